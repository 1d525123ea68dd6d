/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"
#include "codio-test-random.h"

#include "codio-moment.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-review.h"
#include "codio-take-in.h"

/* Copies that come back one after another, also the same one twice. */

#define N_BASES 20
#define N_CASES_EACH 10
#define MAX_EDITS 4

static GDateTime *
now (void)
{
  return g_date_time_new_utc (2026, 3, 2, 9, 0, 0);
}

static CodioTakenIn *
take_in (CodioProfile *profile,
         CodioProfile *copy)
{
  g_autoptr (GDateTime) time = now ();
  g_autoptr (GError) error = NULL;
  CodioTakenIn *taken = codio_profile_take_in (profile, copy, "kopie.codio", time, &error);

  g_assert_no_error (error);
  return taken;
}

static CodioProfile *
give_out (CodioProfile *profile)
{
  g_autoptr (GDateTime) time = now ();

  return codio_profile_new_copy (profile, codio_profile_keep_moment (profile, "Uitgedeeld", time));
}

static CodioProfile *
copy (CodioProfile *profile)
{
  g_autofree char *text = codio_test_write (profile);

  return codio_test_read (text);
}

static void
set_reason (CodioProfile *profile,
            const char   *value,
            const char   *text)
{
  codio_profile_set_string (profile, CODIO_RECORD (codio_profile_get_assessment (profile, value)), "reason", text);
}

static const char *
get_reason (CodioProfile *profile,
            const char   *value)
{
  return codio_record_get_string (CODIO_RECORD (codio_profile_get_assessment (profile, value)), "reason");
}

static guint
count (CodioProfile *profile,
       const char   *list)
{
  return g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (profile), list));
}

static CodioConflict *
get_conflict (CodioProfile *profile)
{
  g_autoptr (CodioConflict) conflict =
    g_list_model_get_item (codio_record_get_records (CODIO_RECORD (profile), "conflicts"), 0);

  return conflict; /* the list keeps it alive */
}

/* Nothing comes of a copy that was seen. */
static void
assert_seen (CodioProfile *profile,
             CodioProfile *seen)
{
  g_autofree char *before = codio_test_write (profile);
  g_autofree char *after = NULL;
  g_autoptr (CodioTakenIn) taken = take_in (profile, seen);

  after = codio_test_write (profile);
  g_assert_cmpuint (taken->n_conflicts, ==, 0);
  g_assert_cmpuint (codio_comparison_get_differences (taken->comparison)->len, ==, 0);
  g_assert_cmpstr (after, ==, before);
}

/* What was chosen stays chosen, and what was taken back stays so, when the same copy comes again. */
static void
test_twice (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) theirs = give_out (profile);
  CodioHistory *history = codio_profile_get_history (profile);
  g_autoptr (CodioTakenIn) taken = NULL;
  g_autoptr (CodioTakenIn) more = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;

  set_reason (profile, "privacy", "Van mij");
  set_reason (theirs, "privacy", "Van hen");
  set_reason (theirs, "veiligheid", "Ook van hen");
  set_reason (theirs, "kennis", "Eerst dit");
  before = codio_test_write (profile);

  taken = take_in (profile, theirs);
  g_assert_true (taken->base_known);
  g_assert_cmpuint (taken->n_conflicts, ==, 1);
  g_assert_cmpuint (codio_comparison_get_differences (taken->comparison)->len, ==, 2);
  g_assert_cmpuint (count (profile, "copies"), ==, 1);
  g_assert_cmpstr (get_reason (profile, "veiligheid"), ==, "Ook van hen");
  label = codio_history_dup_undo_label (history, catalog);
  g_assert_cmpstr (label, ==, "Undo merging the copy “kopie.codio”");
  codio_history_undo (history);
  undone = codio_test_write (profile);
  g_assert_cmpstr (undone, ==, before);
  codio_history_redo (history);

  g_assert_true (codio_profile_choose_mine (profile, get_conflict (profile), NULL));
  set_reason (profile, "veiligheid", "Toch iets anders");
  assert_seen (profile, theirs);

  /* Their next version brings only what is new in it. */
  set_reason (theirs, "integriteit", "Nieuw van hen");
  more = take_in (profile, theirs);
  g_assert_cmpuint (more->n_conflicts, ==, 0);
  g_assert_cmpuint (codio_comparison_get_differences (more->comparison)->len, ==, 1);
  g_assert_cmpstr (get_reason (profile, "integriteit"), ==, "Nieuw van hen");
  g_assert_cmpstr (get_reason (profile, "veiligheid"), ==, "Toch iets anders");
  g_assert_cmpstr (get_reason (profile, "privacy"), ==, "Van mij");

  /* It is kept in the file, also when that is the only place where it is known. */
  {
    g_autoptr (CodioProfile) reopened = copy (profile);

    assert_seen (reopened, theirs);
  }
}

/* Two others who changed the same and something else are not mixed up with one another. */
static void
test_two_others (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) first = give_out (profile);
  g_autoptr (CodioProfile) second = copy (first);
  g_autoptr (CodioTakenIn) taken = NULL;

  set_reason (first, "privacy", "Van de een");
  set_reason (first, "kennis", "Van de een");
  set_reason (second, "privacy", "Van de ander");
  g_clear_pointer (&taken, codio_taken_in_free);
  taken = take_in (profile, first);
  g_assert_cmpuint (taken->n_conflicts, ==, 0);

  g_clear_pointer (&taken, codio_taken_in_free);
  taken = take_in (profile, second);
  g_assert_cmpuint (taken->n_conflicts, ==, 1);
  g_assert_cmpuint (codio_comparison_get_differences (taken->comparison)->len, ==, 0);
  g_assert_cmpstr (get_reason (profile, "kennis"), ==, "Van de een");
  g_assert_cmpstr (codio_conflict_get_text (get_conflict (profile), "mine"), ==, "Van de een");
  g_assert_cmpstr (codio_conflict_get_text (get_conflict (profile), "theirs"), ==, "Van de ander");
}

/* What the owner of the profile saw is not for whoever gets the next copy; what they wrote comes back all the same. */
static void
test_given_out (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) first = give_out (profile);
  g_autoptr (CodioProfile) second = NULL;
  g_autoptr (CodioTakenIn) taken = NULL;

  set_reason (first, "privacy", "Van de een");
  taken = take_in (profile, first);
  second = give_out (profile);
  g_assert_cmpuint (count (profile, "copies"), ==, 1);
  g_assert_cmpuint (count (second, "copies"), ==, 0);
  set_reason (second, "privacy", "Van de ander");
  g_clear_pointer (&taken, codio_taken_in_free);
  taken = take_in (profile, second);
  g_assert_cmpuint (taken->n_conflicts, ==, 0);
  g_assert_cmpstr (get_reason (profile, "privacy"), ==, "Van de ander");
}

/* What both were made from has no moments in it; the name that the owner gave one stays, with each copy that comes. */
static void
test_moment_renamed (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) first = give_out (profile);
  g_autoptr (CodioProfile) second = give_out (profile);
  GListModel *moments = codio_record_get_records (CODIO_RECORD (profile), "moments");
  g_autoptr (CodioRecord) moment = g_list_model_get_item (moments, g_list_model_get_n_items (moments) - 2);
  CodioProfile *copies[] = { first, second };

  codio_profile_set_string (profile, moment, "name", "Naar de commissie");
  set_reason (first, "privacy", "Van de een");
  set_reason (second, "veiligheid", "Van de ander");
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autoptr (CodioTakenIn) taken = take_in (profile, copies[i]);

      g_assert_true (taken->base_known);
      g_assert_cmpuint (taken->n_conflicts, ==, 0);
      g_assert_cmpstr (codio_record_get_string (moment, "name"), ==, "Naar de commissie");
    }
}

/* Without a moment that both know, the second copy shows what was there before both. */
static void
test_base_unknown (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) first = copy (profile);
  g_autoptr (CodioProfile) second = copy (profile);
  g_autoptr (CodioTakenIn) taken = NULL;
  g_autoptr (CodioTakenIn) next = NULL;

  set_reason (first, "privacy", "Van de een");
  taken = take_in (profile, first);
  g_assert_false (taken->base_known);
  g_assert_cmpuint (taken->n_conflicts, ==, 1);
  g_assert_true (codio_profile_choose_theirs (profile, get_conflict (profile), NULL));

  set_reason (profile, "kennis", "Van mij");
  set_reason (second, "veiligheid", "Van de ander");
  next = take_in (profile, second);
  g_assert_true (next->base_known);
  g_assert_cmpstr (get_reason (profile, "kennis"), ==, "Van mij");
  assert_seen (profile, first);
}

static void
test_own_text (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) theirs = give_out (profile);
  g_autoptr (CodioTakenIn) taken = NULL;
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *label = NULL;

  set_reason (profile, "privacy", "Van mij");
  set_reason (theirs, "privacy", "Van hen");
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "kennis"), 1);
  codio_profile_weigh (theirs, codio_profile_get_assessment (theirs, "kennis"), 4);
  taken = take_in (profile, theirs);
  g_assert_cmpuint (count (profile, "conflicts"), ==, 2);
  before = codio_test_write (profile);

  g_assert_true (codio_profile_choose_text (profile, get_conflict (profile), "Van ons\tsamen", NULL));
  g_assert_cmpstr (get_reason (profile, "privacy"), ==, "Van ons\tsamen");
  g_assert_cmpuint (count (profile, "conflicts"), ==, 1);
  g_assert_null (codio_conflict_get_text (get_conflict (profile), "mine")); /* a weight */
  label = codio_history_dup_undo_label (codio_profile_get_history (profile), catalog);
  g_assert_cmpstr (label, ==, "Undo choosing in a conflict");

  codio_history_undo (codio_profile_get_history (profile));
  undone = codio_test_write (profile);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_wrong (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) stranger = codio_profile_new (codio_profile_get_edition (profile), "nl");
  g_autoptr (CodioProfile) theirs = NULL;
  g_autoptr (GDateTime) time = now ();
  const CodioActor actor = { .name = "Wethouder", .time = time };
  g_autoptr (GError) error = NULL;

  g_assert_null (codio_profile_take_in (profile, stranger, "x", time, &error));
  g_assert_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_OTHER_PROFILE);
  g_assert_false (codio_history_get_can_undo (codio_profile_get_history (profile)));

  /* What is settled stays as it is. */
  g_clear_error (&error);
  theirs = give_out (profile);
  set_reason (theirs, "privacy", "Van hen");
  g_assert_true (codio_profile_go_to (profile, CODIO_REVIEW_STATE_SETTLED, &actor, &error));
  g_assert_null (codio_profile_take_in (profile, theirs, "x", time, &error));
  g_assert_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED);
}

static gboolean
lists_equal (CodioProfile *a,
             CodioProfile *b,
             const char   *list)
{
  return codio_record_lists_equal (codio_record_get_records (CODIO_RECORD (a), list),
                                   codio_record_get_records (CODIO_RECORD (b), list));
}

/* Changes anything but what is added once and stays as it is. */
static void
edit (CodioProfile *profile)
{
  for (int n = g_test_rand_int_range (1, MAX_EDITS + 1); n > 0; n--)
    {
      g_autoptr (CodioProfile) before = copy (profile);

      codio_test_random_edit (profile);
      if (!lists_equal (profile, before, "moments") || !lists_equal (profile, before, "copies") ||
          !lists_equal (profile, before, "steps"))
        codio_history_undo (codio_profile_get_history (profile));
    }
}

/* Chooses by turns; what does not fit any more is left as it is. */
static void
resolve (CodioProfile *profile)
{
  while (count (profile, "conflicts") > 0)
    {
      CodioConflict *conflict = get_conflict (profile);

      if (!(g_test_rand_int_range (0, 2) ? codio_profile_choose_mine (profile, conflict, NULL)
                                         : codio_profile_choose_theirs (profile, conflict, NULL)))
        codio_profile_close_conflict (profile, conflict);
    }
}

static char *
write_without_copies (CodioProfile *profile)
{
  g_autoptr (CodioProfile) bare = copy (profile);

  g_list_store_remove_all (G_LIST_STORE (codio_record_get_records (CODIO_RECORD (bare), "copies")));
  codio_record_set_string (CODIO_RECORD (bare), "modified", "");

  return codio_test_write (bare);
}

/* A mark by which a copy is known. */
static CodioRecord *
add_participant (CodioProfile *profile)
{
  g_autoptr (CodioRecord) participant = codio_participant_new ();

  codio_profile_append (profile, CODIO_RECORD (profile), "participants", participant);
  return participant; /* the list keeps it alive */
}

/* A copy comes back, what it contradicts is chosen, the work goes on, and it comes back again, with more in it where it
 * is @marked as what it was made from. Returns whether there was a conflict at first. */
static gboolean
test_case (CodioProfile *base,
           gboolean      marked)
{
  g_autoptr (CodioProfile) profile = copy (base);
  g_autoptr (CodioProfile) theirs = give_out (profile);
  g_autoptr (CodioProfile) sent = NULL;
  g_autoptr (CodioProfile) expected = NULL;
  g_autoptr (CodioTakenIn) taken = NULL;
  g_autoptr (CodioTakenIn) more = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *wanted = NULL;
  g_autofree char *text = NULL;
  gboolean conflicts;
  guint n;

  edit (profile);
  edit (theirs);
  if (marked)
    mark = g_strdup (codio_record_get_key (add_participant (theirs)));
  sent = copy (theirs);
  taken = take_in (profile, theirs);
  conflicts = taken->n_conflicts > 0;
  resolve (profile);

  edit (profile);
  resolve (profile); /* those that the edits made */
  assert_seen (profile, theirs);

  edit (theirs);
  if (mark == NULL || codio_profile_find (theirs, "participants", mark) == NULL)
    return conflicts;

  expected = codio_merge (sent, profile, theirs, &n, &error);
  g_assert_no_error (error);
  more = take_in (profile, theirs);
  g_assert_cmpuint (more->n_conflicts, ==, n);
  wanted = write_without_copies (expected);
  text = write_without_copies (profile);
  g_assert_cmpstr (text, ==, wanted);

  return conflicts;
}

static void
test_many (void)
{
  guint n_bases = codio_test_random_rounds (N_BASES);
  guint n_conflicts = 0;

  for (guint i = 0; i < n_bases; i++)
    {
      g_autoptr (CodioProfile) base = codio_test_random_profile (2);

      /* It may be settled, and then stays as it is. */
      g_list_store_remove_all (G_LIST_STORE (codio_record_get_records (CODIO_RECORD (base), "steps")));
      for (guint j = 0; j < N_CASES_EACH; j++)
        n_conflicts += test_case (base, j % 2);
    }

  g_test_message ("%u copies, %u with conflicts", n_bases * N_CASES_EACH, n_conflicts);
  g_assert_cmpuint (n_conflicts, >, n_bases * N_CASES_EACH / 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/take-in/twice", test_twice);
  g_test_add_func ("/codio/take-in/two-others", test_two_others);
  g_test_add_func ("/codio/take-in/given-out", test_given_out);
  g_test_add_func ("/codio/take-in/moment-renamed", test_moment_renamed);
  g_test_add_func ("/codio/take-in/base-unknown", test_base_unknown);
  g_test_add_func ("/codio/take-in/own-text", test_own_text);
  g_test_add_func ("/codio/take-in/wrong", test_wrong);
  g_test_add_func ("/codio/take-in/many", test_many);

  return g_test_run ();
}
