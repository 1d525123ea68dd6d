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
  gboolean at_end; /* of what is in an entry */
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
is_in (GtkWidget *focus,
       GtkWidget *widget)
{
  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* GTK selects all that is in an entry that the keyboard comes to. */
static void
go_to_end (Begin     *begin,
           GtkWidget *widget)
{
  if (begin->at_end && GTK_IS_EDITABLE (widget))
    gtk_editable_set_position (GTK_EDITABLE (widget), -1);
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

  if (focus && gtk_widget_is_ancestor (focus, dialog) && !is_in (focus, widget))
    gtk_widget_grab_focus (widget);
  if (is_in (gtk_root_get_focus (gtk_widget_get_root (dialog)), widget))
    go_to_end (begin, widget);

  return G_SOURCE_CONTINUE;
}

/* From here on it is the user who says where the keyboard is. */
static gboolean
key_pressed_cb (Begin *begin)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&begin->widget);

  if (widget && begin->n_frames < PATIENCE && is_in (gtk_root_get_focus (gtk_widget_get_root (widget)), widget))
    go_to_end (begin, widget);
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

static void
begin_at (AdwDialog *dialog,
          GtkWidget *widget,
          gboolean   at_end)
{
  Begin *begin = g_object_get_data (G_OBJECT (dialog), BEGIN_KEY);

  if (begin == NULL)
    {
      begin = g_new0 (Begin, 1);
      g_weak_ref_init (&begin->widget, NULL);
      g_object_set_data_full (G_OBJECT (dialog), BEGIN_KEY, begin, begin_free);
      if (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))
        g_signal_connect (dialog, "map", G_CALLBACK (map_cb), begin);
    }

  g_weak_ref_set (&begin->widget, widget);
  begin->at_end = at_end;
  adw_dialog_set_focus (dialog, widget);
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
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  begin_at (dialog, widget, FALSE);
}

/**
 * codio_dialog_begin_after:
 * @dialog: a dialog that is not shown yet
 * @widget: a widget in it
 *
 * Does what codio_dialog_begin_at() does, with the cursor after what is in @widget if that is an entry: where all that
 * is typed is kept at once, the next key is not to replace what is there.
 */
void
codio_dialog_begin_after (AdwDialog *dialog,
                          GtkWidget *widget)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  begin_at (dialog, widget, TRUE);
}
