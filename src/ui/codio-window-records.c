/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-dilemma-dialog.h"
#include "codio-record-dialog.h"
#include "codio-records.h"

static void
dilemma_removed_cb (CodioWindow *self)
{
  codio_window_show_undoable (self, _("Dilemma removed"));
}

static void
participant_removed_cb (CodioWindow *self)
{
  codio_window_show_undoable (self, _("Participant removed"));
}

static void
value_removed_cb (CodioWindow *self)
{
  codio_window_show_undoable (self, _("Value removed"));
}

/* It begins with the value that is shown beside the page, if it is one. */
static void
new_dilemma_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioPart *part = codio_window_get_part (self);

  if (part && (codio_part_get_kind (part) != CODIO_PART_VALUE || !codio_window_page_has_part (self)))
    part = NULL;

  codio_window_present_dialog (self, codio_dilemma_dialog_new_for_value (codio_window_get_profile (self), part));
}

static void
new_dilemma_between_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  const char *first, *second;
  CodioDilemma *dilemma;

  g_variant_get (parameter, "(&s&s)", &first, &second);
  dilemma = codio_profile_add_dilemma (codio_window_get_profile (self), first, second);
  if (dilemma)
    codio_window_dilemma_activated_cb (self, dilemma);
}

static void
add_participant_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  g_autoptr (CodioRecord) record = codio_participant_new ();

  codio_window_present_dialog (self, codio_record_dialog_new_add (profile, "participants", record));
}

static void
add_value_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  g_autoptr (CodioRecord) record = codio_additional_value_new (g_variant_get_string (parameter, NULL));

  codio_window_present_dialog (self, codio_record_dialog_new_add (profile, "additional-values", record));
}

static void
edit_participant_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  codio_window_edit_record (CODIO_WINDOW (widget), "participants", parameter, G_CALLBACK (participant_removed_cb));
}

static void
edit_value_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  codio_window_edit_record (CODIO_WINDOW (widget), "additional-values", parameter, G_CALLBACK (value_removed_cb));
}

static void
edit_dilemma_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioRecord *dilemma = codio_profile_find (codio_window_get_profile (self), "dilemmas",
                                             g_variant_get_string (parameter, NULL));

  if (dilemma)
    codio_window_dilemma_activated_cb (self, CODIO_DILEMMA (dilemma));
}

/*< private >
 * codio_window_class_install_records:
 * @widget_class: the class of the window
 *
 * Installs the actions that add and edit records of the profile.
 */
void
codio_window_class_install_records (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-dilemma", NULL, new_dilemma_action);
  gtk_widget_class_install_action (widget_class, "win.new-dilemma-between", "(ss)", new_dilemma_between_action);
  gtk_widget_class_install_action (widget_class, "profile.add-participant", NULL, add_participant_action);
  gtk_widget_class_install_action (widget_class, "profile.edit-participant", "s", edit_participant_action);
  gtk_widget_class_install_action (widget_class, "profile.add-value", "s", add_value_action);
  gtk_widget_class_install_action (widget_class, "profile.edit-value", "s", edit_value_action);
  gtk_widget_class_install_action (widget_class, "profile.edit-dilemma", "s", edit_dilemma_action);
}

/*< private >
 * codio_window_update_records:
 * @self: a window
 *
 * Looks again whether there is a profile to add to.
 */
void
codio_window_update_records (CodioWindow *self)
{
  static const char * const adding[] = {
    "win.new-dilemma", "win.new-dilemma-between", "profile.add-participant", "profile.add-value",
  };
  static const char * const showing[] = { "profile.edit-participant", "profile.edit-value", "profile.edit-dilemma" };

  for (guint i = 0; i < G_N_ELEMENTS (adding); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), adding[i], codio_window_can_edit (self));
  for (guint i = 0; i < G_N_ELEMENTS (showing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), showing[i], codio_window_get_profile (self) != NULL);
}

/*< private >
 * codio_window_edit_record:
 * @self: a window
 * @list: the name of a list of its profile
 * @id: the identifier of a record in that list
 * @removed_cb: what follows when the user removes the record
 */
void
codio_window_edit_record (CodioWindow *self,
                          const char  *list,
                          GVariant    *id,
                          GCallback    removed_cb)
{
  CodioProfile *profile = codio_window_get_profile (self);
  CodioRecord *record = codio_profile_find (profile, list, g_variant_get_string (id, NULL));
  AdwDialog *dialog;

  if (record == NULL)
    return;

  dialog = codio_record_dialog_new (profile, list, record);
  g_signal_connect_object (dialog, "removed", removed_cb, self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

/*< private >
 * codio_window_dilemma_activated_cb:
 * @self: a window
 * @dilemma: a dilemma of its profile that the user wants to work on
 */
void
codio_window_dilemma_activated_cb (CodioWindow  *self,
                                   CodioDilemma *dilemma)
{
  AdwDialog *dialog = codio_dilemma_dialog_new (codio_window_get_profile (self), dilemma);

  g_signal_connect_object (dialog, "removed", G_CALLBACK (dilemma_removed_cb), self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}
