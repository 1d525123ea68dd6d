/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PAIRS_PAGE (codio_pairs_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioPairsPage, codio_pairs_page, CODIO, PAIRS_PAGE, AdwBin)

void codio_pairs_page_set_profile (CodioPairsPage *self,
                                   CodioProfile   *profile);

G_END_DECLS
