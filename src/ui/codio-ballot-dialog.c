/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot-dialog.h"

#include <glib/gi18n.h>

#include "codio-profile-round.h"
#include "codio-text.h"
#include "codio-weight-row.h"

/**
 * CodioBallotDialog:
 *
 * Where one voter fills in a ballot, on a computer that is handed round. It shows nothing of other voters, and nothing
 * is in the profile before it is handed in.
 */
struct _CodioBallotDialog
{
  AdwDialog parent_instance;

  GtkWidget *hand_in_button;
  GtkEditable *name_row;
  GtkLabel *error_label;
  GtkListBox *list;

  CodioProfile *profile;
};

enum
{
  SIGNAL_HANDED_IN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioBallotDialog, codio_ballot_dialog, ADW_TYPE_DIALOG)

static CodioWeightRow *
get_row (CodioBallotDialog *self,
         int                position)
{
  return (CodioWeightRow *) gtk_list_box_get_row_at_index (self->list, position);
}

static gboolean
is_filled_in (CodioBallotDialog *self)
{
  CodioWeightRow *row;

  for (int i = 0; (row = get_row (self, i)); i++)
    if (codio_weight_row_get_weight (row) > 0 || *codio_weight_row_get_reason (row))
      return TRUE;

  return FALSE;
}

static gboolean
has_weight (CodioBallotDialog *self)
{
  CodioWeightRow *row;

  for (int i = 0; (row = get_row (self, i)); i++)
    if (codio_weight_row_get_weight (row) > 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_name (CodioBallotDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  return *name != '\0';
}

static void
changed_cb (CodioBallotDialog *self)
{
  gtk_widget_set_sensitive (self->hand_in_button, has_name (self) && has_weight (self));
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
}

static void
discard_cb (CodioBallotDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (CodioBallotDialog *self)
{
  AdwDialog *dialog;

  if (!is_filled_in (self))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  dialog = adw_alert_dialog_new (_("Discard This Ballot?"), _("What you filled in was not handed in."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Keep Filling In"),
                                  "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response::discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static CodioBallot *
create_ballot (CodioBallotDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
  CodioBallot *ballot = codio_ballot_new (name, CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING);
  CodioWeightRow *row;

  for (int i = 0; (row = get_row (self, i)); i++)
    {
      const char *value = codio_weight_row_get_value (row);
      const char *reason = codio_weight_row_get_reason (row);

      if (codio_weight_row_get_weight (row) > 0)
        codio_ballot_set_weight (ballot, value, codio_weight_row_get_weight (row));
      if (*reason)
        codio_ballot_set_reason (ballot, value, reason);
    }

  return ballot;
}

static void
hand_in_cb (CodioBallotDialog *self)
{
  g_autoptr (CodioBallot) ballot = create_ballot (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;

  if (codio_profile_hand_in (self->profile, ballot, now, &error))
    {
      g_signal_emit (self, signals[SIGNAL_HANDED_IN], 0);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else
    {
      /* Translators: the end of a sentence that says why */
      g_autofree char *text = g_strdup_printf (_("The ballot cannot be handed in: %s."), error->message);

      gtk_label_set_text (self->error_label, text);
      gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
    }
}

static void
codio_ballot_dialog_dispose (GObject *object)
{
  CodioBallotDialog *self = CODIO_BALLOT_DIALOG (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_BALLOT_DIALOG);

  G_OBJECT_CLASS (codio_ballot_dialog_parent_class)->dispose (object);
}

static void
codio_ballot_dialog_class_init (CodioBallotDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_ballot_dialog_dispose;

  /**
   * CodioBallotDialog::handed-in:
   * @self: the dialog
   *
   * The ballot is in the profile.
   */
  signals[SIGNAL_HANDED_IN] = g_signal_new ("handed-in", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-ballot-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, hand_in_button);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, hand_in_cb);
}

static void
codio_ballot_dialog_init (CodioBallotDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (CodioBallotDialog *self)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autoptr (GPtrArray) parts = codio_profile_list_weighed (self->profile);

  for (guint i = 0; i < parts->len; i++)
    {
      CodioPart *part = g_ptr_array_index (parts, i);
      g_autofree char *name = codio_text_clean (codio_part_get_name (part, catalog));
      GtkWidget *row = codio_weight_row_new (codio_part_get_id (part), name, codio_part_get_asks (part, catalog),
                                             TRUE);

      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

/**
 * codio_ballot_dialog_new:
 * @profile: a profile
 * @name: who fills in the ballot, or "" if that is still to be said
 *
 * Returns: (transfer floating): a dialog to fill in a ballot for @profile
 */
AdwDialog *
codio_ballot_dialog_new (CodioProfile *profile,
                         const char   *name)
{
  CodioBallotDialog *self;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CODIO_TYPE_BALLOT_DIALOG, NULL);
  self->profile = g_object_ref (profile);
  fill (self);
  clean = codio_text_clean (name);
  gtk_editable_set_text (self->name_row, clean);
  adw_dialog_set_focus (ADW_DIALOG (self), *name ? GTK_WIDGET (get_row (self, 0)) : GTK_WIDGET (self->name_row));

  return ADW_DIALOG (self);
}
