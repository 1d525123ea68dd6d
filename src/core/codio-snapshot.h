/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

void          codio_snapshot_take_async  (CodioProfile         *profile,
                                          gboolean              mark,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
CodioProfile *codio_snapshot_take_finish (GAsyncResult         *result,
                                          guint64              *state) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
