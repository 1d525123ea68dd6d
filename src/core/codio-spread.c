/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-spread-private.h"

#include <math.h>

/* The votes on one value. */

/* So far from the median a vote is a view of its own: one step of the scale. */
#define MINORITY_DISTANCE 1

/* Sorts the weights of all votes but that of one voter. */
static guint
sort_weights (const CodioSpread *self,
              guint              without,
              double            *weights)
{
  guint n = 0;

  for (guint i = 0; i < self->n_votes; i++)
    {
      guint place = n;

      if (self->votes[i].voter == without)
        continue;
      for (; place > 0 && weights[place - 1] > self->votes[i].weight; place--)
        weights[place] = weights[place - 1];
      weights[place] = self->votes[i].weight;
      n++;
    }

  return n;
}

/*< private >
 * codio_spread_new:
 * @value: the identifier of a value
 * @votes: (element-type CodioVote): the votes on it, at least one; the reasons become those of the spread
 *
 * Returns: (transfer full): how far apart they are
 */
CodioSpread *
codio_spread_new (const char *value,
                  GArray     *votes)
{
  CodioSpread *self = g_new0 (CodioSpread, 1);
  g_autofree double *weights = g_new (double, votes->len);
  gsize n;

  self->value = g_strdup (value);
  self->votes = g_array_steal (votes, &n);
  self->n_votes = (guint) n;

  sort_weights (self, G_MAXUINT, weights);
  self->minimum = (int) weights[0];
  self->maximum = (int) weights[n - 1];
  self->median = codio_statistics_get_quantile (weights, n, 0.5);
  self->lower_quartile = codio_statistics_get_quantile (weights, n, 0.25);
  self->upper_quartile = codio_statistics_get_quantile (weights, n, 0.75);
  self->suggestion = (int) floor (self->median + 0.5);
  for (gsize i = 0; i < n; i++)
    {
      self->total += (int) weights[i];
      self->deviation += fabs (weights[i] - self->median) / (double) n;
    }

  return self;
}

/*< private >
 * codio_spread_free:
 * @self: a spread
 */
void
codio_spread_free (gpointer data)
{
  CodioSpread *self = data;

  for (guint i = 0; i < self->n_votes; i++)
    g_free (self->votes[i].reason);
  g_free (self->votes);
  g_free (self->value);
  g_free (self);
}

/**
 * codio_spread_is_minority:
 * @self: the votes on a value
 * @vote: one of these
 *
 * Returns: whether @vote is a minority view: one or more away from the median. On either side of it are at most half of
 *   the votes
 */
gboolean
codio_spread_is_minority (const CodioSpread *self,
                          const CodioVote   *vote)
{
  g_return_val_if_fail (self != NULL && vote != NULL, FALSE);

  return fabs (vote->weight - self->median) >= MINORITY_DISTANCE;
}

/**
 * codio_spread_compare_weight:
 * @a: the votes on a value
 * @b: the votes on another value
 * @without: a voter to leave out, or %G_MAXUINT for none
 *
 * Compares how heavily two values weigh for the group: by the median, and where that is the same by the mean. A value
 * without votes weighs less than any other.
 *
 * Returns: more than 0 if the first is the heavier one, less than 0 if it is the lighter one, 0 if they weigh the same
 */
int
codio_spread_compare_weight (const CodioSpread *a,
                             const CodioSpread *b,
                             guint              without)
{
  const CodioSpread *spreads[2] = { a, b };
  double medians[2], totals[2];
  guint n[2];

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree double *weights = g_new (double, spreads[i]->n_votes);

      n[i] = sort_weights (spreads[i], without, weights);
      medians[i] = n[i] > 0 ? codio_statistics_get_quantile (weights, n[i], 0.5) : 0;
      totals[i] = 0;
      for (guint j = 0; j < n[i]; j++)
        totals[i] += weights[j];
    }

  if (medians[0] > medians[1] || medians[0] < medians[1])
    return medians[0] > medians[1] ? 1 : -1;

  /* The means, multiplied by both numbers of votes: so all are whole numbers and equal is equal. */
  totals[0] *= n[1];
  totals[1] *= n[0];

  return (totals[0] > totals[1]) - (totals[0] < totals[1]);
}
