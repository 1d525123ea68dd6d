/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-house-painter-private.h"

G_BEGIN_DECLS

/* The house in words. @profile may be NULL. */
char  *codio_house_dup_progress   (CodioEdition      *edition,
                                   CodioProfile      *profile,
                                   CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;
char  *codio_house_dup_changes    (CodioHousePainter *self) G_GNUC_WARN_UNUSED_RESULT;
char  *codio_house_describe_part  (CodioHousePainter *self,
                                   CodioPart         *part) G_GNUC_WARN_UNUSED_RESULT;
char  *codio_house_describe       (CodioHousePainter *self) G_GNUC_WARN_UNUSED_RESULT;
char  *codio_house_join           (GStrvBuilder      *pieces,
                                   const char        *separator) G_GNUC_WARN_UNUSED_RESULT;
char  *codio_house_list           (GStrvBuilder      *names,
                                   CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
