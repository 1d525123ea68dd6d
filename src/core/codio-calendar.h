/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

GBytes *codio_calendar_write (CodioProfile  *profile,
                              gboolean       with_owners,
                              CodioCatalog  *catalog,
                              GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
