/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-marks-private.h"

#include <math.h>

#include "codio-house-shapes-private.h"
#include "codio-label-private.h"

/* Widths, relative to the size of the body text. */
#define ARROW_WIDTH 0.62
#define MARK_WIDTH 0.84
#define BADGE_PADDING 0.33
#define COUNT_GAP 0.15

/*< private >
 * codio_mark_get_width:
 * @mark: a sign
 * @size: of the body text, in px
 *
 * Returns: the width of @mark, in px
 */
double
codio_mark_get_width (CodioMark mark,
                      double    size)
{
  switch (mark)
    {
    case CODIO_MARK_SERVES:
    case CODIO_MARK_PRESSURES:
    case CODIO_MARK_TOUCHED_NONE:
      return ARROW_WIDTH * size;

    case CODIO_MARK_BOTH:
      return (2 * ARROW_WIDTH + 0.12) * size;

    case CODIO_MARK_SEVERAL:
      return 0.4 * size;

    case CODIO_MARK_DILEMMA:
    case CODIO_MARK_UNSECURED:
    case CODIO_MARK_ACTION:
    case CODIO_MARK_COMMENT:
    case CODIO_MARK_SECURED_NONE:
    case CODIO_MARK_SECURED_PARTLY:
    case CODIO_MARK_SECURED:
    case CODIO_MARK_CHANGED:
    case CODIO_MARK_NEW:
    case CODIO_MARK_GONE:
    default:
      return MARK_WIDTH * size;
    }
}

static void
draw_double_arrow (cairo_t *cr,
                   double   x,
                   double   y,
                   double   size)
{
  double length = MARK_WIDTH * size, head = 0.24 * size;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + length, y);
  cairo_move_to (cr, x + head, y - head);
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x + head, y + head);
  cairo_move_to (cr, x + length - head, y - head);
  cairo_line_to (cr, x + length, y);
  cairo_line_to (cr, x + length - head, y + head);
  cairo_stroke (cr);
}

/* @direction: 1 for an arrow down, -1 for one up. */
static void
draw_arrow (cairo_t *cr,
            double   x,
            double   y,
            double   size,
            double   direction)
{
  double center = x + ARROW_WIDTH * size / 2;
  double length = 0.72 * size, head = 0.26 * size;
  double tip = y + direction * length / 2;

  cairo_move_to (cr, center, tip - direction * length);
  cairo_line_to (cr, center, tip);
  cairo_move_to (cr, center - head, tip - direction * head);
  cairo_line_to (cr, center, tip);
  cairo_line_to (cr, center + head, tip - direction * head);
  cairo_stroke (cr);
}

static void
add_shield (cairo_t *cr,
            double   x,
            double   y,
            double   size)
{
  double left = x + 0.07 * size, right = x + (MARK_WIDTH - 0.07) * size, center = (left + right) / 2;
  double top = y - 0.4 * size, bottom = y + 0.42 * size;

  cairo_move_to (cr, left, top);
  cairo_line_to (cr, right, top);
  cairo_line_to (cr, right, y);
  cairo_curve_to (cr, right, y + 0.24 * size, center + 0.12 * size, bottom - 0.06 * size, center, bottom);
  cairo_curve_to (cr, center - 0.12 * size, bottom - 0.06 * size, left, y + 0.24 * size, left, y);
  cairo_close_path (cr);
}

static void
draw_shield (cairo_t   *cr,
             double     x,
             double     y,
             double     size,
             CodioMark  mark)
{
  double middle = x + MARK_WIDTH * size / 2;

  if (mark == CODIO_MARK_SECURED || mark == CODIO_MARK_SECURED_PARTLY)
    {
      cairo_save (cr);
      cairo_rectangle (cr, x, y - size, mark == CODIO_MARK_SECURED ? size : middle - x, 2 * size);
      cairo_clip (cr);
      add_shield (cr, x, y, size);
      cairo_fill (cr);
      cairo_restore (cr);
    }

  add_shield (cr, x, y, size);
  cairo_stroke (cr);

  if (mark == CODIO_MARK_UNSECURED)
    {
      double arm = 0.15 * size;

      cairo_move_to (cr, middle - arm, y - 0.05 * size - arm);
      cairo_line_to (cr, middle + arm, y - 0.05 * size + arm);
      cairo_move_to (cr, middle + arm, y - 0.05 * size - arm);
      cairo_line_to (cr, middle - arm, y - 0.05 * size + arm);
      cairo_stroke (cr);
    }
}

static void
draw_box (cairo_t *cr,
          double   x,
          double   y,
          double   size)
{
  CodioCorner corners[] = {
    { x + 0.08 * size, y - 0.34 * size, 0.14 * size },
    { x + 0.76 * size, y - 0.34 * size, 0.14 * size },
    { x + 0.76 * size, y + 0.34 * size, 0.14 * size },
    { x + 0.08 * size, y + 0.34 * size, 0.14 * size },
  };

  codio_shape_add_polygon (cr, corners, G_N_ELEMENTS (corners));
  cairo_stroke (cr);
  /* What is to be done: a line that is half filled in. */
  cairo_move_to (cr, x + 0.26 * size, y);
  cairo_line_to (cr, x + 0.58 * size, y);
  cairo_move_to (cr, x + 0.42 * size, y - 0.16 * size);
  cairo_line_to (cr, x + 0.58 * size, y);
  cairo_line_to (cr, x + 0.42 * size, y + 0.16 * size);
  cairo_stroke (cr);
}

static void
draw_bubble (cairo_t *cr,
             double   x,
             double   y,
             double   size)
{
  CodioCorner corners[] = {
    { x + 0.04 * size, y - 0.36 * size, 0.18 * size },
    { x + 0.8 * size, y - 0.36 * size, 0.18 * size },
    { x + 0.8 * size, y + 0.2 * size, 0.18 * size },
    { x + 0.44 * size, y + 0.2 * size, 0 },
    { x + 0.22 * size, y + 0.44 * size, 0 },
    { x + 0.22 * size, y + 0.2 * size, 0 },
    { x + 0.04 * size, y + 0.2 * size, 0.18 * size },
  };

  codio_shape_add_polygon (cr, corners, G_N_ELEMENTS (corners));
  cairo_fill (cr);
}

/* As in arithmetic: not equal, plus and minus. */
static void
draw_change (cairo_t   *cr,
             double     x,
             double     y,
             double     size,
             CodioMark  mark)
{
  const double arm = 0.34 * size, gap = 0.16 * size;
  const double middle = x + MARK_WIDTH * size / 2;

  if (mark == CODIO_MARK_CHANGED)
    {
      cairo_move_to (cr, middle - arm, y - gap);
      cairo_rel_line_to (cr, 2 * arm, 0);
      cairo_move_to (cr, middle - arm, y + gap);
      cairo_rel_line_to (cr, 2 * arm, 0);
      cairo_move_to (cr, middle - 0.6 * arm, y + 1.1 * arm);
      cairo_line_to (cr, middle + 0.6 * arm, y - 1.1 * arm);
    }
  else
    {
      cairo_move_to (cr, middle - arm, y);
      cairo_rel_line_to (cr, 2 * arm, 0);
    }
  if (mark == CODIO_MARK_NEW)
    {
      cairo_move_to (cr, middle, y - arm);
      cairo_rel_line_to (cr, 0, 2 * arm);
    }
  cairo_stroke (cr);
}

/*< private >
 * codio_mark_draw:
 * @mark: a sign
 * @cr: what paints it
 * @x: its left side
 * @y: the middle of its height
 * @size: of the body text, in px
 * @color: its colour
 */
void
codio_mark_draw (CodioMark   mark,
                 cairo_t    *cr,
                 double      x,
                 double      y,
                 double      size,
                 CodioColor  color)
{
  cairo_save (cr);
  codio_color_set_source (color, cr);
  cairo_set_line_width (cr, MAX (1.1, 0.11 * size));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  switch (mark)
    {
    case CODIO_MARK_DILEMMA:
      draw_double_arrow (cr, x, y, size);
      break;

    case CODIO_MARK_UNSECURED:
    case CODIO_MARK_SECURED_NONE:
    case CODIO_MARK_SECURED_PARTLY:
    case CODIO_MARK_SECURED:
      draw_shield (cr, x, y, size, mark);
      break;

    case CODIO_MARK_ACTION:
      draw_box (cr, x, y, size);
      break;

    case CODIO_MARK_COMMENT:
      draw_bubble (cr, x, y, size);
      break;

    case CODIO_MARK_SEVERAL:
      cairo_set_line_width (cr, 0.17 * size);
      cairo_move_to (cr, x + 0.2 * size, y - 0.34 * size);
      cairo_rel_line_to (cr, 0, 0.38 * size);
      cairo_move_to (cr, x + 0.2 * size, y + 0.34 * size);
      cairo_rel_line_to (cr, 0, 0.001);
      cairo_stroke (cr);
      break;

    case CODIO_MARK_SERVES:
      draw_arrow (cr, x, y, size, -1);
      break;

    case CODIO_MARK_PRESSURES:
      draw_arrow (cr, x, y, size, 1);
      break;

    case CODIO_MARK_BOTH:
      draw_arrow (cr, x, y, size, -1);
      draw_arrow (cr, x + (ARROW_WIDTH + 0.12) * size, y, size, 1);
      break;

    case CODIO_MARK_CHANGED:
    case CODIO_MARK_NEW:
    case CODIO_MARK_GONE:
      draw_change (cr, x, y, size, mark);
      break;

    case CODIO_MARK_TOUCHED_NONE:
    default:
      cairo_move_to (cr, x + 0.06 * size, y);
      cairo_rel_line_to (cr, (ARROW_WIDTH - 0.12) * size, 0);
      cairo_stroke (cr);
      break;
    }

  cairo_restore (cr);
}

/* The number is written where there is more than one. */
static PangoLayout *
count_layout (PangoContext *context,
              double        size,
              guint         count)
{
  PangoLayout *layout = codio_label_new (context, size, PANGO_WEIGHT_SEMIBOLD);
  g_autofree char *text = g_strdup_printf ("%u", count);

  pango_layout_set_text (layout, text, -1);
  return layout;
}

/*< private >
 * codio_badge_get_width:
 * @mark: what it is about
 * @count: how many there are
 * @context: where the font comes from
 * @size: of the body text, in px
 *
 * Returns: the width of a badge, in px
 */
double
codio_badge_get_width (CodioMark     mark,
                       guint         count,
                       PangoContext *context,
                       double        size)
{
  double width = codio_mark_get_width (mark, size) + 2 * BADGE_PADDING * size;

  if (count > 1)
    {
      g_autoptr (PangoLayout) layout = count_layout (context, size, count);
      double text_width;

      codio_label_get_size (layout, &text_width, NULL);
      width += text_width + COUNT_GAP * size;
    }

  return ceil (width);
}

/*< private >
 * codio_badge_draw:
 * @mark: what it is about
 * @count: how many there are
 * @context: where the font comes from
 * @cr: what paints it
 * @x: its left side
 * @y: its top
 * @size: of the body text, in px
 * @fill: its colour
 * @text: the colour of what is on it
 */
void
codio_badge_draw (CodioMark     mark,
                  guint         count,
                  PangoContext *context,
                  cairo_t      *cr,
                  double        x,
                  double        y,
                  double        size,
                  CodioColor    fill,
                  CodioColor    text)
{
  double width = codio_badge_get_width (mark, count, context, size);
  double height = CODIO_BADGE_HEIGHT * size;
  CodioCorner corners[] = {
    { x, y, height / 2 },
    { x + width, y, height / 2 },
    { x + width, y + height, height / 2 },
    { x, y + height, height / 2 },
  };

  cairo_save (cr);

  codio_shape_add_polygon (cr, corners, G_N_ELEMENTS (corners));
  codio_color_set_source (fill, cr);
  cairo_fill (cr);

  codio_mark_draw (mark, cr, x + BADGE_PADDING * size, y + height / 2, size, text);

  if (count > 1)
    {
      g_autoptr (PangoLayout) layout = count_layout (context, size, count);
      double text_height;

      codio_label_get_size (layout, NULL, &text_height);
      codio_color_set_source (text, cr);
      codio_label_show_at (layout, cr, x + (BADGE_PADDING + COUNT_GAP) * size + codio_mark_get_width (mark, size),
                           y + (height - text_height) / 2);
    }

  cairo_restore (cr);
}

/*< private >
 * codio_corner_draw:
 * @cr: what paints it
 * @x: the corner of a brick
 * @y: its top
 * @size: of the body text, in px
 * @mirrored: whether it is the left corner
 * @color: its colour
 *
 * A corner of a brick that is folded: the organisation added this value.
 */
void
codio_corner_draw (cairo_t    *cr,
                   double      x,
                   double      y,
                   double      size,
                   gboolean    mirrored,
                   CodioColor  color)
{
  double side = (mirrored ? 1 : -1) * CODIO_CORNER_SIZE * size;
  CodioCorner corners[] = {
    { x + side, y, 0 },
    { x, y, 0.5 * size },
    { x, y + fabs (side), 0 },
  };

  cairo_save (cr);
  codio_shape_add_polygon (cr, corners, G_N_ELEMENTS (corners));
  codio_color_set_source (color, cr);
  cairo_fill (cr);
  cairo_restore (cr);
}
