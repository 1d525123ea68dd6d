/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cards.h"

#include <math.h>

#include "codio-assessment.h"

/* Weights from an order of cards: the procedure of Simos as revised in J. Figueira and B. Roy, "Determining the
 * weights of criteria in the ELECTRE type methods with a revised Simos' procedure", European Journal of Operational
 * Research 139 (2002), pages 317-326. The names in comments are those of the paper.
 *
 * A card has a position: 1 is the lightest, cards that weigh the same share one, and a blank card takes one too. */

static void
find_bounds (const double *numbers,
             gsize         n,
             double       *least,
             double       *greatest)
{
  *least = *greatest = numbers[0];
  for (gsize i = 1; i < n; i++)
    {
      *least = MIN (*least, numbers[i]);
      *greatest = MAX (*greatest, numbers[i]);
    }
}

/**
 * codio_cards_weigh:
 * @positions: (array length=n): the position of each card, 1 or more
 * @n: how many cards, at least one
 * @ratio: how many times as heavy the heaviest card is as the lightest (z in the paper), 1 or more
 * @weights: (out caller-allocates) (array length=n): the non-normalised weight of each card, from 1 to @ratio
 *
 * The lightest weighs 1 and each position adds as much (section 3.2). As in the paper, weights are kept to two
 * decimals.
 */
void
codio_cards_weigh (const guint *positions,
                   gsize        n,
                   double       ratio,
                   double      *weights)
{
  guint first, last;

  g_return_if_fail (positions != NULL && weights != NULL && n > 0);
  g_return_if_fail (ratio >= 1);

  first = last = positions[0];
  for (gsize i = 1; i < n; i++)
    {
      first = MIN (first, positions[i]);
      last = MAX (last, positions[i]);
    }

  for (gsize i = 0; i < n; i++)
    weights[i] = first == last ? 1
                               : round (100 * (1 + (ratio - 1) * (positions[i] - first) / (last - first))) / 100;
}

typedef struct
{
  gsize card;
  double fraction;      /* what is lost by rounding downward, in units of the last decimal */
  double up;            /* the relative error of rounding upward (d) */
  double down;          /* the relative error of rounding downward (d with a bar) */
  gboolean rather_down; /* whether it is in M */
} Rounding;

/* Those that must be rounded upward first: of those outside M where rounding downward errs most, and then of
 * those in M where rounding upward errs least. */
static int
compare_roundings (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const Rounding *first = a, *second = b;

  if (first->rather_down != second->rather_down)
    return first->rather_down ? 1 : -1;
  if (first->rather_down ? first->up < second->up : first->down > second->down)
    return -1;
  if (first->rather_down ? first->up > second->up : first->down < second->down)
    return 1;

  return first->card < second->card ? -1 : 1;
}

/**
 * codio_cards_normalise:
 * @weights: (array length=n): a weight above 0 for each card
 * @n: how many cards, at least one
 * @decimals: how many decimals (w in the paper), up to %CODIO_CARDS_MAX_DECIMALS
 * @percentages: (out caller-allocates) (array length=n): the normalised weights, which add up to exactly 100 in
 *   that many decimals
 *
 * Rounds such that the relative errors are least (section 3.2): v cards are rounded upward and all others
 * downward. A heavier card never gets less than a lighter one; of cards that weigh the same, the first ones may get
 * one unit of the last decimal more.
 */
void
codio_cards_normalise (const double *weights,
                       gsize         n,
                       guint         decimals,
                       double       *percentages)
{
  g_autofree Rounding *roundings = g_new (Rounding, n);
  double unit = pow (10, MIN (decimals, CODIO_CARDS_MAX_DECIMALS));
  double sum = 0, total = 0;
  gsize n_upward;

  g_return_if_fail (weights != NULL && percentages != NULL && n > 0);
  g_return_if_fail (decimals <= CODIO_CARDS_MAX_DECIMALS);

  for (gsize i = 0; i < n; i++)
    sum += weights[i];

  for (gsize i = 0; i < n; i++)
    {
      double exact = 100 * unit * weights[i] / sum;

      percentages[i] = floor (exact);
      total += percentages[i];
      roundings[i].card = i;
      roundings[i].fraction = exact - percentages[i];
      roundings[i].up = (1 - roundings[i].fraction) / exact;
      roundings[i].down = roundings[i].fraction / exact;
      roundings[i].rather_down = roundings[i].up > roundings[i].down;
    }

  g_sort_array (roundings, n, sizeof *roundings, compare_roundings, NULL);
  n_upward = (gsize) MIN (100 * unit - total, (double) n);
  for (gsize i = 0; i < n_upward; i++)
    percentages[roundings[i].card] += 1;
  for (gsize i = 0; i < n; i++)
    percentages[i] /= unit;
}

/**
 * codio_cards_suggest:
 * @weights: (array length=n): the non-normalised weight of each card
 * @n: how many cards, at least one
 * @suggestions: (out caller-allocates) (array length=n): for each card a weight from 1 to %CODIO_WEIGHT_MAX
 *
 * Suggests the weights of a ballot: the lightest card is 1, the heaviest %CODIO_WEIGHT_MAX, and the others follow
 * from how far they are between these two, rounded, halves to the heavier. This is our own rule; people set the weight.
 *
 * Returns: whether there is anything to suggest: where all cards weigh the same, an order says nothing
 */
gboolean
codio_cards_suggest (const double *weights,
                     gsize         n,
                     int          *suggestions)
{
  double least, greatest;

  g_return_val_if_fail (weights != NULL && suggestions != NULL && n > 0, FALSE);

  find_bounds (weights, n, &least, &greatest);
  if (least >= greatest)
    return FALSE;

  for (gsize i = 0; i < n; i++)
    suggestions[i] = 1 + (int) floor ((CODIO_WEIGHT_MAX - 1) * (weights[i] - least) / (greatest - least) + 0.5);

  return TRUE;
}
