/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-painter-private.h"

#include "codio-house-describe-private.h"
#include "codio-house-shapes-private.h"
#include "codio-label-private.h"

/* Relative to the size of the body text. */
#define BADGE_MARGIN 0.3
#define DOTS_GAP 0.22

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
  codio_label_fit (box->text, box->label, width);
  codio_label_balance (box->text);

  return box->text;
}

static gboolean
is_high_contrast (CodioHousePainter *self)
{
  return self->scheme == CODIO_SCHEME_LIGHT_HIGH_CONTRAST || self->scheme == CODIO_SCHEME_DARK_HIGH_CONTRAST;
}

/*< private >
 * codio_house_painter_draw_value:
 * @self: a painter that was allocated
 * @box: a value
 * @cr: what paints it, from the top left corner of the area
 */
void
codio_house_painter_draw_value (CodioHousePainter *self,
                                CodioHouseBox     *box,
                                cairo_t           *cr)
{
  CodioAssessment *assessment = NULL;
  CodioJudgement judgement = CODIO_JUDGEMENT_NONE;
  const char *id = codio_part_get_id (box->part);
  guint n_dilemmas = self->profile ? codio_profile_count_dilemmas (self->profile, id) : 0;
  CodioHousePlan *plan = codio_house_layout_get_plan (self->layout);
  double type = plan->type;
  double text_width, text_height, content, dots, y;
  CodioLine line = CODIO_LINE_SOLID;
  CodioSwatch swatch;
  PangoLayout *text;
  int weight = 0;

  if (self->profile)
    {
      assessment = codio_profile_get_assessment (self->profile, codio_part_get_id (box->part));
      judgement = assessment ? codio_assessment_get_judgement (assessment) : CODIO_JUDGEMENT_NONE;
      weight = assessment ? codio_assessment_get_weight (assessment) : 0;
      swatch = codio_palette_get_swatch (self->scheme, box->part, judgement, weight);
      if (judgement == CODIO_JUDGEMENT_NONE)
        line = CODIO_LINE_DOTTED;
    }
  else
    {
      swatch = codio_palette_get_calm_swatch (self->scheme, box->part);
    }

  if (!codio_part_get_in_figure (box->part))
    {
      /* Whatever the fill, dashes are seen against the ground. */
      swatch.outline = codio_palette_get_swatch (self->scheme, box->part, CODIO_JUDGEMENT_NONE, 0).outline;
      line = CODIO_LINE_DASHED;
    }

  codio_shape_draw_brick (cr, 0, 0, box->area.width, box->area.height, type, swatch, line,
                          is_high_contrast (self));

  text = codio_house_painter_get_text (self, box, judgement == CODIO_JUDGEMENT_AT_STAKE);
  codio_label_get_size (text, &text_width, &text_height);
  content = text_height;
  if (judgement == CODIO_JUDGEMENT_AT_STAKE)
    content += (CODIO_SHAPE_DOTS_HEIGHT + DOTS_GAP) * type;
  y = (box->area.height - content) / 2;
  dots = (box->area.width - codio_shape_get_dots_width (type)) / 2;

  if (n_dilemmas > 0)
    {
      double width = codio_shape_get_badge_width (plan->context, type, n_dilemmas);
      double x = box->area.width - width - BADGE_MARGIN * type;
      double top = box->area.height - (CODIO_SHAPE_BADGE_HEIGHT + BADGE_MARGIN) * type;

      /* The name keeps clear of the badge. */
      if ((box->area.width + text_width) / 2 > x - BADGE_MARGIN * type)
        y = MIN (y, top - text_height);
      /* So do the dots. */
      if (y + content > top)
        dots = MIN (dots, x - BADGE_MARGIN * type - codio_shape_get_dots_width (type));
      if (plan->mirrored)
        {
          x = box->area.width - x - width;
          dots = box->area.width - dots - codio_shape_get_dots_width (type);
        }

      codio_shape_draw_badge (cr, x, top, plan->context, type, n_dilemmas, swatch.text, swatch.fill);
    }

  codio_color_set_source (swatch.text, cr);
  codio_label_show (text, cr, box->area.width / 2, y);

  if (judgement == CODIO_JUDGEMENT_AT_STAKE)
    codio_shape_draw_dots (cr, dots, y + text_height + DOTS_GAP * type, type, weight, swatch.text);
}

/*< private >
 * codio_house_painter_draw_slab:
 * @self: a painter that was allocated
 * @box: a foundation or a principle
 * @cr: what paints it, from the top left corner of the area
 */
void
codio_house_painter_draw_slab (CodioHousePainter *self,
                               CodioHouseBox     *box,
                               cairo_t           *cr)
{
  CodioSwatch swatch = codio_palette_get_swatch (self->scheme, box->part, CODIO_JUDGEMENT_NONE, 0);
  CodioHousePlan *plan = codio_house_layout_get_plan (self->layout);
  double type = plan->type;
  PangoLayout *text = codio_house_painter_get_text (self, box, FALSE);
  double height;

  codio_shape_draw_brick (cr, 0, 0, box->area.width, box->area.height, type, swatch,
                          is_high_contrast (self) ? CODIO_LINE_SOLID : CODIO_LINE_NONE, TRUE);

  codio_label_get_size (text, NULL, &height);
  codio_color_set_source (swatch.text, cr);
  codio_label_show (text, cr, box->area.width / 2, (box->area.height - height) / 2);
}
