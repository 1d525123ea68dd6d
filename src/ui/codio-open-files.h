/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     codio_open_files_check_async  (GFile               *file,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
gboolean codio_open_files_check_finish (GAsyncResult        *result);

G_END_DECLS
