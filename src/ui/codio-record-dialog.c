/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-record-dialog.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-announce.h"
#include "codio-comments-group.h"
#include "codio-date-row.h"
#include "codio-dialog-focus.h"
#include "codio-discard.h"
#include "codio-editable.h"
#include "codio-record-group.h"
#include "codio-records.h"
#include "codio-shortcuts.h"
#include "codio-text-row.h"

/**
 * CodioRecordDialog:
 *
 * Where one of the smaller records of a profile is added or edited.
 *
 * What is typed about a record of the profile is in the profile at once. One that is to be added belongs to none until
 * then, so that adding it is one step; what is typed can be undone in a profile that is thrown away. Invariant:
 * `target` is %NULL unless a record is to be added to it.
 */
struct _CodioRecordDialog
{
  AdwDialog parent_instance;

  AdwHeaderBar *header_bar;
  GtkWidget *cancel_button;
  GtkWidget *add_button;
  CodioRecordGroup *group;
  CodioCommentsGroup *comments_group;
  GtkWidget *remove_group;
  GtkWidget *remove_button;
  GtkWidget *propose_button;

  CodioProfile *target;
  CodioProfile *profile;
  CodioRecord *record;
  char *list;
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioRecordDialog, codio_record_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  const char *list;
  GType (*get_type) (void);
  const char *title;
  const char *description;
  const char *members[12];
} Kind;

/* The first of the members is what must be filled in. */
static const Kind kinds[] = {
  {
    "participants", codio_participant_get_type, N_("Participant or Stakeholder"),
    N_("Somebody who takes part in the conversation, or a group that the project touches. Write a role or a group if "
       "no names are to be kept. What is published has all of this but the name. Write under Role what "
       "readers may know of them."),
    { "name", "role", "organisation", "perspective", "consulted", "why-not", NULL },
  },
  {
    "additional-values", codio_additional_value_get_type, N_("Additional Value"),
    N_("A value that the code lacks and your project needs, under one of its six principles."),
    { "name", "principle", "definition", "reason", NULL },
  },
  {
    "actions", codio_action_get_type, N_("Action"),
    N_("Something that is done to do justice to values, for this project or for the whole organisation."),
    { "text", "values", "category", "owner", "due-on", "status", "necessity", "importance", "level", "dilemmas", NULL },
  },
};

static const Kind *
find_kind (const char *list)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].list, list))
      return &kinds[i];

  g_return_val_if_reached (NULL);
}

static void
update (CodioRecordDialog *self)
{
  gboolean filled_in = *codio_record_get_string (self->record, find_kind (self->list)->members[0]) != '\0';

  gtk_widget_action_set_enabled (GTK_WIDGET (self), CODIO_SHORTCUTS_ACCEPT, self->target && filled_in);
  gtk_widget_set_sensitive (self->propose_button, filled_in);
  if (CODIO_IS_PARTICIPANT (self->record))
    gtk_widget_set_visible (codio_record_group_get_row (self->group, "why-not"),
                            codio_record_get_number (self->record, "consulted") == CODIO_CONSULTED_NO);
  if (CODIO_IS_ACTION (self->record))
    gtk_widget_set_visible (self->propose_button,
                            codio_record_get_number (self->record, "level") != CODIO_LEVEL_ORGANISATION);
}

/* Undo may take the record away while it is shown. */
static void
records_changed_cb (CodioRecordDialog *self)
{
  GListModel *records = codio_record_get_records (CODIO_RECORD (self->profile), self->list);

  if (!g_list_store_find (G_LIST_STORE (records), self->record, NULL))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioRecordDialog *self = CODIO_RECORD_DIALOG (widget);

  if (!codio_date_row_take_all (widget))
    return;

  codio_profile_append (self->target, CODIO_RECORD (self->target), self->list, self->record);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (CodioRecordDialog *self)
{
  if (self->target && codio_history_get_can_undo (codio_profile_get_history (self->profile)))
    codio_discard_ask (ADW_DIALOG (self), _("Discard What You Wrote?"), _("What you wrote was not added."),
                       _("_Keep Writing"));
  else
    codio_date_row_close (ADW_DIALOG (self));
}

static void
remove_cb (CodioRecordDialog *self)
{
  /* The dialog closes because the record is gone. */
  codio_profile_remove (self->profile, CODIO_RECORD (self->profile), self->list, self->record);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
entry_activated_cb (CodioRecordDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), CODIO_SHORTCUTS_ACCEPT, NULL);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioHistory *history = codio_profile_get_history (CODIO_RECORD_DIALOG (widget)->profile);

  if (g_str_equal (name, "record.undo") && codio_history_get_can_undo (history))
    codio_announce_undo (widget, history);
  else if (g_str_equal (name, "record.redo") && codio_history_get_can_redo (history))
    codio_announce_redo (widget, history);
}

static void
codio_record_dialog_dispose (GObject *object)
{
  CodioRecordDialog *self = CODIO_RECORD_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  g_clear_object (&self->target);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_RECORD_DIALOG);

  G_OBJECT_CLASS (codio_record_dialog_parent_class)->dispose (object);
}

static void
codio_record_dialog_finalize (GObject *object)
{
  CodioRecordDialog *self = CODIO_RECORD_DIALOG (object);

  g_clear_pointer (&self->list, g_free);

  G_OBJECT_CLASS (codio_record_dialog_parent_class)->finalize (object);
}

static void
codio_record_dialog_class_init (CodioRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_record_dialog_dispose;
  object_class->finalize = codio_record_dialog_finalize;

  /**
   * CodioRecordDialog::removed:
   * @self: the dialog
   *
   * The user removed the record.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, CODIO_SHORTCUTS_ACCEPT, NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "record.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "record.redo", NULL, undo_action);
  codio_shortcuts_add_to_dialog (widget_class, "record.undo", "record.redo");

  g_type_ensure (CODIO_TYPE_COMMENTS_GROUP);
  g_type_ensure (CODIO_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, header_bar);
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, group);
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, comments_group);
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, remove_group);
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRecordDialog, propose_button);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
codio_record_dialog_init (CodioRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_shortcuts_add_accept (GTK_WIDGET (self));
}

static AdwDialog *
create (CodioProfile *profile,
        CodioProfile *target,
        const Kind   *kind,
        CodioRecord  *record)
{
  CodioRecordDialog *self = g_object_new (CODIO_TYPE_RECORD_DIALOG, NULL);
  GtkWidget *first;

  self->profile = g_object_ref (profile);
  self->target = target ? g_object_ref (target) : NULL;
  self->record = g_object_ref (record);
  self->list = g_strdup (kind->list);

  adw_dialog_set_title (ADW_DIALOG (self), _(kind->title));
  codio_accessible_name_unnamed (GTK_WIDGET (self->group), _(kind->title));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), _(kind->description));
  codio_record_group_set_members (self->group, codio_profile_get_edition (profile), kind->get_type (), kind->members);
  codio_record_group_set_record (self->group, profile, record);

  adw_header_bar_set_show_end_title_buttons (self->header_bar, target == NULL);
  gtk_widget_set_visible (self->cancel_button, target != NULL);
  gtk_widget_set_visible (self->add_button, target != NULL);
  gtk_widget_set_visible (self->remove_group, target == NULL);
  codio_editable_bind (self->remove_button, profile);

  if (target == NULL && CODIO_IS_ACTION (record))
    codio_comments_group_set_target (self->comments_group, profile, CODIO_COMMENT_TARGET_ACTION,
                                     codio_record_get_key (record));
  gtk_widget_set_visible (GTK_WIDGET (self->comments_group), target == NULL && CODIO_IS_ACTION (record));

  first = codio_record_group_get_row (self->group, kind->members[0]);
  if (ADW_IS_ENTRY_ROW (first))
    g_signal_connect_object (first, "entry-activated", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  codio_dialog_begin_after (ADW_DIALOG (self),
                            CODIO_IS_TEXT_ROW (first) ? codio_text_row_get_text_view (CODIO_TEXT_ROW (first)) : first);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->propose_button), "s", codio_record_get_key (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->propose_button), "profile.propose-action");

  g_signal_connect_object (record, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (target == NULL)
    g_signal_connect_object (codio_record_get_records (CODIO_RECORD (profile), kind->list), "items-changed",
                             G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}

/**
 * codio_record_dialog_new:
 * @profile: a profile
 * @list: the name of a list of @profile: participants, additional-values or actions
 * @record: a record in it
 *
 * Returns: (transfer floating): a dialog to edit @record
 */
AdwDialog *
codio_record_dialog_new (CodioProfile *profile,
                         const char   *list,
                         CodioRecord  *record)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_RECORD (record), NULL);

  return create (profile, NULL, find_kind (list), record);
}

/**
 * codio_record_dialog_new_add:
 * @profile: a profile
 * @list: the name of a list of @profile: participants, additional-values or actions
 * @record: a record for that list, in no profile yet, with what is filled in to begin with
 *
 * Returns: (transfer floating): a dialog to add @record
 */
AdwDialog *
codio_record_dialog_new_add (CodioProfile *profile,
                             const char   *list,
                             CodioRecord  *record)
{
  g_autoptr (CodioProfile) scratch = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_RECORD (record), NULL);

  scratch = codio_profile_new_scratch (profile);

  return create (scratch, profile, find_kind (list), record);
}

/**
 * codio_record_dialog_get_record:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): the record that is edited; %NULL where one is added
 */
CodioRecord *
codio_record_dialog_get_record (CodioRecordDialog *self)
{
  g_return_val_if_fail (CODIO_IS_RECORD_DIALOG (self), NULL);

  return self->target ? NULL : self->record;
}

/**
 * codio_record_dialog_get_record_type:
 * @self: a dialog
 *
 * Returns: the type of the record that is edited or added
 */
GType
codio_record_dialog_get_record_type (CodioRecordDialog *self)
{
  g_return_val_if_fail (CODIO_IS_RECORD_DIALOG (self), G_TYPE_INVALID);

  return G_OBJECT_TYPE (self->record);
}

/**
 * codio_record_dialog_show_comment:
 * @self: a dialog to edit an action
 * @id: the identifier of a comment on the action
 *
 * Brings the keyboard to that comment.
 */
void
codio_record_dialog_show_comment (CodioRecordDialog *self,
                                  const char        *id)
{
  g_return_if_fail (CODIO_IS_RECORD_DIALOG (self));

  codio_comments_group_show_comment (self->comments_group, id);
}
