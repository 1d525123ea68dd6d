/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-chart-button.h"
#include "codio-chart-view.h"

G_BEGIN_DECLS

struct _CodioChartView
{
  GtkWidget parent_instance;

  CodioChart *chart;
  CodioProfile *profile;
  GSignalGroup *history_signals;
  GHashTable *buttons; /* by the key of their mark */
  gboolean stale;
  int laid_width;      /* for which the chart is allocated, or -1 */
  int laid_height;

  gboolean follow;     /* whether to scroll to what moved when it has its new place */
  CodioChartButton *dragged;
  double start_x;
  double start_y;
  double offset_x;
  double offset_y;
  gboolean over;       /* whether it may be put down here: */
  cairo_rectangle_t target;
};

void codio_chart_view_class_install_moves (GtkWidgetClass *widget_class);
void codio_chart_view_init_moves          (CodioChartView *self);
void codio_chart_view_follow              (CodioChartView *self);
void codio_chart_view_snapshot_dragged    (CodioChartView *self,
                                           GtkSnapshot    *snapshot);

G_END_DECLS
