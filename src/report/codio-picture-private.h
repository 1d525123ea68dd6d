/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-picture.h"

#include "codio-chart-ballots.h"
#include "codio-chart.h"
#include "codio-dilemma-chart.h"
#include "codio-house-painter.h"

G_BEGIN_DECLS

/*< private >
 * CodioPicture:
 * @kind: what is drawn
 * @profile: of which profile
 * @catalog: the language
 * @context: the font
 * @painter: (nullable): what draws it, for a house
 * @dilemmas: (nullable): what draws it, for the dilemmas
 * @chart: (nullable): what draws it, for actions
 * @weighing: (nullable): what is drawn, for ballots
 * @heading: (nullable): what stands above a chart
 * @chart_top: where the chart begins, in px
 * @title: what it is called
 * @description: all that it shows, in words
 * @width: in px
 * @height: in px
 *
 * The house or one of the charts of a profile, on its own.
 */
struct _CodioPicture
{
  CodioPictureKind kind;
  CodioProfile *profile;
  CodioCatalog *catalog;
  PangoContext *context;
  CodioHousePainter *painter;
  CodioDilemmaChart *dilemmas;
  CodioChart *chart;
  CodioWeighing *weighing;
  PangoLayout *heading;
  double chart_top;
  char *title;
  char *description;
  double width;
  double height;
};

void codio_picture_draw (CodioPicture *self,
                         cairo_t      *cr);

G_END_DECLS
