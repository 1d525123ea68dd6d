/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PART_PAGE (codio_part_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioPartPage, codio_part_page, CODIO, PART_PAGE, AdwBin)

void     codio_part_page_set_part      (CodioPartPage *self,
                                        CodioPart     *part,
                                        CodioProfile  *profile);
gboolean codio_part_page_get_collapsed (CodioPartPage *self);
void     codio_part_page_set_collapsed (CodioPartPage *self,
                                        gboolean       collapsed);
void     codio_part_page_write_reason  (CodioPartPage *self);
void     codio_part_page_show_comment  (CodioPartPage *self,
                                        const char    *id);

G_END_DECLS
