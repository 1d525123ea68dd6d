/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-document.h"

G_BEGIN_DECLS

void     codio_open_files_check_async  (GFile               *file,
                                        CodioDocument       *but,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
GFile   *codio_open_files_get_file      (GAsyncResult        *result);
gboolean codio_open_files_check_finish (GAsyncResult        *result);

G_END_DECLS
