/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-author.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-text.h"

/* Who comments, advises and settles on this computer: asked once, and remembered from then on. */

#define KEY "author"

/* What is to be done when it is known who does so. */
typedef struct
{
  GtkWidget *widget;
  char *action;
  GVariant *parameter;
} Call;

static void
call_free (gpointer  data,
           GClosure *closure)
{
  Call *call = data;

  g_clear_object (&call->widget);
  g_free (call->action);
  g_clear_pointer (&call->parameter, g_variant_unref);
  g_free (call);
}

static void
named_cb (AdwAlertDialog *dialog,
          const char     *response,
          gpointer        data)
{
  Call *call = data;

  gtk_widget_activate_action_variant (call->widget, call->action, call->parameter);
}

static void
name_changed_cb (AdwAlertDialog *dialog)
{
  g_autofree char *name = codio_author_dup_name ();

  adw_alert_dialog_set_response_enabled (dialog, "name", *name != '\0');
}

/**
 * codio_author_dup_name:
 *
 * Returns: (transfer full): what the user calls themself, as it may be in a file; empty if that was not asked yet
 */
char *
codio_author_dup_name (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *name = g_settings_get_string (settings, KEY);

  return g_strstrip (codio_text_make_storable (name, TRUE));
}

/**
 * codio_author_add_row:
 * @group: a group without a description
 *
 * Adds a row that asks who the user is. What is typed there is remembered at once; codio_author_dup_name() tells it.
 *
 * Returns: (transfer none): the row; it can be watched for changes
 */
AdwEntryRow *
codio_author_add_row (AdwPreferencesGroup *group)
{
  const char *sentence = _("A name, a role or a pseudonym will do. It is kept on this computer, and in the files where "
                           "you say something.");
  g_autoptr (GSettings) settings = NULL;
  GtkWidget *row;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);

  settings = g_settings_new (APP_ID);
  row = adw_entry_row_new ();
  codio_accessible_repair_entry (ADW_ENTRY_ROW (row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Your Name or Role"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  g_settings_bind (settings, KEY, row, "text", G_SETTINGS_BIND_DEFAULT);

  adw_preferences_group_set_description (group, sentence);
  adw_preferences_group_add (group, row);

  return ADW_ENTRY_ROW (row);
}

/**
 * codio_author_ask:
 * @widget: where something is to be done for which it must be known who the user is
 * @action: the action that does so
 * @parameter: (nullable): its parameter
 *
 * Asks who the user is, unless that is known; then activates @action.
 *
 * Returns: whether it was asked, so that @action is yet to come
 */
gboolean
codio_author_ask (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autofree char *name = codio_author_dup_name ();
  GtkWidget *group;
  AdwDialog *dialog;
  AdwEntryRow *row;
  Call *call;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  if (*name != '\0')
    return FALSE;

  dialog = adw_alert_dialog_new (_("Who Are You?"), NULL);
  group = adw_preferences_group_new ();
  row = codio_author_add_row (ADW_PREFERENCES_GROUP (group));
  adw_entry_row_set_activates_default (row, TRUE);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "name", _("_Go On"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "name");
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "name", ADW_RESPONSE_SUGGESTED);
  name_changed_cb (ADW_ALERT_DIALOG (dialog));
  g_signal_connect_object (row, "changed", G_CALLBACK (name_changed_cb), dialog, G_CONNECT_SWAPPED);

  call = g_new0 (Call, 1);
  call->widget = g_object_ref (widget);
  call->action = g_strdup (action);
  call->parameter = parameter ? g_variant_ref_sink (parameter) : NULL;
  g_signal_connect_data (dialog, "response::name", G_CALLBACK (named_cb), call, call_free, G_CONNECT_DEFAULT);
  adw_dialog_set_focus (dialog, GTK_WIDGET (row));
  adw_dialog_present (dialog, widget);

  return TRUE;
}
