/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-house-view.h"

G_BEGIN_DECLS

#define CODIO_TYPE_HOUSE_ZOOM (codio_house_zoom_get_type ())
G_DECLARE_FINAL_TYPE (CodioHouseZoom, codio_house_zoom, CODIO, HOUSE_ZOOM, GObject)

CodioHouseZoom *codio_house_zoom_new            (GtkScrolledWindow *scroller,
                                                 CodioHouseView    *house) G_GNUC_WARN_UNUSED_RESULT;
double          codio_house_zoom_get_level      (CodioHouseZoom    *self);
void            codio_house_zoom_set_level      (CodioHouseZoom    *self,
                                                 double             level);
void            codio_house_zoom_set_type_scale (CodioHouseZoom    *self,
                                                 double             type_scale);
gboolean        codio_house_zoom_can_step       (CodioHouseZoom    *self,
                                                 int                direction);
void            codio_house_zoom_step           (CodioHouseZoom    *self,
                                                 int                direction);

G_END_DECLS
