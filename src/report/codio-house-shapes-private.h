/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-palette.h"

G_BEGIN_DECLS

typedef enum
{
  CODIO_LINE_NONE,
  CODIO_LINE_SOLID,
  CODIO_LINE_DOTTED,
  CODIO_LINE_DASHED,
} CodioLine;

typedef struct
{
  double x;
  double y;
  double radius;
} CodioCorner;

/* What the house and its legend are drawn with. Sizes are relative to @size, that of the body text in px. */
void   codio_shape_add_polygon     (cairo_t           *cr,
                                    const CodioCorner *corners,
                                    guint              n_corners);
void   codio_shape_draw_brick      (cairo_t           *cr,
                                    double             x,
                                    double             y,
                                    double             width,
                                    double             height,
                                    double             size,
                                    CodioSwatch        swatch,
                                    CodioLine          line,
                                    gboolean           bold);
double codio_shape_get_dots_width  (double             size);
void   codio_shape_draw_dots       (cairo_t           *cr,
                                    double             x,
                                    double             y,
                                    double             size,
                                    int                weight,
                                    CodioColor         color);

/* Of a row of dots, relative to the size of the body text. */
#define CODIO_SHAPE_DOTS_HEIGHT 0.52

G_END_DECLS
