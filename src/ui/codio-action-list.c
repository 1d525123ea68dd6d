/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action-list.h"

#include <glib/gi18n.h>

#include "codio-action-item.h"
#include "codio-action-query.h"
#include "codio-action-row.h"
#include "codio-action.h"
#include "codio-choices.h"

/**
 * CodioActionList:
 *
 * All actions of a profile, to search, to filter, to sort and to group.
 *
 * Rows are made for what is in sight only. Invariants: `groups` are what is listed, and `stores` has a list for each of
 * them. Where the profile changed, only rows that differ are replaced, so that one stays where one was. While `updating`,
 * choices are not the user's. While `stale`, the list is not looked at and shows something old.
 */
struct _CodioActionList
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkDropDown *show_choice;
  GtkDropDown *category_choice;
  GtkDropDown *value_choice;
  GtkDropDown *order_choice;
  GtkDropDown *grouping_choice;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkListView *list;
  GtkAdjustment *adjustment;

  CodioProfile *profile;
  GSignalGroup *history_signals;
  GListStore *stores; /* of GListStore */
  GtkListItemFactory *header_factory;
  GPtrArray *groups;
  char **values; /* what the choices of `value_choice` after the first stand for */
  char **value_names;
  guint update_source;
  gboolean stale;
  gboolean updating;
  gboolean to_top;
};

G_DEFINE_FINAL_TYPE (CodioActionList, codio_action_list, ADW_TYPE_BIN)

static const char * const show_names[CODIO_N_ACTION_SHOWS] = {
  N_("All actions"), N_("Open"), N_("Overdue"), N_("Done"), N_("For this project"), N_("Proposed to the organisation"),
};

static const char * const order_names[CODIO_N_ACTION_ORDERS] = {
  N_("By due date"), N_("Most necessary first"), N_("By status"), N_("As written down"),
};

static const char * const grouping_names[CODIO_N_ACTION_GROUPINGS] = {
  N_("Not grouped"), N_("Grouped by category"), N_("Grouped by value"), N_("Grouped by who is responsible"),
};

static void
set_choices (GtkDropDown        *choice,
             const char * const *names,
             guint               n_names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_names; i++)
    gtk_string_list_append (list, _(names[i]));
  codio_choices_set (choice, list);
}

static void
set_categories (CodioActionList *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("All categories"));
  for (int i = CODIO_CATEGORY_STAKEHOLDERS; i <= CODIO_CATEGORY_ORGANISATION; i++)
    gtk_string_list_append (list, codio_enum_get_label (CODIO_TYPE_CATEGORY, i, codio_catalog_get_default ()));
  codio_choices_set (self->category_choice, list);
}

static guint
find_value (char       **values,
            const char  *value)
{
  for (guint i = 0; values && value && values[i]; i++)
    if (g_str_equal (values[i], value))
      return i + 1;

  return 0;
}

/* Additional values come and go, and get other names; what was chosen stays chosen if it is still there. */
static void
update_values (CodioActionList *self)
{
  g_autoptr (GPtrArray) parts = codio_profile_list_value_parts (self->profile);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint selected = gtk_drop_down_get_selected (self->value_choice);
  g_autofree char *chosen = g_strdup (selected > 0 && self->values ? self->values[selected - 1] : NULL);
  g_auto (GStrv) all_names = NULL;
  g_autoptr (GtkStringList) list = NULL;

  g_strv_builder_add (names, _("All values"));
  for (guint i = 0; i < parts->len; i++)
    {
      CodioPart *part = g_ptr_array_index (parts, i);

      g_strv_builder_add (ids, codio_part_get_id (part));
      g_strv_builder_add (names, codio_part_get_name (part, codio_catalog_get_default ()));
    }

  g_clear_pointer (&self->values, g_strfreev);
  self->values = g_strv_builder_end (ids);
  all_names = g_strv_builder_end (names);
  if (self->value_names && g_strv_equal ((const char * const *) self->value_names, (const char * const *) all_names))
    return;

  list = gtk_string_list_new ((const char * const *) all_names);
  g_clear_pointer (&self->value_names, g_strfreev);
  self->value_names = g_steal_pointer (&all_names);
  codio_choices_set (self->value_choice, list);
  gtk_drop_down_set_selected (self->value_choice, find_value (self->values, chosen));
}

static GPtrArray *
arrange (CodioActionList *self)
{
  guint value = gtk_drop_down_get_selected (self->value_choice);
  g_autofree char *today = codio_action_dup_today ();
  CodioActionQuery query = {
    .show = (CodioActionShow) gtk_drop_down_get_selected (self->show_choice),
    .category = (CodioCategory) gtk_drop_down_get_selected (self->category_choice),
    .value = value > 0 ? self->values[value - 1] : NULL,
    .words = gtk_editable_get_text (GTK_EDITABLE (self->entry)),
    .order = (CodioActionOrder) gtk_drop_down_get_selected (self->order_choice),
    .grouping = (CodioActionGrouping) gtk_drop_down_get_selected (self->grouping_choice),
    .today = today,
  };

  return codio_profile_arrange_actions (self->profile, &query, codio_catalog_get_default ());
}

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
  gboolean grouped = groups->len > 1 ||
                     gtk_drop_down_get_selected (self->grouping_choice) != CODIO_ACTION_GROUPING_NONE;

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

  self->updating = TRUE;
  update_values (self);
  self->updating = FALSE;

  groups = arrange (self);
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
  if (self->updating)
    return;

  update (self);
  gtk_adjustment_set_value (self->adjustment, 0);
  if (!self->stale)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->count_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Shows all actions for @value, whatever was looked for before. */
static void
show_only (CodioActionList *self,
           const char      *value)
{
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->show_choice, CODIO_ACTION_SHOW_ALL);
  gtk_drop_down_set_selected (self->category_choice, 0);
  if (self->profile)
    update_values (self);
  gtk_drop_down_set_selected (self->value_choice, find_value (self->values, value));
  self->updating = FALSE;

  update_and_tell (self);
}

static void
show_all_cb (CodioActionList *self)
{
  show_only (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
enter_list_cb (CodioActionList *self)
{
  /* The words are looked for a moment after typing, and this may be sooner. */
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* The first Escape gives up the words, the next one the search. */
static void
stop_search_cb (CodioActionList *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    enter_list_cb (self);
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
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_ACTION_LIST (widget)->entry));
}

static void
codio_action_list_dispose (GObject *object)
{
  CodioActionList *self = CODIO_ACTION_LIST (object);

  self->updating = TRUE;
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
  g_clear_pointer (&self->values, g_strfreev);
  g_clear_pointer (&self->value_names, g_strfreev);

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

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-action-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, entry);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, show_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, category_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, value_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, order_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, grouping_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, count_label);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, list);
  gtk_widget_class_bind_template_child (widget_class, CodioActionList, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, adjustment_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_and_tell);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
codio_action_list_init (CodioActionList *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->updating = TRUE;
  self->groups = g_ptr_array_new ();
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->stores = g_list_store_new (G_TYPE_LIST_MODEL);
  selection = gtk_no_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->stores)))));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  self->header_factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (self->header_factory, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header_factory, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);

  set_choices (self->show_choice, show_names, G_N_ELEMENTS (show_names));
  set_choices (self->order_choice, order_names, G_N_ELEMENTS (order_names));
  set_choices (self->grouping_choice, grouping_names, G_N_ELEMENTS (grouping_names));
  set_categories (self);
  self->updating = FALSE;

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
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
  show_only (self, NULL);
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

  show_only (self, value);
}
