/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_EXPLORER_PAGE (codio_explorer_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioExplorerPage, codio_explorer_page, CODIO, EXPLORER_PAGE, AdwBin)

G_END_DECLS
