/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_VALUES_PAGE (codio_values_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioValuesPage, codio_values_page, CODIO, VALUES_PAGE, AdwBin)

void codio_values_page_show_incomplete (CodioValuesPage *self);

G_END_DECLS
