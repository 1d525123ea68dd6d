/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text-size.h"

#define NORMAL (96 * 1024)      /* the setting for text of normal size */
#define LARGEST (2 * NORMAL)
#define LEAST_WIDTH 360         /* in px, as wide as a telephone */
#define LEAST_WIDTH_OF_TEXT 300 /* in px at that size: what words and targets take at least */

static void
update (GtkWidget *window)
{
  int dpi, height;

  g_object_get (gtk_widget_get_settings (window), "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_get_size_request (window, NULL, &height);
  gtk_widget_set_size_request (window, MAX (LEAST_WIDTH, LEAST_WIDTH_OF_TEXT * MIN (dpi, LARGEST) / NORMAL),
                               height);
}

/**
 * codio_text_size_follow:
 * @window: a window
 *
 * Lets the window become as narrow as it may be for the size of text in the settings of the desktop, up to 200 % (WCAG
 * 2.1, 1.4.4): the longest words have room.
 */
void
codio_text_size_follow (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (window)), "notify::gtk-xft-dpi", G_CALLBACK (update),
                           window, G_CONNECT_SWAPPED);
  update (GTK_WIDGET (window));
}
