/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-dialog.h"

#include <glib/gi18n.h>

#include "codio-choices.h"
#include "codio-field.h"
#include "codio-shortcuts.h"
#include "codio-text-row.h"

/**
 * CodioDilemmaDialog:
 *
 * Where a dilemma is written down, in an order that leads a conversation.
 *
 * What is typed is in the profile at once and can be undone. A new dilemma comes into being when its two values
 * are chosen; until then `dilemma` is %NULL and nothing can be typed. Invariant: while `updating`, a change of
 * the two values is not the user's.
 */
struct _CodioDilemmaDialog
{
  AdwDialog parent_instance;

  GtkWidget *remove_button;
  AdwPreferencesGroup *texts_group;
  AdwPreferencesGroup *choice_group;
  GtkEditable *title_row;
  AdwComboRow *first_row;
  AdwComboRow *second_row;
  GtkWidget *same_label;
  CodioTextRow *issue_row;
  CodioTextRow *choice_row;
  CodioTextRow *justification_row;
  CodioTextRow *remaining_harm_row;

  CodioProfile *profile;
  CodioDilemma *dilemma;
  CodioField *title;
  gboolean updating;
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioDilemmaDialog, codio_dilemma_dialog, ADW_TYPE_DIALOG)

/* The first of the choices is that nothing is chosen yet. */
static guint
position_of (CodioDilemmaDialog *self,
             const char         *id)
{
  GListModel *values = codio_edition_get_values (codio_profile_get_edition (self->profile));

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      if (g_strcmp0 (codio_part_get_id (value), id) == 0)
        return i + 1;
    }

  return 0;
}

static CodioPart *
get_chosen (CodioDilemmaDialog *self,
            AdwComboRow        *row)
{
  GListModel *values = codio_edition_get_values (codio_profile_get_edition (self->profile));
  guint selected = adw_combo_row_get_selected (row);

  return selected == 0 ? NULL : g_list_model_get_item (values, selected - 1);
}

static void
update_pair (CodioDilemmaDialog *self)
{
  const char * const *values = codio_dilemma_get_values (self->dilemma);

  self->updating = TRUE;
  adw_combo_row_set_selected (self->first_row, position_of (self, values[0]));
  adw_combo_row_set_selected (self->second_row, position_of (self, values[1]));
  self->updating = FALSE;
  gtk_widget_set_visible (self->same_label, FALSE);
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
set_dilemma (CodioDilemmaDialog *self,
             CodioDilemma       *dilemma)
{
  CodioTextRow * const rows[] = { self->issue_row, self->choice_row, self->justification_row,
                                  self->remaining_harm_row };

  self->dilemma = g_object_ref (dilemma);
  g_signal_connect_object (dilemma, "notify::values", G_CALLBACK (update_pair), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (codio_profile_get_dilemmas (self->profile), "items-changed",
                           G_CALLBACK (dilemmas_changed_cb), self, G_CONNECT_SWAPPED);
  update_pair (self);

  codio_field_set_record (self->title, self->profile, CODIO_RECORD (dilemma));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    codio_text_row_set_record (rows[i], self->profile, CODIO_RECORD (dilemma));

  gtk_widget_set_sensitive (GTK_WIDGET (self->texts_group), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice_group), TRUE);
  gtk_widget_set_sensitive (self->remove_button, TRUE);
}

static void
pair_cb (CodioDilemmaDialog *self)
{
  g_autoptr (CodioPart) first = NULL;
  g_autoptr (CodioPart) second = NULL;

  if (self->updating || self->profile == NULL)
    return;

  first = get_chosen (self, self->first_row);
  second = get_chosen (self, self->second_row);

  gtk_widget_set_visible (self->same_label, first && first == second);
  if (first == NULL || second == NULL || first == second)
    return;

  if (self->dilemma)
    codio_profile_collide (self->profile, self->dilemma,
                           (const char *[]) { codio_part_get_id (first), codio_part_get_id (second), NULL });
  else
    set_dilemma (self, codio_profile_add_dilemma (self->profile, codio_part_get_id (first),
                                                  codio_part_get_id (second)));
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

  g_clear_object (&self->title);
  g_clear_object (&self->dilemma);
  g_clear_object (&self->profile);
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

  g_type_ensure (CODIO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-dilemma-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, texts_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, choice_group);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, same_label);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, issue_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, choice_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, justification_row);
  gtk_widget_class_bind_template_child (widget_class, CodioDilemmaDialog, remaining_harm_row);
  gtk_widget_class_bind_template_callback (widget_class, pair_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
set_title (CodioTextRow *row)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (CODIO_TYPE_DILEMMA);
  const CodioMember *member = codio_record_class_find_member (CODIO_RECORD_CLASS (klass),
                                                              codio_text_row_get_member (row));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(member->label));
}

static void
codio_dilemma_dialog_init (CodioDilemmaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->title = codio_field_new_for_editable (self->title_row, "title");
  set_title (self->issue_row);
  set_title (self->choice_row);
  set_title (self->justification_row);
  set_title (self->remaining_harm_row);
}

static CodioDilemmaDialog *
create (CodioProfile *profile)
{
  CodioDilemmaDialog *self = g_object_new (CODIO_TYPE_DILEMMA_DIALOG, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *values = codio_edition_get_values (codio_profile_get_edition (profile));

  gtk_string_list_append (names, _("Choose a value"));
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      gtk_string_list_append (names, codio_part_get_name (value, codio_catalog_get_default ()));
    }
  codio_choices_set (self->first_row, names);
  codio_choices_set (self->second_row, names);
  self->profile = g_object_ref (profile);

  return self;
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
  set_dilemma (self, dilemma);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->title_row));

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
  self->updating = TRUE;
  adw_combo_row_set_selected (self->first_row, value ? position_of (self, codio_part_get_id (value)) : 0);
  self->updating = FALSE;
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (value ? self->second_row : self->first_row));

  return ADW_DIALOG (self);
}
