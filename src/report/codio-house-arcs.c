/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-arcs-private.h"

#include <math.h>

#include "codio-house-value-private.h"
#include "codio-label-private.h"

/* More than this say nothing any more, and take long. */
#define ARCS_MAX 200

/* Relative to the size of the body text. */
#define THICKNESS 0.13
#define HALO 0.16
#define KNOB 0.24
#define CLEAR 0.15 /* around a name */
#define REACH 1.6 /* how far a curve leaves its brick to the side before it turns */
#define REACH_MAX 6.0

/* Where a curve begins and ends, and in which direction: 1 for to the right, 0 for straight to the other end. */
typedef struct
{
  double x1, y1;
  int out1;
  double x2, y2;
  int out2;
} Curve;

static void
add_curve (cairo_t     *cr,
           const Curve *curve,
           double       size)
{
  double reach = MAX (REACH * size, fabs (curve->x2 - curve->x1) * 0.4);

  /* The further apart in a column, the further out, but not out of the house. */
  if (curve->out1 == curve->out2)
    reach = MIN (REACH * size + fabs (curve->y2 - curve->y1) * 0.12, REACH_MAX * size);

  cairo_move_to (cr, curve->x1, curve->y1);
  cairo_curve_to (cr, curve->x1 + curve->out1 * reach, curve->y1, curve->x2 + curve->out2 * reach, curve->y2,
                  curve->x2, curve->y2);
}

static void
draw_curve (cairo_t     *cr,
            const Curve *curve,
            double       size,
            CodioLine    line,
            CodioColor   color,
            CodioColor   ground)
{
  double thickness = MAX (1.2, THICKNESS * size), halo = MAX (1.2, HALO * size);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);

  /* What is under the curve is of any colour: between the two the curve has its own ground. */
  cairo_set_source_rgba (cr, ground.red, ground.green, ground.blue, 0.85);
  cairo_set_line_width (cr, thickness + 2 * halo);
  add_curve (cr, curve, size);
  cairo_stroke (cr);

  codio_color_set_source (color, cr);
  cairo_set_line_width (cr, thickness);
  if (line == CODIO_LINE_DASHED)
    cairo_set_dash (cr, (double[]) { 0.55 * size, 0.35 * size }, 2, 0);
  add_curve (cr, curve, size);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_ends (cairo_t     *cr,
           const Curve *curve,
           double       size,
           CodioLine    line,
           CodioColor   color,
           CodioColor   ground)
{
  double thickness = MAX (1.2, THICKNESS * size), halo = MAX (1.2, HALO * size);
  double knob = KNOB * size;

  cairo_save (cr);
  cairo_set_line_width (cr, thickness);
  for (int end = 0; end < 2; end++)
    {
      double x = end ? curve->x2 : curve->x1, y = end ? curve->y2 : curve->y1;

      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, knob + halo, 0, 2 * G_PI);
      codio_color_set_source (ground, cr);
      cairo_fill (cr);
      cairo_arc (cr, x, y, line == CODIO_LINE_DASHED ? knob - thickness / 2 : knob, 0, 2 * G_PI);
      codio_color_set_source (color, cr);
      if (line == CODIO_LINE_DASHED)
        cairo_stroke (cr);
      else
        cairo_fill (cr);
    }

  cairo_restore (cr);
}

/*< private >
 * codio_arc_draw:
 * @cr: what paints it
 * @x1: where it begins
 * @y1: where it begins
 * @x2: where it ends, to the right of that
 * @y2: where it ends
 * @size: of the body text, in px
 * @line: solid or dashed
 * @color: its colour
 * @ground: the colour behind the house
 *
 * Draws an arc as it is in the house, for the legend.
 */
void
codio_arc_draw (cairo_t    *cr,
                double      x1,
                double      y1,
                double      x2,
                double      y2,
                double      size,
                CodioLine   line,
                CodioColor  color,
                CodioColor  ground)
{
  double inset = KNOB * size;
  Curve curve = { x1 + inset, y1, 0, x2 - inset, y2, 0 };

  draw_curve (cr, &curve, size, line, color, ground);
  draw_ends (cr, &curve, size, line, color, ground);
}

static CodioHouseBox *
find_box (CodioHousePainter *self,
          const char        *value)
{
  CodioPart *part = codio_profile_get_value_part (self->profile, value);

  return part ? codio_house_layout_get_box (self->layout, part) : NULL;
}

/* From the side of one brick to the side of the other that faces it; in one column both on the same side, where there
 * is room. */
static Curve
find_curve (const cairo_rectangle_t *a,
            const cairo_rectangle_t *b,
            double                   offset,
            double                   space_width)
{
  const cairo_rectangle_t *left = b->x < a->x ? b : a;
  const cairo_rectangle_t *right = left == a ? b : a;
  Curve curve = {
    left->x, left->y + left->height / 2 + offset, -1,
    right->x, right->y + right->height / 2 + offset, -1,
  };

  if (right->x - left->x > 1)
    {
      curve.x1 += left->width;
      curve.out1 = 1;
    }
  else if (left->x + left->width / 2 < space_width / 2)
    {
      curve.x1 += left->width;
      curve.x2 += right->width;
      curve.out1 = curve.out2 = 1;
    }

  return curve;
}

/* Takes an area on a part out of the region, with some room around it. */
static void
subtract (cairo_region_t          *region,
          const cairo_rectangle_t *part,
          const cairo_rectangle_t *area,
          double                   clear)
{
  int x = (int) floor (part->x + area->x - clear), y = (int) floor (part->y + area->y - clear);
  int end_x = (int) ceil (part->x + area->x + area->width + clear);
  int end_y = (int) ceil (part->y + area->y + area->height + clear);

  cairo_region_subtract_rectangle (region, &(cairo_rectangle_int_t) { x, y, end_x - x, end_y - y });
}

static void
subtract_value (CodioHousePainter *self,
                CodioHouseBox     *box,
                cairo_region_t    *region,
                double             clear)
{
  CodioHouseContent content;

  codio_house_value_place (self, box, &content);
  subtract (region, &box->area, &content.name, clear);
  if (content.sign.width > 0)
    subtract (region, &box->area, &content.sign, clear);
  for (guint i = 0; i < content.n_badges; i++)
    subtract (region, &box->area, &content.badges[i].area, 0);
}

/* In a narrow house curves go from one storey to another. */
static void
subtract_slab (CodioHousePainter *self,
               CodioHouseBox     *box,
               cairo_region_t    *region,
               double             clear)
{
  cairo_rectangle_t name;

  codio_label_get_size (codio_house_painter_get_text (self, box, FALSE), &name.width, &name.height);
  name.x = (box->area.width - name.width) / 2;
  name.y = (box->area.height - name.height) / 2;
  subtract (region, &box->area, &name, clear);
}

/* Lets curves pass behind what is to be read in the house. */
static void
clip_to_gaps (CodioHousePainter *self,
              cairo_t           *cr)
{
  double clear = CLEAR * codio_house_layout_get_plan (self->layout)->type;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->parts));
  double left, top, right, bottom;
  cairo_region_t *region;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  region = cairo_region_create_rectangle (&(cairo_rectangle_int_t) { (int) floor (left), (int) floor (top),
                                                                     (int) ceil (right - left) + 1,
                                                                     (int) ceil (bottom - top) + 1 });
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (G_LIST_MODEL (self->parts), i);
      CodioHouseBox *box = codio_house_layout_get_box (self->layout, part);

      if (codio_part_get_kind (part) == CODIO_PART_VALUE)
        subtract_value (self, box, region, clear);
      else if (codio_part_get_kind (part) != CODIO_PART_ROOF)
        subtract_slab (self, box, region, clear);
    }

  cairo_new_path (cr);
  for (int i = 0; i < cairo_region_num_rectangles (region); i++)
    {
      cairo_rectangle_int_t rectangle;

      cairo_region_get_rectangle (region, i, &rectangle);
      cairo_rectangle (cr, rectangle.x, rectangle.y, rectangle.width, rectangle.height);
    }
  cairo_clip (cr);
  cairo_region_destroy (region);
}

/*< private >
 * codio_house_painter_draw_arcs:
 * @self: a painter that was allocated
 * @cr: what paints it; its origin is the top left corner of the space
 *
 * Draws a curve between the values of each dilemma: from the first to the second, on to the third, and so on. Those
 * that are decided are dashed and have open ends. Curves pass behind the names, signs and badges.
 */
void
codio_house_painter_draw_arcs (CodioHousePainter *self,
                               cairo_t           *cr)
{
  g_autoptr (GArray) curves = g_array_new (FALSE, FALSE, sizeof (Curve));
  CodioHousePlan *plan;
  CodioColor color, ground;
  GListModel *dilemmas;
  double size;
  guint n_decided = 0;

  g_return_if_fail (CODIO_IS_HOUSE_PAINTER (self));
  g_return_if_fail (cr != NULL);

  if (!self->arcs || self->profile == NULL)
    return;

  dilemmas = codio_profile_get_dilemmas (self->profile);
  plan = codio_house_layout_get_plan (self->layout);
  size = plan->type;
  color = codio_palette_get_text (self->scheme);
  ground = codio_palette_get_ground (self->scheme);

  /* The ones that ask for attention lie on top. */
  for (int decided = 1; decided >= 0; decided--)
    for (guint i = 0; i < g_list_model_get_n_items (dilemmas) && curves->len < ARCS_MAX; i++)
      {
        g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);
        const char * const *values = codio_dilemma_get_values (dilemma);
        CodioHouseBox *before = NULL;

        if (codio_dilemma_is_open (dilemma) == decided)
          continue;

        for (; *values && curves->len < ARCS_MAX; values++)
          {
            CodioHouseBox *box = find_box (self, *values);

            if (before && box)
              {
                /* Arcs of one brick do not hide each other's ends. */
                double offset = ((int) (i % 3) - 1) * 0.6 * size;
                Curve curve = find_curve (&before->area, &box->area, offset, plan->space_width);

                g_array_append_val (curves, curve);
                n_decided += (guint) decided;
              }
            if (box)
              before = box;
          }
      }

  cairo_save (cr);
  clip_to_gaps (self, cr);
  for (guint i = 0; i < curves->len; i++)
    draw_curve (cr, &g_array_index (curves, Curve, i), size, i < n_decided ? CODIO_LINE_DASHED : CODIO_LINE_SOLID,
                color, ground);
  cairo_restore (cr);
  for (guint i = 0; i < curves->len; i++)
    draw_ends (cr, &g_array_index (curves, Curve, i), size, i < n_decided ? CODIO_LINE_DASHED : CODIO_LINE_SOLID,
               color, ground);
}

/**
 * codio_house_painter_dup_arcs:
 * @self: a painter
 *
 * Returns: (transfer full): what the arcs join, in a text that is the same as long as they are
 */
char *
codio_house_painter_dup_arcs (CodioHousePainter *self)
{
  GString *text = g_string_new (NULL);
  GListModel *dilemmas;

  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), NULL);

  if (!self->arcs || self->profile == NULL)
    return g_string_free_and_steal (text);

  dilemmas = codio_profile_get_dilemmas (self->profile);
  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      g_string_append (text, codio_dilemma_is_open (dilemma) ? "open" : "decided");
      for (const char * const *value = codio_dilemma_get_values (dilemma); *value; value++)
        g_string_append_printf (text, " %s", *value);
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}
