/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-palette.h"
#include "codio-weighing.h"

G_BEGIN_DECLS

/**
 * CodioChartStyle:
 * @context: where the font family, the language and the direction come from
 * @size: of the type, in px
 * @scheme: the colours
 * @catalog: the language
 *
 * How a chart is drawn.
 */
typedef struct
{
  PangoContext *context;
  double size;
  CodioScheme scheme;
  CodioCatalog *catalog;
} CodioChartStyle;

double  codio_chart_ballots_get_height (CodioProfile          *profile,
                                        CodioWeighing         *weighing,
                                        const CodioChartStyle *style,
                                        double                 width);
void    codio_chart_ballots_draw       (CodioProfile          *profile,
                                        CodioWeighing         *weighing,
                                        const CodioChartStyle *style,
                                        double                 width,
                                        cairo_t               *cr);
char   *codio_chart_ballots_describe   (CodioProfile          *profile,
                                        CodioWeighing         *weighing,
                                        CodioCatalog          *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
