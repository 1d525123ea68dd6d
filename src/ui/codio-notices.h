/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-document.h"

G_BEGIN_DECLS

#define CODIO_TYPE_NOTICES (codio_notices_get_type ())
G_DECLARE_FINAL_TYPE (CodioNotices, codio_notices, CODIO, NOTICES, AdwBin)

void codio_notices_set_document (CodioNotices  *self,
                                 CodioDocument *document);

G_END_DECLS
