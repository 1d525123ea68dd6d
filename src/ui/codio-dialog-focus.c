/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-dialog-focus.h"

/* How long libadwaita needs to put a dialog at its place, in frames. */
#define PATIENCE 4

/* Where a dialog begins. Belongs to the dialog, which has one such wish: the last one counts. */
typedef struct
{
  GWeakRef widget;
  guint n_frames;
} Begin;

#define BEGIN_KEY "codio-begin"

static void
begin_free (gpointer data)
{
  Begin *begin = data;

  g_weak_ref_clear (&begin->widget);
  g_free (begin);
}

static gboolean
begin_tick_cb (GtkWidget     *dialog,
               GdkFrameClock *frame_clock,
               gpointer       user_data)
{
  Begin *begin = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&begin->widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (dialog));

  if (widget == NULL || begin->n_frames++ >= PATIENCE)
    return G_SOURCE_REMOVE;

  if (focus && gtk_widget_is_ancestor (focus, dialog) && focus != widget && !gtk_widget_is_ancestor (focus, widget))
    gtk_widget_grab_focus (widget);

  return G_SOURCE_CONTINUE;
}

/* From here on it is the user who says where the keyboard is. */
static gboolean
key_pressed_cb (Begin *begin)
{
  begin->n_frames = PATIENCE;

  return GDK_EVENT_PROPAGATE;
}

static void
map_cb (GtkWidget *dialog,
        Begin     *begin)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), begin);
  gtk_widget_add_controller (dialog, controller);

  g_signal_handlers_disconnect_by_func (dialog, map_cb, begin);
  gtk_widget_add_tick_callback (dialog, begin_tick_cb, begin, NULL);
}

/**
 * codio_dialog_begin_at:
 * @dialog: a dialog
 * @widget: a widget in it
 *
 * Brings the keyboard to @widget, or has it begin there if @dialog is not at its place yet. What was asked for before
 * is taken back.
 *
 * In a narrow window libadwaita 1.7 takes out what is in the dialog to put it at the bottom of the window. It forgets
 * where the keyboard was then, and brings it to the first button: the one that cancels.
 */
void
codio_dialog_begin_at (AdwDialog *dialog,
                       GtkWidget *widget)
{
  Begin *begin;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  begin = g_object_get_data (G_OBJECT (dialog), BEGIN_KEY);
  if (begin == NULL)
    {
      begin = g_new0 (Begin, 1);
      g_weak_ref_init (&begin->widget, NULL);
      g_object_set_data_full (G_OBJECT (dialog), BEGIN_KEY, begin, begin_free);
      if (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))
        g_signal_connect (dialog, "map", G_CALLBACK (map_cb), begin);
    }

  g_weak_ref_set (&begin->widget, widget);
  adw_dialog_set_focus (dialog, widget);
}
