/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-ballots.h"

#include <math.h>

#include "codio-i18n.h"
#include "codio-label-private.h"
#include "codio-text.h"
#include "codio-weighing-words.h"

/* A dot plot of the weights that voters gave: a line for each value, those first on which they disagree most. All
 * lengths are in sizes of the type, but widths of lines, which are in px. */

#define NAME_SHARE 0.36    /* of the width, where names are beside their lines */
#define NAME_LINES 2
#define NARROW 30          /* below this names are above their lines */
#define LANE 2.7           /* the height of a line */
#define MARGIN 1.1         /* beside the lines, for the largest dots */
#define DOT 0.5            /* the radius for one ballot; the area is in proportion */
#define DOT_MAX 1.05
#define BAR 0.9            /* the height of the middle half */
#define MEDIAN 0.36        /* half the width of the triangle */
#define SMALL 0.85         /* the type of numbers and the legend */
#define AXIS 0.3           /* how strong its lines are */

typedef struct
{
  CodioProfile *profile;
  CodioWeighing *weighing;
  const CodioChartStyle *style;
  double width;
  cairo_t *cr; /* NULL: only measures */
  double left; /* of the lines: where weight 1 is */
  double right;
  gboolean narrow;
} Chart;

static double
get_x (const Chart *self,
       double       weight)
{
  const double fraction = (weight - 1) / (CODIO_WEIGHT_MAX - 1);

  if (codio_label_is_mirrored (self->style->context))
    return self->width - self->left - fraction * (self->right - self->left);

  return self->left + fraction * (self->right - self->left);
}

static PangoLayout *
create_layout (const Chart *self,
               const char  *text,
               double       size,
               double       width,
               int          n_lines)
{
  PangoLayout *layout = pango_layout_new (self->style->context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (self->style->context));

  pango_font_description_set_absolute_size (font, size * self->style->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (n_lines > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (layout, -n_lines);
    }

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double) extents.height / PANGO_SCALE;
}

static void
show (const Chart *self,
      PangoLayout *layout,
      CodioColor   color,
      double       x,
      double       y)
{
  codio_color_set_source (color, self->cr);
  codio_label_show_at (layout, self->cr, x, y);
}

static void
show_number (const Chart *self,
             guint        number,
             CodioColor   color,
             double       x,
             double       y)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = create_layout (self, text, SMALL, 0, 0);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  show (self, layout, color, x - (double) extents.width / PANGO_SCALE / 2,
        y - (double) extents.height / PANGO_SCALE / 2);
}

static void
draw_line (const Chart *self,
           CodioColor   color,
           double       width,
           double       x1,
           double       y1,
           double       x2,
           double       y2)
{
  codio_color_set_source (color, self->cr);
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

/* The numbers of the weights, and below each a line down to @bottom. */
static void
draw_axis (const Chart *self,
           double       top,
           double       bottom)
{
  const CodioColor color = codio_palette_get_dim_text (self->style->scheme);

  for (guint weight = 1; weight <= CODIO_WEIGHT_MAX; weight++)
    {
      const double x = get_x (self, weight);

      cairo_set_source_rgba (self->cr, color.red, color.green, color.blue, AXIS);
      cairo_rectangle (self->cr, x - 0.5, top + 1.5 * self->style->size, 1, bottom - top - 1.5 * self->style->size);
      cairo_fill (self->cr);
      show_number (self, weight, color, x, top + 0.7 * self->style->size);
    }
}

static void
draw_dot (const Chart       *self,
          const CodioSwatch *swatch,
          guint              count,
          double             x,
          double             y)
{
  const double radius = self->style->size * MIN (DOT * sqrt (count), DOT_MAX);

  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  codio_color_set_source (swatch->fill, self->cr);
  cairo_fill_preserve (self->cr);
  codio_color_set_source (codio_palette_get_ground (self->style->scheme), self->cr);
  cairo_set_line_width (self->cr, 1);
  cairo_stroke (self->cr);
  if (count > 1)
    show_number (self, count, swatch->text, x, y);
}

static void
draw_median (const Chart *self,
             double       x,
             double       y)
{
  const double half = MEDIAN * self->style->size;

  codio_color_set_source (codio_palette_get_text (self->style->scheme), self->cr);
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, x + half, y + 1.5 * half);
  cairo_line_to (self->cr, x - half, y + 1.5 * half);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

static void
draw_votes (const Chart       *self,
            const CodioSpread *spread,
            double             y)
{
  CodioPart *part = codio_profile_get_value_part (self->profile, spread->value);
  const CodioSwatch dot = codio_palette_get_swatch (self->style->scheme, part, CODIO_JUDGEMENT_AT_STAKE, 3);
  const CodioSwatch bar = codio_palette_get_swatch (self->style->scheme, part, CODIO_JUDGEMENT_AT_STAKE, 1);
  /* The bar is pale, so that the dots on it are seen. */
  const CodioColor edge = codio_palette_get_swatch (self->style->scheme, part, CODIO_JUDGEMENT_NONE, 0).outline;
  const double height = BAR * self->style->size;

  draw_line (self, codio_palette_get_dim_text (self->style->scheme), 2, get_x (self, spread->minimum), y,
             get_x (self, spread->maximum), y);
  if (codio_spread_has_middle (spread) && spread->upper_quartile > spread->lower_quartile)
    {
      const double x1 = get_x (self, spread->lower_quartile), x2 = get_x (self, spread->upper_quartile);

      cairo_rectangle (self->cr, MIN (x1, x2), y - height / 2, fabs (x2 - x1), height);
      codio_color_set_source (bar.fill, self->cr);
      cairo_fill_preserve (self->cr);
      codio_color_set_source (edge, self->cr);
      cairo_set_line_width (self->cr, 1);
      cairo_stroke (self->cr);
    }
  for (guint weight = 1; weight <= CODIO_WEIGHT_MAX; weight++)
    if (spread->counts[weight] > 0)
      draw_dot (self, &dot, spread->counts[weight], get_x (self, weight), y);
  if (codio_spread_has_middle (spread))
    draw_median (self, get_x (self, spread->median), y + (DOT_MAX - 0.25) * self->style->size);
}

/* Returns where the next line begins. */
static double
take_value (const Chart       *self,
            const CodioSpread *spread,
            double             y)
{
  const double lane = LANE * self->style->size;
  const double room = self->narrow ? self->width : self->width * NAME_SHARE;
  const gboolean rtl = codio_label_is_mirrored (self->style->context);
  g_autofree char *raw = codio_profile_dup_value_name (self->profile, spread->value, self->style->catalog);
  g_autofree char *name = codio_text_clean (raw);
  g_autoptr (PangoLayout) layout = create_layout (self, name, 1, room, NAME_LINES);
  const double height = get_height (layout);
  double middle;

  if (self->narrow)
    middle = y + height + lane / 2;
  else
    middle = y + MAX (lane, height) / 2;

  if (self->cr)
    {
      show (self, layout, codio_palette_get_text (self->style->scheme), rtl ? self->width - room : 0,
            self->narrow ? y : middle - height / 2);
      draw_votes (self, spread, middle);
    }

  return y + (self->narrow ? height + lane : MAX (lane, height));
}

/* Returns the height of all. The lines of the axis are below all else, so it is measured before it is drawn. */
static double
take_all (Chart  *self,
          double  lines)
{
  const double size = self->style->size;
  g_autoptr (PangoLayout) legend = NULL;
  const char *words;
  double y = 1.6 * size;

  if (self->cr)
    draw_axis (self, 0, lines);
  for (guint i = 0; i < codio_weighing_get_n_values (self->weighing); i++)
    y = take_value (self, codio_weighing_get_spread (self->weighing, i), y);
  if (lines <= 0)
    return y;

  y += 0.6 * size;
  words = codio_weighing_has_middles (self->weighing)
            ? codio_catalog_message (self->style->catalog,
                                     "Dots: how many ballots give that weight. Triangle: the median, which is the "
                                     "weight in the middle. Bar: the middle half. Line: from the lowest to the "
                                     "highest.")
            : codio_catalog_message (self->style->catalog,
                                     "Dots: how many ballots give that weight. Line: from the lowest to the highest.");
  legend = create_layout (self, words, SMALL, self->width, 0);
  if (self->cr)
    show (self, legend, codio_palette_get_dim_text (self->style->scheme), 0, y);

  return y + get_height (legend);
}

static double
run (CodioProfile          *profile,
     CodioWeighing         *weighing,
     const CodioChartStyle *style,
     double                 width,
     cairo_t               *cr)
{
  Chart self = { profile, weighing, style, width, NULL, 0, 0, FALSE };
  double lines;

  self.narrow = width < NARROW * style->size;
  self.left = (self.narrow ? 0 : width * NAME_SHARE) + MARGIN * style->size;
  self.right = MAX (width - MARGIN * style->size, self.left);
  lines = take_all (&self, 0);
  self.cr = cr;

  return take_all (&self, lines);
}

/**
 * codio_chart_ballots_get_height:
 * @profile: a profile
 * @weighing: what its ballots say
 * @style: how to draw
 * @width: how wide the chart is, in px
 *
 * Returns: how high it is then, in px
 */
double
codio_chart_ballots_get_height (CodioProfile          *profile,
                                CodioWeighing         *weighing,
                                const CodioChartStyle *style,
                                double                 width)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), 0);
  g_return_val_if_fail (CODIO_IS_WEIGHING (weighing), 0);
  g_return_val_if_fail (style != NULL, 0);

  return run (profile, weighing, style, width, NULL);
}

/**
 * codio_chart_ballots_draw:
 * @profile: a profile
 * @weighing: what its ballots say
 * @style: how to draw
 * @width: how wide the chart is, in px
 * @cr: what to draw on, from its origin
 *
 * Draws a dot plot of the ballots on each value: how many give which weight, the median, the middle half and the
 * range. Colours are those of the foundations in the house.
 */
void
codio_chart_ballots_draw (CodioProfile          *profile,
                          CodioWeighing         *weighing,
                          const CodioChartStyle *style,
                          double                 width,
                          cairo_t               *cr)
{
  g_return_if_fail (CODIO_IS_PROFILE (profile));
  g_return_if_fail (CODIO_IS_WEIGHING (weighing));
  g_return_if_fail (style != NULL && cr != NULL);

  run (profile, weighing, style, width, cr);
}

/**
 * codio_chart_ballots_describe:
 * @profile: a profile
 * @weighing: what its ballots say
 * @catalog: the language
 *
 * Returns: (transfer full): what the chart shows, in words
 */
char *
codio_chart_ballots_describe (CodioProfile  *profile,
                              CodioWeighing *weighing,
                              CodioCatalog  *catalog)
{
  GString *text;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_WEIGHING (weighing), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < codio_weighing_get_n_values (weighing); i++)
    {
      const CodioSpread *spread = codio_weighing_get_spread (weighing, i);
      g_autofree char *raw = codio_profile_dup_value_name (profile, spread->value, catalog);
      g_autofree char *name = codio_text_clean (raw);
      g_autofree char *words = codio_weighing_dup_spread (weighing, spread, catalog);

      if (i > 0)
        g_string_append (text, "; ");
      /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
      g_string_append_printf (text, codio_catalog_message (catalog, "%s: %s"), name, words);
    }

  return g_string_free_and_steal (text);
}
