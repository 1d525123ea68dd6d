/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text-layout-private.h"

#include <hb.h>
#include <string.h>

#include "codio-fonts-private.h"
#include "codio-text.h"

/* How the text of the report looks, and how it is broken into paragraphs and lines. */

/* Where the baseline is in a line, from its bottom. It is the same for every style, so that texts beside each
 * other stand on one line. */
#define BASELINE 4.0

static const struct
{
  double size; /* in points */
  double line; /* in points, a multiple of half a line */
  PangoWeight weight;
  gboolean dim;
} styles[] = {
  [CODIO_TEXT_TITLE] = { 30, 35, PANGO_WEIGHT_BOLD, FALSE },
  [CODIO_TEXT_CHAPTER] = { 20, 28, PANGO_WEIGHT_BOLD, FALSE },
  [CODIO_TEXT_SECTION] = { 13, 21, PANGO_WEIGHT_BOLD, FALSE },
  [CODIO_TEXT_NAME] = { 10, 14, PANGO_WEIGHT_BOLD, FALSE },
  [CODIO_TEXT_BODY] = { 9.75, 14, PANGO_WEIGHT_NORMAL, FALSE },
  [CODIO_TEXT_NOTE] = { 8.5, 14, PANGO_WEIGHT_NORMAL, TRUE },
  [CODIO_TEXT_LABEL] = { 8.5, 14, PANGO_WEIGHT_BOLD, FALSE },
};

/*< private >
 * codio_text_create_context:
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): the font of the report and how it is used
 */
PangoContext *
codio_text_create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (codio_fonts_get_map ());
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Paper has no pixels to fit letters to. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  pango_font_description_set_family_static (font, CODIO_FONT_FAMILIES);
  pango_context_set_font_description (context, font);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_resolution (context, 72);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  return context;
}

/*< private >
 * codio_text_style_get_line:
 * @style: how a text looks
 *
 * Returns: the height of its lines, in points
 */
double
codio_text_style_get_line (CodioTextStyle style)
{
  return styles[style].line;
}

/*< private >
 * codio_text_layout_new:
 * @context: the font and how it is used
 * @style: how it looks
 * @width: the room for it, in points
 * @text: plain text
 *
 * Returns: (transfer full): @text in lines
 */
PangoLayout *
codio_text_layout_new (PangoContext   *context,
                       CodioTextStyle  style,
                       double          width,
                       const char     *text)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autofree char *clean = codio_text_clean (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute (pango_units_from_double (styles[style].size)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (styles[style].weight));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, clean, -1);

  return layout;
}

/* Pango takes away the glyph of a space at the end of a line, and cairo then writes an element within the
 * element for a space without a glyph, at which some readers stop. Gives the space the glyph of a space
 * again. */
static void
keep_space (PangoLayoutLine *line,
            const char      *text)
{
  for (GSList *run = line->runs; run; run = run->next)
    {
      PangoGlyphItem *item = run->data;
      PangoGlyphString *glyphs = item->glyphs;
      hb_codepoint_t space;

      if (!hb_font_get_nominal_glyph (pango_font_get_hb_font (item->item->analysis.font), ' ', &space))
        continue;

      for (int i = 0; i < glyphs->num_glyphs; i++)
        if (glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
            text[item->item->offset + glyphs->log_clusters[i]] == ' ')
          glyphs->glyphs[i].glyph = space;
    }
}

/*< private >
 * codio_text_layout_check:
 * @layout: a text
 * @writer: the document it is for
 *
 * Tells @writer which characters of @layout no font has.
 */
void
codio_text_layout_check (PangoLayout    *layout,
                         CodioPdfWriter *writer)
{
  g_autofree char *missing = codio_fonts_list_missing (layout);

  if (missing)
    codio_pdf_writer_note_missing (writer, missing, pango_layout_get_text (layout));
}

/* A piece of a line in one script and font. */
typedef struct
{
  PangoGlyphItem *run;
  double x;
  double width;
} Piece;

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  return ((const Piece *) a)->run->item->offset - ((const Piece *) b)->run->item->offset;
}

static GArray *
list_pieces (PangoLayoutLine *line,
             double           x)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  gboolean turns = FALSE;

  for (GSList *l = line->runs; l; l = l->next)
    {
      Piece piece = { l->data, x, pango_units_to_double (pango_glyph_string_get_width (
                                    ((PangoGlyphItem *) l->data)->glyphs)) };

      g_array_append_val (pieces, piece);
      x += piece.width;
      turns = turns || piece.run->item->analysis.level > 0;
    }

  /* What is painted later is read later. Pango goes from left to right, also where the text does not. */
  if (turns)
    g_array_sort (pieces, compare_pieces);

  return pieces;
}

/*< private >
 * codio_text_spans_search:
 * @spans: (element-type CodioTextSpan): the spans in a text, from first to last
 * @position: a place in that text, in bytes
 *
 * Returns: the index of the first span that ends after @position; the length of @spans if there is none
 */
guint
codio_text_spans_search (GArray *spans,
                         gsize   position)
{
  guint first = 0, end = spans->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (spans, CodioTextSpan, middle).end > position)
        end = middle;
      else
        first = middle + 1;
    }

  return first;
}

/* The span at @position that is an element of its own; an address is none where there are no links. In an
 * artifact there are no elements, so texts for one have no links, and no language is marked in them. */
static const CodioTextSpan *
find_span (GArray   *spans,
           gboolean  links,
           gsize     position)
{
  guint i = spans ? codio_text_spans_search (spans, position) : 0;
  const CodioTextSpan *span = spans && i < spans->len ? &g_array_index (spans, CodioTextSpan, i) : NULL;

  return span && position >= span->start && (links || span->language) ? span : NULL;
}

/* The pieces from @first on that belong to one span; each line of it is an element of its own. */
static guint
begin_span (GArray              *pieces,
            guint                first,
            const CodioTextSpan *span,
            GArray              *spans,
            gboolean             links,
            gsize                offset,
            cairo_rectangle_t    area,
            CodioPdfWriter      *writer)
{
  double right = 0;
  guint n = 0;

  area.x = G_MAXDOUBLE;
  for (guint i = first; i < pieces->len; i++, n++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      if (find_span (spans, links, offset + (gsize) piece->run->item->offset) != span)
        break;
      area.x = MIN (area.x, piece->x);
      right = MAX (right, piece->x + piece->width);
    }

  area.width = right - area.x;
  if (span->address && links)
    codio_pdf_writer_begin_element (writer, &(CodioPdfElement) {
      .tag = "Link",
      .contents = span->address,
      .address = span->address,
      .language = span->language,
      .area = area,
    });
  else
    codio_pdf_writer_begin_element (writer, &(CodioPdfElement) { .tag = "Span", .language = span->language });

  return n;
}

/*< private >
 * codio_text_layout_draw_line:
 * @layout: a text
 * @line: the number of a line of it, from 0
 * @style: how it looks
 * @x: the left side of @layout, in points
 * @y: the top of the line, in points
 * @spans: (nullable) (element-type CodioTextSpan): the spans in the text that @layout is a piece of
 * @links: whether addresses among these are links
 * @offset: where that piece begins in the text, in bytes
 * @writer: the document to paint it in
 */
void
codio_text_layout_draw_line (PangoLayout    *layout,
                             int             line,
                             CodioTextStyle  style,
                             double          x,
                             double          y,
                             GArray         *spans,
                             gboolean        links,
                             gsize           offset,
                             CodioPdfWriter *writer)
{
  PangoLayoutLine *layout_line = pango_layout_get_line (layout, line);
  CodioColor color = styles[style].dim ? codio_palette_get_dim_text (CODIO_SCHEME_PAPER)
                                       : codio_palette_get_text (CODIO_SCHEME_PAPER);
  cairo_t *cr = codio_pdf_writer_get_cairo (writer);
  g_autoptr (GArray) pieces = NULL;
  PangoRectangle extents;
  guint n_in_span = 0;

  if (line == 0)
    codio_text_layout_check (layout, writer);
  keep_space (layout_line, pango_layout_get_text (layout));

  /* A line of a script that is written from the right begins at the right. */
  pango_layout_line_get_extents (layout_line, NULL, &extents);
  if (pango_layout_get_alignment (layout) == PANGO_ALIGN_RIGHT ||
      pango_layout_line_get_resolved_direction (layout_line) == PANGO_DIRECTION_RTL)
    x += pango_units_to_double (pango_layout_get_width (layout) - extents.width);

  codio_color_set_source (color, cr);
  pieces = list_pieces (layout_line, x);
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);
      const CodioTextSpan *span = find_span (spans, links, offset + (gsize) piece->run->item->offset);

      if (span && n_in_span == 0)
        n_in_span = begin_span (pieces, i, span, spans, links, offset,
                                (cairo_rectangle_t) { 0, y, 0, styles[style].line }, writer);
      cairo_move_to (cr, piece->x, y + styles[style].line - BASELINE);
      pango_cairo_show_glyph_item (cr, pango_layout_get_text (layout), piece->run);
      if (n_in_span == 1)
        codio_pdf_writer_end (writer);
      if (n_in_span > 0)
        n_in_span--;
    }
}

/*< private >
 * codio_text_next_paragraph:
 * @text: (inout): plain text, in which empty lines stand between the paragraphs
 *
 * Returns: (transfer full) (nullable): the next paragraph, in which single ends of lines stay; %NULL after
 *   the last
 */
char *
codio_text_next_paragraph (const char **text)
{
  GString *paragraph = g_string_new (NULL);

  while (**text != '\0')
    {
      gsize length = strcspn (*text, "\n");
      g_autofree char *line = g_strchomp (g_strndup (*text, length));

      *text += length + ((*text)[length] == '\n');
      if (*line != '\0')
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? "\n" : "", line);
      else if (paragraph->len > 0)
        break;
    }

  return g_string_free (paragraph, paragraph->len == 0);
}
