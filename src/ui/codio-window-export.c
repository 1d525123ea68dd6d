/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-export-bar.h"
#include "codio-export-choices.h"
#include "codio-export-dialog.h"
#include "codio-profile-file.h"
#include "codio-snapshot.h"

/* Exporting and printing: in a thread, of a copy of the profile, so that the user can go on, and can stop it. */

/* How often the bar is told how far it is, in ms. */
#define INTERVAL 100

/* Of what it is told, in `done`. */
#define WHOLE 1000

typedef struct
{
  CodioProfile *profile;
  CodioExportFormat format;
  CodioExportOptions options;
  GFile *file; /* NULL: it is printed */
  int done; /* atomic: the thread says it, the bar shows it */

  /* Of the main thread: the callback of the task lets go of these, as the thread may be the last to let go of the rest.
   */
  GtkWidget *bar; /* a weak pointer: goes with its window */
  guint timer;
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
progress_cb (double   fraction,
             gpointer user_data)
{
  ExportData *data = user_data;

  g_atomic_int_set (&data->done, (int) (fraction * WHOLE));
}

static void
export_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  ExportData *data = task_data;
  g_autoptr (GBytes) copy = codio_profile_write (data->profile);
  GError *error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_read (copy, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (profile)
    bytes = codio_export (profile, data->format, &data->options, cancellable, &error);

  /* It can be stopped until it is written, which is all or nothing. */
  if (!g_task_set_return_on_cancel (task, FALSE))
    {
      g_clear_error (&error);
      return;
    }

  g_task_set_check_cancellable (task, FALSE);
  if (bytes && (data->file == NULL || codio_file_replace (data->file, bytes, &error)))
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
show_progress_cb (gpointer user_data)
{
  ExportData *data = user_data;

  if (data->bar)
    codio_export_bar_set_fraction (CODIO_EXPORT_BAR (data->bar), (double) g_atomic_int_get (&data->done) / WHOLE);

  return G_SOURCE_CONTINUE;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CodioWindow) self = user_data;
  GtkFileLauncher *launcher = GTK_FILE_LAUNCHER (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  /* The user may have been asked in which program, and chosen none. */
  if (gtk_file_launcher_launch_finish (launcher, result, &error) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  name = codio_file_dup_name (gtk_file_launcher_get_file (launcher));
  /* Translators: the name of a file */
  text = g_strdup_printf (_("No program could open “%s”"), name);
  codio_window_show_toast (self, text);
}

/* The user may go on in what was made, such as a document. */
static void
open_exported_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_set_writable (launcher, TRUE);
  gtk_file_launcher_launch (launcher, GTK_WINDOW (widget), NULL, opened_cb, g_object_ref (widget));
}

static void
say_ready (CodioWindow *self,
           GFile       *file,
           const char  *name)
{
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("“%s” is ready"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = codio_window_show_toast (self, text);

  if (toast == NULL)
    return;

  adw_toast_set_button_label (toast, C_("file", "_Open"));
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_set_action_name (toast, "win.open-exported");
}

static void
say_exported (CodioWindow  *self,
              GFile        *file,
              const GError *error)
{
  g_autofree char *name = codio_file_dup_name (file);
  g_autofree char *text = NULL;

  if (error == NULL)
    say_ready (self, file, name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    /* Translators: %s is the name of a file that was to be written */
    text = g_strdup_printf (_("Stopped: “%s” was not written"), name);
  else
    codio_window_show_error (self, _("Export Failed"), file, error);

  if (text)
    codio_window_show_toast (self, text);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CodioWindow) self = user_data;
  ExportData *data = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_handle_id (&data->timer, g_source_remove);
  if (data->bar)
    adw_toolbar_view_remove (self->content_view, data->bar);
  g_clear_weak_pointer (&data->bar);

  if (data->file)
    say_exported (self, data->file, error);
  else if (!codio_window_is_closed (self))
    codio_window_print (self, bytes, data->options.paper, error);

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
show_bar (CodioWindow  *self,
          ExportData   *data,
          GCancellable *cancellable)
{
  g_autofree char *name = data->file ? codio_file_dup_name (data->file) : NULL;
  /* Translators: %s is the name of a file */
  g_autofree char *text = name ? g_strdup_printf (_("Exporting “%s”…"), name) : g_strdup (_("Preparing to print…"));

  g_set_weak_pointer (&data->bar, codio_export_bar_new (text, cancellable));
  adw_toolbar_view_add_bottom_bar (self->content_view, data->bar);
  data->timer = g_timeout_add (INTERVAL, show_progress_cb, data);
}

static void
chosen_cb (CodioWindow       *self,
           GFile             *file,
           CodioExportDialog *dialog)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ExportData *data = g_new0 (ExportData, 1);
  GTask *task = g_task_new (NULL, cancellable, exported_cb, g_object_ref (self));

  g_task_set_source_tag (task, chosen_cb);
  g_task_set_task_data (task, data, export_data_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_set_object (&data->file, file);
  data->format = codio_export_dialog_get_format (dialog);
  codio_export_dialog_get_options (dialog, &data->options);
  data->options.progress = progress_cb;
  data->options.progress_data = data;
  show_bar (self, data, cancellable);

  /* The program does not end before the file is there, even if its last window is closed. */
  g_application_hold (g_application_get_default ());
  codio_snapshot_take_async (codio_window_get_profile (self), FALSE, export_copied_cb, task);
}

static void
present_dialog (CodioWindow *self,
                AdwDialog   *dialog)
{
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  present_dialog (CODIO_WINDOW (widget), codio_export_dialog_new (codio_window_get_document (CODIO_WINDOW (widget))));
}

static void
export_as_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AdwDialog *dialog = codio_export_dialog_new (codio_window_get_document (CODIO_WINDOW (widget)));
  const char *format = g_variant_get_string (parameter, NULL);
  const CodioExportChoice *choice = codio_export_find_choice (CODIO_EXPORT_FORMAT, format);

  if (choice)
    codio_export_dialog_set_format (CODIO_EXPORT_DIALOG (dialog), choice->value);
  present_dialog (CODIO_WINDOW (widget), dialog);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AdwDialog *dialog = codio_export_dialog_new (codio_window_get_document (CODIO_WINDOW (widget)));

  codio_export_dialog_set_printing (CODIO_EXPORT_DIALOG (dialog));
  present_dialog (CODIO_WINDOW (widget), dialog);
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
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.export-as", "s", export_as_action);
  gtk_widget_class_install_action (widget_class, "win.open-exported", "s", open_exported_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}

/*< private >
 * codio_window_update_export:
 * @self: a window
 *
 * There is something to export if there is a profile.
 */
void
codio_window_update_export (CodioWindow *self)
{
  gboolean has_profile = codio_window_get_profile (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-as", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", has_profile);
}
