/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-export.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PREVIEW (codio_preview_get_type ())
G_DECLARE_FINAL_TYPE (CodioPreview, codio_preview, CODIO, PREVIEW, AdwBin)

void codio_preview_set_profile (CodioPreview             *self,
                                CodioProfile             *profile);
void codio_preview_show        (CodioPreview             *self,
                                CodioExportFormat         format,
                                const CodioExportOptions *options);

G_END_DECLS
