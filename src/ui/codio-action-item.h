/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-record.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ACTION_ITEM (codio_action_item_get_type ())
G_DECLARE_FINAL_TYPE (CodioActionItem, codio_action_item, CODIO, ACTION_ITEM, GObject)

CodioActionItem *codio_action_item_new        (CodioRecord     *action) G_GNUC_WARN_UNUSED_RESULT;
CodioRecord     *codio_action_item_get_action (CodioActionItem *self);

G_END_DECLS
