/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dilemma-dialog.h"

#include <glib/gi18n.h>

#include "codio-choices.h"
#include "codio-field.h"
#include "codio-text-row.h"

/**
 * CodioDilemmaDialog:
 *
 * Where a dilemma is written down, in an order that leads a conversation.
 *
 * What is typed is in the profile at once and can be undone. Invariant: while `updating`, a change of the two
 * values is not the user's.
 */
struct _CodioDilemmaDialog
{
  AdwDialog parent_instance;

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

G_DEFINE_FINAL_TYPE (CodioDilemmaDialog, codio_dilemma_dialog, ADW_TYPE_DIALOG)

static guint
position_of (CodioDilemmaDialog *self,
             const char         *id)
{
  GListModel *values = codio_edition_get_values (codio_profile_get_edition (self->profile));

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      if (g_strcmp0 (codio_part_get_id (value), id) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
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

static void
pair_cb (CodioDilemmaDialog *self)
{
  GListModel *values;
  g_autoptr (CodioPart) first = NULL;
  g_autoptr (CodioPart) second = NULL;

  if (self->updating || self->dilemma == NULL)
    return;

  values = codio_edition_get_values (codio_profile_get_edition (self->profile));
  first = g_list_model_get_item (values, adw_combo_row_get_selected (self->first_row));
  second = g_list_model_get_item (values, adw_combo_row_get_selected (self->second_row));

  gtk_widget_set_visible (self->same_label, first == second);
  if (first && second && first != second)
    codio_profile_set_pair (self->profile, self->dilemma, codio_part_get_id (first), codio_part_get_id (second));
}

static void
remove_cb (CodioDilemmaDialog *self)
{
  codio_profile_remove_dilemma (self->profile, self->dilemma);
  adw_dialog_close (ADW_DIALOG (self));
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

  g_type_ensure (CODIO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-dilemma-dialog.ui");
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
codio_dilemma_dialog_init (CodioDilemmaDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  CodioRecord *record = CODIO_RECORD (dilemma);
  CodioTextRow *rows[4];
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *values;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_DILEMMA (dilemma), NULL);

  self = g_object_new (CODIO_TYPE_DILEMMA_DIALOG, NULL);

  values = codio_edition_get_values (codio_profile_get_edition (profile));
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      gtk_string_list_append (names, codio_part_get_name (value, codio_catalog_get_default ()));
    }
  codio_choices_set (self->first_row, names);
  codio_choices_set (self->second_row, names);

  self->profile = g_object_ref (profile);
  self->dilemma = g_object_ref (dilemma);
  g_signal_connect_object (dilemma, "notify::values", G_CALLBACK (update_pair), self, G_CONNECT_SWAPPED);
  update_pair (self);

  self->title = codio_field_new_for_editable (self->title_row, "title");
  codio_field_set_record (self->title, profile, record);

  rows[0] = self->issue_row;
  rows[1] = self->choice_row;
  rows[2] = self->justification_row;
  rows[3] = self->remaining_harm_row;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CodioMember *member = codio_record_find_member (record, codio_text_row_get_member (rows[i]));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rows[i]), _(member->label));
      codio_text_row_set_record (rows[i], profile, record);
    }

  return ADW_DIALOG (self);
}
