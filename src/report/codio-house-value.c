/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-value-private.h"

#include <math.h>

#include "codio-house-shapes-private.h"
#include "codio-label-private.h"

/* Relative to the size of the body text. */
#define ROW_GAP 0.22 /* between the name and what is under it */
#define DOTS_INSET 0.4 /* where dots are within dashes */

static CodioAssessment *
get_assessment (CodioHousePainter *self,
                CodioPart         *part)
{
  return self->profile ? codio_profile_get_assessment (self->profile, codio_part_get_id (part)) : NULL;
}

static CodioJudgement
get_judgement (CodioAssessment *assessment)
{
  return assessment ? codio_assessment_get_judgement (assessment) : CODIO_JUDGEMENT_NONE;
}

/*< private >
 * codio_house_mark_of:
 * @colouring: what the fills tell
 * @assessment: what the profile says about a value at stake
 *
 * Returns: the sign that says the same as the fill. A weight has dots instead.
 */
CodioMark
codio_house_mark_of (CodioColouring   colouring,
                     CodioAssessment *assessment)
{
  static const CodioMark secured[] = {
    [CODIO_SECURED_NONE] = CODIO_MARK_SECURED_NONE,
    [CODIO_SECURED_NOT] = CODIO_MARK_UNSECURED,
    [CODIO_SECURED_PARTLY] = CODIO_MARK_SECURED_PARTLY,
    [CODIO_SECURED_SECURED] = CODIO_MARK_SECURED,
  };
  static const CodioMark touched[] = {
    [CODIO_TOUCHED_NONE] = CODIO_MARK_TOUCHED_NONE,
    [CODIO_TOUCHED_SERVES] = CODIO_MARK_SERVES,
    [CODIO_TOUCHED_PRESSURES] = CODIO_MARK_PRESSURES,
    [CODIO_TOUCHED_BOTH] = CODIO_MARK_BOTH,
  };

  if (colouring == CODIO_COLOURING_SECURED)
    return secured[codio_assessment_get_secured (assessment)];

  return touched[codio_assessment_get_touched (assessment)];
}

static CodioMark
mark_of_change (CodioValueChange change)
{
  static const CodioMark marks[CODIO_N_VALUE_CHANGES] = {
    [CODIO_VALUE_CHANGED] = CODIO_MARK_CHANGED,
    [CODIO_VALUE_NEW] = CODIO_MARK_NEW,
    [CODIO_VALUE_GONE] = CODIO_MARK_GONE,
  };

  return marks[change];
}

/*< private >
 * codio_house_get_change:
 * @self: a painter
 * @part: a value
 *
 * Returns: what became of it, where two states are compared
 */
CodioValueChange
codio_house_get_change (CodioHousePainter *self,
                        CodioPart         *part)
{
  return self->comparison ? codio_comparison_get_change (self->comparison, codio_part_get_id (part))
                          : CODIO_VALUE_SAME;
}

/*< private >
 * codio_house_is_unsecured:
 * @assessment: (nullable): what the profile says about a value
 *
 * What is secured in part is on its way; only what is not secured at all asks for attention.
 *
 * Returns: whether the value is at stake and not secured
 */
gboolean
codio_house_is_unsecured (CodioAssessment *assessment)
{
  return get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE &&
         codio_assessment_get_secured (assessment) == CODIO_SECURED_NOT;
}

/* What stayed is quiet, what is gone is empty, what is new is the strongest. */
static void
change_swatch (CodioValueChange  change,
               CodioJudgement   *judgement,
               int              *level)
{
  static const struct
  {
    CodioJudgement judgement;
    int level;
  } looks[CODIO_N_VALUE_CHANGES] = {
    [CODIO_VALUE_SAME] = { CODIO_JUDGEMENT_NOT_AT_STAKE, 0 },
    [CODIO_VALUE_CHANGED] = { CODIO_JUDGEMENT_AT_STAKE, 2 },
    [CODIO_VALUE_NEW] = { CODIO_JUDGEMENT_AT_STAKE, CODIO_WEIGHT_MAX },
    [CODIO_VALUE_GONE] = { CODIO_JUDGEMENT_NONE, 0 },
  };

  *judgement = looks[change].judgement;
  *level = looks[change].level;
}

/*< private >
 * codio_house_value_get_swatch:
 * @self: a painter
 * @part: a value
 *
 * Returns: the colours of its brick
 */
CodioSwatch
codio_house_value_get_swatch (CodioHousePainter *self,
                              CodioPart         *part)
{
  CodioAssessment *assessment = get_assessment (self, part);
  CodioJudgement judgement = get_judgement (assessment);
  int level = 0;

  if (self->comparison)
    change_swatch (codio_house_get_change (self, part), &judgement, &level);
  else if (assessment && judgement == CODIO_JUDGEMENT_AT_STAKE)
    level = codio_colouring_get_level (self->colouring, assessment);

  return self->profile ? codio_palette_get_swatch (self->scheme, part, judgement, level)
                       : codio_palette_get_calm_swatch (self->scheme, part);
}

static void
add_badge (CodioHouseContent *content,
           CodioMark          mark,
           guint              count)
{
  if (count == 0)
    return;

  g_assert (content->n_badges < G_N_ELEMENTS (content->badges));
  content->badges[content->n_badges].mark = mark;
  content->badges[content->n_badges].count = count;
  content->n_badges++;
}

static double
measure_badges (CodioHousePlan    *plan,
                CodioHouseContent *content)
{
  double width = 0;

  for (guint i = 0; i < content->n_badges; i++)
    {
      cairo_rectangle_t *area = &content->badges[i].area;

      area->width = codio_badge_get_width (content->badges[i].mark, content->badges[i].count, plan->context,
                                           plan->type);
      area->height = CODIO_BADGE_HEIGHT * plan->type;
      width += area->width + (i > 0 ? CODIO_HOUSE_BADGE_MARGIN * plan->type : 0);
    }

  return width;
}

/* Leaves out the numbers, and then makes one badge of all, if there is less than @room for them. */
static double
fit_badges (CodioHousePlan    *plan,
            CodioHouseContent *content,
            double             room)
{
  double width = measure_badges (plan, content);

  if (width > room)
    {
      for (guint i = 0; i < content->n_badges; i++)
        content->badges[i].count = 1;
      width = measure_badges (plan, content);
    }

  if (width > room && content->n_badges > 1)
    {
      content->n_badges = 0;
      add_badge (content, CODIO_MARK_SEVERAL, 1);
      width = measure_badges (plan, content);
    }

  return width;
}

static void
collect_badges (CodioHousePainter *self,
                CodioHouseBox     *box,
                CodioHouseContent *content)
{
  CodioAttention attention;

  if (self->profile == NULL || self->comparison)
    return;

  attention = codio_profile_get_attention (self->profile, codio_part_get_id (box->part));
  add_badge (content, CODIO_MARK_DILEMMA, attention.n_dilemmas);
  if (self->colouring != CODIO_COLOURING_SECURED) /* else the sign under the name says so */
    add_badge (content, CODIO_MARK_UNSECURED, codio_house_is_unsecured (get_assessment (self, box->part)));
  add_badge (content, CODIO_MARK_ACTION, attention.n_actions);
  add_badge (content, CODIO_MARK_COMMENT, attention.n_comments);
}

static gboolean
has_dots (CodioHousePainter *self)
{
  return self->colouring == CODIO_COLOURING_WEIGHT && self->comparison == NULL;
}

static void
mirror (cairo_rectangle_t *area,
        double             width)
{
  area->x = width - area->x - area->width;
}

/*< private >
 * codio_house_value_place:
 * @self: a painter that was allocated
 * @box: a value
 * @content: (out caller-allocates): where everything on its brick is, from the top left corner of its area
 *
 * The name stands in the middle with a sign under it; badges are in the corner under that. Nothing overlaps.
 */
void
codio_house_value_place (CodioHousePainter *self,
                         CodioHouseBox     *box,
                         CodioHouseContent *content)
{
  CodioHousePlan *plan = codio_house_layout_get_plan (self->layout);
  double type = plan->type, margin = CODIO_HOUSE_BADGE_MARGIN * type;
  double width = box->area.width, height = box->area.height;
  CodioAssessment *assessment = get_assessment (self, box->part);
  CodioValueChange change = codio_house_get_change (self, box->part);
  PangoLayout *text;
  double all, room;

  *content = (CodioHouseContent) { .at_stake = self->comparison
                                               ? change != CODIO_VALUE_SAME
                                               : get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE };

  text = codio_house_painter_get_text (self, box, content->at_stake);
  codio_label_get_size (text, &content->name.width, &content->name.height);
  all = content->name.height;
  room = width - 2 * margin;

  if (content->at_stake)
    {
      gboolean dots = has_dots (self);

      content->mark = self->comparison ? mark_of_change (change) : codio_house_mark_of (self->colouring, assessment);
      content->sign.width = dots ? codio_shape_get_dots_width (type) : codio_mark_get_width (content->mark, type);
      content->sign.height = (dots ? CODIO_SHAPE_DOTS_HEIGHT : CODIO_MARK_HEIGHT) * type;
      all += content->sign.height + ROW_GAP * type;
      room -= content->sign.width + margin;
    }

  content->name.x = (width - content->name.width) / 2;
  content->name.y = (height - all) / 2;
  content->sign.x = (width - content->sign.width) / 2;

  collect_badges (self, box, content);
  if (content->n_badges > 0)
    {
      double x = width - margin - fit_badges (plan, content, room);
      double top = height - margin - CODIO_BADGE_HEIGHT * type;

      /* The name keeps clear of the badges. */
      if (content->name.x + content->name.width > x - margin)
        content->name.y = MIN (content->name.y, top - content->name.height);
      /* So does the sign. */
      if (content->name.y + all > top)
        content->sign.x = MIN (content->sign.x, x - margin - content->sign.width);

      for (guint i = 0; i < content->n_badges; i++)
        {
          content->badges[i].area.x = x;
          content->badges[i].area.y = top;
          x += content->badges[i].area.width + margin;
        }
    }

  content->sign.y = content->name.y + content->name.height + ROW_GAP * type;

  if (plan->mirrored)
    {
      mirror (&content->sign, width);
      for (guint i = 0; i < content->n_badges; i++)
        mirror (&content->badges[i].area, width);
    }
}

/* @empty: whether nothing is said of the value */
static void
draw_brick (CodioHousePainter *self,
            CodioHouseBox     *box,
            const CodioSwatch *swatch,
            gboolean           empty,
            cairo_t           *cr)
{
  double type = codio_house_layout_get_plan (self->layout)->type;
  double width = box->area.width, height = box->area.height, inset = 0;
  gboolean bold = codio_house_painter_is_bold (self);
  CodioSwatch colors = *swatch;

  if (!codio_part_get_in_figure (box->part) && !box->additional)
    {
      /* Whatever the fill, and however it is emphasised, dashes are seen against the ground. */
      colors.outline = codio_palette_get_swatch (self->scheme, box->part, CODIO_JUDGEMENT_NONE, 0).outline;
      codio_shape_draw_brick (cr, 0, 0, width, height, type, colors, CODIO_LINE_DASHED, bold);
      if (!empty)
        return;
      inset = round (DOTS_INSET * type);
    }

  codio_shape_draw_brick (cr, inset, inset, width - 2 * inset, height - 2 * inset, type, colors,
                          empty ? CODIO_LINE_DOTTED : CODIO_LINE_SOLID, bold);
}

/*< private >
 * codio_house_painter_draw_value:
 * @self: a painter that was allocated
 * @box: a value
 * @swatch: its colours
 * @cr: what paints it, from the top left corner of the area
 */
void
codio_house_painter_draw_value (CodioHousePainter *self,
                                CodioHouseBox     *box,
                                const CodioSwatch *swatch,
                                cairo_t           *cr)
{
  CodioHousePlan *plan = codio_house_layout_get_plan (self->layout);
  CodioAssessment *assessment = get_assessment (self, box->part);
  double type = plan->type;
  CodioHouseContent content;
  gboolean empty;

  codio_house_value_place (self, box, &content);

  empty = self->comparison ? codio_house_get_change (self, box->part) == CODIO_VALUE_GONE
                           : self->profile && get_judgement (assessment) == CODIO_JUDGEMENT_NONE;
  draw_brick (self, box, swatch, empty, cr);
  if (box->additional)
    codio_corner_draw (cr, plan->mirrored ? 0 : box->area.width, 0, type, plan->mirrored, swatch->text);

  codio_color_set_source (swatch->text, cr);
  codio_label_show (codio_house_painter_get_text (self, box, content.at_stake), cr, box->area.width / 2,
                    content.name.y);

  if (content.at_stake && has_dots (self))
    codio_shape_draw_dots (cr, content.sign.x, content.sign.y, type, codio_assessment_get_weight (assessment),
                           swatch->text);
  else if (content.at_stake)
    codio_mark_draw (content.mark, cr, content.sign.x, content.sign.y + content.sign.height / 2, type, swatch->text);

  for (guint i = 0; i < content.n_badges; i++)
    codio_badge_draw (content.badges[i].mark, content.badges[i].count, plan->context, cr, content.badges[i].area.x,
                      content.badges[i].area.y, type, swatch->text, swatch->fill);
}
