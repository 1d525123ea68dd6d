/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *codio_accessible_create_icon (const char *icon_name) G_GNUC_WARN_UNUSED_RESULT;

void codio_accessible_add_view        (AdwViewStack    *stack,
                                       GtkWidget       *view,
                                       const char      *name,
                                       const char      *title,
                                       const char      *icon_name);
void codio_accessible_name_unnamed    (GtkWidget       *widget,
                                       const char      *name);
void codio_accessible_repair_banner   (AdwBanner       *banner);
void codio_accessible_repair_entry    (AdwEntryRow     *row);
void codio_accessible_repair_expander (AdwExpanderRow  *row);
void codio_accessible_repair_toasts   (AdwToastOverlay *overlay);

G_END_DECLS
