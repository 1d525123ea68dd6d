/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-agreed-dialog.h"
#include "codio-ballot-dialog.h"
#include "codio-profile-round.h"
#include "codio-text.h"

/* Ballots: who fills them in, files of them, and the round that they belong to. */

static void
handed_in_cb (CodioWindow *self)
{
  codio_window_show_toast (self, _("The ballot is handed in"));
}

static void
fill_ballot_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = codio_ballot_dialog_new (codio_window_get_profile (self), g_variant_get_string (parameter, NULL));

  g_signal_connect_object (dialog, "handed-in", G_CALLBACK (handed_in_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) ballots = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ballots, _("Ballots"));
  gtk_file_filter_add_pattern (ballots, "*" CODIO_BALLOT_SUFFIX);
  g_list_store_append (filters, ballots);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/* A file to be written, and what comes in it. */
typedef struct
{
  CodioWindow *window;
  GFile *file;
  GBytes *bytes;
} WriteData;

static void
write_data_free (WriteData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->file);
  g_clear_pointer (&data->bytes, g_bytes_unref);
  g_free (data);
}

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
  WriteData *data = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (data->file == NULL)
    return;
  if (g_task_propagate_boolean (G_TASK (result), &error))
    codio_window_show_toast (data->window, _("The ballot file was made: give it to the voter"));
  else
    codio_window_show_error (data->window, _("Cannot Make Ballot File"), data->file, error);
}

static void
ballot_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  WriteData *data = g_task_get_task_data (task);

  data->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (data->file) /* else the user changed their mind */
    g_task_run_in_thread (task, write_thread);
  else
    g_task_return_boolean (task, FALSE);
}

static void
make_ballot_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  const char *voter = g_variant_get_string (parameter, NULL);
  g_autoptr (CodioBallotFile) ballot =
    codio_ballot_file_new_empty (codio_window_get_profile (self), voter, CODIO_BALLOT_MODE_BLIND);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  g_autofree char *file_name = codio_window_propose_name (voter, _("ballot"), CODIO_BALLOT_SUFFIX);
  WriteData *data = g_new0 (WriteData, 1);
  GTask *task = g_task_new (NULL, NULL, written_cb, NULL);

  g_task_set_source_tag (task, make_ballot_action);
  data->window = g_object_ref (self);
  data->bytes = codio_ballot_file_write (ballot);
  g_task_set_task_data (task, data, (GDestroyNotify) write_data_free);

  gtk_file_dialog_set_title (dialog, _("Make Ballot File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (widget), NULL, ballot_chosen_cb, task);
}

/* Ballot files that are read: for each either the ballot or what is wrong with it. */
typedef struct
{
  CodioWindow *window;
  CodioProfile *profile;
  GListModel *files;
  GPtrArray *ballots;  /* (element-type CodioBallotFile) (nullable) */
  GPtrArray *problems; /* (element-type utf8) (nullable) */
} ReadData;

static void
read_data_free (ReadData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->profile);
  g_clear_object (&data->files);
  g_clear_pointer (&data->ballots, g_ptr_array_unref);
  g_clear_pointer (&data->problems, g_ptr_array_unref);
  g_free (data);
}

static void
clear_object (gpointer object)
{
  g_clear_object (&object);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  ReadData *data = task_data;

  for (guint i = 0; i < g_list_model_get_n_items (data->files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (data->files, i);
      g_autoptr (GPtrArray) issues = codio_issues_new ();
      g_autoptr (GError) error = NULL;
      CodioBallotFile *ballot = codio_ballot_file_load (file, issues, cancellable, &error);

      g_ptr_array_add (data->ballots, ballot);
      g_ptr_array_add (data->problems, ballot == NULL && issues->len > 0
                                         ? codio_issue_dup_message (g_ptr_array_index (issues, 0))
                                         : g_strdup (error ? error->message : NULL));
    }

  g_task_return_boolean (task, TRUE);
}

static void
add_line (GString    *text,
          GFile      *file,
          const char *what)
{
  g_autofree char *name = codio_file_dup_name (file);
  g_autofree char *label = codio_text_quote (name);

  if (text->len > 0)
    g_string_append (text, "\n\n");
  /* Translators: the name of a file, and what is wrong with it, as the end of a sentence */
  g_string_append_printf (text, _("“%s”: %s."), label, what);
}

/* Takes in each ballot that belongs in the profile, as one step; returns what is to be told of the others. */
static char *
take_in (ReadData *data,
         guint    *n_taken)
{
  CodioHistory *history = codio_profile_get_history (data->profile);
  GString *text = g_string_new (NULL);

  codio_history_begin (history);
  for (guint i = 0; i < data->ballots->len; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (data->files, i);
      CodioBallotFile *ballot = g_ptr_array_index (data->ballots, i);
      g_autoptr (GError) error = NULL;
      CodioBallotOutcome outcome;

      if (ballot == NULL)
        add_line (text, file, g_ptr_array_index (data->problems, i));
      else if (!codio_profile_add_ballot_file (data->profile, ballot, &outcome, &error))
        add_line (text, file, error->message);
      else if (outcome == CODIO_BALLOT_SAME)
        add_line (text, file, _("this ballot is in the profile already and counts once"));
      else if (outcome == CODIO_BALLOT_OLDER)
        add_line (text, file, _("a later version of this ballot is in the profile already"));
      else
        (*n_taken)++;
    }
  codio_history_end (history);

  return g_string_free_and_steal (text);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  ReadData *data = g_task_get_task_data (G_TASK (result));
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  guint n_taken = 0;

  if (data->ballots == NULL || codio_window_get_profile (data->window) != data->profile)
    return; /* the user changed their mind, or works on something else by now */

  text = take_in (data, &n_taken);
  told = n_taken == 0 ? g_strdup (_("No ballot was taken in."))
                      /* Translators: a number of ballots */
                      : g_strdup_printf (ngettext ("%u ballot was taken in.", "%u ballots were taken in.", n_taken),
                                         n_taken);
  if (*text == '\0')
    {
      codio_window_show_toast (data->window, told);
    }
  else
    {
      g_autofree char *body = g_strdup_printf ("%s\n\n%s", text, told);

      codio_window_show_message (data->window, _("Not All Ballots Were Taken In"), body);
    }
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  ReadData *data = g_task_get_task_data (task);

  data->files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  if (data->files == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  data->ballots = g_ptr_array_new_with_free_func (clear_object);
  data->problems = g_ptr_array_new_with_free_func (g_free);
  g_task_run_in_thread (task, read_thread);
}

static void
take_ballots_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  ReadData *data = g_new0 (ReadData, 1);
  GTask *task = g_task_new (NULL, NULL, read_cb, NULL);

  g_task_set_source_tag (task, take_ballots_action);
  data->window = g_object_ref (CODIO_WINDOW (widget));
  data->profile = g_object_ref (codio_window_get_profile (data->window));
  g_task_set_task_data (task, data, (GDestroyNotify) read_data_free);

  gtk_file_dialog_set_title (dialog, _("Take In Ballot Files"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, files_chosen_cb, task);
}

static void
take_out_ballot_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  CodioRecord *ballot = codio_profile_find (profile, "ballots", g_variant_get_string (parameter, NULL));

  if (ballot == NULL)
    return;

  codio_profile_remove (profile, CODIO_RECORD (profile), "ballots", ballot);
  codio_window_show_undoable (self, _("Ballot taken out"));
}

static void
remove_voter_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_profile_remove_voter (codio_window_get_profile (self), g_variant_get_string (parameter, NULL));
  codio_window_show_undoable (self, _("Voter removed"));
}

static void
close_round_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  codio_profile_close_ballots (codio_window_get_profile (CODIO_WINDOW (widget)), TRUE);
}

static void
open_round_cb (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);

  if (profile)
    codio_profile_close_ballots (profile, FALSE);
}

static void
open_round_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Open the Round Again?"),
                                            _("Those who vote now may know what others filled in: their ballots are "
                                              "no longer blind."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "open", _("_Open Again"), NULL);
  g_signal_connect_object (dialog, "response::open", G_CALLBACK (open_round_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
agreed_cb (CodioWindow *self)
{
  codio_window_show_toast (self, _("The agreed weights are set"));
}

static void
agree_weights_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = codio_agreed_dialog_new (codio_window_get_profile (self));

  g_signal_connect_object (dialog, "agreed", G_CALLBACK (agreed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "profile.fill-ballot", "s", fill_ballot_action },
  { "profile.make-ballot", "s", make_ballot_action },
  { "profile.take-ballots", NULL, take_ballots_action },
  { "profile.take-out-ballot", "s", take_out_ballot_action },
  { "profile.remove-voter", "s", remove_voter_action },
  { "profile.close-round", NULL, close_round_action },
  { "profile.open-round", NULL, open_round_action },
  { "profile.agree-weights", NULL, agree_weights_action },
};

/*< private >
 * codio_window_class_install_ballots:
 * @widget_class: the class of the window
 *
 * Installs the actions of a round of ballots.
 */
void
codio_window_class_install_ballots (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

/*< private >
 * codio_window_update_ballots:
 * @self: a window
 *
 * Looks again what can be done in the round of the profile.
 */
void
codio_window_update_ballots (CodioWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CodioProfile *profile = codio_window_get_profile (self);
  const gboolean closed =
    profile && codio_record_get_number (CODIO_RECORD (profile), "ballot-round") == CODIO_BALLOT_ROUND_CLOSED;
  GListModel *ballots = profile ? codio_record_get_records (CODIO_RECORD (profile), "ballots") : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i].name, profile != NULL);
  gtk_widget_action_set_enabled (widget, "profile.fill-ballot", profile && !closed);
  gtk_widget_action_set_enabled (widget, "profile.make-ballot", profile && !closed);
  gtk_widget_action_set_enabled (widget, "profile.take-ballots", profile && !closed);
  gtk_widget_action_set_enabled (widget, "profile.close-round",
                                 profile && !closed && g_list_model_get_n_items (ballots) > 0);
}
