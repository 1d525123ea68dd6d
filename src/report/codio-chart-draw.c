/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include "codio-label-private.h"

/* What the pieces of a chart look like. */

#define PANEL 0.07 /* how much a panel differs from the ground */

/*< private >
 * codio_chart_get_swatch:
 * @self: a chart
 * @item: a piece of it
 *
 * Returns: its colours
 */
CodioSwatch
codio_chart_get_swatch (CodioChart           *self,
                        const CodioChartItem *item)
{
  CodioColor ground = codio_palette_get_ground (self->scheme);
  CodioColor text = codio_palette_get_text (self->scheme);
  CodioColor dim = codio_palette_get_dim_text (self->scheme);
  CodioSwatch plain = { ground, item->dim ? dim : text, item->bold ? text : dim };
  CodioSwatch strong = { text, ground, text };
  CodioSwatch panel;

  switch (item->fill)
    {
    case CODIO_CHART_FILL_PANEL:
      panel = codio_swatch_mix (&plain, &strong, PANEL);
      panel.text = plain.text;
      panel.outline = plain.outline;
      return panel;

    case CODIO_CHART_FILL_STRONG:
      return strong;

    case CODIO_CHART_FILL_PART:
      return codio_palette_get_swatch (self->scheme, item->part, CODIO_JUDGEMENT_AT_STAKE, item->level);

    case CODIO_CHART_FILL_NONE:
    default:
      return plain;
    }
}

static void
draw_check (CodioChart           *self,
            const CodioChartItem *item,
            cairo_t              *cr)
{
  double side = self->size * 0.6, before = self->size * 0.95;
  double end = item->text_x + pango_units_to_double (pango_layout_get_width (item->text));
  double x = codio_chart_is_mirrored (self) ? end + before - side : item->text_x - before;
  double y = item->area.y + (item->area.height - side) / 2;

  cairo_set_line_width (cr, MAX (1.5, self->size / 8));
  cairo_move_to (cr, x, y + side * 0.55);
  cairo_line_to (cr, x + side * 0.38, y + side * 0.95);
  cairo_line_to (cr, x + side, y + side * 0.1);
  cairo_stroke (cr);
}

static void
draw_disc (CodioChart           *self,
           const CodioChartItem *item,
           const CodioSwatch    *swatch,
           cairo_t              *cr)
{
  double radius = MIN (item->area.width, item->area.height) / 2 - 1;

  cairo_new_path (cr);
  cairo_arc (cr, item->area.x + item->area.width / 2, item->area.y + item->area.height / 2, radius, 0, 2 * G_PI);
  codio_color_set_source (swatch->fill, cr);
  cairo_fill_preserve (cr);
  codio_color_set_source (swatch->outline, cr);
  cairo_set_line_width (cr, item->bold ? 2 : 1);
  if (item->line == CODIO_LINE_DASHED)
    cairo_set_dash (cr, (double[]) { 4, 3 }, 2, 0);
  cairo_stroke (cr);
}

/*< private >
 * codio_chart_draw_item:
 * @self: a chart
 * @item: a piece of it
 * @emphasis: how much it stands out, from 0 to 1
 * @cr: what paints it
 */
void
codio_chart_draw_item (CodioChart           *self,
                       const CodioChartItem *item,
                       double                emphasis,
                       cairo_t              *cr)
{
  CodioSwatch swatch = codio_chart_get_swatch (self, item);

  if (emphasis > 0)
    swatch = codio_swatch_emphasise (&swatch, emphasis);

  cairo_save (cr);
  if (item->round)
    draw_disc (self, item, &swatch, cr);
  else if (!item->boxless && (item->fill != CODIO_CHART_FILL_NONE || item->line != CODIO_LINE_NONE))
    codio_shape_draw_brick (cr, item->area.x, item->area.y, item->area.width, item->area.height, self->size, swatch,
                            item->line, item->bold);
  cairo_restore (cr);

  cairo_save (cr);
  codio_color_set_source (swatch.text, cr);
  if (item->check)
    draw_check (self, item, cr);
  if (item->text)
    codio_label_show_at (item->text, cr, item->text_x, item->text_y);
  cairo_restore (cr);
}
