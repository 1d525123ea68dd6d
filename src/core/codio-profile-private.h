/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_PROFILE_FORMAT "nl.codio.profile"
#define CODIO_PROFILE_VERSION "1.0"

/* For the reader and the writer. */
CodioProfile *codio_profile_new_empty   (void) G_GNUC_WARN_UNUSED_RESULT;
void          codio_profile_complete    (CodioProfile *self,
                                         CodioEdition *edition);
const char   *codio_profile_get_version (CodioProfile *self);
void          codio_profile_set_version (CodioProfile *self,
                                         const char   *version);

/* For those who make a profile in a thread. */
void          codio_profile_count_attention (CodioProfile *self);

/* For commands that change much at once. */
void          codio_profile_become      (CodioProfile *self,
                                         CodioProfile *target,
                                         const char   *name);

G_END_DECLS
