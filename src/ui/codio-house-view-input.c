/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

/* How a house is walked with the keyboard, and its menu. */
#include "codio-house-view-private.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-house-menu.h"
#include "codio-shortcuts.h"

/* What is typed after a longer pause begins another name, in ms. */
#define TYPING_PAUSE 1000

static void
walk_to (CodioHouseView *self,
         CodioPart      *part)
{
  CodioBrick *brick = part ? codio_house_view_find_brick (self, part) : NULL;

  if (brick == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (brick));
  codio_house_view_walked (self, part);
}

static void
walk (CodioHouseView *self,
      CodioWalk       direction)
{
  CodioBrick *brick = codio_house_view_get_focus_brick (self);

  g_string_truncate (self->typed, 0);
  if (brick)
    walk_to (self, codio_house_painter_walk (self->painter, codio_brick_get_part (brick), direction, &self->goal));
}

static gboolean
codio_house_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  static const CodioWalk walks[] = {
    [GTK_DIR_UP] = CODIO_WALK_UP,
    [GTK_DIR_DOWN] = CODIO_WALK_DOWN,
    [GTK_DIR_LEFT] = CODIO_WALK_LEFT,
    [GTK_DIR_RIGHT] = CODIO_WALK_RIGHT,
  };
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  /* GTK asks the house where the arrows lead in its menu, too. */
  if (self->menu && gtk_widget_get_focus_child (widget) == self->menu)
    return gtk_widget_child_focus (self->menu, direction);

  /* The house is one stop for Tab; arrows stop at the walls. */
  if (gtk_widget_get_focus_child (widget))
    {
      if (!tab)
        walk (self, walks[direction]);
      return !tab;
    }

  return gtk_widget_grab_focus (widget);
}

static gboolean
codio_house_view_grab_focus (GtkWidget *widget)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  CodioBrick *brick;

  brick = self->selected ? codio_house_view_find_brick (self, self->selected) : NULL;
  if (brick == NULL && self->bricks->len > 0)
    brick = g_ptr_array_index (self->bricks, 0);
  codio_house_view_forget_way (self);

  return brick && gtk_widget_grab_focus (GTK_WIDGET (brick));
}

/* A name is typed letter by letter. What begins it is neither a space, which presses the brick, nor a key that judges
 * values, unless that is a capital. */
static gboolean
type_letter (CodioHouseView  *self,
             CodioBrick      *brick,
             guint            keyval,
             GdkModifierType  state,
             guint32          time)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  gboolean first = self->typed->len == 0 || time - self->typed_at > TYPING_PAUSE;
  CodioPart *part;

  if (!g_unichar_isgraph (letter) && (letter != ' ' || first))
    return FALSE;
  if (first && self->profile && codio_shortcuts_is_judging (keyval) && (state & GDK_SHIFT_MASK) == 0)
    return FALSE;

  if (first)
    g_string_truncate (self->typed, 0);
  self->typed_at = time;
  g_string_append_unichar (self->typed, letter);

  self->goal = -1;
  part = codio_house_painter_search (self->painter, codio_brick_get_part (brick), self->typed->str);
  if (part == NULL)
    {
      /* Translators: %s is what was typed */
      g_autofree char *text = g_strdup_printf (_("No name begins with “%s”"), self->typed->str);

      gtk_widget_error_bell (GTK_WIDGET (self));
      codio_announce (GTK_WIDGET (self), text);
    }
  walk_to (self, part);

  return TRUE;
}

static gboolean
key_pressed_cb (CodioHouseView     *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                GtkEventController *controller)
{
  CodioBrick *brick = codio_house_view_get_focus_brick (self);

  if (brick == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)))
    return FALSE;

  return type_letter (self, brick, keyval, state, gtk_event_controller_get_current_event_time (controller));
}

static void
walk_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gboolean home = g_str_equal (g_variant_get_string (parameter, NULL), "home");

  walk (CODIO_HOUSE_VIEW (widget), home ? CODIO_WALK_HOME : CODIO_WALK_END);
}

static void
mark_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  CodioBrick *brick = codio_house_view_get_focus_brick (self);

  if (brick == NULL)
    return;

  codio_house_view_forget_way (self);
  codio_house_view_mark (self, codio_brick_get_part (brick));
}

static void
menu_closed_cb (CodioHouseView *self)
{
  CodioBrick *brick = g_object_get_data (G_OBJECT (self->menu), "codio-brick");

  /* The keyboard goes back to where the menu was asked for. */
  if (brick && gtk_widget_get_parent (GTK_WIDGET (brick)) == GTK_WIDGET (self))
    gtk_widget_grab_focus (GTK_WIDGET (brick));
}

static void
show_menu (CodioHouseView *self,
           CodioBrick     *brick,
           GdkRectangle   *where)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  self->menu = codio_house_menu_new (brick ? codio_brick_get_part (brick) : NULL, self->profile);
  if (brick)
    g_object_set_data_full (G_OBJECT (self->menu), "codio-brick", g_object_ref (brick), g_object_unref);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  codio_house_view_add_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), where);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static CodioBrick *
pick_brick (CodioHouseView *self,
            double          x,
            double          y)
{
  CodioPart *part = codio_house_view_find_part (self, x, y);

  return part ? codio_house_view_find_brick (self, part) : NULL;
}

static void
pressed_cb (CodioHouseView *self,
            int             n_press,
            double          x,
            double          y,
            GtkGesture     *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (event == NULL || !gdk_event_triggers_context_menu (event))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, pick_brick (self, x, y), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

/* Comes before the brick itself, which would be activated. */
static void
mark_pressed_cb (CodioHouseView *self,
                 int             n_press,
                 double          x,
                 double          y,
                 GtkGesture     *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CodioBrick *brick = pick_brick (self, x, y);

  if (brick == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  codio_house_view_mark (self, codio_brick_get_part (brick));
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  CodioBrick *brick = codio_house_view_get_focus_brick (self);
  graphene_rect_t bounds;

  if (brick && gtk_widget_compute_bounds (GTK_WIDGET (brick), widget, &bounds))
    show_menu (self, brick, &(GdkRectangle) { (int) graphene_rect_get_x (&bounds), (int) graphene_rect_get_y (&bounds),
                                              (int) graphene_rect_get_width (&bounds),
                                              (int) graphene_rect_get_height (&bounds) });
}

/*< private >
 * codio_house_view_forget_way:
 * @self: a house
 *
 * To be called when the keyboard went somewhere without being walked there: what was typed and the column belong to
 * where it was.
 */
void
codio_house_view_forget_way (CodioHouseView *self)
{
  g_string_truncate (self->typed, 0);
  self->goal = -1;
}

/*< private >
 * codio_house_view_class_install_input:
 * @widget_class: the class of the house
 */
void
codio_house_view_class_install_input (GtkWidgetClass *widget_class)
{
  widget_class->focus = codio_house_view_focus;
  widget_class->grab_focus = codio_house_view_grab_focus;

  gtk_widget_class_install_action (widget_class, "house.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "house.walk", "s", walk_action);
  gtk_widget_class_install_action (widget_class, "house.mark", NULL, mark_action);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_HOUSE);
}

/*< private >
 * codio_house_view_init_input:
 * @self: a house
 */
void
codio_house_view_init_input (CodioHouseView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *mark = gtk_gesture_click_new ();

  self->typed = g_string_new (NULL);
  self->goal = -1;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (mark), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (mark, "pressed", G_CALLBACK (mark_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (mark));
}
