/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-shapes-private.h"

#include <math.h>

#define DOT_DIAMETER CODIO_SHAPE_DOTS_HEIGHT
#define DOT_GAP 0.3
#define BRICK_RADIUS 0.55

/*< private >
 * codio_shape_add_polygon:
 * @cr: what will paint it
 * @corners: its corners, each with a radius in px
 * @n_corners: how many there are
 *
 * Adds a polygon with rounded corners to the path.
 */
void
codio_shape_add_polygon (cairo_t           *cr,
                         const CodioCorner *corners,
                         guint              n_corners)
{
  cairo_new_sub_path (cr);

  for (guint i = 0; i < n_corners; i++)
    {
      const CodioCorner *corner = &corners[i];
      const CodioCorner *before = &corners[(i + n_corners - 1) % n_corners];
      const CodioCorner *after = &corners[(i + 1) % n_corners];
      double in_x = corner->x - before->x, in_y = corner->y - before->y;
      double out_x = after->x - corner->x, out_y = after->y - corner->y;
      double in = hypot (in_x, in_y), out = hypot (out_x, out_y);
      double turn = fabs (atan2 (in_x * out_y - in_y * out_x, in_x * out_x + in_y * out_y));
      /* An arc of this radius touches both sides this far from the corner. */
      double reach = MIN (corner->radius * tan (turn / 2), MIN (in, out) / 2);
      double handle = tan (turn / 2) > 0 ? 4.0 / 3.0 * tan (turn / 4) / tan (turn / 2) : 0;
      double start_x = corner->x - in_x / in * reach, start_y = corner->y - in_y / in * reach;
      double end_x = corner->x + out_x / out * reach, end_y = corner->y + out_y / out * reach;

      cairo_line_to (cr, start_x, start_y);
      cairo_curve_to (cr,
                      start_x + (corner->x - start_x) * handle, start_y + (corner->y - start_y) * handle,
                      end_x + (corner->x - end_x) * handle, end_y + (corner->y - end_y) * handle,
                      end_x, end_y);
    }

  cairo_close_path (cr);
}

static void
add_rectangle (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height,
               double   radius)
{
  CodioCorner corners[] = {
    { x, y, radius },
    { x + width, y, radius },
    { x + width, y + height, radius },
    { x, y + height, radius },
  };

  codio_shape_add_polygon (cr, corners, G_N_ELEMENTS (corners));
}

static void
set_line (cairo_t   *cr,
          CodioLine  line,
          double     thickness,
          double     length)
{
  /* A whole number of dots or dashes goes around, so that there is no seam. */
  double dots = length / MAX (1, round (length / (thickness * 3)));
  double dashes = length / MAX (1, round (length / (thickness * 5.5)));

  switch (line)
    {
    case CODIO_LINE_DOTTED:
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, (double[]) { 0, dots }, 2, 0);
      break;

    case CODIO_LINE_DASHED:
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_dash (cr, (double[]) { dashes * 0.6, dashes * 0.4 }, 2, 0);
      break;

    case CODIO_LINE_NONE:
    case CODIO_LINE_SOLID:
    default:
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    }

  cairo_set_line_width (cr, thickness);
}

/*< private >
 * codio_shape_draw_brick:
 * @cr: what paints it
 * @x: its left side
 * @y: its top
 * @width: its width
 * @height: its height
 * @size: of the body text, in px
 * @swatch: its colours
 * @line: how its outline is drawn
 * @bold: whether an outline must be easy to see
 *
 * A dashed outline has a gap between itself and the fill, so that it is seen around every fill.
 */
void
codio_shape_draw_brick (cairo_t     *cr,
                        double       x,
                        double       y,
                        double       width,
                        double       height,
                        double       size,
                        CodioSwatch  swatch,
                        CodioLine    line,
                        gboolean     bold)
{
  double thickness = MAX (1, size / 14);
  double radius = MIN (BRICK_RADIUS * size, height / 3);
  double inset = 0, half;

  if (line == CODIO_LINE_DOTTED || line == CODIO_LINE_DASHED || bold)
    thickness *= 1.6;
  if (line == CODIO_LINE_DASHED)
    inset = MIN (round (thickness * 2), height / 6);
  half = thickness / 2;

  cairo_save (cr);

  add_rectangle (cr, x + inset, y + inset, width - 2 * inset, height - 2 * inset, MAX (radius - inset, 1));
  codio_color_set_source (swatch.fill, cr);
  cairo_fill (cr);

  if (line != CODIO_LINE_NONE)
    {
      double inner = MAX (radius - half, 1);

      add_rectangle (cr, x + half, y + half, width - thickness, height - thickness, inner);
      set_line (cr, line, thickness,
                2 * (width + height - 2 * thickness) - (8 - 2 * G_PI) * inner);
      codio_color_set_source (swatch.outline, cr);
      cairo_stroke (cr);
    }

  cairo_restore (cr);
}

/*< private >
 * codio_shape_get_dots_width:
 * @size: of the body text, in px
 *
 * Returns: the width of the dots for a weight
 */
double
codio_shape_get_dots_width (double size)
{
  return (CODIO_WEIGHT_MAX * DOT_DIAMETER + (CODIO_WEIGHT_MAX - 1) * DOT_GAP) * size;
}

/*< private >
 * codio_shape_draw_dots:
 * @cr: what paints them
 * @x: their left side
 * @y: their top
 * @size: of the body text, in px
 * @weight: how many are filled
 * @color: their colour
 */
void
codio_shape_draw_dots (cairo_t    *cr,
                       double      x,
                       double      y,
                       double      size,
                       int         weight,
                       CodioColor  color)
{
  double radius = DOT_DIAMETER * size / 2;
  double thickness = MAX (1, size * 0.09);

  cairo_save (cr);
  codio_color_set_source (color, cr);
  cairo_set_line_width (cr, thickness);

  for (int i = 0; i < CODIO_WEIGHT_MAX; i++)
    {
      double center = x + radius + i * (DOT_DIAMETER + DOT_GAP) * size;

      cairo_new_sub_path (cr);
      cairo_arc (cr, center, y + radius, i < weight ? radius : radius - thickness / 2, 0, 2 * G_PI);
      if (i < weight)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }

  cairo_restore (cr);
}
