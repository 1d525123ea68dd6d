/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-document.h"

G_BEGIN_DECLS

/* No state of a history has this number: what was never saved stays modified, also when all is undone. */
#define CODIO_NEVER_SAVED G_MAXUINT64

struct _CodioDocument
{
  GObject parent_instance;

  CodioProfile *profile;
  GFile *file;
  char *stamp;

  GFileMonitor *monitor;
  CodioDisk disk;
  char *found; /* the stamp that `disk` follows from */
  guint n_saving; /* with those that wait */
  GQueue saves;   /* of GTask: those that wait until the one before is finished */
  guint64 n_saves; /* counts beginnings and ends */

  GPtrArray *left_out;
  char *draft_error;
  char *moment; /* NULL: the profile is shown as it is now */
};

/* codio-document-disk.c */
char *codio_document_query_stamp (GFile          *file,
                                  GCancellable   *cancellable,
                                  GError        **error);
void  codio_document_set_disk    (CodioDocument  *self,
                                  const char     *found);
void  codio_document_check_disk  (CodioDocument  *self);
void  codio_document_unwatch     (CodioDocument  *self);
void  codio_document_set_file    (CodioDocument  *self,
                                  GFile          *file);

G_END_DECLS
