/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-house-painter-private.h"
#include "codio-house-shapes-private.h"

G_BEGIN_DECLS

void codio_arc_draw (cairo_t           *cr,
                     double             x1,
                     double             y1,
                     double             x2,
                     double             y2,
                     double             size,
                     CodioLine          line,
                     CodioColor         color,
                     CodioColor         ground);

G_END_DECLS
