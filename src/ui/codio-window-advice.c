/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-advice-dialog.h"
#include "codio-review.h"

/* The advice of committees, and what becomes of it. */

static void
advised_cb (CodioWindow *self)
{
  codio_window_show_undoable (self, _("Advice given"));
}

static void
advise_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = codio_advice_dialog_new (codio_window_get_profile (self));

  g_signal_connect_object (dialog, "advised", G_CALLBACK (advised_cb), self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

static void
adopt_conditions_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioProfile *profile = codio_window_get_profile (self);
  CodioRecord *advice = codio_profile_find (profile, "advice", g_variant_get_string (parameter, NULL));
  g_autofree char *text = NULL;
  guint n;

  if (advice == NULL)
    return;

  n = codio_profile_adopt_conditions (profile, advice);
  if (n == 0)
    return;

  text = g_strdup_printf (ngettext ("%u action added", "%u actions added", n), n);
  codio_window_show_undoable (self, text);
}

/*< private >
 * codio_window_class_install_advice:
 * @widget_class: the class of the window
 *
 * Installs the actions on advice.
 */
void
codio_window_class_install_advice (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "profile.advise", NULL, advise_action);
  gtk_widget_class_install_action (widget_class, "profile.adopt-conditions", "s", adopt_conditions_action);
}

/*< private >
 * codio_window_update_advice:
 * @self: a window
 *
 * Looks again whether there is a profile to advise on; one that is settled goes back then, one that is only looked at
 * stays as it is.
 */
void
codio_window_update_advice (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.advise", profile && !codio_profile_get_frozen (profile));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.adopt-conditions", codio_window_can_edit (self));
}
