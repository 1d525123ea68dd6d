/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the row is in the description of a menu. */
#define CODIO_ZOOM_ROW "zoom"

GtkWidget *codio_zoom_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
