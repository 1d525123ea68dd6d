/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo.h>

#include "codio-profile.h"

G_BEGIN_DECLS

/**
 * CodioColor:
 * @red: from 0 to 1, in sRGB
 * @green: from 0 to 1, in sRGB
 * @blue: from 0 to 1, in sRGB
 *
 * An opaque colour.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} CodioColor;

/**
 * CodioScheme:
 * @CODIO_SCHEME_LIGHT: dark on light
 * @CODIO_SCHEME_DARK: light on dark
 * @CODIO_SCHEME_LIGHT_HIGH_CONTRAST: dark on light, contrast at least 7:1
 * @CODIO_SCHEME_DARK_HIGH_CONTRAST: light on dark, contrast at least 7:1
 * @CODIO_SCHEME_PAPER: dark on white, for reports and pictures
 */
typedef enum
{
  CODIO_SCHEME_LIGHT,
  CODIO_SCHEME_DARK,
  CODIO_SCHEME_LIGHT_HIGH_CONTRAST,
  CODIO_SCHEME_DARK_HIGH_CONTRAST,
  CODIO_SCHEME_PAPER,
  CODIO_N_SCHEMES,
} CodioScheme;

/**
 * CodioColouring:
 * @CODIO_COLOURING_WEIGHT: how heavily a value weighs
 * @CODIO_COLOURING_SECURED: how well it is secured
 * @CODIO_COLOURING_TOUCHED: whether the project serves it or puts it under pressure
 *
 * What the fills of the values at stake tell.
 */
typedef enum
{
  CODIO_COLOURING_WEIGHT,
  CODIO_COLOURING_SECURED,
  CODIO_COLOURING_TOUCHED,
  CODIO_N_COLOURINGS,
} CodioColouring;

/**
 * CodioSwatch:
 * @fill: of the brick
 * @text: of the name and the dots on it
 * @outline: around it
 *
 * The colours of one part of the house.
 */
typedef struct
{
  CodioColor fill;
  CodioColor text;
  CodioColor outline;
} CodioSwatch;

CodioColor  codio_palette_get_ground      (CodioScheme     scheme);
CodioColor  codio_palette_get_text        (CodioScheme     scheme);
CodioColor  codio_palette_get_dim_text    (CodioScheme     scheme);
CodioSwatch codio_palette_get_swatch      (CodioScheme     scheme,
                                           CodioPart      *part,
                                           CodioJudgement  judgement,
                                           int             level);
CodioSwatch codio_palette_get_calm_swatch (CodioScheme     scheme,
                                           CodioPart      *part);
int         codio_colouring_get_level     (CodioColouring  colouring,
                                           CodioAssessment *assessment);
gboolean    codio_swatch_equal            (const CodioSwatch *a,
                                           const CodioSwatch *b);
CodioSwatch codio_swatch_mix              (const CodioSwatch *from,
                                           const CodioSwatch *to,
                                           double          fraction);
CodioSwatch codio_swatch_emphasise        (const CodioSwatch *swatch,
                                           double          amount);
double      codio_color_get_contrast      (CodioColor      a,
                                           CodioColor      b);
void        codio_color_set_source        (CodioColor      color,
                                           cairo_t        *cr);

G_END_DECLS
