/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CARDS_PAGE (codio_cards_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioCardsPage, codio_cards_page, CODIO, CARDS_PAGE, AdwBin)

void codio_cards_page_set_profile (CodioCardsPage *self,
                                   CodioProfile   *profile);

G_END_DECLS
