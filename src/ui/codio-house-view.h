/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-comparison.h"
#include "codio-palette.h"

G_BEGIN_DECLS

#define CODIO_TYPE_HOUSE_VIEW (codio_house_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioHouseView, codio_house_view, CODIO, HOUSE_VIEW, GtkWidget)

void       codio_house_view_set_profile  (CodioHouseView *self,
                                          CodioProfile   *profile);
void       codio_house_view_build_up     (CodioHouseView *self);
gboolean   codio_house_view_build_on     (CodioHouseView *self);
void       codio_house_view_set_comparison (CodioHouseView  *self,
                                            CodioComparison *comparison);
CodioPart *codio_house_view_get_selected (CodioHouseView *self);
void       codio_house_view_set_selected (CodioHouseView *self,
                                          CodioPart      *part);

double         codio_house_view_get_type_scale    (CodioHouseView *self);
void           codio_house_view_set_type_scale    (CodioHouseView *self,
                                                   double          type_scale);
CodioColouring codio_house_view_get_colouring     (CodioHouseView *self);
void           codio_house_view_set_colouring     (CodioHouseView *self,
                                                   CodioColouring  colouring);
gboolean       codio_house_view_get_show_dilemmas (CodioHouseView *self);
void           codio_house_view_set_show_dilemmas (CodioHouseView *self,
                                                   gboolean        show_dilemmas);
CodioPart     *codio_house_view_find_part         (CodioHouseView *self,
                                                   double          x,
                                                   double          y);
void           codio_house_view_locate            (CodioHouseView  *self,
                                                   CodioPart       *part,
                                                   int              width,
                                                   int              height,
                                                   graphene_rect_t *area);
GdkTexture    *codio_house_view_create_picture    (CodioHouseView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
