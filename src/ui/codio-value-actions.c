/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-value-actions.h"

#include <glib/gi18n.h>

#include "codio-action-row.h"

/* More of them are better read on the page of the actions. */
#define MOST 5

/**
 * CodioValueActions:
 *
 * The first actions for one value, with a button to add one and, where there are more, a button to see them all.
 */
struct _CodioValueActions
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkListBox *list;
  GtkWidget *all_button;

  CodioProfile *profile;
  char *value;
  GtkFilter *filter;
  GListModel *found;
};

G_DEFINE_FINAL_TYPE (CodioValueActions, codio_value_actions, ADW_TYPE_BIN)

static gboolean
has_value_cb (gpointer item,
              gpointer user_data)
{
  CodioValueActions *self = user_data;

  return g_strv_contains (codio_record_get_strings (item, "values"), self->value);
}

static void
update_all_button (CodioValueActions *self)
{
  guint n = g_list_model_get_n_items (self->found);
  /* Translators: the button shows all actions for a value */
  g_autofree char *label = g_strdup_printf (ngettext ("Show _All %u Action", "Show _All %u Actions", n), n);

  gtk_widget_set_visible (self->all_button, n > MOST);
  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
}

/* Only what an action is for matters; typing in one is no reason to look at all of them again. */
static void
values_changed_cb (CodioValueActions *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
describe_cb (CodioActionRow *content)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (content))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, codio_action_row_get_description (content), -1);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  CodioValueActions *self = user_data;
  GtkWidget *content = codio_action_row_new ();
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", codio_record_get_key (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "profile.edit-action");
  g_signal_connect (content, "notify::description", G_CALLBACK (describe_cb), NULL);
  codio_action_row_set_action (CODIO_ACTION_ROW (content), self->profile, item);

  return row;
}

static void
codio_value_actions_dispose (GObject *object)
{
  CodioValueActions *self = CODIO_VALUE_ACTIONS (object);

  /* The rows are made of what is here, so they go first. */
  if (self->list)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (codio_value_actions_parent_class)->dispose (object);
}

static void
codio_value_actions_finalize (GObject *object)
{
  CodioValueActions *self = CODIO_VALUE_ACTIONS (object);

  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (codio_value_actions_parent_class)->finalize (object);
}

static void
codio_value_actions_class_init (CodioValueActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_value_actions_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_value_actions_finalize;
}

static GtkWidget *
create_placeholder (void)
{
  GtkWidget *label = gtk_label_new (_("Nothing has been agreed for this value."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "placeholder");

  return label;
}

static void
codio_value_actions_init (CodioValueActions *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Actions"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (self->list, create_placeholder ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Actions"), -1);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->list));

  self->all_button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->all_button), TRUE);
  gtk_widget_set_halign (self->all_button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->all_button, 12);
  gtk_widget_add_css_class (self->all_button, "pill");
  adw_preferences_group_add (self->group, self->all_button);

  self->filter = GTK_FILTER (gtk_custom_filter_new (has_value_cb, self, NULL));
}

/**
 * codio_value_actions_new:
 * @profile: a profile
 * @value: the identifier of a value
 *
 * Returns: (transfer floating): the actions of @profile for @value, as they are now and as they become
 */
GtkWidget *
codio_value_actions_new (CodioProfile *profile,
                         const char   *value)
{
  CodioValueActions *self;
  GListModel *actions;
  g_autoptr (GtkSliceListModel) first = NULL;
  GtkWidget *add_button;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  self = g_object_new (CODIO_TYPE_VALUE_ACTIONS, NULL);
  self->profile = g_object_ref (profile);
  self->value = g_strdup (value);

  add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (add_button, _("New Action"));
  gtk_widget_set_valign (add_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (add_button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (add_button), "s", value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add_button), "profile.add-action-for-value");
  adw_preferences_group_set_header_suffix (self->group, add_button);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->all_button), "s", value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->all_button), "profile.show-actions");

  actions = codio_record_get_records (CODIO_RECORD (profile), "actions");
  self->found = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (actions), g_object_ref (self->filter)));
  first = gtk_slice_list_model_new (g_object_ref (self->found), 0, MOST);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (first), create_row_cb, self, NULL);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (update_all_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (codio_profile_get_history (profile), "record-changed::values",
                           G_CALLBACK (values_changed_cb), self, G_CONNECT_SWAPPED);
  update_all_button (self);

  return GTK_WIDGET (self);
}
