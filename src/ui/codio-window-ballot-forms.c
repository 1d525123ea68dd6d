/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-ballot-dialog.h"
#include "codio-file-name.h"
#include "codio-open-files.h"
#include "codio-text.h"

/* Ballots as files: making them, filling them in, and opening them. */

/* A file to be written, what comes in it, and where that was filled in. Belongs to the callback of the task, which lets
 * it go in the main thread. */
typedef struct
{
  CodioWindow *window;
  AdwDialog *dialog; /* (nullable) */
  GFile *file;
  GBytes *bytes;
} WriteData;

static void
write_data_free (WriteData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->dialog);
  g_clear_object (&data->file);
  g_clear_pointer (&data->bytes, g_bytes_unref);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WriteData, write_data_free)

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  WriteData *data = task_data;
  GError *error = NULL;

  if (codio_file_replace (data->file, data->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (WriteData) data = user_data;
  g_autoptr (GError) error = NULL;

  if (data->file == NULL)
    return;

  g_application_release (g_application_get_default ());
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      codio_window_show_error (data->window, _("Cannot Make Ballot File"), data->file, error);
      return;
    }

  if (data->dialog)
    adw_dialog_force_close (data->dialog);
  codio_window_show_toast (data->window, data->dialog ? _("The ballot is saved: send it to whoever leads the weighing")
                                                      : _("The ballot file was made: give it to the voter"));
}

static void
ballot_checked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  WriteData *data = g_task_get_task_data (task);

  if (codio_open_files_find_finish (result) == NULL)
    {
      g_task_run_in_thread (task, write_thread);
      return;
    }

  codio_window_show_message (data->window, _("Choose Another Name"),
                             _("That file holds a profile that is open. The ballot would take its place."));
  g_clear_object (&data->file);
  g_application_release (g_application_get_default ());
  g_task_return_boolean (task, FALSE);
}

static void
ballot_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  WriteData *data = g_task_get_task_data (task);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL) /* the user changed their mind */
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  /* The program does not end before the file is there, even if its last window is closed. */
  g_set_object (&data->file, file);
  g_application_hold (g_application_get_default ());
  codio_open_files_find_async (file, NULL, ballot_checked_cb, g_steal_pointer (&task));
}

/* Asks where to write a ballot file, and does; an existing file is replaced only when the user said so there. */
static void
write_file (CodioWindow     *self,
            const char      *title,
            CodioBallotFile *ballot,
            GFile           *file,
            AdwDialog       *from)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = codio_window_create_ballot_filters ();
  const char *voter = codio_ballot_get_name (codio_ballot_file_get_ballot (ballot));
  g_autofree char *file_name = codio_file_name_propose (voter, _("ballot"), CODIO_BALLOT_SUFFIX);
  WriteData *data = g_new0 (WriteData, 1);
  GTask *task = g_task_new (NULL, NULL, written_cb, data);

  g_task_set_source_tag (task, write_file);
  data->window = g_object_ref (self);
  data->dialog = from ? g_object_ref (from) : NULL;
  data->bytes = codio_ballot_file_write (ballot);
  g_task_set_task_data (task, data, NULL);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  if (file)
    gtk_file_dialog_set_initial_file (dialog, file);
  else
    gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, ballot_chosen_cb, task);
}

/*< private >
 * codio_window_make_ballot_action:
 * @widget: a window
 * @name: the action
 * @parameter: a voter
 *
 * Makes the file of a ballot for the voter to fill in.
 */
void
codio_window_make_ballot_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  g_autoptr (CodioBallotFile) ballot =
    codio_ballot_file_new_empty (codio_window_get_profile (self), g_variant_get_string (parameter, NULL),
                                 CODIO_BALLOT_MODE_BLIND);

  write_file (self, _("Make Ballot File"), ballot, NULL, NULL);
}

/* A ballot file that is filled in. */
typedef struct
{
  CodioWindow *window;
  GFile *file;
  CodioBallotFile *ballot;
} FillData;

static void
fill_data_free (FillData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->file);
  g_clear_object (&data->ballot);
  g_free (data);
}

static FillData *
fill_data_new (CodioWindow     *window,
               GFile           *file,
               CodioBallotFile *ballot)
{
  FillData *data = g_new0 (FillData, 1);

  data->window = g_object_ref (window);
  g_set_object (&data->file, file);
  g_set_object (&data->ballot, ballot);

  return data;
}

static void
connect (gpointer    dialog,
         const char *signal,
         GCallback   callback,
         FillData   *data)
{
  g_signal_connect_data (dialog, signal, callback, data, (GClosureNotify) (GCallback) fill_data_free,
                         G_CONNECT_DEFAULT);
}

static void
save_cb (CodioBallotDialog *dialog,
         FillData          *data)
{
  write_file (data->window, _("Save Ballot"), codio_ballot_dialog_get_file (dialog), data->file, ADW_DIALOG (dialog));
}

static void
fill_in (CodioWindow     *self,
         GFile           *file,
         CodioBallotFile *ballot)
{
  AdwDialog *dialog = codio_ballot_dialog_new_for_file (ballot);

  connect (dialog, "save", G_CALLBACK (save_cb), fill_data_new (self, file, ballot));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/*< private >
 * codio_window_fill_ballot_file_action:
 * @widget: a window
 * @name: the action
 * @parameter: none
 *
 * Lets the user fill in a ballot for the profile and save it as a file, for those who got the profile to weigh it.
 */
void
codio_window_fill_ballot_file_action (GtkWidget  *widget,
                                      const char *name,
                                      GVariant   *parameter)
{
  g_autoptr (CodioBallotFile) ballot =
    codio_ballot_file_new_empty (codio_window_get_profile (CODIO_WINDOW (widget)), "", CODIO_BALLOT_MODE_BLIND);

  fill_in (CODIO_WINDOW (widget), NULL, ballot);
}

static CodioWindow *
find_window (const char *profile)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())); l; l = l->next)
    if (CODIO_IS_WINDOW (l->data) && codio_window_get_profile (l->data) &&
        !codio_profile_get_frozen (codio_window_get_profile (l->data)) &&
        g_str_equal (codio_profile_get_id (codio_window_get_profile (l->data)), profile))
      return l->data;

  return NULL;
}

static void
chosen_cb (AdwAlertDialog *dialog,
           const char     *response,
           FillData       *data)
{
  if (g_str_equal (response, "look"))
    fill_in (data->window, data->file, data->ballot);
  else if (g_str_equal (response, "take-in") && codio_window_get_profile (data->window))
    codio_window_take_ballot (data->window, data->file);
}

static const char *
describe_choice (gboolean is_open,
                 gboolean can_take)
{
  if (can_take)
    return _("Take it into the profile, or is it yours and do you want to look at it?");

  return is_open ? _("To take it in, continue the profile first: it is settled. Look at the ballot only if it is "
                     "yours: others see it when all ballots are in.")
                 : _("To take it in, open the profile first and open this file again. Look at it only if it is yours: "
                     "others see it when all ballots are in.");
}

/* What a ballot says is not shown to whoever opens it, but only to who says that it is theirs. */
static void
ask_what_to_do (CodioWindow     *self,
                GFile           *file,
                CodioBallotFile *ballot,
                gboolean         is_open)
{
  const gboolean can_take = is_open && codio_window_can_edit (self);
  CodioBallot *filled = codio_ballot_file_get_ballot (ballot);
  g_autofree char *name = codio_text_quote (codio_ballot_get_name (filled));
  g_autofree char *title = codio_text_quote (codio_ballot_file_get_title (ballot));
  /* Translators: the name of a voter and the title of a project */
  g_autofree char *what = g_strdup_printf (_("This is the filled-in ballot of “%s” for “%s”."),
                                           *name ? name : _("Somebody without a name"),
                                           *title ? title : _("Untitled project"));
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", what, describe_choice (is_open, can_take));
  AdwAlertDialog *dialog = codio_window_show_message (self, _("Ballot"), body);

  if (codio_record_get_number (CODIO_RECORD (filled), "method") == CODIO_BALLOT_METHOD_RATING)
    adw_alert_dialog_add_response (dialog, "look", _("_Look at My Ballot"));
  if (can_take)
    adw_alert_dialog_add_response (dialog, "take-in", _("_Take In"));
  connect (dialog, "response", G_CALLBACK (chosen_cb), fill_data_new (self, file, ballot));
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  CodioBallotFile *ballot = codio_ballot_file_load (task_data, NULL, cancellable, &error);

  if (ballot)
    g_task_return_pointer (task, ballot, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CodioWindow) self = user_data;
  CodioWindow *window;
  GFile *file = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioBallotFile) ballot = g_task_propagate_pointer (G_TASK (result), &error);

  if (codio_window_is_closed (self))
    return;

  if (ballot == NULL)
    {
      codio_window_show_error (self, _("Cannot Open Ballot"), file, error);
      return;
    }

  window = find_window (codio_ballot_file_get_profile (ballot));
  gtk_window_present (GTK_WINDOW (window ? window : self));
  if (codio_ballot_is_filled_in (codio_ballot_file_get_ballot (ballot)))
    ask_what_to_do (window ? window : self, file, ballot, window != NULL);
  else
    fill_in (window ? window : self, file, ballot);
}

/*< private >
 * codio_window_open_ballot:
 * @self: a window
 * @file: a ballot file
 *
 * Lets the user fill in the ballot in @file. If that was done already, asks what to do with it: it may be somebody
 * else's.
 */
void
codio_window_open_ballot (CodioWindow *self,
                          GFile       *file)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, opened_cb, g_object_ref (self));

  g_task_set_source_tag (task, codio_window_open_ballot);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}
