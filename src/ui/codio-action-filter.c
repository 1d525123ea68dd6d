/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action-filter.h"

#include <glib/gi18n.h>

#include "codio-action-query.h"
#include "codio-action.h"
#include "codio-choices.h"
#include "codio-content-language.h"

/**
 * CodioActionFilter:
 *
 * Where one says which actions to list, and how.
 *
 * Invariant: while `updating`, choices are not the user's.
 */
struct _CodioActionFilter
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkDropDown *show_choice;
  GtkDropDown *category_choice;
  GtkDropDown *value_choice;
  GtkDropDown *order_choice;
  GtkDropDown *grouping_choice;

  CodioProfile *profile;
  char **values; /* what the choices of `value_choice` after the first stand for */
  char **value_names;
  gboolean updating;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioActionFilter, codio_action_filter, ADW_TYPE_BIN)

static const char * const show_names[CODIO_N_ACTION_SHOWS] = {
  N_("All actions"),
  CODIO_CONTEXT ("action", "Open"),
  CODIO_CONTEXT ("action", "Overdue"),
  CODIO_CONTEXT ("action", "Done"),
  N_("For this project"),
  N_("Proposed to the organisation"),
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
    gtk_string_list_append (list, codio_catalog_message (codio_catalog_get_default (), names[i]));
  codio_choices_set (choice, list);
}

static void
set_categories (CodioActionFilter *self)
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
update_values (CodioActionFilter *self)
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

static void
changed_cb (CodioActionFilter *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
leave_cb (CodioActionFilter *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

/* The first Escape gives up the words, the next one the search. */
static void
stop_search_cb (CodioActionFilter *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    leave_cb (self);
}

static gboolean
codio_action_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_ACTION_FILTER (widget)->entry));
}

static void
codio_action_filter_dispose (GObject *object)
{
  CodioActionFilter *self = CODIO_ACTION_FILTER (object);

  self->updating = TRUE;
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ACTION_FILTER);

  G_OBJECT_CLASS (codio_action_filter_parent_class)->dispose (object);
}

static void
codio_action_filter_finalize (GObject *object)
{
  CodioActionFilter *self = CODIO_ACTION_FILTER (object);

  g_clear_pointer (&self->values, g_strfreev);
  g_clear_pointer (&self->value_names, g_strfreev);

  G_OBJECT_CLASS (codio_action_filter_parent_class)->finalize (object);
}

static void
codio_action_filter_class_init (CodioActionFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_action_filter_dispose;
  object_class->finalize = codio_action_filter_finalize;
  widget_class->grab_focus = codio_action_filter_grab_focus;

  /**
   * CodioActionFilter::changed:
   * @self: the filter
   *
   * The user asks for other actions, or for another order.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CodioActionFilter::left:
   * @self: the filter
   *
   * The user wants to go on with what was found.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-action-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioActionFilter, entry);
  gtk_widget_class_bind_template_child (widget_class, CodioActionFilter, show_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionFilter, category_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionFilter, value_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionFilter, order_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioActionFilter, grouping_choice);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

/* Whoever lists the actions follows the language too, and asks for the values then. */
static void
language_changed_cb (CodioActionFilter *self)
{
  const guint selected = gtk_drop_down_get_selected (self->category_choice);

  self->updating = TRUE;
  set_categories (self);
  gtk_drop_down_set_selected (self->category_choice, selected);
  self->updating = FALSE;
}

static void
codio_action_filter_init (CodioActionFilter *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  set_choices (self->show_choice, show_names, G_N_ELEMENTS (show_names));
  set_choices (self->order_choice, order_names, G_N_ELEMENTS (order_names));
  set_choices (self->grouping_choice, grouping_names, G_N_ELEMENTS (grouping_names));
  set_categories (self);
  self->updating = FALSE;
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));
}

/**
 * codio_action_filter_set_profile:
 * @self: a filter
 * @profile: (nullable): the profile whose actions are listed
 */
void
codio_action_filter_set_profile (CodioActionFilter *self,
                                 CodioProfile      *profile)
{
  g_return_if_fail (CODIO_IS_ACTION_FILTER (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  g_set_object (&self->profile, profile);
}

/**
 * codio_action_filter_arrange:
 * @self: a filter with a profile
 *
 * Returns: (transfer full) (element-type CodioActionGroup): what the user asked for, as the profile is now
 */
GPtrArray *
codio_action_filter_arrange (CodioActionFilter *self)
{
  g_autofree char *today = codio_action_dup_today ();
  CodioActionQuery query = { .today = today };
  guint value;

  g_return_val_if_fail (CODIO_IS_ACTION_FILTER (self), NULL);
  g_return_val_if_fail (self->profile != NULL, NULL);

  self->updating = TRUE;
  update_values (self);
  self->updating = FALSE;

  value = gtk_drop_down_get_selected (self->value_choice);
  query.show = (CodioActionShow) gtk_drop_down_get_selected (self->show_choice);
  query.category = (CodioCategory) gtk_drop_down_get_selected (self->category_choice);
  query.value = value > 0 ? self->values[value - 1] : NULL;
  query.words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  query.order = (CodioActionOrder) gtk_drop_down_get_selected (self->order_choice);
  query.grouping = (CodioActionGrouping) gtk_drop_down_get_selected (self->grouping_choice);

  return codio_profile_arrange_actions (self->profile, &query, codio_catalog_get_default ());
}

/**
 * codio_action_filter_is_grouping:
 * @self: a filter
 *
 * Returns: whether the user wants groups
 */
gboolean
codio_action_filter_is_grouping (CodioActionFilter *self)
{
  g_return_val_if_fail (CODIO_IS_ACTION_FILTER (self), FALSE);

  return gtk_drop_down_get_selected (self->grouping_choice) != CODIO_ACTION_GROUPING_NONE;
}

/**
 * codio_action_filter_show_all:
 * @self: a filter
 * @value: (nullable): the identifier of a value
 *
 * Asks for all actions, or all actions for @value, whatever was looked for before.
 */
void
codio_action_filter_show_all (CodioActionFilter *self,
                              const char        *value)
{
  g_return_if_fail (CODIO_IS_ACTION_FILTER (self));

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->show_choice, CODIO_ACTION_SHOW_ALL);
  gtk_drop_down_set_selected (self->category_choice, 0);
  if (self->profile)
    update_values (self);
  gtk_drop_down_set_selected (self->value_choice, find_value (self->values, value));
  self->updating = FALSE;

  changed_cb (self);
}
