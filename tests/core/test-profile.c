/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "codio-test.h"

#include "codio-records.h"

#define UUID "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"
#define TIME "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\\z"

typedef struct
{
  CodioProfile *profile;
  CodioHistory *history;
  CodioAssessment *privacy;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  fixture->history = codio_profile_get_history (fixture->profile);
  fixture->privacy = codio_profile_get_assessment (fixture->profile, "privacy");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->profile);
}

/* Whether the last command was one step that can be undone. */
static void
assert_one_step (Fixture *fixture)
{
  g_autofree char *done = codio_test_write (fixture->profile);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  codio_history_undo (fixture->history);
  undone = codio_test_write (fixture->profile);
  g_assert_cmpstr (undone, !=, done);
  g_assert_false (codio_history_get_can_undo (fixture->history));
  codio_history_redo (fixture->history);
  redone = codio_test_write (fixture->profile);
  g_assert_cmpstr (redone, ==, done);
}

static void
test_scratch (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (CodioRecord) value = codio_additional_value_new ("mensenrechten");
  CodioDilemma *dilemma = codio_profile_add_dilemma (fixture->profile, "privacy", "veiligheid");
  g_autoptr (CodioRecord) participant = codio_participant_new ();
  CodioProfile *scratch;

  codio_profile_append (fixture->profile, CODIO_RECORD (fixture->profile), "additional-values", value);
  codio_profile_append (fixture->profile, CODIO_RECORD (fixture->profile), "participants", participant);
  scratch = codio_profile_new_scratch (fixture->profile);

  g_assert_true (codio_profile_find (scratch, "dilemmas", codio_dilemma_get_id (dilemma)) == CODIO_RECORD (dilemma));
  g_assert_nonnull (codio_profile_get_value_part (scratch, codio_record_get_key (value)));
  g_assert_null (codio_profile_find (scratch, "participants", codio_record_get_key (participant)));
  g_assert_false (codio_history_get_can_undo (codio_profile_get_history (scratch)));
  g_assert_finalize_object (scratch);
}

static void
start_here (Fixture *fixture)
{
  CodioProfile *profile = NULL;
  g_autofree char *text = codio_test_write (fixture->profile);

  profile = codio_test_read (text);
  g_assert_finalize_object (fixture->profile);
  fixture->profile = profile;
  fixture->history = codio_profile_get_history (profile);
  fixture->privacy = codio_profile_get_assessment (profile, "privacy");
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  CodioRecord *record = CODIO_RECORD (fixture->profile);

  g_assert_true (g_regex_match_simple (UUID, codio_profile_get_id (fixture->profile), G_REGEX_DEFAULT, 0));
  g_assert_true (g_regex_match_simple (TIME, codio_profile_get_modified (fixture->profile), G_REGEX_DEFAULT, 0));
  g_assert_cmpstr (codio_record_get_string (record, "edition"), ==, CODIO_EDITION_DEFAULT);
  g_assert_cmpstr (codio_record_get_string (record, "language"), ==, "nl");
  g_assert_cmpstr (codio_profile_get_title (fixture->profile), ==, "");
  g_assert_cmpstr (codio_profile_get_organisation (fixture->profile), ==, "");
  g_assert_cmpstr (codio_profile_get_summary (fixture->profile), ==, "");
  g_assert_cmpint (codio_profile_get_phase (fixture->profile), ==, CODIO_PHASE_NONE);
  g_assert_true (codio_profile_get_edition (fixture->profile) == codio_edition_get (CODIO_EDITION_DEFAULT));
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_assessments (fixture->profile)), ==, 31);
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (fixture->profile)), ==, 0);
  g_assert_null (codio_profile_get_assessment (fixture->profile, "geen"));
  g_assert_null (codio_profile_get_assessment (fixture->profile, NULL));
  g_assert_false (codio_history_get_can_undo (fixture->history));
  g_assert_false (codio_history_get_modified (fixture->history));
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *values = codio_edition_get_values (codio_profile_get_edition (fixture->profile));
  GListModel *assessments = codio_profile_get_assessments (fixture->profile);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      g_assert_cmpstr (codio_assessment_get_value (assessment), ==, codio_part_get_id (value));
    }
}

static void
test_weigh (Fixture       *fixture,
            gconstpointer  data)
{
  codio_profile_weigh (fixture->profile, fixture->privacy, 3);
  g_assert_cmpint (codio_assessment_get_weight (fixture->privacy), ==, 3);
  g_assert_cmpint (codio_assessment_get_judgement (fixture->privacy), ==, CODIO_JUDGEMENT_AT_STAKE);
  assert_one_step (fixture);

  codio_profile_weigh (fixture->profile, fixture->privacy, 0);
  g_assert_cmpint (codio_assessment_get_weight (fixture->privacy), ==, 0);
  g_assert_cmpint (codio_assessment_get_judgement (fixture->privacy), ==, CODIO_JUDGEMENT_AT_STAKE);
}

static void
test_judge (Fixture       *fixture,
            gconstpointer  data)
{
  CodioRecord *privacy = CODIO_RECORD (fixture->privacy);

  codio_profile_weigh (fixture->profile, fixture->privacy, 4);
  codio_profile_set_number (fixture->profile, privacy, "touched", CODIO_TOUCHED_BOTH);
  codio_profile_set_number (fixture->profile, privacy, "secured", CODIO_SECURED_PARTLY);
  start_here (fixture);
  privacy = CODIO_RECORD (fixture->privacy);

  codio_profile_judge (fixture->profile, fixture->privacy, CODIO_JUDGEMENT_NOT_AT_STAKE);
  g_assert_cmpint (codio_record_get_number (privacy, "weight"), ==, 0);
  g_assert_cmpint (codio_record_get_number (privacy, "touched"), ==, CODIO_TOUCHED_NONE);
  g_assert_cmpint (codio_record_get_number (privacy, "secured"), ==, CODIO_SECURED_NONE);
  assert_one_step (fixture);

  codio_history_undo (fixture->history);
  g_assert_cmpint (codio_assessment_get_weight (fixture->privacy), ==, 4);
  g_assert_cmpint (codio_record_get_number (privacy, "touched"), ==, CODIO_TOUCHED_BOTH);
  g_assert_cmpint (codio_record_get_number (privacy, "secured"), ==, CODIO_SECURED_PARTLY);
  g_assert_cmpint (codio_assessment_get_judgement (fixture->privacy), ==, CODIO_JUDGEMENT_AT_STAKE);
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  CodioProfile *profile = fixture->profile;
  GListModel *assessments = codio_profile_get_assessments (profile);

  g_assert_cmpuint (codio_profile_count (profile, CODIO_JUDGEMENT_NONE), ==, 31);
  g_assert_cmpuint (codio_profile_count_judged (profile), ==, 0);
  g_assert_cmpuint (codio_profile_count_incomplete (profile), ==, 31);

  /* A reason alone is no judgement. */
  codio_profile_set_string (profile, CODIO_RECORD (fixture->privacy), "reason", "omdat");
  g_assert_cmpuint (codio_profile_count_incomplete (profile), ==, 31);
  codio_history_undo (fixture->history);

  for (guint i = 0; i < 31; i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      codio_profile_judge (profile, assessment, i < 10 ? CODIO_JUDGEMENT_AT_STAKE : CODIO_JUDGEMENT_NOT_AT_STAKE);
      g_assert_false (codio_assessment_is_complete (assessment));
      codio_profile_set_string (profile, CODIO_RECORD (assessment), "reason", "omdat");
      g_assert_cmpint (codio_assessment_is_complete (assessment), ==, i >= 10);
    }

  g_assert_cmpuint (codio_profile_count (profile, CODIO_JUDGEMENT_NONE), ==, 0);
  g_assert_cmpuint (codio_profile_count (profile, CODIO_JUDGEMENT_AT_STAKE), ==, 10);
  g_assert_cmpuint (codio_profile_count (profile, CODIO_JUDGEMENT_NOT_AT_STAKE), ==, 21);
  g_assert_cmpuint (codio_profile_count_judged (profile), ==, 31);
  g_assert_cmpuint (codio_profile_count_incomplete (profile), ==, 10);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      codio_profile_weigh (profile, assessment, 1);
    }
  g_assert_cmpuint (codio_profile_count_incomplete (profile), ==, 0);
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  codio_profile_set_string (fixture->profile, CODIO_RECORD (fixture->profile), "organisation", "Gemeente");
  g_assert_cmpstr (codio_profile_get_organisation (fixture->profile), ==, "Gemeente");
  assert_one_step (fixture);
}

static void
test_phase (Fixture       *fixture,
            gconstpointer  data)
{
  codio_profile_set_phase (fixture->profile, CODIO_PHASE_IMPLEMENTATION);
  g_assert_cmpint (codio_profile_get_phase (fixture->profile), ==, CODIO_PHASE_IMPLEMENTATION);
  assert_one_step (fixture);
}

static void
test_add_dilemma (Fixture       *fixture,
                  gconstpointer  data)
{
  CodioDilemma *dilemma = codio_profile_add_dilemma (fixture->profile, "privacy", "toezicht");

  g_assert_true (codio_dilemma_has_value (dilemma, "privacy"));
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (fixture->profile)), ==, 1);
  assert_one_step (fixture);
}

static void
test_remove_dilemma (Fixture       *fixture,
                     gconstpointer  data)
{
  CodioDilemma *dilemma = codio_profile_add_dilemma (fixture->profile, "privacy", "toezicht");

  codio_profile_add_dilemma (fixture->profile, "privacy", "kennis");
  codio_profile_remove_dilemma (fixture->profile, dilemma);
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (fixture->profile)), ==, 1);

  /* It is in the profile no more. */
  codio_profile_remove_dilemma (fixture->profile, dilemma);
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (fixture->profile)), ==, 1);

  codio_history_undo (fixture->history);
  {
    g_autoptr (CodioDilemma) first = g_list_model_get_item (codio_profile_get_dilemmas (fixture->profile), 0);

    g_assert_true (first == dilemma);
  }
}

static void
test_collide (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct {
    const char *values[5];
    const char *considered;
  } cases[] = {
    { { "privacy", "toezicht", "correctie", "kennis" }, "privacy toezicht" },
    { { "toezicht", "privacy" }, "privacy toezicht" },
    { { "privacy", "kennis" }, "privacy" },
    { { "privacy", "toezicht" }, "privacy" },
    { { "kennis", "toezicht", "veiligheid" }, "" },
  };
  CodioDilemma *dilemma = codio_profile_add_dilemma (fixture->profile, "privacy", "toezicht");
  GListModel *considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");
  g_autofree char *id = g_strdup (codio_dilemma_get_id (dilemma));

  codio_profile_consider (fixture->profile, dilemma, "privacy", "Een");
  codio_profile_consider (fixture->profile, dilemma, "toezicht", "Twee");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) considered = g_string_new (NULL);

      start_here (fixture);
      dilemma = CODIO_DILEMMA (codio_profile_find (fixture->profile, "dilemmas", id));
      considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");
      codio_profile_set_strings (fixture->profile, CODIO_RECORD (dilemma), "values", cases[i].values);
      g_assert_cmpstrv (codio_dilemma_get_values (dilemma), cases[i].values);
      for (guint j = 0; j < g_list_model_get_n_items (considerations); j++)
        {
          g_autoptr (CodioRecord) consideration = g_list_model_get_item (considerations, j);

          g_string_append_printf (considered, "%s%s", j > 0 ? " " : "", codio_record_get_key (consideration));
        }
      g_assert_cmpstr (considered->str, ==, cases[i].considered);
      assert_one_step (fixture);
    }
}

static void
test_consider (Fixture       *fixture,
               gconstpointer  data)
{
  CodioDilemma *dilemma = codio_profile_add_dilemma (fixture->profile, "privacy", "toezicht");
  GListModel *considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");
  g_autofree char *id = g_strdup (codio_dilemma_get_id (dilemma));

  g_assert_cmpstr (codio_dilemma_get_consideration (dilemma, "privacy"), ==, "");
  codio_profile_consider (fixture->profile, dilemma, "privacy", "");
  g_assert_cmpuint (g_list_model_get_n_items (considerations), ==, 0);

  start_here (fixture);
  dilemma = CODIO_DILEMMA (codio_profile_find (fixture->profile, "dilemmas", id));
  considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");
  codio_profile_consider (fixture->profile, dilemma, "privacy", "N");
  g_assert_cmpstr (codio_dilemma_get_consideration (dilemma, "privacy"), ==, "N");
  g_assert_cmpstr (codio_dilemma_get_consideration (dilemma, "toezicht"), ==, "");
  assert_one_step (fixture);

  start_here (fixture);
  dilemma = CODIO_DILEMMA (codio_profile_find (fixture->profile, "dilemmas", id));
  considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");
  codio_profile_consider (fixture->profile, dilemma, "privacy", "Niemand\x1b\r\nkijkt mee");
  codio_profile_consider (fixture->profile, dilemma, "privacy", "Niemand\nkijkt mee.");
  g_assert_cmpuint (g_list_model_get_n_items (considerations), ==, 1);
  g_assert_cmpstr (codio_dilemma_get_consideration (dilemma, "privacy"), ==, "Niemand\nkijkt mee.");
  assert_one_step (fixture);

  start_here (fixture);
  dilemma = CODIO_DILEMMA (codio_profile_find (fixture->profile, "dilemmas", id));
  considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");
  codio_profile_consider (fixture->profile, dilemma, "privacy", "");
  g_assert_cmpuint (g_list_model_get_n_items (considerations), ==, 0);
  assert_one_step (fixture);
}

static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  static const CodioReply replies[] = {
    CODIO_REPLY_YES, CODIO_REPLY_NO, CODIO_REPLY_UNKNOWN, CODIO_REPLY_NONE, CODIO_REPLY_NO,
  };
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autofree char *label = NULL;

  g_assert_cmpuint (codio_profile_count_replies (fixture->profile), ==, 0);
  codio_profile_answer (fixture->profile, "proef", CODIO_REPLY_NONE);
  g_assert_false (codio_history_get_can_undo (fixture->history));

  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_test_message ("reply %u", i);
      codio_profile_answer (fixture->profile, "proef", replies[i]);
      g_assert_cmpint (codio_profile_get_reply (fixture->profile, "proef"), ==, replies[i]);
      g_assert_cmpint (codio_profile_get_reply (fixture->profile, "platform"), ==, CODIO_REPLY_NONE);
      g_assert_cmpuint (codio_profile_count_replies (fixture->profile), ==, replies[i] != CODIO_REPLY_NONE);
      g_assert_cmpuint (codio_profile_count (fixture->profile, CODIO_JUDGEMENT_NONE), ==, 31);
      assert_one_step (fixture);
      start_here (fixture);
    }

  codio_profile_answer (fixture->profile, "proef", CODIO_REPLY_YES);
  label = codio_history_dup_undo_label (fixture->history, dutch);
  g_assert_nonnull (strstr (label, "Het is een proef of experiment."));

  /* Nothing happens where it was answered so already. */
  start_here (fixture);
  codio_profile_answer (fixture->profile, "proef", CODIO_REPLY_YES);
  g_assert_false (codio_history_get_can_undo (fixture->history));
}

/* A newer program may have more statements: what was answered there is kept and not counted. */
static void
test_answer_unknown (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *written = NULL;
  CodioProfile *profile = codio_test_read (
      "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\","
      " \"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\", \"edition\" : \"codio-2021\","
      " \"answers\" : [ { \"statement\" : \"kwantumcomputer\", \"answer\" : \"yes\" } ] }");

  g_assert_cmpint (codio_profile_get_reply (profile, "kwantumcomputer"), ==, CODIO_REPLY_YES);
  g_assert_cmpuint (codio_profile_count_replies (profile), ==, 0);
  codio_profile_answer (profile, "proef", CODIO_REPLY_YES);
  g_assert_cmpuint (codio_profile_count_replies (profile), ==, 1);
  written = codio_test_write (profile);
  g_assert_nonnull (strstr (written, "\"kwantumcomputer\""));
  g_assert_finalize_object (profile);
}

static void
assert_counts (CodioProfile *profile,
               guint         privacy,
               guint         oversight)
{
  g_assert_cmpuint (codio_profile_count_dilemmas (profile, "privacy"), ==, privacy);
  g_assert_cmpuint (codio_profile_count_dilemmas (profile, "toezicht"), ==, oversight);
}

/* Whatever changes, and however. */
static void
test_count_dilemmas (Fixture       *fixture,
                     gconstpointer  data)
{
  CodioDilemma *first;

  assert_counts (fixture->profile, 0, 0);
  first = codio_profile_add_dilemma (fixture->profile, "privacy", "toezicht");
  assert_counts (fixture->profile, 1, 1);
  codio_profile_add_dilemma (fixture->profile, "privacy", "kennis");
  assert_counts (fixture->profile, 2, 1);
  codio_profile_collide (fixture->profile, first, (const char *[]) { "kennis", "toezicht", NULL });
  assert_counts (fixture->profile, 1, 1);
  codio_profile_remove_dilemma (fixture->profile, first);
  assert_counts (fixture->profile, 1, 0);

  codio_history_undo (fixture->history);
  assert_counts (fixture->profile, 1, 1);
  codio_history_undo (fixture->history);
  assert_counts (fixture->profile, 2, 1);
  codio_history_redo (fixture->history);
  assert_counts (fixture->profile, 1, 1);
}

static void
test_list_value_parts (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char * const principles[] = { "verantwoordelijkheid", "participatie", "participatie" };
  g_autoptr (GPtrArray) before = codio_profile_list_value_parts (fixture->profile);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_cmpuint (before->len, ==, 31);
  for (guint i = 0; i < G_N_ELEMENTS (principles); i++)
    {
      CodioRecord *record = codio_record_new (CODIO_TYPE_ADDITIONAL_VALUE);

      codio_profile_append (fixture->profile, CODIO_RECORD (fixture->profile), "additional-values", record);
      codio_profile_set_string (fixture->profile, record, "principle", principles[i]);
      g_ptr_array_add (records, record);
    }

  after = codio_profile_list_value_parts (fixture->profile);
  g_assert_cmpuint (after->len, ==, 34);
  for (guint i = 0; i < 4; i++)
    g_assert_true (after->pdata[i] == before->pdata[i]);
  g_assert_cmpstr (codio_part_get_id (after->pdata[4]), ==, codio_record_get_key (records->pdata[1]));
  g_assert_cmpstr (codio_part_get_id (after->pdata[5]), ==, codio_record_get_key (records->pdata[2]));
  for (guint i = 4; i < 31; i++)
    g_assert_true (after->pdata[i + 2] == before->pdata[i]);
  g_assert_cmpstr (codio_part_get_id (after->pdata[33]), ==, codio_record_get_key (records->pdata[0]));
}

static void
test_touch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-05-18T16:30:00+02:00", NULL);

  codio_profile_touch (fixture->profile, now);
  g_assert_cmpstr (codio_profile_get_modified (fixture->profile), ==, "2026-05-18T14:30:00Z");
  g_assert_false (codio_history_get_can_undo (fixture->history));
  g_assert_false (codio_history_get_modified (fixture->history));
}

/* What asks for attention is counted again after each step. */
static void
test_attention (Fixture       *fixture,
                gconstpointer  data)
{
  const char *values[] = { "privacy", "kennis", NULL };
  CodioRecord *profile = CODIO_RECORD (fixture->profile);
  g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);
  g_autoptr (CodioRecord) comment = codio_record_new (CODIO_TYPE_COMMENT);

  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "privacy").n_dilemmas, ==, 0);
  g_assert_nonnull (codio_profile_add_dilemma (fixture->profile, "privacy", "kennis"));
  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "privacy").n_dilemmas, ==, 1);
  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "toezicht").n_dilemmas, ==, 0);

  codio_profile_set_strings (fixture->profile, action, "values", values);
  codio_profile_append (fixture->profile, profile, "actions", action);
  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "kennis").n_actions, ==, 1);
  codio_profile_set_number (fixture->profile, action, "status", CODIO_ACTION_STATUS_DONE);
  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "kennis").n_actions, ==, 0);
  codio_history_undo (fixture->history);
  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "kennis").n_actions, ==, 1);

  codio_profile_set_number (fixture->profile, comment, "on", CODIO_COMMENT_TARGET_VALUE);
  codio_profile_set_string (fixture->profile, comment, "target", "privacy");
  codio_profile_set_number (fixture->profile, comment, "state", CODIO_COMMENT_STATE_OPEN);
  codio_profile_append (fixture->profile, profile, "comments", comment);
  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "privacy").n_comments, ==, 1);
  codio_profile_set_number (fixture->profile, comment, "state", CODIO_COMMENT_STATE_RESOLVED);
  g_assert_cmpuint (codio_profile_get_attention (fixture->profile, "privacy").n_comments, ==, 0);
}

static void
add (const char *path,
     void      (*test) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

/* What is not said, one thing after the other. */
static void
set_reason (Fixture    *fixture,
            const char *reason)
{
  codio_profile_set_string (fixture->profile, CODIO_RECORD (fixture->privacy), "reason", reason);
}

static void
assert_reason_and_note (Fixture    *fixture,
                        const char *reason,
                        const char *note)
{
  g_assert_cmpstr (codio_assessment_get_reason (fixture->privacy), ==, reason);
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (fixture->privacy), "note"), ==, note);
}

/* A reason that was written for another judgement does not count, and is not lost. */
static void
test_judge_otherwise (Fixture       *fixture,
                      gconstpointer  data)
{
  CodioProfile *profile = fixture->profile;
  CodioAssessment *privacy = fixture->privacy;

  set_reason (fixture, "before it is judged");
  codio_profile_weigh (profile, privacy, 3);
  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_AT_STAKE);
  assert_reason_and_note (fixture, "before it is judged", "");
  codio_profile_weigh (profile, privacy, 4);
  codio_profile_weigh (profile, privacy, 0);
  codio_profile_weigh (profile, privacy, 4);
  assert_reason_and_note (fixture, "before it is judged", "");
  g_assert_true (codio_assessment_is_complete (privacy));

  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_NOT_AT_STAKE);
  assert_reason_and_note (fixture, "", "before it is judged");
  g_assert_false (codio_assessment_is_complete (privacy));

  set_reason (fixture, "not for us");
  codio_profile_weigh (profile, privacy, 2);
  assert_reason_and_note (fixture, "", "before it is judged\n\nnot for us");

  codio_history_undo (fixture->history);
  assert_reason_and_note (fixture, "not for us", "before it is judged");
  g_assert_true (codio_assessment_is_complete (privacy));
  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_NONE);
  codio_profile_judge (profile, privacy, CODIO_JUDGEMENT_AT_STAKE);
  assert_reason_and_note (fixture, "", "before it is judged\n\nnot for us");

  for (int i = 0; i < 4; i++)
    codio_history_undo (fixture->history);
  assert_reason_and_note (fixture, "before it is judged", "");
  g_assert_cmpint (codio_assessment_get_weight (privacy), ==, 4);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  GListModel *assessments = codio_profile_get_assessments (fixture->profile);
  guint n = g_list_model_get_n_items (assessments);
  g_autoptr (CodioAssessment) last = g_list_model_get_item (assessments, n - 1);
  g_autofree char *all = g_strdup_printf ("%u values have not been judged yet.", n);
  char **gaps, **missing;

  missing = codio_profile_list_missing (fixture->profile, catalog);
  gaps = codio_profile_list_gaps (fixture->profile, catalog);
  g_assert_cmpstr (missing[0], ==, all);
  g_assert_cmpstrv (missing + 1, gaps);
  g_strfreev (missing);
  g_strfreev (gaps);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      codio_profile_judge (fixture->profile, assessment, CODIO_JUDGEMENT_NOT_AT_STAKE);
      codio_profile_set_string (fixture->profile, CODIO_RECORD (assessment), "reason",
                                "It does not touch the project.");
    }
  /* The reason was one for the other judgement. */
  codio_profile_judge (fixture->profile, last, CODIO_JUDGEMENT_AT_STAKE);
  missing = codio_profile_list_missing (fixture->profile, catalog);
  g_assert_true (g_str_has_prefix (missing[0], "This value has no reason yet: "));
  g_assert_true (g_str_has_prefix (missing[1], "This value has no weight yet: "));
  g_strfreev (missing);

  codio_profile_set_string (fixture->profile, CODIO_RECORD (last), "reason", "It touches the project.");
  missing = codio_profile_list_missing (fixture->profile, catalog);
  g_assert_true (g_str_has_prefix (missing[0], "This value has no weight yet: "));
  g_strfreev (missing);

  codio_profile_weigh (fixture->profile, last, 4);
  missing = codio_profile_list_missing (fixture->profile, catalog);
  g_assert_cmpstr (missing[0], ==, "The project has no title.");
  g_strfreev (missing);
}

static void
test_gaps (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *member;
    const char *gap;
  } cases[] = {
    { "title", "The project has no title." },
    { "organisation", "It is not said which organisation is responsible." },
    { "summary", "It is not described what the project is." },
  };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioRecord) residents = codio_participant_new ();
  CodioRecord *profile = CODIO_RECORD (fixture->profile);
  char **gaps;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gaps = codio_profile_list_gaps (fixture->profile, catalog);
      g_assert_cmpstr (gaps[0], ==, cases[i].gap);
      g_strfreev (gaps);
      codio_profile_set_string (fixture->profile, profile, cases[i].member, "said");
    }

  gaps = codio_profile_list_gaps (fixture->profile, catalog);
  g_assert_cmpstrv (gaps, ((const char *[]) {
                            "Nobody is named yet who takes part or is touched by the project.",
                            NULL,
                          }));
  g_strfreev (gaps);

  codio_profile_append (fixture->profile, profile, "participants", residents);
  codio_profile_set_string (fixture->profile, residents, "name", "Residents");
  gaps = codio_profile_list_gaps (fixture->profile, catalog);
  g_assert_cmpstrv (gaps, ((const char *[]) { "It is not said whether Residents was consulted.",
                                              "Nobody looks at the project from outside the organisation.", NULL }));
  g_strfreev (gaps);

  codio_profile_set_number (fixture->profile, residents, "perspective", CODIO_PERSPECTIVE_EXTERNAL);
  codio_profile_set_number (fixture->profile, residents, "consulted", CODIO_CONSULTED_NO);
  gaps = codio_profile_list_gaps (fixture->profile, catalog);
  g_assert_cmpstrv (gaps, ((const char *[]) { "Residents was not consulted, and it is not said why.", NULL }));
  g_strfreev (gaps);

  codio_profile_set_string (fixture->profile, residents, "why-not", "They asked to be left alone.");
  gaps = codio_profile_list_gaps (fixture->profile, catalog);
  g_assert_cmpuint (g_strv_length (gaps), ==, 0);
  g_strfreev (gaps);
}

/* What a user writes is shown as it is: not translated like the words of an edition, and without what turns the
 * direction of a text. */
static void
test_own_words (Fixture       *fixture,
                gconstpointer  data)
{
  CodioEdition *edition = codio_profile_get_edition (fixture->profile);
  CodioPart *original = codio_edition_get_value (edition, "burgerbetrokkenheid");
  g_autoptr (CodioRecord) value = codio_additional_value_new (codio_part_get_id (codio_part_get_parent (original)));
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autofree char *label = NULL;
  CodioPart *part;

  codio_profile_append (fixture->profile, CODIO_RECORD (fixture->profile), "additional-values", value);
  codio_profile_set_string (fixture->profile, value, "name", codio_part_get_name (original, dutch));
  codio_profile_set_string (fixture->profile, value, "definition", "a\xe2\x80\xae" "b\xe2\x80\xac");
  part = codio_profile_get_value_part (fixture->profile, codio_record_get_key (value));
  g_assert_cmpstr (codio_part_get_name (part, english), ==, codio_part_get_name (original, dutch));
  g_assert_cmpstr (codio_part_get_asks (part, english), ==, "ab");

  codio_profile_set_string (fixture->profile, value, "name", "wel|niet");
  codio_profile_get_value_part (fixture->profile, codio_record_get_key (value));
  label = codio_part_dup_label (part, dutch);
  g_assert_cmpstr (label, ==, "wel|niet");
}

/* What is typed with commas may be the same, or nothing, once it can be kept in a file. */
static void
test_several_texts (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const typed[] = { "AI\tdrones", "\x01", "AI drones", "camera\x7f", "camera", NULL };
  static const char * const kept[] = { "AI drones", "camera", NULL };
  CodioRecord *record = CODIO_RECORD (fixture->profile);
  g_autoptr (CodioProfile) read = NULL;
  g_autofree char *text = NULL;

  codio_profile_set_strings (fixture->profile, record, "technologies", typed);
  g_assert_cmpstrv (codio_record_get_strings (record, "technologies"), kept);
  text = codio_test_write (fixture->profile);
  read = codio_test_read (text);
  g_assert_cmpstrv (codio_record_get_strings (CODIO_RECORD (read), "technologies"), kept);

  codio_profile_set_strings (fixture->profile, record, "technologies", typed + 5);
  g_assert_cmpstrv (codio_record_get_strings (record, "technologies"), typed + 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/codio/profile/new", test_new);
  add ("/codio/profile/scratch", test_scratch);
  add ("/codio/profile/order", test_order);
  add ("/codio/profile/weigh", test_weigh);
  add ("/codio/profile/judge", test_judge);
  add ("/codio/profile/judge-otherwise", test_judge_otherwise);
  add ("/codio/profile/missing", test_missing);
  add ("/codio/profile/gaps", test_gaps);
  add ("/codio/profile/counts", test_counts);
  add ("/codio/profile/attention", test_attention);
  add ("/codio/profile/texts", test_texts);
  add ("/codio/profile/several-texts", test_several_texts);
  add ("/codio/profile/own-words", test_own_words);
  add ("/codio/profile/phase", test_phase);
  add ("/codio/profile/add-dilemma", test_add_dilemma);
  add ("/codio/profile/remove-dilemma", test_remove_dilemma);
  add ("/codio/profile/count-dilemmas", test_count_dilemmas);
  add ("/codio/profile/collide", test_collide);
  add ("/codio/profile/consider", test_consider);
  add ("/codio/profile/answer", test_answer);
  add ("/codio/profile/answer-unknown", test_answer_unknown);
  add ("/codio/profile/list-value-parts", test_list_value_parts);
  add ("/codio/profile/touch", test_touch);

  return g_test_run ();
}
