/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-profile-ballots.h"
#include "codio-text.h"

/* Taking ballot files into a profile. */

/*< private >
 * codio_window_create_ballot_filters:
 *
 * Returns: (transfer full): what to show where a ballot file is chosen
 */
GListModel *
codio_window_create_ballot_filters (void)
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

/* Ballot files that are read: for each either the ballot or what is wrong with it. Belongs to the callback of the task,
 * which lets it go in the main thread. */
typedef struct
{
  CodioWindow *window;
  CodioProfile *profile;
  GListModel *files;   /* NULL where none were chosen */
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadData, read_data_free)

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
                                         ? codio_issue_dup_plain (g_ptr_array_index (issues, 0))
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

/* What becomes of a ballot of a name that handed in another one. */
typedef enum
{
  NAMESAKE_LEAVE_OUT,
  NAMESAKE_REPLACE,
  NAMESAKE_COUNT_BOTH,
} Namesake;

static CodioBallot *
get_ballot (ReadData *data,
            guint     position)
{
  CodioBallotFile *file = g_ptr_array_index (data->ballots, position);

  return file && g_str_equal (codio_ballot_file_get_profile (file), codio_profile_get_id (data->profile))
           ? codio_ballot_file_get_ballot (file) : NULL;
}

/* The names of those who handed in another ballot, in the profile or in a file before: they are asked about once. */
static char *
dup_namesakes (ReadData *data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < data->ballots->len; i++)
    {
      CodioBallot *ballot = get_ballot (data, i);
      gboolean again = ballot && !codio_profile_find (data->profile, "ballots", codio_ballot_get_id (ballot)) &&
                       codio_profile_find_namesake (data->profile, ballot);

      for (guint j = 0; ballot && j < i; j++)
        again = again || (get_ballot (data, j) && codio_ballot_is_namesake (get_ballot (data, j), ballot));
      for (guint j = 0; again && j < told->len; j++)
        again = !codio_ballot_is_of (g_ptr_array_index (told, j), codio_ballot_get_name (ballot));
      if (!again)
        continue;
      g_ptr_array_add (told, ballot);
      g_strv_builder_take (builder, codio_text_quote (codio_ballot_get_name (ballot)));
    }
  if (told->len == 0)
    return NULL;

  names = g_strv_builder_end (builder);

  return g_strjoinv ("”, “", names);
}

static gboolean
leaves_out (ReadData *data,
            guint     position,
            Namesake  namesake)
{
  CodioBallot *ballot = get_ballot (data, position);

  return namesake == NAMESAKE_LEAVE_OUT && ballot &&
         codio_profile_find (data->profile, "ballots", codio_ballot_get_id (ballot)) == NULL &&
         codio_profile_find_namesake (data->profile, ballot);
}

static void
remove_namesakes (CodioProfile *profile,
                  CodioBallot  *ballot)
{
  CodioBallot *namesake;

  while ((namesake = codio_profile_find_namesake (profile, ballot)))
    codio_profile_remove (profile, CODIO_RECORD (profile), "ballots", CODIO_RECORD (namesake));
}

/* Takes in each ballot that belongs in the profile, as one step; returns what is to be told of the others. */
static char *
take_in (ReadData *data,
         Namesake  namesake,
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
        {
          add_line (text, file, g_ptr_array_index (data->problems, i));
        }
      else if (leaves_out (data, i, namesake))
        {
          add_line (text, file, _("this voter handed in another ballot, and that counts"));
        }
      else if (!codio_profile_add_ballot_file (data->profile, ballot, &outcome, &error))
        {
          add_line (text, file, error->message);
        }
      else if (outcome == CODIO_BALLOT_SAME)
        {
          add_line (text, file, _("this ballot is in the profile already and counts once"));
        }
      else if (outcome == CODIO_BALLOT_OLDER)
        {
          add_line (text, file, _("a later version of this ballot is in the profile already"));
        }
      else
        {
          if (namesake == NAMESAKE_REPLACE && outcome == CODIO_BALLOT_ADDED)
            remove_namesakes (data->profile, codio_ballot_file_get_ballot (ballot));
          (*n_taken)++;
        }
    }
  codio_history_end (history);

  return g_string_free_and_steal (text);
}

static void
take_in_and_tell (ReadData *data,
                  Namesake  namesake)
{
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  guint n_taken = 0;

  if (!codio_window_works_on (data->window, data->profile))
    return; /* the user works on something else by now */

  text = take_in (data, namesake, &n_taken);
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
namesake_cb (AdwAlertDialog *dialog,
             const char     *response,
             ReadData       *data)
{
  if (g_str_equal (response, "leave-out"))
    take_in_and_tell (data, NAMESAKE_LEAVE_OUT);
  else if (g_str_equal (response, "replace"))
    take_in_and_tell (data, NAMESAKE_REPLACE);
  else if (g_str_equal (response, "both"))
    take_in_and_tell (data, NAMESAKE_COUNT_BOTH);
}

static void
ask_about_namesakes (ReadData   *data,
                     const char *names)
{
  /* Translators: one or more names of voters, between the quotation marks and with such marks and commas between
   * them */
  g_autofree char *body = g_strdup_printf (_("Another ballot of “%s” was handed in. Are these different people with "
                                             "the same name? Then count both."), names);
  AdwAlertDialog *dialog = codio_window_show_message (data->window, _("Same Name Twice"), body);

  adw_alert_dialog_set_response_label (dialog, "close", _("_Cancel"));
  adw_alert_dialog_add_responses (dialog, "leave-out", _("_Leave Out New One"), "replace", _("_Replace Old One"),
                                  "both", _("Count _Both"), NULL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (namesake_cb), data,
                         (GClosureNotify) (GCallback) read_data_free, G_CONNECT_DEFAULT);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ReadData) data = user_data;
  g_autofree char *namesakes = NULL;

  if (data->files == NULL || !codio_window_works_on (data->window, data->profile))
    return; /* the user changed their mind, or works on something else by now */

  namesakes = dup_namesakes (data);
  if (namesakes)
    ask_about_namesakes (g_steal_pointer (&data), namesakes);
  else
    take_in_and_tell (data, NAMESAKE_COUNT_BOTH);
}

static GTask *
create_task (CodioWindow *self)
{
  ReadData *data = g_new0 (ReadData, 1);
  GTask *task = g_task_new (NULL, NULL, read_cb, data);

  g_task_set_source_tag (task, create_task);
  data->window = g_object_ref (self);
  data->profile = g_object_ref (codio_window_get_profile (self));
  data->ballots = g_ptr_array_new_with_free_func (clear_object);
  data->problems = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, data, NULL);

  return task;
}

static void
take_files (GTask      *task,
            GListModel *files)
{
  ReadData *data = g_task_get_task_data (task);

  g_set_object (&data->files, files);
  g_task_run_in_thread (task, read_thread);
}

/*< private >
 * codio_window_take_ballot:
 * @self: a window with a profile
 * @file: a ballot file
 *
 * Takes the ballot in @file into the profile, or says why not.
 */
void
codio_window_take_ballot (CodioWindow *self,
                          GFile       *file)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GTask) task = create_task (self);

  g_list_store_append (files, file);
  take_files (task, G_LIST_MODEL (files));
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files)
    take_files (task, files);
  else
    g_task_return_boolean (task, FALSE);
}

/*< private >
 * codio_window_take_ballots_action:
 * @widget: a window
 * @name: the action
 * @parameter: none
 *
 * Takes the ballots in files that the user chooses into the profile.
 */
void
codio_window_take_ballots_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = codio_window_create_ballot_filters ();

  gtk_file_dialog_set_title (dialog, _("Take In Ballot Files"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, files_chosen_cb,
                                 create_task (CODIO_WINDOW (widget)));
}
