/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-catalog.h"
#include "codio-record.h"

G_BEGIN_DECLS

#define CODIO_TYPE_HISTORY (codio_history_get_type ())
G_DECLARE_FINAL_TYPE (CodioHistory, codio_history, CODIO, HISTORY, GObject)

CodioHistory *codio_history_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void          codio_history_begin          (CodioHistory *self);
void          codio_history_end            (CodioHistory *self);
void          codio_history_set            (CodioHistory *self,
                                            CodioRecord  *record,
                                            const char   *member,
                                            const GValue *value);
void          codio_history_insert         (CodioHistory *self,
                                            GListStore   *list,
                                            guint         position,
                                            CodioRecord  *item);
void          codio_history_remove         (CodioHistory *self,
                                            GListStore   *list,
                                            guint         position);
void          codio_history_undo           (CodioHistory *self);
void          codio_history_redo           (CodioHistory *self);
gboolean      codio_history_get_can_undo   (CodioHistory *self);
gboolean      codio_history_get_can_redo   (CodioHistory *self);
char         *codio_history_dup_undo_label (CodioHistory *self,
                                            CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_history_dup_redo_label (CodioHistory *self,
                                            CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_history_dup_undo_step  (CodioHistory *self,
                                            CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_history_dup_redo_step  (CodioHistory *self,
                                            CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;
gboolean      codio_history_get_editable   (CodioHistory *self);
gboolean      codio_history_get_modified   (CodioHistory *self);
guint64       codio_history_mark           (CodioHistory *self);
void          codio_history_set_saved      (CodioHistory *self,
                                            guint64       state);

G_END_DECLS
