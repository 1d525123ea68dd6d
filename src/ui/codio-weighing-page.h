/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_WEIGHING_PAGE (codio_weighing_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioWeighingPage, codio_weighing_page, CODIO, WEIGHING_PAGE, AdwBin)

G_END_DECLS
