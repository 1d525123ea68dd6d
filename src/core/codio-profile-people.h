/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

gboolean codio_profile_names_people (CodioProfile *profile);

G_END_DECLS
