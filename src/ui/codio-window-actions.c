/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-action.h"
#include "codio-actions-page.h"
#include "codio-record-dialog.h"

/* @action becomes one of the profile when the user says so. */
static void
begin_action (CodioWindow *self,
              CodioRecord *action)
{
  codio_window_present_dialog (self, codio_record_dialog_new_add (codio_window_get_profile (self), "actions", action));
}

static void
add_action_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  g_autoptr (CodioRecord) action = codio_action_new ("", CODIO_CATEGORY_NONE, NULL, NULL);

  begin_action (CODIO_WINDOW (widget), action);
}

static void
add_action_for_value_action (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  const char *values[] = { g_variant_get_string (parameter, NULL), NULL };
  g_autoptr (CodioRecord) action = codio_action_new ("", CODIO_CATEGORY_NONE, values, NULL);

  begin_action (CODIO_WINDOW (widget), action);
}

static void
add_action_for_dilemma_action (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  CodioRecord *dilemma = codio_profile_find (codio_window_get_profile (self), "dilemmas", id);
  g_autoptr (CodioRecord) action = NULL;

  if (dilemma == NULL)
    return;

  action = codio_action_new ("", CODIO_CATEGORY_NONE, codio_record_get_strings (dilemma, "values"), id);
  begin_action (self, action);
}

/* The words of the code are where one begins; they are to become one's own. */
static void
take_over_example_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  g_autoptr (GEnumClass) categories = g_type_class_ref (CODIO_TYPE_CATEGORY);
  const char *values[] = { NULL, NULL };
  g_autoptr (CodioRecord) action = NULL;
  const CodioExample *example;
  GEnumValue *category;
  CodioPart *part;
  guint position;

  g_variant_get (parameter, "(&su)", &values[0], &position);
  part = codio_profile_get_value_part (codio_window_get_profile (self), values[0]);
  example = part ? codio_part_get_example (part, position) : NULL;
  if (example == NULL)
    return;

  category = g_enum_get_value_by_nick (categories, example->category);
  action = codio_action_new (codio_catalog_content (codio_catalog_get_default (), example->text),
                             category ? (CodioCategory) category->value : CODIO_CATEGORY_NONE, values, NULL);
  begin_action (self, action);
}

static void
action_removed_cb (CodioWindow *self)
{
  codio_window_show_undoable (self, _("Action removed"));
}

static void
edit_action_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  codio_window_edit_record (CODIO_WINDOW (widget), "actions", parameter, G_CALLBACK (action_removed_cb));
}

static void
propose_action_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  GListModel *actions = codio_record_get_records (CODIO_RECORD (profile), "actions");
  CodioRecord *action = codio_profile_find (profile, "actions", g_variant_get_string (parameter, NULL));
  guint n = g_list_model_get_n_items (actions);

  if (action == NULL)
    return;

  codio_profile_propose_action (profile, action);
  if (g_list_model_get_n_items (actions) > n)
    codio_window_show_undoable (self, _("Proposed to the organisation"));
  else
    codio_window_show_toast (self, _("This was already proposed to the organisation"));
}

static void
show_actions_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.show-page", "s", "actions");
  codio_actions_page_show_value (CODIO_ACTIONS_PAGE (gtk_stack_get_visible_child (self->pages)),
                                g_variant_get_string (parameter, NULL));
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean edits; /* otherwise it shows something */
} window_actions[] = {
  { "profile.add-action", NULL, add_action_action, TRUE },
  { "profile.add-action-for-value", "s", add_action_for_value_action, TRUE },
  { "profile.add-action-for-dilemma", "s", add_action_for_dilemma_action, TRUE },
  { "profile.take-over-example", "(su)", take_over_example_action, TRUE },
  { "profile.edit-action", "s", edit_action_action, FALSE },
  { "profile.propose-action", "s", propose_action_action, TRUE },
  { "profile.show-actions", "s", show_actions_action, FALSE },
};

/*< private >
 * codio_window_class_install_actions:
 * @widget_class: the class of the window
 *
 * Installs what can be done with the actions of the profile.
 */
void
codio_window_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_class_install_action (widget_class, window_actions[i].name, window_actions[i].parameter,
                                     window_actions[i].activate);
}

/*< private >
 * codio_window_update_actions:
 * @self: a window
 *
 * Looks again whether there is a profile with actions.
 */
void
codio_window_update_actions (CodioWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), window_actions[i].name,
                                   window_actions[i].edits ? codio_window_can_edit (self)
                                                           : codio_window_get_profile (self) != NULL);
}
