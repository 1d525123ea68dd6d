/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_HOUSE_VIEW (codio_house_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioHouseView, codio_house_view, CODIO, HOUSE_VIEW, GtkWidget)

void       codio_house_view_set_edition  (CodioHouseView *self,
                                          CodioEdition   *edition);
void       codio_house_view_set_profile  (CodioHouseView *self,
                                          CodioProfile   *profile);
CodioPart *codio_house_view_get_selected (CodioHouseView *self);
void       codio_house_view_set_selected (CodioHouseView *self,
                                          CodioPart      *part);
void       codio_house_view_focus_part   (CodioHouseView *self,
                                          CodioPart      *part);

G_END_DECLS
