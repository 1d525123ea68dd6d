/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-edition.h"
#include "codio-house-legend-private.h"

G_BEGIN_DECLS

#define CODIO_HOUSE_GROUND 3 /* px */

/* Sizes relative to the body text. */
#define CODIO_HOUSE_FOUNDATION_SIZE 1.3
#define CODIO_HOUSE_MARGIN 0.35 /* above and below a name */
#define CODIO_HOUSE_ROW 1.2     /* for dots and badges, under a name */
#define CODIO_HOUSE_BADGE_MARGIN 0.3

/* The name of an additional value is text of the user, and may be longer than there is room for. */
#define CODIO_HOUSE_ADDITIONAL_LINES 3

/* A part of the house and where it is. */
typedef struct
{
  CodioPart *part;
  char *label;
  gboolean additional;
  double least; /* height of a brick in the plan that was made last */
  cairo_rectangle_t area;
  PangoLayout *text; /* as it was last drawn, in @area */
  gboolean heavy;
} CodioHouseBox;

typedef enum
{
  CODIO_HOUSE_GAP_EDGE,
  CODIO_HOUSE_OVERHANG,
  CODIO_HOUSE_GAP_FOUNDATIONS,
  CODIO_HOUSE_INSET,
  CODIO_HOUSE_GAP_COLUMNS,
  CODIO_HOUSE_GAP_BRICKS,
  CODIO_HOUSE_GAP_PRINCIPLE,
  CODIO_HOUSE_GAP_PLINTH,
  CODIO_HOUSE_GAP_ROOF,
  CODIO_HOUSE_GAP_STOREYS,
  CODIO_HOUSE_GAP_GROUND,
  CODIO_HOUSE_GAP_LEGEND,
  CODIO_N_HOUSE_SPACES,
} CodioHouseSpace;

/* What the parts of the house need at least, for one width and one size of the type. All in px. */
typedef struct
{
  CodioPart *roof_part;
  GListModel *foundations;
  CodioHouseBox *boxes;
  guint n_boxes;
  GHashTable *by_part; /* part: box */
  CodioCatalog *catalog;

  /* what is asked */
  PangoContext *context;
  double size;
  CodioHouseFeatures features;
  CodioColouring colouring;

  /* what follows */
  gboolean wide;
  double type;
  double width;
  double column;
  double slack; /* left over by whole pixels, on one side */
  double roof;
  double least_roof;
  double title_size;
  double title_width;
  double principle;
  double foundation;
  double legend;
  double least_height;

  /* where it was placed */
  gboolean mirrored;
  double space_width;
  cairo_rectangle_t ground;
  cairo_rectangle_t legend_area;
} CodioHousePlan;

void     codio_house_plan_init            (CodioHousePlan  *self,
                                           CodioEdition    *edition,
                                           CodioCatalog    *catalog);
gboolean codio_house_plan_set_parts       (CodioHousePlan  *self,
                                           GListModel      *parts,
                                           CodioEdition    *edition);
void     codio_house_plan_clear           (CodioHousePlan  *self);
double   codio_house_plan_get_least_width (CodioHousePlan  *self);
gboolean codio_house_plan_make            (CodioHousePlan  *self,
                                           double           type,
                                           double           width,
                                           gboolean         wide);
gboolean codio_house_plan_make_roof       (CodioHousePlan  *self,
                                           const char      *label);
double   codio_house_plan_get_space       (CodioHousePlan  *self,
                                           CodioHouseSpace  space);
guint    codio_house_plan_get_n_storeys   (CodioHousePlan  *self);
void     codio_house_plan_get_storey      (CodioHousePlan  *self,
                                           guint            storey,
                                           guint           *first,
                                           guint           *last);
double   codio_house_plan_get_body        (CodioHousePlan  *self,
                                           guint            storey);
double   codio_house_plan_get_padding     (CodioHousePlan  *self);
gboolean codio_house_plan_fit             (CodioHousePlan  *self,
                                           CodioHouseBox   *box,
                                           PangoLayout     *layout,
                                           double           width);
CodioHouseLegend codio_house_plan_get_legend (CodioHousePlan *self);
void     codio_house_plan_place           (CodioHousePlan  *self,
                                           double           x,
                                           double           y,
                                           double           height);

G_END_DECLS
