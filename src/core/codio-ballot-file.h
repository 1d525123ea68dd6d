/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-ballot.h"
#include "codio-profile-file.h"

G_BEGIN_DECLS

#define CODIO_BALLOT_FORMAT "nl.codio.ballot"
#define CODIO_BALLOT_VERSION "1.0"
#define CODIO_BALLOT_SUFFIX ".codio-ballot"

#define CODIO_TYPE_BALLOT_FILE (codio_ballot_file_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallotFile, codio_ballot_file, CODIO, BALLOT_FILE, CodioRecord)

CodioBallotFile *codio_ballot_file_new         (CodioProfile     *profile,
                                                CodioBallot      *ballot) G_GNUC_WARN_UNUSED_RESULT;
CodioBallotFile *codio_ballot_file_new_empty   (CodioProfile     *profile,
                                                const char       *name,
                                                CodioBallotMode   mode) G_GNUC_WARN_UNUSED_RESULT;
CodioBallotFile *codio_ballot_file_read        (GBytes           *bytes,
                                                GPtrArray        *issues,
                                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CodioBallotFile *codio_ballot_file_load        (GFile            *file,
                                                GPtrArray        *issues,
                                                GCancellable     *cancellable,
                                                GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes          *codio_ballot_file_write       (CodioBallotFile  *self) G_GNUC_WARN_UNUSED_RESULT;
const char      *codio_ballot_file_get_profile (CodioBallotFile  *self);
const char      *codio_ballot_file_get_title   (CodioBallotFile  *self);
const char      *codio_ballot_file_get_edition (CodioBallotFile  *self);
CodioBallot     *codio_ballot_file_get_ballot  (CodioBallotFile  *self);
GPtrArray       *codio_ballot_file_list_parts  (CodioBallotFile  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
