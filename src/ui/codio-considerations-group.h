/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CONSIDERATIONS_GROUP (codio_considerations_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioConsiderationsGroup, codio_considerations_group, CODIO, CONSIDERATIONS_GROUP,
                      AdwPreferencesGroup)

void codio_considerations_group_set_dilemma (CodioConsiderationsGroup *self,
                                             CodioProfile             *profile,
                                             CodioDilemma             *dilemma);

G_END_DECLS
