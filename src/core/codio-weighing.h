/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-statistics.h"

G_BEGIN_DECLS

/**
 * CodioVote:
 * @voter: whose it is, for codio_weighing_get_voter()
 * @weight: the weight, from 1 to %CODIO_WEIGHT_MAX
 * @reason: why, which may be empty
 *
 * What one ballot says of one value.
 */
typedef struct
{
  guint voter;
  int weight;
  char *reason;
} CodioVote;

/**
 * CodioSpread:
 * @value: the identifier of the value
 * @votes: (array length=n_votes): who gave it a weight, in the order of the voters
 * @n_votes: how many, at least one
 * @counts: how many of these gave each weight; the first is that of weight 0 and is nothing
 * @total: the sum of the weights
 * @minimum: the lowest weight
 * @maximum: the highest weight
 * @median: the weight in the middle; of an even number halfway between the two in the middle
 * @lower_quartile: a quarter of the weights are at most this
 * @upper_quartile: three quarters of the weights are at most this
 * @deviation: how far the weights are from the median, on average
 * @suggestion: the weight to start from when people agree on one: the median, halves to the heavier
 *
 * How far apart the votes on one value are.
 */
typedef struct
{
  char *value;
  CodioVote *votes;
  guint n_votes;
  guint counts[CODIO_WEIGHT_MAX + 1];
  int total;
  int minimum;
  int maximum;
  double median;
  double lower_quartile;
  double upper_quartile;
  double deviation;
  int suggestion;
} CodioSpread;

/**
 * CodioRankStep:
 * @heavier: a value
 * @lighter: the one that follows it in the order
 * @tied: whether they weigh the same, so that there is no order
 * @voters: (array length=n_voters): without which voter the first would not be the heavier one any more
 * @n_voters: how many of these there are; 0 if the order holds whoever is left out
 *
 * How firm the order of two neighbours is.
 */
typedef struct
{
  const CodioSpread *heavier;
  const CodioSpread *lighter;
  gboolean tied;
  guint *voters;
  guint n_voters;
} CodioRankStep;

#define CODIO_TYPE_WEIGHING (codio_weighing_get_type ())
G_DECLARE_FINAL_TYPE (CodioWeighing, codio_weighing, CODIO, WEIGHING, GObject)

CodioWeighing       *codio_weighing_new             (CodioProfile      *profile) G_GNUC_WARN_UNUSED_RESULT;
guint                codio_weighing_get_n_voters    (CodioWeighing     *self);
const char          *codio_weighing_get_voter       (CodioWeighing     *self,
                                                     guint              voter);
guint                codio_weighing_get_n_empty     (CodioWeighing     *self);
guint                codio_weighing_get_n_values    (CodioWeighing     *self);
const CodioSpread   *codio_weighing_get_spread      (CodioWeighing     *self,
                                                     guint              position);
gboolean             codio_weighing_has_middles     (CodioWeighing     *self);
const CodioSpread   *codio_weighing_get_ranked      (CodioWeighing     *self,
                                                     guint              position);
guint                codio_weighing_get_rank        (CodioWeighing     *self,
                                                     guint              position);
const CodioRankStep *codio_weighing_get_step        (CodioWeighing     *self,
                                                     guint              position);
guint                codio_weighing_get_n_common    (CodioWeighing     *self);
gboolean             codio_weighing_get_concordance (CodioWeighing     *self,
                                                     double            *concordance);
CodioAgreement       codio_weighing_get_agreement   (CodioWeighing     *self);

gboolean             codio_spread_has_middle        (const CodioSpread *self);
gboolean             codio_spread_is_minority       (const CodioSpread *self,
                                                     const CodioVote   *vote);
int                  codio_spread_compare_weight    (const CodioSpread *a,
                                                     const CodioSpread *b,
                                                     guint              without);

G_END_DECLS
