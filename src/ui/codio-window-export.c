/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-export.h"
#include "codio-file-name.h"
#include "codio-snapshot.h"

/* What a thread needs to export: a copy of the profile, so that the user can go on. */
typedef struct
{
  CodioProfile *profile;
  CodioExportFormat format;
  GFile *file;
  gboolean held; /* the program */
} ExportData;

static void
export_data_free (gpointer user_data)
{
  ExportData *data = user_data;

  g_clear_object (&data->profile);
  g_clear_object (&data->file);
  g_free (data);
}

static void
export_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  ExportData *data = task_data;
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (codio_catalog_get_default ());
  g_autoptr (GBytes) copy = codio_profile_write (data->profile);
  g_autoptr (CodioProfile) profile = codio_profile_read (copy, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  g_assert (profile != NULL); /* what was written can be read */
  bytes = codio_export (profile, data->format, &options, cancellable, &error);
  if (bytes && codio_file_replace (data->file, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  CodioWindow *self = CODIO_WINDOW (source);
  ExportData *data = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      name = codio_file_dup_name (data->file);
      /* Translators: %s is the name of a file */
      text = g_strdup_printf (_("“%s” is ready"), name);
      codio_window_show_toast (self, text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* else the user changed their mind */
    {
      codio_window_show_error (self, _("Export Failed"), data->file, error);
    }

  if (data->held)
    g_application_release (g_application_get_default ());
}

static void
export_copied_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  ExportData *data = g_task_get_task_data (task);

  data->profile = codio_snapshot_take_finish (result, NULL);
  g_task_run_in_thread (task, export_thread);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CodioWindow *self = CODIO_WINDOW (g_task_get_source_object (task));
  ExportData *data = g_task_get_task_data (task);
  g_autofree char *name = NULL;

  data->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (data->file == NULL || codio_window_is_closed (self))
    {
      g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
      return;
    }

  /* A name with another known ending means that format. */
  name = g_file_get_basename (data->file);
  codio_export_format_from_filename (name, &data->format);

  /* The program does not end before the file is there, even if its last window is closed. */
  g_application_hold (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  data->held = TRUE;
  codio_snapshot_take_async (codio_document_get_profile (codio_window_get_document (self)), FALSE, export_copied_cb,
                             g_steal_pointer (&task));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  static const char * const titles[] = {
    N_("Export Report as PDF"), N_("Export Profile as JSON"), N_("Export House as Drawing"),
    N_("Export House as Picture"), N_("Export Dates for a Calendar"),
  };
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *suffix = NULL;
  g_autofree char *file_name = NULL;
  ExportData *data = g_new0 (ExportData, 1);
  GTask *task = g_task_new (widget, NULL, exported_cb, NULL);

  suffix = g_strconcat (".", g_variant_get_string (parameter, NULL), NULL);
  file_name = codio_file_name_propose (codio_profile_get_title (codio_window_get_profile (CODIO_WINDOW (widget))),
                                       _("value-profile"), suffix);
  codio_export_format_from_filename (file_name, &data->format);
  g_task_set_source_tag (task, export_action);
  g_task_set_task_data (task, data, export_data_free);

  gtk_file_dialog_set_title (dialog, _(titles[data->format]));
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, export_chosen_cb, task);
}

/*< private >
 * codio_window_class_install_export:
 * @widget_class: the class of the window
 *
 * Installs the actions of this file.
 */
void
codio_window_class_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", "s", export_action);
}
