/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-merge.h"
#include "codio-moment.h"
#include "codio-place-private.h"
#include "codio-record-private.h"

G_BEGIN_DECLS

/**
 * CodioMerging:
 * @kept: (element-type utf8): identifiers of records that stay although one side removed them
 * @conflicts: (element-type CodioConflict): what was found
 * @place: where the merge is
 * @mine_by: (nullable): who keeps the one profile
 * @mine_time: (nullable): when it was saved
 * @theirs_by: (nullable): who keeps the other
 * @theirs_time: (nullable): when that was saved
 *
 * A merge while it goes on.
 */
typedef struct
{
  GHashTable *kept;
  GPtrArray *conflicts;
  GString *place;
  const char *mine_by;
  const char *mine_time;
  const char *theirs_by;
  const char *theirs_time;
} CodioMerging;

/* codio-merge-records.c */
gsize        codio_merging_enter          (CodioMerging       *self,
                                           const char         *step);
void         codio_merging_leave          (CodioMerging       *self,
                                           gsize               length);
JsonObject  *codio_merging_wrap           (const char         *name,
                                           JsonNode           *node) G_GNUC_WARN_UNUSED_RESULT;
void         codio_merging_add_conflict   (CodioMerging       *self,
                                           CodioConflictKind   kind,
                                           CodioRecord        *mine,
                                           CodioRecord        *theirs,
                                           JsonObject         *base_object,
                                           JsonObject         *mine_object,
                                           JsonObject         *theirs_object);
CodioRecord *codio_merging_merge_records  (CodioMerging       *self,
                                           CodioRecord        *base,
                                           CodioRecord        *mine,
                                           CodioRecord        *theirs) G_GNUC_WARN_UNUSED_RESULT;

/* codio-merge-lists.c */
void         codio_merging_merge_lists    (CodioMerging       *self,
                                           const CodioMember  *member,
                                           GListModel         *base,
                                           GListModel         *mine,
                                           GListModel         *theirs,
                                           GListModel         *merged);

/* codio-merge-strings.c */
char       **codio_merging_merge_strings  (CodioMerging       *self,
                                           const CodioMember  *member,
                                           const char * const *base,
                                           const char * const *mine,
                                           const char * const *theirs) G_GNUC_WARN_UNUSED_RESULT;

/* codio-merge-order.c */
GHashTable  *codio_merge_collect          (GPtrArray          *texts) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *codio_merge_order            (GPtrArray          *base,
                                           GPtrArray          *mine,
                                           GPtrArray          *theirs,
                                           GHashTable         *records,
                                           GPtrArray         **orders) G_GNUC_WARN_UNUSED_RESULT;

/* codio-merge-seen.c */
CodioProfile *codio_merge_add_seen        (CodioProfile       *base,
                                           CodioProfile       *holder,
                                           CodioProfile       *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
