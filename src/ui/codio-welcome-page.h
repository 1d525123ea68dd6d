/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_WELCOME_PAGE (codio_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioWelcomePage, codio_welcome_page, CODIO, WELCOME_PAGE, AdwBin)

G_END_DECLS
