/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-edition.h"
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

const char  *codio_ballot_get_id         (CodioBallot        *self);
const char  *codio_ballot_get_name       (CodioBallot        *self);
CodioRecord *codio_ballot_find_weight    (CodioBallot        *self,
                                          const char         *value);
int          codio_ballot_get_weight     (CodioBallot        *self,
                                          const char         *value);
const char  *codio_ballot_get_reason     (CodioBallot        *self,
                                          const char         *value);
gboolean     codio_ballot_has_weights    (CodioBallot        *self);
gboolean     codio_ballot_is_filled_in   (CodioBallot        *self);
GArray      *codio_ballot_get_pairs      (CodioBallot        *self,
                                          GListModel         *parts) G_GNUC_WARN_UNUSED_RESULT;

/* To fill in a ballot before it is handed in. Once it is in a profile it is what was handed in. */
CodioBallot *codio_ballot_new            (const char         *name,
                                          CodioBallotMode     mode,
                                          CodioBallotMethod   method) G_GNUC_WARN_UNUSED_RESULT;
void         codio_ballot_set_name       (CodioBallot        *self,
                                          const char         *name);
void         codio_ballot_set_weight     (CodioBallot        *self,
                                          const char         *value,
                                          int                 weight);
void         codio_ballot_set_reason     (CodioBallot        *self,
                                          const char         *value,
                                          const char         *reason);
void         codio_ballot_set_cards      (CodioBallot        *self,
                                          const char * const *values,
                                          const guint        *positions,
                                          int                 ratio);
gboolean     codio_ballot_weigh_by_cards (CodioBallot        *self);
void         codio_ballot_compare        (CodioBallot        *self,
                                          const char         *first,
                                          const char         *second,
                                          int                 intensity);
void         codio_ballot_hand_in        (CodioBallot        *self,
                                          GDateTime          *now);

G_END_DECLS
