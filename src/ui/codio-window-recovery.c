/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-application.h"
#include "codio-left-out-dialog.h"

/* Files that another program changed or removed, files that are in part unreadable, and work that was recovered. */

/* What the user was asked about a file, and what they wanted to do before. */
typedef struct
{
  CodioWindow *window;
  GFile *file;
  gboolean save;
  gboolean close;
} Question;

static Question *
question_new (CodioWindow *window,
              GFile       *file)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (window);
  question->file = g_object_ref (file);

  return question;
}

static void
question_free (Question *question)
{
  g_clear_object (&question->window);
  g_clear_object (&question->file);
  g_free (question);
}

static void
question_closure_free (gpointer  data,
                       GClosure *closure)
{
  question_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static CodioDrafts *
get_drafts (void)
{
  return codio_application_get_drafts (codio_application_get ());
}

/* They are about what is dropped: nobody would save what is typed in them. */
static void
close_dialogs (CodioWindow *self)
{
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      adw_dialog_force_close (dialog);
    }
}

static void
reloaded_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  CodioWindow *self = question->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioDocument) document = codio_document_open_finish (result, &error);
  CodioDocument *old = codio_window_get_document (self);

  if (document == NULL)
    {
      codio_window_show_error (self, _("Cannot Open File"), question->file, error);
      return;
    }

  /* The window may be closed or show something else by now. */
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL || old == NULL || codio_document_get_file (old) == NULL ||
      !g_file_equal (codio_document_get_file (old), question->file))
    return;

  close_dialogs (self);
  codio_drafts_forget (get_drafts (), old);
  codio_window_set_document (self, document);
  codio_window_show_toast (self, _("Reloaded"));
}

static void
disk_chosen_cb (AdwAlertDialog *dialog,
                const char     *response,
                Question       *question)
{
  CodioWindow *self = question->window;
  CodioDocument *document = codio_window_get_document (self);

  if (document == NULL)
    return;

  if (g_str_equal (response, "reload"))
    {
      codio_document_open_async (question->file, NULL, reloaded_cb, question_new (self, question->file));
    }
  else if (g_str_equal (response, "copy"))
    {
      codio_window_save_as (self, question->close);
    }
  else if (g_str_equal (response, "keep"))
    {
      codio_document_accept_disk (document);
      if (question->save)
        codio_window_save (self, question->close);
    }
}

/*< private >
 * codio_window_ask_about_disk:
 * @self: a window with a document whose file another program changed or removed
 * @save: whether the user wants to save
 * @close: whether to close the window then
 *
 * Asks what to do.
 */
void
codio_window_ask_about_disk (CodioWindow *self,
                             gboolean     save,
                             gboolean     close)
{
  CodioDocument *document = codio_window_get_document (self);
  GFile *file = codio_document_get_file (document);
  g_autofree char *name = codio_file_dup_name (file);
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;
  Question *question = question_new (self, file);

  question->save = save;
  question->close = close;

  if (codio_document_get_disk (document) == CODIO_DISK_REMOVED)
    {
      /* Translators: %s is the name of a file */
      body = g_strdup_printf (_("“%s” was removed or renamed since you opened or saved it."), name);
      dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Save Again?"), body));
      adw_alert_dialog_add_responses (dialog,
                                      "cancel", _("_Cancel"),
                                      "copy", _("Save _As…"),
                                      "keep", _("_Save Again"),
                                      NULL);
    }
  else
    {
      /* Translators: %s is the name of a file */
      body = g_strdup_printf (_("Another program changed “%s” since you opened or saved it. Reloading drops your own "
                                "changes; keeping yours replaces those of the other when you save."), name);
      dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("File Changed"), body));
      adw_alert_dialog_add_responses (dialog,
                                      "cancel", _("_Cancel"),
                                      "reload", _("_Reload"),
                                      "keep", _("_Keep Mine"),
                                      "copy", _("Save a _Copy…"),
                                      NULL);
      adw_alert_dialog_set_response_appearance (dialog, "reload", ADW_RESPONSE_DESTRUCTIVE);
      adw_alert_dialog_set_response_appearance (dialog, "keep", ADW_RESPONSE_DESTRUCTIVE);
      adw_alert_dialog_set_response_appearance (dialog, "copy", ADW_RESPONSE_SUGGESTED);
    }

  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (disk_chosen_cb), question, question_closure_free,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
resolve_change_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  CodioDocument *document = codio_window_get_document (CODIO_WINDOW (widget));

  if (document && codio_document_get_file (document))
    codio_window_ask_about_disk (CODIO_WINDOW (widget), FALSE, FALSE);
}

static void
show_left_out_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CodioDocument *document = codio_window_get_document (CODIO_WINDOW (widget));
  g_autoptr (AdwDialog) dialog = NULL;

  if (document == NULL || codio_document_get_left_out (document) == NULL)
    return;

  dialog = codio_left_out_dialog_create (codio_document_get_left_out (document));
  adw_dialog_present (dialog, widget);
}

static void
salvaged_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioDocument) document = codio_document_open_finish (result, &error);
  g_autoptr (AdwDialog) dialog = NULL;
  CodioWindow *window;

  if (document == NULL)
    {
      codio_window_show_error (question->window, _("Cannot Open File"), question->file, error);
      return;
    }

  if (gtk_window_get_application (GTK_WINDOW (question->window)) == NULL)
    return;

  window = codio_window_show_document (question->window, document);
  dialog = codio_left_out_dialog_create (codio_document_get_left_out (document));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
salvage_cb (AdwAlertDialog *dialog,
            const char     *response,
            Question       *question)
{
  if (g_str_equal (response, "salvage"))
    codio_document_salvage_async (question->file, NULL, salvaged_cb, question_new (question->window, question->file));
}

/*< private >
 * codio_window_offer_salvage:
 * @self: a window
 * @dialog: the dialog that says that @file cannot be opened
 * @file: a file that is sound JSON but breaks rules of the format
 *
 * Lets the user open what can be read.
 */
void
codio_window_offer_salvage (CodioWindow    *self,
                            AdwAlertDialog *dialog,
                            GFile          *file)
{
  adw_alert_dialog_add_response (dialog, "salvage", _("Open What Can Be _Read"));
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_alert_dialog_set_default_response (dialog, "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (salvage_cb), question_new (self, file),
                         question_closure_free, G_CONNECT_DEFAULT);
}

static GFileInfo *
find_orphan (const char *id)
{
  GListModel *orphans = codio_drafts_get_orphans (get_drafts ());

  for (guint i = 0; i < g_list_model_get_n_items (orphans); i++)
    {
      g_autoptr (GFileInfo) orphan = g_list_model_get_item (orphans, i);

      if (g_str_equal (g_file_info_get_name (orphan), id))
        return g_steal_pointer (&orphan);
    }

  return NULL;
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioDocument) read = codio_document_open_finish (result, &error);
  g_autoptr (CodioDocument) document = NULL;
  g_autofree char *id = g_file_get_basename (question->file);
  g_autoptr (GFileInfo) orphan = NULL;
  AdwAlertDialog *dialog;

  if (read == NULL)
    {
      dialog = codio_window_show_error (question->window, _("Cannot Open File"), question->file, error);
      if (g_error_matches (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_INVALID))
        codio_window_offer_salvage (question->window, dialog, question->file);
      return;
    }

  id[strlen (id) - strlen (CODIO_PROFILE_SUFFIX)] = '\0';
  orphan = find_orphan (id);
  /* It was opened or removed meanwhile, or nobody waits for it any more. */
  if (orphan == NULL || gtk_window_get_application (GTK_WINDOW (question->window)) == NULL)
    return;

  /* The draft is no file of the user: what is in it is saved elsewhere. */
  document = codio_document_new_unsaved (codio_document_get_profile (read), NULL, NULL);
  codio_drafts_adopt (get_drafts (), orphan, document);
  codio_window_show_document (question->window, document);
}

static void
open_recovered_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  g_autoptr (GFileInfo) orphan = find_orphan (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) file = NULL;

  if (orphan == NULL)
    return;

  file = codio_drafts_get_orphan_file (get_drafts (), orphan);
  codio_document_open_async (file, NULL, recovered_cb, question_new (CODIO_WINDOW (widget), file));
}

static void
delete_chosen_cb (AdwAlertDialog *dialog,
                  const char     *response,
                  GFileInfo      *orphan)
{
  if (g_str_equal (response, "delete"))
    codio_drafts_delete (get_drafts (), orphan);
}

static void
delete_recovered_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  g_autoptr (GFileInfo) orphan = find_orphan (g_variant_get_string (parameter, NULL));
  AdwAlertDialog *dialog;

  if (orphan == NULL)
    return;

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Delete Recovered Work?"), _("It is lost for good.")));
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_chosen_cb), orphan, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (dialog), "codio-orphan", g_steal_pointer (&orphan), g_object_unref);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

/*< private >
 * codio_window_class_install_recovery:
 * @widget_class: the class of the window
 *
 * Installs the actions of this file.
 */
void
codio_window_class_install_recovery (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.resolve-change", NULL, resolve_change_action);
  gtk_widget_class_install_action (widget_class, "win.show-left-out", NULL, show_left_out_action);
  gtk_widget_class_install_action (widget_class, "win.open-recovered", "s", open_recovered_action);
  gtk_widget_class_install_action (widget_class, "win.delete-recovered", "s", delete_recovered_action);
}
