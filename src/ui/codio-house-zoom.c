/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-zoom.h"

#include <glib/gi18n.h>
#include <math.h>

#include "codio-announce.h"

static const double levels[] = { 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3 };

#define LEAST levels[0]
#define MOST levels[G_N_ELEMENTS (levels) - 1]

/* Levels nearer to one another than this are the same. */
#define EPSILON 1e-3

/**
 * CodioHouseZoom:
 *
 * How large a house is shown in what scrolls it: with Ctrl and the wheel, with two fingers, or step by step.
 *
 * The house is not scaled like a picture. Its type gets another size, and for more than fits it gets more space than is
 * in sight; it is laid out and drawn in that. What is under the pointer, or else has the keyboard, stays where it is.
 */
struct _CodioHouseZoom
{
  GObject parent_instance;

  GtkScrolledWindow *scroller; /* it and the house belong to a widget that keeps this */
  CodioHouseView *house;
  GtkPolicyType policy; /* of the scroller, where all of the width is in sight */
  double level;
  double type_scale; /* at the level 1 */
  double pinch_level; /* where the fingers began */
  double pointer_x; /* in the scroller; negative where there is no pointer */
  double pointer_y;
  guint resize_id; /* of the tick at which the house gets another size, or 0 */
};

enum
{
  PROP_0,
  PROP_LEVEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioHouseZoom, codio_house_zoom, G_TYPE_OBJECT)

static void
update_size (CodioHouseZoom *self)
{
  gboolean larger = self->level > 1 + EPSILON;
  double width = gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  double height = gtk_adjustment_get_page_size (gtk_scrolled_window_get_vadjustment (self->scroller));
  GtkPolicyType policy;

  gtk_scrolled_window_get_policy (self->scroller, NULL, &policy);
  gtk_scrolled_window_set_policy (self->scroller, larger ? GTK_POLICY_AUTOMATIC : self->policy, policy);
  gtk_widget_set_size_request (GTK_WIDGET (self->house), larger ? (int) ceil (width * self->level) : -1,
                               larger ? (int) ceil (height * self->level) : -1);
}

static gboolean
resize_tick_cb (GtkWidget     *widget,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  CodioHouseZoom *self = user_data;

  self->resize_id = 0;
  update_size (self);

  return G_SOURCE_REMOVE;
}

/* Another size cannot be asked for while sizes are given. */
static void
resized_cb (CodioHouseZoom *self)
{
  if (self->resize_id == 0 && self->level > 1 + EPSILON)
    self->resize_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), resize_tick_cb, self, NULL);
}

/* The size that the house will get. */
static void
measure (CodioHouseZoom *self,
         int            *width,
         int            *height)
{
  GtkWidget *house = GTK_WIDGET (self->house);
  int page_width = (int) gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  int page_height = (int) gtk_adjustment_get_page_size (gtk_scrolled_window_get_vadjustment (self->scroller));

  gtk_widget_measure (house, GTK_ORIENTATION_HORIZONTAL, -1, width, NULL, NULL, NULL);
  *width = MAX (*width, page_width);
  gtk_widget_measure (house, GTK_ORIENTATION_VERTICAL, *width, height, NULL, NULL, NULL);
  *height = MAX (*height, page_height);
}

/* So that what is at @to in the house comes at @at in what is in sight. */
static void
scroll (GtkAdjustment *adjustment,
        double         to,
        double         at,
        int            size)
{
  double page_size = gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_configure (adjustment, to - at, 0, size, gtk_adjustment_get_step_increment (adjustment),
                            gtk_adjustment_get_page_increment (adjustment), page_size);
}

static void
apply (CodioHouseZoom *self,
       double          level)
{
  self->level = level;
  update_size (self);
  codio_house_view_set_type_scale (self->house, self->type_scale * level);
}

/* The point is in the scroller. Where the house is and how large it is, the adjustments say: they know it at once. The
 * house gets it with the next frame, and a wheel can turn more than once before that; but what was under the pointer
 * is in the house as it was. */
static void
zoom_at (CodioHouseZoom *self,
         double          level,
         double          x,
         double          y)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);
  double from_x = gtk_adjustment_get_value (across) + x;
  double from_y = gtk_adjustment_get_value (down) + y;
  graphene_rect_t before, after;
  graphene_point_t point;
  CodioPart *part;
  int width, height;

  level = CLAMP (level, LEAST, MOST);
  if (fabs (level - self->level) < EPSILON)
    return;

  if (gtk_widget_get_width (GTK_WIDGET (self->house)) == 0 ||
      !gtk_widget_compute_point (GTK_WIDGET (self->scroller), GTK_WIDGET (self->house),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    {
      apply (self, level);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEVEL]);
      return;
    }

  part = codio_house_view_find_part (self->house, point.x, point.y);
  codio_house_view_locate (self->house, part, (int) gtk_adjustment_get_upper (across),
                           (int) gtk_adjustment_get_upper (down), &before);
  apply (self, level);
  measure (self, &width, &height);
  codio_house_view_locate (self->house, part, width, height, &after);

  scroll (across, after.origin.x + (from_x - before.origin.x) * after.size.width / before.size.width, x, width);
  scroll (down, after.origin.y + (from_y - before.origin.y) * after.size.height / before.size.height, y, height);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEVEL]);
}

static gboolean
is_in_sight (CodioHouseZoom         *self,
             const graphene_point_t *point)
{
  return point->x >= 0 && point->y >= 0 && point->x <= gtk_widget_get_width (GTK_WIDGET (self->scroller)) &&
         point->y <= gtk_widget_get_height (GTK_WIDGET (self->scroller));
}

/* Around what has the keyboard in the house, if that is in sight, or else around the middle. */
static void
zoom_at_focus (CodioHouseZoom *self,
               double          level)
{
  GtkWidget *scroller = GTK_WIDGET (self->scroller);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->house));
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (scroller) / 2,
                                                (float) gtk_widget_get_height (scroller) / 2);
  graphene_rect_t bounds;

  if (focus && gtk_widget_compute_bounds (focus, scroller, &bounds))
    {
      graphene_point_t center;

      graphene_rect_get_center (&bounds, &center);
      if (is_in_sight (self, &center))
        point = center;
    }

  zoom_at (self, level, point.x, point.y);
}

static void
tell (CodioHouseZoom *self)
{
  /* Translators: how large the house is shown */
  g_autofree char *text = g_strdup_printf (_("Zoom: %d%%"), (int) lround (self->level * 100));

  codio_announce (GTK_WIDGET (self->scroller), text);
}

static double
get_next (CodioHouseZoom *self,
          int             direction)
{
  if (direction == 0)
    return 1;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      double level = levels[direction > 0 ? i : G_N_ELEMENTS (levels) - 1 - i];

      if (direction * (level - self->level) > EPSILON)
        return level;
    }

  return self->level;
}

static void
motion_cb (CodioHouseZoom *self,
           double          x,
           double          y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
leave_cb (CodioHouseZoom *self)
{
  self->pointer_x = self->pointer_y = -1;
}

static gboolean
scroll_cb (CodioHouseZoom     *self,
           double              dx,
           double              dy,
           GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  if (fabs (dy) < EPSILON)
    return GDK_EVENT_STOP;

  if (self->pointer_x >= 0)
    zoom_at (self, get_next (self, dy < 0 ? 1 : -1), self->pointer_x, self->pointer_y);
  else
    zoom_at_focus (self, get_next (self, dy < 0 ? 1 : -1));
  tell (self);

  return GDK_EVENT_STOP;
}

/* Two fingers are meant for nothing else. */
static void
pinch_begin_cb (CodioHouseZoom   *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  self->pinch_level = self->level;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (CodioHouseZoom *self,
          double          scale,
          GtkGesture     *gesture)
{
  double x, y;

  if (gtk_gesture_is_active (gesture) && gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    zoom_at (self, self->pinch_level * scale, x, y);
  else
    zoom_at_focus (self, self->pinch_level * scale);
}

static void
codio_house_zoom_dispose (GObject *object)
{
  CodioHouseZoom *self = CODIO_HOUSE_ZOOM (object);

  if (self->resize_id)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scroller), self->resize_id);
  self->resize_id = 0;

  G_OBJECT_CLASS (codio_house_zoom_parent_class)->dispose (object);
}

static void
codio_house_zoom_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LEVEL:
      g_value_set_double (value, codio_house_zoom_get_level (CODIO_HOUSE_ZOOM (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_house_zoom_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LEVEL:
      codio_house_zoom_set_level (CODIO_HOUSE_ZOOM (object), g_value_get_double (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_house_zoom_class_init (CodioHouseZoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = codio_house_zoom_dispose;
  object_class->get_property = codio_house_zoom_get_property;
  object_class->set_property = codio_house_zoom_set_property;

  /**
   * CodioHouseZoom:level:
   *
   * How large the house is shown: 1 where it has the space and the type that it would have without any zoom.
   */
  props[PROP_LEVEL] = g_param_spec_double ("level", NULL, NULL, LEAST, MOST, 1,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
codio_house_zoom_init (CodioHouseZoom *self)
{
  self->level = self->pinch_level = 1;
  leave_cb (self);
}

static void
add_controller (CodioHouseZoom     *self,
                GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), controller);
}

/**
 * codio_house_zoom_new:
 * @scroller: what scrolls the house
 * @house: the house in it
 *
 * Returns: (transfer full): the zoom of the house, for the widget that both belong to
 */
CodioHouseZoom *
codio_house_zoom_new (GtkScrolledWindow *scroller,
                      CodioHouseView    *house)
{
  CodioHouseZoom *self;
  GtkEventController *motion, *wheel;
  GtkGesture *pinch;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller), NULL);
  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (house), NULL);

  self = g_object_new (CODIO_TYPE_HOUSE_ZOOM, NULL);
  self->scroller = scroller;
  self->house = house;
  self->type_scale = codio_house_view_get_type_scale (house);
  gtk_scrolled_window_get_policy (scroller, &self->policy, NULL);

  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scroller), "notify::page-size",
                           G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "notify::page-size",
                           G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, motion);

  wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                           GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  add_controller (self, wheel);

  pinch = gtk_gesture_zoom_new ();
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "end", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  add_controller (self, GTK_EVENT_CONTROLLER (pinch));

  return self;
}

/**
 * codio_house_zoom_get_level:
 * @self: the zoom of a house
 *
 * Returns: how large the house is shown
 */
double
codio_house_zoom_get_level (CodioHouseZoom *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_ZOOM (self), 1);

  return self->level;
}

/**
 * codio_house_zoom_set_level:
 * @self: the zoom of a house
 * @level: how large to show the house; from 0.5 to 3, or the nearest to that
 */
void
codio_house_zoom_set_level (CodioHouseZoom *self,
                            double          level)
{
  g_return_if_fail (CODIO_IS_HOUSE_ZOOM (self));

  zoom_at_focus (self, level);
}

/**
 * codio_house_zoom_set_type_scale:
 * @self: the zoom of a house
 * @type_scale: the size of the text in the house at the level 1, relative to that of the interface
 */
void
codio_house_zoom_set_type_scale (CodioHouseZoom *self,
                                 double          type_scale)
{
  g_return_if_fail (CODIO_IS_HOUSE_ZOOM (self));

  self->type_scale = type_scale;
  apply (self, self->level);
}

/**
 * codio_house_zoom_can_step:
 * @self: the zoom of a house
 * @direction: 1 for larger, -1 for smaller, 0 for back to 1
 *
 * Returns: whether that would be another level
 */
gboolean
codio_house_zoom_can_step (CodioHouseZoom *self,
                           int             direction)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_ZOOM (self), FALSE);

  return fabs (get_next (self, direction) - self->level) > EPSILON;
}

/**
 * codio_house_zoom_step:
 * @self: the zoom of a house
 * @direction: 1 for larger, -1 for smaller, 0 for back to 1
 *
 * Shows the house so, and says it.
 */
void
codio_house_zoom_step (CodioHouseZoom *self,
                       int             direction)
{
  g_return_if_fail (CODIO_IS_HOUSE_ZOOM (self));

  zoom_at_focus (self, get_next (self, direction));
  tell (self);
}
