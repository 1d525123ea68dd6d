/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

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
 *
 * What a step is called after.
 */
typedef struct
{
  CodioChangeKind kind;
  CodioRecord *record;
  const char *member;
} CodioChange;

/* For the profile and the labels. */
void         codio_history_set_root (CodioHistory *self,
                                     CodioRecord  *root);
CodioRecord *codio_history_get_root (CodioHistory *self);
gboolean     codio_history_peek     (CodioHistory *self,
                                     gboolean      undo,
                                     CodioChange  *change);

G_END_DECLS
