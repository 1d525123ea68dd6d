/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-weighing.h"

#include "codio-ballot.h"
#include "codio-spread-private.h"

/**
 * CodioWeighing:
 *
 * What the ballots of a profile say together: where the voters agree and where not, and how firm the order of the
 * values is.
 *
 * It is what the ballots said when it was made, and does not change. Whether it may be shown yet is for
 * codio_profile_can_show_ballots() to say. A ballot without weights is not counted. Nothing here depends on the order
 * of the ballots but the order of the voters.
 */
struct _CodioWeighing
{
  GObject parent_instance;

  GPtrArray *ballots; /* those with weights */
  guint n_empty;

  GPtrArray *spreads; /* (element-type CodioSpread) by disagreement */
  GPtrArray *ranked;  /* the same, the heaviest first */
  GArray *steps;      /* (element-type CodioRankStep) */

  guint n_common;
  gboolean has_concordance;
  double concordance;
};

G_DEFINE_FINAL_TYPE (CodioWeighing, codio_weighing, G_TYPE_OBJECT)

static void
step_clear (gpointer data)
{
  g_free (((CodioRankStep *) data)->voters);
}

static void
codio_weighing_finalize (GObject *object)
{
  CodioWeighing *self = CODIO_WEIGHING (object);

  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  g_clear_pointer (&self->spreads, g_ptr_array_unref);
  g_clear_pointer (&self->ballots, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_weighing_parent_class)->finalize (object);
}

static void
codio_weighing_class_init (CodioWeighingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_weighing_finalize;
}

static void
codio_weighing_init (CodioWeighing *self)
{
  self->ballots = g_ptr_array_new_with_free_func (g_object_unref);
  self->spreads = g_ptr_array_new_with_free_func (codio_spread_free);
  self->ranked = g_ptr_array_new ();
  self->steps = g_array_new (FALSE, FALSE, sizeof (CodioRankStep));
  g_array_set_clear_func (self->steps, step_clear);
}

/* Of the values that all voters gave a weight. */
static void
compare_orders (CodioWeighing *self)
{
  const guint n_voters = self->ballots->len;
  g_autoptr (GPtrArray) common = g_ptr_array_new ();
  g_autofree double *scores = NULL;

  for (guint i = 0; i < self->spreads->len; i++)
    {
      CodioSpread *spread = g_ptr_array_index (self->spreads, i);

      if (spread->n_votes == n_voters)
        g_ptr_array_add (common, spread);
    }

  self->n_common = common->len;
  if (common->len == 0)
    return;

  scores = g_new (double, (gsize) n_voters * common->len);
  for (guint i = 0; i < n_voters; i++)
    for (guint j = 0; j < common->len; j++)
      scores[i * common->len + j] = ((CodioSpread *) g_ptr_array_index (common, j))->votes[i].weight;
  self->has_concordance = codio_statistics_get_concordance (scores, n_voters, common->len, &self->concordance);
}

/* Those that differ too little to be told apart by rounding are the same. Sorting is stable: equals stay in the order
 * of the profile. */
static int
compare_disagreement (gconstpointer a,
                      gconstpointer b)
{
  const CodioSpread *first = *(const CodioSpread * const *) a;
  const CodioSpread *second = *(const CodioSpread * const *) b;
  double difference = second->deviation - first->deviation;

  if (difference > 1e-9 || difference < -1e-9)
    return difference > 0 ? 1 : -1;

  return (second->maximum - second->minimum) - (first->maximum - first->minimum);
}

static int
compare_weight (gconstpointer a,
                gconstpointer b)
{
  return codio_spread_compare_weight (*(const CodioSpread * const *) b, *(const CodioSpread * const *) a, G_MAXUINT);
}

static void
take_step (CodioWeighing     *self,
           const CodioSpread *heavier,
           const CodioSpread *lighter)
{
  CodioRankStep step = { .heavier = heavier, .lighter = lighter };
  g_autoptr (GArray) voters = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize n;

  step.tied = codio_spread_compare_weight (heavier, lighter, G_MAXUINT) == 0;
  for (guint i = 0; !step.tied && i < self->ballots->len; i++)
    if (codio_spread_compare_weight (heavier, lighter, i) <= 0)
      g_array_append_val (voters, i);

  step.voters = g_array_steal (voters, &n);
  step.n_voters = (guint) n;
  g_array_append_val (self->steps, step);
}

/**
 * codio_weighing_new:
 * @profile: a profile
 *
 * Returns: (transfer full): what the ballots of @profile say now
 */
CodioWeighing *
codio_weighing_new (CodioProfile *profile)
{
  g_autoptr (CodioWeighing) self = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_WEIGHING, NULL);
  codio_spreads_collect (profile, self->ballots, self->spreads, &self->n_empty);
  compare_orders (self);

  g_ptr_array_extend (self->ranked, self->spreads, NULL, NULL);
  g_ptr_array_sort (self->ranked, compare_weight);
  g_ptr_array_sort (self->spreads, compare_disagreement);
  for (guint i = 1; i < self->ranked->len; i++)
    take_step (self, g_ptr_array_index (self->ranked, i - 1), g_ptr_array_index (self->ranked, i));

  return g_steal_pointer (&self);
}

/**
 * codio_weighing_get_n_voters:
 * @self: a weighing
 *
 * Returns: how many ballots with weights there are
 */
guint
codio_weighing_get_n_voters (CodioWeighing *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), 0);

  return self->ballots->len;
}

/**
 * codio_weighing_get_voter:
 * @self: a weighing
 * @voter: which voter, from 0
 *
 * Returns: the name on their ballot, which may be empty
 */
const char *
codio_weighing_get_voter (CodioWeighing *self,
                          guint          voter)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);
  g_return_val_if_fail (voter < self->ballots->len, NULL);

  return codio_ballot_get_name (g_ptr_array_index (self->ballots, voter));
}

/**
 * codio_weighing_get_n_empty:
 * @self: a weighing
 *
 * Returns: how many ballots were not counted because they have no weights
 */
guint
codio_weighing_get_n_empty (CodioWeighing *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), 0);

  return self->n_empty;
}

/**
 * codio_weighing_get_n_values:
 * @self: a weighing
 *
 * Returns: how many values have a vote
 */
guint
codio_weighing_get_n_values (CodioWeighing *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), 0);

  return self->spreads->len;
}

/**
 * codio_weighing_get_spread:
 * @self: a weighing
 * @position: from 0 to codio_weighing_get_n_values()
 *
 * Returns: (transfer none): the votes on a value, those first on which voters disagree most: by the mean distance to
 *   the median, and where that is the same by the range
 */
const CodioSpread *
codio_weighing_get_spread (CodioWeighing *self,
                           guint          position)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);
  g_return_val_if_fail (position < self->spreads->len, NULL);

  return g_ptr_array_index (self->spreads, position);
}

/**
 * codio_weighing_has_middles:
 * @self: a weighing
 *
 * Returns: whether codio_spread_has_middle() holds for any of its values
 */
gboolean
codio_weighing_has_middles (CodioWeighing *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), FALSE);

  for (guint i = 0; i < self->spreads->len; i++)
    if (codio_spread_has_middle (g_ptr_array_index (self->spreads, i)))
      return TRUE;

  return FALSE;
}

/**
 * codio_weighing_get_ranked:
 * @self: a weighing
 * @position: from 0 to codio_weighing_get_n_values()
 *
 * Returns: (transfer none): the votes on a value, the heaviest first, by codio_spread_compare_weight()
 */
const CodioSpread *
codio_weighing_get_ranked (CodioWeighing *self,
                           guint          position)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);
  g_return_val_if_fail (position < self->ranked->len, NULL);

  return g_ptr_array_index (self->ranked, position);
}

/**
 * codio_weighing_get_rank:
 * @self: a weighing
 * @position: from 0 to codio_weighing_get_n_values()
 *
 * Returns: the place of the value in the order, from 1; values that weigh the same have the place of the first of them
 */
guint
codio_weighing_get_rank (CodioWeighing *self,
                         guint          position)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), 0);
  g_return_val_if_fail (position < self->ranked->len, 0);

  while (position > 0 && g_array_index (self->steps, CodioRankStep, position - 1).tied)
    position--;

  return position + 1;
}

/**
 * codio_weighing_get_step:
 * @self: a weighing
 * @position: which pair of neighbours in the order, from 0, one less than there are values
 *
 * Each voter is left out in turn (the jackknife). A voter without whom two values would weigh the same is one who could
 * turn the order too.
 *
 * Returns: (transfer none): how firm the order of the values at @position and after it is
 */
const CodioRankStep *
codio_weighing_get_step (CodioWeighing *self,
                         guint          position)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);
  g_return_val_if_fail (position < self->steps->len, NULL);

  return &g_array_index (self->steps, CodioRankStep, position);
}

/**
 * codio_weighing_get_n_common:
 * @self: a weighing
 *
 * Returns: how many values have a vote of each voter
 */
guint
codio_weighing_get_n_common (CodioWeighing *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), 0);

  return self->n_common;
}

/**
 * codio_weighing_get_concordance:
 * @self: a weighing
 * @concordance: (out caller-allocates): the coefficient of concordance W, from 0 to 1
 *
 * How much the voters agree on the order of the values that have a vote of each: see
 * codio_statistics_get_concordance().
 *
 * Returns: whether that can be said
 */
gboolean
codio_weighing_get_concordance (CodioWeighing *self,
                                double        *concordance)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), FALSE);
  g_return_val_if_fail (concordance != NULL, FALSE);

  if (self->has_concordance)
    *concordance = self->concordance;

  return self->has_concordance;
}

/**
 * codio_weighing_get_agreement:
 * @self: a weighing
 *
 * Returns: what the coefficient of concordance means, in words
 */
CodioAgreement
codio_weighing_get_agreement (CodioWeighing *self)
{
  g_return_val_if_fail (CODIO_IS_WEIGHING (self), CODIO_AGREEMENT_UNKNOWN);

  return self->has_concordance ? codio_agreement_from_concordance (self->concordance, self->ballots->len)
                               : CODIO_AGREEMENT_UNKNOWN;
}
