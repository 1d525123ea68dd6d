/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The font of what is printed, and what stands in for it in other scripts. */
#define CODIO_FONT_FAMILIES "Inter, sans-serif"

PangoFontMap *codio_fonts_get_map      (void);
char         *codio_fonts_list_missing (PangoLayout *layout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
