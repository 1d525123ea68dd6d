/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-weighing-words.h"

#include <math.h>

#include "codio-i18n.h"

/* What the ballots say together, in words. */

/**
 * codio_weighing_dup_number:
 * @number: a number, 0 or more
 * @catalog: the language
 *
 * Returns: (transfer full): @number, without decimals where it is whole, else with one or two
 */
char *
codio_weighing_dup_number (double        number,
                           CodioCatalog *catalog)
{
  const int hundredths = (int) lround (number * 100);

  if (hundredths % 100 == 0)
    return g_strdup_printf ("%d", hundredths / 100);
  if (hundredths % 10 == 0)
    /* Translators: a number with one decimal */
    return g_strdup_printf (codio_catalog_message (catalog, "%d.%d"), hundredths / 100, hundredths / 10 % 10);

  /* Translators: a number with two decimals */
  return g_strdup_printf (codio_catalog_message (catalog, "%d.%02d"), hundredths / 100, hundredths % 100);
}

/**
 * codio_weighing_get_voter_name:
 * @self: a weighing
 * @voter: which voter, from 0
 * @catalog: the language
 *
 * Returns: what to call the voter
 */
const char *
codio_weighing_get_voter_name (CodioWeighing *self,
                               guint          voter,
                               CodioCatalog  *catalog)
{
  const char *name = codio_weighing_get_voter (self, voter);

  return *name ? name : codio_catalog_message (catalog, "Somebody without a name");
}

/**
 * codio_weighing_dup_concordance:
 * @self: a weighing
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): the coefficient of concordance in a sentence, if there is one and it says
 *   something
 */
char *
codio_weighing_dup_concordance (CodioWeighing *self,
                                CodioCatalog  *catalog)
{
  g_autofree char *number = NULL;
  double concordance;

  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);

  if (!codio_weighing_get_concordance (self, &concordance) ||
      codio_weighing_get_agreement (self) == CODIO_AGREEMENT_UNKNOWN)
    return NULL;

  number = codio_weighing_dup_number (concordance, catalog);
  /* Translators: a number from 0 to 1, then a number of values */
  return g_strdup_printf (codio_catalog_message (catalog, "Kendall’s W is %s, from 0 (no agreement) to 1 (the same "
                                                          "order). Values that all voters weighed: %u."),
                          number, codio_weighing_get_n_common (self));
}

/* Of two votes, what they are: a median of these would be nobody's weight. */
static char *
dup_few (const CodioSpread *spread,
         CodioCatalog      *catalog)
{
  g_autofree char *first = g_strdup_printf ("%d", spread->minimum);
  g_autofree char *second = g_strdup_printf ("%d", spread->maximum);
  g_autofree char *both = NULL;

  if (spread->n_votes == 1)
    /* Translators: the weight that somebody gave, such as “weight 4” */
    return g_strdup_printf (codio_catalog_message (catalog, "weight %d"), spread->minimum);

  both = codio_catalog_dup_list (catalog, (const char *[]) { first, second, NULL });
  /* Translators: the weights that two people gave, such as “weights 2 and 3” */
  return g_strdup_printf (codio_catalog_message (catalog, "weights %s"), both);
}

/**
 * codio_weighing_dup_spread:
 * @self: a weighing
 * @spread: the votes on one of its values
 * @catalog: the language
 *
 * Returns: (transfer full): the median and the spread, or the weights where these are too few for that
 */
char *
codio_weighing_dup_spread (CodioWeighing     *self,
                           const CodioSpread *spread,
                           CodioCatalog      *catalog)
{
  g_autofree char *median = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;
  g_autofree char *deviation = NULL;
  GString *text;
  guint n_voters;

  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);
  g_return_val_if_fail (spread != NULL, NULL);

  text = g_string_new (NULL);
  n_voters = codio_weighing_get_n_voters (self);
  median = codio_weighing_dup_number (spread->median, catalog);
  lower = codio_weighing_dup_number (spread->lower_quartile, catalog);
  upper = codio_weighing_dup_number (spread->upper_quartile, catalog);
  deviation = codio_weighing_dup_number (spread->deviation, catalog);

  if (!codio_spread_has_middle (spread))
    {
      g_autofree char *few = dup_few (spread, catalog);

      g_string_append (text, few);
    }
  else if (spread->minimum == spread->maximum)
    /* Translators: the weight that all voters gave */
    g_string_printf (text, codio_catalog_message (catalog, "all %d"), spread->minimum);
  else
    g_string_printf (text,
                     /* Translators: the median of the weights, the lowest and the highest, between which half of them
                      * lie, and the mean distance to the median */
                     codio_catalog_message (catalog, "median %s, from %d to %d, the middle half from %s to %s, "
                                                     "on average %s from the median"),
                     median, spread->minimum, spread->maximum, lower, upper, deviation);
  if (spread->n_votes < n_voters)
    {
      g_string_append (text, ", ");
      /* Translators: how many voters gave a weight and how many voters there are */
      g_string_append_printf (text, codio_catalog_message (catalog, "%u of %u voters"), spread->n_votes, n_voters);
    }

  return g_string_free_and_steal (text);
}

/**
 * codio_weighing_dup_vote:
 * @self: a weighing
 * @vote: a vote in it
 * @reason: its reason, as it is to stand in a sentence
 * @catalog: the language
 *
 * Returns: (transfer full): who gave which weight, and why
 */
char *
codio_weighing_dup_vote (CodioWeighing   *self,
                         const CodioVote *vote,
                         const char      *reason,
                         CodioCatalog    *catalog)
{
  g_autofree char *view = NULL;

  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);
  g_return_val_if_fail (vote != NULL && reason != NULL, NULL);

  /* Translators: the name of a voter and the weight they gave */
  view = g_strdup_printf (codio_catalog_message (catalog, "%s, weight %d"),
                          codio_weighing_get_voter_name (self, vote->voter, catalog), vote->weight);
  if (*reason == '\0')
    return g_steal_pointer (&view);

  /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
  return g_strdup_printf (codio_catalog_message (catalog, "%s: %s"), view, reason);
}

/**
 * codio_weighing_dup_step:
 * @self: a weighing
 * @step: a step in its order
 * @catalog: the language
 *
 * Returns: (transfer full): how firm it is, as what can be said of the heavier value
 */
char *
codio_weighing_dup_step (CodioWeighing       *self,
                         const CodioRankStep *step,
                         CodioCatalog        *catalog)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (CODIO_IS_WEIGHING (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  if (step->tied)
    return g_strdup (codio_catalog_message (catalog, "weighs as much as the next"));
  if (step->n_voters == 0)
    return g_strdup (codio_catalog_message (catalog, "weighs more than the next, whoever is left out"));

  names = g_ptr_array_new_null_terminated (step->n_voters, NULL, TRUE);
  for (guint i = 0; i < step->n_voters; i++)
    g_ptr_array_add (names, (gpointer) codio_weighing_get_voter_name (self, step->voters[i], catalog));
  list = codio_catalog_dup_list (catalog, (const char * const *) names->pdata);

  /* Translators: said of a value and the next one in an order; the names of those who filled in these ballots */
  return g_strdup_printf (codio_catalog_plural (catalog,
                                                "would not weigh more than the next without the ballot of %s",
                                                "would not weigh more than the next if one of these were left out: %s",
                                                step->n_voters), list);
}
