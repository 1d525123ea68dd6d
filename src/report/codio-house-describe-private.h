/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

/* The house in words. @profile may be NULL everywhere. */
char  *codio_house_dup_progress   (CodioEdition *edition,
                                   CodioProfile *profile,
                                   CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
char  *codio_house_describe_part  (CodioEdition *edition,
                                   CodioPart    *part,
                                   CodioProfile *profile,
                                   CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
char  *codio_house_describe       (CodioEdition *edition,
                                   CodioProfile *profile,
                                   CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
