/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action-item.h"

#include "codio-records.h"

/**
 * CodioActionItem:
 *
 * One place of an action in a list. An action for several values has several, and a list of GTK wants each of its items
 * to be another object.
 */
struct _CodioActionItem
{
  GObject parent_instance;

  CodioRecord *action;
};

G_DEFINE_FINAL_TYPE (CodioActionItem, codio_action_item, G_TYPE_OBJECT)

static void
codio_action_item_dispose (GObject *object)
{
  CodioActionItem *self = CODIO_ACTION_ITEM (object);

  g_clear_object (&self->action);

  G_OBJECT_CLASS (codio_action_item_parent_class)->dispose (object);
}

static void
codio_action_item_class_init (CodioActionItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_action_item_dispose;
}

static void
codio_action_item_init (CodioActionItem *self)
{
}

/**
 * codio_action_item_new:
 * @action: an action
 *
 * Returns: (transfer full): a place for it in a list
 */
CodioActionItem *
codio_action_item_new (CodioRecord *action)
{
  CodioActionItem *self;

  g_return_val_if_fail (CODIO_IS_ACTION (action), NULL);

  self = g_object_new (CODIO_TYPE_ACTION_ITEM, NULL);
  self->action = g_object_ref (action);

  return self;
}

/**
 * codio_action_item_get_action:
 * @self: a place in a list
 *
 * Returns: (transfer none): the action in it
 */
CodioRecord *
codio_action_item_get_action (CodioActionItem *self)
{
  g_return_val_if_fail (CODIO_IS_ACTION_ITEM (self), NULL);

  return self->action;
}
