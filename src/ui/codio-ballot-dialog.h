/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-ballot-file.h"

G_BEGIN_DECLS

#define CODIO_TYPE_BALLOT_DIALOG (codio_ballot_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallotDialog, codio_ballot_dialog, CODIO, BALLOT_DIALOG, AdwDialog)

AdwDialog       *codio_ballot_dialog_new          (CodioProfile      *profile,
                                                   const char        *name);
AdwDialog       *codio_ballot_dialog_new_for_file (CodioBallotFile   *file);
CodioBallotFile *codio_ballot_dialog_get_file     (CodioBallotDialog *self);

G_END_DECLS
