/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-chart.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ACTION_CHART (codio_action_chart_get_type ())
G_DECLARE_FINAL_TYPE (CodioActionChart, codio_action_chart, CODIO, ACTION_CHART, AdwBin)

GtkWidget *codio_action_chart_new         (CodioChartKind    kind) G_GNUC_WARN_UNUSED_RESULT;
guint      codio_action_chart_get_kind    (CodioActionChart *self);
void       codio_action_chart_set_profile (CodioActionChart *self,
                                           CodioProfile     *profile);

G_END_DECLS
