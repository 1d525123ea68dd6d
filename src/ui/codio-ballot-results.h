/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_BALLOT_RESULTS (codio_ballot_results_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallotResults, codio_ballot_results, CODIO, BALLOT_RESULTS, AdwBin)

void codio_ballot_results_set_profile (CodioBallotResults *self,
                                       CodioProfile       *profile);

G_END_DECLS
