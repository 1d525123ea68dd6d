/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-palette.h"

G_BEGIN_DECLS

/* What WCAG 2.1 asks in 1.4.11 for a line or a form that says something, and in 1.4.3 and 1.4.6 for what is written. */
#define CODIO_TEST_GRAPHICS_CONTRAST 3.0
#define CODIO_TEST_TEXT_CONTRAST 4.5
#define CODIO_TEST_HIGH_TEXT_CONTRAST 7.0

gboolean   codio_test_is_dark           (CodioScheme      scheme);
gboolean   codio_test_is_high_contrast  (CodioScheme      scheme);
double     codio_test_get_text_contrast (CodioScheme      scheme);
double     codio_test_get_contrast      (CodioColor       a,
                                         CodioColor       b);
CodioColor codio_test_get_color         (cairo_surface_t *surface,
                                         int              x,
                                         int              y);

G_END_DECLS
