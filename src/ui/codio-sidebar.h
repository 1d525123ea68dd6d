/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_SIDEBAR (codio_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CodioSidebar, codio_sidebar, CODIO, SIDEBAR, AdwBin)

void        codio_sidebar_set_profile    (CodioSidebar *self,
                                          CodioProfile *profile);
void        codio_sidebar_set_title      (CodioSidebar *self,
                                          const char   *title,
                                          const char   *subtitle);
const char *codio_sidebar_get_page       (CodioSidebar *self);
void        codio_sidebar_set_page       (CodioSidebar *self,
                                          const char   *page);
const char *codio_sidebar_get_page_title (CodioSidebar *self);

G_END_DECLS
