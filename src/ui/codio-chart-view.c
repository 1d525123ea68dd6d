/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-view-private.h"

#include <adwaita.h>
#include <math.h>

#include "codio-content-language.h"
#include "codio-ends.h"
#include "codio-looks.h"
#include "codio-shortcuts.h"

/* Under this width text is cut off. */
#define MIN_WIDTH 260

/**
 * CodioChartView:
 *
 * A chart of the actions in a profile.
 *
 * The chart decides where each mark is and what it looks like; this widget has a button for each, so that all can be
 * reached with the keyboard and named by a screen reader. Tab goes in and out of it, the arrow keys go from mark to
 * mark, Home and End to the first and the last. It follows the profile only while it is looked at.
 */
enum
{
  SIGNAL_MARK_ACTIVATED,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioChartView, codio_chart_view, GTK_TYPE_WIDGET)

static void
forget_layout (CodioChartView *self)
{
  self->laid_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
clicked_cb (CodioChartView   *self,
            CodioChartButton *button)
{
  g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, button);
}

static GtkWidget *
create_button (CodioChartView *self)
{
  GtkWidget *button = codio_chart_button_new (self->chart);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

/* Gives each mark of the chart a button, in its order, and takes away the others. */
static void
sync_buttons (CodioChartView *self)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->buttons);
  GtkWidget *previous = NULL;
  GHashTableIter iter;
  gpointer rest;

  self->buttons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < codio_chart_get_n_marks (self->chart); i++)
    {
      const char *key = codio_chart_get_mark (self->chart, i)->key;
      GtkWidget *button = g_hash_table_lookup (old, key);

      if (button)
        g_hash_table_remove (old, key);
      else
        button = create_button (self);
      codio_chart_button_set_position (CODIO_CHART_BUTTON (button), i);
      if (gtk_widget_get_prev_sibling (button) != previous)
        gtk_widget_insert_after (button, GTK_WIDGET (self), previous);
      g_hash_table_insert (self->buttons, g_strdup (key), button);
      previous = button;
    }

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &rest))
    {
      if (self->dragged == rest)
        self->dragged = NULL;
      gtk_widget_unparent (rest);
    }
}

static void
update (CodioChartView *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate today;

  if (self->chart == NULL)
    return;

  self->stale = FALSE;
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  codio_chart_set_profile (self->chart, self->profile, &today);
  sync_buttons (self);
  forget_layout (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
profile_changed_cb (CodioChartView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->stale = TRUE;
}

static void
update_looks (CodioChartView *self)
{
  if (self->chart == NULL)
    return;

  codio_chart_set_scheme (self->chart, codio_looks_find_scheme (GTK_WIDGET (self)));
  codio_chart_set_font (self->chart, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                        codio_looks_get_text_size (GTK_WIDGET (self)));
  forget_layout (self);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_queue_draw (child);
}

static int
lay_out (CodioChartView *self,
         int             width)
{
  if (self->laid_width != width)
    {
      self->laid_width = width;
      self->laid_height = self->chart ? (int) codio_chart_allocate (self->chart, width) : 0;
    }

  return self->laid_height;
}

static GtkSizeRequestMode
codio_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
codio_chart_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else
    *minimum = *natural = lay_out (CODIO_CHART_VIEW (widget), MAX (for_size, MIN_WIDTH));
  *minimum_baseline = *natural_baseline = -1;
}

static void
codio_chart_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CodioChartView *self = CODIO_CHART_VIEW (widget);

  lay_out (self, width);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      const cairo_rectangle_t *area = &codio_chart_button_get_mark (CODIO_CHART_BUTTON (child))->area;
      GtkAllocation allocation = { (int) floor (area->x), (int) floor (area->y), (int) ceil (area->width),
                                   (int) ceil (area->height) };

      gtk_widget_size_allocate (child, &allocation, -1);
      gtk_widget_queue_draw (child);
    }
  codio_chart_view_follow (self);
}

static void
codio_chart_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CodioChartView *self = CODIO_CHART_VIEW (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->chart == NULL)
    return;

  graphene_rect_init (&bounds, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  codio_chart_draw_ground (self->chart, cr);
  cairo_destroy (cr);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (child != GTK_WIDGET (self->dragged))
      gtk_widget_snapshot_child (widget, child, snapshot);
  codio_chart_view_snapshot_dragged (self, snapshot);
}

static gboolean
codio_chart_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (!tab)
    return GTK_WIDGET_CLASS (codio_chart_view_parent_class)->focus (widget, direction);
  if (child && gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (widget)), widget))
    return FALSE;
  if (child == NULL)
    child = gtk_widget_get_first_child (widget);

  return child ? gtk_widget_grab_focus (child) : FALSE;
}

static void
codio_chart_view_map (GtkWidget *widget)
{
  CodioChartView *self = CODIO_CHART_VIEW (widget);

  if (self->stale)
    update (self);

  GTK_WIDGET_CLASS (codio_chart_view_parent_class)->map (widget);
}

static void
codio_chart_view_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (codio_chart_view_parent_class)->system_setting_changed (widget, setting);

  update_looks (CODIO_CHART_VIEW (widget));
}

static void
codio_chart_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (codio_chart_view_parent_class)->css_changed (widget, change);

  update_looks (CODIO_CHART_VIEW (widget));
}

static void
codio_chart_view_dispose (GObject *object)
{
  CodioChartView *self = CODIO_CHART_VIEW (object);
  GtkWidget *child;

  self->dragged = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_hash_table_remove_all (self->buttons);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->chart);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (codio_chart_view_parent_class)->dispose (object);
}

static void
codio_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_CHART_VIEW (object)->buttons, g_hash_table_unref);

  G_OBJECT_CLASS (codio_chart_view_parent_class)->finalize (object);
}

static void
codio_chart_view_class_init (CodioChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_chart_view_dispose;
  object_class->finalize = codio_chart_view_finalize;

  widget_class->get_request_mode = codio_chart_view_get_request_mode;
  widget_class->measure = codio_chart_view_measure;
  widget_class->size_allocate = codio_chart_view_size_allocate;
  widget_class->snapshot = codio_chart_view_snapshot;
  widget_class->focus = codio_chart_view_focus;
  widget_class->map = codio_chart_view_map;
  widget_class->system_setting_changed = codio_chart_view_system_setting_changed;
  widget_class->css_changed = codio_chart_view_css_changed;

  /**
   * CodioChartView::mark-activated:
   * @self: the chart
   * @button: the button of a mark
   *
   * The user chose a mark.
   */
  signals[SIGNAL_MARK_ACTIVATED] = g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_CHART_BUTTON);

  /**
   * CodioChartView::changed:
   * @self: the chart
   *
   * It shows something else than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  codio_chart_view_class_install_moves (widget_class);
  codio_ends_install (widget_class);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_ENDS);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
language_changed_cb (CodioChartView *self)
{
  g_autoptr (CodioChart) old = g_steal_pointer (&self->chart);

  if (old == NULL)
    return;

  self->chart = codio_chart_new (codio_chart_get_kind (old), codio_catalog_get_default ());
  update_looks (self);
  update (self);
}

static void
codio_chart_view_init (CodioChartView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->buttons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->laid_width = -1;
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (profile_changed_cb), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_looks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_looks), self, G_CONNECT_SWAPPED);
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));
}

/**
 * codio_chart_view_set_kind:
 * @self: a view that has no kind yet
 * @kind: what it shows
 */
void
codio_chart_view_set_kind (CodioChartView *self,
                           CodioChartKind  kind)
{
  g_return_if_fail (CODIO_IS_CHART_VIEW (self));
  g_return_if_fail (kind < CODIO_N_CHARTS);
  g_return_if_fail (self->chart == NULL);

  self->chart = codio_chart_new (kind, codio_catalog_get_default ());
  if (kind == CODIO_CHART_PRIORITIES)
    codio_chart_view_init_moves (self);
  update_looks (self);
}

/**
 * codio_chart_view_set_profile:
 * @self: a view that has a kind
 * @profile: (nullable): the profile to show
 */
void
codio_chart_view_set_profile (CodioChartView *self,
                              CodioProfile   *profile)
{
  g_return_if_fail (CODIO_IS_CHART_VIEW (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}

/**
 * codio_chart_view_get_chart:
 * @self: a view that has a kind
 *
 * Returns: (transfer none): what it shows
 */
CodioChart *
codio_chart_view_get_chart (CodioChartView *self)
{
  g_return_val_if_fail (CODIO_IS_CHART_VIEW (self), NULL);

  return self->chart;
}
