/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-chart.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CHART_BUTTON (codio_chart_button_get_type ())
G_DECLARE_FINAL_TYPE (CodioChartButton, codio_chart_button, CODIO, CHART_BUTTON, GtkButton)

GtkWidget            *codio_chart_button_new          (CodioChart       *chart) G_GNUC_WARN_UNUSED_RESULT;
const CodioChartMark *codio_chart_button_get_mark     (CodioChartButton *self);
void                  codio_chart_button_set_position (CodioChartButton *self,
                                                       guint             position);

G_END_DECLS
