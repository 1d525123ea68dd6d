/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-private.h"

#include <math.h>

#include "codio-date.h"
#include "codio-report-private.h"

/* The days by which actions are due and dilemmas are to be looked at again, down a line of months. Cards of one month
 * stand beside each other where there is room; months without dates take little of it, and years of them no more. */

#define CARD 20.0   /* the least width of a card, relative to the text */
#define DOT 0.6

static const CodioChartType month_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_SEMIBOLD, 2, FALSE };
static const CodioChartType empty_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 2, FALSE };
static const CodioChartType day_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_NORMAL, 2, FALSE };
static const CodioChartType strong_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_BOLD, 2, FALSE };
static const CodioChartType title_type = { 1, PANGO_WEIGHT_NORMAL, 3, FALSE };
static const CodioChartType today_type = { CODIO_CHART_SMALL, PANGO_WEIGHT_BOLD, 1, FALSE };

static char *
dup_date (CodioChart  *self,
          const GDate *date)
{
  return codio_date_dup_words (self->catalog, g_date_get_day (date), g_date_get_month (date),
                               g_date_get_year (date));
}

/* There, today is a day of long ago soon. */
static gboolean
is_on_paper (CodioChart *self)
{
  return self->scheme == CODIO_SCHEME_PAPER;
}

static const char *
get_state (CodioChart               *self,
           const CodioTimelineEntry *entry)
{
  switch (entry->state)
    {
    case CODIO_TIMELINE_OVERDUE:
      return codio_catalog_message (self->catalog, "overdue");

    case CODIO_TIMELINE_TODAY:
      return is_on_paper (self) ? NULL : codio_catalog_message (self->catalog, "today");

    case CODIO_TIMELINE_CALM:
      return codio_enum_get_label (CODIO_TYPE_ACTION_STATUS, codio_record_get_number (entry->record, "status"),
                                   self->catalog);

    case CODIO_TIMELINE_COMING:
    case CODIO_N_TIMELINE_STATES:
    default:
      return NULL;
    }
}

/* "30 September 2026 · dilemma to be reviewed · overdue" */
static char *
dup_day (CodioChart               *self,
         const CodioTimelineEntry *entry)
{
  const char *state = get_state (self, entry);
  g_autofree char *date = dup_date (self, &entry->date);
  GString *text = g_string_new (date);

  if (CODIO_IS_DILEMMA (entry->record))
    g_string_append_printf (text, " · %s", codio_catalog_message (self->catalog, "review of a dilemma"));
  if (state)
    g_string_append_printf (text, " · %s", state);

  return g_string_free_and_steal (text);
}

/*< private >
 * codio_chart_collect_timeline:
 * @self: a timeline with a profile
 */
void
codio_chart_collect_timeline (CodioChart *self)
{
  self->timeline = codio_timeline_new (self->profile, &self->today);

  for (guint i = 0; i < codio_timeline_get_n_entries (self->timeline); i++)
    {
      const CodioTimelineEntry *entry = codio_timeline_get_entry (self->timeline, i);
      g_autofree char *title = codio_chart_dup_title (self, entry->record);
      g_autofree char *day = dup_day (self, entry);
      CodioChartMark *mark;

      mark = codio_chart_add_mark (self, g_strdup (codio_record_get_key (entry->record)),
                                   /* Translators: a day, and what is to be done by then */
                                   g_strdup_printf (codio_catalog_message (self->catalog, "%1$s: %2$s"), day, title));
      g_ptr_array_add (mark->records, g_object_ref (entry->record));
    }
}

static const CodioChartType *
get_day_type (const CodioTimelineEntry *entry)
{
  return entry->state == CODIO_TIMELINE_OVERDUE || entry->state == CODIO_TIMELINE_TODAY ? &strong_type : &day_type;
}

static double
measure_card (CodioChart *self,
              guint       position,
              double      width)
{
  const CodioTimelineEntry *entry = codio_timeline_get_entry (self->timeline, position);
  g_autofree char *title = codio_chart_dup_title (self, entry->record);
  g_autofree char *day = dup_day (self, entry);
  double padding = self->size * 0.6;

  return ceil (codio_chart_measure_text (self, get_day_type (entry), day, width - 2 * padding) +
               codio_chart_measure_text (self, &title_type, title, width - 2 * padding) + 2 * padding);
}

static void
add_card (CodioChart *self,
          guint       position,
          double      x,
          double      y,
          double      width,
          double      height)
{
  const CodioTimelineEntry *entry = codio_timeline_get_entry (self->timeline, position);
  g_autofree char *title = codio_chart_dup_title (self, entry->record);
  g_autofree char *day = dup_day (self, entry);
  gboolean calm = entry->state == CODIO_TIMELINE_CALM;
  gboolean strong = get_day_type (entry) == &strong_type;
  double padding = self->size * 0.6, line;
  CodioChartItem *item = codio_chart_add_item (self, (int) position,
                                               calm ? CODIO_CHART_FILL_NONE : CODIO_CHART_FILL_PANEL,
                                               x, y, width, height);

  item->line = calm ? CODIO_LINE_DOTTED : CODIO_LINE_SOLID;
  item->bold = strong;
  item->dim = calm;

  x += padding;
  y += padding;
  width -= 2 * padding;
  line = codio_chart_measure_text (self, get_day_type (entry), day, width);
  codio_chart_add_line (self, (int) position, get_day_type (entry), day, x, y, width, !strong);
  codio_chart_add_line (self, (int) position, &title_type, title, x, y + line, width, calm);
}

static double
layout_cards (CodioChart *self,
              guint       first,
              guint       n,
              double      x,
              double      y)
{
  double width = self->width - x, gap = CODIO_CHART_GAP * 2;
  guint n_columns = (guint) MAX (1, floor ((width + gap) / (self->size * CARD + gap)));
  double card = floor ((width + gap) / n_columns - gap);

  for (guint i = 0; i < n; i += n_columns)
    {
      guint n_here = MIN (n_columns, n - i);
      double height = 0;

      for (guint j = 0; j < n_here; j++)
        height = MAX (height, measure_card (self, first + i + j, card));
      for (guint j = 0; j < n_here; j++)
        add_card (self, first + i + j, x + j * (card + gap), y, card, height);
      y += height + gap;
    }

  return y;
}

static void
add_dot (CodioChart *self,
         gboolean    filled,
         double      axis,
         double      y)
{
  double size = ceil (self->size * DOT);
  CodioChartItem *item = codio_chart_add_item (self, -1, filled ? CODIO_CHART_FILL_STRONG : CODIO_CHART_FILL_NONE,
                                               axis - size / 2, y, size, size);

  item->round = TRUE;
}

static double
add_today (CodioChart *self,
           double      y)
{
  g_autofree char *date = dup_date (self, &self->today);
  g_autofree char *text = NULL;
  double height = ceil (self->size * 1.7);
  CodioChartItem *item = codio_chart_add_item (self, -1, CODIO_CHART_FILL_STRONG, 0, y, self->width, height);

  if (is_on_paper (self))
    /* Translators: a date, in a timeline in a report */
    text = g_strdup_printf (codio_catalog_message (self->catalog, "As it was on %s"), date);
  else
    /* Translators: a date */
    text = g_strdup_printf (codio_catalog_message (self->catalog, "Today, %s"), date);
  codio_chart_set_text (self, item, &today_type, text);
  return y + height + CODIO_CHART_GAP * 2;
}

static double
add_skipped (CodioChart *self,
             guint       n_months,
             double      x,
             double      y)
{
  g_autofree char *text = NULL;

  if (n_months < 24)
    /* Translators: at least three months */
    text = g_strdup_printf (codio_catalog_message (self->catalog, "%u months without dates"), n_months);
  else
    /* Translators: at least two years */
    text = g_strdup_printf (codio_catalog_message (self->catalog, "%u years without dates"), n_months / 12);

  return y + self->size * 0.6 + codio_chart_add_line (self, -1, &empty_type, text, x, y + self->size * 0.3,
                                                      self->width - x, TRUE);
}

static double
layout_month (CodioChart *self,
              guint       position,
              double      axis,
              double      x,
              double      y)
{
  const CodioTimelineMonth *month = codio_timeline_get_month (self->timeline, position);
  gboolean now = position == codio_timeline_get_now (self->timeline);
  g_autofree char *name = codio_date_dup_month (self->catalog, month->month, month->year);
  guint n_before = 0;
  double height;

  if (month->n_skipped > 0)
    y = add_skipped (self, month->n_skipped, x, y);

  if (now)
    {
      while (n_before < month->n_entries &&
             g_date_compare (&codio_timeline_get_entry (self->timeline, month->first + n_before)->date,
                             &self->today) < 0)
        n_before++;
      if (n_before == 0)
        y = add_today (self, y);
    }

  height = codio_chart_add_line (self, -1, month->n_entries > 0 ? &month_type : &empty_type, name, 0, y,
                                 axis - self->size, month->n_entries == 0);
  add_dot (self, month->n_entries > 0, axis, y + self->size * 0.3);
  height += y + CODIO_CHART_GAP * 2;

  if (n_before > 0)
    {
      y = layout_cards (self, month->first, n_before, x, y);
      y = add_today (self, MAX (y, height));
    }
  if (n_before < month->n_entries)
    y = layout_cards (self, month->first + n_before, month->n_entries - n_before, x, y);

  return MAX (y, height);
}

static double
get_month_width (CodioChart *self)
{
  double width = 0;

  for (int i = G_DATE_JANUARY; i <= G_DATE_DECEMBER; i++)
    {
      g_autofree char *name = codio_date_dup_month (self->catalog, i, 2026);

      width = MAX (width, codio_chart_get_word (self, &month_type, name));
    }

  return ceil (width) + 2;
}

/*< private >
 * codio_chart_layout_timeline:
 * @self: a timeline with a profile
 *
 * Returns: its height
 */
double
codio_chart_layout_timeline (CodioChart *self)
{
  double axis = MIN (get_month_width (self) + self->size, self->width * 0.35), y = 0;
  CodioChartItem *line;

  if (self->marks->len == 0)
    return 0;

  /* Under all the rest; its length is known when that is placed. */
  line = codio_chart_add_item (self, -1, CODIO_CHART_FILL_STRONG, axis - 0.5, 0, 1, 0);
  line->line = CODIO_LINE_NONE;
  for (guint i = 0; i < codio_timeline_get_n_months (self->timeline); i++)
    y = layout_month (self, i, axis, axis + self->size, y);
  g_array_index (self->items, CodioChartItem, 0).area.height = y;

  return y;
}

static void G_GNUC_PRINTF (2, 3)
add_sentence (GString    *text,
              const char *format,
              ...)
{
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

/*< private >
 * codio_chart_dup_timeline_summary:
 * @self: a timeline with a profile
 *
 * Returns: (transfer full): how much is overdue, to come and without a date
 */
char *
codio_chart_dup_timeline_summary (CodioChart *self)
{
  guint n_overdue = codio_timeline_count (self->timeline, CODIO_TIMELINE_OVERDUE);
  guint n_today = codio_timeline_count (self->timeline, CODIO_TIMELINE_TODAY);
  guint n_coming = n_today + codio_timeline_count (self->timeline, CODIO_TIMELINE_COMING);
  guint n_actions = codio_timeline_get_n_undated_actions (self->timeline);
  guint n_dilemmas = codio_timeline_get_n_undated_dilemmas (self->timeline);
  GString *text;

  if (self->marks->len == 0 && n_actions + n_dilemmas == 0)
    return g_strdup (codio_catalog_message (self->catalog, "Nothing has a date yet."));

  text = g_string_new (NULL);
  if (n_overdue > 0)
    /* Translators: a number of dates of actions and dilemmas */
    add_sentence (text, codio_catalog_plural (self->catalog, "%u date is overdue.", "%u dates are overdue.", n_overdue),
                  n_overdue);
  if (n_coming > 0)
    /* Translators: a number of dates of actions and dilemmas */
    add_sentence (text, codio_catalog_plural (self->catalog, "%u date is still to come.", "%u dates are still to come.",
                                              n_coming), n_coming);
  if (n_today > 0 && !is_on_paper (self))
    /* Translators: of the dates that are still to come */
    add_sentence (text, codio_catalog_plural (self->catalog, "%u of these is today.", "%u of these are today.",
                                              n_today), n_today);
  if (n_overdue + n_coming == 0 && self->marks->len > 0)
    g_string_append (text, codio_catalog_message (self->catalog, "Nothing is overdue or still to come."));
  if (n_actions > 0)
    add_sentence (text, codio_catalog_plural (self->catalog, "%u action has no due date.",
                                              "%u actions have no due date.", n_actions), n_actions);
  if (n_dilemmas > 0)
    add_sentence (text, codio_catalog_plural (self->catalog, "%u dilemma has no day to look at it again.",
                                              "%u dilemmas have no day to look at them again.", n_dilemmas),
                  n_dilemmas);

  return g_string_free_and_steal (text);
}
