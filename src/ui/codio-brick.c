/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-brick.h"

/**
 * CodioBrick:
 *
 * One part of the house in the window: a button that looks as the painter draws that part.
 */
struct _CodioBrick
{
  GtkButton parent_instance;

  CodioPart *part;
  CodioHousePainter *painter;
};

G_DEFINE_FINAL_TYPE (CodioBrick, codio_brick, GTK_TYPE_BUTTON)

static void
codio_brick_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  CodioBrick *self = CODIO_BRICK (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  /* Outlines are drawn on the edge: leave room for half of their width. */
  graphene_rect_init (&bounds, -2, -2,
                      (float) gtk_widget_get_width (widget) + 4, (float) gtk_widget_get_height (widget) + 4);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  codio_house_painter_draw_part (self->painter, self->part, NULL, cr);
  cairo_destroy (cr);
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

  g_clear_object (&self->part);
  g_clear_object (&self->painter);

  G_OBJECT_CLASS (codio_brick_parent_class)->dispose (object);
}

static void
codio_brick_class_init (CodioBrickClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_brick_dispose;

  widget_class->snapshot = codio_brick_snapshot;
  widget_class->measure = codio_brick_measure;
  widget_class->size_allocate = codio_brick_size_allocate;
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

  if (selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

/**
 * codio_brick_update:
 * @self: a brick
 *
 * Looks and says again what the painter knows about the part.
 */
void
codio_brick_update (CodioBrick *self)
{
  g_autofree char *description = NULL;

  g_return_if_fail (CODIO_IS_BRICK (self));

  description = codio_house_painter_describe_part (self->painter, self->part);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
