/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-edition.h"
#include "codio-palette.h"

G_BEGIN_DECLS

double codio_house_legend_measure (PangoContext            *context,
                                   CodioCatalog            *catalog,
                                   double                   size,
                                   gboolean                 judged,
                                   double                   width);
void   codio_house_legend_draw    (PangoContext            *context,
                                   CodioCatalog            *catalog,
                                   double                   size,
                                   gboolean                 judged,
                                   CodioEdition            *edition,
                                   CodioScheme              scheme,
                                   const cairo_rectangle_t *area,
                                   cairo_t                 *cr);

G_END_DECLS
