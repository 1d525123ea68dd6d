/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DILEMMAS_PAGE (codio_dilemmas_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioDilemmasPage, codio_dilemmas_page, CODIO, DILEMMAS_PAGE, AdwBin)

G_END_DECLS
