/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-chart.h"
#include "codio-coverage.h"
#include "codio-house-shapes-private.h"
#include "codio-priority.h"
#include "codio-timeline.h"

G_BEGIN_DECLS

/* Between the pieces of a chart, in px. */
#define CODIO_CHART_GAP 4

/* Of small text, relative to the body text. */
#define CODIO_CHART_SMALL 0.88

typedef enum
{
  CODIO_CHART_FILL_NONE,
  CODIO_CHART_FILL_PANEL,
  CODIO_CHART_FILL_STRONG,
  CODIO_CHART_FILL_PART,
} CodioChartFill;

/* One shape or one text, or both. @mark: the position of the mark it belongs to, or -1 for the ground. */
typedef struct
{
  int mark;
  cairo_rectangle_t area;
  CodioChartFill fill;
  CodioPart *part; /* for the colour of the last kind of fill */
  int level;
  CodioLine line;
  gboolean bold;
  gboolean round;
  gboolean boxless; /* only the text, which lies on another item with this fill */
  gboolean dim;
  gboolean check;
  PangoLayout *text;
  double text_x;
  double text_y;
} CodioChartItem;

typedef struct
{
  double scale; /* relative to the body text */
  PangoWeight weight;
  int n_lines;
  gboolean centred;
} CodioChartType;

struct _CodioChart
{
  GObject parent_instance;

  CodioChartKind kind;
  CodioCatalog *catalog;
  CodioProfile *profile;
  GDate today;
  CodioScheme scheme;
  PangoContext *context;
  double size;
  double width;
  double height;
  GPtrArray *marks;
  GArray *items;
  GHashTable *texts; /* what is set while it is being allocated, by all that the looks depend on */
  GHashTable *words; /* the widths of the longest words of texts, in this font */
  CodioCoverage *coverage;
  CodioTimeline *timeline;
  cairo_rectangle_t cells[CODIO_PRIORITY_MAX + 1][CODIO_PRIORITY_MAX + 1]; /* by necessity and importance */
};

CodioChartMark *codio_chart_add_mark      (CodioChart           *self,
                                           char                 *key,
                                           char                 *label);
CodioChartItem *codio_chart_add_item      (CodioChart           *self,
                                           int                   mark,
                                           CodioChartFill        fill,
                                           double                x,
                                           double                y,
                                           double                width,
                                           double                height);
void            codio_chart_set_text      (CodioChart           *self,
                                           CodioChartItem       *item,
                                           const CodioChartType *type,
                                           const char           *text);
double          codio_chart_measure_text  (CodioChart           *self,
                                           const CodioChartType *type,
                                           const char           *text,
                                           double                width);
double          codio_chart_add_line      (CodioChart           *self,
                                           int                   mark,
                                           const CodioChartType *type,
                                           const char           *text,
                                           double                x,
                                           double                y,
                                           double                width,
                                           gboolean              dim);
double          codio_chart_get_word      (CodioChart           *self,
                                           const CodioChartType *type,
                                           const char           *text);
double          codio_chart_get_length    (CodioChart           *self,
                                           const CodioChartType *type,
                                           const char           *text);
char           *codio_chart_dup_title     (CodioChart           *self,
                                           CodioRecord          *record) G_GNUC_WARN_UNUSED_RESULT;
CodioPart      *codio_chart_get_action_part (CodioChart         *self,
                                             CodioRecord        *action);
CodioSwatch     codio_chart_get_swatch    (CodioChart           *self,
                                           const CodioChartItem *item);
void            codio_chart_draw_item     (CodioChart           *self,
                                           const CodioChartItem *item,
                                           double                emphasis,
                                           cairo_t              *cr);

void            codio_chart_collect_coverage       (CodioChart *self);
double          codio_chart_layout_coverage        (CodioChart *self);
char           *codio_chart_dup_coverage_summary   (CodioChart *self);
void            codio_chart_collect_priorities     (CodioChart *self);
double          codio_chart_layout_priorities      (CodioChart *self);
char           *codio_chart_dup_priorities_summary (CodioChart *self);
void            codio_chart_collect_timeline       (CodioChart *self);
double          codio_chart_layout_timeline        (CodioChart *self);
char           *codio_chart_dup_timeline_summary   (CodioChart *self);

G_END_DECLS
