/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_areas_install (GtkWidgetClass *window_class,
                          const char     *next,
                          const char     *previous);
void codio_areas_watch   (GtkWindow      *window);

G_END_DECLS
