/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-application.h"
#include "codio-ballot-file.h"
#include "codio-file-name.h"
#include "codio-open-files.h"
#include "codio-text.h"

/* Opening, saving and closing. What is open stays open whenever something goes wrong. */

/*< private >
 * codio_window_is_closed:
 * @self: a window
 *
 * Returns: whether it was closed meanwhile: then it has no application any more
 */
gboolean
codio_window_is_closed (CodioWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

/*< private >
 * codio_window_works_on:
 * @self: a window
 * @profile: the profile that was worked on in it
 *
 * Returns: whether the window is open and shows @profile still
 */
gboolean
codio_window_works_on (CodioWindow  *self,
                       CodioProfile *profile)
{
  return !codio_window_is_closed (self) && codio_window_get_profile (self) == profile;
}

/* Where to tell the user something: in @self or, if it was closed, in another window. */
static CodioWindow *
get_open_window (CodioWindow *self)
{
  CodioWindow *window = codio_window_is_closed (self) ? codio_application_get_window (codio_application_get ()) : self;

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static AdwAlertDialog *
present_message (CodioWindow *self,
                 const char  *heading,
                 const char  *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, NULL);
  GtkWidget *label = gtk_label_new (body);

  /* Unlike the body of a dialog this breaks long words, such as a name or what stands in a file. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 45);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (get_open_window (self)));

  return ADW_ALERT_DIALOG (dialog);
}

/*< private >
 * codio_window_show_message:
 * @self: a window
 * @heading: a short one, as for codio_window_show_error()
 * @body: what to tell, as it is
 *
 * Returns: (transfer none): the dialog that says so, which can be closed
 */
AdwAlertDialog *
codio_window_show_message (CodioWindow *self,
                           const char  *heading,
                           const char  *body)
{
  return present_message (self, heading, body);
}

/*< private >
 * codio_window_show_error:
 * @self: a window
 * @heading: a short one: AdwAlertDialog of libadwaita 1.7 warns about one that does not fit a line
 * @file: the file it is about
 * @error: what went wrong
 *
 * Returns: (transfer none): the dialog that says so
 */
AdwAlertDialog *
codio_window_show_error (CodioWindow  *self,
                         const char   *heading,
                         GFile        *file,
                         const GError *error)
{
  g_autofree char *name = codio_file_dup_name (file);
  g_autofree char *message = codio_text_dup_end (error->message);
  g_autofree char *body = NULL;
  const char *advice = _("Nothing was changed.");

  /* Of other errors the message says what to do. */
  if (g_error_matches (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_JSON))
    advice = _("The file was not changed. Look for an earlier copy of it, or ask whoever gave it to you for a new "
               "one.");
  else if (g_error_matches (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_DURABLE))
    advice = _("After a power cut the file may be as it was before.");
  else if (error->domain == CODIO_PROFILE_ERROR)
    advice = _("The file was not changed.");

  /* Translators: the name of a file; what is wrong with it, as the end of a sentence; what to do about it */
  body = g_strdup_printf (_("“%s”: %s.\n\n%s"), name, message, advice);

  return present_message (self, heading, body);
}

static void
add_filter (GListStore *filters,
            const char *name,
            const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  g_list_store_append (filters, filter);
}

/*< private >
 * codio_window_create_filters:
 * @with_reports: whether reports can be chosen: they can be opened, but a profile is not saved as one
 *
 * Returns: (transfer full): what to show where a file with a profile is chosen
 */
GListModel *
codio_window_create_filters (gboolean with_reports)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  add_filter (filters, _("Value profiles"), "*" CODIO_PROFILE_SUFFIX);
  if (with_reports)
    add_filter (filters, _("Reports with the profile inside (PDF)"), "*.pdf");
  add_filter (filters, _("All files"), "*");

  return G_LIST_MODEL (filters);
}

static char *
propose_name (CodioWindow *self,
              const char  *suffix)
{
  return codio_file_name_propose (codio_profile_get_title (codio_window_get_profile (self)), _("value-profile"),
                                  suffix);
}

static void
remember (GFile *file)
{
  GtkRecentData data = { .mime_type = (char *) CODIO_PROFILE_MEDIA_TYPE, .app_name = (char *) "Codio",
                         .app_exec = (char *) "codio %u" };
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/*< private >
 * codio_window_show_document:
 * @self: a window
 * @document: a document
 *
 * Shows @document in @self if that is free, else in a new window.
 *
 * Returns: (transfer none): the window that shows it
 */
CodioWindow *
codio_window_show_document (CodioWindow   *self,
                            CodioDocument *document)
{
  CodioWindow *window = self;

  if (!codio_window_is_untouched (self))
    window = codio_window_new (gtk_window_get_application (GTK_WINDOW (self)));

  codio_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* What is being done with a file in a window. */
typedef struct
{
  CodioWindow *window;
  CodioDocument *document;
  GFile *file;
  gboolean close; /* the window, after saving */
} FileData;

static void
file_data_free (FileData *data)
{
  g_clear_object (&data->window);
  g_clear_object (&data->document);
  g_clear_object (&data->file);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FileData, file_data_free)

/* It may have been opened while it was read. */
static void
opened_looked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (FileData) data = user_data;
  CodioWindow *self = data->window;
  CodioWindow *window = codio_open_files_find_finish (result);

  if (codio_window_is_closed (self))
    return;

  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else if (codio_window_offer_copy (self, data->document))
    return;
  else
    window = codio_window_show_document (self, data->document);

  if (codio_document_get_file (data->document))
    remember (codio_open_files_get_file (result));
  else
    codio_window_show_toast (window, _("This is a copy of the profile in the report: save it as a file of its "
                                       "own"));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CodioWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioDocument) document = codio_document_open_finish (result, &error);
  GFile *file = g_task_get_task_data (G_TASK (result));
  AdwAlertDialog *dialog;

  if (codio_window_is_closed (self))
    return;

  if (document)
    {
      FileData *data = g_new0 (FileData, 1);

      data->window = g_steal_pointer (&self);
      data->document = g_steal_pointer (&document);
      codio_open_files_find_async (file, NULL, opened_looked_cb, data);
      return;
    }

  dialog = codio_window_show_error (self, _("Cannot Open File"), file, error);
  if (g_error_matches (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_INVALID))
    codio_window_offer_salvage (self, dialog, file);
}

static void
open_looked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CodioWindow) self = user_data;
  CodioWindow *window = codio_open_files_find_finish (result);

  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else if (!codio_window_is_closed (self))
    codio_document_open_async (codio_open_files_get_file (result), NULL, opened_cb, g_object_ref (self));
}

static gboolean
is_ballot (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name && g_str_has_suffix (name, CODIO_BALLOT_SUFFIX);
}

/**
 * codio_window_open_file:
 * @self: a window
 * @file: a file
 *
 * Opens the profile or the ballot in @file, in @self or in another window. If that cannot be done the user is told why.
 */
void
codio_window_open_file (CodioWindow *self,
                        GFile       *file)
{
  g_return_if_fail (CODIO_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  self->was_given_file = TRUE;
  if (is_ballot (file))
    codio_window_open_ballot (self, file);
  else
    codio_open_files_find_async (file, NULL, open_looked_cb, g_object_ref (self));
}

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CodioWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file && !codio_window_is_closed (self)) /* else the user changed their mind */
    codio_window_open_file (self, file);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = codio_window_create_filters (TRUE);
  g_autoptr (GListModel) ballot_filters = codio_window_create_ballot_filters ();
  g_autoptr (GtkFileFilter) ballots = g_list_model_get_item (ballot_filters, 0);

  g_list_store_insert (G_LIST_STORE (filters), 1, ballots);
  gtk_file_dialog_set_title (dialog, _("Open Value Profile"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, open_chosen_cb, g_object_ref (widget));
}

static void
open_uri_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  codio_window_open_file (CODIO_WINDOW (widget), file);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  const char *language = codio_catalog_get_language (codio_catalog_get_default ());
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), language);
  g_autoptr (CodioDocument) document = codio_document_new (profile);
  CodioWindow *window = codio_window_show_document (CODIO_WINDOW (widget), document);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "project");
}

static void
open_example_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_autoptr (CodioProfile) profile = codio_profile_new_example ();
  g_autoptr (CodioDocument) document = codio_document_new (profile);

  codio_window_show_toast (codio_window_show_document (CODIO_WINDOW (widget), document),
                           _("This is a copy of the example: change what you like"));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (FileData) data = user_data;
  CodioWindow *self = data->window;
  CodioDocument *document = CODIO_DOCUMENT (source);
  g_autoptr (GError) error = NULL;

  g_application_release (g_application_get_default ());
  codio_window_set_saving (self, FALSE);
  if (!codio_document_save_finish (document, result, &error))
    {
      if (error->domain == CODIO_DOCUMENT_ERROR && !codio_window_is_closed (self))
        codio_window_ask_about_disk (self, TRUE, data->close);
      else
        codio_window_show_error (self, _("Cannot Save File"), data->file, error);
      return;
    }

  remember (codio_document_get_file (document));
  /* In a dialog that was opened meanwhile somebody may be typing. */
  if (data->close && !codio_document_get_modified (document) &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    codio_window_show_toast (self, _("Saved"));
}

static void
save_to (CodioWindow *self,
         GFile       *file,
         gboolean     close)
{
  FileData *data = g_new0 (FileData, 1);

  data->window = g_object_ref (self);
  data->document = g_object_ref (codio_window_get_document (self));
  data->file = g_object_ref (file);
  data->close = close;
  codio_window_set_saving (self, TRUE);

  /* The program does not end before the file is there, even if its last window is closed. */
  g_application_hold (g_application_get_default ());
  codio_document_save_async (data->document, file, NULL, saved_cb, data);
}

static void
save_checked_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (FileData) data = user_data;
  CodioWindow *self = data->window;
  gboolean is_open = codio_open_files_find_finish (result) != NULL;

  if (codio_window_is_closed (self) || codio_window_get_document (self) != data->document)
    return;

  if (is_open)
    codio_window_show_message (self, _("Choose Another Name"),
                               _("That file holds a profile that is open in another window. Yours would take its "
                                 "place."));
  else
    save_to (self, data->file, data->close);
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (FileData) data = user_data;
  CodioDocument *document = data->document;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file == NULL) /* the user changed their mind */
    return;

  data->file = file;
  codio_open_files_find_async (file, document, save_checked_cb, g_steal_pointer (&data));
}

/*< private >
 * codio_window_save_as:
 * @self: a window
 * @close: whether to close the window then
 *
 * Asks where to save the document, and does.
 */
void
codio_window_save_as (CodioWindow *self,
                      gboolean     close)
{
  CodioDocument *document = codio_window_get_document (self);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = codio_window_create_filters (FALSE);
  FileData *data = g_new0 (FileData, 1);

  data->window = g_object_ref (self);
  data->document = g_object_ref (document);
  data->close = close;
  gtk_file_dialog_set_title (dialog, _("Save Value Profile"));
  gtk_file_dialog_set_filters (dialog, filters);
  if (codio_document_get_file (document))
    {
      gtk_file_dialog_set_initial_file (dialog, codio_document_get_file (document));
    }
  else
    {
      g_autofree char *name = propose_name (self, CODIO_PROFILE_SUFFIX);

      gtk_file_dialog_set_initial_name (dialog, name);
    }
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, save_chosen_cb, data);
}

/*< private >
 * codio_window_save:
 * @self: a window
 * @close: whether to close the window then
 *
 * Saves the document in its file, or asks where if it has none.
 */
void
codio_window_save (CodioWindow *self,
                   gboolean     close)
{
  GFile *file = codio_document_get_file (codio_window_get_document (self));

  if (file)
    save_to (self, file, close);
  else
    codio_window_save_as (self, close);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  codio_window_save (CODIO_WINDOW (widget), FALSE);
}

static void
save_as_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  codio_window_save_as (CODIO_WINDOW (widget), FALSE);
}

static void
close_chosen_cb (AdwAlertDialog *dialog,
                 const char     *response,
                 CodioWindow    *self)
{
  if (g_str_equal (response, "save"))
    {
      codio_window_save (self, TRUE);
    }
  else if (g_str_equal (response, "discard"))
    {
      codio_drafts_forget (codio_application_get_drafts (codio_application_get ()), codio_window_get_document (self));
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

/*< private >
 * codio_window_ask_before_closing:
 * @self: a window
 *
 * Returns: whether the window stays open for now, because changes would be lost and the user is asked first
 */
gboolean
codio_window_ask_before_closing (CodioWindow *self)
{
  CodioDocument *document = codio_window_get_document (self);
  AdwAlertDialog *dialog;

  if (document == NULL || !codio_document_get_modified (document))
    return FALSE;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Save Changes?"),
                                                   _("Changes that are not saved are lost for good.")));
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "discard", C_("changes", "_Discard"),
                                  "save", _("_Save"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "save");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_chosen_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return TRUE;
}

/*< private >
 * codio_window_class_install_files:
 * @widget_class: the class of the window
 *
 * Installs the actions of this file.
 */
void
codio_window_class_install_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-example", NULL, open_example_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
}

static gboolean
drop_cb (CodioWindow  *self,
         const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l; l = l->next)
    codio_window_open_file (self, l->data);

  return files != NULL;
}

/*< private >
 * codio_window_accept_files:
 * @self: a window
 *
 * Opens files that are dropped on @self.
 */
void
codio_window_accept_files (CodioWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
