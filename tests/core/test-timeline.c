/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-record-private.h"
#include "codio-timeline.h"

/* A profile with an action for each date; "" for one without a date. */
static CodioProfile *
create_profile (const char *dates)
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_auto (GStrv) all = g_strsplit (dates, " ", -1);

  for (guint i = 0; *dates && all[i]; i++)
    {
      g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *text = g_strdup_printf ("%u", i);

      codio_record_set_string (action, "id", id);
      codio_profile_set_string (profile, action, "text", text);
      codio_profile_set_string (profile, action, "due-on", all[i]);
      codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
    }

  return profile;
}

static CodioTimeline *
create_timeline (CodioProfile *profile,
                 const char   *today)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_parse (&date, today);
  g_assert_true (g_date_valid (&date));

  return codio_timeline_new (profile, &date);
}

/* Months are written with their number of entries; "~" and a number are those left out, and "*" is today. */
static char *
dup_months (CodioTimeline *timeline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < codio_timeline_get_n_months (timeline); i++)
    {
      const CodioTimelineMonth *month = codio_timeline_get_month (timeline, i);

      if (month->n_skipped > 0)
        g_string_append_printf (text, "~%u ", month->n_skipped);
      g_string_append_printf (text, "%04d-%02d%s:%u ", month->year, month->month,
                              i == codio_timeline_get_now (timeline) ? "*" : "", month->n_entries);
    }
  g_string_truncate (text, text->len - 1);

  return g_string_free_and_steal (text);
}

static void
test_months (void)
{
  static const struct {
    const char *today;
    const char *dates;
    const char *months;
  } cases[] = {
    { "2026-03-15", "", "2026-03*:0" },
    { "2026-03-15", "2026-03-31 2026-04-01 2026-03-01", "2026-03*:2 2026-04:1" },
    { "2026-03-15", "2026-02-28", "2026-02:1 2026-03*:0" },
    { "2024-02-28", "2024-02-29 2024-03-01", "2024-02*:1 2024-03:1" },
    { "2024-02-29", "2025-02-28", "2024-02*:0 ~11 2025-02:1" },
    { "2025-12-31", "2026-01-01", "2025-12*:0 2026-01:1" },
    { "2026-01-01", "2025-12-31 2025-11-30", "2025-11:1 2025-12:1 2026-01*:0" },
    { "2026-03-15", "2026-06-01", "2026-03*:0 2026-04:0 2026-05:0 2026-06:1" },
    { "2026-03-15", "2026-07-01", "2026-03*:0 ~3 2026-07:1" },
    { "2026-03-15", "2040-03-01 2026-03-16", "2026-03*:1 ~167 2040-03:1" },
    { "2026-03-15", "2040-03-01 1999-12-31", "1999-12:1 ~314 2026-03*:0 ~167 2040-03:1" },
    { "2026-03-15", "9999-12-31 0001-01-01", "0001-01:1 ~24301 2026-03*:0 ~95684 9999-12:1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioProfile) profile = create_profile (cases[i].dates);
      g_autoptr (CodioTimeline) timeline = create_timeline (profile, cases[i].today);
      g_autofree char *months = dup_months (timeline);
      guint n = 0;

      g_assert_cmpstr (months, ==, cases[i].months);
      for (guint j = 0; j < codio_timeline_get_n_months (timeline); j++)
        {
          const CodioTimelineMonth *month = codio_timeline_get_month (timeline, j);

          g_assert_cmpuint (month->first, ==, n);
          for (; n < month->first + month->n_entries; n++)
            g_assert_cmpint (g_date_get_month (&codio_timeline_get_entry (timeline, n)->date), ==, month->month);
        }
      g_assert_cmpuint (codio_timeline_get_n_entries (timeline), ==, n);
    }
}

static void
test_states (void)
{
  static const struct {
    const char *today;
    const char *date;
    CodioActionStatus status;
    CodioTimelineState state;
  } cases[] = {
    { "2024-02-29", "2024-02-28", CODIO_ACTION_STATUS_PLANNED, CODIO_TIMELINE_OVERDUE },
    { "2024-02-29", "2024-02-29", CODIO_ACTION_STATUS_BUSY, CODIO_TIMELINE_TODAY },
    { "2024-02-29", "2024-03-01", CODIO_ACTION_STATUS_NONE, CODIO_TIMELINE_COMING },
    { "2024-02-29", "2023-12-31", CODIO_ACTION_STATUS_NONE, CODIO_TIMELINE_OVERDUE },
    { "2024-02-29", "2024-02-28", CODIO_ACTION_STATUS_DONE, CODIO_TIMELINE_CALM },
    { "2024-02-29", "2024-02-28", CODIO_ACTION_STATUS_DROPPED, CODIO_TIMELINE_CALM },
    { "2024-02-29", "2024-03-01", CODIO_ACTION_STATUS_DONE, CODIO_TIMELINE_CALM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioProfile) profile = create_profile (cases[i].date);
      g_autoptr (CodioRecord) action = g_list_model_get_item (codio_record_get_records (CODIO_RECORD (profile),
                                                                                        "actions"), 0);
      g_autoptr (CodioTimeline) timeline = NULL;

      codio_profile_set_number (profile, action, "status", cases[i].status);
      timeline = create_timeline (profile, cases[i].today);
      g_assert_true (codio_timeline_get_entry (timeline, 0)->record == action);
      g_assert_cmpint (codio_timeline_get_entry (timeline, 0)->state, ==, cases[i].state);
      for (CodioTimelineState state = 0; state < CODIO_N_TIMELINE_STATES; state++)
        g_assert_cmpuint (codio_timeline_count (timeline, state), ==, state == cases[i].state);
    }
}

/* What has no date is counted, unless nothing is to be done any more. */
static void
test_undated (void)
{
  g_autoptr (CodioProfile) profile = create_profile ("2026-01-05  2026-01-05 ");
  GListModel *actions = codio_record_get_records (CODIO_RECORD (profile), "actions");
  g_autoptr (CodioRecord) last = g_list_model_get_item (actions, 3);
  CodioDilemma *dilemma = codio_profile_add_dilemma (profile, "privacy", "veiligheid");
  g_autoptr (CodioTimeline) before = create_timeline (profile, "2026-03-15");
  g_autoptr (CodioTimeline) after = NULL;

  g_assert_cmpuint (codio_timeline_get_n_undated_actions (before), ==, 2);
  g_assert_cmpuint (codio_timeline_get_n_undated_dilemmas (before), ==, 1);
  g_assert_cmpuint (codio_timeline_get_n_entries (before), ==, 2);
  g_assert_cmpstr (codio_record_get_string (codio_timeline_get_entry (before, 0)->record, "text"), ==, "0");
  g_assert_cmpstr (codio_record_get_string (codio_timeline_get_entry (before, 1)->record, "text"), ==, "2");

  codio_profile_set_number (profile, last, "status", CODIO_ACTION_STATUS_DROPPED);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "review-on", "2026-03-14");
  after = create_timeline (profile, "2026-03-15");
  g_assert_cmpuint (codio_timeline_get_n_undated_actions (after), ==, 1);
  g_assert_cmpuint (codio_timeline_get_n_undated_dilemmas (after), ==, 0);
  g_assert_true (codio_timeline_get_entry (after, 2)->record == CODIO_RECORD (dilemma));
  g_assert_cmpint (codio_timeline_get_entry (after, 2)->state, ==, CODIO_TIMELINE_OVERDUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/timeline/months", test_months);
  g_test_add_func ("/codio/timeline/states", test_states);
  g_test_add_func ("/codio/timeline/undated", test_undated);

  return g_test_run ();
}
