/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-drafts.h"

G_BEGIN_DECLS

#define CODIO_TYPE_WELCOME_PAGE (codio_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioWelcomePage, codio_welcome_page, CODIO, WELCOME_PAGE, AdwBin)

GtkWidget *codio_welcome_page_new (GMenuModel  *menu,
                                   CodioDrafts *drafts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
