/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pairs.h"

#include <math.h>

#include "codio-i18n.h"

/* Weights from comparisons in pairs on the scale of T. L. Saaty, "The Analytic Hierarchy Process" (1980).
 *
 * The weights are the geometric means of the rows, or, where answers are lacking, what these become then: the
 * logarithms that differ least from those of the answers, in squares (G. Crawford and C. Williams, "A note on the
 * analysis of subjective judgment matrices", Journal of Mathematical Psychology 29 (1985); for incomplete answers
 * S. Bozóki, J. Fülöp and L. Rónyai, "On optimal completions of incomplete pairwise comparison matrices",
 * Mathematical and Computer Modelling 52 (2010)). There is one solution if and only if the answers link all things. */

typedef struct
{
  guint n;
  gboolean answered[CODIO_PAIRS_MAX][CODIO_PAIRS_MAX];
  double logs[CODIO_PAIRS_MAX][CODIO_PAIRS_MAX]; /* of how many times as heavy the row is as the column */
} Matrix;

/* The consistency index of random matrices, by size: Saaty (1980). */
static const double random_indexes[CODIO_PAIRS_MAX + 1] = {
  0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45
};

static gboolean
are_sound (const CodioPair *pairs,
           gsize            n_pairs,
           guint            n)
{
  if (n == 0 || n > CODIO_PAIRS_MAX || (pairs == NULL && n_pairs > 0))
    return FALSE;

  for (gsize i = 0; i < n_pairs; i++)
    if (pairs[i].first >= n || pairs[i].second >= n || pairs[i].first == pairs[i].second ||
        pairs[i].intensity == 0 || ABS (pairs[i].intensity) > CODIO_INTENSITY_MAX)
      return FALSE;

  return TRUE;
}

/* Of two answers on the same pair the last counts. */
static void
fill (Matrix          *self,
      const CodioPair *pairs,
      gsize            n_pairs,
      guint            n)
{
  *self = (Matrix) { .n = n };

  for (gsize i = 0; i < n_pairs; i++)
    {
      guint row = pairs[i].first, column = pairs[i].second;
      double number = log (ABS (pairs[i].intensity));

      self->answered[row][column] = self->answered[column][row] = TRUE;
      self->logs[row][column] = pairs[i].intensity > 0 ? number : -number;
      self->logs[column][row] = -self->logs[row][column];
    }
}

static guint
count_answers (const Matrix *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    for (guint j = i + 1; j < self->n; j++)
      n += self->answered[i][j];

  return n;
}

/**
 * codio_pairs_group:
 * @pairs: (array length=n_pairs): the answers
 * @n_pairs: how many
 * @n: how many things there are to compare, from 1 to %CODIO_PAIRS_MAX
 * @groups: (out caller-allocates) (array length=n): for each thing the number of its group, from 0
 *
 * Finds which things are linked by answers, be it through others. Things in different groups are not linked yet.
 *
 * Returns: how many groups there are; 1 if all are linked
 */
guint
codio_pairs_group (const CodioPair *pairs,
                   gsize            n_pairs,
                   guint            n,
                   guint           *groups)
{
  guint smallest[CODIO_PAIRS_MAX], n_groups = 0;
  gboolean changed = TRUE;

  g_return_val_if_fail (are_sound (pairs, n_pairs, n), 0);
  g_return_val_if_fail (groups != NULL, 0);

  for (guint i = 0; i < n; i++)
    smallest[i] = i;

  while (changed)
    {
      changed = FALSE;
      for (gsize i = 0; i < n_pairs; i++)
        {
          guint *first = &smallest[pairs[i].first], *second = &smallest[pairs[i].second];

          changed = changed || *first != *second;
          *first = *second = MIN (*first, *second);
        }
    }

  for (guint i = 0; i < n; i++)
    groups[i] = smallest[i] == i ? n_groups++ : groups[smallest[i]];

  return n_groups;
}

/* Solves by elimination what makes the sum of squares least: at each thing, what its answers and its weight differ
 * adds up to nothing. The last logarithm is 0. The matrix is the Laplacian of a graph that is connected, without one
 * row and column, so it is positive definite and needs no pivots. */
static void
solve (const Matrix *self,
       double       *logs)
{
  guint n = self->n - 1;
  double laplacian[CODIO_PAIRS_MAX][CODIO_PAIRS_MAX] = { { 0 } };

  for (guint i = 0; i < n; i++)
    {
      logs[i] = 0;
      for (guint j = 0; j < self->n; j++)
        if (self->answered[i][j])
          {
            laplacian[i][i] += 1;
            laplacian[i][j] -= 1;
            logs[i] += self->logs[i][j];
          }
    }

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double factor = laplacian[j][i] / laplacian[i][i];

        for (guint k = i; k < n; k++)
          laplacian[j][k] -= factor * laplacian[i][k];
        logs[j] -= factor * logs[i];
      }

  for (guint i = n; i-- > 0;)
    {
      for (guint k = i + 1; k < n; k++)
        logs[i] -= laplacian[i][k] * logs[k];
      logs[i] /= laplacian[i][i];
    }
  logs[n] = 0;
}

/**
 * codio_pairs_weigh:
 * @pairs: (array length=n_pairs): the answers, at most one for each pair; of more the last counts
 * @n_pairs: how many
 * @n: how many things there are to compare, from 1 to %CODIO_PAIRS_MAX
 * @weights: (out caller-allocates) (array length=n): the weight of each thing, above 0; they add up to 1
 *
 * Computes the weights by logarithmic least squares. With all pairs answered these are the geometric means of the rows.
 *
 * Returns: whether the answers link all things; otherwise there are no @weights
 */
gboolean
codio_pairs_weigh (const CodioPair *pairs,
                   gsize            n_pairs,
                   guint            n,
                   double          *weights)
{
  guint groups[CODIO_PAIRS_MAX];
  double sum = 0;
  Matrix matrix;

  g_return_val_if_fail (are_sound (pairs, n_pairs, n), FALSE);
  g_return_val_if_fail (weights != NULL, FALSE);

  if (codio_pairs_group (pairs, n_pairs, n, groups) > 1)
    return FALSE;

  fill (&matrix, pairs, n_pairs, n);
  solve (&matrix, weights);
  for (guint i = 0; i < n; i++)
    sum += weights[i] = exp (weights[i]);
  for (guint i = 0; i < n; i++)
    weights[i] /= sum;

  return TRUE;
}

/**
 * codio_pairs_get_ratio:
 * @pairs: (array length=n_pairs): the answers
 * @n_pairs: how many
 * @n: how many things there are to compare, from 1 to %CODIO_PAIRS_MAX
 *
 * Computes the consistency ratio of Saaty (1980) with its random indexes: 0 if no answer contradicts
 * another; up to 0.1 is customary.
 *
 * Returns: the ratio, 0 or more, or -1 where not all pairs are answered
 */
double
codio_pairs_get_ratio (const CodioPair *pairs,
                       gsize            n_pairs,
                       guint            n)
{
  double vector[CODIO_PAIRS_MAX], next[CODIO_PAIRS_MAX], eigenvalue = n;
  Matrix matrix;

  g_return_val_if_fail (are_sound (pairs, n_pairs, n), -1);

  fill (&matrix, pairs, n_pairs, n);
  if (count_answers (&matrix) < n * (n - 1) / 2)
    return -1;
  if (n < 3)
    return 0;

  /* The power method: for a positive matrix of this size it has long come to rest after so many rounds. */
  for (guint i = 0; i < n; i++)
    vector[i] = 1.0 / n;
  for (guint round = 0; round < 500; round++)
    {
      eigenvalue = 0;
      for (guint i = 0; i < n; i++)
        {
          next[i] = 0;
          for (guint j = 0; j < n; j++)
            next[i] += exp (matrix.logs[i][j]) * vector[j];
          eigenvalue += next[i];
        }
      for (guint i = 0; i < n; i++)
        vector[i] = next[i] / eigenvalue;
    }

  return MAX (0, (eigenvalue - n) / (n - 1) / random_indexes[n]);
}

/**
 * codio_pairs_get_index:
 * @pairs: (array length=n_pairs): the answers
 * @n_pairs: how many
 * @n: how many things there are to compare, from 1 to %CODIO_PAIRS_MAX
 *
 * Computes the geometric consistency index of J. Aguarón and J. M. Moreno-Jiménez, "The geometric consistency index:
 * approximated thresholds", European Journal of Operational Research 147 (2003): how much the logarithms of the answers
 * vary around those of the weights. Where answers are lacking, the squares are divided by how many answers there are
 * beyond those that link all things, which is the same where none is lacking.
 *
 * Returns: the index, 0 or more; 0 also where no answer can contradict another
 */
double
codio_pairs_get_index (const CodioPair *pairs,
                       gsize            n_pairs,
                       guint            n)
{
  double weights[CODIO_PAIRS_MAX], sum = 0;
  guint n_answers;
  Matrix matrix;

  g_return_val_if_fail (are_sound (pairs, n_pairs, n), 0);

  fill (&matrix, pairs, n_pairs, n);
  n_answers = count_answers (&matrix);
  if (n_answers < n || !codio_pairs_weigh (pairs, n_pairs, n, weights))
    return 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (matrix.answered[i][j])
        sum += pow (matrix.logs[i][j] - log (weights[i] / weights[j]), 2);

  return sum / (n_answers - n + 1);
}

/* What corresponds to a consistency ratio of 0.1: Aguarón and Moreno-Jiménez (2003). */
static double
get_limit (guint n)
{
  return n == 3 ? 0.31 : n == 4 ? 0.35 : 0.37;
}

/**
 * codio_pairs_find_contradictions:
 * @pairs: (array length=n_pairs): the answers
 * @n_pairs: how many
 * @n: how many things there are to compare, from 1 to %CODIO_PAIRS_MAX
 * @contradictions: (out caller-allocates): room for @n_pairs answers
 *
 * For a hint, never to refuse the answers. They contradict one another where codio_pairs_get_index() is above 0.31 for
 * three things, 0.35 for four and 0.37 for more, as much as a consistency ratio of 0.1. Then the answer of which
 * the logarithm differs most from that of the weights is the one to look at again. It may share that with others:
 * of three things, the three answers always differ as much.
 *
 * Returns: how many answers there are in @contradictions, all of which fit equally badly; 0 where the answers do not
 *   contradict one another so much
 */
guint
codio_pairs_find_contradictions (const CodioPair *pairs,
                                 gsize            n_pairs,
                                 guint            n,
                                 CodioPair       *contradictions)
{
  /* So much may be due to rounding. */
  const double least = 1e-9;
  double weights[CODIO_PAIRS_MAX], most = 0;
  guint n_found = 0;
  Matrix matrix;

  g_return_val_if_fail (are_sound (pairs, n_pairs, n), 0);
  g_return_val_if_fail (contradictions != NULL, 0);

  if (codio_pairs_get_index (pairs, n_pairs, n) <= get_limit (n) || !codio_pairs_weigh (pairs, n_pairs, n, weights))
    return 0;

  fill (&matrix, pairs, n_pairs, n);
  for (gsize i = 0; i < n_pairs; i++)
    {
      guint first = pairs[i].first, second = pairs[i].second;
      double difference = fabs (matrix.logs[first][second] - log (weights[first] / weights[second]));

      if (difference < most - least)
        continue;
      if (difference > most + least)
        n_found = 0;
      most = MAX (most, difference);
      contradictions[n_found++] = pairs[i];
    }

  return n_found;
}

/* The words of Saaty (1980) for how much more one thing matters than another. */
static const char * const labels[CODIO_INTENSITY_MAX + 1] = {
  [1] = N_("as much"),
  [2] = N_("as much to moderately more"),
  [3] = N_("moderately more"),
  [4] = N_("moderately to strongly more"),
  [5] = N_("strongly more"),
  [6] = N_("strongly to very strongly more"),
  [7] = N_("very strongly more"),
  [8] = N_("very strongly to extremely more"),
  [9] = N_("extremely more"),
};

/**
 * codio_intensity_get_label:
 * @intensity: from 1 to %CODIO_INTENSITY_MAX, or the same below zero
 * @catalog: the language
 *
 * Returns: how much more the one matters, such as "strongly more"
 */
const char *
codio_intensity_get_label (int           intensity,
                           CodioCatalog *catalog)
{
  g_return_val_if_fail (intensity != 0 && ABS (intensity) <= CODIO_INTENSITY_MAX, NULL);

  return codio_catalog_message (catalog, labels[ABS (intensity)]);
}

/**
 * codio_intensity_dup_sentence:
 * @intensity: from 1 to %CODIO_INTENSITY_MAX, or the same below zero where the second matters more
 * @first: the name of a thing
 * @second: the name of another
 * @catalog: the language
 *
 * Returns: (transfer full): what the answer says, such as "Democracy matters strongly more than Good governance."
 */
char *
codio_intensity_dup_sentence (int           intensity,
                              const char   *first,
                              const char   *second,
                              CodioCatalog *catalog)
{
  const char *label = codio_intensity_get_label (intensity, catalog);

  g_return_val_if_fail (label != NULL && first != NULL && second != NULL, NULL);

  if (ABS (intensity) == 1)
    /* Translators: the names of two principles of the code */
    return g_strdup_printf (codio_catalog_message (catalog, "%s matters as much as %s."), first, second);

  /* Translators: a principle, how much more it matters (such as “strongly more”) and another principle */
  return g_strdup_printf (codio_catalog_message (catalog, "%s matters %s than %s."),
                          intensity > 0 ? first : second, label, intensity > 0 ? second : first);
}
