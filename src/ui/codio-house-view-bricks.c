/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

/* Which bricks there are in a house, and when they are drawn again. */
#include "codio-house-view-private.h"

#include "codio-house-group.h"
#include "codio-looks.h"

#define PICTURE_SCALE 2

/* How many parts come with one frame to a house that is built up, after the roof. */
#define PARTS_PER_FRAME 12

/* The pieces of work of which each takes much of a frame, in this order; the last is done as often as needed. */
enum
{
  BUILDING_WIDTH,
  BUILDING_HEIGHT,
  BUILDING_PLACES,
  BUILDING_ROOF,
  BUILDING_PARTS,
};

/*< private >
 * codio_house_view_find_brick:
 * @self: a house
 * @part: a part of it
 *
 * Returns: (transfer none) (nullable): its brick
 */
CodioBrick *
codio_house_view_find_brick (CodioHouseView *self,
                             CodioPart      *part)
{
  for (guint i = 0; i < self->bricks->len; i++)
    if (codio_brick_get_part (g_ptr_array_index (self->bricks, i)) == part)
      return g_ptr_array_index (self->bricks, i);

  return NULL;
}

/*< private >
 * codio_house_view_get_focus_brick:
 * @self: a house
 *
 * Returns: (transfer none) (nullable): the brick that has the keyboard
 */
CodioBrick *
codio_house_view_get_focus_brick (CodioHouseView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return focus && CODIO_IS_BRICK (focus) ? CODIO_BRICK (focus) : NULL;
}

static void
clicked_cb (CodioHouseView *self,
            CodioBrick     *brick)
{
  codio_house_view_forget_way (self);
  codio_house_view_activate (self, codio_brick_get_part (brick));
}

static CodioBrick *
create_brick (CodioHouseView *self,
              CodioPart      *part)
{
  GtkWidget *brick = codio_brick_new (part, self->painter);

  g_signal_connect_swapped (brick, "clicked", G_CALLBACK (clicked_cb), self);
  codio_brick_set_selected (CODIO_BRICK (brick), part == self->selected);

  return CODIO_BRICK (brick);
}

/* The brick of a value that is removed may have the keyboard, which then goes to @before. */
static void
remove_brick (CodioHouseView *self,
              CodioBrick     *brick,
              CodioBrick     *before)
{
  if (before && codio_house_view_get_focus_brick (self) == brick)
    gtk_widget_grab_focus (GTK_WIDGET (before));
  gtk_widget_unparent (GTK_WIDGET (brick));
}

/* A group for each part that has others in it: its own brick is the first in it. The roof is before all groups. */
static void
group_bricks (CodioHouseView *self,
              GPtrArray      *bricks)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  GtkAccessible *before = NULL;

  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < bricks->len; i++)
    {
      GtkAccessible *brick = g_ptr_array_index (bricks, i);
      CodioPart *part = codio_brick_get_part (CODIO_BRICK (brick));
      CodioHouseGroup *outer = g_hash_table_lookup (groups, codio_part_get_parent (part));
      GtkAccessible *item = brick;

      if (codio_part_get_kind (part) == CODIO_PART_FOUNDATION || codio_part_get_kind (part) == CODIO_PART_PRINCIPLE)
        {
          CodioHouseGroup *group = codio_house_group_new (outer ? GTK_ACCESSIBLE (outer) : GTK_ACCESSIBLE (self),
                                                          codio_part_get_name (part, codio_catalog_get_default ()));

          g_ptr_array_add (self->groups, group);
          g_hash_table_insert (groups, part, group);
          codio_house_group_add (group, brick);
          item = GTK_ACCESSIBLE (group);
        }

      if (outer)
        {
          codio_house_group_add (outer, item);
          continue;
        }

      codio_house_group_link (GTK_ACCESSIBLE (self), item, NULL);
      if (before)
        codio_house_group_link (GTK_ACCESSIBLE (self), before, item);
      before = item;
    }
  self->last_group = before;
}

/*< private >
 * codio_house_view_add_menu:
 * @self: a house that has a menu
 *
 * Lets a screen reader find the menu after the last part.
 */
void
codio_house_view_add_menu (CodioHouseView *self)
{
  if (self->last_group)
    codio_house_group_link (GTK_ACCESSIBLE (self), self->last_group, GTK_ACCESSIBLE (self->menu));
}

/* Gives each part of the painter a brick, and takes away the others. */
static void
sync_bricks (CodioHouseView *self)
{
  GListModel *parts = codio_house_painter_get_parts (self->painter);
  GPtrArray *bricks = g_ptr_array_new ();
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GtkWidget *previous = NULL;
  CodioBrick *before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      CodioBrick *brick = codio_house_view_find_brick (self, part);

      if (brick == NULL)
        brick = create_brick (self, part);
      gtk_widget_insert_after (GTK_WIDGET (brick), GTK_WIDGET (self), previous);
      g_ptr_array_add (bricks, brick);
      g_hash_table_add (kept, brick);
      previous = GTK_WIDGET (brick);
    }

  group_bricks (self, bricks);

  /* The one before was the value above it, or its principle. */
  for (guint i = 0; i < self->bricks->len; i++)
    {
      CodioBrick *brick = g_ptr_array_index (self->bricks, i);

      if (g_hash_table_contains (kept, brick))
        before = brick;
      else
        remove_brick (self, brick, before);
    }

  g_ptr_array_unref (self->bricks);
  self->bricks = bricks;
}

/*< private >
 * codio_house_view_forget_drawing:
 * @self: a house
 *
 * Draws the ground and the arcs again.
 */
void
codio_house_view_forget_drawing (CodioHouseView *self)
{
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  g_clear_pointer (&self->arcs, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_bricks (CodioHouseView *self,
               gboolean        animate)
{
  for (guint i = 0; i < self->bricks->len; i++)
    codio_brick_update (g_ptr_array_index (self->bricks, i), animate);
}

/*< private >
 * codio_house_view_update:
 * @self: a house with a painter
 * @animate: whether other colours come gradually
 *
 * To be called after other things are in the house of the painter than before.
 */
void
codio_house_view_update (CodioHouseView *self,
                         gboolean        animate)
{
  sync_bricks (self);
  update_bricks (self, animate);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  codio_house_view_measure_changed (self);
}

static void
update_arcs (CodioHouseView *self)
{
  g_autofree char *joined = codio_house_painter_dup_arcs (self->painter);

  if (g_strcmp0 (joined, self->joined) == 0)
    return;

  g_set_str (&self->joined, joined);
  g_clear_pointer (&self->arcs, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*< private >
 * codio_house_view_recolour:
 * @self: a house with a painter
 *
 * To be called after the painter was told that the fills tell something else, which moves nothing.
 */
void
codio_house_view_recolour (CodioHouseView *self)
{
  update_bricks (self, TRUE);
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*< private >
 * codio_house_view_changed:
 * @self: a house with a profile
 *
 * To be called after a step of the profile.
 */
void
codio_house_view_changed (CodioHouseView *self)
{
  if (codio_house_painter_update (self->painter))
    {
      codio_house_view_update (self, TRUE);
      return;
    }

  update_bricks (self, TRUE);
  update_arcs (self);
}

/*< private >
 * codio_house_view_update_scheme:
 * @self: a house
 *
 * Looks again which colours the user wants.
 */
void
codio_house_view_update_scheme (CodioHouseView *self)
{
  if (self->painter == NULL)
    return;

  codio_house_painter_set_scheme (self->painter, codio_looks_find_scheme (GTK_WIDGET (self)));
  update_bricks (self, FALSE);
  codio_house_view_forget_drawing (self);
}

/*< private >
 * codio_house_view_clear_bricks:
 * @self: a house
 */
void
codio_house_view_clear_bricks (CodioHouseView *self)
{
  g_ptr_array_set_size (self->groups, 0);
  self->last_group = NULL;
  for (guint i = 0; i < self->bricks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->bricks, i));
  g_ptr_array_set_size (self->bricks, 0);
}

/**
 * codio_house_view_build_up:
 * @self: a house
 *
 * Shows only the place of the house; it is built up there by [method@HouseView.build_on]. To draw all of it at once
 * takes longer than a window that is in use may wait.
 */
void
codio_house_view_build_up (CodioHouseView *self)
{
  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));

  self->building = BUILDING_WIDTH;
  self->n_shown = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * codio_house_view_build_on:
 * @self: a house
 *
 * Does the next piece of work, to be seen with the next frame. The painter remembers what is measured here until it is
 * asked for that again.
 *
 * Returns: whether there was something to do
 */
gboolean
codio_house_view_build_on (CodioHouseView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double least;

  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (self), FALSE);

  if (self->n_shown == G_MAXUINT)
    return FALSE;

  switch (self->building++)
    {
    case BUILDING_WIDTH:
      codio_house_painter_measure (self->painter, -1, &least, NULL, NULL);
      break;

    case BUILDING_HEIGHT:
      codio_house_painter_measure (self->painter, gtk_widget_get_width (widget), NULL, &least, NULL);
      break;

    case BUILDING_PLACES:
      codio_house_painter_allocate (self->painter, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      break;

    case BUILDING_ROOF:
      self->n_shown = 1;
      gtk_widget_queue_resize (widget);
      break;

    case BUILDING_PARTS:
    default:
      self->n_shown += PARTS_PER_FRAME;
      if (self->n_shown >= self->bricks->len)
        self->n_shown = G_MAXUINT;
      gtk_widget_queue_draw (widget);
    }

  return TRUE;
}

/**
 * codio_house_view_find_part:
 * @self: a house
 * @x: a place in it
 * @y: that place
 *
 * Returns: (transfer none) (nullable): the part that is there
 */
CodioPart *
codio_house_view_find_part (CodioHouseView *self,
                            double          x,
                            double          y)
{
  GtkWidget *picked;

  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (self), NULL);

  picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  if (picked && !CODIO_IS_BRICK (picked))
    picked = gtk_widget_get_ancestor (picked, CODIO_TYPE_BRICK);

  return picked ? codio_brick_get_part (CODIO_BRICK (picked)) : NULL;
}

/**
 * codio_house_view_locate:
 * @self: a house
 * @part: (nullable): a part of it, or %NULL for all of it
 * @width: a size that the house may have, in px
 * @height: that size
 * @area: (out caller-allocates): where @part is then
 */
void
codio_house_view_locate (CodioHouseView  *self,
                         CodioPart       *part,
                         int              width,
                         int              height,
                         graphene_rect_t *area)
{
  cairo_rectangle_t place = { 0, 0, width, height };

  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (part == NULL || CODIO_IS_PART (part));
  g_return_if_fail (area != NULL);

  if (part && self->n_shown > 0)
    {
      codio_house_painter_allocate (self->painter, width, height);
      codio_house_painter_get_area (self->painter, part, &place);
    }
  graphene_rect_init (area, (float) place.x, (float) place.y, (float) place.width, (float) place.height);
}

/**
 * codio_house_view_create_picture:
 * @self: a house that has a size
 *
 * Returns: (transfer full): the house as it is seen, in the colours for paper, at twice its size
 */
GdkTexture *
codio_house_view_create_picture (CodioHouseView *self)
{
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height, stride;

  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (self), NULL);
  g_return_val_if_fail (self->painter != NULL, NULL);

  width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1) * PICTURE_SCALE;
  height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1) * PICTURE_SCALE;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  stride = cairo_image_surface_get_stride (surface);

  cr = cairo_create (surface);
  cairo_scale (cr, PICTURE_SCALE, PICTURE_SCALE);
  codio_house_painter_set_scheme (self->painter, CODIO_SCHEME_PAPER);
  codio_house_painter_draw (self->painter, cr);
  codio_house_painter_set_scheme (self->painter, codio_looks_find_scheme (GTK_WIDGET (self)));
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * height);
  cairo_surface_destroy (surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  return texture;
}
