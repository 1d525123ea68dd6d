/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot.h"

#include "codio-assessment.h"
#include "codio-i18n.h"
#include "codio-record-private.h"

static const CodioMember codio_ballot_weight_members[] = {
  {
    .name = "value",
    .kind = CODIO_MEMBER_VALUE,
    .label = N_("Value"),
    .description = "The value that is weighed; at most one weight for each in a ballot.",
    .required = TRUE,
  },
  {
    .name = "weight",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Weight"),
    .description = "How heavily the value weighs, from 1 (lightly) to 4 (heavily).",
    .minimum = 1,
    .maximum = CODIO_WEIGHT_MAX,
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
    .label = N_("First"),
    .description = "The identifier of a foundation, a principle or a value.",
    .required = TRUE,
  },
  {
    .name = "second",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Second"),
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
    .label = N_("Mode"),
    .description = "Whether others could see it while it was filled in.",
    .get_type = codio_ballot_mode_get_type,
  },
  {
    .name = "method",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Method"),
    .description = "How it was filled in.",
    .get_type = codio_ballot_method_get_type,
  },
  {
    .name = "weights",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Weights"),
    .description = "The weight of each value; with cards or pairs, what followed from them.",
    .get_type = codio_ballot_weight_get_type,
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
