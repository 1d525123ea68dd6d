/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PROJECT_PAGE (codio_project_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioProjectPage, codio_project_page, CODIO, PROJECT_PAGE, AdwBin)

void codio_project_page_set_profile (CodioProjectPage *self,
                                     CodioProfile     *profile);

G_END_DECLS
