/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text-layout-private.h"

#include "codio-text.h"

#include <hb.h>
#include <string.h>

/* How the text of the report looks, and how it is broken into paragraphs and lines. */

#define FONT_FAMILIES "Adwaita Sans, Inter, sans-serif"

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

/* Cairo writes the letters of a variable font as drawings, each weight anew; the first family that is
 * installed otherwise is better. */
static char *
choose_family (PangoFontMap *map)
{
  g_auto (GStrv) names = g_strsplit (FONT_FAMILIES, ", ", -1);

  for (guint i = 0; names[i]; i++)
    {
      PangoFontFamily *family = pango_font_map_get_family (map, names[i]);

      if (family && !pango_font_family_is_variable (family))
        return g_strdup (names[i]);
    }

  return g_strdup (FONT_FAMILIES);
}

/*< private >
 * codio_text_create_context:
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): the font of the report and how it is used
 */
PangoContext *
codio_text_create_context (const char *language)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autofree char *family = choose_family (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Paper has no pixels to fit letters to. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  pango_font_description_set_family (font, family);
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
 * codio_text_layout_draw_line:
 * @layout: a text
 * @line: the number of a line of it, from 0
 * @style: how it looks
 * @x: the left side of @layout, in points
 * @y: the top of the line, in points
 * @cr: what paints it
 */
void
codio_text_layout_draw_line (PangoLayout    *layout,
                             int             line,
                             CodioTextStyle  style,
                             double          x,
                             double          y,
                             cairo_t        *cr)
{
  PangoLayoutLine *layout_line = pango_layout_get_line (layout, line);
  CodioColor color = styles[style].dim ? codio_palette_get_dim_text (CODIO_SCHEME_PAPER)
                                       : codio_palette_get_text (CODIO_SCHEME_PAPER);
  PangoRectangle extents;
  int offset;

  keep_space (layout_line, pango_layout_get_text (layout));

  /* A line of a script that is written from the right begins at the right. */
  pango_layout_line_get_extents (layout_line, NULL, &extents);
  offset = 0;
  if (pango_layout_get_alignment (layout) == PANGO_ALIGN_RIGHT ||
      pango_layout_line_get_resolved_direction (layout_line) == PANGO_DIRECTION_RTL)
    offset = pango_layout_get_width (layout) - extents.width;

  codio_color_set_source (color, cr);
  cairo_move_to (cr, x + pango_units_to_double (offset), y + styles[style].line - BASELINE);
  pango_cairo_show_layout_line (cr, layout_line);
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
