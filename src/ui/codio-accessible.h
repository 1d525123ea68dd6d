/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_accessible_add_view      (AdwViewStack *stack,
                                     GtkWidget    *view,
                                     const char   *name,
                                     const char   *title,
                                     const char   *icon_name);
void codio_accessible_repair_banner (AdwBanner    *banner);

G_END_DECLS
