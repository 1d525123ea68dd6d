/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-chart.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CHART_VIEW (codio_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioChartView, codio_chart_view, CODIO, CHART_VIEW, GtkWidget)

void        codio_chart_view_set_kind    (CodioChartView *self,
                                          CodioChartKind  kind);
void        codio_chart_view_set_profile (CodioChartView *self,
                                          CodioProfile   *profile);
CodioChart *codio_chart_view_get_chart   (CodioChartView *self);

G_END_DECLS
