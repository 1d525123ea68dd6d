/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-house-zoom.h"
#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_HOUSE_PAGE (codio_house_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioHousePage, codio_house_page, CODIO, HOUSE_PAGE, AdwBin)

CodioHouseView *codio_house_page_get_house (CodioHousePage *self);
CodioHouseZoom *codio_house_page_get_zoom  (CodioHousePage *self);

G_END_DECLS
