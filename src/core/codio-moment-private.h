/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-moment.h"

G_BEGIN_DECLS

CodioRecord *codio_moment_new (CodioProfile *profile,
                               const char   *name,
                               GDateTime    *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
