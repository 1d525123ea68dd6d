/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-profile-round.h"
#include "codio-weighing-words.h"

static CodioProfile *
create_profile (void)
{
  return codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
}

static CodioBallot *
create_ballot (const char        *name,
               CodioBallotMode    mode,
               CodioBallotMethod  method)
{
  CodioBallot *ballot = codio_ballot_new (name, mode, method);

  codio_ballot_set_weight (ballot, "privacy", 3);

  return ballot;
}

static void
test_weighed (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autoptr (GPtrArray) all = codio_profile_list_weighed (profile);
  g_autoptr (GPtrArray) some = NULL;

  g_assert_cmpuint (all->len, ==, 31);

  codio_profile_judge (profile, codio_profile_get_assessment (profile, "veiligheid"), CODIO_JUDGEMENT_AT_STAKE);
  codio_profile_judge (profile, codio_profile_get_assessment (profile, "privacy"), CODIO_JUDGEMENT_AT_STAKE);
  codio_profile_judge (profile, codio_profile_get_assessment (profile, "integriteit"), CODIO_JUDGEMENT_NOT_AT_STAKE);
  some = codio_profile_list_weighed (profile);
  g_assert_cmpuint (some->len, ==, 2);
}

typedef struct
{
  const char *about;
  const char *first;
  CodioBallotMode first_mode;
  CodioBallotMethod first_method;
  const char *second;
  CodioBallotMode second_mode;
  CodioBallotMethod second_method;
  gboolean taken_in;
  guint n_ballots;
} HandIn;

static const HandIn hand_ins[] = {
  { "two voters", "Ans", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING,
    "Bo", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING, TRUE, 2 },
  { "one voter twice", "Ans", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING,
    " ANS ", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING, FALSE, 1 },
  { "blind after open", "Ans", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_CARDS,
    "Ans", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_CARDS, FALSE, 1 },
  { "open by another method", "Ans", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_CARDS,
    "Ans", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING, FALSE, 1 },
  { "open by the same method", "Ans", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_CARDS,
    "ans", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_CARDS, TRUE, 1 },
};

static void
test_hand_in (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (hand_ins); i++)
    {
      const HandIn *said = &hand_ins[i];
      g_autoptr (CodioProfile) profile = create_profile ();
      GListModel *ballots = codio_record_get_records (CODIO_RECORD (profile), "ballots");
      g_autoptr (CodioBallot) first = create_ballot (said->first, said->first_mode, said->first_method);
      g_autoptr (CodioBallot) second = create_ballot (said->second, said->second_mode, said->second_method);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%s", said->about);
      g_assert_true (codio_profile_hand_in (profile, first, now, &error));
      g_assert_no_error (error);
      g_assert_true (codio_profile_find_ballot_of (profile, said->first) == first);

      before = codio_test_write (profile);
      g_assert_cmpint (codio_profile_hand_in (profile, second, now, &error), ==, said->taken_in);
      if (!said->taken_in)
        g_assert_error (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_HANDED_IN);
      g_assert_cmpuint (g_list_model_get_n_items (ballots), ==, said->n_ballots);

      if (said->taken_in)
        codio_history_undo (codio_profile_get_history (profile));
      after = codio_test_write (profile);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_hand_in_closed (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autoptr (CodioBallot) ballot = create_ballot ("Ans", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;

  codio_profile_close_ballots (profile, TRUE);
  g_assert_false (codio_profile_hand_in (profile, ballot, now, &error));
  g_assert_error (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_CLOSED);
}

static void
test_open_ballot (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autoptr (CodioBallot) blind = create_ballot ("Ans", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_CARDS);
  g_autoptr (CodioBallot) open = create_ballot ("Bo", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_CARDS);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_assert_true (codio_profile_hand_in (profile, blind, now, NULL));
  g_assert_null (codio_profile_find_open_ballot (profile, CODIO_BALLOT_METHOD_CARDS));
  g_assert_true (codio_profile_hand_in (profile, open, now, NULL));
  g_assert_true (codio_profile_find_open_ballot (profile, CODIO_BALLOT_METHOD_CARDS) == open);
  g_assert_null (codio_profile_find_open_ballot (profile, CODIO_BALLOT_METHOD_PAIRWISE));
}

static void
test_voters (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  const char * const both[] = { "Ans", "Bo", NULL };
  const char * const one[] = { "Bo", NULL };

  g_assert_true (codio_profile_add_voter (profile, " Ans "));
  g_assert_true (codio_profile_add_voter (profile, "Bo\n"));
  g_assert_false (codio_profile_add_voter (profile, "ans"));
  g_assert_false (codio_profile_add_voter (profile, "  "));
  g_assert_cmpstrv (codio_record_get_strings (CODIO_RECORD (profile), "voters"), both);

  codio_profile_remove_voter (profile, "ANS");
  g_assert_cmpstrv (codio_record_get_strings (CODIO_RECORD (profile), "voters"), one);
  codio_history_undo (codio_profile_get_history (profile));
  g_assert_cmpstrv (codio_record_get_strings (CODIO_RECORD (profile), "voters"), both);
}

static void
test_agree (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autofree char *before = codio_test_write (profile);
  g_autofree char *after = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *cards = NULL;

  codio_profile_agree (profile, (const char * const[]) { "privacy", "no-such-value", "veiligheid", NULL },
                       (const int[]) { 4, 1, 2 });
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (profile, "privacy")), ==, 4);
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (profile, "veiligheid")), ==, 2);
  agreed = codio_history_dup_undo_label (codio_profile_get_history (profile), codio_catalog_get_default ());
  g_assert_cmpstr (agreed, ==, "Undo agreed weights");

  codio_history_undo (codio_profile_get_history (profile));
  after = codio_test_write (profile);
  g_assert_cmpstr (before, ==, after);

  codio_profile_take_cards (profile, (const char * const[]) { "privacy", "veiligheid", NULL }, (const int[]) { 1, 2 });
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (profile, "privacy")), ==, 1);
  cards = codio_history_dup_undo_label (codio_profile_get_history (profile), codio_catalog_get_default ());
  g_assert_cmpstr (cards, ==, "Undo weights from the cards");
  codio_history_undo (codio_profile_get_history (profile));
  g_assert_false (codio_history_get_can_undo (codio_profile_get_history (profile)));

  /* Nothing that would have to be undone. */
  codio_profile_agree (profile, (const char * const[]) { "no-such-value", NULL }, (const int[]) { 1 });
  g_assert_false (codio_history_get_can_undo (codio_profile_get_history (profile)));
}

static void
test_words (void)
{
  static const struct
  {
    double number;
    const char *text;
  } numbers[] = {
    { 0, "0" }, { 2, "2" }, { 2.5, "2.5" }, { 2.25, "2.25" }, { 0.07, "0.07" }, { 1.999, "2" },
  };
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autoptr (CodioWeighing) none = codio_weighing_new (profile);
  g_autoptr (CodioBallot) ballot = create_ballot ("", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (CodioWeighing) one = NULL;
  g_autofree char *spread = NULL;
  g_autofree char *vote = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = codio_weighing_dup_number (numbers[i].number, codio_catalog_get_default ());

      g_assert_cmpstr (text, ==, numbers[i].text);
    }
  g_assert_null (codio_weighing_dup_concordance (none, codio_catalog_get_default ()));

  codio_ballot_set_reason (ballot, "privacy", "Cameras");
  g_assert_true (codio_profile_add_ballot (profile, ballot, NULL));
  one = codio_weighing_new (profile);
  spread = codio_weighing_dup_spread (one, codio_weighing_get_spread (one, 0), codio_catalog_get_default ());
  g_assert_cmpstr (spread, ==, "all 3");
  vote = codio_weighing_dup_vote (one, &codio_weighing_get_spread (one, 0)->votes[0], "too many cameras",
                                  codio_catalog_get_default ());
  g_assert_cmpstr (vote, ==, "Somebody without a name, weight 3: too many cameras");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codio/round/weighed", test_weighed);
  g_test_add_func ("/codio/round/hand-in", test_hand_in);
  g_test_add_func ("/codio/round/hand-in-closed", test_hand_in_closed);
  g_test_add_func ("/codio/round/open-ballot", test_open_ballot);
  g_test_add_func ("/codio/round/voters", test_voters);
  g_test_add_func ("/codio/round/agree", test_agree);
  g_test_add_func ("/codio/round/words", test_words);

  return g_test_run ();
}
