/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PROJECT_PAGE (codio_project_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioProjectPage, codio_project_page, CODIO, PROJECT_PAGE, AdwBin)

G_END_DECLS
