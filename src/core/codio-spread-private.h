/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-weighing.h"

G_BEGIN_DECLS

/* For the weighing. */
CodioSpread *codio_spread_new  (const char *value,
                                GArray     *votes) G_GNUC_WARN_UNUSED_RESULT;
void         codio_spread_free (gpointer    self);

G_END_DECLS
