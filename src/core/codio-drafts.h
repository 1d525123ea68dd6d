/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-document.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DRAFTS (codio_drafts_get_type ())
G_DECLARE_FINAL_TYPE (CodioDrafts, codio_drafts, CODIO, DRAFTS, GObject)

CodioDrafts *codio_drafts_new              (const char           *folder) G_GNUC_WARN_UNUSED_RESULT;
void         codio_drafts_set_delay        (CodioDrafts          *self,
                                            guint                 milliseconds);
guint        codio_drafts_get_n_written    (CodioDrafts          *self);
void         codio_drafts_recover_async    (CodioDrafts          *self,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray   *codio_drafts_recover_finish   (CodioDrafts          *self,
                                            GAsyncResult         *result,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void         codio_drafts_track            (CodioDrafts          *self,
                                            CodioDocument        *document);
void         codio_drafts_forget           (CodioDrafts          *self,
                                            CodioDocument        *document);
void         codio_drafts_release          (CodioDrafts          *self,
                                            CodioDocument        *document);
GListModel  *codio_drafts_get_orphans      (CodioDrafts          *self);
GFile       *codio_drafts_get_orphan_file  (CodioDrafts          *self,
                                            GFileInfo            *orphan) G_GNUC_WARN_UNUSED_RESULT;
void         codio_drafts_adopt            (CodioDrafts          *self,
                                            GFileInfo            *orphan,
                                            CodioDocument        *document);
void         codio_drafts_delete           (CodioDrafts          *self,
                                            GFileInfo            *orphan);
void         codio_drafts_close            (CodioDrafts          *self);

G_END_DECLS
