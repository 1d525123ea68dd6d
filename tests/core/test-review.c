/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-action.h"
#include "codio-merge.h"
#include "codio-profile-public.h"
#include "codio-record-private.h"
#include "codio-review.h"

typedef struct
{
  CodioProfile *profile;
  GDateTime *time;
  CodioActor writer;
  CodioActor secretary;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->profile = codio_test_example ();
  self->time = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);
  self->writer = (CodioActor) { "Projectleider", NULL, NULL, self->time };
  self->secretary = (CodioActor) { "Joke", "Secretaris", NULL, self->time };
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *text = codio_test_write (self->profile);
  g_autoptr (CodioProfile) read = codio_test_read (text);
  g_autofree char *again = codio_test_write (read);

  g_assert_cmpstr (again, ==, text);
  g_assert_finalize_object (self->profile);
  g_date_time_unref (self->time);
}

static CodioRecord *
last (CodioProfile *profile,
      const char   *list)
{
  GListModel *records = codio_record_get_records (CODIO_RECORD (profile), list);
  g_autoptr (CodioRecord) record = g_list_model_get_item (records, g_list_model_get_n_items (records) - 1);

  return record; /* the list keeps it alive */
}

static guint
count (CodioProfile *profile,
       const char   *list)
{
  return g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (profile), list));
}

static void
go_to (Fixture          *self,
       CodioReviewState  state,
       const char       *reason)
{
  g_autoptr (GError) error = NULL;

  self->writer.reason = reason;
  g_assert_true (codio_profile_go_to (self->profile, state, &self->writer, &error));
  g_assert_no_error (error);
  g_assert_cmpint (codio_profile_get_review_state (self->profile), ==, (int) state);
}

/* On, and back with a reason, from wherever. */
static void
test_states (Fixture       *self,
             gconstpointer  data)
{
  CodioReviewState states[] = { CODIO_REVIEW_STATE_PREPARATION, CODIO_REVIEW_STATE_SUBMITTED,
                                CODIO_REVIEW_STATE_WORKED_ON, CODIO_REVIEW_STATE_SETTLED };
  guint n = 0;

  g_assert_cmpint (codio_profile_get_review_state (self->profile), ==, CODIO_REVIEW_STATE_PREPARATION);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (guint j = 0; j < G_N_ELEMENTS (states); j++)
      {
        g_autoptr (GError) error = NULL;

        if (codio_profile_get_review_state (self->profile) != states[i])
          {
            go_to (self, states[i], "Naar het begin");
            n++;
          }
        self->writer.reason = " ";
        if (j <= i)
          {
            g_assert_false (codio_profile_go_to (self->profile, states[j], &self->writer, &error));
            g_assert_error (error, CODIO_REVIEW_ERROR,
                            (int) (i == j ? CODIO_REVIEW_ERROR_NO_CHANGE : CODIO_REVIEW_ERROR_NO_REASON));
          }
        g_assert_cmpuint (count (self->profile, "steps"), ==, n);
        if (i != j)
          {
            go_to (self, states[j], j < i ? "Er is iets veranderd" : NULL);
            n++;
          }
      }

  g_assert_cmpstr (codio_record_get_string (last (self->profile, "steps"), "by"), ==, "Projectleider");
  g_assert_cmpstr (codio_record_get_string (last (self->profile, "steps"), "time"), ==, "2026-06-01T10:00:00Z");
}

static void
test_nobody (Fixture       *self,
             gconstpointer  data)
{
  CodioActor nobody = { " ", NULL, NULL, self->time };
  g_autoptr (GError) error = NULL;

  g_assert_false (codio_profile_go_to (self->profile, CODIO_REVIEW_STATE_SUBMITTED, &nobody, &error));
  g_assert_error (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NOBODY);
  g_assert_cmpuint (count (self->profile, "steps"), ==, 0);
}

/* A name with mark-up, line breaks or 10,000 characters is kept as text. */
static void
test_name (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *name = g_strnfill (10000, 'x');

  self->writer.name = "<b>Een\nnaam</b>";
  go_to (self, CODIO_REVIEW_STATE_SUBMITTED, NULL);
  g_assert_cmpstr (codio_record_get_string (last (self->profile, "steps"), "by"), ==, "<b>Een naam</b>");
  self->writer.name = name;
  go_to (self, CODIO_REVIEW_STATE_PREPARATION, "Terug");
  g_assert_cmpstr (codio_record_get_string (last (self->profile, "steps"), "by"), ==, name);
}

static void
test_advise (Fixture       *self,
             gconstpointer  data)
{
  static const struct {
    const char *committee;
    CodioVerdict verdict;
    const char *text;
    gboolean conditions;
    gboolean accepted;
  } cases[] = {
    { " ", CODIO_VERDICT_POSITIVE, "", FALSE, FALSE },
    { "Ethische commissie", CODIO_VERDICT_NONE, "Tja", TRUE, FALSE },
    { "Ethische commissie", CODIO_VERDICT_CONDITIONAL, "Mits", FALSE, FALSE },
    { "Ethische commissie", CODIO_VERDICT_NEGATIVE, " ", FALSE, FALSE },
    { "Ethische commissie", CODIO_VERDICT_MORE_INFORMATION, "", FALSE, FALSE },
    { "Ethische commissie", CODIO_VERDICT_POSITIVE, "", FALSE, TRUE },
    { "Ethische commissie", CODIO_VERDICT_NEGATIVE, "Te veel in beeld", FALSE, TRUE },
    { "Ethische commissie", CODIO_VERDICT_MORE_INFORMATION, "Wie kijkt er?", FALSE, TRUE },
    { "Ethische commissie", CODIO_VERDICT_CONDITIONAL, "", TRUE, TRUE },
  };
  const char *conditions[] = {
    "Beelden na een dag wissen", "", "De buurt vooraf vertellen", "Beelden na een dag wissen",
    " Beelden na een dag wissen", "Beelden na een dag wissen", NULL,
  };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autofree char *label = NULL;
  CodioRecord *advice = NULL;
  guint n = 0;
  const guint n_actions = count (self->profile, "actions");

  go_to (self, CODIO_REVIEW_STATE_SUBMITTED, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      advice = codio_profile_advise (self->profile, cases[i].committee, cases[i].verdict, cases[i].text,
                                     cases[i].conditions ? conditions : NULL, &self->secretary, &error);
      if (cases[i].accepted)
        g_assert_no_error (error);
      else
        g_assert_error (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_ADVICE);
      n += cases[i].accepted;
      g_assert_cmpuint (count (self->profile, "advice"), ==, n);
    }

  g_assert_cmpint (codio_profile_get_review_state (self->profile), ==, CODIO_REVIEW_STATE_ADVISED);
  g_assert_cmpstr (codio_record_get_string (last (self->profile, "steps"), "advice"), ==,
                   codio_record_get_key (advice));
  g_assert_cmpstr (codio_record_get_string (last (self->profile, "steps"), "by"), ==, "Joke");
  g_assert_cmpstr (codio_record_get_string (advice, "committee"), ==, "Ethische commissie");
  g_assert_cmpstr (codio_record_get_string (advice, "date"), ==, "2026-06-01");
  g_assert_cmpuint (g_strv_length ((char **) codio_record_get_strings (advice, "conditions")), ==, 2);

  g_assert_cmpuint (codio_profile_adopt_conditions (self->profile, advice), ==, 2);
  label = codio_history_dup_undo_label (codio_profile_get_history (self->profile), catalog);
  g_assert_cmpstr (label, ==, "Undo making actions of conditions");
  g_assert_cmpstr (codio_record_get_string (last (self->profile, "actions"), "text"), ==, "De buurt vooraf vertellen");
  g_assert_cmpuint (codio_profile_adopt_conditions (self->profile, advice), ==, 0);
  codio_history_undo (codio_profile_get_history (self->profile));
  g_assert_cmpuint (count (self->profile, "actions"), ==, n_actions);
}

/* Who has the file can see that this is what was settled; what is about the file itself does not count. */
static void
test_settle (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *before = codio_test_write (self->profile);
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (CodioProfile) read = NULL;
  g_autoptr (CodioProfile) settled = NULL;
  CodioAssessment *privacy = codio_profile_get_assessment (self->profile, "privacy");
  CodioRecord *step;

  g_assert_cmpint (codio_profile_check_settlement (self->profile, &step), ==, CODIO_SETTLEMENT_NONE);
  g_assert_null (step);
  go_to (self, CODIO_REVIEW_STATE_SETTLED, NULL);
  codio_profile_touch (self->profile, self->time);

  text = codio_test_write (self->profile);
  read = codio_test_read (text);
  g_assert_cmpint (codio_profile_check_settlement (read, &step), ==, CODIO_SETTLEMENT_SAME);
  g_assert_cmpstr (codio_record_get_string (step, "by"), ==, "Projectleider");
  g_assert_cmpuint (strlen (codio_record_get_string (step, "digest")), ==, 64);

  go_to (self, CODIO_REVIEW_STATE_WORKED_ON, "Nog iets vergeten");
  codio_profile_weigh (self->profile, privacy, 1);
  g_assert_cmpint (codio_profile_check_settlement (self->profile, NULL), ==, CODIO_SETTLEMENT_CHANGED);

  /* What was settled is still there. */
  settled = codio_profile_read_moment (self->profile, CODIO_MOMENT (codio_profile_find (self->profile, "moments",
    codio_record_get_string (step, "moment"))), NULL);
  digest = codio_profile_dup_digest (settled);
  g_assert_cmpstr (digest, ==, codio_record_get_string (step, "digest"));

  codio_profile_weigh (self->profile, privacy, 4);
  g_assert_cmpint (codio_profile_check_settlement (self->profile, NULL), ==, CODIO_SETTLEMENT_SAME);
  go_to (self, CODIO_REVIEW_STATE_PREPARATION, "Verder voor de evaluatie");
  g_assert_cmpint (codio_profile_check_settlement (self->profile, NULL), ==, CODIO_SETTLEMENT_SAME);

  while (codio_history_get_can_undo (codio_profile_get_history (self->profile)))
    codio_history_undo (codio_profile_get_history (self->profile));
  codio_record_set_string (CODIO_RECORD (self->profile), "modified", "2026-05-18T14:30:00Z");
  undone = codio_test_write (self->profile);
  g_assert_cmpstr (undone, ==, before);
}

/* No command changes what is settled, not even in part; what is said about it goes on. */
static void
test_read_only (Fixture       *self,
                gconstpointer  data)
{
  CodioRecord *profile = CODIO_RECORD (self->profile);
  CodioAssessment *privacy = codio_profile_get_assessment (self->profile, "privacy");
  CodioDilemma *dilemma = CODIO_DILEMMA (last (self->profile, "dilemmas"));
  g_autoptr (CodioRecord) participant = codio_participant_new ();
  g_autoptr (CodioProfile) copy = codio_test_example ();
  g_autoptr (GPtrArray) actions = codio_profile_list_actions (self->profile, CODIO_LEVEL_PROJECT);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CodioMoment *moment;

  go_to (self, CODIO_REVIEW_STATE_SETTLED, NULL);
  g_assert_false (codio_profile_get_editable (self->profile));
  before = codio_test_write (self->profile);

  codio_profile_judge (self->profile, privacy, CODIO_JUDGEMENT_NONE);
  codio_profile_set_string (self->profile, profile, "title", "Anders");
  codio_profile_set_phase (self->profile, CODIO_PHASE_EVALUATION);
  codio_profile_append (self->profile, profile, "participants", participant);
  codio_profile_remove_dilemma (self->profile, dilemma);
  codio_profile_consider (self->profile, dilemma, *codio_dilemma_get_values (dilemma), "Anders");
  g_assert_null (codio_profile_propose_action (self->profile, g_ptr_array_index (actions, 0)));
  g_assert_false (codio_profile_merge (self->profile, NULL, copy, NULL, &error));
  g_assert_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED);
  after = codio_test_write (self->profile);
  g_assert_cmpstr (after, ==, before);

  moment = codio_profile_keep_moment (self->profile, "Na het besluit", self->time);
  codio_profile_set_string (self->profile, CODIO_RECORD (moment), "name", "Het besluit");
  g_assert_cmpstr (codio_record_get_string (last (self->profile, "moments"), "name"), ==, "Het besluit");
  g_assert_cmpint (codio_profile_check_settlement (self->profile, NULL), ==, CODIO_SETTLEMENT_SAME);
}

/* Advice may come back on what was settled; that is one step. */
static void
test_advise_on_settled (Fixture       *self,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CodioRecord *advice;

  go_to (self, CODIO_REVIEW_STATE_SETTLED, NULL);
  before = codio_test_write (self->profile);
  self->secretary.reason = "Er is een vraag gebleven";
  advice = codio_profile_advise (self->profile, "Ethische commissie", CODIO_VERDICT_POSITIVE, "", NULL,
                                 &self->secretary, &error);
  g_assert_no_error (error);
  g_assert_true (codio_profile_find (self->profile, "advice", codio_record_get_key (advice)) == advice);
  g_assert_true (codio_profile_get_editable (self->profile));

  codio_history_undo (codio_profile_get_history (self->profile));
  after = codio_test_write (self->profile);
  g_assert_cmpstr (after, ==, before);
}

/* Continuing is one step; undoing it, and undoing the settling, go back through all that was. */
static void
test_continue (Fixture       *self,
               gconstpointer  data)
{
  CodioHistory *history = codio_profile_get_history (self->profile);
  CodioAssessment *privacy = codio_profile_get_assessment (self->profile, "privacy");
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  const int weight = codio_assessment_get_weight (privacy);

  go_to (self, CODIO_REVIEW_STATE_SETTLED, NULL);
  self->writer.reason = "";
  g_assert_false (codio_profile_continue (self->profile, CODIO_PHASE_EVALUATION, &self->writer, &error));
  g_assert_error (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_REASON);
  g_clear_error (&error);
  g_assert_false (codio_profile_get_editable (self->profile));

  self->writer.reason = "Verder voor de evaluatie";
  g_assert_true (codio_profile_continue (self->profile, CODIO_PHASE_EVALUATION, &self->writer, &error));
  g_assert_no_error (error);
  label = codio_history_dup_undo_label (history, catalog);
  g_assert_cmpstr (label, ==, "Undo continuing the profile");
  g_assert_true (codio_profile_get_editable (self->profile));
  g_assert_cmpint (codio_profile_get_phase (self->profile), ==, CODIO_PHASE_EVALUATION);
  g_assert_cmpuint (count (self->profile, "moments"), ==, 1);

  codio_profile_weigh (self->profile, privacy, weight == 1 ? 2 : 1);
  codio_history_undo (history);
  g_assert_cmpint (codio_assessment_get_weight (privacy), ==, weight);
  codio_history_undo (history);
  g_assert_false (codio_profile_get_editable (self->profile));
  g_assert_cmpint (codio_profile_get_phase (self->profile), ==, CODIO_PHASE_DECISION);
  codio_history_undo (history);
  g_assert_true (codio_profile_get_editable (self->profile));
  for (guint i = 0; i < 3; i++)
    codio_history_redo (history);
  g_assert_cmpint (codio_assessment_get_weight (privacy), ==, weight == 1 ? 2 : 1);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Who shows the profile hears of it when it can be edited no more or again, and only then; one that was read too. */
static void
test_tell_editable (Fixture       *self,
                    gconstpointer  data)
{
  CodioHistory *history = codio_profile_get_history (self->profile);
  g_autofree char *text = NULL;
  g_autoptr (CodioProfile) read = NULL;
  guint n = 0;

  g_signal_connect_swapped (history, "notify::editable", G_CALLBACK (count_cb), &n);
  codio_profile_set_string (self->profile, CODIO_RECORD (self->profile), "title", "Anders");
  go_to (self, CODIO_REVIEW_STATE_SUBMITTED, NULL);
  g_assert_cmpuint (n, ==, 0);
  go_to (self, CODIO_REVIEW_STATE_SETTLED, NULL);
  g_assert_cmpuint (n, ==, 1);
  codio_profile_keep_moment (self->profile, "Nog een", self->time);
  g_assert_cmpuint (n, ==, 1);
  codio_history_undo (history);
  codio_history_undo (history);
  g_assert_cmpuint (n, ==, 2);
  codio_history_redo (history);
  g_assert_cmpuint (n, ==, 3);

  text = codio_test_write (self->profile);
  read = codio_test_read (text);
  g_assert_false (codio_profile_get_editable (read));
  n = 0;
  g_signal_connect_swapped (codio_profile_get_history (read), "notify::editable", G_CALLBACK (count_cb), &n);
  self->writer.reason = "Verder";
  g_assert_true (codio_profile_continue (read, CODIO_PHASE_EVALUATION, &self->writer, NULL));
  g_assert_cmpuint (n, ==, 1);
}

/* A moment says who kept it; another name does not change what was kept. */
static void
test_named_moment (Fixture       *self,
                   gconstpointer  data)
{
  CodioRecord *moment = CODIO_RECORD (codio_profile_keep_moment_as (self->profile, "De raad", CODIO_PHASE_EVALUATION,
                                                                    "Griffier", self->time));
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (codio_record_get_string (moment, "by"), ==, "Griffier");
  g_assert_cmpint (codio_record_get_number (moment, "phase"), ==, CODIO_PHASE_EVALUATION);
  codio_profile_name_moment (self->profile, CODIO_MOMENT (moment), "<b>Het\nbesluit</b>", CODIO_PHASE_DECISION);
  g_assert_cmpstr (codio_record_get_string (moment, "name"), ==, "<b>Het besluit</b>");
  g_assert_true (codio_profile_check_moment (self->profile, CODIO_MOMENT (moment), &error));
  g_assert_no_error (error);
  codio_history_undo (codio_profile_get_history (self->profile));
  g_assert_cmpstr (codio_record_get_string (moment, "name"), ==, "De raad");
  codio_history_undo (codio_profile_get_history (self->profile));
  g_assert_cmpuint (count (self->profile, "moments"), ==, 0);
}

/* What copies contradict one another in is chosen before. */
static void
test_settle_with_conflicts (Fixture       *self,
                            gconstpointer  data)
{
  g_autoptr (CodioProfile) copy = codio_test_example ();
  g_autoptr (CodioProfile) base = codio_test_example ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  codio_profile_set_string (self->profile, CODIO_RECORD (self->profile), "title", "Het ene");
  codio_profile_set_string (copy, CODIO_RECORD (copy), "title", "Het andere");
  g_assert_true (codio_profile_merge (self->profile, base, copy, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (codio_profile_go_to (self->profile, CODIO_REVIEW_STATE_SETTLED, &self->writer, &error));
  g_assert_error (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_CONFLICTS);
  codio_profile_close_conflict (self->profile, CODIO_CONFLICT (last (self->profile, "conflicts")));
  go_to (self, CODIO_REVIEW_STATE_SETTLED, NULL);
}

/* One that is there to be looked at stays as it is, in all, and no command says otherwise. */
static void
test_freeze (Fixture       *self,
             gconstpointer  data)
{
  static const char * const conditions[] = { "Meet minder", NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CodioProfile) old = NULL;
  g_autoptr (GError) error = NULL;

  codio_profile_advise (self->profile, "Ethiek", CODIO_VERDICT_CONDITIONAL, "", conditions, &self->writer, &error);
  g_assert_no_error (error);
  before = codio_test_write (self->profile);
  old = codio_test_read (before);
  codio_profile_freeze (old);
  g_assert_false (codio_profile_get_editable (old));
  codio_profile_set_string (old, CODIO_RECORD (old), "title", "Anders");
  g_assert_false (codio_profile_go_to (old, CODIO_REVIEW_STATE_WORKED_ON, &self->writer, &error));
  g_assert_error (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_FROZEN);
  g_clear_error (&error);
  g_assert_null (codio_profile_advise (old, "Ethiek", CODIO_VERDICT_POSITIVE, "", NULL, &self->writer, &error));
  g_assert_error (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_FROZEN);
  g_assert_cmpuint (codio_profile_adopt_conditions (old, last (old, "advice")), ==, 0);
  g_assert_null (codio_profile_keep_moment (old, "Nu", self->time));
  g_assert_null (codio_profile_keep_moment_as (old, "Nu", CODIO_PHASE_DECISION, "", self->time));
  after = codio_test_write (old);
  g_assert_cmpstr (after, ==, before);
}

/* Others see how far it is and when that changed, not who said so and why; what they get is not what was settled. */
static void
test_for_others (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (CodioProfile) public = NULL;
  g_autoptr (CodioProfile) committee = NULL;
  CodioRecord *step, *published;

  codio_profile_set_string (self->profile, CODIO_RECORD (codio_profile_get_assessment (self->profile, "privacy")),
                            "note", "Alleen voor ons");
  self->writer.role = "Namens het college";
  go_to (self, CODIO_REVIEW_STATE_SETTLED, "Na het advies");
  step = last (self->profile, "steps");
  public = codio_profile_new_public (self->profile);
  published = last (public, "steps");
  committee = codio_profile_new_without_notes (self->profile);

  g_assert_cmpint (codio_profile_get_review_state (public), ==, CODIO_REVIEW_STATE_SETTLED);
  g_assert_cmpstr (codio_record_get_string (published, "time"), ==, "2026-06-01T10:00:00Z");
  g_assert_cmpstr (codio_record_get_string (published, "role"), ==, "Namens het college");
  g_assert_cmpstr (codio_record_get_string (published, "digest"), ==, codio_record_get_string (step, "digest"));
  g_assert_cmpstr (codio_record_get_string (published, "by"), ==, "");
  g_assert_cmpstr (codio_record_get_string (published, "reason"), ==, "");
  g_assert_cmpstr (codio_record_get_string (last (committee, "steps"), "by"), ==, "Projectleider");

  g_assert_cmpint (codio_profile_check_settlement (public, NULL), ==, CODIO_SETTLEMENT_UNKNOWN);
  g_assert_cmpint (codio_profile_check_settlement (committee, NULL), ==, CODIO_SETTLEMENT_UNKNOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/codio/review/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/codio/review/nobody", Fixture, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/codio/review/name", Fixture, NULL, set_up, test_name, tear_down);
  g_test_add ("/codio/review/advise", Fixture, NULL, set_up, test_advise, tear_down);
  g_test_add ("/codio/review/settle", Fixture, NULL, set_up, test_settle, tear_down);
  g_test_add ("/codio/review/read-only", Fixture, NULL, set_up, test_read_only, tear_down);
  g_test_add ("/codio/review/advise-on-settled", Fixture, NULL, set_up, test_advise_on_settled, tear_down);
  g_test_add ("/codio/review/continue", Fixture, NULL, set_up, test_continue, tear_down);
  g_test_add ("/codio/review/tell-editable", Fixture, NULL, set_up, test_tell_editable, tear_down);
  g_test_add ("/codio/review/named-moment", Fixture, NULL, set_up, test_named_moment, tear_down);
  g_test_add ("/codio/review/settle-with-conflicts", Fixture, NULL, set_up, test_settle_with_conflicts, tear_down);
  g_test_add ("/codio/review/freeze", Fixture, NULL, set_up, test_freeze, tear_down);
  g_test_add ("/codio/review/for-others", Fixture, NULL, set_up, test_for_others, tear_down);

  return g_test_run ();
}
