/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-dialog.h"

#include <glib/gi18n.h>

#include "codio-choices.h"
#include "codio-comments-group.h"
#include "codio-considerations-group.h"
#include "codio-date-row.h"
#include "codio-dialog-focus.h"
#include "codio-editable.h"
#include "codio-record-group.h"
#include "codio-shortcuts.h"

/**
 * CodioDilemmaDialog:
 *
 * Where a dilemma is written down, in an order that leads a conversation.
 *
 * What is typed is in the profile at once and can be undone. A new dilemma comes into being when its first two values
 * are chosen; until then `dilemma` is %NULL and only these are asked for. Invariant: while `updating`, a change of the
 * two values is not the user's.
 */
struct _CodioDilemmaDialog
{
  AdwDialog parent_instance;

  GtkWidget *remove_button;
  GtkWidget *pair_group;
  GtkWidget *action_button;
  AdwComboRow *first_row;
  AdwComboRow *second_row;
  GtkWidget *same_label;
  CodioRecordGroup *values_group;
  CodioRecordGroup *issue_group;
  CodioConsiderationsGroup *considerations_group;
  CodioRecordGroup *options_group;
  CodioRecordGroup *choice_group;
  CodioRecordGroup *harm_group;
  CodioRecordGroup *decision_group;
  CodioCommentsGroup *comments_group;

  CodioProfile *profile;
  CodioDilemma *dilemma;
  GPtrArray *values; /* of CodioPart, what can be chosen */
  guint leave_source;
  gboolean updating;
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioDilemmaDialog, codio_dilemma_dialog, ADW_TYPE_DIALOG)

/* In the order of a conversation; the considerations come after what is at issue. */
static const char * const values_members[] = { "values", NULL };
static const char * const issue_members[] = { "title", "issue", NULL };
static const char * const options_members[] = {
  "options-technology", "options-surroundings", "options-behaviour", NULL,
};
static const char * const choice_members[] = { "choice", "justification", NULL };
static const char * const harm_members[] = { "remaining-harm", NULL };
static const char * const decision_members[] = { "decided-by", "decided-on", "status", "review-on", NULL };

/* The first of the choices is that nothing is chosen yet. */
static CodioPart *
get_chosen (CodioDilemmaDialog *self,
            AdwComboRow        *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 ? NULL : g_ptr_array_index (self->values, selected - 1);
}

/* Undo may take the dilemma away while it is shown. */
static void
dilemmas_changed_cb (CodioDilemmaDialog *self)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);

  if (!g_list_store_find (G_LIST_STORE (dilemmas), self->dilemma, NULL))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
show_members (CodioDilemmaDialog *self,
              CodioRecordGroup   *group,
              const char * const *members)
{
  codio_record_group_set_members (group, codio_profile_get_edition (self->profile), CODIO_TYPE_DILEMMA, members);
  codio_record_group_set_record (group, self->profile, CODIO_RECORD (self->dilemma));
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
}

static void
set_dilemma (CodioDilemmaDialog *self,
             CodioDilemma       *dilemma)
{
  self->dilemma = g_object_ref (dilemma);
  g_signal_connect_object (codio_profile_get_dilemmas (self->profile), "items-changed",
                           G_CALLBACK (dilemmas_changed_cb), self, G_CONNECT_SWAPPED);

  show_members (self, self->values_group, values_members);
  show_members (self, self->issue_group, issue_members);
  codio_considerations_group_set_dilemma (self->considerations_group, self->profile, dilemma);
  gtk_widget_set_visible (GTK_WIDGET (self->considerations_group), TRUE);
  show_members (self, self->options_group, options_members);
  show_members (self, self->choice_group, choice_members);
  show_members (self, self->harm_group, harm_members);
  show_members (self, self->decision_group, decision_members);
  codio_comments_group_set_target (self->comments_group, self->profile, CODIO_COMMENT_TARGET_DILEMMA,
                                   codio_dilemma_get_id (dilemma));
  gtk_widget_set_visible (GTK_WIDGET (self->comments_group), TRUE);

  gtk_widget_set_visible (self->remove_button, TRUE);
  codio_editable_bind (self->remove_button, self->profile);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->action_button), "s", codio_dilemma_get_id (dilemma));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action_button), "profile.add-action-for-dilemma");
  codio_dialog_begin_after (ADW_DIALOG (self), codio_record_group_get_row (self->issue_group, "title"));
}

/* The list of choices gives the keyboard back to its row when it closes, after it told what was chosen. */
static gboolean
leave_pair_cb (gpointer user_data)
{
  CodioDilemmaDialog *self = user_data;

  self->leave_source = 0;
  gtk_widget_grab_focus (codio_record_group_get_row (self->issue_group, "title"));
  gtk_widget_set_visible (self->pair_group, FALSE);

  return G_SOURCE_REMOVE;
}

static void
pair_cb (CodioDilemmaDialog *self)
{
  CodioPart *first, *second;
  CodioDilemma *dilemma;

  if (self->updating || self->profile == NULL || self->dilemma)
    return;

  first = get_chosen (self, self->first_row);
  second = get_chosen (self, self->second_row);

  gtk_widget_set_visible (self->same_label, first && first == second);
  if (first == NULL || second == NULL || first == second)
    return;

  self->updating = TRUE;
  dilemma = codio_profile_add_dilemma (self->profile, codio_part_get_id (first), codio_part_get_id (second));
  self->updating = FALSE;
  if (dilemma == NULL)
    return;

  set_dilemma (self, dilemma);
  self->leave_source = g_idle_add (leave_pair_cb, self);
}

static void
remove_cb (CodioDilemmaDialog *self)
{
  /* The dialog closes because the dilemma is gone. */
  codio_profile_remove_dilemma (self->profile, self->dilemma);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
codio_dilemma_dialog_dispose (GObject *object)
{
  CodioDilemmaDialog *self = CODIO_DILEMMA_DIALOG (object);

  g_clear_handle_id (&self->leave_source, g_source_remove);
  g_clear_object (&self->dilemma);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_DILEMMA_DIALOG);

  G_OBJECT_CLASS (codio_dilemma_dialog_parent_class)->dispose (object);
}

static void
codio_dilemma_dialog_class_init (CodioDilemmaDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_dilemma_dialog_dispose;

  /**
   * CodioDilemmaDialog::removed:
   * @self: the dialog
   *
   * The user removed the dilemma.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  codio_shortcuts_add_to_dialog (widget_class, "win.undo", "win.redo");

  g_type_ensure (CODIO_TYPE_COMMENTS_GROUP);
  g_type_ensure (CODIO_TYPE_CONSIDERATIONS_GROUP);
  g_type_ensure (CODIO_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-dilemma-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, pair_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, action_button);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, same_label);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, values_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, issue_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, considerations_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, options_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, choice_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, harm_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, decision_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, comments_group);
  gtk_widget_class_bind_template_callback (widget_class, pair_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, codio_date_row_close);
}

static void
codio_dilemma_dialog_init (CodioDilemmaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static CodioDilemmaDialog *
create (CodioProfile *profile)
{
  CodioDilemmaDialog *self = g_object_new (CODIO_TYPE_DILEMMA_DIALOG, NULL);

  self->profile = g_object_ref (profile);

  return self;
}

static void
offer_values (CodioDilemmaDialog *self,
              CodioPart          *first)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position;

  self->updating = TRUE;
  g_clear_pointer (&self->values, g_ptr_array_unref);
  self->values = codio_profile_list_value_parts (self->profile);
  gtk_string_list_append (names, _("Choose a value"));
  for (guint i = 0; i < self->values->len; i++)
    gtk_string_list_append (names, codio_part_get_name (g_ptr_array_index (self->values, i),
                                                        codio_catalog_get_default ()));
  codio_choices_set (self->first_row, names);
  codio_choices_set (self->second_row, names);
  if (first && g_ptr_array_find (self->values, first, &position))
    adw_combo_row_set_selected (self->first_row, position + 1);
  self->updating = FALSE;
}

/* Undo may take away a value that could be chosen, or bring one back. */
static void
history_changed_cb (CodioDilemmaDialog *self)
{
  g_autoptr (CodioPart) first = NULL;

  if (self->updating || self->dilemma)
    return;

  g_set_object (&first, get_chosen (self, self->first_row));
  offer_values (self, first);
}

/**
 * codio_dilemma_dialog_new:
 * @profile: a profile
 * @dilemma: a dilemma of @profile
 *
 * Returns: (transfer floating): a dialog to edit @dilemma
 */
AdwDialog *
codio_dilemma_dialog_new (CodioProfile *profile,
                          CodioDilemma *dilemma)
{
  CodioDilemmaDialog *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_DILEMMA (dilemma), NULL);

  self = create (profile);
  gtk_widget_set_visible (self->pair_group, FALSE);
  set_dilemma (self, dilemma);

  return ADW_DIALOG (self);
}

/**
 * codio_dilemma_dialog_new_for_value:
 * @profile: a profile
 * @value: (nullable): the value that collides with another one
 *
 * Returns: (transfer floating): a dialog to write down a new dilemma
 */
AdwDialog *
codio_dilemma_dialog_new_for_value (CodioProfile *profile,
                                    CodioPart    *value)
{
  CodioDilemmaDialog *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (value == NULL || CODIO_IS_PART (value), NULL);

  self = create (profile);
  offer_values (self, value);
  codio_choices_search (self->first_row);
  codio_choices_search (self->second_row);
  g_signal_connect_object (codio_profile_get_history (profile), "changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
  codio_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (value ? self->second_row : self->first_row));

  return ADW_DIALOG (self);
}

/**
 * codio_dilemma_dialog_get_dilemma:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): the dilemma that is worked on; %NULL as long as a new one has no values
 */
CodioDilemma *
codio_dilemma_dialog_get_dilemma (CodioDilemmaDialog *self)
{
  g_return_val_if_fail (CODIO_IS_DILEMMA_DIALOG (self), NULL);

  return self->dilemma;
}

/**
 * codio_dilemma_dialog_show_comment:
 * @self: a dialog with a dilemma
 * @id: the identifier of a comment on the dilemma
 *
 * Brings the keyboard to that comment.
 */
void
codio_dilemma_dialog_show_comment (CodioDilemmaDialog *self,
                                   const char         *id)
{
  g_return_if_fail (CODIO_IS_DILEMMA_DIALOG (self));

  codio_comments_group_show_comment (self->comments_group, id);
}
