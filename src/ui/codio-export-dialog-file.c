/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-dialog-private.h"

#include <glib/gi18n.h>

#include "codio-open-files.h"

/* In which file: a name is proposed, and what cannot be or is unusual is told. */

static gboolean
ends_in (const char *name,
         const char *suffix)
{
  gsize length = strlen (name);

  return length > strlen (suffix) && g_ascii_strcasecmp (name + length - strlen (suffix), suffix) == 0;
}

/* A name that the user typed before stays, with the ending of the format of now. */
static char *
propose_name (CodioExportDialog *self)
{
  const char *suffix = codio_export_format_get_suffix (self->format);
  g_autofree char *name = self->file ? g_file_get_basename (self->file) : NULL;
  CodioExportOptions options;

  if (name && g_utf8_validate (name, -1, NULL))
    {
      const char *before = codio_export_format_get_suffix (self->file_format);

      if (ends_in (name, suffix))
        return g_steal_pointer (&name);
      if (ends_in (name, before))
        name[strlen (name) - strlen (before)] = '\0';

      return g_strconcat (name, suffix, NULL);
    }

  codio_export_dialog_get_options (self, &options);

  return codio_export_dup_name (codio_document_get_profile (self->document), self->format, &options);
}

static void
ending_chosen_cb (AdwAlertDialog    *dialog,
                  const char        *response,
                  CodioExportDialog *self)
{
  if (g_str_equal (response, "keep"))
    {
      codio_export_dialog_finish (self);
    }
  else if (g_str_equal (response, "other"))
    {
      codio_export_dialog_ask_file (self);
    }
}

/* What the file chooser of a sandbox gives may only be written under that very name. */
static void
ask_about_ending (CodioExportDialog *self)
{
  const char *suffix = codio_export_format_get_suffix (self->format);
  g_autofree char *name = codio_file_dup_name (self->file);
  /* Translators: the name of a file, and how it should end, such as ".pdf" */
  g_autofree char *body = g_strdup_printf (_("“%s” does not end in “%s”. Other programs may not know how to open it."),
                                           name, suffix);
  AdwDialog *dialog = adw_alert_dialog_new (_("Keep This Name?"), body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "keep", _("_Keep Name"),
                                  "other", _("Choose _Another"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "other");
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "other", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (ending_chosen_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
refuse_open_file (CodioExportDialog *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Choose Another Name"),
                                            _("That file holds a profile that is open. What you export would take its "
                                              "place."));

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CodioExportDialog) self = user_data;
  gboolean is_open = codio_open_files_find_finish (result) != NULL;
  g_autofree char *name = NULL;

  /* It was closed meanwhile, or another file was chosen, which is looked at too. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL || self->file != codio_open_files_get_file (result))
    return;

  name = g_file_get_basename (self->file);
  if (is_open)
    {
      g_clear_object (&self->file);
      refuse_open_file (self);
    }
  else if (ends_in (name, codio_export_format_get_suffix (self->format)))
    {
      codio_export_dialog_finish (self);
    }
  else
    {
      ask_about_ending (self);
    }
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CodioExportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL) /* the user changed their mind */
    return;

  g_set_object (&self->file, file);
  self->file_format = self->format;
  codio_open_files_find_async (file, NULL, checked_cb, g_object_ref (self));
}

/*< private >
 * codio_export_dialog_ask_file:
 * @self: a dialog
 *
 * Asks where to, and then finishes.
 */
void
codio_export_dialog_ask_file (CodioExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = self->file ? g_file_get_parent (self->file) : NULL;
  g_autofree char *name = propose_name (self);

  gtk_file_dialog_set_title (dialog, _("Export"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file_chosen_cb,
                        g_object_ref (self));
}
