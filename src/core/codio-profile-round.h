/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile-ballots.h"

G_BEGIN_DECLS

GPtrArray   *codio_profile_list_weighed    (CodioProfile       *self) G_GNUC_WARN_UNUSED_RESULT;
CodioBallot *codio_profile_find_ballot_of  (CodioProfile       *self,
                                            const char         *name);
CodioBallot *codio_profile_find_open_ballot (CodioProfile       *self,
                                            CodioBallotMethod   method);
gboolean     codio_profile_hand_in         (CodioProfile       *self,
                                            CodioBallot        *ballot,
                                            GDateTime          *now,
                                            GError            **error);
gboolean     codio_profile_add_voter       (CodioProfile       *self,
                                            const char         *name);
void         codio_profile_remove_voter    (CodioProfile       *self,
                                            const char         *name);
void         codio_profile_agree           (CodioProfile       *self,
                                            const char * const *values,
                                            const int          *weights);
void         codio_profile_take_cards      (CodioProfile       *self,
                                            const char * const *values,
                                            const int          *weights);

G_END_DECLS
