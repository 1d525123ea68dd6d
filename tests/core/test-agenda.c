/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-agenda.h"
#include "codio-record-private.h"

/* The titles of the points with @topic, one a line. */
static char *
list_points (CodioProfile     *profile,
             CodioAgendaTopic  topic)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (GPtrArray) items = codio_agenda_make (profile);
  GString *text = g_string_new (NULL);
  CodioAgendaTopic last = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const CodioAgendaItem *item = g_ptr_array_index (items, i);
      g_autofree char *title = codio_agenda_item_dup_title (item, profile, catalog);

      g_assert_cmpint (item->topic, >=, last);
      last = item->topic;
      g_assert_nonnull (codio_agenda_topic_get_label (item->topic, catalog));
      if (item->topic == topic)
        g_string_append_printf (text, "%s\n", title);
    }

  return g_string_free_and_steal (text);
}

static void
assert_points (CodioProfile     *profile,
               CodioAgendaTopic  topic,
               const char       *expected)
{
  g_autofree char *points = list_points (profile, topic);

  g_assert_cmpstr (points, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (GPtrArray) items = codio_agenda_make (profile);

  g_assert_cmpuint (items->len, ==, 0);
}

static void
test_dilemmas (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  CodioRecord *dilemma = CODIO_RECORD (codio_profile_add_dilemma (profile, "privacy", "kennis"));

  codio_profile_set_string (profile, dilemma, "title", "Kijken of niet");
  assert_points (profile, CODIO_AGENDA_DILEMMA_OPEN, "Kijken of niet\n");
  assert_points (profile, CODIO_AGENDA_CHOICE_UNJUSTIFIED, "");

  codio_profile_set_string (profile, dilemma, "choice", "Niet");
  assert_points (profile, CODIO_AGENDA_DILEMMA_OPEN, "");
  assert_points (profile, CODIO_AGENDA_CHOICE_UNJUSTIFIED, "Kijken of niet\n");

  codio_profile_set_string (profile, dilemma, "justification", "Daarom");
  assert_points (profile, CODIO_AGENDA_CHOICE_UNJUSTIFIED, "");
  codio_profile_set_number (profile, dilemma, "status", CODIO_DILEMMA_STATUS_REVISIT);
  assert_points (profile, CODIO_AGENDA_DILEMMA_OPEN, "Kijken of niet\n");
}

static void
test_values (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");
  CodioRecord *record = CODIO_RECORD (privacy);

  codio_profile_weigh (profile, privacy, 3);
  assert_points (profile, CODIO_AGENDA_REASON_MISSING, "Privacy\n");
  assert_points (profile, CODIO_AGENDA_NOT_SECURED, "");

  codio_profile_set_string (profile, record, "reason", "Er komen mensen in beeld");
  codio_profile_set_number (profile, record, "touched", CODIO_TOUCHED_BOTH);
  assert_points (profile, CODIO_AGENDA_NOT_SECURED, "");
  assert_points (profile, CODIO_AGENDA_SECURED_UNKNOWN, "Privacy\n");
  codio_profile_set_number (profile, record, "secured", CODIO_SECURED_PARTLY);
  assert_points (profile, CODIO_AGENDA_REASON_MISSING, "");
  assert_points (profile, CODIO_AGENDA_NOT_SECURED, "Privacy\n");
  assert_points (profile, CODIO_AGENDA_SECURED_UNKNOWN, "");
  codio_profile_set_number (profile, record, "secured", CODIO_SECURED_NOT);
  assert_points (profile, CODIO_AGENDA_NOT_SECURED, "Privacy\n");

  codio_profile_set_number (profile, record, "secured", CODIO_SECURED_SECURED);
  assert_points (profile, CODIO_AGENDA_NOT_SECURED, "");
  codio_profile_set_number (profile, record, "secured", CODIO_SECURED_NONE);
  codio_profile_set_number (profile, record, "touched", CODIO_TOUCHED_SERVES);
  assert_points (profile, CODIO_AGENDA_NOT_SECURED, "");
  assert_points (profile, CODIO_AGENDA_SECURED_UNKNOWN, "");

  /* What weighs most comes first. */
  codio_profile_set_string (profile, record, "reason", "");
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "kennis"), 4);
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "toezicht"), 3);
  assert_points (profile, CODIO_AGENDA_REASON_MISSING, "Knowledge\nPrivacy\nOversight\n");
}

static void
test_people (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioRecord) participant = codio_participant_new ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);
  CodioRecord *comment, *reply;

  codio_profile_append (profile, CODIO_RECORD (profile), "participants", participant);
  codio_profile_set_string (profile, participant, "name", "Buurt");
  assert_points (profile, CODIO_AGENDA_NOT_CONSULTED, "");
  assert_points (profile, CODIO_AGENDA_CONSULTED_UNKNOWN, "Buurt\n");
  codio_profile_set_string (profile, participant, "name", "");
  codio_profile_set_string (profile, participant, "role", "Bewoner");
  assert_points (profile, CODIO_AGENDA_CONSULTED_UNKNOWN, "Bewoner\n");
  codio_profile_set_string (profile, participant, "name", "Buurt");
  codio_profile_set_number (profile, participant, "consulted", CODIO_CONSULTED_NO);
  assert_points (profile, CODIO_AGENDA_NOT_CONSULTED, "Buurt\n");
  assert_points (profile, CODIO_AGENDA_CONSULTED_UNKNOWN, "");
  codio_profile_set_number (profile, participant, "consulted", CODIO_CONSULTED_YES);
  assert_points (profile, CODIO_AGENDA_NOT_CONSULTED, "");
  assert_points (profile, CODIO_AGENDA_CONSULTED_UNKNOWN, "");

  comment = codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_VALUE, "privacy", "Te scherp", "Lid 1", now);
  codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_DILEMMA, "weg", "Over wat er niet meer is", "Lid 1", now);
  assert_points (profile, CODIO_AGENDA_COMMENT_OPEN, "Privacy: Te scherp\nOver wat er niet meer is\n");

  /* A comment that is answered is one point, as long as one of both is open. */
  reply = codio_profile_reply (profile, comment, "Klopt", "Lid 2", now);
  assert_points (profile, CODIO_AGENDA_COMMENT_OPEN, "Privacy: Te scherp\nOver wat er niet meer is\n");
  codio_profile_close_comment (profile, comment, CODIO_COMMENT_STATE_RESOLVED, "Lid 1", now);
  assert_points (profile, CODIO_AGENDA_COMMENT_OPEN, "Privacy: Te scherp\nOver wat er niet meer is\n");
  codio_profile_close_comment (profile, reply, CODIO_COMMENT_STATE_RESOLVED, "Lid 1", now);
  assert_points (profile, CODIO_AGENDA_COMMENT_OPEN, "Over wat er niet meer is\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/agenda/empty", test_empty);
  g_test_add_func ("/codio/agenda/dilemmas", test_dilemmas);
  g_test_add_func ("/codio/agenda/values", test_values);
  g_test_add_func ("/codio/agenda/people", test_people);

  return g_test_run ();
}
