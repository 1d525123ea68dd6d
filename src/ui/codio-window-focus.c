/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

/* Keeps the keyboard where it is. */

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

/* Where the keyboard was: a widget and those it is in, from the inside out. */
typedef struct
{
  GWeakRef window;
  GPtrArray *widgets; /* (element-type GWeakRef) */
  int row;            /* the place in its list of the row it was in */
} Place;

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static Place *
place_new (CodioWindow *self,
           GtkWidget   *widget)
{
  Place *place = g_rc_box_new0 (Place);

  g_weak_ref_init (&place->window, self);
  place->widgets = g_ptr_array_new_with_free_func (weak_ref_free);
  for (; widget; widget = gtk_widget_get_parent (widget))
    {
      GWeakRef *ref = g_new0 (GWeakRef, 1);

      g_weak_ref_init (ref, widget);
      g_ptr_array_add (place->widgets, ref);
      if (GTK_IS_LIST_BOX_ROW (widget))
        place->row = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget));
    }

  return place;
}

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_weak_ref_clear (&place->window);
  g_ptr_array_unref (place->widgets);
}

static void
place_release (gpointer data)
{
  g_rc_box_release_full (data, place_clear);
}

static void
place_closure_release (gpointer  data,
                       GClosure *closure)
{
  place_release (data);
}

static gboolean
focus_row (GtkListBox *list,
           int         row)
{
  for (; row >= 0; row--)
    {
      GtkListBoxRow *neighbour = gtk_list_box_get_row_at_index (list, row);

      if (neighbour && gtk_widget_grab_focus (GTK_WIDGET (neighbour)))
        return TRUE;
    }

  return FALSE;
}

/* To the first row of the first list in @widget. */
static gboolean
focus_first_row (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LIST_VIEW (widget))
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  if (GTK_IS_LIST_BOX (widget))
    return focus_row (GTK_LIST_BOX (widget), 0);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (focus_first_row (child))
      return TRUE;

  return FALSE;
}

/* Where a stack shows another page there is a list now, where it said before that there is nothing yet. */
static gboolean
focus_in (GtkWidget *widget,
          int        row)
{
  if (GTK_IS_LIST_BOX (widget) && focus_row (GTK_LIST_BOX (widget), row))
    return TRUE;
  if (GTK_IS_STACK (widget) && focus_first_row (widget))
    return TRUE;

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static gboolean
can_have_focus (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget);
}

/* GTK looks for what is next from where the keyboard was, and that is gone: it begins anew. */
static void
return_to (CodioWindow *self,
           Place       *place)
{
  for (guint i = 0; i < place->widgets->len; i++)
    {
      g_autoptr (GtkWidget) widget = g_weak_ref_get (g_ptr_array_index (place->widgets, i));

      if (widget == NULL || !can_have_focus (widget))
        continue;
      if (i == 0)
        break;

      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      if (focus_in (widget, place->row))
        break;
    }
}

/* Whether there is a dialog over @place. */
static gboolean
is_covered (CodioWindow *self,
            Place       *place)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  for (guint i = 0; dialog && i < place->widgets->len; i++)
    {
      g_autoptr (GtkWidget) widget = g_weak_ref_get (g_ptr_array_index (place->widgets, i));

      if (widget == GTK_WIDGET (dialog))
        return FALSE;
    }

  return dialog != NULL;
}

/* Nothing has the keyboard any more, such as after a button that cannot be pressed twice. */
static gboolean
lost_idle_cb (gpointer user_data)
{
  CodioWindow *self = user_data;

  self->lost_source = 0;
  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL && !is_covered (self, self->place))
    return_to (self, self->place);

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
  if (focus && gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) == NULL)
    {
      g_clear_pointer (&self->place, place_release);
      self->place = place_new (self, focus);
    }
  if (focus)
    codio_window_update_pin (self);
  else if (self->place && self->lost_source == 0)
    self->lost_source = g_idle_add_full (G_PRIORITY_LOW, lost_idle_cb, self, NULL);
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

static gboolean
return_idle_cb (gpointer user_data)
{
  Place *place = user_data;
  g_autoptr (CodioWindow) self = g_weak_ref_get (&place->window);

  if (self && gtk_widget_get_mapped (GTK_WIDGET (self)) && !is_covered (self, place))
    return_to (self, place);

  return G_SOURCE_REMOVE;
}

/* What had the keyboard may be gone, because of what was done in the dialog; libadwaita 1.7 then goes to the first
 * button of the window. When nothing else is to be done, all shows what was done. */
static void
dialog_closed_cb (AdwDialog *dialog,
                  Place     *place)
{
  g_idle_add_full (G_PRIORITY_LOW, return_idle_cb, g_rc_box_acquire (place), place_release);
}

/*< private >
 * codio_window_present_dialog:
 * @self: a window
 * @dialog: (transfer floating): a dialog in which things can be added to the profile or removed from it
 *
 * Presents @dialog. When it closes the keyboard goes back to where it was, or near to that: to a neighbour, or to the
 * first row where there was no list yet.
 */
void
codio_window_present_dialog (CodioWindow *self,
                             AdwDialog   *dialog)
{
  g_signal_connect_data (dialog, "closed", G_CALLBACK (dialog_closed_cb),
                         place_new (self, gtk_window_get_focus (GTK_WINDOW (self))), place_closure_release,
                         G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/*< private >
 * codio_window_forget_focus:
 * @self: a window that goes away
 *
 * Lets go of where the keyboard was.
 */
void
codio_window_forget_focus (CodioWindow *self)
{
  g_clear_handle_id (&self->lost_source, g_source_remove);
  g_clear_weak_pointer (&self->focus);
  g_clear_pointer (&self->place, place_release);
}
