/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-history.h"

G_BEGIN_DECLS

typedef enum
{
  CODIO_CHANGE_SET,
  CODIO_CHANGE_INSERT,
  CODIO_CHANGE_REMOVE,
} CodioChangeKind;

/**
 * CodioChange:
 * @kind: what was done
 * @record: to what: a record that was changed, inserted or removed
 * @member: (nullable): the name of the member that was set
 * @name: (nullable): what the whole step is called, a message to be translated; then it is called that
 * @object: (nullable): what a step with a name is about
 *
 * What a step is called after.
 */
typedef struct
{
  CodioChangeKind kind;
  CodioRecord *record;
  const char *member;
  const char *name;
  const char *object;
} CodioChange;

/**
 * CodioHistoryGuard:
 * @root: the profile
 * @record: @root or a record in it, or one that comes or goes
 *
 * Returns: whether @record may change, come or go
 */
typedef gboolean (*CodioHistoryGuard) (CodioRecord *root,
                                       CodioRecord *record);

/* For the profile and the labels. */
void         codio_history_set_root (CodioHistory      *self,
                                     CodioRecord       *root,
                                     CodioHistoryGuard  guard);
CodioRecord *codio_history_get_root (CodioHistory *self);
gboolean     codio_history_peek     (CodioHistory *self,
                                     gboolean      undo,
                                     CodioChange  *change);
void         codio_history_name     (CodioHistory *self,
                                     const char   *name);
void         codio_history_name_of  (CodioHistory *self,
                                     const char   *object);
void         codio_history_set_unknown (CodioHistory *self,
                                        CodioRecord  *record,
                                        JsonObject   *unknown);

G_END_DECLS
