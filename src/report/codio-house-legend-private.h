/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-edition.h"
#include "codio-palette.h"

G_BEGIN_DECLS

/* What occurs in a house, so that the legend has to tell what it means. */
typedef enum
{
  CODIO_HOUSE_JUDGED = 1 << 0,
  CODIO_HOUSE_ADDITIONAL = 1 << 1,
  CODIO_HOUSE_UNSECURED = 1 << 2,
  CODIO_HOUSE_ACTIONS = 1 << 3,
  CODIO_HOUSE_COMMENTS = 1 << 4,
  CODIO_HOUSE_ARCS = 1 << 5,
  CODIO_HOUSE_MERGED = 1 << 6,
  CODIO_HOUSE_COMPARED = 1 << 7,
} CodioHouseFeatures;

/* Either of them: there is a line about the project in the roof, and a sign in each brick that has one. */
#define CODIO_HOUSE_OF_PROJECT (CODIO_HOUSE_JUDGED | CODIO_HOUSE_COMPARED)

typedef struct
{
  PangoContext *context;
  CodioCatalog *catalog;
  double size; /* of the body text, in px */
  CodioHouseFeatures features;
  CodioColouring colouring;
} CodioHouseLegend;

double codio_house_legend_measure (const CodioHouseLegend  *self,
                                   double                   width);
void   codio_house_legend_draw    (const CodioHouseLegend  *self,
                                   CodioEdition            *edition,
                                   CodioScheme              scheme,
                                   const cairo_rectangle_t *area,
                                   cairo_t                 *cr);

G_END_DECLS
