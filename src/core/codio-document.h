/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile-file.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DOCUMENT (codio_document_get_type ())
G_DECLARE_FINAL_TYPE (CodioDocument, codio_document, CODIO, DOCUMENT, GObject)

CodioDocument *codio_document_new          (CodioProfile         *profile) G_GNUC_WARN_UNUSED_RESULT;
void           codio_document_open_async   (GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
CodioDocument *codio_document_open_finish  (GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile  *codio_document_get_profile  (CodioDocument        *self);
GFile         *codio_document_get_file     (CodioDocument        *self);
gboolean       codio_document_get_modified (CodioDocument        *self);
void           codio_document_save_async   (CodioDocument        *self,
                                            GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean       codio_document_save_finish  (CodioDocument        *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
