/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-layout-private.h"

#include <math.h>

#include "codio-label-private.h"

/* From this space on the type grows, more slowly than the space does. */
#define REFERENCE_WIDTH 84.0 /* times the size of the body text */
#define REFERENCE_HEIGHT 54.0
#define GROWTH_SHARE 0.6
#define GROWTH_MAX 1.6
#define GROWTH_STEP 0.1

/* A house that is wider or higher than this no longer looks like one. */
#define WIDEST 2.1
#define HIGHEST_WIDE 1.1
#define HIGHEST_NARROW 1.25 /* times the least height */

#define NATURAL_RATIO 0.645

/*
 * The geometry is made in two steps: a plan says, for a width and a size of the type, how much every part
 * needs at least (codio-house-plan.c); then what is left is divided and every part gets its place
 * (codio-house-place.c). Here it is decided which plan is made for which space.
 */
struct _CodioHouseLayout
{
  CodioHousePlan plan;

  /* The plan that was made last, while `made_valid`: the heights in the boxes are those of this one. GTK measures a
   * width before it gives that, and far more often than something changes. */
  CodioHousePlan made;
  gboolean made_valid;
  gboolean made_fits;

  double allocated_width; /* what was allocated last, or -1 where that has to be done again */
  double allocated_height;

  double measured_width;
  double least_width;
  double least_height;
  double natural_height;
};

static void
forget (CodioHouseLayout *self)
{
  self->made_valid = FALSE;
  self->allocated_width = -1;
  self->measured_width = -1;
  self->least_width = -1;
}

/*< private >
 * codio_house_layout_new:
 * @edition: the edition whose house it is
 * @catalog: the language of the names
 *
 * Returns: (transfer full): a layout without a size
 */
CodioHouseLayout *
codio_house_layout_new (CodioEdition *edition,
                        CodioCatalog *catalog)
{
  CodioHouseLayout *self = g_new0 (CodioHouseLayout, 1);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  codio_house_plan_init (&self->plan, edition, catalog);
  codio_house_layout_set_font (self, context, 14);
  g_clear_object (&context);

  return self;
}

/*< private >
 * codio_house_layout_free:
 * @self: (transfer full): a layout
 */
void
codio_house_layout_free (CodioHouseLayout *self)
{
  codio_house_plan_clear (&self->plan);
  g_free (self);
}

/*< private >
 * codio_house_layout_set_catalog:
 * @self: a layout
 * @catalog: the language of the names, from when the parts are set again
 */
void
codio_house_layout_set_catalog (CodioHouseLayout *self,
                                CodioCatalog     *catalog)
{
  self->plan.catalog = catalog;
  forget (self);
}

/*< private >
 * codio_house_layout_set_font:
 * @self: a layout
 * @context: where the font family comes from
 * @size: of the body text, in px
 */
void
codio_house_layout_set_font (CodioHouseLayout *self,
                             PangoContext     *context,
                             double            size)
{
  g_set_object (&self->plan.context, context);
  self->plan.size = size;
  self->plan.mirrored = codio_label_is_mirrored (context);
  forget (self);
}

/*< private >
 * codio_house_layout_set_parts:
 * @self: a layout
 * @parts: what is in the house
 * @edition: the edition whose house it is
 *
 * Returns: whether the house must be measured and allocated again
 */
gboolean
codio_house_layout_set_parts (CodioHouseLayout *self,
                              GListModel       *parts,
                              CodioEdition     *edition)
{
  if (!codio_house_plan_set_parts (&self->plan, parts, edition))
    return FALSE;

  forget (self);
  return TRUE;
}

/*< private >
 * codio_house_layout_set_legend:
 * @self: a layout
 * @features: what there must be room for
 * @colouring: what the fills tell
 *
 * Returns: whether the house must be measured and allocated again
 */
gboolean
codio_house_layout_set_legend (CodioHouseLayout   *self,
                               CodioHouseFeatures  features,
                               CodioColouring      colouring)
{
  /* There is room for the legend of each mode. */
  self->plan.colouring = self->made.colouring = colouring;
  if (self->plan.features == features)
    return FALSE;

  self->plan.features = features;
  forget (self);
  return TRUE;
}

static gboolean
is_made (CodioHouseLayout *self,
         double            type,
         double            width,
         gboolean          wide)
{
  return self->made_valid && self->made.wide == wide && fabs (self->made.type - type) < 1e-6 &&
         fabs (self->made.width - width) < 1e-6;
}

/* Returns whether no word has to be cut. */
static gboolean
make_plan (CodioHouseLayout *self,
           double            type,
           double            width,
           gboolean          wide)
{
  if (is_made (self, type, width, wide))
    {
      self->plan = self->made;
      return self->made_fits;
    }

  self->made_fits = codio_house_plan_make (&self->plan, type, width, wide);
  self->made = self->plan;
  self->made_valid = TRUE;

  return self->made_fits;
}

/* The six columns stand side by side as soon as that cuts no word. */
static void
make_least_plan (CodioHouseLayout *self,
                 double            width)
{
  if (is_made (self, self->plan.size, width, FALSE) || !make_plan (self, self->plan.size, width, TRUE))
    make_plan (self, self->plan.size, width, FALSE);
}

/*< private >
 * codio_house_layout_get_least_width:
 * @self: a layout
 *
 * Returns: the least width at all, in px
 */
double
codio_house_layout_get_least_width (CodioHouseLayout *self)
{
  if (self->least_width < 0)
    self->least_width = codio_house_plan_get_least_width (&self->plan);

  return self->least_width;
}

/*< private >
 * codio_house_layout_measure:
 * @self: a layout
 * @width: the width in px, or a negative number
 * @minimum_width: (out): the least width at all
 * @minimum_height: (out): the least height for @width
 * @natural_height: (out): a good height for @width
 */
void
codio_house_layout_measure (CodioHouseLayout *self,
                            double            width,
                            double           *minimum_width,
                            double           *minimum_height,
                            double           *natural_height)
{
  width = MAX (floor (width), codio_house_layout_get_least_width (self));

  if (fabs (width - self->measured_width) > 0.5)
    {
      CodioHousePlan saved = self->plan;

      make_least_plan (self, width);
      self->measured_width = width;
      self->least_height = self->plan.least_height;
      self->natural_height = self->plan.wide ? ceil (MAX (self->least_height, width * NATURAL_RATIO))
                                             : ceil (self->least_height * 1.06);
      self->plan = saved;
    }

  *minimum_width = self->least_width;
  *minimum_height = self->least_height;
  *natural_height = self->natural_height;
}

/*< private >
 * codio_house_layout_allocate:
 * @self: a layout
 * @width: of the space, in px
 * @height: of the space, in px
 *
 * Gives every part its place. In a space that is too small the house has its least size.
 */
void
codio_house_layout_allocate (CodioHouseLayout *self,
                             double            width,
                             double            height)
{
  CodioHousePlan *plan = &self->plan;
  double least_width, least_height, natural_height, house_width, growth;

  if (fabs (width - self->allocated_width) < 1e-6 && fabs (height - self->allocated_height) < 1e-6)
    return;

  self->allocated_width = width;
  self->allocated_height = height;
  codio_house_layout_measure (self, width, &least_width, &least_height, &natural_height);
  width = MAX (floor (width), least_width);
  height = MAX (floor (height), least_height);

  make_least_plan (self, width);
  if (plan->wide)
    {
      house_width = floor (MIN (width, height * WIDEST));
      growth = MIN (house_width / REFERENCE_WIDTH, height / REFERENCE_HEIGHT) / plan->size;
      growth = CLAMP (1 + (growth - 1) * GROWTH_SHARE, 1, GROWTH_MAX);

      while (growth > 1 &&
             (!make_plan (self, plan->size * growth, house_width, TRUE) || plan->least_height > height))
        growth -= GROWTH_STEP;

      if (growth <= 1 &&
          (!make_plan (self, plan->size, house_width, TRUE) || plan->least_height > height))
        make_plan (self, plan->size, width, TRUE);
    }

  plan->space_width = width;
  for (guint i = 0; i < plan->n_boxes; i++)
    g_clear_object (&plan->boxes[i].text);

  least_height = plan->least_height;
  house_width = plan->width;
  if (plan->wide)
    natural_height = MIN (height, MAX (least_height, floor (house_width * HIGHEST_WIDE)));
  else
    natural_height = MIN (height, floor (least_height * HIGHEST_NARROW));

  codio_house_plan_place (plan, floor ((width - house_width) / 2), floor ((height - natural_height) / 2),
                          natural_height);
}

/*< private >
 * codio_house_layout_get_plan:
 * @self: a layout
 *
 * Returns: (transfer none): what was decided about the house as a whole
 */
CodioHousePlan *
codio_house_layout_get_plan (CodioHouseLayout *self)
{
  return &self->plan;
}

/*< private >
 * codio_house_layout_get_box:
 * @self: a layout
 * @part: a part of the house
 *
 * Returns: (transfer none) (nullable): where @part is
 */
CodioHouseBox *
codio_house_layout_get_box (CodioHouseLayout *self,
                            CodioPart        *part)
{
  return g_hash_table_lookup (self->plan.by_part, part);
}
