/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_touch_follow (GtkWidget     *window,
                         AdwBreakpoint *narrow);

G_END_DECLS
