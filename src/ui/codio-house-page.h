/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_HOUSE_PAGE (codio_house_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioHousePage, codio_house_page, CODIO, HOUSE_PAGE, AdwBin)

void codio_house_page_set_profile  (CodioHousePage *self,
                                    CodioProfile   *profile);
void codio_house_page_set_selected (CodioHousePage *self,
                                    CodioPart      *part);

G_END_DECLS
