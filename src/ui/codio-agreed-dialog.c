/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-agreed-dialog.h"

#include <glib/gi18n.h>

#include "codio-dialog-focus.h"
#include "codio-profile-round.h"
#include "codio-shortcuts.h"
#include "codio-text.h"
#include "codio-weighing-words.h"
#include "codio-weight-row.h"

/**
 * CodioAgreedDialog:
 *
 * Where people set the weights that they agree on after they have seen each other's ballots.
 */
struct _CodioAgreedDialog
{
  AdwDialog parent_instance;

  GtkListBox *list;

  CodioProfile *profile;
};

enum
{
  SIGNAL_AGREED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioAgreedDialog, codio_agreed_dialog, ADW_TYPE_DIALOG)

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioAgreedDialog *self = CODIO_AGREED_DIALOG (widget);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (GStrv) values = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      const int weight = codio_weight_row_get_weight (CODIO_WEIGHT_ROW (row));

      if (weight == 0)
        continue;
      g_strv_builder_add (builder, codio_weight_row_get_value (CODIO_WEIGHT_ROW (row)));
      g_array_append_val (weights, weight);
    }

  values = g_strv_builder_end (builder);
  codio_profile_agree (self->profile, (const char * const *) values, (const int *) (gpointer) weights->data);
  g_signal_emit (self, signals[SIGNAL_AGREED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
codio_agreed_dialog_dispose (GObject *object)
{
  CodioAgreedDialog *self = CODIO_AGREED_DIALOG (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_AGREED_DIALOG);

  G_OBJECT_CLASS (codio_agreed_dialog_parent_class)->dispose (object);
}

static void
codio_agreed_dialog_class_init (CodioAgreedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_agreed_dialog_dispose;

  /**
   * CodioAgreedDialog::agreed:
   * @self: the dialog
   *
   * The weights are in the profile.
   */
  signals[SIGNAL_AGREED] = g_signal_new ("agreed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-agreed-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioAgreedDialog, list);
  gtk_widget_class_install_action (widget_class, CODIO_SHORTCUTS_ACCEPT, NULL, accept_action);
}

static void
codio_agreed_dialog_init (CodioAgreedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_shortcuts_add_accept (GTK_WIDGET (self));
}

static void
add_row (CodioAgreedDialog *self,
         CodioWeighing     *weighing,
         const CodioSpread *spread)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioAssessment *assessment = codio_profile_get_assessment (self->profile, spread->value);
  const int weight = assessment ? codio_assessment_get_weight (assessment) : 0;
  g_autofree char *raw = codio_profile_dup_value_name (self->profile, spread->value, catalog);
  g_autofree char *name = codio_text_clean (raw);
  g_autofree char *text = codio_weighing_dup_spread (weighing, spread, catalog);
  g_autofree char *description = NULL;
  GtkWidget *row;

  if (weight > 0)
    /* Translators: what the ballots say, and the weight that the value has now */
    description = g_strdup_printf (_("Ballots: %s. Weight now: %d."), text, weight);
  else
    /* Translators: what the ballots say */
    description = g_strdup_printf (_("Ballots: %s. No weight yet."), text);

  row = codio_weight_row_new (spread->value, name, description, FALSE);
  codio_weight_row_set_weight (CODIO_WEIGHT_ROW (row), spread->suggestion);
  gtk_list_box_append (self->list, row);
}

/**
 * codio_agreed_dialog_new:
 * @profile: a profile whose ballots may be shown
 *
 * Returns: (transfer floating): a dialog to set the weights that were agreed on
 */
AdwDialog *
codio_agreed_dialog_new (CodioProfile *profile)
{
  g_autoptr (CodioWeighing) weighing = NULL;
  CodioAgreedDialog *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_AGREED_DIALOG, NULL);
  self->profile = g_object_ref (profile);
  weighing = codio_weighing_new (profile);
  for (guint i = 0; i < codio_weighing_get_n_values (weighing); i++)
    add_row (self, weighing, codio_weighing_get_ranked (weighing, i));
  codio_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));

  return ADW_DIALOG (self);
}
