/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void codio_ends_install (GtkWidgetClass *widget_class);

G_END_DECLS
