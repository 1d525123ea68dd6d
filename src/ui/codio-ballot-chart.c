/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot-chart.h"

#include <glib/gi18n.h>

#include "codio-chart-ballots.h"
#include "codio-looks.h"

#define LEAST_WIDTH 240 /* px */

/**
 * CodioBallotChart:
 *
 * Shows the dot plot of the ballots.
 */
struct _CodioBallotChart
{
  GtkWidget parent_instance;

  CodioProfile *profile;
  CodioWeighing *weighing;
};

G_DEFINE_FINAL_TYPE (CodioBallotChart, codio_ballot_chart, GTK_TYPE_WIDGET)

static CodioChartStyle
get_style (CodioBallotChart *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72;

  return (CodioChartStyle) { context, size, codio_looks_find_scheme (GTK_WIDGET (self)), codio_catalog_get_default () };
}

static GtkSizeRequestMode
codio_ballot_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
codio_ballot_chart_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  CodioBallotChart *self = CODIO_BALLOT_CHART (widget);
  CodioChartStyle style = get_style (self);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->weighing)
    *minimum = *natural = (int) codio_chart_ballots_get_height (self->profile, self->weighing, &style,
                                                                MAX (for_size, LEAST_WIDTH)) + 1;
}

static void
codio_ballot_chart_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CodioBallotChart *self = CODIO_BALLOT_CHART (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  CodioChartStyle style = get_style (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr;

  if (self->weighing == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  codio_chart_ballots_draw (self->profile, self->weighing, &style, width, cr);
  cairo_destroy (cr);
}

static void
codio_ballot_chart_dispose (GObject *object)
{
  CodioBallotChart *self = CODIO_BALLOT_CHART (object);

  g_clear_object (&self->weighing);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (codio_ballot_chart_parent_class)->dispose (object);
}

static void
codio_ballot_chart_class_init (CodioBallotChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_ballot_chart_dispose;

  widget_class->get_request_mode = codio_ballot_chart_get_request_mode;
  widget_class->measure = codio_ballot_chart_measure;
  widget_class->snapshot = codio_ballot_chart_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
codio_ballot_chart_init (CodioBallotChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Dot plot of the ballots"),
                                  -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * codio_ballot_chart_set_weighing:
 * @self: a chart
 * @profile: (nullable): a profile
 * @weighing: (nullable): what its ballots say
 */
void
codio_ballot_chart_set_weighing (CodioBallotChart *self,
                                 CodioProfile     *profile,
                                 CodioWeighing    *weighing)
{
  g_autofree char *description = NULL;

  g_return_if_fail (CODIO_IS_BALLOT_CHART (self));
  g_return_if_fail ((profile == NULL) == (weighing == NULL));

  g_set_object (&self->profile, profile);
  g_set_object (&self->weighing, weighing);
  description = weighing ? codio_chart_ballots_describe (profile, weighing, codio_catalog_get_default ())
                         : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
