/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-plan-private.h"

#include <math.h>

static CodioHouseBox *
find_box (CodioHousePlan *self,
          CodioPart      *part)
{
  return g_hash_table_lookup (self->by_part, part);
}

static void
set_area (CodioHousePlan    *self,
          cairo_rectangle_t *area,
          double             x,
          double             y,
          double             width,
          double             height)
{
  if (self->mirrored)
    x = self->space_width - x - width;

  *area = (cairo_rectangle_t) { x, y, width, height };
}

/* The height of the bricks of a column that need no more than the others: together they fill @height. */
static double
find_level (CodioHousePlan *self,
            CodioPart      *principle,
            guint           n,
            double          height)
{
  double level = height / MAX (n, 1);

  for (guint round = 0; round < n; round++)
    {
      double taken = 0, before = level;
      guint others = 0;

      for (guint i = 0; i < self->n_boxes; i++)
        {
          CodioHouseBox *box = &self->boxes[i];

          if (codio_part_get_parent (box->part) != principle)
            continue;

          if (box->least > level)
            taken += box->least;
          else
            others++;
        }

      level = others > 0 ? (height - taken) / others : 0;
      if (level >= before)
        break;
    }

  return level;
}

static void
place_column (CodioHousePlan *self,
              CodioPart      *principle,
              double          x,
              double          y,
              double          height)
{
  double gap = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_BRICKS);
  double level, end = 0;
  guint n = 0, placed = 0;

  for (guint i = 0; i < self->n_boxes; i++)
    n += codio_part_get_parent (self->boxes[i].part) == principle;
  level = find_level (self, principle, n, height - (MAX (n, 1) - 1) * gap);

  for (guint i = 0; i < self->n_boxes; i++)
    {
      CodioHouseBox *box = &self->boxes[i];
      double start = floor (end + 0.001);

      if (codio_part_get_parent (box->part) != principle)
        continue;

      end += MAX (box->least, level);
      set_area (self, &box->area, x, y + start + placed * gap, self->column, floor (end + 0.001) - start);
      placed++;
    }
}

/* Places a foundation and what stands on it. Returns its width. */
static double
place_foundation (CodioHousePlan *self,
                  CodioPart      *foundation,
                  double          x,
                  double          y,
                  double          body)
{
  GListModel *principles = codio_part_get_children (foundation);
  guint n = g_list_model_get_n_items (principles);
  double inset = codio_house_plan_get_space (self, CODIO_HOUSE_INSET);
  double gap = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_COLUMNS);
  double above = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_PRINCIPLE);
  double below = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_PLINTH);
  double width = 2 * inset + n * self->column + (n - 1) * gap;
  CodioHouseBox *box;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) principle = g_list_model_get_item (principles, i);
      double column_x = x + inset + i * (self->column + gap);

      place_column (self, principle, column_x, y, body);
      box = find_box (self, principle);
      set_area (self, &box->area, column_x, y + body + above, self->column, self->principle);
    }

  box = find_box (self, foundation);
  set_area (self, &box->area, x, y + body + above + self->principle + below, width, self->foundation);

  return width;
}

/* Divides @extra px of height: most of it to the bricks. Returns what is left for those. */
static double
divide (CodioHousePlan *self,
        double          extra)
{
  double rest = extra, more;

  if (!self->wide)
    return rest;

  more = floor (CLAMP (0.105 * self->width - self->roof, 0, 0.35 * extra));
  self->roof += more;
  rest -= more;

  more = floor (CLAMP (4.2 * self->type - self->foundation, 0, 0.12 * extra));
  self->foundation += more;
  rest -= more;

  more = floor (MIN (0.6 * self->type, 0.06 * extra));
  self->principle += more;
  rest -= more;

  return rest;
}

/*< private >
 * codio_house_plan_place:
 * @self: a plan that was made
 * @x: the left side of the house
 * @y: its top
 * @height: its height, at least what was planned
 *
 * Gives every part its area. All edges lie on whole pixels.
 */
void
codio_house_plan_place (CodioHousePlan *self,
                        double          x,
                        double          y,
                        double          height)
{
  double margin = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_EDGE);
  double overhang = codio_house_plan_get_space (self, CODIO_HOUSE_OVERHANG);
  double above = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_PRINCIPLE);
  double below = codio_house_plan_get_space (self, CODIO_HOUSE_GAP_PLINTH);
  double rest = divide (self, MAX (0, height - self->least_height));
  double inner = self->width - 2 * margin;
  CodioHouseBox *roof = find_box (self, self->roof_part);
  guint n_storeys = codio_house_plan_get_n_storeys (self);

  y += margin;
  set_area (self, &roof->area, x + margin, y, inner, self->roof);
  y += self->roof;

  for (guint i = 0; i < n_storeys; i++)
    {
      double share = floor (rest / (n_storeys - i));
      double body = codio_house_plan_get_body (self, i) + share;
      double storey_x = x + margin + overhang + self->slack;
      guint first, last;

      rest -= share;
      y += codio_house_plan_get_space (self, i == 0 ? CODIO_HOUSE_GAP_ROOF : CODIO_HOUSE_GAP_STOREYS);
      codio_house_plan_get_storey (self, i, &first, &last);
      for (guint j = first; j <= last; j++)
        {
          g_autoptr (CodioPart) foundation = g_list_model_get_item (self->foundations, j);

          storey_x += place_foundation (self, foundation, storey_x, y, body);
          storey_x += codio_house_plan_get_space (self, CODIO_HOUSE_GAP_FOUNDATIONS);
        }

      y += body + above + self->principle + below + self->foundation;
    }

  y += codio_house_plan_get_space (self, CODIO_HOUSE_GAP_GROUND);
  set_area (self, &self->ground, x + margin / 2, y, inner + margin, CODIO_HOUSE_GROUND);
  y += CODIO_HOUSE_GROUND + codio_house_plan_get_space (self, CODIO_HOUSE_GAP_LEGEND);
  set_area (self, &self->legend_area, x + margin, y, inner, self->legend);
}
