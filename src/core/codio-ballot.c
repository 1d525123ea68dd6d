/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot.h"

#include "codio-assessment.h"
#include "codio-i18n.h"
#include "codio-pairs.h"
#include "codio-record-private.h"

static const CodioMember codio_ballot_weight_members[] = {
  {
    .name = "value",
    .kind = CODIO_MEMBER_VALUE,
    .label = N_("Value"),
    .description = "The value that is weighed; at most one weight for each in a ballot.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "weight",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Weight"),
    .description = "How heavily the value weighs, from 1 (lightly) to 4 (very heavily).",
    .minimum = 1,
    .maximum = CODIO_WEIGHT_MAX,
    .is_public = TRUE,
  },
  {
    .name = "reason",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Reason"),
    .description = "Why.",
  },
};

CODIO_DEFINE_RECORD (CodioBallotWeight, codio_ballot_weight, N_("a weight"), "value",
                     "How heavily one value weighs for one participant.")

static const CodioMember codio_ballot_rank_members[] = {
  {
    .name = "rank",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Rank"),
    .description = "The place in the order: 1 weighs the least.",
    .required = TRUE,
    .minimum = 1,
    .maximum = 1000,
  },
  {
    .name = "values",
    .kind = CODIO_MEMBER_VALUES,
    .label = N_("Values"),
    .description = "The values at this rank.",
  },
  {
    .name = "blanks",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Blank cards"),
    .description = "How many blank cards lie between this rank and the next higher one; left out for none.",
    .minimum = 1,
    .maximum = 1000,
  },
};

CODIO_DEFINE_RECORD (CodioBallotRank, codio_ballot_rank, N_("a rank"), "rank",
                     "One rank in an order of cards, with the values that share it (the method of Simos, as "
                     "revised by Figueira and Roy, 2002).")

static const CodioMember codio_ballot_pair_members[] = {
  {
    .name = "first",
    .kind = CODIO_MEMBER_STRING,
    .label = CODIO_CONTEXT ("comparison", "First"),
    .description = "The identifier of a foundation, a principle or a value.",
    .required = TRUE,
  },
  {
    .name = "second",
    .kind = CODIO_MEMBER_STRING,
    .label = CODIO_CONTEXT ("comparison", "Second"),
    .description = "The identifier of another part of the same kind.",
    .required = TRUE,
  },
  {
    .name = "intensity",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Intensity"),
    .description = "From 1 (both matter as much) to 9 (the first matters extremely much more), or the same below "
                   "zero where the second matters more. Never 0.",
    .required = TRUE,
    .minimum = -9,
    .maximum = 9,
  },
};

CODIO_DEFINE_RECORD (CodioBallotPair, codio_ballot_pair, N_("a comparison"), "first",
                     "The comparison of two parts of the code: the analytic hierarchy process.")

static const CodioMember codio_ballot_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the ballot in the profile; never changes.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "name",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Name"),
    .description = "Who filled it in; may be a role or a number.",
  },
  {
    .name = "time",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Time"),
    .description = "When it was handed in.",
  },
  {
    .name = "mode",
    .kind = CODIO_MEMBER_ENUM,
    .label = CODIO_CONTEXT ("ballot", "Mode"),
    .description = "Whether others could see it while it was filled in.",
    .get_type = codio_ballot_mode_get_type,
    .is_public = TRUE,
  },
  {
    .name = "method",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Method"),
    .description = "How it was filled in.",
    .get_type = codio_ballot_method_get_type,
    .is_public = TRUE,
  },
  {
    .name = "weights",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Weights"),
    .description = "The weight of each value; with cards or pairs, what followed from them.",
    .get_type = codio_ballot_weight_get_type,
    .is_public = TRUE,
  },
  {
    .name = "cards",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Cards"),
    .description = "The order of the cards, from the least rank to the highest.",
    .get_type = codio_ballot_rank_get_type,
  },
  {
    .name = "ratio",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Ratio"),
    .description = "With cards: how many times as heavy the highest rank is as the lowest.",
    .minimum = 1,
    .maximum = 1000,
  },
  {
    .name = "pairs",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Comparisons"),
    .description = "The comparisons in pairs.",
    .get_type = codio_ballot_pair_get_type,
  },
};

CODIO_DEFINE_RECORD (CodioBallot, codio_ballot, N_("a ballot"), "name",
                     "How one participant weighs the values.")

/**
 * codio_ballot_find_weight:
 * @self: a ballot
 * @value: the identifier of a value
 *
 * Returns: (transfer none) (nullable): the #CodioBallotWeight of @value
 */
CodioRecord *
codio_ballot_find_weight (CodioBallot *self,
                          const char  *value)
{
  GListModel *weights;

  g_return_val_if_fail (CODIO_IS_BALLOT (self), NULL);

  weights = codio_record_get_records (CODIO_RECORD (self), "weights");
  for (guint i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CodioRecord) weight = g_list_model_get_item (weights, i);

      if (g_strcmp0 (codio_record_get_key (weight), value) == 0)
        return weight; /* the list keeps it alive */
    }

  return NULL;
}

/**
 * codio_ballot_get_id:
 * @self: a ballot
 *
 * Returns: what identifies it, also when it is read again
 */
const char *
codio_ballot_get_id (CodioBallot *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "id");
}

/**
 * codio_ballot_get_name:
 * @self: a ballot
 *
 * Returns: who filled it in, which may be a pseudonym or empty
 */
const char *
codio_ballot_get_name (CodioBallot *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "name");
}

/**
 * codio_ballot_get_weight:
 * @self: a ballot
 * @value: the identifier of a value
 *
 * Returns: how heavily @value weighs, from 1 to %CODIO_WEIGHT_MAX; 0 where that was not said
 */
int
codio_ballot_get_weight (CodioBallot *self,
                         const char  *value)
{
  CodioRecord *weight = codio_ballot_find_weight (self, value);

  return weight ? codio_record_get_number (weight, "weight") : 0;
}

/**
 * codio_ballot_get_reason:
 * @self: a ballot
 * @value: the identifier of a value
 *
 * Returns: why, which may be empty
 */
const char *
codio_ballot_get_reason (CodioBallot *self,
                         const char  *value)
{
  CodioRecord *weight = codio_ballot_find_weight (self, value);

  return weight ? codio_record_get_string (weight, "reason") : "";
}

/**
 * codio_ballot_has_weights:
 * @self: a ballot
 *
 * Returns: whether it says of any value how heavily that weighs
 */
gboolean
codio_ballot_has_weights (CodioBallot *self)
{
  GListModel *weights;

  g_return_val_if_fail (CODIO_IS_BALLOT (self), FALSE);

  weights = codio_record_get_records (CODIO_RECORD (self), "weights");
  for (guint i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CodioRecord) weight = g_list_model_get_item (weights, i);

      if (codio_record_get_number (weight, "weight") > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * codio_ballot_is_filled_in:
 * @self: a ballot
 *
 * Returns: whether it says anything that counts: a weight, or a comparison in pairs
 */
gboolean
codio_ballot_is_filled_in (CodioBallot *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT (self), FALSE);

  return codio_ballot_has_weights (self) ||
         g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self), "pairs")) > 0;
}

static guint
find_part (GListModel *parts,
           const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);

      if (g_str_equal (codio_part_get_id (part), id))
        return i;
    }

  return G_MAXUINT;
}

/**
 * codio_ballot_get_pairs:
 * @self: a ballot
 * @parts: the parts of the code to look for, such as its foundations: a list of #CodioPart
 *
 * Returns: (transfer full) (element-type CodioPair): the comparisons of two of @parts, by their places in it, for
 *   codio_pairs_weigh() and its like
 */
GArray *
codio_ballot_get_pairs (CodioBallot *self,
                        GListModel  *parts)
{
  GArray *pairs;
  GListModel *records;

  g_return_val_if_fail (CODIO_IS_BALLOT (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (parts), NULL);

  pairs = g_array_new (FALSE, FALSE, sizeof (CodioPair));
  records = codio_record_get_records (CODIO_RECORD (self), "pairs");
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);
      CodioPair pair = {
        .first = find_part (parts, codio_record_get_string (record, "first")),
        .second = find_part (parts, codio_record_get_string (record, "second")),
        .intensity = codio_record_get_number (record, "intensity"),
      };

      if (pair.first != G_MAXUINT && pair.second != G_MAXUINT && pair.first != pair.second)
        g_array_append_val (pairs, pair);
    }

  return pairs;
}
