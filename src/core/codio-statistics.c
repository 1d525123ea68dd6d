/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-statistics.h"

#include <math.h>

#include "codio-i18n.h"

/**
 * codio_statistics_get_quantile:
 * @sorted: (array length=n): numbers, the lowest first
 * @n: how many, at least one
 * @fraction: from 0 to 1, such as 0.5 for the median
 *
 * Between two numbers the quantile lies in proportion (definition 7 in R. J. Hyndman and Y. Fan, "Sample quantiles
 * in statistical packages", The American Statistician 50 (1996)). The median of an even number is thus halfway
 * between the two in the middle.
 *
 * Returns: the quantile
 */
double
codio_statistics_get_quantile (const double *sorted,
                               gsize         n,
                               double        fraction)
{
  double place, whole;
  gsize below;

  g_return_val_if_fail (sorted != NULL && n > 0, 0);
  g_return_val_if_fail (fraction >= 0 && fraction <= 1, 0);

  place = modf ((double) (n - 1) * fraction, &whole);
  below = (gsize) whole;

  return below + 1 < n ? sorted[below] + place * (sorted[below + 1] - sorted[below]) : sorted[n - 1];
}

static int
compare_scores (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const double *scores = user_data;
  const double first = scores[*(const gsize *) a], second = scores[*(const gsize *) b];

  return (first > second) - (first < second);
}

/* Ranks from 1, the lowest; equal scores share the mean of their ranks. Returns the sum of t³ - t over the groups of t
 * equal scores. */
static double
rank (const double *scores,
      gsize         n,
      double       *ranks)
{
  g_autofree gsize *order = g_new (gsize, n);
  double ties = 0;

  for (gsize i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_scores, (gpointer) scores);

  for (gsize i = 0, end; i < n; i = end)
    {
      double t;

      for (end = i + 1; end < n && scores[order[end]] <= scores[order[i]]; end++)
        ;
      t = (double) (end - i);
      ties += t * t * t - t;
      for (gsize j = i; j < end; j++)
        ranks[order[j]] = (double) i + (t + 1) / 2;
    }

  return ties;
}

/**
 * codio_statistics_get_concordance:
 * @scores: (array length=n_judges*n_items): what each judge gives each item, judge by judge
 * @n_judges: how many judges
 * @n_items: how many items
 * @concordance: (out caller-allocates): from 0 (no agreement at all) to 1 (all have the same order)
 *
 * Computes the coefficient of concordance W, with the correction for ties: M. G. Kendall and B. Babington Smith, "The
 * problem of m rankings", Annals of Mathematical Statistics 10 (1939); S. Siegel and N. J. Castellan, "Nonparametric
 * Statistics for the Behavioral Sciences" (1988).
 *
 * Returns: whether there is one: with two judges and two items or more, and not all items equal to all judges
 */
gboolean
codio_statistics_get_concordance (const double *scores,
                                  gsize         n_judges,
                                  gsize         n_items,
                                  double       *concordance)
{
  const double m = (double) n_judges, n = (double) n_items;
  g_autofree double *ranks = g_new (double, n_items);
  g_autofree double *sums = g_new0 (double, n_items);
  double squares = 0, ties = 0, most;

  g_return_val_if_fail (scores != NULL && concordance != NULL, FALSE);

  if (n_judges < 2 || n_items < 2)
    return FALSE;

  for (gsize i = 0; i < n_judges; i++)
    {
      ties += rank (scores + i * n_items, n_items, ranks);
      for (gsize j = 0; j < n_items; j++)
        sums[j] += ranks[j];
    }

  for (gsize j = 0; j < n_items; j++)
    squares += pow (sums[j] - m * (n + 1) / 2, 2);
  most = m * m * n * (n * n - 1) - m * ties;
  if (most <= 0)
    return FALSE;

  *concordance = CLAMP (12 * squares / most, 0, 1);
  return TRUE;
}

/**
 * codio_agreement_from_concordance:
 * @concordance: the coefficient of concordance, from 0 to 1
 * @n_judges: how many judges
 *
 * The bounds are those that R. C. Schmidt, "Managing Delphi surveys using nonparametric statistical techniques",
 * Decision Sciences 28 (1997), calls weak (0.3), moderate (0.5) and strong (0.7). Two judges who give opposite orders
 * have 0 and two whose orders have nothing to do with each other have 0.5, so these words only hold for three or
 * more.
 *
 * Returns: what @concordance means, %CODIO_AGREEMENT_UNKNOWN for fewer than three judges
 */
CodioAgreement
codio_agreement_from_concordance (double concordance,
                                  gsize  n_judges)
{
  if (n_judges < 3)
    return CODIO_AGREEMENT_UNKNOWN;

  return concordance < 0.3   ? CODIO_AGREEMENT_NONE
         : concordance < 0.5 ? CODIO_AGREEMENT_LITTLE
         : concordance < 0.7 ? CODIO_AGREEMENT_SOME
                             : CODIO_AGREEMENT_STRONG;
}

static const char * const labels[] = {
  [CODIO_AGREEMENT_UNKNOWN] = N_("Too few ballots to say how much the voters agree on the order."),
  [CODIO_AGREEMENT_NONE] = N_("The voters hardly agree on the order."),
  [CODIO_AGREEMENT_LITTLE] = N_("The voters agree little on the order."),
  [CODIO_AGREEMENT_SOME] = N_("The voters agree to some extent on the order."),
  [CODIO_AGREEMENT_STRONG] = N_("The voters agree strongly on the order."),
};

/**
 * codio_agreement_get_label:
 * @self: how much voters agree
 * @catalog: the language
 *
 * Returns: a sentence that says so
 */
const char *
codio_agreement_get_label (CodioAgreement  self,
                           CodioCatalog   *catalog)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (labels), NULL);

  return codio_catalog_message (catalog, labels[self]);
}
