/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "codio-content-language.h"
#include "codio-looks.h"

/* The names in the house are set somewhat smaller than the text of the interface, as captions are. */
#define TYPE_SCALE 0.82

/**
 * CodioHouseView:
 *
 * The house of an edition, with what a profile says about each part.
 *
 * The painter decides where each part is and what it looks like; this widget has a button for each part, so
 * that all can be reached with the keyboard and named by a screen reader. Tab goes in and out of the house,
 * arrow keys, Home and End walk it as it looks, and letters lead to the next name that begins with them.
 *
 * Only what changed is drawn again: a brick keeps its own drawing, and this widget that of the ground and the arcs.
 */
enum
{
  PROP_0,
  PROP_TYPE_SCALE,
  PROP_COLOURING,
  PROP_SHOW_DILEMMAS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_PART_ACTIVATED,
  SIGNAL_PART_FOCUSED,
  SIGNAL_PART_MARKED,
  SIGNAL_MEASURE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioHouseView, codio_house_view, GTK_TYPE_WIDGET)

static void
update_font (CodioHouseView *self)
{
  if (self->painter == NULL)
    return;

  codio_house_painter_set_font (self->painter, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                self->text_size * self->type_scale);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The font, its size and how it is rendered are those of the interface. */
static void
follow_text (CodioHouseView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double text_size = codio_looks_get_text_size (GTK_WIDGET (self));

  if (self->context_serial == pango_context_get_serial (context) && fabs (self->text_size - text_size) < 1e-6)
    return;

  self->context_serial = pango_context_get_serial (context);
  self->text_size = text_size;
  update_font (self);
  codio_house_view_measure_changed (self);
}

/* The house of another edition has other parts. */
static void
set_edition (CodioHouseView *self,
             CodioEdition   *edition)
{
  if (!g_set_object (&self->edition, edition))
    return;

  codio_house_view_clear_bricks (self);
  g_clear_object (&self->painter);
  g_clear_object (&self->selected);
  codio_house_view_forget_way (self);

  self->painter = codio_house_painter_new (edition, codio_catalog_get_default ());
  codio_house_painter_set_scheme (self->painter, codio_looks_find_scheme (GTK_WIDGET (self)));
  codio_house_painter_set_colouring (self->painter, self->colouring);
  codio_house_painter_set_arcs (self->painter, self->show_dilemmas);
  self->context_serial = 0; /* the new painter knows no font */
  follow_text (self);
}

static void
language_changed_cb (CodioHouseView *self)
{
  if (self->painter == NULL)
    return;

  codio_house_painter_set_catalog (self->painter, codio_catalog_get_default ());
  codio_house_view_update (self, FALSE);
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* A plan for a width that the house does not get would take time. */
      if (self->painter && self->n_shown > 0)
        codio_house_painter_measure (self->painter, -1, &minimum_width, NULL, NULL);
      *minimum = *natural = (int) ceil (minimum_width);
    }
  else
    {
      if (self->painter && self->n_shown > 0)
        codio_house_painter_measure (self->painter, for_size, NULL, &minimum_height, &natural_height);
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

  if (self->painter == NULL || self->n_shown == 0)
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
      codio_brick_redraw (brick);
    }

  codio_house_view_forget_drawing (self);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

typedef void (*DrawFunc) (CodioHousePainter *painter,
                          cairo_t           *cr);

static GskRenderNode *
draw (CodioHouseView *self,
      DrawFunc        func)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  func (self->painter, cr);
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
codio_house_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (widget);
  CodioBrick *focus = codio_house_view_get_focus_brick (self);
  CodioBrick *last = NULL;

  if (self->painter == NULL || self->n_shown == 0)
    return;

  if (self->ground == NULL)
    self->ground = draw (self, codio_house_painter_draw_ground);
  if (self->ground)
    gtk_snapshot_append_node (snapshot, self->ground);

  /* The ring around the brick with the keyboard lies over what is near. */
  for (guint i = 0; i < MIN (self->bricks->len, self->n_shown); i++)
    if (g_ptr_array_index (self->bricks, i) == focus)
      last = focus;
    else
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->bricks, i), snapshot);
  if (last)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (last), snapshot);

  if (self->show_dilemmas && self->arcs == NULL)
    self->arcs = draw (self, codio_house_painter_draw_arcs);
  if (self->show_dilemmas && self->arcs)
    gtk_snapshot_append_node (snapshot, self->arcs);
}

static void
codio_house_view_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (codio_house_view_parent_class)->system_setting_changed (widget, setting);

  follow_text (CODIO_HOUSE_VIEW (widget));
}

static void
codio_house_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (codio_house_view_parent_class)->css_changed (widget, change);

  follow_text (CODIO_HOUSE_VIEW (widget));
}

static void
codio_house_view_dispose (GObject *object)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  codio_house_view_clear_bricks (self);
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  g_clear_pointer (&self->arcs, gsk_render_node_unref);
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
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_string_free (self->typed, TRUE);
  g_clear_pointer (&self->joined, g_free);

  G_OBJECT_CLASS (codio_house_view_parent_class)->finalize (object);
}

static void
codio_house_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TYPE_SCALE:
      g_value_set_double (value, codio_house_view_get_type_scale (self));
      break;

    case PROP_COLOURING:
      g_value_set_uint (value, codio_house_view_get_colouring (self));
      break;

    case PROP_SHOW_DILEMMAS:
      g_value_set_boolean (value, codio_house_view_get_show_dilemmas (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_house_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CodioHouseView *self = CODIO_HOUSE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TYPE_SCALE:
      codio_house_view_set_type_scale (self, g_value_get_double (value));
      break;

    case PROP_COLOURING:
      codio_house_view_set_colouring (self, g_value_get_uint (value));
      break;

    case PROP_SHOW_DILEMMAS:
      codio_house_view_set_show_dilemmas (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_house_view_class_init (CodioHouseViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_house_view_dispose;
  object_class->finalize = codio_house_view_finalize;
  object_class->get_property = codio_house_view_get_property;
  object_class->set_property = codio_house_view_set_property;

  widget_class->get_request_mode = codio_house_view_get_request_mode;
  widget_class->measure = codio_house_view_measure;
  widget_class->size_allocate = codio_house_view_size_allocate;
  widget_class->snapshot = codio_house_view_snapshot;
  widget_class->system_setting_changed = codio_house_view_system_setting_changed;
  widget_class->css_changed = codio_house_view_css_changed;

  /**
   * CodioHouseView:type-scale:
   *
   * The size of the text in the house, relative to that of the interface.
   */
  props[PROP_TYPE_SCALE] = g_param_spec_double ("type-scale", NULL, NULL, 0.1, 10, TYPE_SCALE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CodioHouseView:colouring:
   *
   * What the fills of the values at stake tell: a #CodioColouring.
   */
  props[PROP_COLOURING] = g_param_spec_uint ("colouring", NULL, NULL, 0, CODIO_N_COLOURINGS - 1, CODIO_COLOURING_WEIGHT,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CodioHouseView:show-dilemmas:
   *
   * Whether arcs join the values of each dilemma.
   */
  props[PROP_SHOW_DILEMMAS] = g_param_spec_boolean ("show-dilemmas", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                      G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

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

  /**
   * CodioHouseView::part-marked:
   * @self: the house
   * @part: a part of it
   *
   * The user chose a part besides the one that is chosen.
   */
  signals[SIGNAL_PART_MARKED] = g_signal_new ("part-marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  /**
   * CodioHouseView::measure-changed:
   * @self: the house
   *
   * Other things are in the house, or the text of the interface has another size: it may need more or less space for
   * the same [property@HouseView:type-scale].
   */
  signals[SIGNAL_MEASURE_CHANGED] = g_signal_new ("measure-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  codio_house_view_class_install_input (widget_class);
  gtk_widget_class_set_css_name (widget_class, "house");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
codio_house_view_init (CodioHouseView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->bricks = g_ptr_array_new ();
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_shown = G_MAXUINT;
  self->type_scale = TYPE_SCALE;
  codio_house_view_init_input (self);

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (codio_house_view_changed), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (codio_house_view_update_scheme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (codio_house_view_update_scheme), self,
                           G_CONNECT_SWAPPED);
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("House of values"), -1);
}

/*< private >
 * codio_house_view_activate:
 * @self: a house
 * @part: a part that the user chose
 */
void
codio_house_view_activate (CodioHouseView *self,
                           CodioPart      *part)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, part);
}

/*< private >
 * codio_house_view_mark:
 * @self: a house
 * @part: a part of it that the user chose besides the one that is chosen
 */
void
codio_house_view_mark (CodioHouseView *self,
                       CodioPart      *part)
{
  g_signal_emit (self, signals[SIGNAL_PART_MARKED], 0, part);
}

/*< private >
 * codio_house_view_walked:
 * @self: a house
 * @part: a part that the user came to with the keyboard
 */
void
codio_house_view_walked (CodioHouseView *self,
                         CodioPart      *part)
{
  g_signal_emit (self, signals[SIGNAL_PART_FOCUSED], 0, part);
}

/*< private >
 * codio_house_view_measure_changed:
 * @self: a house that may need another space than before
 */
void
codio_house_view_measure_changed (CodioHouseView *self)
{
  g_signal_emit (self, signals[SIGNAL_MEASURE_CHANGED], 0);
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

  if (self->painter && self->profile == profile)
    return;

  set_edition (self, profile ? codio_profile_get_edition (profile) : codio_edition_get (CODIO_EDITION_DEFAULT));
  g_set_object (&self->profile, profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  codio_house_painter_set_profile (self->painter, profile);
  codio_house_view_update (self, FALSE);
}

/**
 * codio_house_view_set_comparison:
 * @self: a house
 * @comparison: two states of a profile
 *
 * Shows what became of each value between both, instead of a profile.
 */
void
codio_house_view_set_comparison (CodioHouseView  *self,
                                 CodioComparison *comparison)
{
  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (CODIO_IS_COMPARISON (comparison));

  set_edition (self, codio_profile_get_edition (codio_comparison_get_after (comparison)));
  g_clear_object (&self->profile);
  g_signal_group_set_target (self->history_signals, NULL);
  codio_house_painter_set_comparison (self->painter, comparison);
  codio_house_view_update (self, FALSE);
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
 * codio_house_view_get_type_scale:
 * @self: a house
 *
 * Returns: the size of its text, relative to that of the interface
 */
double
codio_house_view_get_type_scale (CodioHouseView *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (self), TYPE_SCALE);

  return self->type_scale;
}

/**
 * codio_house_view_set_type_scale:
 * @self: a house
 * @type_scale: the size of its text, relative to that of the interface; from 0.1 to 10
 */
void
codio_house_view_set_type_scale (CodioHouseView *self,
                                 double          type_scale)
{
  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (type_scale >= 0.1 && type_scale <= 10);

  if (fabs (self->type_scale - type_scale) < 1e-6)
    return;

  self->type_scale = type_scale;
  update_font (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TYPE_SCALE]);
}

/**
 * codio_house_view_get_colouring:
 * @self: a house
 *
 * Returns: what the fills of the values at stake tell
 */
CodioColouring
codio_house_view_get_colouring (CodioHouseView *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (self), CODIO_COLOURING_WEIGHT);

  return self->colouring;
}

/**
 * codio_house_view_set_colouring:
 * @self: a house
 * @colouring: what the fills of the values at stake tell
 */
void
codio_house_view_set_colouring (CodioHouseView *self,
                                CodioColouring  colouring)
{
  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));
  g_return_if_fail (colouring < CODIO_N_COLOURINGS);

  if (self->colouring == colouring)
    return;

  self->colouring = colouring;
  if (self->painter)
    {
      codio_house_painter_set_colouring (self->painter, colouring);
      codio_house_view_recolour (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLOURING]);
}

/**
 * codio_house_view_get_show_dilemmas:
 * @self: a house
 *
 * Returns: whether arcs join the values of each dilemma
 */
gboolean
codio_house_view_get_show_dilemmas (CodioHouseView *self)
{
  g_return_val_if_fail (CODIO_IS_HOUSE_VIEW (self), FALSE);

  return self->show_dilemmas;
}

/**
 * codio_house_view_set_show_dilemmas:
 * @self: a house
 * @show_dilemmas: whether arcs join the values of each dilemma
 */
void
codio_house_view_set_show_dilemmas (CodioHouseView *self,
                                    gboolean        show_dilemmas)
{
  g_return_if_fail (CODIO_IS_HOUSE_VIEW (self));

  if (self->show_dilemmas == show_dilemmas)
    return;

  self->show_dilemmas = show_dilemmas;
  if (self->painter)
    {
      codio_house_painter_set_arcs (self->painter, show_dilemmas);
      codio_house_view_update (self, FALSE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_DILEMMAS]);
}
