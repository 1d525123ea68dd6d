/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE /* memfd_create() */

#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/mman.h>

#include "codio-file-name.h"

/* Printing: the very PDF that would be exported is given to the dialog of the system, in a sandbox through its portal.
 *
 * It is given as a file: the stream that gtk_print_dialog_print() offers instead writes, in GTK 4.18, into memory that
 * was let go when the printer had it all.
 */

typedef struct
{
  CodioWindow *window;
  GBytes *bytes;
} PrintData;

static void
print_data_free (PrintData *data)
{
  g_clear_object (&data->window);
  g_clear_pointer (&data->bytes, g_bytes_unref);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrintData, print_data_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GtkPrintSetup, gtk_print_setup_unref)

static void
say_failed (CodioWindow  *self,
            const GError *error)
{
  /* Translators: the end of a sentence that says why */
  g_autofree char *body = g_strdup_printf (_("The report was not printed: %s. You can export it as a PDF instead, and "
                                             "print that."), error->message);

  codio_window_show_message (self, _("Cannot Print"), body);
}

static void
finish (PrintData    *data,
        const GError *error)
{
  if (error && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    say_failed (data->window, error);
  else if (error == NULL)
    codio_window_show_toast (data->window, _("The report is being printed"));
  g_application_release (g_application_get_default ());
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PrintData) data = user_data;
  g_autoptr (GError) error = NULL;

  gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error);
  finish (data, error);
}

/* In memory only, and gone with the last who has it open: what is printed can be meant for few eyes. */
static GFile *
write_in_memory (int      fd,
                 GBytes  *bytes,
                 GError **error)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, error);
  gsize size;
  gconstpointer contents = g_bytes_get_data (bytes, &size);

  if (stream == NULL ||
      !g_output_stream_write_all (G_OUTPUT_STREAM (stream), contents, size, NULL, NULL, error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    return NULL;

  return g_steal_pointer (&file);
}

static void
set_up_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PrintData) data = user_data;
  g_autoptr (GtkPrintSetup) setup = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofd int fd = memfd_create ("report.pdf", MFD_CLOEXEC);

  setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);
  if (setup)
    file = write_in_memory (fd, data->bytes, &error);
  if (file == NULL)
    {
      finish (data, error);
      return;
    }

  /* GTK opens it before the call returns. */
  gtk_print_dialog_print_file (GTK_PRINT_DIALOG (source), GTK_WINDOW (data->window), setup, file, NULL, printed_cb,
                               data);
  g_steal_pointer (&data);
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

  /* Who prints to a file finds it under a name that says what it is. */
  name = codio_file_name_propose (codio_profile_get_title (codio_window_get_profile (self)), _("value-profile"), "");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_dialog_set_print_settings (dialog, settings);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_print_dialog_set_page_setup (dialog, setup);
  gtk_print_dialog_set_title (dialog, _("Print"));
  g_application_hold (g_application_get_default ());
  gtk_print_dialog_setup (dialog, GTK_WINDOW (self), NULL, set_up_cb, data);
}
