/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PART_DETAILS (codio_part_details_get_type ())
G_DECLARE_FINAL_TYPE (CodioPartDetails, codio_part_details, CODIO, PART_DETAILS, AdwBin)

void codio_part_details_set_part     (CodioPartDetails *self,
                                      CodioPart        *part,
                                      CodioProfile     *profile);
void codio_part_details_show_comment (CodioPartDetails *self,
                                      const char       *id);

G_END_DECLS
