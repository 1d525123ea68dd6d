/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-label-private.h"

#include <math.h>

/* How equally long lines are made. Each try takes time, as all of the text is set anew. */
#define PRECISION (2 * PANGO_SCALE)

#define SOFT_HYPHEN "\302\255"

/*< private >
 * codio_label_new:
 * @context: where the font family, the language and the direction come from
 * @size: of the type, in px
 * @weight: of the type
 *
 * Returns: (transfer full): an empty layout
 */
PangoLayout *
codio_label_new (PangoContext *context,
                 double        size,
                 PangoWeight   weight)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);

  return layout;
}

/*< private >
 * codio_label_is_mirrored:
 * @context: what texts are set with
 *
 * Returns: whether what is drawn with @context goes from right to left
 */
gboolean
codio_label_is_mirrored (PangoContext *context)
{
  return pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
}

/*< private >
 * codio_label_mirror:
 * @layout: a layout with its text
 *
 * Where all goes from right to left, lets @layout begin where it would end otherwise. For a text that goes from left to
 * right pango does this by itself.
 */
void
codio_label_mirror (PangoLayout *layout)
{
  const PangoAlignment alignment = pango_layout_get_alignment (layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  if (alignment != PANGO_ALIGN_CENTER && codio_label_is_mirrored (pango_layout_get_context (layout)) &&
      pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static double
widest_line (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double) extents.width / PANGO_SCALE;
}

/*< private >
 * codio_label_get_least_width:
 * @layout: a layout, which is overwritten
 * @label: a text with soft hyphens
 *
 * Returns: the width in px of the widest piece of @label that may not be broken
 */
double
codio_label_get_least_width (PangoLayout *layout,
                             const char  *label)
{
  pango_layout_set_text (layout, label, -1);
  pango_layout_set_width (layout, 0);

  return ceil (widest_line (layout));
}

/* The number of lines of @text in @width px; G_MAXINT if it does not fit without cutting a word. */
static int
try_text (PangoLayout *layout,
          const char  *text,
          double       width)
{
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  return widest_line (layout) > width ? G_MAXINT : pango_layout_get_line_count (layout);
}

/*< private >
 * codio_label_fit:
 * @layout: the layout to fill
 * @label: a text with soft hyphens
 * @width: how wide it may be, in px
 *
 * Breaks @label into as few lines as possible, and between words rather than within them where that takes no
 * more lines.
 *
 * Returns: whether @label fits in @width
 */
gboolean
codio_label_fit (PangoLayout *layout,
                 const char  *label,
                 double       width)
{
  g_autoptr (GString) whole = g_string_new (label);
  int n_whole, n_broken;

  g_string_replace (whole, SOFT_HYPHEN, "", 0);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);

  /* What is too long for one line is so with its hyphens, too. */
  n_whole = try_text (layout, whole->str, width);
  if (n_whole <= 2)
    return TRUE;
  if (g_str_equal (whole->str, label))
    return n_whole < G_MAXINT;

  n_broken = try_text (layout, label, width);
  if (n_broken < n_whole)
    return TRUE;

  return try_text (layout, whole->str, width) < G_MAXINT;
}

/*< private >
 * codio_label_fit_lines:
 * @layout: the layout to fill
 * @label: a text
 * @width: how wide it may be, in px
 * @n_lines: how many lines there may be
 *
 * Breaks @label anywhere if need be, and cuts off what is too much.
 */
void
codio_label_fit_lines (PangoLayout *layout,
                       const char  *label,
                       double       width,
                       int          n_lines)
{
  pango_layout_set_text (layout, label, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
}

/*< private >
 * codio_label_balance:
 * @layout: a layout that was fitted
 *
 * Makes the lines about equally long, without making more of them.
 */
void
codio_label_balance (PangoLayout *layout)
{
  int lines = pango_layout_get_line_count (layout);
  int low = 0, high;
  PangoRectangle extents;

  if (lines == 1 || pango_layout_get_width (layout) < 0 ||
      pango_layout_get_ellipsize (layout) != PANGO_ELLIPSIZE_NONE)
    return;

  /* The longest line is no longer than it is now, and no shorter than what they are on the average. */
  pango_layout_get_extents (layout, NULL, &extents);
  high = extents.width;
  for (int i = 0; i < lines; i++)
    {
      pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, i), NULL, &extents);
      low += extents.width / lines;
    }
  low = MIN (low, high);

  while (high - low > PRECISION)
    {
      int middle = (low + high) / 2;

      pango_layout_set_width (layout, middle);
      pango_layout_get_extents (layout, NULL, &extents);
      if (pango_layout_get_line_count (layout) == lines && extents.width <= middle)
        high = extents.width;
      else
        low = middle;
    }

  pango_layout_set_width (layout, high);
}

/*< private >
 * codio_label_get_size:
 * @layout: a layout
 * @width: (out) (optional): the width of its widest line, in px
 * @height: (out) (optional): the height of all lines, in px
 */
void
codio_label_get_size (PangoLayout *layout,
                      double      *width,
                      double      *height)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  if (width)
    *width = (double) extents.width / PANGO_SCALE;
  if (height)
    *height = (double) extents.height / PANGO_SCALE;
}

/*< private >
 * codio_label_show_at:
 * @layout: a layout
 * @cr: what paints it
 * @x: its left
 * @y: its top
 *
 * Cairo cuts off the tops of letters that stand between two rows of pixels, and draws each letter anew for each place
 * between them: each line stands on one, where @cr is not scaled.
 */
void
codio_label_show_at (PangoLayout *layout,
                     cairo_t     *cr,
                     double       x,
                     double       y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cr, x + (double) extents.x / PANGO_SCALE,
                     round (y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE));
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/*< private >
 * codio_label_show:
 * @layout: a layout
 * @cr: what paints it
 * @center: the vertical line around which it stands
 * @y: its top
 */
void
codio_label_show (PangoLayout *layout,
                  cairo_t     *cr,
                  double       center,
                  double       y)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  codio_label_show_at (layout, cr, center - (extents.x + extents.width / 2.0) / PANGO_SCALE, y);
}
