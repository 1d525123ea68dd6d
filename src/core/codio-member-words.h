/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

char *codio_profile_dup_member_words (CodioProfile      *self,
                                      CodioRecord       *record,
                                      const CodioMember *member,
                                      CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
