/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ACTIONS_PAGE (codio_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioActionsPage, codio_actions_page, CODIO, ACTIONS_PAGE, AdwBin)

void codio_actions_page_show_value  (CodioActionsPage *self,
                                     const char       *value);

G_END_DECLS
