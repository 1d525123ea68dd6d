/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ROUND_PAGE (codio_round_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioRoundPage, codio_round_page, CODIO, ROUND_PAGE, AdwBin)

void codio_round_page_set_profile (CodioRoundPage *self,
                                   CodioProfile   *profile);

G_END_DECLS
