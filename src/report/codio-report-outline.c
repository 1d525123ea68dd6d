/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

/* An outline as pages, in the looks of the report: a title, chapters, sections, and names at the left with what is said
 * of them beside them.
 *
 * Invariants: a section, an entry, a list and a table of facts are open only as long as blocks come that belong to it;
 * what closes one closes all that is in it first. */

#define MARKER_WIDTH 16.0

typedef struct
{
  CodioReportPass *pass;
  CodioOutline *outline;
  guint position;
  guint n_chapters;
  guint number; /* of the item in a numbered list */
  gboolean in_section; /* the title with what belongs to it, or a chapter */
  gboolean in_entry;
  gboolean in_list;
  gboolean in_facts;
  CodioReportEntry entry;
} Setter;

static const CodioBlock *
peek (Setter *self,
      guint   position)
{
  return position < codio_outline_get_n_blocks (self->outline) ? codio_outline_get_block (self->outline, position)
                                                               : NULL;
}

static gboolean
is_text (const CodioBlock *block)
{
  return block->kind == CODIO_BLOCK_TEXT || block->kind == CODIO_BLOCK_ITEM;
}

static void
end_facts (Setter *self)
{
  if (!self->in_facts)
    return;

  self->in_facts = FALSE;
  codio_report_end_facts (self->pass);
  codio_typesetter_skip (self->pass->typesetter, 1);
}

static void
end_list (Setter *self)
{
  if (!self->in_list)
    return;

  self->in_list = FALSE;
  codio_pdf_writer_end (self->pass->writer);
  if (!self->in_entry)
    codio_typesetter_skip (self->pass->typesetter, 1);
}

static void
end_entry (Setter *self)
{
  end_list (self);
  if (!self->in_entry)
    return;

  self->in_entry = FALSE;
  codio_report_end_entry (self->pass, &self->entry);
}

static void
end_section (Setter *self)
{
  end_entry (self);
  end_facts (self);
  if (!self->in_section)
    return;

  self->in_section = FALSE;
  codio_report_end_chapter (self->pass);
}

/* What follows the title at once says what kind of document it is. */
static gboolean
is_kind (Setter           *self,
         const CodioBlock *block)
{
  const CodioBlock *before = self->position > 0 ? peek (self, self->position - 1) : NULL;

  return before && block->kind == CODIO_BLOCK_TEXT && before->kind == CODIO_BLOCK_HEADING && before->level == 1;
}

static void
add_title (Setter           *self,
           const CodioBlock *block)
{
  codio_pdf_writer_begin (self->pass->writer, "Sect");
  self->in_section = TRUE;
  codio_report_draw_bars (self->pass);
  codio_report_set_own_language (self->pass, block->own);
  codio_report_add_heading (self->pass, 1, CODIO_TEXT_TITLE, block->text, "title");
  codio_report_set_own_language (self->pass, FALSE);
  codio_typesetter_skip (self->pass->typesetter, 0.5);
}

static void
begin_entry (Setter           *self,
             const CodioBlock *block)
{
  const CodioBlock *next;
  double height = 0;

  for (guint i = self->position + 1; (next = peek (self, i)) && is_text (next); i++)
    height += codio_typesetter_measure_text (self->pass->typesetter, CODIO_TEXT_WIDTH, next->text);

  codio_report_set_own_language (self->pass, block->own);
  codio_report_begin_entry (self->pass, &self->entry, block->level, block->text, NULL, 0, height);
  codio_report_set_own_language (self->pass, FALSE);
  codio_report_begin_text (self->pass, &self->entry);
  self->in_entry = TRUE;
}

static void
add_heading (Setter           *self,
             const CodioBlock *block)
{
  end_entry (self);
  end_facts (self);
  if (block->level == 1)
    {
      add_title (self, block);
    }
  else if (block->level == 2)
    {
      g_autofree char *destination = g_strdup_printf ("chapter-%u", ++self->n_chapters);

      end_section (self);
      codio_report_begin_titled (self->pass, block->text, destination, CODIO_REPORT_HALF_PAGE);
      self->in_section = TRUE;
    }
  else if (block->level == 3)
    {
      codio_report_set_own_language (self->pass, block->own);
      codio_report_add_heading (self->pass, 3, CODIO_TEXT_SECTION, block->text, NULL);
      codio_report_set_own_language (self->pass, FALSE);
      codio_typesetter_skip (self->pass->typesetter, 1);
    }
  else
    {
      begin_entry (self, block);
    }
}

static void
add_text (Setter           *self,
          const CodioBlock *block)
{
  const CodioBlock *next = peek (self, self->position + 1);
  gboolean goes_on = next && is_text (next);

  end_list (self);
  end_facts (self);
  if (is_kind (self, block))
    codio_typesetter_add (self->pass->typesetter, "P", CODIO_TEXT_LABEL, 0, CODIO_PAGE_MEASURE, block->text);
  else if (block->own)
    codio_report_add_own_text (self->pass, block->text);
  else
    codio_report_add_explanation (self->pass, block->text);
  if (!self->in_entry || goes_on)
    codio_typesetter_skip (self->pass->typesetter, goes_on ? 0.5 : 1);
}

static void
add_fact (Setter           *self,
          const CodioBlock *block)
{
  end_entry (self);
  if (!self->in_facts)
    codio_report_begin_facts (self->pass);
  self->in_facts = TRUE;
  codio_report_add_fact (self->pass, block->label, block->text, block->own);
}

static void
add_item (Setter           *self,
          const CodioBlock *block)
{
  CodioPdfWriter *writer = self->pass->writer;
  CodioTypesetter *typesetter = self->pass->typesetter;
  g_autofree char *marker = NULL;

  end_facts (self);
  if (!self->in_list)
    codio_pdf_writer_begin_element (writer, &(CodioPdfElement) {
      .tag = "L", .numbering = block->numbered ? "Decimal" : "None",
    });
  self->number = self->in_list ? self->number + 1 : 1;
  self->in_list = TRUE;

  marker = block->numbered ? g_strdup_printf ("%u.", self->number) : g_strdup ("–");
  codio_typesetter_need (typesetter, 2 * CODIO_LINE);
  codio_pdf_writer_begin (writer, "LI");
  codio_pdf_writer_begin (writer, "Lbl");
  codio_typesetter_show (typesetter, CODIO_TEXT_BODY, CODIO_TEXT_LEFT, codio_typesetter_get_y (typesetter),
                         MARKER_WIDTH, marker);
  codio_pdf_writer_end (writer);
  codio_report_set_own_language (self->pass, block->own);
  codio_typesetter_add (typesetter, "LBody", CODIO_TEXT_BODY, CODIO_TEXT_LEFT + MARKER_WIDTH,
                        CODIO_TEXT_WIDTH - MARKER_WIDTH, block->text);
  codio_report_set_own_language (self->pass, FALSE);
  codio_pdf_writer_end (writer);
}

static void
add_table (Setter           *self,
           const CodioBlock *block)
{
  g_autofree CodioReportColumn *columns = g_new0 (CodioReportColumn, block->columns->len);
  CodioReportTable *table;
  double sum = 0, x = 0;

  end_entry (self);
  end_facts (self);
  for (guint i = 0; i < block->columns->len; i++)
    sum += ((CodioColumn *) g_ptr_array_index (block->columns, i))->share;
  for (guint i = 0; i < block->columns->len; i++)
    {
      const CodioColumn *column = g_ptr_array_index (block->columns, i);
      double width = CODIO_PAGE_MEASURE * column->share / sum;

      columns[i] = (CodioReportColumn) {
        .x = x, .width = width - CODIO_LINE / 2, .title = column->title, .translated = TRUE, .names = i == 0,
      };
      x += width;
    }

  table = codio_report_table_begin (self->pass, columns, block->columns->len);
  for (guint i = 0; i < block->rows->len && codio_report_go_on (self->pass); i++)
    {
      char **row = g_ptr_array_index (block->rows, i);

      for (guint j = 0; j < block->columns->len; j++)
        codio_report_table_add (table, j, j == 0 ? CODIO_TEXT_BODY : CODIO_TEXT_NOTE, row[j], NULL,
                                ((CodioColumn *) g_ptr_array_index (block->columns, j))->own);
      codio_report_table_end_row (table);
    }
  codio_report_table_end (table);
  codio_typesetter_skip (self->pass->typesetter, 1.5);
}

static void
add_block (Setter           *self,
           const CodioBlock *block)
{
  switch (block->kind)
    {
    case CODIO_BLOCK_HEADING:
      add_heading (self, block);
      break;
    case CODIO_BLOCK_FACT:
      add_fact (self, block);
      break;
    case CODIO_BLOCK_ITEM:
      add_item (self, block);
      break;
    case CODIO_BLOCK_TABLE:
      add_table (self, block);
      break;
    case CODIO_BLOCK_PICTURE: /* what it shows is told */
    case CODIO_BLOCK_TEXT:
    default:
      add_text (self, block);
      break;
    }
}

/*< private >
 * codio_report_add_outline:
 * @self: a pass
 * @outline: a document that begins with its title
 *
 * Adds all that is in it.
 */
void
codio_report_add_outline (CodioReportPass *self,
                          CodioOutline    *outline)
{
  Setter setter = { .pass = self, .outline = outline };

  for (; setter.position < codio_outline_get_n_blocks (outline) && codio_report_go_on (self); setter.position++)
    add_block (&setter, codio_outline_get_block (outline, setter.position));
  end_section (&setter);
}
