/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-iama.h"

G_BEGIN_DECLS

#define CODIO_TYPE_IAMA_GROUP (codio_iama_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioIamaGroup, codio_iama_group, CODIO, IAMA_GROUP, AdwPreferencesGroup)

void codio_iama_group_set_profile (CodioIamaGroup    *self,
                                   CodioProfile      *profile,
                                   CodioIamaQuestion  question);

G_END_DECLS
