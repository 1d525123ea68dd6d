/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-conflict.h"

G_BEGIN_DECLS

char *codio_conflict_dup_title  (CodioConflict *self,
                                 CodioProfile  *profile,
                                 CodioCatalog  *catalog) G_GNUC_WARN_UNUSED_RESULT;
char *codio_conflict_dup_mine   (CodioConflict *self,
                                 CodioProfile  *profile,
                                 CodioCatalog  *catalog) G_GNUC_WARN_UNUSED_RESULT;
char *codio_conflict_dup_theirs (CodioConflict *self,
                                 CodioProfile  *profile,
                                 CodioCatalog  *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
