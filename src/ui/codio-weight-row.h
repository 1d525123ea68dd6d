/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_WEIGHT_ROW (codio_weight_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioWeightRow, codio_weight_row, CODIO, WEIGHT_ROW, AdwPreferencesRow)

GtkWidget  *codio_weight_row_new        (const char     *value,
                                         const char     *name,
                                         const char     *description,
                                         gboolean        has_reason);
const char *codio_weight_row_get_value  (CodioWeightRow *self);
int         codio_weight_row_get_weight (CodioWeightRow *self);
void        codio_weight_row_set_weight (CodioWeightRow *self,
                                         int             weight);
const char *codio_weight_row_get_reason (CodioWeightRow *self);
void        codio_weight_row_set_reason (CodioWeightRow *self,
                                         const char     *reason);

G_END_DECLS
