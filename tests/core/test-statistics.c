/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-statistics.h"

#define MAX_ITEMS 12
#define MAX_JUDGES 6

typedef struct
{
  const char *source;
  guint n_judges;
  guint n_items;
  double scores[MAX_JUDGES * MAX_ITEMS];
  double concordance; /* -1 for none */
} Example;

static const Example examples[] = {
  {
    "three executives and six applicants: Siegel, Nonparametric Statistics (1956); without ties",
    3, 6, { 1, 6, 3, 2, 5, 4, 1, 5, 6, 4, 2, 3, 6, 3, 2, 5, 4, 1 }, 0.162,
  },
  {
    "the NAG library, routine G08DAF; with ties",
    3, 10,
    { 1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10, 2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5,
      2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10 },
    0.828,
  },
  {
    "three judges and eight essays, an exercise of textbooks that print 0.94",
    3, 8, { 8, 6, 4, 1, 3, 2, 5, 7, 7, 5, 6, 2, 3, 1, 4, 8, 8, 6, 5, 1, 2, 3, 4, 7 }, 0.9365,
  },
  {
    "wings, tails and bills of twelve birds: Zar, Biostatistical Analysis (2010), example 20.5; with ties",
    3, 12,
    { 10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4,
      7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3,
      17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22 },
    0.924,
  },
  { "the same order", 3, 3, { 1, 2, 3, 1, 5, 9, 2, 3, 4 }, 1 },
  { "the same order with ties", 2, 4, { 1, 1, 3, 4, 2, 2, 3, 4 }, 1 },
  { "opposite orders", 2, 4, { 1, 2, 3, 4, 4, 3, 2, 1 }, 0 },
  { "one of two has no order", 2, 3, { 1, 2, 3, 4, 4, 4 }, 0.5 },
  { "nobody has an order", 2, 3, { 1, 1, 1, 4, 4, 4 }, -1 },
  { "one judge", 1, 3, { 1, 2, 3 }, -1 },
  { "one item", 3, 1, { 1, 2, 3 }, -1 },
};

static void
test_concordance (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      const Example *example = &examples[i];
      double concordance = -1;

      g_test_message ("%s", example->source);
      g_assert_true (codio_statistics_get_concordance (example->scores, example->n_judges, example->n_items,
                                                       &concordance) == (example->concordance >= 0));
      g_assert_cmpfloat_with_epsilon (concordance, example->concordance, 0.0005);
    }
}

/* The order of judges and of items does not matter, and neither does a scale that rises with the other. */
static void
test_any (void)
{
  for (guint round = 0; round < 1000; round++)
    {
      const guint m = (guint) g_test_rand_int_range (2, MAX_JUDGES + 1);
      const guint n = (guint) g_test_rand_int_range (2, MAX_ITEMS + 1);
      double scores[MAX_JUDGES * MAX_ITEMS], turned[MAX_JUDGES * MAX_ITEMS], first = 0, second = 0;

      for (guint i = 0; i < m * n; i++)
        scores[i] = g_test_rand_int_range (1, 5);
      for (guint i = 0; i < m; i++)
        for (guint j = 0; j < n; j++)
          turned[(m - 1 - i) * n + n - 1 - j] = scores[i * n + j] * scores[i * n + j];

      if (!codio_statistics_get_concordance (scores, m, n, &first))
        {
          g_assert_false (codio_statistics_get_concordance (turned, m, n, &second));
          continue;
        }
      g_assert_true (codio_statistics_get_concordance (turned, m, n, &second));
      g_assert_cmpfloat (first, >=, 0);
      g_assert_cmpfloat (first, <=, 1);
      g_assert_cmpfloat_with_epsilon (first, second, 1e-9);
    }
}

static void
test_quantiles (void)
{
  static const struct {
    guint n;
    double numbers[6];
    double quartiles[3];
  } cases[] = {
    { 1, { 3 }, { 3, 3, 3 } },
    { 2, { 1, 2 }, { 1.25, 1.5, 1.75 } },
    { 3, { 1, 2, 4 }, { 1.5, 2, 3 } },
    { 4, { 1, 2, 3, 4 }, { 1.75, 2.5, 3.25 } },
    { 5, { 1, 2, 3, 4, 4 }, { 2, 3, 4 } },
    { 6, { 1, 1, 2, 3, 4, 4 }, { 1.25, 2.5, 3.75 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint j = 0; j < 3; j++)
        g_assert_cmpfloat_with_epsilon (codio_statistics_get_quantile (cases[i].numbers, cases[i].n, 0.25 * (j + 1)),
                                        cases[i].quartiles[j], 1e-9);
      g_assert_cmpfloat_with_epsilon (codio_statistics_get_quantile (cases[i].numbers, cases[i].n, 0),
                                      cases[i].numbers[0], 1e-9);
      g_assert_cmpfloat_with_epsilon (codio_statistics_get_quantile (cases[i].numbers, cases[i].n, 1),
                                      cases[i].numbers[cases[i].n - 1], 1e-9);
    }
}

static void
test_agreement (void)
{
  static const struct {
    double concordance;
    guint n_judges;
    CodioAgreement agreement;
  } cases[] = {
    { 0, 3, CODIO_AGREEMENT_NONE },     { 0.29, 3, CODIO_AGREEMENT_NONE }, { 0.3, 5, CODIO_AGREEMENT_LITTLE },
    { 0.49, 3, CODIO_AGREEMENT_LITTLE }, { 0.5, 3, CODIO_AGREEMENT_SOME },  { 0.7, 3, CODIO_AGREEMENT_STRONG },
    { 1, 3, CODIO_AGREEMENT_STRONG },   { 1, 2, CODIO_AGREEMENT_UNKNOWN },
  };
  static const char * const languages[] = { "en", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (codio_agreement_from_concordance (cases[i].concordance, cases[i].n_judges), ==,
                     cases[i].agreement);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (CodioCatalog) catalog = codio_catalog_new (languages[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (CodioAgreement j = CODIO_AGREEMENT_UNKNOWN; j <= CODIO_AGREEMENT_STRONG; j++)
        g_assert_true (g_hash_table_add (seen, (gpointer) codio_agreement_get_label (j, catalog)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/statistics/concordance", test_concordance);
  g_test_add_func ("/codio/statistics/any", test_any);
  g_test_add_func ("/codio/statistics/quantiles", test_quantiles);
  g_test_add_func ("/codio/statistics/agreement", test_agreement);

  return g_test_run ();
}
