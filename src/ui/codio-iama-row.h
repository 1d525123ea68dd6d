/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_IAMA_ROW (codio_iama_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioIamaRow, codio_iama_row, CODIO, IAMA_ROW, AdwActionRow)

GtkWidget  *codio_iama_row_new       (const char   *value,
                                      const char   *name,
                                      guint         position,
                                      guint         n_chosen);
const char *codio_iama_row_get_value (CodioIamaRow *self);

G_END_DECLS
