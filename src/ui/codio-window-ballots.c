/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-agreed-dialog.h"
#include "codio-ballot-dialog.h"
#include "codio-profile-round.h"

/* Ballots: who fills them in, and the round that they belong to. */

static void
handed_in_cb (CodioWindow *self)
{
  codio_window_show_toast (self, _("The ballot is handed in"));
}

static void
fill_ballot_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = codio_ballot_dialog_new (codio_window_get_profile (self), g_variant_get_string (parameter, NULL));

  g_signal_connect_object (dialog, "handed-in", G_CALLBACK (handed_in_cb), self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

static void
take_out_ballot_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  CodioRecord *ballot = codio_profile_find (profile, "ballots", g_variant_get_string (parameter, NULL));

  if (ballot == NULL)
    return;

  codio_profile_remove (profile, CODIO_RECORD (profile), "ballots", ballot);
  codio_window_show_undoable (self, _("Ballot taken out"));
}

static void
add_voter_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  codio_profile_add_voter (codio_window_get_profile (CODIO_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

static void
remove_voter_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_profile_remove_voter (codio_window_get_profile (self), g_variant_get_string (parameter, NULL));
  codio_window_show_undoable (self, _("Voter removed"));
}

static void
close_round_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  codio_profile_close_ballots (codio_window_get_profile (CODIO_WINDOW (widget)), TRUE);
}

static void
open_round_cb (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);

  if (profile)
    codio_profile_close_ballots (profile, FALSE);
}

static void
open_round_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = adw_alert_dialog_new (_("Open the Round Again?"),
                                            _("Those who vote now may know what others filled in: their ballots are "
                                              "no longer blind."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "open", _("_Open Again"), NULL);
  g_signal_connect_object (dialog, "response::open", G_CALLBACK (open_round_cb), widget, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

static void
agreed_cb (CodioWindow *self)
{
  codio_window_show_toast (self, _("The agreed weights are set"));
}

static void
agree_weights_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = codio_agreed_dialog_new (codio_window_get_profile (self));

  g_signal_connect_object (dialog, "agreed", G_CALLBACK (agreed_cb), self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "profile.fill-ballot", "s", fill_ballot_action },
  { "profile.fill-ballot-file", NULL, codio_window_fill_ballot_file_action },
  { "profile.make-ballot", "s", codio_window_make_ballot_action },
  { "profile.take-ballots", NULL, codio_window_take_ballots_action },
  { "profile.take-out-ballot", "s", take_out_ballot_action },
  { "profile.add-voter", "s", add_voter_action },
  { "profile.remove-voter", "s", remove_voter_action },
  { "profile.close-round", NULL, close_round_action },
  { "profile.open-round", NULL, open_round_action },
  { "profile.agree-weights", NULL, agree_weights_action },
};

/*< private >
 * codio_window_class_install_ballots:
 * @widget_class: the class of the window
 *
 * Installs the actions of a round of ballots.
 */
void
codio_window_class_install_ballots (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

/*< private >
 * codio_window_update_ballots:
 * @self: a window
 *
 * Looks again what can be done in the round of the profile.
 */
void
codio_window_update_ballots (CodioWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CodioProfile *profile = codio_window_get_profile (self);
  const gboolean can_edit = codio_window_can_edit (self);
  const gboolean closed =
    profile && codio_record_get_number (CODIO_RECORD (profile), "ballot-round") == CODIO_BALLOT_ROUND_CLOSED;
  GListModel *ballots = profile ? codio_record_get_records (CODIO_RECORD (profile), "ballots") : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i].name, can_edit);
  gtk_widget_action_set_enabled (widget, "profile.fill-ballot", can_edit && !closed);
  gtk_widget_action_set_enabled (widget, "profile.fill-ballot-file", profile && !closed);
  gtk_widget_action_set_enabled (widget, "profile.make-ballot", profile && !closed);
  gtk_widget_action_set_enabled (widget, "profile.take-ballots", can_edit && !closed);
  gtk_widget_action_set_enabled (widget, "profile.add-voter", can_edit && !closed);
  gtk_widget_action_set_enabled (widget, "profile.close-round",
                                 can_edit && !closed && g_list_model_get_n_items (ballots) > 0);
}
