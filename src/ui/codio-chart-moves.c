/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-view-private.h"

#include <math.h>

#include "codio-looks.h"
#include "codio-priority.h"
#include "codio-shortcuts.h"

/* Moving an action to another necessity or importance: with the pointer, or with Ctrl and an arrow key. */

#define TARGET_WIDTH 3 /* of the outline around the place where an action is put down */

static gboolean
can_move (CodioChartView *self)
{
  return self->profile && codio_profile_get_editable (self->profile);
}

static CodioAction *
get_action (CodioChartButton *button)
{
  return g_ptr_array_index (codio_chart_button_get_mark (button)->records, 0);
}

/* The button stays and keeps the keyboard, and its name says then where the action is. */
static void
move (CodioChartView   *self,
      CodioChartButton *button,
      int               necessity,
      int               importance)
{
  g_autoptr (CodioAction) action = g_object_ref (get_action (button));

  if (codio_record_get_number (CODIO_RECORD (action), "necessity") == necessity &&
      codio_record_get_number (CODIO_RECORD (action), "importance") == importance)
    {
      gtk_widget_error_bell (GTK_WIDGET (button));
      return;
    }

  self->follow = TRUE;
  codio_profile_prioritise (self->profile, action, necessity, importance);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioChartView *self = CODIO_CHART_VIEW (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  int necessity, importance, up, right;
  CodioRecord *action;

  if (focus == NULL || !can_move (self))
    return;

  g_variant_get (parameter, "(ii)", &up, &right);
  if (codio_chart_is_mirrored (self->chart))
    right = -right;
  action = CODIO_RECORD (get_action (CODIO_CHART_BUTTON (focus)));
  necessity = codio_record_get_number (action, "necessity");
  importance = codio_record_get_number (action, "importance");
  if (necessity == 0 || importance == 0)
    up = right = 0; /* what has no place comes in where it says the least */
  move (self, CODIO_CHART_BUTTON (focus), CLAMP (necessity + up, 1, CODIO_PRIORITY_MAX),
        CLAMP (importance + right, 1, CODIO_PRIORITY_MAX));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioChartView *self = CODIO_CHART_VIEW (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  if (focus && can_move (self))
    move (self, CODIO_CHART_BUTTON (focus), 0, 0);
}

static gboolean
find_cell (CodioChartView *self,
           double          x,
           double          y,
           int            *necessity,
           int            *importance)
{
  return codio_chart_find_cell (self->chart, x, y, necessity, importance, &self->target);
}

static gboolean
has_moved (CodioChartView *self)
{
  return fabs (self->offset_x) + fabs (self->offset_y) > 0;
}

static void
drag_begin_cb (CodioChartView *self,
               double          x,
               double          y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  self->dragged = NULL;
  self->over = FALSE;
  self->offset_x = self->offset_y = 0;
  self->start_x = x;
  self->start_y = y;
  if (picked && CODIO_IS_CHART_BUTTON (picked) && can_move (self))
    self->dragged = CODIO_CHART_BUTTON (picked);
}

static void
drag_update_cb (CodioChartView *self,
                double          offset_x,
                double          offset_y,
                GtkGestureDrag *gesture)
{
  int necessity, importance;

  if (self->dragged == NULL ||
      (!has_moved (self) && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->offset_x = offset_x;
  self->offset_y = offset_y;
  self->over = find_cell (self, self->start_x + offset_x, self->start_y + offset_y, &necessity, &importance);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (CodioChartView *self,
             double          offset_x,
             double          offset_y)
{
  CodioChartButton *button = g_steal_pointer (&self->dragged);
  gboolean moved = has_moved (self);
  int necessity, importance;

  self->offset_x = self->offset_y = 0;
  self->over = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (button == NULL || !moved || !can_move (self))
    return;

  if (!find_cell (self, self->start_x + offset_x, self->start_y + offset_y, &necessity, &importance))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (button));
  move (self, button, necessity, importance);
}

static void
drag_cancel_cb (CodioChartView *self)
{
  self->dragged = NULL;
  self->over = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
follow_cb (gpointer user_data)
{
  GtkWidget *focus = gtk_widget_get_focus_child (user_data);
  GtkWidget *viewport = gtk_widget_get_ancestor (user_data, GTK_TYPE_VIEWPORT);

  if (focus && viewport)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), focus, NULL);

  return G_SOURCE_REMOVE;
}

/*< private >
 * codio_chart_view_follow:
 * @self: a chart that is being allocated
 *
 * Scrolls to the action that moved, if there is one, when all has its place.
 */
void
codio_chart_view_follow (CodioChartView *self)
{
  if (!self->follow)
    return;

  self->follow = FALSE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, follow_cb, g_object_ref (self), g_object_unref);
}

/*< private >
 * codio_chart_view_snapshot_dragged:
 * @self: a chart
 * @snapshot: what it is drawn on
 *
 * Draws what is dragged, where the pointer is, and the place where it would be put down.
 */
void
codio_chart_view_snapshot_dragged (CodioChartView *self,
                                   GtkSnapshot    *snapshot)
{
  if (self->dragged == NULL)
    return;

  if (self->over)
    {
      CodioColor color = codio_palette_get_text (codio_looks_find_scheme (GTK_WIDGET (self)));
      GdkRGBA rgba = { (float) color.red, (float) color.green, (float) color.blue, 1 };
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline,
                                       &GRAPHENE_RECT_INIT ((float) self->target.x, (float) self->target.y,
                                                            (float) self->target.width, (float) self->target.height),
                                       6);
      gtk_snapshot_append_border (snapshot, &outline,
                                  (float[4]) { TARGET_WIDTH, TARGET_WIDTH, TARGET_WIDTH, TARGET_WIDTH },
                                  (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->offset_x, (float) self->offset_y));
  gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (self->dragged), snapshot);
  gtk_snapshot_restore (snapshot);
}

/*< private >
 * codio_chart_view_class_install_moves:
 * @widget_class: the class of the chart
 */
void
codio_chart_view_class_install_moves (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.move", "(ii)", move_action);
  gtk_widget_class_install_action (widget_class, "chart.remove", NULL, remove_action);
}

/*< private >
 * codio_chart_view_init_moves:
 * @self: a chart of priorities
 */
void
codio_chart_view_init_moves (CodioChartView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  codio_shortcuts_add_to_controller (GTK_SHORTCUT_CONTROLLER (keys), CODIO_SHORTCUTS_CHART);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
