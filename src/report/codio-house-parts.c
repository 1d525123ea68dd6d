/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-painter-private.h"

#include "codio-house-shapes-private.h"
#include "codio-label-private.h"

/*< private >
 * codio_house_painter_get_text:
 * @self: a painter that was allocated
 * @box: a part
 * @heavy: whether the name of a value is emphasised, which takes more room
 *
 * Returns: (transfer none): the name of the part as it stands in its area
 */
PangoLayout *
codio_house_painter_get_text (CodioHousePainter *self,
                              CodioHouseBox     *box,
                              gboolean           heavy)
{
  CodioHousePlan *plan = codio_house_layout_get_plan (self->layout);
  double type = plan->type;
  double width = box->area.width - 2 * codio_house_plan_get_padding (plan);
  PangoWeight weight = PANGO_WEIGHT_NORMAL;

  if (box->text && box->heavy == heavy)
    return box->text;

  switch (codio_part_get_kind (box->part))
    {
    case CODIO_PART_ROOF:
      type = plan->title_size;
      weight = PANGO_WEIGHT_BOLD;
      width = plan->title_width;
      break;

    case CODIO_PART_FOUNDATION:
      type *= CODIO_HOUSE_FOUNDATION_SIZE;
      weight = PANGO_WEIGHT_BOLD;
      break;

    case CODIO_PART_PRINCIPLE:
      weight = PANGO_WEIGHT_SEMIBOLD;
      break;

    case CODIO_PART_VALUE:
    default:
      weight = heavy ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_NORMAL;
      break;
    }

  g_clear_object (&box->text);
  box->text = codio_label_new (plan->context, type, weight);
  box->heavy = heavy;
  codio_house_plan_fit (plan, box, box->text, width);
  codio_label_balance (box->text);

  return box->text;
}

/*< private >
 * codio_house_painter_is_bold:
 * @self: a painter
 *
 * Returns: whether outlines must be easy to see
 */
gboolean
codio_house_painter_is_bold (CodioHousePainter *self)
{
  return self->scheme == CODIO_SCHEME_LIGHT_HIGH_CONTRAST || self->scheme == CODIO_SCHEME_DARK_HIGH_CONTRAST;
}

/*< private >
 * codio_house_painter_draw_slab:
 * @self: a painter that was allocated
 * @box: a foundation or a principle
 * @swatch: its colours
 * @cr: what paints it, from the top left corner of the area
 */
void
codio_house_painter_draw_slab (CodioHousePainter *self,
                               CodioHouseBox     *box,
                               const CodioSwatch *swatch,
                               cairo_t           *cr)
{
  CodioHousePlan *plan = codio_house_layout_get_plan (self->layout);
  double type = plan->type;
  PangoLayout *text = codio_house_painter_get_text (self, box, FALSE);
  double height;

  codio_shape_draw_brick (cr, 0, 0, box->area.width, box->area.height, type, *swatch,
                          codio_house_painter_is_bold (self) ? CODIO_LINE_SOLID : CODIO_LINE_NONE, TRUE);

  codio_label_get_size (text, NULL, &height);
  codio_color_set_source (swatch->text, cr);
  codio_label_show (text, cr, box->area.width / 2, (box->area.height - height) / 2);
}
