/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-house-layout-private.h"
#include "codio-house-painter.h"

G_BEGIN_DECLS

struct _CodioHousePainter
{
  GObject parent_instance;

  CodioEdition *edition;
  CodioCatalog *catalog;
  CodioProfile *profile;
  CodioComparison *comparison; /* NULL where the house shows one state */
  CodioScheme scheme;
  CodioColouring colouring;
  gboolean arcs;
  GListStore *parts;
  CodioHouseLayout *layout;
};

void         codio_house_painter_draw_value (CodioHousePainter *self,
                                             CodioHouseBox     *box,
                                             const CodioSwatch *swatch,
                                             cairo_t           *cr);
void         codio_house_painter_draw_slab  (CodioHousePainter *self,
                                             CodioHouseBox     *box,
                                             const CodioSwatch *swatch,
                                             cairo_t           *cr);
void         codio_house_painter_draw_roof  (CodioHousePainter *self,
                                             CodioHouseBox     *box,
                                             const CodioSwatch *swatch,
                                             cairo_t           *cr);
gboolean     codio_house_painter_update_legend (CodioHousePainter *self);
gboolean     codio_house_painter_is_bold    (CodioHousePainter *self);
PangoLayout *codio_house_painter_get_text   (CodioHousePainter *self,
                                             CodioHouseBox     *box,
                                             gboolean           heavy);

G_END_DECLS
