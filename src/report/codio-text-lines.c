/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text-layout-private.h"

#include <math.h>
#include <string.h>

#include "codio-language-mark.h"
#include "codio-text.h"

/**
 * CodioTextLines:
 *
 * A paragraph in lines.
 *
 * Pango looks at all that is left of a word for each line that it takes. A long text is therefore laid out in pieces:
 * of each piece all lines are kept but the last, with which the next piece begins. The lines are the same, and a word
 * of a hundred thousand letters takes not much longer than as many letters in words.
 */
struct _CodioTextLines
{
  CodioTextStyle style;
  double width;
  char *text;

  GPtrArray *layouts;
  GArray *lines;
  GArray *spans; /* of CodioTextSpan, from first to last */
};

/* In bytes: more than some lines, whatever the script. */
#define PIECE 2048

typedef struct
{
  PangoLayout *layout;
  int line;
  gsize offset; /* of the layout in the text, in bytes */
} TextLine;

static void
clear_span (gpointer data)
{
  g_free (((CodioTextSpan *) data)->address);
}

/* An address as a URI (RFC 3986), which has no other letters than those of ASCII; without an apostrophe, see
 * codio-pdf-writer.c. */
static char *
dup_uri (const char *start,
         const char *end)
{
  g_autofree char *address = g_strndup (start, (gsize) (end - start));

  return g_uri_escape_string (address, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS "!$&()*+,;=%", FALSE);
}

/* Takes @address. */
static void
take_span (CodioTextLines *self,
           gsize           start,
           gsize           end,
           char           *address,
           const char     *language)
{
  CodioTextSpan span = { start, end, address, language };

  if (start < end && (address || language))
    g_array_append_val (self->spans, span);
}

/* Adds a piece in one language to @text. A reader would run the words around an end of a line together without the
 * space before it. */
static void
add_piece (CodioTextLines *self,
           GString        *text,
           const char     *piece,
           const char     *language)
{
  g_autofree char *clean = codio_text_clean (piece);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);
  g_autofree char *spaced = g_strjoinv (" \n", lines);
  const char *rest = spaced, *start, *end;

#define AT(place) (text->len + (gsize) ((place) - spaced))
  while (codio_text_find_address (rest, &start, &end))
    {
      take_span (self, AT (rest), AT (start), NULL, language);
      take_span (self, AT (start), AT (end), dup_uri (start, end), language);
      rest = end;
    }
  take_span (self, AT (rest), AT (spaced + strlen (spaced)), NULL, language);
#undef AT
  g_string_append (text, spaced);
}

/* Makes runs of their own of the spans, by a colour that is not used. */
static void
part_spans (CodioTextLines *self,
            PangoLayout    *layout,
            gsize           offset,
            gsize           length)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  for (guint i = codio_text_spans_search (self->spans, offset); i < self->spans->len; i++)
    {
      const CodioTextSpan *span = &g_array_index (self->spans, CodioTextSpan, i);
      PangoAttribute *attribute;

      if (span->start >= offset + length)
        break;

      attribute = pango_attr_foreground_new (0, 0, (guint16) i);
      attribute->start_index = (guint) (MAX (span->start, offset) - offset);
      attribute->end_index = (guint) (span->end - offset);
      pango_attr_list_insert (attributes, attribute);
    }
  pango_layout_set_attributes (layout, attributes);
}

/*< private >
 * codio_text_lines_new:
 * @context: the font and how it is used
 * @style: how it looks
 * @width: the room for it, in points
 * @text: plain text, in which languages may be marked
 *
 * Returns: (transfer full): @text in lines
 */
CodioTextLines *
codio_text_lines_new (PangoContext   *context,
                      CodioTextStyle  style,
                      double          width,
                      const char     *text)
{
  CodioTextLines *self = g_new (CodioTextLines, 1);
  g_autoptr (GString) shown = g_string_new (NULL);
  const char *rest = text, *language;
  char *marked;

  self->style = style;
  self->width = width;
  self->text = g_strdup (text);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  self->spans = g_array_new (FALSE, FALSE, sizeof (CodioTextSpan));
  g_array_set_clear_func (self->spans, clear_span);
  while ((marked = codio_language_mark_next (&rest, &language)) != NULL)
    {
      add_piece (self, shown, marked, language);
      g_free (marked);
    }
  rest = shown->str;

  do
    {
      gsize length = strlen (rest);
      gboolean is_last = length <= PIECE;
      g_autofree char *piece = NULL;
      PangoLayout *layout;
      int n_lines;

      if (!is_last)
        length = (gsize) (g_utf8_find_prev_char (rest, rest + PIECE) - rest);
      piece = g_strndup (rest, length);
      layout = codio_text_layout_new (context, style, width, piece);
      g_ptr_array_add (self->layouts, layout);
      if (self->spans->len > 0)
        part_spans (self, layout, (gsize) (rest - shown->str), length);

      n_lines = pango_layout_get_line_count (layout);
      if (!is_last && n_lines > 1)
        length = (gsize) pango_layout_get_line_readonly (layout, --n_lines)->start_index;
      for (int line = 0; line < n_lines; line++)
        g_array_append_val (self->lines, ((TextLine) { layout, line, (gsize) (rest - shown->str) }));

      rest += length;
    }
  while (*rest != '\0');

  return self;
}

/*< private >
 * codio_text_lines_free:
 * @self: (transfer full): a paragraph
 */
void
codio_text_lines_free (CodioTextLines *self)
{
  g_ptr_array_unref (self->layouts);
  g_array_unref (self->lines);
  g_array_unref (self->spans);
  g_free (self->text);
  g_free (self);
}

static guint
hash_cb (gconstpointer data)
{
  const CodioTextLines *self = data;

  return g_str_hash (self->text) * 31 + (guint) self->style * 7 + (guint) self->width;
}

static gboolean
equal_cb (gconstpointer a,
          gconstpointer b)
{
  const CodioTextLines *first = a, *second = b;

  return first->style == second->style && fabs (first->width - second->width) < 0.001 &&
         g_str_equal (first->text, second->text);
}

/*< private >
 * codio_text_lines_table_new:
 *
 * Returns: (transfer full): a set of #CodioTextLines that it owns, to be looked up by codio_text_lines_find()
 */
GHashTable *
codio_text_lines_table_new (void)
{
  return g_hash_table_new_full (hash_cb, equal_cb, (GDestroyNotify) codio_text_lines_free, NULL);
}

/*< private >
 * codio_text_lines_find:
 * @table: a set of paragraphs
 * @style: how a text looks
 * @width: the room for it, in points
 * @text: plain text
 *
 * Returns: (transfer none) (nullable): what codio_text_lines_new() made of these, if that is in @table
 */
CodioTextLines *
codio_text_lines_find (GHashTable     *table,
                       CodioTextStyle  style,
                       double          width,
                       const char     *text)
{
  CodioTextLines key = { .style = style, .width = width, .text = (char *) text };

  return g_hash_table_lookup (table, &key);
}

/*< private >
 * codio_text_lines_get_n:
 * @self: a paragraph
 *
 * Returns: how many lines it has, at least one
 */
guint
codio_text_lines_get_n (CodioTextLines *self)
{
  return self->lines->len;
}

/*< private >
 * codio_text_lines_get_width:
 * @self: a paragraph
 * @first: a line, from 0
 * @n: how many lines
 *
 * Returns: the width of the widest of these lines, in points
 */
double
codio_text_lines_get_width (CodioTextLines *self,
                            guint           first,
                            guint           n)
{
  int width = 0;

  for (guint i = first; i < first + n; i++)
    {
      TextLine *line = &g_array_index (self->lines, TextLine, i);
      PangoRectangle extents;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (line->layout, line->line), NULL, &extents);
      width = MAX (width, extents.width);
    }

  return pango_units_to_double (width);
}

/*< private >
 * codio_text_lines_draw:
 * @self: a paragraph
 * @line: a line, from 0
 * @x: the left side of the paragraph, in points
 * @y: the top of the line, in points
 * @links: whether addresses in it are links: not within a link, nor in an artifact
 * @writer: the document
 */
void
codio_text_lines_draw (CodioTextLines *self,
                       guint           line,
                       double          x,
                       double          y,
                       gboolean        links,
                       CodioPdfWriter *writer)
{
  TextLine *text_line = &g_array_index (self->lines, TextLine, line);

  codio_text_layout_draw_line (text_line->layout, text_line->line, self->style, x, y, self->spans, links,
                               text_line->offset, writer);
}
