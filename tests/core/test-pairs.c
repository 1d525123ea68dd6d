/* SPDX-License-Identifier: EUPL-1.2 */
#include <math.h>

#include "codio-pairs.h"

#define MAX_PAIRS (CODIO_PAIRS_MAX * (CODIO_PAIRS_MAX - 1) / 2)

/* What a book prints in so many decimals. */
#define PRINTED(decimals) (0.51e-##decimals)

typedef struct
{
  const char *source;
  guint n;
  int answers[MAX_PAIRS]; /* above the diagonal, row by row; below zero is one part of */
  double priorities[CODIO_PAIRS_MAX];
  double ratio;
  double ratio_error;
} Example;

static const Example examples[] = {
  {
    "three schools compared on learning: Saaty (1980)",
    3, { -3, -2, 3 }, { 0.16, 0.59, 0.25 }, 0.046, 0.001,
  },
  {
    "the wealth of nations: Saaty (1980); eigenvalue 7.61",
    7, { 4, 9, 6, 6, 5, 5, 7, 5, 5, 3, 4, -5, -5, -7, -5, 1, -3, -3, -3, -3, 2 },
    { 0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094 }, 0.08, PRINTED (2),
  },
  {
    "drinks in the USA: Saaty, Decision making with the analytic hierarchy process (2008)",
    7, { 9, 5, 2, 1, 1, -2, -3, -9, -9, -9, -9, -3, -4, -3, -9, -2, 1, -3, 2, -2, -3 },
    { 0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327 }, 0.022, PRINTED (3),
  },
  {
    "what matters in a school: Saaty (1980); contradictory. The ratio was computed apart",
    6, { 4, 3, 1, 3, 4, 7, 3, -5, 1, -5, -5, -6, 1, -3, 3 }, { 0.32, 0.14, 0.03, 0.13, 0.24, 0.14 }, 0.23, PRINTED (2),
  },
  { "consistent", 3, { 2, 4, 2 }, { 4 / 7.0, 2 / 7.0, 1 / 7.0 }, 0, 1e-9 },
  { "one", 1, { 0 }, { 1 }, 0, 1e-9 },
  { "two", 2, { 4 }, { 0.8, 0.2 }, 0, 1e-9 },
};

/* Answers of 0 are lacking. */
static guint
take_pairs (guint      n,
            const int *answers,
            CodioPair *pairs)
{
  guint n_pairs = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++, answers++)
      if (*answers != 0)
        pairs[n_pairs++] = (CodioPair) { i, j, *answers };

  return n_pairs;
}

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      const Example *example = &examples[i];
      CodioPair pairs[MAX_PAIRS];
      const guint n_pairs = take_pairs (example->n, example->answers, pairs);
      double weights[CODIO_PAIRS_MAX];
      double ratio = codio_pairs_get_ratio (pairs, n_pairs, example->n);

      g_test_message ("%s", example->source);
      g_assert_cmpfloat_with_epsilon (ratio, example->ratio, example->ratio_error);
      g_assert_true (codio_pairs_weigh (pairs, n_pairs, example->n, weights));
      for (guint j = 0; j < example->n; j++)
        g_assert_cmpfloat_with_epsilon (weights[j], example->priorities[j], 0.02);
    }
}

/* With all answers in, the weights are the geometric means of the rows. */
static void
test_geometric_means (void)
{
  for (guint round = 0; round < 500; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, CODIO_PAIRS_MAX + 1);
      double means[CODIO_PAIRS_MAX] = { 0 }, weights[CODIO_PAIRS_MAX], sum = 0, total = 0;
      CodioPair pairs[MAX_PAIRS];
      guint n_pairs = 0;

      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          {
            int intensity = g_test_rand_int_range (1, 10) * (g_test_rand_bit () ? 1 : -1);
            double number = log (ABS (intensity)) / n;

            pairs[n_pairs++] = (CodioPair) { i, j, intensity };
            means[i] += intensity > 0 ? number : -number;
            means[j] -= intensity > 0 ? number : -number;
          }
      for (guint i = 0; i < n; i++)
        sum += exp (means[i]);

      g_assert_true (codio_pairs_weigh (pairs, n_pairs, n, weights));
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpfloat_with_epsilon (weights[i], exp (means[i]) / sum, 1e-9);
          total += weights[i];
        }
      g_assert_cmpfloat_with_epsilon (total, 1, 1e-9);
      g_assert_cmpfloat (codio_pairs_get_ratio (pairs, n_pairs, n), >=, 0);
      g_assert_cmpfloat (codio_pairs_get_index (pairs, n_pairs, n), >=, 0);
    }
}

static void
test_incomplete (void)
{
  /* A chain says all there is to say, and nothing can contradict it. */
  static const CodioPair chain[] = { { 0, 1, 2 }, { 2, 1, -3 }, { 2, 3, 1 } };
  static const double weights[] = { 6, 3, 1, 1 };
  /* A circle with one answer lacking: the mean of two ways round, 0 to 2 is 4 and 9, so 6. */
  static const CodioPair circle[] = { { 0, 1, 2 }, { 1, 2, 2 }, { 0, 3, 3 }, { 3, 2, 3 } };
  static const CodioPair apart[] = { { 0, 1, 2 }, { 2, 3, 2 } };
  double found[4];
  guint groups[4];
  CodioPair found_pairs[4];

  g_assert_true (codio_pairs_weigh (chain, G_N_ELEMENTS (chain), 4, found));
  g_assert_cmpfloat_with_epsilon (found[0] / found[1], 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (found[1] / found[2], 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (found[2] / found[3], weights[2] / weights[3], 1e-9);
  g_assert_cmpfloat_with_epsilon (codio_pairs_get_ratio (chain, G_N_ELEMENTS (chain), 4), -1, 1e-9);
  g_assert_cmpfloat_with_epsilon (codio_pairs_get_index (chain, G_N_ELEMENTS (chain), 4), 0, 1e-9);
  g_assert_cmpuint (codio_pairs_find_contradictions (chain, G_N_ELEMENTS (chain), 4, found_pairs), ==, 0);

  g_assert_true (codio_pairs_weigh (circle, G_N_ELEMENTS (circle), 4, found));
  g_assert_cmpfloat_with_epsilon (found[0] / found[2], 6, 1e-9);
  g_assert_cmpfloat_with_epsilon (codio_pairs_get_index (circle, G_N_ELEMENTS (circle), 4), pow (log (1.5), 2), 1e-9);

  g_assert_false (codio_pairs_weigh (apart, G_N_ELEMENTS (apart), 4, found));
  g_assert_cmpuint (codio_pairs_group (apart, G_N_ELEMENTS (apart), 4, groups), ==, 2);
  g_assert_cmpuint (groups[0], ==, groups[1]);
  g_assert_cmpuint (groups[2], ==, groups[3]);
  g_assert_cmpuint (groups[0], !=, groups[2]);
  g_assert_cmpuint (codio_pairs_group (NULL, 0, 4, groups), ==, 4);
  g_assert_cmpuint (codio_pairs_group (chain, G_N_ELEMENTS (chain), 4, groups), ==, 1);
}

static void
test_contradiction (void)
{
  /* All follow from weights 8, 4, 2 and 1 but the last, which is turned round. */
  static const CodioPair pairs[] = { { 0, 1, 2 }, { 0, 2, 4 }, { 0, 3, 8 }, { 1, 2, 2 }, { 1, 3, 4 }, { 2, 3, -9 } };
  static const CodioPair sound[] = { { 0, 1, 2 }, { 0, 2, 4 }, { 0, 3, 8 }, { 1, 2, 2 }, { 1, 3, 4 }, { 2, 3, 3 } };
  /* Each beats the next: no answer is worse than another. */
  static const CodioPair circle[] = { { 0, 1, 9 }, { 1, 2, 9 }, { 0, 2, -9 } };
  CodioPair found[6];

  g_assert_cmpuint (codio_pairs_find_contradictions (pairs, G_N_ELEMENTS (pairs), 4, found), ==, 1);
  g_assert_cmpuint (found[0].first, ==, 2);
  g_assert_cmpuint (found[0].second, ==, 3);
  g_assert_cmpint (found[0].intensity, ==, -9);
  g_assert_cmpuint (codio_pairs_find_contradictions (sound, G_N_ELEMENTS (sound), 4, found), ==, 0);
  g_assert_cmpuint (codio_pairs_find_contradictions (circle, G_N_ELEMENTS (circle), 3, found), ==, 3);
  g_assert_cmpint (found[2].intensity, ==, -9);
}

/* Of two answers on one pair the last counts, whichever way round it was asked. */
static void
test_twice (void)
{
  static const CodioPair pairs[] = { { 0, 1, 9 }, { 1, 0, 3 } };
  double weights[2];

  g_assert_true (codio_pairs_weigh (pairs, G_N_ELEMENTS (pairs), 2, weights));
  g_assert_cmpfloat_with_epsilon (weights[1] / weights[0], 3, 1e-9);
}

static void
test_words (void)
{
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  static const struct {
    int intensity;
    const char *sentence;
  } cases[] = {
    { 1, "Privacy matters as much as Safety." },
    { -1, "Privacy matters as much as Safety." },
    { 5, "Privacy matters strongly more than Safety." },
    { -9, "Safety matters extremely more than Privacy." },
    { -2, "Safety matters as much to moderately more than Privacy." },
  };

  for (int i = 1; i <= CODIO_INTENSITY_MAX; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) codio_intensity_get_label (i, english)));
      g_assert_cmpstr (codio_intensity_get_label (i, english), ==, codio_intensity_get_label (-i, english));
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = codio_intensity_dup_sentence (cases[i].intensity, "Privacy", "Safety", english);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/pairs/examples", test_examples);
  g_test_add_func ("/codio/pairs/geometric-means", test_geometric_means);
  g_test_add_func ("/codio/pairs/incomplete", test_incomplete);
  g_test_add_func ("/codio/pairs/contradiction", test_contradiction);
  g_test_add_func ("/codio/pairs/twice", test_twice);
  g_test_add_func ("/codio/pairs/words", test_words);

  return g_test_run ();
}
