/* SPDX-License-Identifier: EUPL-1.2 */
#include <math.h>
#include <glib.h>

#include "codio-cards.h"

#define MAX_CARDS 12

typedef struct
{
  const char *source;
  double ratio;
  guint positions[MAX_CARDS];
  double weights[MAX_CARDS];      /* non-normalised */
  guint decimals;
  double percentages[MAX_CARDS];
} Example;

static const Example examples[] = {
  {
    /* a, b, c ... l; c, g and l the lightest, a blank card after d */
    "Figueira and Roy (2002), rounded to one decimal",
    6.5,
    { 6, 4, 1, 2, 5, 4, 1, 6, 4, 4, 7, 1 },
    { 5.58, 3.75, 1, 1.92, 4.67, 3.75, 1, 5.58, 3.75, 3.75, 6.5, 1 },
    1,
    { 13.2, 8.9, 2.4, 4.5, 11.0, 8.9, 2.4, 13.2, 8.9, 8.9, 15.3, 2.4 },
  },
  {
    /* The same cards, with the exact weights of table 5 to four decimals. */
    "Figueira and Roy (2002), table 5",
    6.5,
    { 6, 4, 1, 2, 5, 4, 1, 6, 4, 4, 7, 1 },
    { 5.58, 3.75, 1, 1.92, 4.67, 3.75, 1, 5.58, 3.75, 3.75, 6.5, 1 },
    4,
    { 13.2071, 8.8757, 2.3669, 4.5444, 11.0533, 8.8757, 2.3669, 13.2071, 8.8757, 8.8757, 15.3846, 2.3669 },
  },
  { "one card", 5, { 3 }, { 1 }, 1, { 100 } },
  { "all the same", 5, { 2, 2, 2 }, { 1, 1, 1 }, 1, { 33.4, 33.3, 33.3 } },
  { "as heavy as the lightest", 1, { 1, 2 }, { 1, 1 }, 0, { 50, 50 } },
  { "blank cards widen a gap", 10, { 1, 2, 10 }, { 1, 2, 10 }, 2, { 7.69, 15.38, 76.93 } },
};

static guint
count_cards (const Example *example)
{
  guint n = 0;

  while (n < MAX_CARDS && example->positions[n] > 0)
    n++;

  return n;
}

static void
test_examples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      const Example *example = &examples[i];
      const guint n = count_cards (example);
      double weights[MAX_CARDS], percentages[MAX_CARDS];

      g_test_message ("%s", example->source);
      codio_cards_weigh (example->positions, n, example->ratio, weights);
      codio_cards_normalise (weights, n, example->decimals, percentages);
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpfloat_with_epsilon (weights[j], example->weights[j], 1e-9);
          /* Of cards that weigh the same some may be one unit higher. */
          g_assert_cmpfloat_with_epsilon (percentages[j], example->percentages[j],
                                          example->decimals == 4 ? 1.01e-4 : 1e-9);
        }
    }
}

/* Whatever the order of the cards is, the weights keep it and add up to 100. */
static void
test_any (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, MAX_CARDS + 1);
      const guint decimals = (guint) g_test_rand_int_range (0, 3);
      const double ratio = g_test_rand_double_range (1, 20);
      double weights[MAX_CARDS], percentages[MAX_CARDS], sum = 0;
      guint positions[MAX_CARDS];
      int suggestions[MAX_CARDS];
      gboolean differ;

      for (guint i = 0; i < n; i++)
        positions[i] = (guint) g_test_rand_int_range (1, 20);
      codio_cards_weigh (positions, n, ratio, weights);
      codio_cards_normalise (weights, n, decimals, percentages);
      differ = codio_cards_suggest (weights, n, suggestions);

      for (guint i = 0; i < n; i++)
        {
          sum += percentages[i];
          g_assert_cmpfloat (percentages[i], >=, 0);
          if (differ)
            {
              g_assert_cmpint (suggestions[i], >=, 1);
              g_assert_cmpint (suggestions[i], <=, 4);
            }
          for (guint j = 0; j < n; j++)
            if (positions[i] < positions[j])
              {
                g_assert_cmpfloat (weights[i], <=, weights[j]);
                if (weights[i] < weights[j])
                  g_assert_cmpfloat (percentages[i], <=, percentages[j]);
                if (differ)
                  g_assert_cmpint (suggestions[i], <=, suggestions[j]);
              }
        }
      g_assert_cmpfloat_with_epsilon (sum, 100, 1e-9);
    }
}

static void
test_suggest (void)
{
  static const struct {
    double weights[4];
    int suggestions[4];
  } cases[] = {
    { { 1, 2, 3, 4 }, { 1, 2, 3, 4 } },
    { { 1, 1, 1, 7 }, { 1, 1, 1, 4 } },
    { { 7, 4, 1, 2 }, { 4, 3, 1, 2 } }, /* halfway goes to the heavier */
    { { 10, 11, 12, 13 }, { 1, 2, 3, 4 } },
  };
  static const double same[] = { 2, 2, 2 };
  int suggestions[4];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (codio_cards_suggest (cases[i].weights, 4, suggestions));
      for (guint j = 0; j < 4; j++)
        g_assert_cmpint (suggestions[j], ==, cases[i].suggestions[j]);
    }
  g_assert_false (codio_cards_suggest (same, G_N_ELEMENTS (same), suggestions));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/cards/examples", test_examples);
  g_test_add_func ("/codio/cards/any", test_any);
  g_test_add_func ("/codio/cards/suggest", test_suggest);

  return g_test_run ();
}
