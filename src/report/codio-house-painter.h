/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-comparison.h"
#include "codio-palette.h"

G_BEGIN_DECLS

/**
 * CodioWalk:
 *
 * Where one goes in the house.
 */
typedef enum
{
  CODIO_WALK_LEFT,
  CODIO_WALK_RIGHT,
  CODIO_WALK_UP,
  CODIO_WALK_DOWN,
  CODIO_WALK_HOME,
  CODIO_WALK_END,
} CodioWalk;

#define CODIO_TYPE_HOUSE_PAINTER (codio_house_painter_get_type ())
G_DECLARE_FINAL_TYPE (CodioHousePainter, codio_house_painter, CODIO, HOUSE_PAINTER, GObject)

CodioHousePainter *codio_house_painter_new          (CodioEdition      *edition,
                                                     CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;
void               codio_house_painter_set_profile  (CodioHousePainter *self,
                                                     CodioProfile      *profile);
void               codio_house_painter_set_catalog  (CodioHousePainter *self,
                                                     CodioCatalog      *catalog);
void               codio_house_painter_set_comparison (CodioHousePainter *self,
                                                       CodioComparison   *comparison);
void               codio_house_painter_set_scheme   (CodioHousePainter *self,
                                                     CodioScheme        scheme);
void               codio_house_painter_set_colouring (CodioHousePainter *self,
                                                      CodioColouring     colouring);
void               codio_house_painter_set_arcs     (CodioHousePainter *self,
                                                     gboolean           arcs);
gboolean           codio_house_painter_update       (CodioHousePainter *self);
GListModel        *codio_house_painter_get_parts    (CodioHousePainter *self);
void               codio_house_painter_set_font     (CodioHousePainter *self,
                                                     PangoContext      *context,
                                                     double             size);
void               codio_house_painter_measure      (CodioHousePainter *self,
                                                     double             width,
                                                     double            *minimum_width,
                                                     double            *minimum_height,
                                                     double            *natural_height);
void               codio_house_painter_allocate     (CodioHousePainter *self,
                                                     double             width,
                                                     double             height);
void               codio_house_painter_get_area     (CodioHousePainter *self,
                                                     CodioPart         *part,
                                                     cairo_rectangle_t *area);
gboolean           codio_house_painter_get_terse    (CodioHousePainter *self,
                                                     CodioPart         *part);
CodioPart         *codio_house_painter_walk         (CodioHousePainter *self,
                                                     CodioPart         *part,
                                                     CodioWalk          walk,
                                                     double            *goal);
CodioPart         *codio_house_painter_search       (CodioHousePainter *self,
                                                     CodioPart         *part,
                                                     const char        *typed);
CodioSwatch        codio_house_painter_get_swatch   (CodioHousePainter *self,
                                                     CodioPart         *part);
void               codio_house_painter_draw_part    (CodioHousePainter *self,
                                                     CodioPart         *part,
                                                     const CodioSwatch *swatch,
                                                     cairo_t           *cr);
void               codio_house_painter_draw_ground  (CodioHousePainter *self,
                                                     cairo_t           *cr);
void               codio_house_painter_draw_arcs    (CodioHousePainter *self,
                                                     cairo_t           *cr);
char              *codio_house_painter_dup_arcs     (CodioHousePainter *self) G_GNUC_WARN_UNUSED_RESULT;
void               codio_house_painter_draw         (CodioHousePainter *self,
                                                     cairo_t           *cr);
char              *codio_house_painter_describe_part (CodioHousePainter *self,
                                                      CodioPart         *part) G_GNUC_WARN_UNUSED_RESULT;
char              *codio_house_painter_describe     (CodioHousePainter *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
