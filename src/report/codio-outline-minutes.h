/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-outline.h"

G_BEGIN_DECLS

CodioOutline *codio_outline_new_minutes (CodioProfile             *profile,
                                         const CodioExportOptions *options,
                                         gboolean                  with_room) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
