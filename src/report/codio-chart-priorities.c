/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include <math.h>

/* How necessary and how important each action is, as a numbered disc in one of sixteen cells, with a list of what the
 * numbers are. All cells look the same: none is a better place than another, and the two are not added up. */

#define DISC 3.1      /* relative to the text: what a finger can hit */
#define PAPER_DISC 2.6 /* and where there are no fingers */
#define CELL 5.2      /* the least height of a cell */
#define GRID 46.0     /* the most width of the cells with their headings */
#define LIST 20.0     /* the least width of the list beside them */

static const CodioChartType axis_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_SEMIBOLD, 2, FALSE };
static const CodioChartType row_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 3, FALSE };
static const CodioChartType column_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 3, TRUE };
static const CodioChartType number_type = { 0.92, PANGO_WEIGHT_SEMIBOLD, 1, TRUE };
static const CodioChartType cell_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_SEMIBOLD, 2, FALSE };
static const CodioChartType text_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 2, FALSE };

static gboolean
is_calm (CodioRecord *action)
{
  int status = codio_record_get_number (action, "status");

  return status == CODIO_ACTION_STATUS_DONE || status == CODIO_ACTION_STATUS_DROPPED;
}

/* Where an action of which one of the two is not said stands: with those of which neither is. */
static void
find_place (CodioRecord *action,
            int         *necessity,
            int         *importance)
{
  *necessity = codio_record_get_number (action, "necessity");
  *importance = codio_record_get_number (action, "importance");
  if (*necessity == 0 || *importance == 0)
    *necessity = *importance = 0;
}

static char *
dup_title (CodioChart  *self,
           CodioRecord *action)
{
  g_autofree char *title = codio_chart_dup_title (self, action);
  int status = codio_record_get_number (action, "status");

  if (!is_calm (action))
    return g_steal_pointer (&title);

  return g_strdup_printf ("%s (%s)", title, codio_enum_get_label (CODIO_TYPE_ACTION_STATUS, status, self->catalog));
}

static char *
dup_cell_words (CodioChart *self,
                int         necessity,
                int         importance)
{
  /* Translators: such as “very necessary” and “hardly important” */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$s and %2$s"),
                          codio_necessity_get_label (necessity, self->catalog),
                          codio_importance_get_label (importance, self->catalog));
}

static void
add_mark (CodioChart  *self,
          CodioRecord *action,
          guint        number)
{
  g_autofree char *title = dup_title (self, action);
  g_autofree char *place = dup_cell_words (self, codio_record_get_number (action, "necessity"),
                                           codio_record_get_number (action, "importance"));
  CodioChartMark *mark;

  mark = codio_chart_add_mark (self, g_strdup (codio_record_get_key (action)),
                               /* Translators: the number of an action, what it is, and how necessary and important */
                               g_strdup_printf (codio_catalog_message (self->catalog, "%1$u, %2$s: %3$s"), number,
                                                title, place));
  mark->number = number;
  g_ptr_array_add (mark->records, g_object_ref (action));
}

static int
get_place (CodioRecord *action)
{
  int necessity, importance;

  find_place (action, &necessity, &importance);
  return necessity * (CODIO_PRIORITY_MAX + 1) + importance;
}

/*< private >
 * codio_chart_collect_priorities:
 * @self: a chart of priorities with a profile
 */
void
codio_chart_collect_priorities (CodioChart *self)
{
  GListModel *actions = codio_record_get_records (CODIO_RECORD (self->profile), "actions");
  guint n = g_list_model_get_n_items (actions);

  for (int place = (CODIO_PRIORITY_MAX + 1) * (CODIO_PRIORITY_MAX + 1) - 1; place >= 0; place--)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (CodioRecord) action = g_list_model_get_item (actions, i);

        if (get_place (action) == place)
          add_mark (self, action, i + 1);
      }
}

static CodioRecord *
get_action (CodioChart *self,
            int         mark)
{
  return g_ptr_array_index (((CodioChartMark *) g_ptr_array_index (self->marks, mark))->records, 0);
}

static guint
count_in_place (CodioChart *self,
                int         place,
                int        *first)
{
  guint n = 0;

  for (guint i = 0; i < self->marks->len; i++)
    if (get_place (get_action (self, (int) i)) == place)
      {
        if (n++ == 0)
          *first = (int) i;
      }

  return n;
}

static void
add_disc (CodioChart *self,
          int         mark,
          double      x,
          double      y,
          double      size)
{
  CodioRecord *action = get_action (self, mark);
  g_autofree char *number = g_strdup_printf ("%u", ((CodioChartMark *) g_ptr_array_index (self->marks, mark))->number);
  CodioChartItem *item = codio_chart_add_item (self, mark, CODIO_CHART_FILL_PART, x, y, size, size);

  item->round = TRUE;
  if (is_calm (action))
    {
      item->fill = CODIO_CHART_FILL_NONE;
      item->line = CODIO_LINE_DASHED;
      item->dim = TRUE;
    }
  else
    {
      item->part = g_object_ref (codio_chart_get_action_part (self, action));
      item->level = CODIO_WEIGHT_MAX - 1;
      item->line = CODIO_LINE_SOLID;
    }
  codio_chart_set_text (self, item, &number_type, number);
}

/* The room for the words beside the rows in @width; 0 where the columns are too narrow then for their words, and those
 * of the rows stand above them. */
static double
get_row_width (CodioChart *self,
               double      width)
{
  double row = 0, column = 0;

  for (int i = 1; i <= CODIO_PRIORITY_MAX; i++)
    {
      row = MAX (row, codio_chart_get_word (self, &row_type, codio_necessity_get_label (i, self->catalog)));
      column = MAX (column, codio_chart_get_word (self, &column_type, codio_importance_get_label (i, self->catalog)));
    }
  row = ceil (row) + CODIO_CHART_GAP;

  return (width - row) / CODIO_PRIORITY_MAX - CODIO_CHART_GAP >= column ? row : 0;
}

static void
add_discs (CodioChart              *self,
           const cairo_rectangle_t *cell,
           int                      first,
           guint                    n,
           double                   disc)
{
  double step = disc + CODIO_CHART_GAP;
  guint per_line = (guint) MAX (1, floor ((cell->width - CODIO_CHART_GAP) / step));

  for (guint i = 0; i < n; i++)
    {
      guint line = i / per_line;

      add_disc (self, first + (int) i, cell->x + CODIO_CHART_GAP + (i % per_line) * step,
                cell->y + CODIO_CHART_GAP + line * step, disc);
    }
}

static double
get_disc (CodioChart *self)
{
  return ceil (self->size * (self->scheme == CODIO_SCHEME_PAPER ? PAPER_DISC : DISC));
}

static double
layout_grid (CodioChart *self,
             double      width)
{
  double left = get_row_width (self, width), y = 0, words = 0;
  double cell = floor ((width - left) / CODIO_PRIORITY_MAX) - CODIO_CHART_GAP;
  double disc = MIN (get_disc (self), cell - 2 * CODIO_CHART_GAP), step = disc + CODIO_CHART_GAP;
  guint per_line = (guint) MAX (1, floor ((cell - CODIO_CHART_GAP) / step));

  y += codio_chart_add_line (self, -1, &axis_type,
                             codio_chart_is_mirrored (self)
                               ? codio_catalog_message (self->catalog, "Necessity from bottom to top, importance from "
                                                                       "right to left")
                               : codio_catalog_message (self->catalog, "Necessity from bottom to top, importance from "
                                                                       "left to right"),
                             0, y, width, TRUE) + CODIO_CHART_GAP * 2;

  for (int necessity = CODIO_PRIORITY_MAX; necessity > 0; necessity--)
    {
      int first[CODIO_PRIORITY_MAX + 1] = { 0 };
      guint n[CODIO_PRIORITY_MAX + 1] = { 0 };
      double height = ceil (self->size * CELL);

      for (int importance = 1; importance <= CODIO_PRIORITY_MAX; importance++)
        {
          n[importance] = count_in_place (self, necessity * (CODIO_PRIORITY_MAX + 1) + importance,
                                          &first[importance]);
          height = MAX (height, CODIO_CHART_GAP + ceil (n[importance] / (double) per_line) * step);
        }

      if (left > 0)
        codio_chart_set_text (self, codio_chart_add_item (self, -1, CODIO_CHART_FILL_NONE, 0, y, left, height),
                              &row_type, codio_necessity_get_label (necessity, self->catalog));
      else
        y += codio_chart_add_line (self, -1, &row_type, codio_necessity_get_label (necessity, self->catalog), 0, y,
                                   width, FALSE) + 2;
      for (int importance = 1; importance <= CODIO_PRIORITY_MAX; importance++)
        {
          cairo_rectangle_t *area = &self->cells[necessity][importance];
          CodioChartItem *item;

          *area = (cairo_rectangle_t) { left + (importance - 1) * (cell + CODIO_CHART_GAP), y, cell, height };
          item = codio_chart_add_item (self, -1, CODIO_CHART_FILL_PANEL, area->x, area->y, cell, height);
          item->line = CODIO_LINE_SOLID;
          add_discs (self, area, first[importance], n[importance], disc);
        }
      y += height + CODIO_CHART_GAP;
    }

  for (int importance = 1; importance <= CODIO_PRIORITY_MAX; importance++)
    words = MAX (words, codio_chart_measure_text (self, &column_type,
                                                  codio_importance_get_label (importance, self->catalog), cell));
  for (int importance = 1; importance <= CODIO_PRIORITY_MAX; importance++)
    codio_chart_set_text (self,
                          codio_chart_add_item (self, -1, CODIO_CHART_FILL_NONE,
                                                self->cells[1][importance].x, y, cell, words),
                          &column_type, codio_importance_get_label (importance, self->catalog));

  return y + words;
}

static char *
capitalise (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static double
add_unplaced (CodioChart *self,
              int         first,
              guint       n,
              double      x,
              double      y,
              double      width)
{
  double disc = get_disc (self), top = y, left = disc + self->size * 0.6;

  y += codio_chart_add_line (self, -1, &cell_type,
                             n > 0 ? codio_catalog_message (self->catalog, "Without a place in the chart")
                                   : codio_catalog_message (self->catalog, "Every action has a place"),
                             x, y, width, FALSE) + CODIO_CHART_GAP;

  for (guint i = 0; i < n; i++)
    {
      int mark = first + (int) i;
      CodioRecord *action = get_action (self, mark);
      g_autofree char *title = dup_title (self, action);
      double height = MAX (disc, codio_chart_measure_text (self, &text_type, title, width - left));

      add_disc (self, mark, x, y + (height - disc) / 2, disc);
      codio_chart_set_text (self, codio_chart_add_item (self, mark, CODIO_CHART_FILL_NONE, x + left, y,
                                                        width - left, height),
                            &text_type, title);
      y += height + CODIO_CHART_GAP;
    }
  self->cells[0][0] = (cairo_rectangle_t) { x, top, width, MAX (y - top, self->size * CELL) };

  return MAX (y, top + self->cells[0][0].height);
}

static double
layout_list (CodioChart *self,
             double      x,
             double      y,
             double      width)
{
  int last = -1, first = 0;
  guint n = count_in_place (self, 0, &first);

  for (guint i = 0; i < self->marks->len - n; i++)
    {
      CodioChartMark *mark = g_ptr_array_index (self->marks, i);
      CodioRecord *action = get_action (self, (int) i);
      g_autofree char *title = dup_title (self, action);
      g_autofree char *number = g_strdup_printf ("%u", mark->number);
      int necessity, importance;

      find_place (action, &necessity, &importance);
      if (get_place (action) != last)
        {
          g_autofree char *words = dup_cell_words (self, necessity, importance);
          g_autofree char *heading = capitalise (words);

          y += last < 0 ? 0 : self->size * 0.5;
          y += codio_chart_add_line (self, -1, &cell_type, heading, x, y, width, FALSE) + 2;
        }
      last = get_place (action);
      codio_chart_add_line (self, -1, &text_type, number, x, y, self->size * 2, TRUE);
      y += codio_chart_add_line (self, -1, &text_type, title, x + self->size * 2, y, width - self->size * 2,
                                 is_calm (action)) + 2;
    }

  return add_unplaced (self, first, n, x, y + (last < 0 ? 0 : self->size), width);
}

/*< private >
 * codio_chart_layout_priorities:
 * @self: a chart of priorities with a profile
 *
 * Returns: its height
 */
double
codio_chart_layout_priorities (CodioChart *self)
{
  double gap = self->size * 1.6;
  double grid = floor (MIN (self->width * 0.58, self->size * GRID));

  if (self->marks->len == 0)
    return 0;

  if (self->width - grid - gap >= self->size * LIST)
    {
      double height = layout_grid (self, grid), list = layout_list (self, grid + gap, 0, self->width - grid - gap);

      return MAX (height, list);
    }

  return layout_list (self, 0, layout_grid (self, self->width) + gap, self->width);
}

/*< private >
 * codio_chart_dup_priorities_summary:
 * @self: a chart of priorities with a profile
 *
 * Returns: (transfer full): how many actions have no place
 */
char *
codio_chart_dup_priorities_summary (CodioChart *self)
{
  int first;
  guint n = count_in_place (self, 0, &first);

  if (self->marks->len == 0)
    return g_strdup (codio_catalog_message (self->catalog, "There are no actions yet."));
  if (n == 0)
    return g_strdup (codio_catalog_message (self->catalog, "Of every action it is said how necessary and how important "
                                                           "it is."));

  if (self->marks->len == 1)
    return g_strdup (codio_catalog_message (self->catalog, "Of the action it is not said how necessary and how "
                                                           "important it is."));

  /* Translators: how many of how many actions */
  return g_strdup_printf (codio_catalog_plural (self->catalog,
                                                "Of %1$u of the %2$u actions it is not said how necessary and how "
                                                "important it is.",
                                                "Of %1$u of the %2$u actions it is not said how necessary and how "
                                                "important they are.", n), n, self->marks->len);
}
