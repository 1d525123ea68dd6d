/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-ballot.h"
#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_KEEP_GROUP (codio_keep_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioKeepGroup, codio_keep_group, CODIO, KEEP_GROUP, AdwPreferencesGroup)

CodioBallot *codio_keep_group_create_ballot (CodioKeepGroup    *self,
                                             CodioProfile      *profile,
                                             CodioBallotMethod  method) G_GNUC_WARN_UNUSED_RESULT;
gboolean     codio_keep_group_hand_in       (CodioKeepGroup    *self,
                                             CodioProfile      *profile,
                                             CodioBallot       *ballot);
void         codio_keep_group_set_name      (CodioKeepGroup    *self,
                                             const char        *name);

G_END_DECLS
