/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-guide.h"
#include "codio-window.h"

G_BEGIN_DECLS

#define CODIO_TYPE_GUIDE_WINDOW (codio_guide_window_get_type ())
G_DECLARE_FINAL_TYPE (CodioGuideWindow, codio_guide_window, CODIO, GUIDE_WINDOW, AdwWindow)

void codio_guide_window_show (CodioWindow *beside,
                              const char  *page);

G_END_DECLS
