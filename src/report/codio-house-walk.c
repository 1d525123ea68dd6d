/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-painter-private.h"

/* How one goes from part to part with the keyboard, as the house looks. */

static double
center_x (const cairo_rectangle_t *area)
{
  return area->x + area->width / 2;
}

static double
center_y (const cairo_rectangle_t *area)
{
  return area->y + area->height / 2;
}

static gboolean
contains (double start,
          double length,
          double position)
{
  return position >= start && position <= start + length;
}

static gboolean
overlaps (double a,
          double a_length,
          double b,
          double b_length)
{
  return a < b + b_length && b < a + a_length;
}

/* The nearest part to the side that has something at the same height. */
static CodioHouseBox *
find_beside (CodioHousePlan      *plan,
             const CodioHouseBox *from,
             gboolean             right)
{
  CodioHouseBox *found = NULL;
  double least = G_MAXDOUBLE, least_off = G_MAXDOUBLE;

  for (guint i = 0; i < plan->n_boxes; i++)
    {
      CodioHouseBox *box = &plan->boxes[i];
      double distance = right ? box->area.x - (from->area.x + from->area.width)
                              : from->area.x - (box->area.x + box->area.width);
      double off = ABS (center_y (&box->area) - center_y (&from->area));

      if (distance < 0 || !overlaps (box->area.y, box->area.height, from->area.y, from->area.height))
        continue;

      if (distance < least - 1 || (distance < least + 1 && off < least_off))
        {
          found = box;
          least = distance;
          least_off = off;
        }
    }

  return found;
}

/* The nearest part above or below the vertical line @goal; where there is none, of those above or below @from. */
static CodioHouseBox *
find_along (CodioHousePlan      *plan,
            const CodioHouseBox *from,
            gboolean             down,
            double               goal)
{
  CodioHouseBox *found = NULL;
  double least = G_MAXDOUBLE, least_off = G_MAXDOUBLE;

  for (guint i = 0; i < plan->n_boxes; i++)
    {
      CodioHouseBox *box = &plan->boxes[i];
      double distance = down ? box->area.y - (from->area.y + from->area.height)
                             : from->area.y - (box->area.y + box->area.height);
      double off = contains (box->area.x, box->area.width, goal) ? 0 : ABS (center_x (&box->area) - goal);

      if (distance < 0 || !overlaps (box->area.x, box->area.width, from->area.x, from->area.width))
        continue;

      if (distance < least - 1 || (distance < least + 1 && off < least_off))
        {
          found = box;
          least = distance;
          least_off = off;
        }
    }

  return found;
}

/* The first or the last value of the column of @from. */
static CodioHouseBox *
find_end (CodioHousePlan      *plan,
          const CodioHouseBox *from,
          gboolean             last)
{
  CodioPart *principle = codio_part_get_ancestor (from->part, CODIO_PART_PRINCIPLE);
  CodioHouseBox *found = NULL;

  for (guint i = 0; i < plan->n_boxes; i++)
    if (codio_part_get_kind (plan->boxes[i].part) == CODIO_PART_VALUE &&
        (principle == NULL || codio_part_get_parent (plan->boxes[i].part) == principle))
      {
        found = &plan->boxes[i];
        if (!last)
          break;
      }

  return found;
}

/**
 * codio_house_painter_walk:
 * @self: a painter that was allocated
 * @part: a part of the house
 * @walk: where to go
 * @goal: (inout): the vertical line along which one goes up and down, in px; a negative number to begin one
 *
 * Going up and down leads back to the column one came from, also over foundation and roof. Home goes to the top of the
 * column, and from there to the roof; end goes to its last value.
 *
 * Returns: (transfer none) (nullable): the part one comes to, or %NULL at the walls
 */
CodioPart *
codio_house_painter_walk (CodioHousePainter *self,
                          CodioPart         *part,
                          CodioWalk          walk,
                          double            *goal)
{
  CodioHousePlan *plan;
  CodioHouseBox *from, *to;

  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), NULL);
  g_return_val_if_fail (CODIO_IS_PART (part), NULL);
  g_return_val_if_fail (goal != NULL, NULL);

  plan = codio_house_layout_get_plan (self->layout);
  from = codio_house_layout_get_box (self->layout, part);
  g_return_val_if_fail (from != NULL, NULL);

  if (*goal < 0 || !contains (from->area.x, from->area.width, *goal))
    *goal = center_x (&from->area);

  switch (walk)
    {
    case CODIO_WALK_UP:
    case CODIO_WALK_DOWN:
      to = find_along (plan, from, walk == CODIO_WALK_DOWN, *goal);
      break;

    case CODIO_WALK_HOME:
      to = codio_part_get_ancestor (part, CODIO_PART_PRINCIPLE) ? find_end (plan, from, FALSE) : NULL;
      if (to == NULL || to == from)
        to = codio_house_layout_get_box (self->layout, plan->roof_part);
      break;

    case CODIO_WALK_END:
      to = find_end (plan, from, TRUE);
      break;

    case CODIO_WALK_LEFT:
    case CODIO_WALK_RIGHT:
    default:
      to = find_beside (plan, from, walk == CODIO_WALK_RIGHT);
      break;
    }

  if (to == NULL || to == from)
    return NULL;

  if (!contains (to->area.x, to->area.width, *goal))
    *goal = center_x (&to->area);

  return to->part;
}

/* Without accents, capitals and soft hyphens. */
static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *p = apart; p && *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c) && c != 0xad)
        g_string_append_unichar (plain, c);
    }

  return g_string_free_and_steal (plain);
}

/**
 * codio_house_painter_search:
 * @self: a painter
 * @part: the part where one is
 * @typed: what was typed
 *
 * A single letter goes on to the next part; more letters stay where one is as long as that is right.
 *
 * Returns: (transfer none) (nullable): the next part whose name begins with @typed
 */
CodioPart *
codio_house_painter_search (CodioHousePainter *self,
                            CodioPart         *part,
                            const char        *typed)
{
  g_autofree char *wanted = NULL;
  CodioHousePlan *plan;
  guint start = 0;

  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (self), NULL);
  g_return_val_if_fail (CODIO_IS_PART (part), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  wanted = fold (typed);
  if (*wanted == '\0')
    return NULL;

  plan = codio_house_layout_get_plan (self->layout);
  for (guint i = 0; i < plan->n_boxes; i++)
    if (plan->boxes[i].part == part)
      start = i + (g_utf8_strlen (wanted, -1) == 1);

  for (guint i = 0; i < plan->n_boxes; i++)
    {
      CodioHouseBox *box = &plan->boxes[(start + i) % plan->n_boxes];
      g_autofree char *name = fold (box->label);

      if (g_str_has_prefix (name, wanted))
        return box->part;
    }

  return NULL;
}
