/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_RECENT_ROW (codio_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioRecentRow, codio_recent_row, CODIO, RECENT_ROW, AdwActionRow)

GtkWidget *codio_recent_row_new (GtkRecentInfo *info) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
