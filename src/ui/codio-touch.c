/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-touch.h"

static void
narrow_cb (GtkWidget *window)
{
  gtk_widget_add_css_class (window, "touch");
}

static void
wide_cb (GtkWidget *window)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (window));

  if (seat && (gdk_seat_get_capabilities (seat) & GDK_SEAT_CAPABILITY_TOUCH))
    gtk_widget_add_css_class (window, "touch");
  else
    gtk_widget_remove_css_class (window, "touch");
}

/**
 * codio_touch_follow:
 * @window: a window that is not narrow yet
 * @narrow: what of it applies when it is
 *
 * Gives the window the style class `touch` where there is a touch screen, or so little room that this may well be one:
 * what is pressed is large enough for a finger then.
 */
void
codio_touch_follow (GtkWidget     *window,
                    AdwBreakpoint *narrow)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (ADW_IS_BREAKPOINT (narrow));

  g_signal_connect_object (narrow, "apply", G_CALLBACK (narrow_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (narrow, "unapply", G_CALLBACK (wide_cb), window, G_CONNECT_SWAPPED);
  wide_cb (window);
}
