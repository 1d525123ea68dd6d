/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-profile-round.h"
#include "codio-records.h"
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
test_possible_voters (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  const char * const names[] = { "Ans", " ", " Bo\n", "Cas", "bo", "Dee" };
  const char * const three[] = { "Inspecteur", "Bo", "Cas", NULL };
  const char * const none[] = { NULL };
  g_autoptr (CodioBallot) ballot = create_ballot ("Dee", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_CARDS);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_auto (GStrv) possible = NULL;
  g_auto (GStrv) left = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CodioRecord) participant = codio_participant_new ();

      codio_profile_append (profile, CODIO_RECORD (profile), "participants", participant);
      codio_profile_set_string (profile, participant, "name", names[i]);
      codio_profile_set_string (profile, participant, "role", i > 0 ? "Inspecteur" : "");
    }

  /* To wait for somebody whose ballot is in, and for nobody else, would show it. */
  g_assert_true (codio_profile_hand_in (profile, ballot, now, NULL));
  codio_profile_add_voter (profile, "ANS");
  possible = codio_profile_dup_possible_voters (profile);
  g_assert_cmpstrv (possible, three);

  for (guint i = 0; possible[i]; i++)
    g_assert_true (codio_profile_add_voter (profile, possible[i]));
  left = codio_profile_dup_possible_voters (profile);
  g_assert_cmpstrv (left, none);
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
  g_assert_cmpstr (spread, ==, "weight 3");
  vote = codio_weighing_dup_vote (one, &codio_weighing_get_spread (one, 0)->votes[0], "too many cameras",
                                  codio_catalog_get_default ());
  g_assert_cmpstr (vote, ==, "Somebody without a name, weight 3: too many cameras");
}

/* Of two ballots there is neither a middle nor an agreement, but what they say. */
static void
test_few (void)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autoptr (CodioProfile) profile = create_profile ();
  g_autoptr (CodioBallot) first = create_ballot ("Ans", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (CodioBallot) second = create_ballot ("Bo", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (CodioBallot) third = create_ballot ("Cas", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (CodioWeighing) two = NULL, three = NULL;
  g_autofree char *apart = NULL, *same = NULL, *middle = NULL, *concordance = NULL;
  double number;

  codio_ballot_set_weight (first, "privacy", 3);
  codio_ballot_set_weight (first, "veiligheid", 1);
  codio_ballot_set_weight (second, "privacy", 2);
  codio_ballot_set_weight (second, "veiligheid", 1);
  g_assert_true (codio_profile_add_ballot (profile, first, NULL));
  g_assert_true (codio_profile_add_ballot (profile, second, NULL));
  two = codio_weighing_new (profile);
  g_assert_true (codio_weighing_get_concordance (two, &number));
  g_assert_null (codio_weighing_dup_concordance (two, catalog));
  g_assert_false (codio_weighing_has_middles (two));
  apart = codio_weighing_dup_spread (two, codio_weighing_get_spread (two, 0), catalog);
  g_assert_cmpstr (apart, ==, "weights 2 and 3");
  same = codio_weighing_dup_spread (two, codio_weighing_get_spread (two, 1), catalog);
  g_assert_cmpstr (same, ==, "weights 1 and 1");

  codio_ballot_set_weight (third, "privacy", 1);
  codio_ballot_set_weight (third, "veiligheid", 2);
  g_assert_true (codio_profile_add_ballot (profile, third, NULL));
  three = codio_weighing_new (profile);
  concordance = codio_weighing_dup_concordance (three, catalog);
  g_assert_nonnull (concordance);
  g_assert_true (codio_weighing_has_middles (three));
  middle = codio_weighing_dup_spread (three, codio_weighing_get_spread (three, 0), catalog);
  g_assert_true (g_str_has_prefix (middle, "median 2, from 1 to 3, "));
}

static void
test_steps (void)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  static const struct
  {
    int weights[3][2];
    const char *step;
    guint rank;
  } cases[] = {
    { { { 4, 1 }, { 4, 1 }, { 1, 4 } },
      "would not weigh more than the next if one of these were left out: A and B", 2 },
    { { { 3, 3 }, { 3, 3 }, { 4, 3 } }, "would not weigh more than the next without the ballot of C", 2 },
    { { { 3, 3 }, { 3, 3 }, { 3, 3 } }, "weighs as much as the next", 1 },
    { { { 4, 1 }, { 4, 1 }, { 4, 1 } }, "weighs more than the next, whoever is left out", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioProfile) profile = create_profile ();
      g_autoptr (CodioWeighing) weighing = NULL;
      g_autofree char *words = NULL;

      for (guint j = 0; j < 3; j++)
        {
          const char name[] = { (char) ('A' + j), '\0' };
          g_autoptr (CodioBallot) ballot = codio_ballot_new (name, CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);

          codio_ballot_set_weight (ballot, "privacy", cases[i].weights[j][0]);
          codio_ballot_set_weight (ballot, "veiligheid", cases[i].weights[j][1]);
          g_assert_true (codio_profile_add_ballot (profile, ballot, NULL));
        }
      weighing = codio_weighing_new (profile);
      words = codio_weighing_dup_step (weighing, codio_weighing_get_step (weighing, 0), catalog);
      g_assert_cmpstr (words, ==, cases[i].step);
      g_assert_cmpuint (codio_weighing_get_rank (weighing, 0), ==, 1);
      g_assert_cmpuint (codio_weighing_get_rank (weighing, 1), ==, cases[i].rank);
    }
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
  g_test_add_func ("/codio/round/possible-voters", test_possible_voters);
  g_test_add_func ("/codio/round/agree", test_agree);
  g_test_add_func ("/codio/round/words", test_words);
  g_test_add_func ("/codio/round/few", test_few);
  g_test_add_func ("/codio/round/steps", test_steps);

  return g_test_run ();
}
