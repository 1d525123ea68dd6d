/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-drafts.h"

G_BEGIN_DECLS

#define CODIO_TYPE_WELCOME_PAGE (codio_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioWelcomePage, codio_welcome_page, CODIO, WELCOME_PAGE, AdwBin)

void codio_welcome_page_set_drafts (CodioWelcomePage *self,
                                    CodioDrafts      *drafts);

G_END_DECLS
