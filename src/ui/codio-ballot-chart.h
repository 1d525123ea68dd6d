/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-weighing.h"

G_BEGIN_DECLS

#define CODIO_TYPE_BALLOT_CHART (codio_ballot_chart_get_type ())
G_DECLARE_FINAL_TYPE (CodioBallotChart, codio_ballot_chart, CODIO, BALLOT_CHART, GtkWidget)

void codio_ballot_chart_set_weighing (CodioBallotChart *self,
                                      CodioProfile     *profile,
                                      CodioWeighing    *weighing);

G_END_DECLS
