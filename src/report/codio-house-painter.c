/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-painter-private.h"

#include "codio-house-describe-private.h"
#include "codio-house-value-private.h"

/**
 * CodioHousePainter:
 *
 * Paints the house of an edition, for the screen, for paper and as a picture.
 *
 * The house is laid out in the space it has: the type keeps its size, and a name is broken at spaces and soft
 * hyphens only. All columns stand side by side where there is room for that; elsewhere the foundations, each
 * with its columns, stand under each other.
 *
 * What the profile says is read when it is drawn. The painter does not watch the profile: whoever shows the
 * drawing calls [method@HousePainter.update] when it changed, and [method@HousePainter.draw_part] again for what
 * looks different. Nor has it a clock: who wants a change to be seen gradually gives it the colours between.
 *
 * Invariant: `layout` has a place for each of `parts`, which are the parts of the edition and, after the values of its
 * principle, each additional value of the profile.
 */
G_DEFINE_FINAL_TYPE (CodioHousePainter, codio_house_painter, G_TYPE_OBJECT)

static void
codio_house_painter_finalize (GObject *object)
{
  CodioHousePainter *self = CODIO_HOUSE_PAINTER (object);

  g_clear_pointer (&self->layout, codio_house_layout_free);
  g_clear_object (&self->parts);
  g_clear_object (&self->comparison);
  g_clear_object (&self->profile);
  g_clear_object (&self->catalog);
  g_clear_object (&self->edition);

  G_OBJECT_CLASS (codio_house_painter_parent_class)->finalize (object);
}

static void
codio_house_painter_class_init (CodioHousePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_house_painter_finalize;
}

static void
codio_house_painter_init (CodioHousePainter *self)
{
  self->parts = g_list_store_new (CODIO_TYPE_PART);
}

/**
 * codio_house_painter_new:
 * @edition: the edition whose house is painted
 * @catalog: the language of all text in it
 *
 * Returns: (transfer full): a painter of a house that is not about a project
 */
CodioHousePainter *
codio_house_painter_new (CodioEdition *edition,
                         CodioCatalog *catalog)
{
  CodioHousePainter *self;

  g_return_val_if_fail (CODIO_IS_EDITION (edition), NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  self = g_object_new (CODIO_TYPE_HOUSE_PAINTER, NULL);
  self->edition = g_object_ref (edition);
  self->catalog = g_object_ref (catalog);
  self->layout = codio_house_layout_new (edition, catalog);
  codio_house_painter_update (self);

  return self;
}

/**
 * codio_house_painter_set_profile:
 * @self: a painter
 * @profile: (nullable): the profile of a project, of the edition of @self
 *
 * The house must be measured and allocated again after this.
 */
void
codio_house_painter_set_profile (CodioHousePainter *self,
                                 CodioProfile      *profile)
{
  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (self->profile == profile && self->comparison == NULL)
    return;

  g_set_object (&self->profile, profile);
  g_clear_object (&self->comparison);
  codio_house_painter_update (self);
}

/**
 * codio_house_painter_set_catalog:
 * @self: a painter
 * @catalog: the language of all text in it
 *
 * The house must be measured and allocated again after this.
 */
void
codio_house_painter_set_catalog (CodioHousePainter *self,
                                 CodioCatalog      *catalog)
{
  g_autoptr (CodioCatalog) old = NULL;

  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (CODIO_IS_CATALOG (catalog));

  old = g_steal_pointer (&self->catalog);
  self->catalog = g_object_ref (catalog);
  codio_house_layout_set_catalog (self->layout, catalog);
  codio_house_painter_update (self);
}

/**
 * codio_house_painter_set_comparison:
 * @self: a painter
 * @comparison: two states of a profile, of the edition of @self
 *
 * Shows what became of each value between both, instead of one profile. The house must be measured and allocated again
 * after this.
 */
void
codio_house_painter_set_comparison (CodioHousePainter *self,
                                    CodioComparison   *comparison)
{
  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (CODIO_IS_COMPARISON (comparison));

  if (!g_set_object (&self->comparison, comparison))
    return;

  g_set_object (&self->profile, codio_comparison_get_shown (comparison));
  codio_house_painter_update (self);
}

/**
 * codio_house_painter_set_scheme:
 * @self: a painter
 * @scheme: a colour scheme
 */
void
codio_house_painter_set_scheme (CodioHousePainter *self,
                                CodioScheme        scheme)
{
  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (scheme < CODIO_N_SCHEMES);

  self->scheme = scheme;
}

/**
 * codio_house_painter_set_colouring:
 * @self: a painter
 * @colouring: what the fills of the values at stake tell; at first, how heavily they weigh
 *
 * Nothing moves by this; the ground with the legend looks different, and so do the values.
 */
void
codio_house_painter_set_colouring (CodioHousePainter *self,
                                   CodioColouring     colouring)
{
  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (colouring < CODIO_N_COLOURINGS);

  self->colouring = colouring;
  codio_house_painter_update_legend (self);
}

/**
 * codio_house_painter_set_arcs:
 * @self: a painter
 * @arcs: whether the values of each dilemma are joined by arcs; at first they are not
 *
 * The house must be measured and allocated again after this.
 */
void
codio_house_painter_set_arcs (CodioHousePainter *self,
                              gboolean           arcs)
{
  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));

  self->arcs = arcs;
  codio_house_painter_update_legend (self);
}

/**
 * codio_house_painter_set_font:
 * @self: a painter
 * @context: where the font family, the direction of the text and how it is rendered come from
 * @size: the size of the body text, in px (or in pt, where that is the unit of the paper); more than 0
 *
 * The house must be measured and allocated again after this.
 */
void
codio_house_painter_set_font (CodioHousePainter *self,
                              PangoContext      *context,
                              double             size)
{
  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (size > 0);

  codio_house_layout_set_font (self->layout, context, size);
}

/**
 * codio_house_painter_measure:
 * @self: a painter
 * @width: the width, in px; less than @minimum_width, such as -1, for that width
 * @minimum_width: (out) (optional): the width under which a word would have to be cut, in px
 * @minimum_height: (out) (optional): the least height for @width, in px
 * @natural_height: (out) (optional): a good height for @width, in px
 */
void
codio_house_painter_measure (CodioHousePainter *self,
                             double             width,
                             double            *minimum_width,
                             double            *minimum_height,
                             double            *natural_height)
{
  double least_width, least_height, natural;

  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));

  if (minimum_width)
    *minimum_width = codio_house_layout_get_least_width (self->layout);
  if (minimum_height == NULL && natural_height == NULL)
    return;

  codio_house_layout_measure (self->layout, width, &least_width, &least_height, &natural);
  if (minimum_height)
    *minimum_height = least_height;
  if (natural_height)
    *natural_height = natural;
}

/**
 * codio_house_painter_allocate:
 * @self: a painter
 * @width: of the space, in px
 * @height: of the space, in px
 *
 * Gives every part its place. Where the space is less than measured, the house reaches out of it.
 */
void
codio_house_painter_allocate (CodioHousePainter *self,
                              double             width,
                              double             height)
{
  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));

  codio_house_layout_allocate (self->layout, width, height);
}

/**
 * codio_house_painter_get_area:
 * @self: a painter that was allocated
 * @part: a part of the house
 * @area: (out caller-allocates): where @part is, in px; no two parts overlap
 */
void
codio_house_painter_get_area (CodioHousePainter *self,
                              CodioPart         *part,
                              cairo_rectangle_t *area)
{
  CodioHouseBox *box;

  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (CODIO_IS_PART (part));
  g_return_if_fail (area != NULL);

  box = codio_house_layout_get_box (self->layout, part);
  g_return_if_fail (box != NULL);

  *area = box->area;
}

/**
 * codio_house_painter_get_terse:
 * @self: a painter that was allocated
 * @part: a part of the house
 *
 * Returns: whether the drawing of @part asks for words: its name is cut, or it has badges
 */
gboolean
codio_house_painter_get_terse (CodioHousePainter *self,
                               CodioPart         *part)
{
  CodioHouseBox *box;
  CodioHouseContent content;

  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), FALSE);
  g_return_val_if_fail (CODIO_IS_PART (part), FALSE);

  box = codio_house_layout_get_box (self->layout, part);
  g_return_val_if_fail (box != NULL, FALSE);

  if (codio_part_get_kind (part) != CODIO_PART_VALUE)
    return FALSE;

  codio_house_value_place (self, box, &content);
  return content.n_badges > 0 || pango_layout_is_ellipsized (box->text);
}

static CodioSwatch
get_swatch (CodioHousePainter *self,
            CodioHouseBox     *box)
{
  if (codio_part_get_kind (box->part) == CODIO_PART_VALUE)
    return codio_house_value_get_swatch (self, box->part);

  return codio_palette_get_swatch (self->scheme, box->part, CODIO_JUDGEMENT_NONE, 0);
}

/**
 * codio_house_painter_get_swatch:
 * @self: a painter
 * @part: a part of the house
 *
 * Returns: the colours that @part has now
 */
CodioSwatch
codio_house_painter_get_swatch (CodioHousePainter *self,
                                CodioPart         *part)
{
  CodioHouseBox *box;

  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), (CodioSwatch) { 0 });
  g_return_val_if_fail (CODIO_IS_PART (part), (CodioSwatch) { 0 });

  box = codio_house_layout_get_box (self->layout, part);
  g_return_val_if_fail (box != NULL, (CodioSwatch) { 0 });

  return get_swatch (self, box);
}

/**
 * codio_house_painter_draw_part:
 * @self: a painter that was allocated
 * @part: a part of the house
 * @swatch: (nullable): other colours than it has now, as while one changes into the other
 * @cr: what paints it; its origin is the top left corner of the area of @part
 */
void
codio_house_painter_draw_part (CodioHousePainter *self,
                               CodioPart         *part,
                               const CodioSwatch *swatch,
                               cairo_t           *cr)
{
  CodioHouseBox *box;
  CodioSwatch own;

  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (CODIO_IS_PART (part));
  g_return_if_fail (cr != NULL);

  box = codio_house_layout_get_box (self->layout, part);
  g_return_if_fail (box != NULL);

  own = get_swatch (self, box);
  if (swatch == NULL)
    swatch = &own;

  cairo_save (cr);
  cairo_new_path (cr);

  switch (codio_part_get_kind (part))
    {
    case CODIO_PART_ROOF:
      codio_house_painter_draw_roof (self, box, swatch, cr);
      break;

    case CODIO_PART_FOUNDATION:
    case CODIO_PART_PRINCIPLE:
      codio_house_painter_draw_slab (self, box, swatch, cr);
      break;

    case CODIO_PART_VALUE:
    default:
      codio_house_painter_draw_value (self, box, swatch, cr);
      break;
    }

  cairo_restore (cr);
}

/**
 * codio_house_painter_draw_ground:
 * @self: a painter that was allocated
 * @cr: what paints it
 *
 * Draws what is behind and under the parts: the colour of the ground, the line on which the house stands, and
 * what the drawing means.
 */
void
codio_house_painter_draw_ground (CodioHousePainter *self,
                                 cairo_t           *cr)
{
  CodioHousePlan *plan;
  CodioHouseLegend legend;
  CodioColor text;

  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (cr != NULL);

  plan = codio_house_layout_get_plan (self->layout);
  text = codio_palette_get_dim_text (self->scheme);

  cairo_save (cr);
  cairo_new_path (cr);

  codio_color_set_source (codio_palette_get_ground (self->scheme), cr);
  cairo_paint (cr);

  cairo_set_source_rgba (cr, text.red, text.green, text.blue, 0.45);
  cairo_set_line_width (cr, plan->ground.height);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, plan->ground.x + plan->ground.height / 2, plan->ground.y + plan->ground.height / 2);
  cairo_rel_line_to (cr, plan->ground.width - plan->ground.height, 0);
  cairo_stroke (cr);

  legend = codio_house_plan_get_legend (plan);
  codio_house_legend_draw (&legend, self->edition, self->scheme, &plan->legend_area, cr);

  cairo_restore (cr);
}

/**
 * codio_house_painter_draw:
 * @self: a painter that was allocated
 * @cr: what paints it; its origin is the top left corner of the space
 *
 * Draws all of the house.
 */
void
codio_house_painter_draw (CodioHousePainter *self,
                          cairo_t           *cr)
{
  guint n;

  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (cr != NULL);

  codio_house_painter_draw_ground (self, cr);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->parts));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (G_LIST_MODEL (self->parts), i);
      CodioHouseBox *box = codio_house_layout_get_box (self->layout, part);

      cairo_save (cr);
      cairo_translate (cr, box->area.x, box->area.y);
      codio_house_painter_draw_part (self, part, NULL, cr);
      cairo_restore (cr);
    }

  codio_house_painter_draw_arcs (self, cr);
}

/**
 * codio_house_painter_describe_part:
 * @self: a painter
 * @part: a part of the house
 *
 * Returns: (transfer full): what a screen reader says of @part, as in "Privacy, Human rights, at stake,
 *   weight 3 of 4, dilemmas: 1"
 */
char *
codio_house_painter_describe_part (CodioHousePainter *self,
                                   CodioPart         *part)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), NULL);
  g_return_val_if_fail (CODIO_IS_PART (part), NULL);

  return codio_house_describe_part (self, part);
}

/**
 * codio_house_painter_describe:
 * @self: a painter
 *
 * Returns: (transfer full): an alternative text for the whole drawing, in plain sentences
 */
char *
codio_house_painter_describe (CodioHousePainter *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), NULL);

  return codio_house_describe (self);
}
