/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void codio_menu_names_repair_popover (GtkPopover    *popover);
void codio_menu_names_set_model      (GtkMenuButton *button,
                                      GMenuModel    *model);

G_END_DECLS
