/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-profile.h"

/* What holds for every record, shown with a profile and its first assessment. Setting goes through a command. */

typedef struct
{
  CodioProfile *profile;
  CodioAssessment *assessment;
  guint notified;
} Fixture;

static void
notify_cb (Fixture *fixture)
{
  fixture->notified++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  fixture->assessment = g_list_model_get_item (codio_profile_get_assessments (fixture->profile), 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->profile);
  g_assert_finalize_object (fixture->assessment);
}

static void
test_notify (Fixture       *fixture,
             gconstpointer  data)
{
  CodioRecord *record = CODIO_RECORD (fixture->assessment);

  g_signal_connect_swapped (record, "notify::reason", G_CALLBACK (notify_cb), fixture);

  codio_profile_set_string (fixture->profile, record, "reason", "omdat");
  g_assert_cmpuint (fixture->notified, ==, 1);
  g_assert_cmpstr (codio_record_get_string (record, "reason"), ==, "omdat");

  codio_profile_set_string (fixture->profile, record, "reason", "omdat");
  g_assert_cmpuint (fixture->notified, ==, 1);

  codio_profile_judge (fixture->profile, fixture->assessment, CODIO_JUDGEMENT_AT_STAKE);
  g_assert_cmpuint (fixture->notified, ==, 1);

  codio_history_undo (codio_profile_get_history (fixture->profile));
  codio_history_undo (codio_profile_get_history (fixture->profile));
  g_assert_cmpuint (fixture->notified, ==, 2);
  g_assert_cmpstr (codio_record_get_string (record, "reason"), ==, "");
}

/* The new text may be a piece of the old one. */
static void
test_own_text (Fixture       *fixture,
               gconstpointer  data)
{
  CodioRecord *record = CODIO_RECORD (fixture->profile);

  codio_profile_set_string (fixture->profile, record, "title", "een twee drie");
  codio_profile_set_string (fixture->profile, record, "title", codio_profile_get_title (fixture->profile) + 4);
  g_assert_cmpstr (codio_profile_get_title (fixture->profile), ==, "twee drie");
  codio_profile_set_string (fixture->profile, record, "title", codio_profile_get_title (fixture->profile));
  g_assert_cmpstr (codio_profile_get_title (fixture->profile), ==, "twee drie");
}

static void
test_types (Fixture       *fixture,
            gconstpointer  data)
{
  CodioRecord *profile = CODIO_RECORD (fixture->profile);
  CodioRecord *assessment = CODIO_RECORD (fixture->assessment);

  codio_profile_set_phase (fixture->profile, CODIO_PHASE_EVALUATION);
  codio_profile_weigh (fixture->profile, fixture->assessment, 3);

  g_assert_cmpint (codio_record_get_number (profile, "phase"), ==, CODIO_PHASE_EVALUATION);
  g_assert_cmpint (codio_record_get_number (assessment, "weight"), ==, 3);
  g_assert_true (codio_record_get_records (profile, "assessments") ==
                 codio_profile_get_assessments (fixture->profile));
  g_assert_true (G_VALUE_HOLDS_ENUM (codio_record_get_value (profile, "phase")));
}

static void
add (const char *path,
     void      (*test) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/codio/record/notify", test_notify);
  add ("/codio/record/own-text", test_own_text);
  add ("/codio/record/types", test_types);

  return g_test_run ();
}
