/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void codio_labels_widen       (GtkWidget  *widget);
void codio_labels_set_tooltip (GtkWidget  *widget,
                               const char *text);

G_END_DECLS
