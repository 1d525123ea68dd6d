/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "codio-brick.h"

/* The names in the house are set somewhat smaller than the text of the interface, as captions are. */
#define TYPE_SCALE 0.82

/**
 * CodioHouseView:
 *
 * The house of an edition, with what a profile says about each part.
 *
 * The painter decides where each part is and what it looks like; this widget has a button for each part, so
 * that all can be reached with the keyboard and named by a screen reader. Tab goes in and out of the house,
 * arrow keys walk it as it looks.
 *
 * Invariant: `bricks` has one button for each part of `edition`.
 */
struct _CodioHouseView
{
  GtkWidget parent_instance;

  CodioEdition *edition;
  CodioProfile *profile;
  CodioHousePainter *painter;
  GPtrArray *bricks;
  CodioPart *selected;
  GSignalGroup *history_signals;
};

enum
{
  SIGNAL_PART_ACTIVATED,
  SIGNAL_PART_FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioHouseView, codio_house_view, GTK_TYPE_WIDGET)

static void
update_bricks (CodioHouseView *self)
{
  for (guint i = 0; i < self->bricks->len; i++)
    codio_brick_update (g_ptr_array_index (self->bricks, i));
}

static void
changed_cb (CodioHouseView *self)
{
  update_bricks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_scheme (CodioHouseView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean high_contrast = adw_style_manager_get_high_contrast (manager);

  if (self->painter == NULL)
    return;

  if (high_contrast)
    codio_house_painter_set_scheme (self->painter, dark ? CODIO_SCHEME_DARK_HIGH_CONTRAST
                                                        : CODIO_SCHEME_LIGHT_HIGH_CONTRAST);
  else
    codio_house_painter_set_scheme (self->painter, dark ? CODIO_SCHEME_DARK : CODIO_SCHEME_LIGHT);
  changed_cb (self);
}

static void
update_font (CodioHouseView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (self->painter == NULL)
    return;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  codio_house_painter_set_font (self->painter, context, size * TYPE_SCALE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static CodioBrick *
find_brick (CodioHouseView *self,
            CodioPart      *part)
{
  for (guint i = 0; i < self->bricks->len; i++)
    if (codio_brick_get_part (g_ptr_array_index (self->bricks, i)) == part)
      return g_ptr_array_index (self->bricks, i);

  return NULL;
}

static void
clicked_cb (CodioHouseView *self,
            CodioBrick     *brick)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, codio_brick_get_part (brick));
}

static gboolean
codio_house_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    {
      gboolean moved = GTK_WIDGET_CLASS (codio_house_view_parent_class)->focus (widget, direction);

      if (moved && CODIO_IS_BRICK (gtk_widget_get_focus_child (widget)))
        g_signal_emit (self, signals[SIGNAL_PART_FOCUSED], 0,
                       codio_brick_get_part (CODIO_BRICK (gtk_widget_get_focus_child (widget))));

      /* Arrows stop at the walls. */
      return moved || focus != NULL;
    }

  /* The house is one stop for Tab. */
  return focus == NULL && gtk_widget_grab_focus (widget);
}

static gboolean
codio_house_view_grab_focus (GtkWidget *widget)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  CodioBrick *brick = self->selected ? find_brick (self, self->selected) : NULL;

  if (brick == NULL && self->bricks->len > 0)
    brick = g_ptr_array_index (self->bricks, 0);

  return brick && gtk_widget_grab_focus (GTK_WIDGET (brick));
}

static GtkSizeRequestMode
codio_house_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
codio_house_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  double minimum_width = 0, minimum_height = 0, natural_height = 0;

  if (self->painter)
    codio_house_painter_measure (self->painter, for_size >= 0 ? for_size : 360,
                                 &minimum_width, &minimum_height, &natural_height);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) ceil (minimum_width);
  else
    {
      *minimum = (int) ceil (minimum_height);
      *natural = MAX (*minimum, (int) ceil (natural_height));
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
codio_house_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);

  if (self->painter == NULL)
    return;

  codio_house_painter_allocate (self->painter, width, height);
  for (guint i = 0; i < self->bricks->len; i++)
    {
      CodioBrick *brick = g_ptr_array_index (self->bricks, i);
      cairo_rectangle_t area;
      GtkAllocation allocation;

      codio_house_painter_get_area (self->painter, codio_brick_get_part (brick), &area);
      allocation.x = (int) floor (area.x);
      allocation.y = (int) floor (area.y);
      allocation.width = (int) ceil (area.width);
      allocation.height = (int) ceil (area.height);
      gtk_widget_size_allocate (GTK_WIDGET (brick), &allocation, -1);
    }
}

static void
codio_house_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->painter == NULL)
    return;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  codio_house_painter_draw_ground (self->painter, cr);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (codio_house_view_parent_class)->snapshot (widget, snapshot);
}

static void
codio_house_view_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (codio_house_view_parent_class)->system_setting_changed (widget, setting);

  update_font (CODIO_HOUSE_VIEW (widget));
}

static void
codio_house_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (codio_house_view_parent_class)->css_changed (widget, change);

  update_font (CODIO_HOUSE_VIEW (widget));
}

static void
clear_bricks (CodioHouseView *self)
{
  for (guint i = 0; i < self->bricks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->bricks, i));
  g_ptr_array_set_size (self->bricks, 0);
}

static void
codio_house_view_dispose (GObject *object)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (object);

  clear_bricks (self);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->edition);
  g_clear_object (&self->profile);
  g_clear_object (&self->painter);
  g_clear_object (&self->selected);

  G_OBJECT_CLASS (codio_house_view_parent_class)->dispose (object);
}

static void
codio_house_view_finalize (GObject *object)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (object);

  g_clear_pointer (&self->bricks, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_house_view_parent_class)->finalize (object);
}

static void
codio_house_view_class_init (CodioHouseViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_house_view_dispose;
  object_class->finalize = codio_house_view_finalize;

  widget_class->focus = codio_house_view_focus;
  widget_class->grab_focus = codio_house_view_grab_focus;
  widget_class->get_request_mode = codio_house_view_get_request_mode;
  widget_class->measure = codio_house_view_measure;
  widget_class->size_allocate = codio_house_view_size_allocate;
  widget_class->snapshot = codio_house_view_snapshot;
  widget_class->system_setting_changed = codio_house_view_system_setting_changed;
  widget_class->css_changed = codio_house_view_css_changed;

  /**
   * CodioHouseView::part-activated:
   * @self: the house
   * @part: a part of it
   *
   * The user chose a part, to see it beside the house.
   */
  signals[SIGNAL_PART_ACTIVATED] = g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  /**
   * CodioHouseView::part-focused:
   * @self: the house
   * @part: a part of it
   *
   * The user came to a part with the arrow keys.
   */
  signals[SIGNAL_PART_FOCUSED] = g_signal_new ("part-focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  gtk_widget_class_set_css_name (widget_class, "house");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
codio_house_view_init (CodioHouseView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->bricks = g_ptr_array_new ();

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_scheme), self, G_CONNECT_SWAPPED);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("House of values"), -1);
}

/**
 * codio_house_view_set_edition:
 * @self: a house
 * @edition: the edition to show
 */
void
codio_house_view_set_edition (CodioHouseView *self,
                              CodioEdition   *edition)
{
  GListModel *parts;

  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (CODIO_IS_EDITION (edition));

  if (!g_set_object (&self->edition, edition))
    return;

  clear_bricks (self);
  g_clear_object (&self->painter);
  g_clear_object (&self->selected);

  self->painter = codio_house_painter_new (edition, codio_catalog_get_default ());
  codio_house_painter_set_profile (self->painter, self->profile);

  parts = codio_edition_get_parts (edition);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      GtkWidget *brick = codio_brick_new (part, self->painter);

      g_signal_connect_swapped (brick, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_widget_set_parent (brick, GTK_WIDGET (self));
      g_ptr_array_add (self->bricks, brick);
    }

  update_font (self);
  update_scheme (self);
}

/**
 * codio_house_view_set_profile:
 * @self: a house
 * @profile: (nullable): the profile to show, or %NULL to browse
 */
void
codio_house_view_set_profile (CodioHouseView *self,
                              CodioProfile   *profile)
{
  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  codio_house_view_set_edition (self, profile ? codio_profile_get_edition (profile)
                                              : codio_edition_get (CODIO_EDITION_DEFAULT));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  if (self->painter)
    codio_house_painter_set_profile (self->painter, profile);
  update_bricks (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * codio_house_view_get_selected:
 * @self: a house
 *
 * Returns: (transfer none) (nullable): the part that is shown beside the house
 */
CodioPart *
codio_house_view_get_selected (CodioHouseView *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (self), NULL);

  return self->selected;
}

/**
 * codio_house_view_set_selected:
 * @self: a house
 * @part: (nullable): the part that is shown beside the house
 */
void
codio_house_view_set_selected (CodioHouseView *self,
                               CodioPart      *part)
{
  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (part == NULL || CODIO_IS_PART (part));

  if (!g_set_object (&self->selected, part))
    return;

  for (guint i = 0; i < self->bricks->len; i++)
    {
      CodioBrick *brick = g_ptr_array_index (self->bricks, i);

      codio_brick_set_selected (brick, codio_brick_get_part (brick) == part);
    }
}

/**
 * codio_house_view_focus_part:
 * @self: a house
 * @part: a part of it
 *
 * Moves the keyboard focus to @part.
 */
void
codio_house_view_focus_part (CodioHouseView *self,
                             CodioPart      *part)
{
  CodioBrick *brick;

  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (CODIO_IS_PART (part));

  brick = find_brick (self, part);
  if (brick)
    gtk_widget_grab_focus (GTK_WIDGET (brick));
}
