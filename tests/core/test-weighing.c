/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-ballot.h"
#include "codio-weighing.h"

#define MAX_VOTERS 6

static const char * const values[] = { "privacy", "veiligheid", "transparantie", "integriteit" };

/* A profile with a ballot for each row of @weights, a weight for each of the values above; 0 is none. */
static CodioProfile *
create_profile (guint     n_voters,
                const int weights[][4])
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");

  for (guint i = 0; i < n_voters; i++)
    {
      const char name[] = { (char) ('A' + i), '\0' };
      g_autoptr (CodioBallot) ballot = codio_ballot_new (name, CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);

      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        if (weights[i][j] > 0)
          codio_ballot_set_weight (ballot, values[j], weights[i][j]);
      codio_ballot_set_reason (ballot, values[0], name);
      codio_profile_append (profile, CODIO_RECORD (profile), "ballots", CODIO_RECORD (ballot));
    }

  return profile;
}

static void
test_none (void)
{
  CodioProfile *profile = create_profile (0, NULL);
  CodioWeighing *weighing = codio_weighing_new (profile);
  double concordance;

  g_assert_cmpuint (codio_weighing_get_n_voters (weighing), ==, 0);
  g_assert_cmpuint (codio_weighing_get_n_values (weighing), ==, 0);
  g_assert_cmpuint (codio_weighing_get_n_common (weighing), ==, 0);
  g_assert_false (codio_weighing_get_concordance (weighing, &concordance));
  g_assert_cmpint (codio_weighing_get_agreement (weighing), ==, CODIO_AGREEMENT_UNKNOWN);
  g_assert_finalize_object (weighing);
  g_assert_finalize_object (profile);
}

static void
test_spread (void)
{
  static const int weights[][4] = { { 1, 3, 2, 4 }, { 4, 3, 2, 0 }, { 1, 3, 3, 0 }, { 4, 3, 3, 0 }, { 0, 0, 0, 0 } };
  g_autoptr (CodioProfile) profile = create_profile (5, weights);
  g_autoptr (CodioWeighing) weighing = codio_weighing_new (profile);
  const CodioSpread *spread = codio_weighing_get_spread (weighing, 0);

  g_assert_cmpuint (codio_weighing_get_n_voters (weighing), ==, 4);
  g_assert_cmpuint (codio_weighing_get_n_empty (weighing), ==, 1);
  g_assert_cmpuint (codio_weighing_get_n_values (weighing), ==, 4);
  g_assert_cmpuint (codio_weighing_get_n_common (weighing), ==, 3);
  g_assert_cmpstr (codio_weighing_get_voter (weighing, 1), ==, "B");

  /* Most disagreement first; of those on which all agree, in the order of the edition. */
  g_assert_cmpstr (spread->value, ==, "privacy");
  g_assert_cmpuint (spread->n_votes, ==, 4);
  g_assert_cmpint (spread->minimum, ==, 1);
  g_assert_cmpint (spread->maximum, ==, 4);
  g_assert_cmpfloat_with_epsilon (spread->median, 2.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (spread->lower_quartile, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (spread->upper_quartile, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (spread->deviation, 1.5, 1e-9);
  g_assert_cmpint (spread->suggestion, ==, 3);
  g_assert_cmpint (spread->total, ==, 10);
  g_assert_cmpuint (spread->counts[1], ==, 2);
  g_assert_cmpuint (spread->counts[2], ==, 0);
  g_assert_cmpuint (spread->counts[4], ==, 2);
  g_assert_cmpuint (spread->votes[3].voter, ==, 3);
  g_assert_cmpint (spread->votes[3].weight, ==, 4);
  g_assert_cmpstr (spread->votes[3].reason, ==, "D");
  g_assert_true (codio_spread_is_minority (spread, &spread->votes[0]));

  spread = codio_weighing_get_spread (weighing, 1);
  g_assert_cmpstr (spread->value, ==, "transparantie");
  g_assert_false (codio_spread_is_minority (spread, &spread->votes[0]));
  g_assert_cmpfloat_with_epsilon (spread->deviation, 0.5, 1e-9);

  spread = codio_weighing_get_spread (weighing, 3);
  g_assert_cmpstr (spread->value, ==, "integriteit");
  g_assert_cmpuint (spread->n_votes, ==, 1);
  g_assert_cmpfloat_with_epsilon (spread->deviation, 0, 1e-9);
}

typedef struct
{
  const char *name;
  int weights[MAX_VOTERS][4];
  guint n_voters;
  const char *heavier;
  const char *lighter;
  gboolean tied;
  const char *voters; /* who could turn the first step */
} Firmness;

static const Firmness firmness[] = {
  { "holds without anybody", { { 4, 1 }, { 4, 1 }, { 4, 2 } }, 3, "privacy", "veiligheid", FALSE, "" },
  { "the same", { { 3, 3 }, { 2, 2 } }, 2, NULL, NULL, TRUE, "" },
  { "the mean decides", { { 3, 3 }, { 3, 3 }, { 4, 3 } }, 3, "privacy", "veiligheid", FALSE, "C" },
  { "two could turn it", { { 4, 1 }, { 4, 1 }, { 1, 4 } }, 3, "privacy", "veiligheid", FALSE, "AB" },
  { "the last voter there is", { { 4, 1 } }, 1, "privacy", "veiligheid", FALSE, "A" },
  { "the only vote on a value", { { 4, 1 }, { 0, 1 }, { 0, 1 } }, 3, "privacy", "veiligheid", FALSE, "A" },
  { "the second is heavier", { { 1, 2 }, { 1, 2 }, { 2, 3 } }, 3, "veiligheid", "privacy", FALSE, "" },
};

static void
test_firmness (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (firmness); i++)
    {
      g_autoptr (CodioProfile) profile = create_profile (firmness[i].n_voters, firmness[i].weights);
      g_autoptr (CodioWeighing) weighing = codio_weighing_new (profile);
      const CodioRankStep *step = codio_weighing_get_step (weighing, 0);
      g_autoptr (GString) voters = g_string_new (NULL);

      g_test_message ("%s", firmness[i].name);
      g_assert_true (step->heavier == codio_weighing_get_ranked (weighing, 0));
      g_assert_true (step->lighter == codio_weighing_get_ranked (weighing, 1));
      if (firmness[i].heavier)
        {
          g_assert_cmpstr (step->heavier->value, ==, firmness[i].heavier);
          g_assert_cmpstr (step->lighter->value, ==, firmness[i].lighter);
        }
      g_assert_true (step->tied == firmness[i].tied);
      for (guint j = 0; j < step->n_voters; j++)
        g_string_append (voters, codio_weighing_get_voter (weighing, step->voters[j]));
      g_assert_cmpstr (voters->str, ==, firmness[i].voters);
    }
}

static void
test_concordance (void)
{
  static const int same[][4] = { { 1, 2, 3, 4 }, { 1, 2, 3, 4 }, { 1, 2, 3, 0 } };
  static const int apart[][4] = { { 1, 2, 0, 0 }, { 0, 0, 1, 2 }, { 1, 2, 3, 4 } };
  g_autoptr (CodioProfile) profile = create_profile (3, same);
  g_autoptr (CodioProfile) other = create_profile (3, apart);
  g_autoptr (CodioWeighing) weighing = codio_weighing_new (profile);
  g_autoptr (CodioWeighing) nothing = codio_weighing_new (other);
  double concordance = -1;

  g_assert_true (codio_weighing_get_concordance (weighing, &concordance));
  g_assert_cmpfloat_with_epsilon (concordance, 1, 1e-9);
  g_assert_cmpuint (codio_weighing_get_n_common (weighing), ==, 3);
  g_assert_cmpint (codio_weighing_get_agreement (weighing), ==, CODIO_AGREEMENT_STRONG);

  g_assert_false (codio_weighing_get_concordance (nothing, &concordance));
  g_assert_cmpuint (codio_weighing_get_n_common (nothing), ==, 0);
  g_assert_cmpint (codio_weighing_get_agreement (nothing), ==, CODIO_AGREEMENT_UNKNOWN);
}

/* The order in which ballots come in makes no difference, and the numbers are what their names say. */
static void
test_any (void)
{
  for (guint round = 0; round < 200; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, MAX_VOTERS + 1);
      int weights[MAX_VOTERS][4], turned[MAX_VOTERS][4];
      g_autoptr (CodioProfile) profile = NULL;
      g_autoptr (CodioProfile) other = NULL;
      g_autoptr (CodioWeighing) first = NULL;
      g_autoptr (CodioWeighing) second = NULL;
      double concordance = -1, again = -1;

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < 4; j++)
          weights[i][j] = turned[n - 1 - i][j] = g_test_rand_int_range (j == 0 ? 1 : 0, 5);
      profile = create_profile (n, (const int (*)[4]) weights);
      other = create_profile (n, (const int (*)[4]) turned);
      first = codio_weighing_new (profile);
      second = codio_weighing_new (other);

      codio_weighing_get_concordance (first, &concordance);
      codio_weighing_get_concordance (second, &again);
      g_assert_cmpfloat_with_epsilon (concordance, again, 1e-9);
      g_assert_cmpuint (codio_weighing_get_n_values (first), ==, codio_weighing_get_n_values (second));
      for (guint i = 0; i < codio_weighing_get_n_values (first); i++)
        {
          const CodioSpread *spread = codio_weighing_get_spread (first, i);

          g_assert_cmpstr (spread->value, ==, codio_weighing_get_spread (second, i)->value);
          g_assert_cmpstr (codio_weighing_get_ranked (first, i)->value, ==,
                           codio_weighing_get_ranked (second, i)->value);
          g_assert_cmpfloat (spread->minimum, <=, spread->lower_quartile);
          g_assert_cmpfloat (spread->lower_quartile, <=, spread->median);
          g_assert_cmpfloat (spread->median, <=, spread->upper_quartile);
          g_assert_cmpfloat (spread->upper_quartile, <=, spread->maximum);
          g_assert_cmpfloat (spread->deviation, <=, spread->maximum - spread->minimum);
          if (i > 0)
            {
              g_assert_cmpfloat (spread->deviation, <=,
                                 codio_weighing_get_spread (first, i - 1)->deviation + 1e-9);
              g_assert_cmpuint (codio_weighing_get_step (first, i - 1)->n_voters, ==,
                                codio_weighing_get_step (second, i - 1)->n_voters);
              g_assert_cmpint (codio_spread_compare_weight (codio_weighing_get_ranked (first, i - 1),
                                                            codio_weighing_get_ranked (first, i), G_MAXUINT), >=, 0);
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/weighing/none", test_none);
  g_test_add_func ("/codio/weighing/spread", test_spread);
  g_test_add_func ("/codio/weighing/firmness", test_firmness);
  g_test_add_func ("/codio/weighing/concordance", test_concordance);
  g_test_add_func ("/codio/weighing/any", test_any);

  return g_test_run ();
}
