/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-plan-private.h"

#include <math.h>

#include "codio-house-marks-private.h"
#include "codio-house-shapes-private.h"
#include "codio-i18n.h"
#include "codio-label-private.h"
#include "codio-text.h"

/* Where all of the house stands under itself it is used with a finger. */
#define TOUCH 44

#define PADDING 0.45

/* Side by side, the columns need the width more than what is between them. */
#define WIDTH_PER_UNIT 85.0
#define UNIT_MIN 5.0 /* px */
#define UNIT_MAX 1.5 /* times the size of the body text */

/* Distances, relative to a unit that is the size of the body text, or follows the width where the columns
 * stand side by side. */
static const double spaces[CODIO_N_HOUSE_SPACES] = {
  [CODIO_HOUSE_GAP_EDGE] = 0.8,
  [CODIO_HOUSE_OVERHANG] = 0.5,
  [CODIO_HOUSE_GAP_FOUNDATIONS] = 0.7,
  [CODIO_HOUSE_INSET] = 0.4,
  [CODIO_HOUSE_GAP_COLUMNS] = 0.55,
  [CODIO_HOUSE_GAP_BRICKS] = 0.45,
  [CODIO_HOUSE_GAP_PRINCIPLE] = 0.65,
  [CODIO_HOUSE_GAP_PLINTH] = 0.25,
  [CODIO_HOUSE_GAP_ROOF] = 0.9,
  [CODIO_HOUSE_GAP_STOREYS] = 1.4,
  [CODIO_HOUSE_GAP_GROUND] = 0.7,
  [CODIO_HOUSE_GAP_LEGEND] = 0.7,
};

/*< private >
 * codio_house_plan_init:
 * @self: the plan
 * @edition: the edition whose house it is
 * @catalog: the language of the names
 */
void
codio_house_plan_init (CodioHousePlan *self,
                       CodioEdition   *edition,
                       CodioCatalog   *catalog)
{
  self->catalog = catalog;
  self->roof_part = codio_edition_get_roof (edition);
  self->foundations = codio_part_get_children (self->roof_part);
  self->by_part = g_hash_table_new (NULL, NULL);
}

static void
clear_boxes (CodioHousePlan *self)
{
  for (guint i = 0; i < self->n_boxes; i++)
    {
      g_clear_object (&self->boxes[i].part);
      g_clear_pointer (&self->boxes[i].label, g_free);
      g_clear_object (&self->boxes[i].text);
    }
  g_clear_pointer (&self->boxes, g_free);
  self->n_boxes = 0;
}

/*< private >
 * codio_house_plan_clear:
 * @self: the plan
 */
void
codio_house_plan_clear (CodioHousePlan *self)
{
  clear_boxes (self);
  g_clear_pointer (&self->by_part, g_hash_table_unref);
  g_clear_object (&self->context);
}

static gboolean
boxes_are (CodioHousePlan *self,
           CodioHouseBox  *boxes,
           guint           n)
{
  if (self->n_boxes != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (self->boxes[i].part != boxes[i].part || !g_str_equal (self->boxes[i].label, boxes[i].label))
      return FALSE;

  return TRUE;
}

/*< private >
 * codio_house_plan_set_parts:
 * @self: the plan
 * @parts: a list of #CodioPart: all parts of @edition and the additional values of a profile, each after the values of
 *   its principle
 * @edition: the edition whose house it is
 *
 * Returns: whether other parts are in the house than before, or have other names
 */
gboolean
codio_house_plan_set_parts (CodioHousePlan *self,
                            GListModel     *parts,
                            CodioEdition   *edition)
{
  guint n = g_list_model_get_n_items (parts);
  CodioHousePlan other = { .boxes = g_new0 (CodioHouseBox, n), .n_boxes = n };

  for (guint i = 0; i < n; i++)
    {
      CodioHouseBox *box = &other.boxes[i];

      box->part = g_list_model_get_item (parts, i);
      box->additional = codio_edition_get_part (edition, codio_part_get_id (box->part)) != box->part;
      box->label = codio_part_dup_label (box->part, self->catalog);
    }

  if (boxes_are (self, other.boxes, n))
    {
      clear_boxes (&other);
      return FALSE;
    }

  clear_boxes (self);
  self->boxes = other.boxes;
  self->n_boxes = n;
  g_hash_table_remove_all (self->by_part);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->by_part, self->boxes[i].part, &self->boxes[i]);

  return TRUE;
}

static double
get_unit (CodioHousePlan *self)
{
  return self->wide ? CLAMP (self->width / WIDTH_PER_UNIT, UNIT_MIN, UNIT_MAX * self->type) : self->type;
}

/*< private >
 * codio_house_plan_get_space:
 * @self: the plan
 * @space: a distance
 *
 * Returns: that distance, in whole px
 */
double
codio_house_plan_get_space (CodioHousePlan  *self,
                            CodioHouseSpace  space)
{
  return round (spaces[space] * get_unit (self));
}

/*< private >
 * codio_house_plan_get_n_storeys:
 * @self: the plan
 *
 * Returns: into how many small houses it is divided
 */
guint
codio_house_plan_get_n_storeys (CodioHousePlan *self)
{
  return self->wide ? 1 : g_list_model_get_n_items (self->foundations);
}

/*< private >
 * codio_house_plan_get_storey:
 * @self: the plan
 * @storey: one of its small houses, from the top
 * @first: (out): its first foundation
 * @last: (out): its last foundation
 */
void
codio_house_plan_get_storey (CodioHousePlan *self,
                             guint           storey,
                             guint          *first,
                             guint          *last)
{
  *first = self->wide ? 0 : storey;
  *last = self->wide ? g_list_model_get_n_items (self->foundations) - 1 : storey;
}

static double
column_least (CodioHousePlan *self,
              CodioPart      *principle)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    if (codio_part_get_parent (self->boxes[i].part) == principle)
      {
        sum += self->boxes[i].least;
        n++;
      }

  return sum + (MAX (n, 1) - 1) * codio_house_plan_get_space (self, CODIO_HOUSE_GAP_BRICKS);
}

/*< private >
 * codio_house_plan_get_body:
 * @self: the plan
 * @storey: one of its small houses, from the top
 *
 * Returns: the least height of its columns, without their principles
 */
double
codio_house_plan_get_body (CodioHousePlan *self,
                           guint           storey)
{
  double least = 0;
  guint first, last;

  codio_house_plan_get_storey (self, storey, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      g_autoptr (CodioPart) foundation = g_list_model_get_item (self->foundations, i);
      GListModel *principles = codio_part_get_children (foundation);

      for (guint j = 0; j < g_list_model_get_n_items (principles); j++)
        {
          g_autoptr (CodioPart) principle = g_list_model_get_item (principles, j);

          least = MAX (least, column_least (self, principle));
        }
    }

  return least;
}

static guint
count_columns (CodioHousePlan *self,
               guint           first,
               guint           last)
{
  guint n = 0;

  for (guint i = first; i <= last; i++)
    {
      g_autoptr (CodioPart) foundation = g_list_model_get_item (self->foundations, i);

      n += g_list_model_get_n_items (codio_part_get_children (foundation));
    }

  return n;
}

/* How many columns stand side by side, and what is between and beside them. */
static guint
find_columns (CodioHousePlan *self,
              double         *other)
{
  guint n_foundations = self->wide ? g_list_model_get_n_items (self->foundations) : 1;
  guint n = 0;

  for (guint i = 0; i < codio_house_plan_get_n_storeys (self); i++)
    {
      guint first, last;

      codio_house_plan_get_storey (self, i, &first, &last);
      n = MAX (n, count_columns (self, first, last));
    }

  *other = 2 * codio_house_plan_get_space (self, CODIO_HOUSE_GAP_EDGE) +
           2 * codio_house_plan_get_space (self, CODIO_HOUSE_OVERHANG) +
           2 * n_foundations * codio_house_plan_get_space (self, CODIO_HOUSE_INSET) +
           (n_foundations - 1) * codio_house_plan_get_space (self, CODIO_HOUSE_GAP_FOUNDATIONS) +
           (n - n_foundations) * codio_house_plan_get_space (self, CODIO_HOUSE_GAP_COLUMNS);

  return n;
}

/*< private >
 * codio_house_plan_get_least_width:
 * @self: the plan
 *
 * Returns: the width in px under which a word would have to be cut
 */
double
codio_house_plan_get_least_width (CodioHousePlan *self)
{
  CodioHousePlan narrow = *self;
  g_autoptr (PangoLayout) value = codio_label_new (self->context, self->size, PANGO_WEIGHT_MEDIUM);
  g_autoptr (PangoLayout) principle = codio_label_new (self->context, self->size, PANGO_WEIGHT_SEMIBOLD);
  double column = 0, other;
  guint n;

  narrow.wide = FALSE;
  narrow.type = self->size;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      CodioPartKind kind = codio_part_get_kind (self->boxes[i].part);

      if (!self->boxes[i].additional && (kind == CODIO_PART_VALUE || kind == CODIO_PART_PRINCIPLE))
        {
          PangoLayout *layout = kind == CODIO_PART_VALUE ? value : principle;

          column = MAX (column, codio_label_get_least_width (layout, self->boxes[i].label));
        }
    }

  n = find_columns (&narrow, &other);
  return other + n * ceil (column + 2 * codio_house_plan_get_padding (&narrow));
}

/*< private >
 * codio_house_plan_get_padding:
 * @self: the plan
 *
 * Returns: the least distance in px between a name and the sides of its brick
 */
double
codio_house_plan_get_padding (CodioHousePlan *self)
{
  return PADDING * MIN (get_unit (self), self->type);
}

/*< private >
 * codio_house_plan_fit:
 * @self: the plan
 * @box: a part
 * @layout: the layout to fill with its name
 * @width: how wide it may be, in px
 *
 * Returns: whether no word has to be cut. The name of an additional value is cut rather than make the house wider.
 */
gboolean
codio_house_plan_fit (CodioHousePlan *self,
                      CodioHouseBox  *box,
                      PangoLayout    *layout,
                      double          width)
{
  if (!box->additional)
    return codio_label_fit (layout, box->label, width);

  /* The folded corner is on both sides of the name, because that is in the middle. */
  codio_label_fit_lines (layout, box->label, MAX (1, width - CODIO_CORNER_SIZE * self->type),
                         CODIO_HOUSE_ADDITIONAL_LINES);
  return TRUE;
}

/* Whether a brick may have more badges than there is room for beside each other. */
static gboolean
may_merge (CodioHousePlan *self)
{
  static const struct
  {
    CodioHouseFeatures feature;
    CodioMark mark;
  } badges[] = {
    { CODIO_HOUSE_JUDGED, CODIO_MARK_DILEMMA },
    { CODIO_HOUSE_UNSECURED, CODIO_MARK_UNSECURED },
    { CODIO_HOUSE_ACTIONS, CODIO_MARK_ACTION },
    { CODIO_HOUSE_COMMENTS, CODIO_MARK_COMMENT },
  };
  double needed = codio_shape_get_dots_width (self->type) + 2 * CODIO_HOUSE_BADGE_MARGIN * self->type;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (badges); i++)
    if (self->features & badges[i].feature)
      {
        needed += codio_badge_get_width (badges[i].mark, 1, self->context, self->type) +
                  CODIO_HOUSE_BADGE_MARGIN * self->type;
        n++;
      }

  return n > 1 && needed > self->column;
}

/*< private >
 * codio_house_plan_get_legend:
 * @self: a plan of which the columns are known
 *
 * Returns: what its legend is about
 */
CodioHouseLegend
codio_house_plan_get_legend (CodioHousePlan *self)
{
  return (CodioHouseLegend) {
    .context = self->context,
    .catalog = self->catalog,
    .size = self->type,
    .features = self->features | (may_merge (self) ? CODIO_HOUSE_MERGED : 0),
    .colouring = self->colouring,
  };
}

static double
value_least (CodioHousePlan *self,
             double          text)
{
  double least = text + 2 * CODIO_HOUSE_MARGIN * self->type;

  if (self->features & CODIO_HOUSE_OF_PROJECT)
    least += CODIO_HOUSE_ROW * self->type;
  else
    least += 0.4 * self->type;

  return ceil (self->wide ? least : MAX (least, TOUCH));
}

/*< private >
 * codio_house_plan_make:
 * @self: the plan
 * @type: the size of the body text, in px
 * @width: of the house with its margins, in px
 * @wide: whether all columns stand side by side
 *
 * Returns: whether no word has to be cut
 */
gboolean
codio_house_plan_make (CodioHousePlan *self,
                       double          type,
                       double          width,
                       gboolean        wide)
{
  g_autoptr (PangoLayout) value = codio_label_new (self->context, type, PANGO_WEIGHT_MEDIUM);
  g_autoptr (PangoLayout) principle = codio_label_new (self->context, type, PANGO_WEIGHT_SEMIBOLD);
  g_autoptr (PangoLayout) foundation = codio_label_new (self->context, type * CODIO_HOUSE_FOUNDATION_SIZE,
                                                        PANGO_WEIGHT_BOLD);
  CodioHouseLegend legend;
  double other, text_width, inset, edge;
  gboolean fits = TRUE;
  guint n;

  self->type = type;
  self->width = width;
  self->wide = wide;

  n = find_columns (self, &other);
  self->column = floor ((width - other) / n);
  self->slack = floor ((width - other - self->column * n) / 2);
  text_width = self->column - 2 * codio_house_plan_get_padding (self);
  if (text_width < type)
    return FALSE;

  inset = codio_house_plan_get_space (self, CODIO_HOUSE_INSET);
  self->principle = 0;
  self->foundation = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    {
      CodioHouseBox *box = &self->boxes[i];
      double height;

      switch (codio_part_get_kind (box->part))
        {
        case CODIO_PART_ROOF:
          fits &= codio_house_plan_make_roof (self, box->label);
          break;

        case CODIO_PART_FOUNDATION:
          fits &= codio_label_fit (foundation, box->label, 2 * text_width + 2 * inset);
          codio_label_get_size (foundation, NULL, &height);
          self->foundation = MAX (self->foundation, ceil (height + 1.4 * type));
          break;

        case CODIO_PART_PRINCIPLE:
          fits &= codio_label_fit (principle, box->label, text_width);
          codio_label_get_size (principle, NULL, &height);
          self->principle = MAX (self->principle, ceil (height + 0.7 * type));
          break;

        case CODIO_PART_VALUE:
        default:
          fits &= codio_house_plan_fit (self, box, value, text_width);
          codio_label_get_size (value, NULL, &height);
          box->least = value_least (self, height);
          break;
        }
    }

  if (!wide)
    {
      self->principle = MAX (self->principle, TOUCH);
      self->foundation = MAX (self->foundation, TOUCH);
    }

  edge = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_EDGE);
  /* Room for what it tells in each mode: the house does not move when that changes. */
  legend = codio_house_plan_get_legend (self);
  self->legend = 0;
  for (legend.colouring = 0; legend.colouring < CODIO_N_COLOURINGS; legend.colouring++)
    self->legend = MAX (self->legend, codio_house_legend_measure (&legend, width - 2 * edge));

  self->least_height = 2 * edge + self->roof + codio_house_plan_get_space (self, CODIO_HOUSE_GAP_GROUND) +
                       CODIO_HOUSE_GROUND + codio_house_plan_get_space (self, CODIO_HOUSE_GAP_LEGEND) +
                       self->legend;
  for (guint i = 0; i < codio_house_plan_get_n_storeys (self); i++)
    {
      CodioHouseSpace above = i == 0 ? CODIO_HOUSE_GAP_ROOF : CODIO_HOUSE_GAP_STOREYS;

      self->least_height += codio_house_plan_get_space (self, above) + codio_house_plan_get_body (self, i) +
                            codio_house_plan_get_space (self, CODIO_HOUSE_GAP_PRINCIPLE) + self->principle +
                            codio_house_plan_get_space (self, CODIO_HOUSE_GAP_PLINTH) + self->foundation;
    }

  return fits;
}
