/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_EXPLORER_PAGE (codio_explorer_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioExplorerPage, codio_explorer_page, CODIO, EXPLORER_PAGE, AdwBin)

void codio_explorer_page_set_profile (CodioExplorerPage *self,
                                      CodioProfile      *profile);

G_END_DECLS
