/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-timeline.h"

#include <stdio.h>

/* Of so many months without dates in a row at least, none is shown. */
#define GAP 3

/**
 * CodioTimeline:
 *
 * The days by which actions are to be done and dilemmas to be reviewed, by month: what a profile says at one moment.
 *
 * The entries are in the order of time, and of the profile where they have the same day. The months are those with
 * entries, that of today, and those between as long as they are few: dates that are years apart are as near to each
 * other as those that are months apart.
 */
struct _CodioTimeline
{
  GDate today;
  GArray *entries;
  GArray *months;
  guint now;
  guint counts[CODIO_N_TIMELINE_STATES];
  guint n_undated_actions;
  guint n_undated_dilemmas;
};

static void
clear_entry (gpointer data)
{
  CodioTimelineEntry *entry = data;

  g_clear_object (&entry->record);
}

/* A date in a profile is one that exists: "2026-02-28". */
static gboolean
parse (const char *string,
       GDate      *date)
{
  guint year, month, day;

  g_date_clear (date, 1);
  if (sscanf (string, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return TRUE;
}

static gboolean
add (CodioTimeline *self,
     CodioRecord   *record,
     const char    *member,
     gboolean       calm)
{
  CodioTimelineEntry entry;
  int order;

  if (!parse (codio_record_get_string (record, member), &entry.date))
    return FALSE;

  order = g_date_compare (&entry.date, &self->today);
  entry.record = g_object_ref (record);
  entry.state = calm        ? CODIO_TIMELINE_CALM
                : order < 0 ? CODIO_TIMELINE_OVERDUE
                : order > 0 ? CODIO_TIMELINE_COMING
                            : CODIO_TIMELINE_TODAY;
  self->counts[entry.state]++;
  g_array_append_val (self->entries, entry);

  return TRUE;
}

static void
add_all (CodioTimeline *self,
         CodioProfile  *profile)
{
  GListModel *actions = codio_record_get_records (CODIO_RECORD (profile), "actions");
  GListModel *dilemmas = codio_profile_get_dilemmas (profile);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (CodioRecord) action = g_list_model_get_item (actions, i);
      int status = codio_record_get_number (action, "status");
      gboolean calm = status == CODIO_ACTION_STATUS_DONE || status == CODIO_ACTION_STATUS_DROPPED;

      if (!add (self, action, "due-on", calm) && !calm)
        self->n_undated_actions++;
    }

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioRecord) dilemma = g_list_model_get_item (dilemmas, i);

      if (!add (self, dilemma, "review-on", FALSE))
        self->n_undated_dilemmas++;
    }
}

/* g_array_sort() is stable: what has the same day stays in the order of the profile. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_date_compare (&((const CodioTimelineEntry *) a)->date, &((const CodioTimelineEntry *) b)->date);
}

static int
number_of (const GDate *date)
{
  return g_date_get_year (date) * 12 + (int) g_date_get_month (date) - 1;
}

static void
add_month (CodioTimeline *self,
           int            number,
           guint          n_skipped,
           guint          first,
           guint          n_entries)
{
  CodioTimelineMonth month = {
    .year = (GDateYear) (number / 12),
    .month = (GDateMonth) (number % 12 + 1),
    .n_skipped = n_skipped,
    .first = first,
    .n_entries = n_entries,
  };

  g_array_append_val (self->months, month);
}

static void
make_months (CodioTimeline *self)
{
  int now = number_of (&self->today), last = -1;
  gboolean passed = FALSE;
  guint i = 0;

  while (i < self->entries->len || !passed)
    {
      int next = i < self->entries->len ? number_of (&g_array_index (self->entries, CodioTimelineEntry, i).date) : now;
      guint first = i, n_skipped = 0;

      if (!passed && now < next)
        next = now;
      while (i < self->entries->len && number_of (&g_array_index (self->entries, CodioTimelineEntry, i).date) == next)
        i++;

      if (last >= 0 && next - last > GAP)
        n_skipped = (guint) (next - last - 1);
      else
        for (int between = last + 1; last >= 0 && between < next; between++)
          add_month (self, between, 0, first, 0);

      if (next == now)
        {
          self->now = self->months->len;
          passed = TRUE;
        }
      add_month (self, next, n_skipped, first, i - first);
      last = next;
    }
}

/**
 * codio_timeline_new:
 * @profile: a profile
 * @today: which day it is
 *
 * Returns: (transfer full): what @profile says now
 */
CodioTimeline *
codio_timeline_new (CodioProfile *profile,
                    const GDate  *today)
{
  CodioTimeline *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (today != NULL && g_date_valid (today), NULL);

  self = g_new0 (CodioTimeline, 1);
  self->today = *today;
  self->entries = g_array_new (FALSE, FALSE, sizeof (CodioTimelineEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->months = g_array_new (FALSE, FALSE, sizeof (CodioTimelineMonth));

  add_all (self, profile);
  g_array_sort (self->entries, compare);
  make_months (self);

  return self;
}

/**
 * codio_timeline_free:
 * @self: (transfer full): a timeline
 */
void
codio_timeline_free (CodioTimeline *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_array_unref (self->months);
  g_free (self);
}

/**
 * codio_timeline_get_n_entries:
 * @self: a timeline
 *
 * Returns: how many dates there are
 */
guint
codio_timeline_get_n_entries (CodioTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * codio_timeline_get_entry:
 * @self: a timeline
 * @position: which date, in the order of time
 *
 * Returns: (transfer none): that date
 */
const CodioTimelineEntry *
codio_timeline_get_entry (CodioTimeline *self,
                          guint          position)
{
  g_return_val_if_fail (self != NULL && position < self->entries->len, NULL);

  return &g_array_index (self->entries, CodioTimelineEntry, position);
}

/**
 * codio_timeline_get_n_months:
 * @self: a timeline
 *
 * Returns: how many months are shown; at least that of today
 */
guint
codio_timeline_get_n_months (CodioTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->months->len;
}

/**
 * codio_timeline_get_month:
 * @self: a timeline
 * @position: which month
 *
 * Returns: (transfer none): that month
 */
const CodioTimelineMonth *
codio_timeline_get_month (CodioTimeline *self,
                          guint          position)
{
  g_return_val_if_fail (self != NULL && position < self->months->len, NULL);

  return &g_array_index (self->months, CodioTimelineMonth, position);
}

/**
 * codio_timeline_get_now:
 * @self: a timeline
 *
 * Returns: the position of the month of today
 */
guint
codio_timeline_get_now (CodioTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->now;
}

/**
 * codio_timeline_count:
 * @self: a timeline
 * @state: what dates ask for
 *
 * Returns: how many dates ask for that
 */
guint
codio_timeline_count (CodioTimeline      *self,
                      CodioTimelineState  state)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (state < CODIO_N_TIMELINE_STATES, 0);

  return self->counts[state];
}

/**
 * codio_timeline_get_n_undated_actions:
 * @self: a timeline
 *
 * Returns: how many actions that are neither done nor dropped have no due date
 */
guint
codio_timeline_get_n_undated_actions (CodioTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undated_actions;
}

/**
 * codio_timeline_get_n_undated_dilemmas:
 * @self: a timeline
 *
 * Returns: how many dilemmas have no day on which they are looked at again
 */
guint
codio_timeline_get_n_undated_dilemmas (CodioTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undated_dilemmas;
}
