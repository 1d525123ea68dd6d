/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-file-name.h"

/* Printing: the very PDF that would be exported is given to the dialog of the system, in a sandbox through its portal.
 */

/* Belongs to the callback of the task: a window and a stream of GTK are let go in the main thread. */
typedef struct
{
  CodioWindow *window;
  GBytes *bytes;
  GOutputStream *stream;
} PrintData;

static void
print_data_free (PrintData *data)
{
  g_clear_object (&data->window);
  g_clear_pointer (&data->bytes, g_bytes_unref);
  g_clear_object (&data->stream);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrintData, print_data_free)

static void
say_failed (CodioWindow  *self,
            const GError *error)
{
  /* Translators: the end of a sentence that says why */
  g_autofree char *body = g_strdup_printf (_("The report was not printed: %s. You can export it as a PDF instead, and "
                                             "print that."), error->message);

  codio_window_show_message (self, _("Cannot Print"), body);
}

/* In a thread: GTK reads from the other end in the main loop, which may not wait for itself. */
static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  PrintData *data = task_data;
  GError *error = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (data->bytes, &size);

  if (g_output_stream_write_all (data->stream, bytes, size, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PrintData) data = user_data;
  g_autoptr (GError) error = NULL;

  /* Closing the stream of GTK 4.18 runs the main loop until the printer has it all, and is for no other thread. */
  g_task_propagate_boolean (G_TASK (result), &error);
  if (data->stream)
    g_output_stream_close (data->stream, NULL, error ? NULL : &error);

  if (error && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    say_failed (data->window, error);
  else if (error == NULL)
    codio_window_show_toast (data->window, _("The report is being printed"));
  g_application_release (g_application_get_default ());
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  PrintData *data = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  data->stream = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (source), result, &error);
  if (data->stream == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_run_in_thread (task, write_thread);
}

/*< private >
 * codio_window_print:
 * @self: a window
 * @bytes: (nullable): a PDF
 * @paper: the size of its pages
 * @error: (nullable): why there is no PDF
 *
 * Asks the system to print @bytes, or says why there is nothing to print.
 */
void
codio_window_print (CodioWindow  *self,
                    GBytes       *bytes,
                    CodioPaper    paper,
                    const GError *error)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (paper == CODIO_PAPER_LETTER ? GTK_PAPER_NAME_LETTER
                                                                                 : GTK_PAPER_NAME_A4);
  g_autofree char *name = NULL;
  PrintData *data;
  GTask *task;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      codio_window_show_toast (self, _("Stopped: nothing was printed"));
      return;
    }
  if (error)
    {
      say_failed (self, error);
      return;
    }

  data = g_new0 (PrintData, 1);
  data->window = g_object_ref (self);
  data->bytes = g_bytes_ref (bytes);
  task = g_task_new (NULL, NULL, written_cb, data);
  g_task_set_source_tag (task, codio_window_print);
  g_task_set_task_data (task, data, NULL);

  /* Who prints to a file finds it under a name that says what it is. */
  name = codio_file_name_propose (codio_profile_get_title (codio_window_get_profile (self)), _("value-profile"), "");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_dialog_set_print_settings (dialog, settings);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_print_dialog_set_page_setup (dialog, setup);
  gtk_print_dialog_set_title (dialog, _("Print"));
  g_application_hold (g_application_get_default ());
  gtk_print_dialog_print (dialog, GTK_WINDOW (self), NULL, NULL, chosen_cb, task);
}
