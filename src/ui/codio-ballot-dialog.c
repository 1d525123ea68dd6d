/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot-dialog.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-dialog-focus.h"
#include "codio-discard.h"
#include "codio-profile-round.h"
#include "codio-shortcuts.h"
#include "codio-text.h"
#include "codio-weight-row.h"

/**
 * CodioBallotDialog:
 *
 * Where one voter fills in a ballot: on a computer that is handed round, or in a file that is sent in. It shows nothing
 * of other voters, and nothing is in the profile or the file before it is handed in or saved.
 *
 * Invariant: it has either a profile to hand in at, or a file to save.
 */
struct _CodioBallotDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *voter_group;
  GtkWidget *hand_in_button;
  GtkWidget *save_button;
  GtkEditable *name_row;
  GtkLabel *error_label;
  GtkListBox *list;

  CodioProfile *profile;
  CodioBallotFile *file;
  gboolean changed; /* by the voter */
};

enum
{
  SIGNAL_HANDED_IN,
  SIGNAL_SAVE,
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
  const gboolean whole = has_name (self) && has_weight (self);

  self->changed = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), CODIO_SHORTCUTS_ACCEPT, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), FALSE);
}

static void
close_attempt_cb (CodioBallotDialog *self)
{
  if (!self->changed)
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    codio_discard_ask (ADW_DIALOG (self), _("Discard This Ballot?"),
                       self->file ? _("What you filled in was not saved.") : _("What you filled in was not handed in."),
                       _("_Keep Filling In"));
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

/* What was not changed stays as it is in the file, also where it is not shown like that. */
static void
fill_in_file (CodioBallotDialog *self)
{
  CodioBallot *ballot = codio_ballot_file_get_ballot (self->file);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  CodioWeightRow *row;

  codio_ballot_set_name (ballot, name);
  codio_ballot_hand_in (ballot, now);
  for (int i = 0; (row = get_row (self, i)); i++)
    {
      const char *value = codio_weight_row_get_value (row);
      const char *reason = codio_weight_row_get_reason (row);
      g_autofree char *old = codio_text_clean (codio_ballot_get_reason (ballot, value));

      codio_ballot_set_weight (ballot, value, codio_weight_row_get_weight (row));
      if (!g_str_equal (reason, old))
        codio_ballot_set_reason (ballot, value, reason);
    }
}

static void
hand_in (CodioBallotDialog *self)
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
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioBallotDialog *self = CODIO_BALLOT_DIALOG (widget);

  if (self->file)
    g_signal_emit (self, signals[SIGNAL_SAVE], 0);
  else
    hand_in (self);
}

static void
codio_ballot_dialog_dispose (GObject *object)
{
  CodioBallotDialog *self = CODIO_BALLOT_DIALOG (object);

  g_clear_object (&self->profile);
  g_clear_object (&self->file);
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

  /**
   * CodioBallotDialog::save:
   * @self: the dialog
   *
   * The user wants to save what codio_ballot_dialog_get_file() gives. The dialog stays until it is closed.
   */
  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-ballot-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, voter_group);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, hand_in_button);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_install_action (widget_class, CODIO_SHORTCUTS_ACCEPT, NULL, accept_action);
}

static void
codio_ballot_dialog_init (CodioBallotDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_entry (ADW_ENTRY_ROW (self->name_row));
  codio_shortcuts_add_accept (GTK_WIDGET (self));
}

/* @name: "" if that is still to be said */
static void
fill (CodioBallotDialog *self,
      GPtrArray         *parts,
      const char        *name)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  CodioBallot *ballot = self->file ? codio_ballot_file_get_ballot (self->file) : NULL;
  g_autofree char *clean = codio_text_clean (name);

  gtk_editable_set_text (self->name_row, clean);
  for (guint i = 0; i < parts->len; i++)
    {
      CodioPart *part = g_ptr_array_index (parts, i);
      g_autofree char *title = codio_text_clean (codio_part_get_name (part, catalog));
      GtkWidget *row = codio_weight_row_new (codio_part_get_id (part), title, codio_part_get_asks (part, catalog),
                                             TRUE);

      if (ballot)
        {
          codio_weight_row_set_weight (CODIO_WEIGHT_ROW (row),
                                       codio_ballot_get_weight (ballot, codio_part_get_id (part)));
          codio_weight_row_set_reason (CODIO_WEIGHT_ROW (row),
                                       codio_ballot_get_reason (ballot, codio_part_get_id (part)));
        }
      g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }

  changed_cb (self);
  self->changed = FALSE;
  codio_dialog_begin_at (ADW_DIALOG (self), *clean ? GTK_WIDGET (get_row (self, 0)) : GTK_WIDGET (self->name_row));
}

/**
 * codio_ballot_dialog_new:
 * @profile: a profile
 * @name: who fills in the ballot, or "" if that is still to be said
 *
 * Returns: (transfer floating): a dialog to fill in a ballot and hand it in at @profile
 */
AdwDialog *
codio_ballot_dialog_new (CodioProfile *profile,
                         const char   *name)
{
  CodioBallotDialog *self;
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (CODIO_TYPE_BALLOT_DIALOG, NULL);
  self->profile = g_object_ref (profile);
  parts = codio_profile_list_weighed (profile);
  fill (self, parts, name);

  return ADW_DIALOG (self);
}

/**
 * codio_ballot_dialog_new_for_file:
 * @file: a ballot file with a ballot of %CODIO_BALLOT_METHOD_RATING, filled in or not
 *
 * Returns: (transfer floating): a dialog to fill in the ballot of @file and save it
 */
AdwDialog *
codio_ballot_dialog_new_for_file (CodioBallotFile *file)
{
  CodioBallotDialog *self;
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (file), NULL);

  self = g_object_new (CODIO_TYPE_BALLOT_DIALOG, NULL);
  self->file = g_object_ref (file);
  title = codio_text_quote (codio_ballot_file_get_title (file));
  if (*title)
    /* Translators: the title of a project */
    description = g_markup_printf_escaped (_("For “%s”. Save the ballot as a file when it is filled in, and send that "
                                             "to whoever leads the weighing."), title);
  adw_preferences_group_set_description (self->voter_group,
                                         description ? description
                                                     : _("Save the ballot as a file when it is filled in, and send "
                                                         "that to whoever leads the weighing."));
  gtk_widget_set_visible (self->hand_in_button, FALSE);
  gtk_widget_set_visible (self->save_button, TRUE);
  parts = codio_ballot_file_list_parts (file);
  fill (self, parts, codio_ballot_get_name (codio_ballot_file_get_ballot (file)));

  return ADW_DIALOG (self);
}

/**
 * codio_ballot_dialog_get_file:
 * @self: a dialog to fill in the ballot of a file
 *
 * Returns: (transfer none): that file, with what is filled in now
 */
CodioBallotFile *
codio_ballot_dialog_get_file (CodioBallotDialog *self)
{
  g_return_val_if_fail (CODIO_IS_BALLOT_DIALOG (self), NULL);
  g_return_val_if_fail (self->file != NULL, NULL);

  fill_in_file (self);

  return self->file;
}
