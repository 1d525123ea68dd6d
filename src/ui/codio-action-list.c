/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action-list.h"

#include <glib/gi18n.h>

#include "codio-action-filter.h"
#include "codio-action-item.h"
#include "codio-action-query.h"
#include "codio-action-row.h"
#include "codio-announce.h"
#include "codio-content-language.h"

/**
 * CodioActionList:
 *
 * All actions of a profile, to search, to filter, to sort and to group.
 *
 * Rows are made for what is in sight only. Invariants: `groups` are what is listed, and `stores` has a list for each of
 * them. Where the profile changed, only rows that differ are replaced, so that one stays where one was. While `stale`,
 * the list is not looked at and shows something old.
 */
struct _CodioActionList
{
  AdwBin parent_instance;

  CodioActionFilter *filter;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkListView *list;
  GtkAdjustment *adjustment;

  CodioProfile *profile;
  GSignalGroup *history_signals;
  GListStore *stores; /* of GListStore */
  GtkListItemFactory *header_factory;
  GPtrArray *groups;
  guint update_source;
  gboolean stale;
  gboolean to_top;
};

G_DEFINE_FINAL_TYPE (CodioActionList, codio_action_list, ADW_TYPE_BIN)

static gboolean
is_at (GListStore *store,
       guint       position,
       gpointer    action)
{
  g_autoptr (CodioActionItem) item = g_list_model_get_item (G_LIST_MODEL (store), position);

  return codio_action_item_get_action (item) == action;
}

/* Replaces what differs between the beginning and the end. */
static void
update_store (GListStore *store,
              GPtrArray  *actions)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint start = 0, end = 0;

  while (start < MIN (n_old, actions->len) && is_at (store, start, g_ptr_array_index (actions, start)))
    start++;
  while (end < MIN (n_old, actions->len) - start &&
         is_at (store, n_old - 1 - end, g_ptr_array_index (actions, actions->len - 1 - end)))
    end++;

  for (guint i = start; i < actions->len - end; i++)
    g_ptr_array_add (items, codio_action_item_new (g_ptr_array_index (actions, i)));
  if (start + end < MAX (n_old, actions->len))
    g_list_store_splice (store, start, n_old - start - end, items->pdata, items->len);
}

static gboolean
has_same_titles (GPtrArray *groups,
                 GPtrArray *others)
{
  if (groups->len != others->len)
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    if (!g_str_equal (((CodioActionGroup *) g_ptr_array_index (groups, i))->title,
                      ((CodioActionGroup *) g_ptr_array_index (others, i))->title))
      return FALSE;

  return TRUE;
}

static void
show_groups (CodioActionList *self,
             GPtrArray       *groups)
{
  gboolean same = has_same_titles (self->groups, groups);
  gboolean grouped = groups->len > 1 || codio_action_filter_is_grouping (self->filter);

  if (!same)
    g_list_store_remove_all (self->stores);
  self->to_top |= !same;
  gtk_list_view_set_header_factory (self->list, grouped ? self->header_factory : NULL);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = g_ptr_array_ref (groups);

  for (guint i = 0; i < groups->len; i++)
    {
      CodioActionGroup *group = g_ptr_array_index (groups, i);
      g_autoptr (GListStore) store = same ? g_list_model_get_item (G_LIST_MODEL (self->stores), i)
                                          : g_list_store_new (CODIO_TYPE_ACTION_ITEM);

      update_store (store, group->actions);
      if (!same)
        g_list_store_append (self->stores, store);
    }
}

/* GTK 4.18 begins at the first row, with the header of its group above what is in sight. */
static void
adjustment_changed_cb (CodioActionList *self)
{
  if (!self->to_top)
    return;

  self->to_top = FALSE;
  gtk_adjustment_set_value (self->adjustment, 0);
}

/* An action for several values may be in the list several times, and counts once. */
static guint
count_shown (GPtrArray *groups)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *actions = ((CodioActionGroup *) g_ptr_array_index (groups, i))->actions;

      for (guint j = 0; j < actions->len; j++)
        g_hash_table_add (shown, g_ptr_array_index (actions, j));
    }

  return g_hash_table_size (shown);
}

static void
update (CodioActionList *self)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *count = NULL;
  guint n, n_shown;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->stale = self->profile == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;

  groups = codio_action_filter_arrange (self->filter);
  show_groups (self, groups);

  n = g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self->profile), "actions"));
  n_shown = count_shown (groups);
  if (n_shown < n)
    /* Translators: how many actions of how many are shown */
    count = g_strdup_printf (_("%u of %u actions"), n_shown, n);
  else
    /* Translators: how many actions there are */
    count = g_strdup_printf (ngettext ("%u action", "%u actions", n), n);
  gtk_label_set_text (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "empty");
}

static gboolean
update_source_cb (gpointer user_data)
{
  CodioActionList *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Somebody may be typing: there may be thousands of actions, and they are arranged when there is a moment for it. */
static void
history_changed_cb (CodioActionList *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_source_cb, self);
}

/* What the user asked for begins at the top, and is also told to those who do not see the list. */
static void
update_and_tell (CodioActionList *self)
{
  update (self);
  gtk_adjustment_set_value (self->adjustment, 0);
  if (!self->stale)
    codio_announce (GTK_WIDGET (self), gtk_label_get_text (self->count_label));
}

static void
show_all_cb (CodioActionList *self)
{
  codio_action_filter_show_all (self->filter, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

static void
enter_list_cb (CodioActionList *self)
{
  /* The words are looked for a moment after typing, and this may be sooner. */
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
activate_cb (CodioActionList *self,
             guint            position)
{
  g_autoptr (CodioActionItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)),
                                                            position);

  gtk_widget_activate_action (GTK_WIDGET (self), "profile.edit-action", "s",
                              codio_record_get_key (codio_action_item_get_action (item)));
}

static void
setup_cb (CodioActionList *self,
          GtkListItem     *item)
{
  GtkWidget *row = codio_action_row_new ();

  gtk_list_item_set_child (item, row);
  g_object_bind_property (row, "description", item, "accessible-label", G_BINDING_SYNC_CREATE);
}

static void
bind_cb (CodioActionList *self,
         GtkListItem     *item)
{
  codio_action_row_set_action (CODIO_ACTION_ROW (gtk_list_item_get_child (item)), self->profile,
                               codio_action_item_get_action (gtk_list_item_get_item (item)));
}

static void
unbind_cb (CodioActionList *self,
           GtkListItem     *item)
{
  codio_action_row_set_action (CODIO_ACTION_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
setup_header_cb (CodioActionList *self,
                 GtkListHeader   *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

/* The header is that of the group in which the first row below it is. */
static void
bind_header_cb (CodioActionList *self,
                GtkListHeader   *header)
{
  guint start = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      CodioActionGroup *group = g_ptr_array_index (self->groups, i);

      start += group->actions->len;
      if (gtk_list_header_get_start (header) < start)
        {
          gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), group->title);
          return;
        }
    }
}

static void
codio_action_list_map (GtkWidget *widget)
{
  CodioActionList *self = CODIO_ACTION_LIST (widget);

  GTK_WIDGET_CLASS (codio_action_list_parent_class)->map (widget);

  if (self->stale)
    update (self);
}

static gboolean
codio_action_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_ACTION_LIST (widget)->filter));
}

static void
codio_action_list_dispose (GObject *object)
{
  CodioActionList *self = CODIO_ACTION_LIST (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->header_factory);
  g_clear_object (&self->stores);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ACTION_LIST);

  G_OBJECT_CLASS (codio_action_list_parent_class)->dispose (object);
}

static void
codio_action_list_finalize (GObject *object)
{
  CodioActionList *self = CODIO_ACTION_LIST (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_action_list_parent_class)->finalize (object);
}

static void
codio_action_list_class_init (CodioActionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_action_list_dispose;
  object_class->finalize = codio_action_list_finalize;
  widget_class->map = codio_action_list_map;
  widget_class->grab_focus = codio_action_list_grab_focus;

  g_type_ensure (CODIO_TYPE_ACTION_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-action-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, filter);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, count_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, list);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, adjustment_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_and_tell);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
codio_action_list_init (CodioActionList *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkFlattenListModel *flat; /* the selection takes it */

  self->groups = g_ptr_array_new ();
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->stores = g_list_store_new (G_TYPE_LIST_MODEL);
  flat = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->stores)));
  selection = gtk_no_selection_new (G_LIST_MODEL (flat));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  self->header_factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (self->header_factory, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header_factory, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
  codio_content_language_follow (self, G_CALLBACK (update));
}

/**
 * codio_action_list_new:
 *
 * Returns: (transfer floating): a list without a profile
 */
GtkWidget *
codio_action_list_new (void)
{
  return g_object_new (CODIO_TYPE_ACTION_LIST, NULL);
}

/**
 * codio_action_list_set_profile:
 * @self: a list
 * @profile: (nullable): the profile whose actions to list
 */
void
codio_action_list_set_profile (CodioActionList *self,
                               CodioProfile    *profile)
{
  g_return_if_fail (CODIO_IS_ACTION_LIST (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (profile == self->profile)
    return;

  /* The rows go before what they show. */
  g_list_store_remove_all (self->stores);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->groups = g_ptr_array_new ();
  g_set_object (&self->profile, profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  codio_action_filter_set_profile (self->filter, profile);
  codio_action_filter_show_all (self->filter, NULL);
}

/**
 * codio_action_list_show_value:
 * @self: a list
 * @value: the identifier of a value
 *
 * Shows the actions for @value, whatever was looked for before.
 */
void
codio_action_list_show_value (CodioActionList *self,
                              const char      *value)
{
  g_return_if_fail (CODIO_IS_ACTION_LIST (self));
  g_return_if_fail (value != NULL);

  codio_action_filter_show_all (self->filter, value);
}
