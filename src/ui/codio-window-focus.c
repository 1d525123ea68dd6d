/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

/* When the window comes to a size for which it is laid out otherwise, libadwaita 1.7 hides all of it for a moment, and
 * GTK brings the keyboard to the first button then: whoever was typing would press it. */

/* How long it may be hidden, in frames. */
#define PATIENCE 5

typedef struct
{
  GWeakRef widget;
  guint n_frames;
} Hidden;

static Hidden *
hidden_new (GtkWidget *widget)
{
  Hidden *hidden = g_new0 (Hidden, 1);

  g_weak_ref_init (&hidden->widget, widget);

  return hidden;
}

static void
hidden_free (gpointer data)
{
  Hidden *hidden = data;

  g_weak_ref_clear (&hidden->widget);
  g_free (hidden);
}

static gboolean
restore_tick_cb (GtkWidget     *widget,
                 GdkFrameClock *frame_clock,
                 gpointer       user_data)
{
  Hidden *hidden = user_data;
  g_autoptr (GtkWidget) focus = g_weak_ref_get (&hidden->widget);

  if (focus && !gtk_widget_get_mapped (focus) && ++hidden->n_frames < PATIENCE)
    return G_SOURCE_CONTINUE;

  if (focus && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus))
    gtk_window_set_focus (GTK_WINDOW (widget), focus);

  return G_SOURCE_REMOVE;
}

static void
focus_cb (CodioWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* What had the keyboard was not left but hidden: it may be there again at the next frame. */
  if (self->focus && !gtk_widget_get_mapped (self->focus) && gtk_widget_get_root (self->focus) == GTK_ROOT (self))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), restore_tick_cb, hidden_new (self->focus), hidden_free);

  g_set_weak_pointer (&self->focus, focus);
  if (focus)
    codio_window_update_pin (self);
}

/*< private >
 * codio_window_update_pin:
 * @self: a window
 *
 * What one types in stays there in a narrow window too, and where there is no pane none comes in a wide one.
 */
void
codio_window_update_pin (CodioWindow *self)
{
  adw_overlay_split_view_set_pin_sidebar (self->part_split,
                                          !codio_window_page_has_part (self) ||
                                          (self->focus && gtk_widget_is_ancestor (self->focus,
                                                                                  GTK_WIDGET (self->part_page))));
}

/*< private >
 * codio_window_keep_focus:
 * @self: a window
 *
 * Keeps the keyboard where it is when the window gets another size.
 */
void
codio_window_keep_focus (CodioWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}
