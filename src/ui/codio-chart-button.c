/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-chart-button.h"

/* How much a mark stands out under the pointer, and when it is pressed. */
#define HOVER 0.5
#define PRESSED 1.0

/**
 * CodioChartButton:
 *
 * One mark of a chart in the window: a button that looks as the chart draws that mark.
 */
struct _CodioChartButton
{
  GtkButton parent_instance;

  CodioChart *chart;
  guint position;
};

G_DEFINE_FINAL_TYPE (CodioChartButton, codio_chart_button, GTK_TYPE_BUTTON)

static void
codio_chart_button_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CodioChartButton *self = CODIO_CHART_BUTTON (widget);
  GtkStateFlags flags = gtk_widget_get_state_flags (widget);
  graphene_rect_t bounds;
  cairo_t *cr;

  /* Outlines are drawn on the edge: leave room for half of their width. */
  graphene_rect_init (&bounds, -2, -2,
                      (float) gtk_widget_get_width (widget) + 4, (float) gtk_widget_get_height (widget) + 4);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  codio_chart_draw_mark (self->chart, self->position,
                         flags & GTK_STATE_FLAG_ACTIVE     ? PRESSED
                         : flags & GTK_STATE_FLAG_PRELIGHT ? HOVER
                                                           : 0,
                         cr);
  cairo_destroy (cr);
}

static void
codio_chart_button_state_flags_changed (GtkWidget     *widget,
                                        GtkStateFlags  before)
{
  GtkStateFlags changed = before ^ gtk_widget_get_state_flags (widget);

  GTK_WIDGET_CLASS (codio_chart_button_parent_class)->state_flags_changed (widget, before);

  if (changed & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_ACTIVE))
    gtk_widget_queue_draw (widget);
}

/* A number says little. */
static gboolean
codio_chart_button_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    keyboard,
                                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, codio_chart_button_get_mark (CODIO_CHART_BUTTON (widget))->label);
  return TRUE;
}

/* The chart gives each mark its place; a mark asks for nothing. */
static void
codio_chart_button_measure (GtkWidget      *widget,
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
codio_chart_button_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
}

static void
codio_chart_button_dispose (GObject *object)
{
  g_clear_object (&CODIO_CHART_BUTTON (object)->chart);

  G_OBJECT_CLASS (codio_chart_button_parent_class)->dispose (object);
}

static void
codio_chart_button_class_init (CodioChartButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_chart_button_dispose;

  widget_class->snapshot = codio_chart_button_snapshot;
  widget_class->measure = codio_chart_button_measure;
  widget_class->size_allocate = codio_chart_button_size_allocate;
  widget_class->state_flags_changed = codio_chart_button_state_flags_changed;
  widget_class->query_tooltip = codio_chart_button_query_tooltip;
}

static void
codio_chart_button_init (CodioChartButton *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "brick");
}

/**
 * codio_chart_button_new:
 * @chart: what draws it
 *
 * Returns: (transfer floating): a button for no mark yet
 */
GtkWidget *
codio_chart_button_new (CodioChart *chart)
{
  CodioChartButton *self;

  g_return_val_if_fail (CODIO_IS_CHART (chart), NULL);

  self = g_object_new (CODIO_TYPE_CHART_BUTTON, NULL);
  self->chart = g_object_ref (chart);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), codio_chart_get_kind (chart) == CODIO_CHART_PRIORITIES);

  return GTK_WIDGET (self);
}

/**
 * codio_chart_button_get_mark:
 * @self: a button of a chart
 *
 * Returns: (transfer none): the mark it stands for, until the profile of the chart is set again
 */
const CodioChartMark *
codio_chart_button_get_mark (CodioChartButton *self)
{
  g_return_val_if_fail (CODIO_IS_CHART_BUTTON (self), NULL);

  return codio_chart_get_mark (self->chart, self->position);
}

/**
 * codio_chart_button_set_position:
 * @self: a button of a chart
 * @position: the position of its mark in the chart
 *
 * Looks and says again what the chart knows about the mark.
 */
void
codio_chart_button_set_position (CodioChartButton *self,
                                 guint             position)
{
  g_return_if_fail (CODIO_IS_CHART_BUTTON (self));
  g_return_if_fail (position < codio_chart_get_n_marks (self->chart));

  self->position = position;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  codio_chart_get_mark (self->chart, position)->label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
