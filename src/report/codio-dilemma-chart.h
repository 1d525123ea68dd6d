/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-palette.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DILEMMA_CHART (codio_dilemma_chart_get_type ())
G_DECLARE_FINAL_TYPE (CodioDilemmaChart, codio_dilemma_chart, CODIO, DILEMMA_CHART, GObject)

CodioDilemmaChart *codio_dilemma_chart_new           (CodioProfile      *profile,
                                                      CodioCatalog      *catalog,
                                                      const char        *today) G_GNUC_WARN_UNUSED_RESULT;
void               codio_dilemma_chart_set_scheme    (CodioDilemmaChart *self,
                                                      CodioScheme        scheme);
void               codio_dilemma_chart_set_font      (CodioDilemmaChart *self,
                                                      PangoContext      *context,
                                                      double             size);
void               codio_dilemma_chart_measure       (CodioDilemmaChart *self,
                                                      double            *minimum_width,
                                                      double            *natural_width,
                                                      double            *height);
void               codio_dilemma_chart_allocate      (CodioDilemmaChart *self,
                                                      double             width);
void               codio_dilemma_chart_draw          (CodioDilemmaChart *self,
                                                      cairo_t           *cr);
char              *codio_dilemma_chart_dup_cut_name  (CodioDilemmaChart *self,
                                                      double             x,
                                                      double             y) G_GNUC_WARN_UNUSED_RESULT;
guint              codio_dilemma_chart_get_n_cells   (CodioDilemmaChart *self);
void               codio_dilemma_chart_get_area      (CodioDilemmaChart *self,
                                                      guint              cell,
                                                      cairo_rectangle_t *area);
GPtrArray         *codio_dilemma_chart_get_dilemmas  (CodioDilemmaChart *self,
                                                      guint              cell);
char              *codio_dilemma_chart_describe_cell (CodioDilemmaChart *self,
                                                      guint              cell) G_GNUC_WARN_UNUSED_RESULT;
char              *codio_dilemma_chart_describe      (CodioDilemmaChart *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
