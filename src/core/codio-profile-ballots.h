/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-ballot-file.h"

G_BEGIN_DECLS

#define CODIO_BALLOT_ERROR (codio_ballot_error_quark ())
GQuark codio_ballot_error_quark (void);

/**
 * CodioBallotError:
 * @CODIO_BALLOT_ERROR_OTHER_PROFILE: the ballot is for another profile
 * @CODIO_BALLOT_ERROR_OTHER_EDITION: the ballot is of another edition of the code
 * @CODIO_BALLOT_ERROR_UNKNOWN_VALUE: the ballot weighs a value that the profile lacks
 * @CODIO_BALLOT_ERROR_OTHER_VOTER: somebody else handed in a ballot with the same identifier
 * @CODIO_BALLOT_ERROR_TAKEN: something else has that identifier
 * @CODIO_BALLOT_ERROR_EMPTY: the ballot was not filled in
 * @CODIO_BALLOT_ERROR_CLOSED: no ballots are taken in any more
 * @CODIO_BALLOT_ERROR_HANDED_IN: the voter handed in another ballot
 */
typedef enum
{
  CODIO_BALLOT_ERROR_OTHER_PROFILE,
  CODIO_BALLOT_ERROR_OTHER_EDITION,
  CODIO_BALLOT_ERROR_UNKNOWN_VALUE,
  CODIO_BALLOT_ERROR_OTHER_VOTER,
  CODIO_BALLOT_ERROR_TAKEN,
  CODIO_BALLOT_ERROR_EMPTY,
  CODIO_BALLOT_ERROR_CLOSED,
  CODIO_BALLOT_ERROR_HANDED_IN,
} CodioBallotError;

/**
 * CodioBallotOutcome:
 * @CODIO_BALLOT_ADDED: it is new
 * @CODIO_BALLOT_REPLACED: it took the place of an earlier version
 * @CODIO_BALLOT_SAME: it was in the profile already
 * @CODIO_BALLOT_OLDER: a later version was in the profile already, which stays
 *
 * What became of a ballot.
 */
typedef enum
{
  CODIO_BALLOT_ADDED,
  CODIO_BALLOT_REPLACED,
  CODIO_BALLOT_SAME,
  CODIO_BALLOT_OLDER,
} CodioBallotOutcome;

gboolean   codio_voter_equal                (const char          *a,
                                             const char          *b);
gboolean   codio_ballot_is_of               (CodioBallot         *self,
                                             const char          *name);
gboolean   codio_ballot_is_namesake         (CodioBallot         *self,
                                             CodioBallot         *other);
CodioBallot *codio_profile_find_namesake    (CodioProfile        *self,
                                             CodioBallot         *ballot);
gboolean   codio_profile_add_ballot         (CodioProfile        *self,
                                             CodioBallot         *ballot,
                                             GError             **error);
gboolean   codio_profile_add_ballot_file    (CodioProfile        *self,
                                             CodioBallotFile     *file,
                                             CodioBallotOutcome  *outcome,
                                             GError             **error);
void       codio_profile_close_ballots      (CodioProfile        *self,
                                             gboolean             closed);
gboolean   codio_profile_can_show_ballots   (CodioProfile        *self);
char     **codio_profile_dup_missing_voters (CodioProfile        *self) G_GNUC_WARN_UNUSED_RESULT;
char     **codio_profile_dup_possible_voters (CodioProfile       *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
