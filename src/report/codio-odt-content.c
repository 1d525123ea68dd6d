/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-odt-private.h"

#include <string.h>

#include "codio-language-mark.h"
#include "codio-report-private.h"

/* The text of an OpenDocument text. Texts of those who made the profile are marked as being in their language. */

#define HIGHEST_PICTURE 21.0 /* cm */

typedef struct
{
  GString *out;
  double width; /* of the text, in cm */
  const char *own; /* (nullable): the language of those who made the profile, if that is another */
  GPtrArray *languages; /* each with a style: the first is Language1 */
  guint n_tables;
  guint n_pictures;
} Writer;

static void
append_in_language (Writer     *self,
                    const char *text,
                    const char *language)
{
  guint i;

  if (!g_ptr_array_find_with_equal_func (self->languages, language, g_str_equal, &i))
    {
      i = self->languages->len;
      g_ptr_array_add (self->languages, (gpointer) language);
    }

  g_string_append_printf (self->out, "<text:span text:style-name='Language%u'>", i + 1);
  codio_odt_append_text (self->out, text);
  g_string_append (self->out, "</text:span>");
}

static void
append_own (Writer     *self,
            const char *text,
            gboolean    own)
{
  const char *language;
  char *piece;

  while ((piece = codio_language_mark_next (&text, &language)) != NULL)
    {
      if (language == NULL && own)
        language = self->own;
      if (language)
        append_in_language (self, piece, language);
      else
        codio_odt_append_text (self->out, piece);
      g_free (piece);
    }
}

static void
append_paragraph (Writer     *self,
                  const char *style,
                  const char *text,
                  gboolean    own)
{
  g_string_append_printf (self->out, "<text:p text:style-name='%s'>", style);
  append_own (self, text, own);
  g_string_append (self->out, "</text:p>\n");
}

static void
append_heading (Writer           *self,
                const CodioBlock *block)
{
  g_autofree char *line = g_strdelimit (g_strdup (block->text), "\n", ' ');

  if (block->level == 1)
    {
      append_paragraph (self, "Title", line, block->own);
      return;
    }

  g_string_append_printf (self->out, "<text:h text:style-name='Heading_20_%u' text:outline-level='%u'>",
                          block->level - 1, block->level - 1);
  append_own (self, line, block->own);
  g_string_append (self->out, "</text:h>\n");
}

static void
append_fact (Writer           *self,
             const CodioBlock *block)
{
  g_string_append (self->out, "<text:p text:style-name='Fact'><text:span text:style-name='Strong_20_Emphasis'>");
  codio_odt_append_text (self->out, block->label);
  g_string_append (self->out, ":</text:span> ");
  append_own (self, block->text, block->own);
  g_string_append (self->out, "</text:p>\n");
}

static void
append_item (Writer           *self,
             const CodioBlock *block,
             gboolean          first,
             gboolean          last)
{
  if (first)
    g_string_append_printf (self->out, "<text:list text:style-name='%s'>\n",
                            block->numbered ? "Numbering_20_1" : "List_20_1");
  g_string_append (self->out, "<text:list-item>");
  append_paragraph (self, block->numbered ? "List_20_Number" : "List_20_Bullet", block->text, block->own);
  g_string_append (self->out, "</text:list-item>\n");
  if (last)
    g_string_append (self->out, "</text:list>\n");
}

static void
append_cell (Writer     *self,
             const char *cell_style,
             const char *style,
             const char *text,
             gboolean    own)
{
  g_string_append_printf (self->out, "<table:table-cell table:style-name='%s' office:value-type='string'>", cell_style);
  append_paragraph (self, style, text, own);
  g_string_append (self->out, "</table:table-cell>");
}

static void
append_table (Writer           *self,
              const CodioBlock *block)
{
  guint number = ++self->n_tables;

  g_string_append_printf (self->out, "<table:table table:name='Table%u' table:style-name='Table'>\n", number);
  for (guint i = 0; i < block->columns->len; i++)
    g_string_append_printf (self->out, "<table:table-column table:style-name='Table%u.%u'/>\n", number, i + 1);

  g_string_append (self->out, "<table:table-header-rows><table:table-row table:style-name='Row'>");
  for (guint i = 0; i < block->columns->len; i++)
    append_cell (self, "HeadingCell", "Table_20_Heading",
                 ((CodioColumn *) g_ptr_array_index (block->columns, i))->title, FALSE);
  g_string_append (self->out, "</table:table-row></table:table-header-rows>\n");

  for (guint i = 0; i < block->rows->len; i++)
    {
      char **row = g_ptr_array_index (block->rows, i);

      g_string_append (self->out, "<table:table-row table:style-name='Row'>");
      for (guint j = 0; j < block->columns->len; j++)
        append_cell (self, "Cell", "Table_20_Contents", row[j],
                     ((CodioColumn *) g_ptr_array_index (block->columns, j))->own);
      g_string_append (self->out, "</table:table-row>\n");
    }
  g_string_append (self->out, "</table:table>\n");
}

static void
append_picture (Writer           *self,
                const CodioBlock *block)
{
  double proportion = codio_picture_get_height (block->picture) / codio_picture_get_width (block->picture);
  double width = MIN (self->width, HIGHEST_PICTURE / proportion);
  g_autofree char *spoken = codio_picture_dup_spoken (block->text);
  guint number = ++self->n_pictures;

  g_string_append_printf (self->out,
                          "<text:p text:style-name='Figure'><draw:frame draw:name='Picture%u' draw:style-name='Frame' "
                          "text:anchor-type='as-char' svg:width='%dmm' svg:height='%dmm'>"
                          "<draw:image xlink:href='Pictures/%u.png' xlink:type='simple' xlink:show='embed' "
                          "xlink:actuate='onLoad' draw:mime-type='image/png'/><svg:title>",
                          number, codio_odt_get_millimetres (width), codio_odt_get_millimetres (width * proportion),
                          number);
  codio_odt_append_plain (self->out, codio_picture_get_title (block->picture));
  g_string_append (self->out, "</svg:title><svg:desc>");
  codio_odt_append_plain (self->out, spoken);
  g_string_append (self->out, "</svg:desc></draw:frame></text:p>\n");
}

static gboolean
is_item (CodioOutline *outline,
         guint         position)
{
  return position < codio_outline_get_n_blocks (outline) &&
         codio_outline_get_block (outline, position)->kind == CODIO_BLOCK_ITEM;
}

static void
append_block (Writer       *self,
              CodioOutline *outline,
              guint         position)
{
  const CodioBlock *block = codio_outline_get_block (outline, position);

  switch (block->kind)
    {
    case CODIO_BLOCK_HEADING:
      append_heading (self, block);
      break;
    case CODIO_BLOCK_FACT:
      append_fact (self, block);
      break;
    case CODIO_BLOCK_ITEM:
      append_item (self, block, position == 0 || !is_item (outline, position - 1), !is_item (outline, position + 1));
      break;
    case CODIO_BLOCK_TABLE:
      append_table (self, block);
      break;
    case CODIO_BLOCK_PICTURE:
      append_picture (self, block);
      break;
    case CODIO_BLOCK_TEXT:
    default:
      append_paragraph (self, "Text_20_body", block->text, block->own);
      break;
    }
}

/* Each column of each table has a style, for its width. */
static void
append_column_styles (Writer       *self,
                      CodioOutline *outline)
{
  guint n_tables = 0;

  for (guint i = 0; i < codio_outline_get_n_blocks (outline); i++)
    {
      const CodioBlock *block = codio_outline_get_block (outline, i);
      guint sum = 0;

      if (block->kind != CODIO_BLOCK_TABLE)
        continue;

      n_tables++;
      for (guint j = 0; j < block->columns->len; j++)
        sum += ((CodioColumn *) g_ptr_array_index (block->columns, j))->share;
      for (guint j = 0; j < block->columns->len; j++)
        {
          const CodioColumn *column = g_ptr_array_index (block->columns, j);

          g_string_append_printf (self->out,
                                  "<style:style style:name='Table%u.%u' style:family='table-column'>"
                                  "<style:table-column-properties style:column-width='%dmm'/></style:style>\n",
                                  n_tables, j + 1, codio_odt_get_millimetres (self->width * column->share / sum));
        }
    }
}

static void
append_language_styles (Writer *self)
{
  for (guint i = 0; i < self->languages->len; i++)
    {
      g_autofree char *language = codio_odt_dup_language (g_ptr_array_index (self->languages, i));

      g_string_append_printf (self->out, "<style:style style:name='Language%u' style:family='text'>"
                              "<style:text-properties%s/></style:style>\n", i + 1, language);
    }
}

static void
append_styles (Writer       *self,
               CodioOutline *outline)
{
  g_string_append (self->out, "<office:automatic-styles>\n");
  append_language_styles (self);
  g_string_append_printf (self->out,
                          "<style:style style:name='Frame' style:family='graphic' "
                          "style:parent-style-name='Graphics'/>\n"
                          "<style:style style:name='Table' style:family='table'><style:table-properties "
                          "style:width='%dmm' table:align='left' fo:margin-top='0.1cm' fo:margin-bottom='0.3cm'/>"
                          "</style:style>\n"
                          "<style:style style:name='Row' style:family='table-row'><style:table-row-properties "
                          "fo:keep-together='auto'/></style:style>\n"
                          "<style:style style:name='Cell' style:family='table-cell'><style:table-cell-properties "
                          "fo:padding='0.1cm' fo:border-top='none' fo:border-left='none' fo:border-right='none' "
                          "fo:border-bottom='0.5pt solid #7f7f7f'/></style:style>\n"
                          "<style:style style:name='HeadingCell' style:family='table-cell'>"
                          "<style:table-cell-properties fo:padding='0.1cm' fo:background-color='#ececec' "
                          "fo:border-top='none' fo:border-left='none' "
                          "fo:border-right='none' fo:border-bottom='1pt solid #000000'/></style:style>\n",
                          codio_odt_get_millimetres (self->width));
  append_column_styles (self, outline);
  g_string_append (self->out, "</office:automatic-styles>\n");
}

/*< private >
 * codio_odt_write_content:
 * @outline: a document
 * @profile: the profile that it is about
 * @options: the language and the paper
 *
 * Returns: (transfer full): the file content.xml
 */
GBytes *
codio_odt_write_content (CodioOutline             *outline,
                         CodioProfile             *profile,
                         const CodioExportOptions *options)
{
  const char *own = codio_record_get_string (CODIO_RECORD (profile), "language");
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  Writer self = { .out = content, .width = codio_odt_get_page_width (options), .languages = languages };

  self.own = codio_report_get_other_language (own, options->catalog);
  for (guint i = 0; i < codio_outline_get_n_blocks (outline); i++)
    append_block (&self, outline, i);

  /* Only now it is known which styles are needed. */
  self.out = g_string_new ("<?xml version='1.0' encoding='UTF-8'?>\n"
                           "<office:document-content" CODIO_ODT_NAMESPACES ">\n");
  append_styles (&self, outline);
  g_string_append_printf (self.out, "<office:body><office:text>\n%s</office:text></office:body>\n"
                                    "</office:document-content>\n", content->str);

  return g_string_free_to_bytes (self.out);
}
