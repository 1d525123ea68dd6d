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
                                           int             weight);
CodioSwatch codio_palette_get_calm_swatch (CodioScheme     scheme,
                                           CodioPart      *part);
double      codio_color_get_contrast      (CodioColor      a,
                                           CodioColor      b);
void        codio_color_set_source        (CodioColor      color,
                                           cairo_t        *cr);

G_END_DECLS
