/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

CodioProfile *codio_profile_new_public        (CodioProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_profile_new_without_notes (CodioProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
