/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CODIO_TYPE_HOUSE_GROUP (codio_house_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioHouseGroup, codio_house_group, CODIO, HOUSE_GROUP, GObject)

CodioHouseGroup *codio_house_group_new  (GtkAccessible   *parent,
                                         const char      *name) G_GNUC_WARN_UNUSED_RESULT;
void             codio_house_group_add  (CodioHouseGroup *self,
                                         GtkAccessible   *child);
void             codio_house_group_link (GtkAccessible   *parent,
                                         GtkAccessible   *child,
                                         GtkAccessible   *next);

G_END_DECLS
