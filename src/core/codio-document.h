/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile-file.h"

G_BEGIN_DECLS

#define CODIO_DOCUMENT_ERROR (codio_document_error_quark ())
GQuark codio_document_error_quark (void);

/**
 * CodioDocumentError:
 * @CODIO_DOCUMENT_ERROR_CHANGED: somebody else changed the file
 * @CODIO_DOCUMENT_ERROR_REMOVED: the file is not there any more
 */
typedef enum
{
  CODIO_DOCUMENT_ERROR_CHANGED,
  CODIO_DOCUMENT_ERROR_REMOVED,
} CodioDocumentError;

/**
 * CodioDisk:
 * @CODIO_DISK_SAME: the file is as the document read or wrote it
 * @CODIO_DISK_CHANGED: somebody else changed it
 * @CODIO_DISK_REMOVED: it is not there any more
 *
 * What became of the file of a document.
 */
typedef enum
{
  CODIO_DISK_SAME,
  CODIO_DISK_CHANGED,
  CODIO_DISK_REMOVED,
} CodioDisk;

#define CODIO_TYPE_DOCUMENT (codio_document_get_type ())
G_DECLARE_FINAL_TYPE (CodioDocument, codio_document, CODIO, DOCUMENT, GObject)

CodioDocument *codio_document_new             (CodioProfile         *profile) G_GNUC_WARN_UNUSED_RESULT;
CodioDocument *codio_document_new_moment      (CodioProfile         *profile,
                                               const char           *moment) G_GNUC_WARN_UNUSED_RESULT;
const char    *codio_document_get_moment      (CodioDocument        *self);
CodioDocument *codio_document_new_unsaved     (CodioProfile         *profile,
                                               GFile                *file,
                                               const char           *stamp) G_GNUC_WARN_UNUSED_RESULT;
void           codio_document_open_async      (GFile                *file,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
CodioDocument *codio_document_open_finish     (GAsyncResult         *result,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           codio_document_salvage_async   (GFile                *file,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
CodioProfile  *codio_document_get_profile     (CodioDocument        *self);
GFile         *codio_document_get_file        (CodioDocument        *self);
const char    *codio_document_get_stamp       (CodioDocument        *self);
CodioDisk      codio_document_get_disk        (CodioDocument        *self);
void           codio_document_accept_disk     (CodioDocument        *self);
GPtrArray     *codio_document_get_left_out    (CodioDocument        *self);
void           codio_document_set_left_out    (CodioDocument        *self,
                                               GPtrArray            *left_out);
const char    *codio_document_get_draft_error (CodioDocument        *self);
void           codio_document_set_draft_error (CodioDocument        *self,
                                               const char           *message);
gboolean       codio_document_get_modified    (CodioDocument        *self);
void           codio_document_save_async      (CodioDocument        *self,
                                               GFile                *file,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gboolean       codio_document_save_finish     (CodioDocument        *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
