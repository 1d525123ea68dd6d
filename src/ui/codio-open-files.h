/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-window.h"

G_BEGIN_DECLS

void         codio_open_files_find_async  (GFile               *file,
                                           CodioDocument       *but,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GFile       *codio_open_files_get_file    (GAsyncResult        *result);
CodioWindow *codio_open_files_find_finish (GAsyncResult        *result);

G_END_DECLS
