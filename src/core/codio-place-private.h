/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-record-private.h"

G_BEGIN_DECLS

/* Steps of a JSON pointer, or of a place: a pointer with the identifiers of records instead of their numbers. */
gsize  codio_place_enter    (GString    *place,
                             const char *step);
char  *codio_place_dup_name (const char *step) G_GNUC_WARN_UNUSED_RESULT;
const CodioMember *codio_place_find_member (CodioRecordClass *klass,
                                            const char       *name);

G_END_DECLS
