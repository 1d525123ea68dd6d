/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-comments.h"

G_BEGIN_DECLS

#define CODIO_TYPE_THREAD_ROW (codio_thread_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioThreadRow, codio_thread_row, CODIO, THREAD_ROW, GtkListBoxRow)

GtkWidget   *codio_thread_row_new         (CodioProfile      *profile,
                                           const CodioThread *thread,
                                           gboolean           with_subject) G_GNUC_WARN_UNUSED_RESULT;
CodioRecord *codio_thread_row_get_comment (CodioThreadRow    *self);
void         codio_thread_row_update      (CodioThreadRow    *self,
                                           const CodioThread *thread);

G_END_DECLS
