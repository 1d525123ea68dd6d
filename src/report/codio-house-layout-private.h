/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-house-plan-private.h"

G_BEGIN_DECLS

/* The geometry of the house. Invariant: no area overlaps another or lies outside the space. */
typedef struct _CodioHouseLayout CodioHouseLayout;

CodioHouseLayout *codio_house_layout_new        (CodioEdition     *edition,
                                                 CodioCatalog     *catalog) G_GNUC_WARN_UNUSED_RESULT;
void              codio_house_layout_free       (CodioHouseLayout *self);
void              codio_house_layout_set_catalog (CodioHouseLayout *self,
                                                 CodioCatalog     *catalog);
void              codio_house_layout_set_font   (CodioHouseLayout *self,
                                                 PangoContext     *context,
                                                 double            size);
gboolean          codio_house_layout_set_parts  (CodioHouseLayout *self,
                                                 GListModel       *parts,
                                                 CodioEdition     *edition);
gboolean          codio_house_layout_set_legend (CodioHouseLayout  *self,
                                                 CodioHouseFeatures features,
                                                 CodioColouring     colouring);
double            codio_house_layout_get_least_width (CodioHouseLayout *self);
void              codio_house_layout_measure    (CodioHouseLayout *self,
                                                 double            width,
                                                 double           *minimum_width,
                                                 double           *minimum_height,
                                                 double           *natural_height);
void              codio_house_layout_allocate   (CodioHouseLayout *self,
                                                 double            width,
                                                 double            height);
CodioHousePlan   *codio_house_layout_get_plan   (CodioHouseLayout *self);
CodioHouseBox    *codio_house_layout_get_box    (CodioHouseLayout *self,
                                                 CodioPart        *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioHouseLayout, codio_house_layout_free)

G_END_DECLS
