/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-compare-dialog.h"
#include "codio-file-name.h"
#include "codio-merge-dialog.h"
#include "codio-open-files.h"
#include "codio-profile-file.h"
#include "codio-take-in.h"
#include "codio-text.h"

/* Copies of the profile: giving one out, taking those in that come back, and comparing. */

/* A copy that is written. Belongs to the callback of the task, which lets it go in the main thread. */
typedef struct
{
  CodioWindow *window;
  CodioProfile *profile;
  CodioMoment *moment;
  GFile *file;
  GBytes *bytes;
} WriteData;

static void
write_data_free (WriteData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->profile);
  g_clear_object (&data->moment);
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

  g_application_release (g_application_get_default ());
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      codio_window_show_error (data->window, _("Cannot Give Out a Copy"), data->file, error);
      if (!g_error_matches (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_DURABLE))
        return;
    }

  if (!codio_window_works_on (data->window, data->profile))
    {
      codio_window_show_message (data->window, _("Give Out the Copy Again"),
                                 _("The profile was closed before it kept what the copy was made from. When this copy "
                                   "comes back, Codio cannot see what was changed in it."));
      return;
    }

  /* Only now: a moment that nobody has is of no use. */
  codio_profile_append (data->profile, CODIO_RECORD (data->profile), "moments", CODIO_RECORD (data->moment));
  codio_window_show_toast (data->window, _("When the copy comes back, take it in with the main menu"));
}

static void
give_out_checked_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (WriteData) data = user_data;
  gboolean is_open = codio_open_files_find_finish (result) != NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (CodioProfile) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  if (!codio_window_works_on (data->window, data->profile))
    return; /* the user works on something else by now */

  if (is_open)
    {
      codio_window_show_message (data->window, _("Choose Another Name"),
                                 _("That file holds a profile that is open. The copy would take its place."));
      return;
    }

  copy = codio_profile_prepare_copy (data->profile, _("Copy given out"), now, &data->moment);
  data->bytes = codio_profile_write_checked (copy, &error);
  if (data->bytes == NULL)
    {
      codio_window_show_error (data->window, _("Cannot Give Out a Copy"), data->file, error);
      return;
    }

  /* The program does not end before the file is there, even if its last window is closed. */
  g_application_hold (g_application_get_default ());
  task = g_task_new (NULL, NULL, written_cb, data);
  g_task_set_source_tag (task, give_out_checked_cb);
  g_task_set_task_data (task, g_steal_pointer (&data), NULL);
  g_task_run_in_thread (task, write_thread);
}

static void
give_out_chosen_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (WriteData) data = user_data;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL) /* the user changed their mind */
    return;

  data->file = file;
  codio_open_files_find_async (file, NULL, give_out_checked_cb, g_steal_pointer (&data));
}

static void
give_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = codio_window_create_filters (FALSE);
  /* Translators: the end of the name of a file, which is a copy for somebody else */
  g_autofree char *suffix = g_strconcat (_("-copy"), CODIO_PROFILE_SUFFIX, NULL);
  g_autofree char *proposed = codio_file_name_propose (codio_profile_get_title (codio_window_get_profile (self)),
                                                       _("value-profile"), suffix);
  WriteData *data = g_new0 (WriteData, 1);

  data->window = g_object_ref (self);
  data->profile = g_object_ref (codio_window_get_profile (self));
  gtk_file_dialog_set_title (dialog, _("Give Out a Copy"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, proposed);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, give_out_chosen_cb, data);
}

static void
take_in_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CodioWindow) self = user_data;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files && !codio_window_is_closed (self) && codio_window_get_profile (self))
    codio_window_take_in_files (self, files);
}

static void
take_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = codio_window_create_filters (FALSE);

  gtk_file_dialog_set_title (dialog, _("Take In Copies"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, take_in_chosen_cb, g_object_ref (widget));
}

static CodioCompareDialog *
show_compare (CodioWindow *self)
{
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  AdwDialog *dialog;

  if (shown && CODIO_IS_COMPARE_DIALOG (shown))
    return CODIO_COMPARE_DIALOG (shown);

  dialog = codio_compare_dialog_new (codio_window_get_profile (self));
  codio_window_present_dialog (self, dialog);

  return CODIO_COMPARE_DIALOG (dialog);
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  show_compare (CODIO_WINDOW (widget));
}

/* From a list of moments. */
static void
compare_moment_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  codio_compare_dialog_set_moments (show_compare (CODIO_WINDOW (widget)), g_variant_get_string (parameter, NULL), NULL);
}

static void
compare_with (CodioWindow   *self,
              CodioDocument *document,
              GFile         *file)
{
  g_autofree char *name = codio_file_dup_name (file);

  codio_compare_dialog_add_file (show_compare (self), codio_document_get_profile (document), name);
}

/* What is read, and for which profile. */
typedef struct
{
  CodioWindow *window;
  CodioProfile *profile;
  GFile *file;
} CompareData;

static void
compare_data_free (CompareData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->profile);
  g_clear_object (&data->file);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CompareData, compare_data_free)

static void
compare_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CompareData) data = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioDocument) document = codio_document_open_finish (result, &error);

  if (!codio_window_works_on (data->window, data->profile))
    return; /* the user works on something else by now */

  if (document)
    compare_with (data->window, document, data->file);
  else
    codio_window_show_error (data->window, _("Cannot Open File"), data->file, error);
}

static void
compare_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (CompareData) data = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL || codio_window_is_closed (data->window))
    return;

  data->file = g_object_ref (file);
  codio_document_open_async (file, NULL, compare_opened_cb, g_steal_pointer (&data));
}

static void
compare_file_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CompareData *data = g_new0 (CompareData, 1);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = codio_window_create_filters (TRUE);

  data->window = g_object_ref (CODIO_WINDOW (widget));
  data->profile = g_object_ref (codio_window_get_profile (data->window));
  gtk_file_dialog_set_title (dialog, _("Compare with File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, compare_chosen_cb, data);
}

static void
resolve_conflicts_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_window_present_dialog (self, codio_merge_dialog_new (codio_window_get_profile (self)));
}

static void
copy_chosen_cb (AdwAlertDialog *dialog,
                const char     *response,
                CodioWindow    *self)
{
  CodioDocument *document = g_object_get_data (G_OBJECT (dialog), "codio-document");
  GFile *file = codio_document_get_file (document);

  if (codio_window_is_closed (self) || codio_window_get_profile (self) == NULL)
    return;

  if (g_str_equal (response, "take-in"))
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

      g_list_store_append (files, file);
      codio_window_take_in_files (self, G_LIST_MODEL (files));
    }
  else if (g_str_equal (response, "compare"))
    {
      compare_with (self, document, file);
    }
  else if (g_str_equal (response, "open"))
    {
      codio_window_show_document (self, document);
    }
}

/*< private >
 * codio_window_offer_copy:
 * @self: a window
 * @document: a document that was opened
 *
 * Asks what to do if @document is a copy of the profile of @self that came back: it is known what both were made from.
 *
 * Returns: whether the user is asked
 */
gboolean
codio_window_offer_copy (CodioWindow   *self,
                         CodioDocument *document)
{
  CodioProfile *profile = codio_window_get_profile (self);
  g_autoptr (CodioProfile) base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;

  if (profile == NULL || !codio_profile_get_editable (profile) || codio_document_get_file (document) == NULL)
    return FALSE;

  base = codio_merge_find_base (profile, codio_document_get_profile (document));
  if (base == NULL)
    return FALSE;

  name = codio_file_dup_name (codio_document_get_file (document));
  label = codio_text_quote (name);
  /* Translators: the name of a file */
  body = g_strdup_printf (_("“%s” is a copy of the profile in this window."), label);
  dialog = codio_window_show_message (self, _("Take In the Copy?"), body);
  adw_alert_dialog_set_response_label (dialog, "close", _("_Cancel"));
  adw_alert_dialog_add_responses (dialog, "open", _("_Open Beside It"), "compare", _("Co_mpare"), "take-in",
                                  _("_Take In"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "take-in", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "take-in");
  g_object_set_data_full (G_OBJECT (dialog), "codio-document", g_object_ref (document), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_chosen_cb), self, G_CONNECT_DEFAULT);

  return TRUE;
}

/*< private >
 * codio_window_class_install_copies:
 * @widget_class: the class of the window
 *
 * Installs the actions of this file.
 */
void
codio_window_class_install_copies (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.give-out", NULL, give_out_action);
  gtk_widget_class_install_action (widget_class, "win.take-in", NULL, take_in_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.compare-moment", "s", compare_moment_action);
  gtk_widget_class_install_action (widget_class, "win.compare-file", NULL, compare_file_action);
  gtk_widget_class_install_action (widget_class, "win.resolve-conflicts", NULL, resolve_conflicts_action);
}

/*< private >
 * codio_window_update_copies:
 * @self: a window
 *
 * Enables the actions of this file where they can be used.
 */
void
codio_window_update_copies (CodioWindow *self)
{
  static const char * const edits[] = { "win.give-out", "win.take-in", "win.resolve-conflicts" };
  static const char * const looks[] = { "win.compare-moment", "win.compare-file" };
  CodioProfile *profile = codio_window_get_profile (self);
  GListModel *moments = profile ? codio_record_get_records (CODIO_RECORD (profile), "moments") : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), edits[i], profile && codio_profile_get_editable (profile));
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), looks[i], profile != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.compare",
                                 moments && g_list_model_get_n_items (moments) > 0);
}
