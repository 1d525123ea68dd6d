/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-spread-private.h"

#include <math.h>
#include <string.h>

#include "codio-ballot.h"

/* The votes on one value. */

/* So far from the median a vote is a view of its own: one step of the scale. */
#define MINORITY_DISTANCE 1

/* The weight that one voter gave, 0 for none. The votes are in the order of the voters. */
static int
find_weight (const CodioSpread *self,
             guint              voter)
{
  guint first = 0, end = self->n_votes;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (self->votes[middle].voter == voter)
        return self->votes[middle].weight;
      if (self->votes[middle].voter < voter)
        first = middle + 1;
      else
        end = middle;
    }

  return 0;
}

/* The weight at a place in the order of all weights, the lightest first. */
static int
get_nth (const guint *counts,
         guint        place)
{
  int weight = 1;

  for (; weight < CODIO_WEIGHT_MAX && place >= counts[weight]; weight++)
    place -= counts[weight];

  return weight;
}

/* Takes over what is in @votes, which are of different voters, in their order. */
static CodioSpread *
spread_new (const char *value,
            GArray     *votes)
{
  CodioSpread *self = g_new0 (CodioSpread, 1);
  g_autofree double *weights = g_new (double, votes->len);
  gsize n;

  self->value = g_strdup (value);
  self->votes = g_array_steal (votes, &n);
  self->n_votes = (guint) n;
  g_assert (n > 0); /* what nobody votes on has no array */

  for (gsize i = 0; i < n; i++)
    self->counts[self->votes[i].weight]++;
  for (gsize i = 0; i < n; i++)
    weights[i] = get_nth (self->counts, (guint) i);
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
 * @data: a #CodioSpread
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

static void
vote_clear (gpointer data)
{
  g_free (((CodioVote *) data)->reason);
}

/* Adds the votes of one ballot to those of each value. */
static void
take_ballot (CodioBallot *ballot,
             guint        voter,
             GHashTable  *votes)
{
  GListModel *weights = codio_record_get_records (CODIO_RECORD (ballot), "weights");

  for (guint i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CodioRecord) weight = g_list_model_get_item (weights, i);
      const char *value = codio_record_get_key (weight);
      CodioVote vote = { .voter = voter, .weight = codio_record_get_number (weight, "weight") };
      GArray *array = g_hash_table_lookup (votes, value);

      if (vote.weight == 0)
        continue;
      if (array == NULL)
        {
          array = g_array_new (FALSE, FALSE, sizeof (CodioVote));
          g_array_set_clear_func (array, vote_clear);
          g_hash_table_insert (votes, (gpointer) value, array);
        }
      vote.reason = g_strdup (codio_record_get_string (weight, "reason"));
      g_array_append_val (array, vote);
    }
}

/*< private >
 * codio_spreads_collect:
 * @profile: a profile
 * @ballots: (element-type CodioBallot): the ballots with weights are added here; each is a voter
 * @spreads: (element-type CodioSpread): the votes on each value are added here, in the order of @profile
 * @n_empty: (out caller-allocates): how many ballots have no weights
 */
void
codio_spreads_collect (CodioProfile *profile,
                       GPtrArray    *ballots,
                       GPtrArray    *spreads,
                       guint        *n_empty)
{
  /* The ballots keep the identifiers alive. */
  g_autoptr (GHashTable) votes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  GListModel *records = codio_record_get_records (CODIO_RECORD (profile), "ballots");
  GListModel *assessments = codio_profile_get_assessments (profile);

  *n_empty = 0;
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioBallot) ballot = g_list_model_get_item (records, i);

      if (!codio_ballot_has_weights (ballot))
        {
          (*n_empty)++;
          continue;
        }
      take_ballot (ballot, ballots->len, votes);
      g_ptr_array_add (ballots, g_steal_pointer (&ballot));
    }

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
      const char *value = codio_assessment_get_value (assessment);
      GArray *array = g_hash_table_lookup (votes, value);

      if (array)
        g_ptr_array_add (spreads, spread_new (value, array));
    }
}

/**
 * codio_spread_has_middle:
 * @self: the votes on a value
 *
 * Returns: whether there are enough votes for a median, a middle half and a mean distance to say anything: three
 */
gboolean
codio_spread_has_middle (const CodioSpread *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->n_votes > 2;
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
  gint64 medians[2] = { 0 }, totals[2];
  guint n[2];

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  for (guint i = 0; i < 2; i++)
    {
      const int left_out = find_weight (spreads[i], without);
      guint counts[CODIO_WEIGHT_MAX + 1];

      memcpy (counts, spreads[i]->counts, sizeof counts);
      n[i] = spreads[i]->n_votes - (left_out > 0);
      totals[i] = spreads[i]->total - left_out;
      if (left_out > 0)
        counts[left_out]--;
      if (n[i] > 0)
        medians[i] = get_nth (counts, (n[i] - 1) / 2) + get_nth (counts, n[i] / 2);
    }

  if (medians[0] != medians[1])
    return medians[0] > medians[1] ? 1 : -1;

  /* The means, multiplied by both numbers of votes: all are whole numbers, and equal is equal. */
  totals[0] *= n[1];
  totals[1] *= n[0];

  return (totals[0] > totals[1]) - (totals[0] < totals[1]);
}
