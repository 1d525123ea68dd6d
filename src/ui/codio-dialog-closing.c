/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dialog-closing.h"

static void
let_go_cb (gpointer dialog)
{
  g_object_unref (dialog);
}

static void
unmap_cb (GtkWidget *dialog)
{
  g_idle_add_once (let_go_cb, g_object_ref (dialog));
}

static void
visible_dialog_cb (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);

  if (dialog)
    {
      g_signal_handlers_disconnect_by_func (dialog, unmap_cb, NULL);
      g_signal_connect (dialog, "unmap", G_CALLBACK (unmap_cb), NULL);
    }
}

/**
 * codio_dialog_closing_watch:
 * @window: a window
 *
 * Keeps each dialog of @window, when it is closed, until the main loop runs again.
 *
 * When a dialog is to move between the bottom of the window and its middle, because the window got another width,
 * libadwaita 1.7 hides what is in the dialog. For a dialog that is closing this ends the animation, and libadwaita lets
 * the dialog go while it is still at work in it.
 */
void
codio_dialog_closing_watch (AdwApplicationWindow *window)
{
  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));

  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
}
