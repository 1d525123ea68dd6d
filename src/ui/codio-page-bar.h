/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_PAGE_BAR (codio_page_bar_get_type ())
G_DECLARE_FINAL_TYPE (CodioPageBar, codio_page_bar, CODIO, PAGE_BAR, AdwBin)

G_END_DECLS
