/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-palette.h"
#include "codio-records.h"

G_BEGIN_DECLS

/**
 * CodioChartKind:
 * @CODIO_CHART_COVERAGE: the values at stake against the categories of action
 * @CODIO_CHART_PRIORITIES: how necessary and how important each action is
 * @CODIO_CHART_TIMELINE: the days by which actions are due and dilemmas are to be reviewed
 *
 * What a chart shows of the actions in a profile.
 */
typedef enum
{
  CODIO_CHART_COVERAGE,
  CODIO_CHART_PRIORITIES,
  CODIO_CHART_TIMELINE,
  CODIO_N_CHARTS,
} CodioChartKind;

/**
 * CodioChartMark:
 * @key: what tells it from the other marks of the chart, also after the profile changed
 * @label: (not nullable): all that is drawn of it, in words
 * @records: (element-type CodioRecord): the actions or the dilemma it stands for; none for a value
 * @part: (nullable): the value it stands for
 * @number: the number that is drawn of an action, or 0
 * @area: where it is, after codio_chart_allocate()
 *
 * Something in a chart that can be chosen.
 */
typedef struct
{
  char *key;
  char *label;
  GPtrArray *records;
  CodioPart *part;
  guint number;
  cairo_rectangle_t area;
} CodioChartMark;

#define CODIO_TYPE_CHART (codio_chart_get_type ())
G_DECLARE_FINAL_TYPE (CodioChart, codio_chart, CODIO, CHART, GObject)

CodioChart           *codio_chart_new          (CodioChartKind      kind,
                                                CodioCatalog       *catalog) G_GNUC_WARN_UNUSED_RESULT;
CodioChartKind        codio_chart_get_kind     (CodioChart         *self);
void                  codio_chart_set_profile  (CodioChart         *self,
                                                CodioProfile       *profile,
                                                const GDate        *today);
void                  codio_chart_set_scheme   (CodioChart         *self,
                                                CodioScheme         scheme);
void                  codio_chart_set_font     (CodioChart         *self,
                                                PangoContext       *context,
                                                double              size);
double                codio_chart_allocate     (CodioChart         *self,
                                                double              width);
gboolean              codio_chart_is_mirrored  (CodioChart         *self);
guint                 codio_chart_get_n_marks  (CodioChart         *self);
const CodioChartMark *codio_chart_get_mark     (CodioChart         *self,
                                                guint               position);
gboolean              codio_chart_find_cell    (CodioChart         *self,
                                                double              x,
                                                double              y,
                                                int                *necessity,
                                                int                *importance,
                                                cairo_rectangle_t  *area);
void                  codio_chart_draw_ground  (CodioChart         *self,
                                                cairo_t            *cr);
void                  codio_chart_draw_mark    (CodioChart         *self,
                                                guint               position,
                                                double              emphasis,
                                                cairo_t            *cr);
void                  codio_chart_draw         (CodioChart         *self,
                                                cairo_t            *cr);
char                 *codio_chart_dup_summary  (CodioChart         *self) G_GNUC_WARN_UNUSED_RESULT;
char                 *codio_chart_describe     (CodioChart         *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
