/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-document.h"

G_BEGIN_DECLS

/* codio-drafts-store.c: the folder of drafts. All of it blocks, and is for one thread at a time. */

typedef struct _CodioDraftsStore CodioDraftsStore;

/**
 * CodioDraftEntry:
 * @id: a UUID, which is also the name of its file
 * @title: the title of the project, for people who look into the index
 * @uri: (nullable): the file that the work belongs to
 * @stamp: (nullable): what that file was like, see codio_document_get_stamp()
 * @time: when the draft was written, as in RFC 3339
 * @session: the running program that it belongs to
 * @left_out: (nullable) (element-type CodioIssue): what was not taken over into the work from a file that is in part
 *   unreadable
 *
 * One line of the index.
 */
typedef struct
{
  char *id;
  char *title;
  char *uri;
  char *stamp;
  char *time;
  char *session;
  GPtrArray *left_out;
} CodioDraftEntry;

CodioDraftEntry  *codio_draft_entry_new              (void);
void              codio_draft_entry_free             (gpointer           data);

CodioDraftsStore *codio_drafts_store_new             (const char        *folder);
void              codio_drafts_store_free            (CodioDraftsStore  *store);
char             *codio_drafts_store_get_path        (CodioDraftsStore  *store,
                                                      const char        *id);
gboolean          codio_drafts_store_write           (CodioDraftsStore  *store,
                                                      CodioDraftEntry   *entry,
                                                      GBytes            *bytes,
                                                      GError           **error);
gboolean          codio_drafts_store_remove          (CodioDraftsStore  *store,
                                                      const char        *id,
                                                      GError           **error);
GPtrArray        *codio_drafts_store_take_over       (CodioDraftsStore  *store,
                                                      GPtrArray        **orphans,
                                                      GError           **error);

G_END_DECLS
