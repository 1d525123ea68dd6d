/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text-layout-private.h"

#include <math.h>
#include <string.h>

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
  GArray *links; /* (nullable) */
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
clear_link (gpointer data)
{
  g_free (((CodioTextLink *) data)->address);
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

static GArray *
find_links (const char *text)
{
  GArray *links = NULL;
  const char *rest = text, *start, *end;

  while (codio_text_find_address (rest, &start, &end))
    {
      CodioTextLink link = { (gsize) (start - text), (gsize) (end - text), dup_uri (start, end) };

      if (links == NULL)
        {
          links = g_array_new (FALSE, FALSE, sizeof (CodioTextLink));
          g_array_set_clear_func (links, clear_link);
        }
      g_array_append_val (links, link);
      rest = end;
    }

  return links;
}

/* Makes runs of their own of the links, by a colour that is not used. */
static void
part_links (CodioTextLines *self,
            PangoLayout    *layout,
            gsize           offset,
            gsize           length)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  for (guint i = codio_text_links_search (self->links, offset); i < self->links->len; i++)
    {
      const CodioTextLink *link = &g_array_index (self->links, CodioTextLink, i);
      PangoAttribute *attribute;

      if (link->start >= offset + length)
        break;

      attribute = pango_attr_foreground_new (0, 0, 0);
      attribute->start_index = (guint) (MAX (link->start, offset) - offset);
      attribute->end_index = (guint) (link->end - offset);
      pango_attr_list_insert (attributes, attribute);
    }
  pango_layout_set_attributes (layout, attributes);
}

/*< private >
 * codio_text_lines_new:
 * @context: the font and how it is used
 * @style: how it looks
 * @width: the room for it, in points
 * @text: plain text
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
  g_autofree char *clean = codio_text_clean (text);
  const char *rest = clean;

  self->style = style;
  self->width = width;
  self->text = g_strdup (text);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (TextLine));
  self->links = find_links (clean);

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
      if (self->links)
        part_links (self, layout, (gsize) (rest - clean), length);

      n_lines = pango_layout_get_line_count (layout);
      if (!is_last && n_lines > 1)
        length = (gsize) pango_layout_get_line_readonly (layout, --n_lines)->start_index;
      for (int line = 0; line < n_lines; line++)
        g_array_append_val (self->lines, ((TextLine) { layout, line, (gsize) (rest - clean) }));

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
  g_clear_pointer (&self->links, g_array_unref);
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

  codio_text_layout_draw_line (text_line->layout, text_line->line, self->style, x, y, links ? self->links : NULL,
                               text_line->offset, writer);
}
