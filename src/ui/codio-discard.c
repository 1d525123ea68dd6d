/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-discard.h"

#include <glib/gi18n.h>

/**
 * codio_discard_ask:
 * @dialog: a dialog in which something was written that is nowhere else
 * @heading: the question whether that is discarded
 * @body: what was not done with it
 * @keep: the label, with a mnemonic, of the button that leaves @dialog open
 *
 * Asks before what was written is lost, and then closes @dialog.
 */
void
codio_discard_ask (AdwDialog  *dialog,
                   const char *heading,
                   const char *body,
                   const char *keep)
{
  AdwDialog *question;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (heading != NULL && body != NULL && keep != NULL);

  question = adw_alert_dialog_new (heading, body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", keep, "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (question, "response::discard", G_CALLBACK (adw_dialog_force_close), dialog,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (dialog));
}
