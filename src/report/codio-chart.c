/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include <math.h>
#include <string.h>

#include "codio-label-private.h"

#define DEFAULT_SIZE 14

/**
 * CodioChart:
 *
 * A chart of the actions in a profile, for a screen, for paper and as text. It knows what is in it and what it looks
 * like; a view has only to draw it, and to make a button of each mark.
 *
 * Invariants: `marks` follow from the profile, `items` from the marks and the width; the items of a mark lie in its
 * area. Nothing is told by a colour alone.
 */
G_DEFINE_FINAL_TYPE (CodioChart, codio_chart, G_TYPE_OBJECT)

static const struct {
  void (*collect) (CodioChart *self);
  double (*layout) (CodioChart *self);
  char *(*dup_summary) (CodioChart *self);
} kinds[CODIO_N_CHARTS] = {
  { codio_chart_collect_coverage, codio_chart_layout_coverage, codio_chart_dup_coverage_summary },
  { codio_chart_collect_priorities, codio_chart_layout_priorities, codio_chart_dup_priorities_summary },
  { codio_chart_collect_timeline, codio_chart_layout_timeline, codio_chart_dup_timeline_summary },
};

static void
mark_free (gpointer data)
{
  CodioChartMark *mark = data;

  g_free (mark->key);
  g_free (mark->label);
  g_ptr_array_unref (mark->records);
  g_clear_object (&mark->part);
  g_free (mark);
}

static void
clear_item (gpointer data)
{
  CodioChartItem *item = data;

  g_clear_object (&item->part);
  g_clear_object (&item->text);
}

static void
forget (CodioChart *self)
{
  g_ptr_array_set_size (self->marks, 0);
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->coverage, codio_coverage_free);
  g_clear_pointer (&self->timeline, codio_timeline_free);
}

static void
codio_chart_dispose (GObject *object)
{
  CodioChart *self = CODIO_CHART (object);

  forget (self);
  g_clear_object (&self->catalog);
  g_clear_object (&self->profile);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (codio_chart_parent_class)->dispose (object);
}

static void
codio_chart_finalize (GObject *object)
{
  CodioChart *self = CODIO_CHART (object);

  g_ptr_array_unref (self->marks);
  g_array_unref (self->items);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->words);

  G_OBJECT_CLASS (codio_chart_parent_class)->finalize (object);
}

static void
codio_chart_class_init (CodioChartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_chart_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_chart_finalize;
}

static void
codio_chart_init (CodioChart *self)
{
  self->marks = g_ptr_array_new_with_free_func (mark_free);
  self->items = g_array_new (FALSE, TRUE, sizeof (CodioChartItem));
  g_array_set_clear_func (self->items, clear_item);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->size = DEFAULT_SIZE;
  g_date_clear (&self->today, 1);
}

/**
 * codio_chart_new:
 * @kind: what it shows
 * @catalog: the language
 *
 * Returns: (transfer full): an empty chart
 */
CodioChart *
codio_chart_new (CodioChartKind  kind,
                 CodioCatalog   *catalog)
{
  CodioChart *self;

  g_return_val_if_fail (kind < CODIO_N_CHARTS, NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  self = g_object_new (CODIO_TYPE_CHART, NULL);
  self->kind = kind;
  self->catalog = g_object_ref (catalog);

  return self;
}

/**
 * codio_chart_get_kind:
 * @self: a chart
 *
 * Returns: what it shows
 */
CodioChartKind
codio_chart_get_kind (CodioChart *self)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), CODIO_CHART_COVERAGE);

  return self->kind;
}

/**
 * codio_chart_set_profile:
 * @self: a chart
 * @profile: (nullable): a profile
 * @today: which day it is
 *
 * Looks at what @profile says now; the chart must be allocated again after this.
 */
void
codio_chart_set_profile (CodioChart   *self,
                         CodioProfile *profile,
                         const GDate  *today)
{
  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));
  g_return_if_fail (today != NULL && g_date_valid (today));

  g_set_object (&self->profile, profile);
  self->today = *today;
  forget (self);
  if (profile)
    kinds[self->kind].collect (self);
}

/**
 * codio_chart_set_scheme:
 * @self: a chart
 * @scheme: the colours; on paper, nothing is called today: set these before the profile
 */
void
codio_chart_set_scheme (CodioChart  *self,
                        CodioScheme  scheme)
{
  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (scheme < CODIO_N_SCHEMES);

  self->scheme = scheme;
}

/**
 * codio_chart_set_font:
 * @self: a chart
 * @context: where the font family, the direction of the text and how it is rendered come from
 * @size: the size of the body text, in px (or in pt, where that is the unit of the paper); more than 0
 *
 * The chart must be allocated again after this.
 */
void
codio_chart_set_font (CodioChart   *self,
                      PangoContext *context,
                      double        size)
{
  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));
  g_return_if_fail (size > 0);

  g_set_object (&self->context, context);
  self->size = size;
  g_hash_table_remove_all (self->words);
}

static void
mirror (cairo_rectangle_t *area,
        double             width)
{
  area->x = width - area->x - area->width;
}

/* Where one reads from right to left, all that was laid out from left to right. */
static void
mirror_all (CodioChart *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CodioChartItem *item = &g_array_index (self->items, CodioChartItem, i);

      mirror (&item->area, self->width);
      if (item->text)
        item->text_x = self->width - item->text_x - pango_units_to_double (pango_layout_get_width (item->text));
    }

  for (int i = 0; i <= CODIO_PRIORITY_MAX; i++)
    for (int j = 0; j <= CODIO_PRIORITY_MAX; j++)
      mirror (&self->cells[i][j], self->width);
}

static void
place_marks (CodioChart *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CodioChartItem *item = &g_array_index (self->items, CodioChartItem, i);
      cairo_rectangle_t *area;
      double right, bottom;

      if (item->mark < 0)
        continue;

      area = &((CodioChartMark *) g_ptr_array_index (self->marks, item->mark))->area;
      if (area->width <= 0)
        {
          *area = item->area;
          continue;
        }
      right = MAX (area->x + area->width, item->area.x + item->area.width);
      bottom = MAX (area->y + area->height, item->area.y + item->area.height);
      area->x = MIN (area->x, item->area.x);
      area->y = MIN (area->y, item->area.y);
      area->width = right - area->x;
      area->height = bottom - area->y;
    }
}

/**
 * codio_chart_allocate:
 * @self: a chart
 * @width: how wide it is, in px; text is cut off where it is less than about 20 times the size of the text
 *
 * Returns: how high it is then, in px
 */
double
codio_chart_allocate (CodioChart *self,
                      double      width)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), 0);
  g_return_val_if_fail (width >= 0, 0);

  g_array_set_size (self->items, 0);
  for (guint i = 0; i < self->marks->len; i++)
    ((CodioChartMark *) g_ptr_array_index (self->marks, i))->area = (cairo_rectangle_t) { 0 };

  memset (self->cells, 0, sizeof self->cells);
  self->width = floor (width);
  self->height = self->profile ? ceil (kinds[self->kind].layout (self)) : 0;
  if (codio_chart_is_mirrored (self))
    mirror_all (self);
  place_marks (self);
  g_hash_table_remove_all (self->texts);

  return self->height;
}

/**
 * codio_chart_is_mirrored:
 * @self: a chart with a font
 *
 * Returns: whether one reads it from right to left
 */
gboolean
codio_chart_is_mirrored (CodioChart *self)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), FALSE);
  g_return_val_if_fail (self->context != NULL, FALSE);

  return codio_label_is_mirrored (self->context);
}

/**
 * codio_chart_get_n_marks:
 * @self: a chart
 *
 * Returns: how many marks are in it
 */
guint
codio_chart_get_n_marks (CodioChart *self)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), 0);

  return self->marks->len;
}

/**
 * codio_chart_get_mark:
 * @self: a chart
 * @position: which mark, in the order in which one reads
 *
 * Returns: (transfer none): that mark, until the profile of the chart is set again
 */
const CodioChartMark *
codio_chart_get_mark (CodioChart *self,
                      guint       position)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), NULL);
  g_return_val_if_fail (position < self->marks->len, NULL);

  return g_ptr_array_index (self->marks, position);
}

/**
 * codio_chart_find_cell:
 * @self: a chart of priorities that was allocated
 * @x: a place in it
 * @y: a place in it
 * @necessity: (out): the necessity that stands there; 0 where there is none
 * @importance: (out): the importance that stands there; 0 where there is none
 * @area: (out) (optional): where all of that place is
 *
 * Returns: whether an action can be put there
 */
gboolean
codio_chart_find_cell (CodioChart        *self,
                       double             x,
                       double             y,
                       int               *necessity,
                       int               *importance,
                       cairo_rectangle_t *area)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), FALSE);

  for (int i = 0; i <= CODIO_PRIORITY_MAX; i++)
    for (int j = 0; j <= CODIO_PRIORITY_MAX; j++)
      {
        const cairo_rectangle_t *cell = &self->cells[i][j];

        if (x >= cell->x && x < cell->x + cell->width && y >= cell->y && y < cell->y + cell->height)
          {
            *necessity = i;
            *importance = j;
            if (area)
              *area = *cell;
            return TRUE;
          }
      }

  return FALSE;
}

static void
draw_items (CodioChart *self,
            int         mark,
            double      emphasis,
            cairo_t    *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CodioChartItem *item = &g_array_index (self->items, CodioChartItem, i);

      if (item->mark == mark)
        codio_chart_draw_item (self, item, emphasis, cr);
    }
}

/**
 * codio_chart_draw_ground:
 * @self: a chart that was allocated
 * @cr: what paints it
 *
 * Draws all but the marks, and not the colour behind them.
 */
void
codio_chart_draw_ground (CodioChart *self,
                         cairo_t    *cr)
{
  g_return_if_fail (CODIO_IS_CHART (self));

  draw_items (self, -1, 0, cr);
}

/**
 * codio_chart_draw_mark:
 * @self: a chart that was allocated
 * @position: which mark
 * @emphasis: how much it stands out, from 0 to 1
 * @cr: what paints it, with the left upper corner of the area of the mark at 0, 0
 */
void
codio_chart_draw_mark (CodioChart *self,
                       guint       position,
                       double      emphasis,
                       cairo_t    *cr)
{
  const CodioChartMark *mark;

  g_return_if_fail (CODIO_IS_CHART (self));
  g_return_if_fail (position < self->marks->len);

  mark = g_ptr_array_index (self->marks, position);
  cairo_save (cr);
  cairo_translate (cr, -mark->area.x, -mark->area.y);
  draw_items (self, (int) position, emphasis, cr);
  cairo_restore (cr);
}

/**
 * codio_chart_draw:
 * @self: a chart that was allocated
 * @cr: what paints it
 *
 * Draws all of it, on the colour that belongs behind it.
 */
void
codio_chart_draw (CodioChart *self,
                  cairo_t    *cr)
{
  g_return_if_fail (CODIO_IS_CHART (self));

  codio_color_set_source (codio_palette_get_ground (self->scheme), cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  codio_chart_draw_ground (self, cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const CodioChartItem *item = &g_array_index (self->items, CodioChartItem, i);

      if (item->mark >= 0)
        codio_chart_draw_item (self, item, 0, cr);
    }
}

/**
 * codio_chart_dup_summary:
 * @self: a chart
 *
 * Returns: (transfer full): what stands out in it, in a sentence or a few; "" without a profile
 */
char *
codio_chart_dup_summary (CodioChart *self)
{
  g_return_val_if_fail (CODIO_IS_CHART (self), NULL);

  return self->profile ? kinds[self->kind].dup_summary (self) : g_strdup ("");
}

/**
 * codio_chart_describe:
 * @self: a chart
 *
 * Returns: (transfer full): all that is in it, for those who do not see it: a line for each mark after the summary
 */
char *
codio_chart_describe (CodioChart *self)
{
  GString *text;

  g_return_val_if_fail (CODIO_IS_CHART (self), NULL);

  text = g_string_new_take (codio_chart_dup_summary (self));
  for (guint i = 0; i < self->marks->len; i++)
    g_string_append_printf (text, "\n%s", ((CodioChartMark *) g_ptr_array_index (self->marks, i))->label);

  return g_string_free_and_steal (text);
}
