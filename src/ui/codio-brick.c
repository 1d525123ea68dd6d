/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-brick.h"

#include <adwaita.h>

/* How long colours take to change, in ms. */
#define DURATION 200

/* How much a brick stands out under the pointer, and when it is pressed or is the roof that is chosen. */
#define HOVER 0.5
#define PRESSED 1.0

/**
 * CodioBrick:
 *
 * One part of the house in the window: a button that looks as the painter draws that part.
 *
 * Invariants: `node` is the drawing in the colours `drawn`, or %NULL where it has to be drawn again. `drawn` is on its
 * way from `before` to `after`, or is `after`. All that is drawn of a value or a roof is also in `description`.
 */
struct _CodioBrick
{
  GtkButton parent_instance;

  CodioPart *part;
  CodioHousePainter *painter;
  char *description;
  gboolean selected;
  CodioSwatch before;
  CodioSwatch after;
  CodioSwatch drawn;
  AdwAnimation *animation;
  GskRenderNode *node;
};

G_DEFINE_FINAL_TYPE (CodioBrick, codio_brick, GTK_TYPE_BUTTON)

static double
get_emphasis (CodioBrick *self)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));

  /* A ring around the roof would not have its shape. */
  if ((flags & GTK_STATE_FLAG_ACTIVE) || (self->selected && codio_part_get_kind (self->part) == CODIO_PART_ROOF))
    return PRESSED;

  return flags & GTK_STATE_FLAG_PRELIGHT ? HOVER : 0;
}

static void
draw (CodioBrick *self)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GtkWidget *widget = GTK_WIDGET (self);
  CodioSwatch swatch = codio_swatch_emphasise (&self->drawn, get_emphasis (self));
  graphene_rect_t bounds;
  cairo_t *cr;

  /* Outlines are drawn on the edge: leave room for half of their width. */
  graphene_rect_init (&bounds, -2, -2,
                      (float) gtk_widget_get_width (widget) + 4, (float) gtk_widget_get_height (widget) + 4);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  codio_house_painter_draw_part (self->painter, self->part, &swatch, cr);
  cairo_destroy (cr);
  self->node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
codio_brick_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  CodioBrick *self = CODIO_BRICK (widget);

  if (self->node == NULL)
    draw (self);

  gtk_snapshot_append_node (snapshot, self->node);
}

static void
animate_cb (double      value,
            CodioBrick *self)
{
  self->drawn = codio_swatch_mix (&self->before, &self->after, value);
  codio_brick_redraw (self);
}

static void
play (CodioBrick *self)
{
  if (self->animation == NULL)
    {
      AdwAnimationTarget *target = adw_callback_animation_target_new ((AdwAnimationTargetFunc) animate_cb, self, NULL);

      self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, DURATION, target);
    }

  adw_animation_play (self->animation);
}

static void
codio_brick_state_flags_changed (GtkWidget     *widget,
                                 GtkStateFlags  before)
{
  GtkStateFlags changed = before ^ gtk_widget_get_state_flags (widget);

  GTK_WIDGET_CLASS (codio_brick_parent_class)->state_flags_changed (widget, before);

  if (changed & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE))
    codio_brick_redraw (CODIO_BRICK (widget));
}

static gboolean
codio_brick_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard,
                           GtkTooltip *tooltip)
{
  CodioBrick *self = CODIO_BRICK (widget);

  if (!codio_house_painter_get_terse (self->painter, self->part))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->description);
  return TRUE;
}

/* The house gives each part its place; a part asks for nothing. */
static void
codio_brick_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
codio_brick_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
}

static void
codio_brick_dispose (GObject *object)
{
  CodioBrick *self = CODIO_BRICK (object);

  if (self->animation)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->part);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (codio_brick_parent_class)->dispose (object);
}

static void
codio_brick_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_BRICK (object)->description, g_free);

  G_OBJECT_CLASS (codio_brick_parent_class)->finalize (object);
}

static void
codio_brick_class_init (CodioBrickClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_brick_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_brick_finalize;

  widget_class->snapshot = codio_brick_snapshot;
  widget_class->measure = codio_brick_measure;
  widget_class->size_allocate = codio_brick_size_allocate;
  widget_class->state_flags_changed = codio_brick_state_flags_changed;
  widget_class->query_tooltip = codio_brick_query_tooltip;
}

static void
codio_brick_init (CodioBrick *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "brick");
}

/**
 * codio_brick_new:
 * @part: a part of the house
 * @painter: what draws it
 *
 * Returns: (transfer floating): a button for @part
 */
GtkWidget *
codio_brick_new (CodioPart         *part,
                 CodioHousePainter *painter)
{
  CodioBrick *self;

  g_return_val_if_fail (CODIO_IS_PART (part), NULL);
  g_return_val_if_fail (CODIO_IS_HOUSE_PAINTER (painter), NULL);

  self = g_object_new (CODIO_TYPE_BRICK, NULL);
  self->part = g_object_ref (part);
  self->painter = g_object_ref (painter);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), codio_part_get_kind (part) == CODIO_PART_VALUE);
  if (codio_part_get_kind (part) == CODIO_PART_ROOF)
    gtk_widget_add_css_class (GTK_WIDGET (self), "roof");

  return GTK_WIDGET (self);
}

/**
 * codio_brick_get_part:
 * @self: a brick
 *
 * Returns: (transfer none): the part it stands for
 */
CodioPart *
codio_brick_get_part (CodioBrick *self)
{
  g_return_val_if_fail (CODIO_IS_BRICK (self), NULL);

  return self->part;
}

/**
 * codio_brick_set_selected:
 * @self: a brick
 * @selected: whether the part is the one that is shown beside the house
 */
void
codio_brick_set_selected (CodioBrick *self,
                          gboolean    selected)
{
  g_return_if_fail (CODIO_IS_BRICK (self));

  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  codio_brick_redraw (self);
  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

/* A foundation or a principle says how many of its values were judged, and does not show it. */
static gboolean
set_description (CodioBrick *self,
                 char       *description)
{
  CodioPartKind kind = codio_part_get_kind (self->part);

  if (g_strcmp0 (self->description, description) == 0)
    {
      g_free (description);
      return FALSE;
    }

  g_free (self->description);
  self->description = description;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);

  return kind == CODIO_PART_VALUE || kind == CODIO_PART_ROOF;
}

/**
 * codio_brick_update:
 * @self: a brick
 * @animate: whether other colours come gradually
 *
 * Looks and says again what the painter knows about the part, if that is something else than before.
 */
void
codio_brick_update (CodioBrick *self,
                    gboolean    animate)
{
  CodioSwatch swatch;

  g_return_if_fail (CODIO_IS_BRICK (self));

  if (set_description (self, codio_house_painter_describe_part (self->painter, self->part)))
    codio_brick_redraw (self);

  swatch = codio_house_painter_get_swatch (self->painter, self->part);
  if (codio_swatch_equal (&swatch, &self->after))
    return;

  self->before = self->drawn;
  self->after = swatch;
  if (animate && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      play (self);
      return;
    }

  if (self->animation)
    adw_animation_pause (self->animation);
  self->drawn = swatch;
  codio_brick_redraw (self);
}

/**
 * codio_brick_redraw:
 * @self: a brick
 *
 * Draws the part again, as when it has another size.
 */
void
codio_brick_redraw (CodioBrick *self)
{
  g_return_if_fail (CODIO_IS_BRICK (self));

  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
