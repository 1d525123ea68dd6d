/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-house-marks-private.h"
#include "codio-house-painter-private.h"

G_BEGIN_DECLS

#define CODIO_HOUSE_BADGES_MAX 4

/* What is on the brick of a value. Invariant: no area overlaps another or lies outside the brick. */
typedef struct
{
  gboolean at_stake; /* or, where two states are compared, whether it changed: then there is a sign under the name */
  cairo_rectangle_t name;
  cairo_rectangle_t sign; /* of no size where there is none */
  CodioMark mark;
  struct
  {
    CodioMark mark;
    guint count;
    cairo_rectangle_t area;
  } badges[CODIO_HOUSE_BADGES_MAX];
  guint n_badges;
} CodioHouseContent;

CodioMark   codio_house_mark_of          (CodioColouring     colouring,
                                          CodioAssessment   *assessment);
CodioValueChange codio_house_get_change (CodioHousePainter *self,
                                         CodioPart         *part);
gboolean    codio_house_is_unsecured     (CodioAssessment   *assessment);
CodioSwatch codio_house_value_get_swatch (CodioHousePainter *self,
                                          CodioPart         *part);
void        codio_house_value_place      (CodioHousePainter *self,
                                          CodioHouseBox     *box,
                                          CodioHouseContent *content);

G_END_DECLS
