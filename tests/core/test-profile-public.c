/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-profile-public.h"

#include <string.h>

#include "codio-merge.h"
#include "codio-profile-ballots.h"
#include "codio-records.h"
#include "codio-test.h"

/* In marked.codio each text is another word that begins with MARK. */
#define MARK "Mark-"

static const char * const published[] = {
  "profile-title", "profile-organisation", "profile-summary", "profile-technology", "participant-role",
  "participant-organisation", "participant-why-not", "assessment-reason", "assessment-other-reason",
  "assessment-additional-reason", "additional-value-name", "additional-value-definition", "additional-value-reason",
  "dilemma-title", "dilemma-issue", "consideration-text", "dilemma-options-technology",
  "dilemma-options-surroundings", "dilemma-options-behaviour", "dilemma-choice", "dilemma-justification",
  "dilemma-remaining-harm", "action-text", "action-proposal", "advice-committee", "advice-text",
  "advice-condition", "step-role", "step-other-role", NULL,
};

static CodioProfile *
read_valid (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "valid", name, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);

  return codio_test_read (json);
}

static void
test_allow_list (void)
{
  g_autoptr (CodioProfile) profile = read_valid ("marked.codio");
  g_autoptr (CodioProfile) public = codio_profile_new_public (profile);
  g_autofree char *json = codio_test_write (public);
  guint n = 0;

  for (const char *mark = strstr (json, MARK); mark; mark = strstr (mark + 1, MARK))
    {
      const char *word = mark + strlen (MARK);
      g_autofree char *name = g_strndup (word, strcspn (word, "\""));

      g_test_message ("%s", name);
      g_assert_true (g_strv_contains (published, name));
      n++;
    }

  g_assert_cmpuint (n, ==, g_strv_length ((char **) published));
  g_assert_null (strstr (json, "answers"));
  g_assert_null (strstr (json, "moments"));
  g_assert_null (strstr (json, "comments"));
  g_assert_null (strstr (json, "5e7a2d90-f3b4-4c18-b6c9-000000000009")); /* a ballot */

  /* Everything is a profile of its own again. */
  g_assert_finalize_object (codio_test_read (json));
  g_assert_finalize_object (g_steal_pointer (&public));
  g_assert_finalize_object (g_steal_pointer (&profile));
}

/* That there was a name is known, but not to a copy and not in a file. */
static void
test_withheld (void)
{
  g_autoptr (CodioProfile) profile = read_valid ("marked.codio");
  g_autoptr (CodioProfile) public = NULL;
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  GListModel *participants = codio_record_get_records (CODIO_RECORD (profile), "participants");
  g_autoptr (CodioRecord) nameless = codio_participant_new ();
  g_autoptr (CodioRecord) known = g_list_model_get_item (participants, 0);

  codio_profile_append (profile, CODIO_RECORD (profile), "participants", nameless);
  public = codio_profile_new_public (profile);
  participants = codio_record_get_records (CODIO_RECORD (public), "participants");
  g_assert_cmpuint (g_list_model_get_n_items (participants), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CodioRecord) participant = g_list_model_get_item (participants, i);

      g_assert_cmpstr (codio_record_get_string (participant, "name"), ==, "");
      g_assert_true (codio_record_withholds (participant, "name") == (i < 2));
      g_assert_false (codio_record_withholds (participant, "role"));
      g_assert_cmpstr (codio_participant_get_label (CODIO_PARTICIPANT (participant), catalog), ==,
                       i < 2 ? "Name left out" : "Somebody without a name");
    }
  g_assert_false (codio_record_withholds (known, "name"));
}

/* What is for the authors alone. */
static const char * const withheld[] = {
  "assessment-note", "assessment-other-note", "assessment-third-note", "assessment-fourth-note", "moment-name",
  "moment-title", "unknown-member", "participant-unknown-member", "action-unknown-member", NULL,
};

static void
test_without_notes (void)
{
  g_autoptr (CodioProfile) profile = read_valid ("marked.codio");
  g_autoptr (CodioProfile) rest = codio_profile_new_without_notes (profile);
  g_autofree char *all = codio_test_write (profile);
  g_autofree char *json = codio_test_write (rest);
  guint n = 0;

  for (const char *mark = strstr (all, MARK); mark; mark = strstr (mark + 1, MARK))
    {
      g_autofree char *word = g_strndup (mark, strcspn (mark, "\"") + 1); /* with the quotation mark that ends it */
      g_autofree char *name = g_strndup (word + strlen (MARK), strlen (word) - strlen (MARK) - 1);

      g_test_message ("%s", name);
      g_assert_cmpint (strstr (json, word) == NULL, ==, g_strv_contains (withheld, name));
      n += g_strv_contains (withheld, name);
    }

  g_assert_cmpuint (n, ==, g_strv_length ((char **) withheld));
  g_assert_nonnull (strstr (json, "answers"));
  g_assert_finalize_object (codio_test_read (json));
}

static CodioProfile *
read_with_note (const char *json,
                const char *note)
{
  CodioProfile *profile = codio_test_read (json);

  codio_profile_set_string (profile, CODIO_RECORD (codio_profile_get_assessment (profile, "privacy")), "note", note);

  return profile;
}

/* What copies contradict one another in may be a note. */
static void
test_notes_in_conflict (void)
{
  g_autoptr (CodioProfile) base = read_valid ("marked.codio");
  g_autofree char *json = codio_test_write (base);
  g_autoptr (CodioProfile) mine = read_with_note (json, "Ons geheim");
  g_autoptr (CodioProfile) theirs = read_with_note (json, "Hun geheim");
  g_autoptr (CodioProfile) rest = NULL;
  g_autofree char *all = NULL, *shown = NULL;

  g_assert_true (codio_profile_merge (mine, base, theirs, NULL, NULL));
  all = codio_test_write (mine);
  g_assert_nonnull (strstr (all, "Hun geheim"));

  rest = codio_profile_new_without_notes (mine);
  shown = codio_test_write (rest);
  g_assert_null (strstr (shown, "geheim"));
}

/* Before a round is over, who advises sees as little of blind ballots as anybody. */
static void
test_blind_ballots (void)
{
  g_autoptr (CodioProfile) profile = read_valid ("marked.codio");
  g_autoptr (CodioProfile) open = NULL, closed = codio_profile_new_without_notes (profile);
  g_autofree char *shown = codio_test_write (closed);
  g_autofree char *hidden = NULL;

  g_assert_nonnull (strstr (shown, "Mark-ballot-reason"));

  codio_profile_set_strings (profile, CODIO_RECORD (profile), "voters",
                             (const char * const[]) { "Somebody else", NULL });
  codio_profile_close_ballots (profile, FALSE);
  open = codio_profile_new_without_notes (profile);
  hidden = codio_test_write (open);
  g_assert_null (strstr (hidden, "Mark-ballot-"));
  g_assert_null (strstr (hidden, "\"weights\""));
  g_assert_nonnull (strstr (hidden, "Mark-third-voter")); /* that it was handed in is no secret */
  g_assert_false (codio_profile_can_show_ballots (open));
  g_assert_finalize_object (codio_test_read (hidden));
}

static void
test_ballots (void)
{
  g_autoptr (CodioProfile) profile = read_valid ("ballots-closed.codio");
  g_autoptr (CodioProfile) open = NULL, closed = codio_profile_new_public (profile);
  GListModel *ballots = codio_record_get_records (CODIO_RECORD (profile), "ballots");

  g_assert_cmpuint (g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (closed), "ballots")), ==,
                    g_list_model_get_n_items (ballots));
  g_assert_true (codio_profile_can_show_ballots (closed));

  /* What nobody may see yet is not published. */
  codio_profile_set_strings (profile, CODIO_RECORD (profile), "voters",
                             (const char * const[]) { "Somebody else", NULL });
  codio_profile_close_ballots (profile, FALSE);
  open = codio_profile_new_public (profile);
  g_assert_cmpuint (g_list_model_get_n_items (ballots), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (open), "ballots")), ==, 0);
}

/* In whatever order they were handed in, the same is published. */
static void
test_order (void)
{
  g_autoptr (CodioProfile) profile = read_valid ("marked.codio");
  GListStore *ballots = G_LIST_STORE (codio_record_get_records (CODIO_RECORD (profile), "ballots"));
  g_autoptr (CodioProfile) before = codio_profile_new_public (profile);
  g_autofree char *first = codio_test_write (before);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (ballots)); i++)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (G_LIST_MODEL (ballots), 0);
      g_autoptr (CodioProfile) after = NULL;
      g_autofree char *second = NULL;

      g_list_store_remove (ballots, 0);
      g_list_store_append (ballots, ballot);
      after = codio_profile_new_public (profile);
      second = codio_test_write (after);
      g_assert_cmpstr (first, ==, second);
    }
}

static void
test_example (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autofree char *before = codio_test_write (profile);
  g_autoptr (CodioProfile) public = codio_profile_new_public (profile);
  g_autofree char *after = codio_test_write (profile);

  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (codio_profile_count (public, CODIO_JUDGEMENT_AT_STAKE), ==,
                    codio_profile_count (profile, CODIO_JUDGEMENT_AT_STAKE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/profile-public/allow-list", test_allow_list);
  g_test_add_func ("/codio/profile-public/withheld", test_withheld);
  g_test_add_func ("/codio/profile-public/without-notes", test_without_notes);
  g_test_add_func ("/codio/profile-public/notes-in-conflict", test_notes_in_conflict);
  g_test_add_func ("/codio/profile-public/ballots", test_ballots);
  g_test_add_func ("/codio/profile-public/blind-ballots", test_blind_ballots);
  g_test_add_func ("/codio/profile-public/order", test_order);
  g_test_add_func ("/codio/profile-public/example", test_example);

  return g_test_run ();
}
