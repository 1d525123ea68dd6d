/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-enums.h"
#include "codio-record.h"

G_BEGIN_DECLS

#define CODIO_TYPE_BALLOT (codio_ballot_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallot, codio_ballot, CODIO, BALLOT, CodioRecord)

#define CODIO_TYPE_BALLOT_WEIGHT (codio_ballot_weight_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallotWeight, codio_ballot_weight, CODIO, BALLOT_WEIGHT, CodioRecord)

#define CODIO_TYPE_BALLOT_RANK (codio_ballot_rank_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallotRank, codio_ballot_rank, CODIO, BALLOT_RANK, CodioRecord)

#define CODIO_TYPE_BALLOT_PAIR (codio_ballot_pair_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallotPair, codio_ballot_pair, CODIO, BALLOT_PAIR, CodioRecord)

G_END_DECLS
