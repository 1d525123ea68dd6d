/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-chart.h"
#include "codio-export-choices.h"
#include "codio-outline.h"
#include "codio-typesetter.h"

G_BEGIN_DECLS

/*< private >
 * CodioReportDrawing:
 * @picture: (nullable): a #CodioChart or a #CodioHousePainter that was allocated
 * @scale: how large it is drawn; 0 where there is nothing to draw, or it does not fit a page
 * @height: how high it is then, in points
 *
 * A drawing that is laid out in the first pass and stays the same in all others.
 */
typedef struct
{
  gpointer picture;
  double scale;
  double height;
} CodioReportDrawing;

/*< private >
 * CodioReportWay:
 * @cancellable: (nullable): to stop it
 * @n_steps: how many steps were done in this pass
 * @n_expected: how many steps a pass probably has
 * @start: which part of the whole was done before this pass, 0-1
 * @share: which part of the whole this pass is, 0-1
 * @fraction: what was told last
 * @house: the house
 * @changed_house: the house with what changed
 * @charts: the charts of actions
 * @kept: by the name of a text in which there is the number of a page, the most lines it took in any pass from
 *   the third on; %NULL until then
 *
 * How far a report is, and what a pass leaves to the next.
 */
typedef struct
{
  GCancellable *cancellable;
  guint n_steps;
  guint n_expected;
  double start;
  double share;
  double fraction;
  CodioReportDrawing house;
  CodioReportDrawing changed_house;
  CodioReportDrawing charts[CODIO_N_CHARTS];
  GHashTable *kept;
} CodioReportWay;

/*< private >
 * CodioReportPass:
 * @profile: what is reported; for the public, only what may be published of it
 * @options: how
 * @catalog: the language
 * @writer: the document that is being written
 * @typesetter: the typesetter of @writer
 * @draft: (nullable): the document as the pass before left it, which knows on which page everything is
 * @places: (nullable): by the name of a place in @draft, its page
 * @minutes: (nullable): the minutes, which are written in place of the chapters of the report
 * @today: the day for which it is made, a full-date as in RFC 3339, or ""
 * @way: how far it is
 *
 * One time through the report. Page numbers stand before what they point at, so it takes more than one.
 */
typedef struct
{
  CodioProfile *profile;
  const CodioExportOptions *options;
  CodioCatalog *catalog;
  CodioPdfWriter *writer;
  CodioTypesetter *typesetter;
  CodioPdfWriter *draft;
  GHashTable *places;
  CodioOutline *minutes;
  const char *today;
  CodioReportWay *way;
} CodioReportPass;

/*< private >
 * CodioReportEntry:
 * @page: the page it begins on
 * @top: where it begins there, in points
 * @bottom: where its heading and what belongs to it end, in points
 *
 * A heading at the left with its text beside it.
 */
typedef struct
{
  guint page;
  double top;
  double bottom;
} CodioReportEntry;

/*< private >
 * CodioReportSection:
 * @title: its title
 * @text: what it says
 */
typedef struct
{
  const char *title;
  char *text;
} CodioReportSection;

/*< private >
 * CodioReportColumn:
 * @x: where it begins, in points from the left margin
 * @width: its width, in points
 * @title: what stands above it, a message to be translated
 * @translated: whether @title is in the language of the report already
 * @names: whether it says what its rows are about
 * @at_end: whether its texts stand at the right
 * @hidden: whether it is left out, as nothing would stand in it; the one before it gets its place
 */
typedef struct
{
  double x;
  double width;
  const char *title;
  gboolean translated;
  gboolean names;
  gboolean at_end;
  gboolean hidden;
} CodioReportColumn;

typedef struct _CodioReportTable CodioReportTable;

/* Going through it. */
gboolean    codio_report_go_on            (CodioReportPass  *self);
guint       codio_report_find_page        (CodioReportPass  *self,
                                           const char       *destination);
const char *codio_report_find_place       (CodioReportPass  *self,
                                           const char       *destination);
guint       codio_report_keep_lines       (CodioReportPass  *self,
                                           const char       *where,
                                           const char       *destination,
                                           guint             n_lines);
gboolean    codio_report_is_for           (CodioReportPass  *self,
                                           CodioAudience     audience);

/* A chapter that is to begin a page needs more lines than any page has. */
#define CODIO_REPORT_WHOLE_PAGE 1000
#define CODIO_REPORT_HALF_PAGE 20

/* Headings: 1 is the title, 2 a chapter, 3 a section, 4 a single subject. */
void        codio_report_begin_chapter    (CodioReportPass  *self,
                                           CodioReportParts  part,
                                           guint             n_lines);
void        codio_report_begin_titled     (CodioReportPass  *self,
                                           const char       *title,
                                           const char       *destination,
                                           guint             n_lines);
void        codio_report_end_chapter      (CodioReportPass  *self);
void        codio_report_add_heading      (CodioReportPass  *self,
                                           guint             level,
                                           CodioTextStyle    style,
                                           const char       *title,
                                           const char       *destination);
void        codio_report_add_table_heading (CodioReportPass *self,
                                            const char      *title,
                                            const char      *destination);
void        codio_report_begin_entry      (CodioReportPass  *self,
                                           CodioReportEntry *entry,
                                           guint             level,
                                           const char       *title,
                                           const char       *destination,
                                           double            side_height,
                                           double            text_height);
void        codio_report_begin_text       (CodioReportPass  *self,
                                           CodioReportEntry *entry);
void        codio_report_end_entry        (CodioReportPass  *self,
                                           CodioReportEntry *entry);
void        codio_report_add_field        (CodioReportPass  *self,
                                           guint             level,
                                           const char       *label,
                                           const char       *text,
                                           gboolean          own);
void        codio_report_add_own_text     (CodioReportPass  *self,
                                           const char       *text);
void        codio_report_add_explanation  (CodioReportPass  *self,
                                           const char       *text);
void        codio_report_add_labelled     (CodioReportPass  *self,
                                           const char       *label,
                                           const char       *text);
double      codio_report_measure_labelled (CodioReportPass  *self,
                                           const char       *text);
void        codio_report_add_sentences    (CodioReportPass  *self,
                                           const char * const *sentences);
void        codio_report_add_drawing      (CodioReportPass  *self,
                                           const char       *alternative,
                                           const char       *caption,
                                           double            width,
                                           double            height,
                                           CodioDrawFunc     draw,
                                           gpointer          user_data);
void        codio_report_draw_dots        (CodioReportPass  *self,
                                           CodioPart        *value,
                                           int               weight,
                                           double            x,
                                           double            y);
void        codio_report_draw_bars        (CodioReportPass  *self);
void        codio_report_begin_facts      (CodioReportPass  *self);
void        codio_report_add_fact         (CodioReportPass  *self,
                                           const char       *label,
                                           const char       *text,
                                           gboolean          own);
void        codio_report_end_facts        (CodioReportPass  *self);
void        codio_report_set_own_language (CodioReportPass  *self,
                                           gboolean          own);

/* Tables. */
#define CODIO_REPORT_DOTS_WIDTH 40.0
#define CODIO_REPORT_TABLE_LINES 7 /* there is room for that many, or it begins on the next page */

CodioReportTable *codio_report_table_begin      (CodioReportPass         *pass,
                                                 const CodioReportColumn *columns,
                                                 guint                    n_columns) G_GNUC_WARN_UNUSED_RESULT;
void              codio_report_table_add        (CodioReportTable        *self,
                                                 guint                    column,
                                                 CodioTextStyle           style,
                                                 const char              *text,
                                                 const char              *destination,
                                                 gboolean                 own);
void              codio_report_table_add_value  (CodioReportTable        *self,
                                                 guint                    column,
                                                 CodioPart               *value,
                                                 const char              *destination);
void              codio_report_table_add_weight (CodioReportTable        *self,
                                                 guint                    column,
                                                 CodioPart               *value,
                                                 int                      weight);
void              codio_report_table_keep       (CodioReportTable        *self,
                                                 const char              *where,
                                                 const char              *destination);
void              codio_report_table_end_row    (CodioReportTable        *self);
void              codio_report_table_end        (CodioReportTable        *self);

/* Words. */
const char *codio_report_get_title        (CodioReportPass  *self);
const char *codio_report_get_audience_label (CodioReportPass *self);
const char *codio_report_get_other_language (const char     *tag,
                                           CodioCatalog     *catalog);
char       *codio_report_dup_language     (CodioReportPass  *self) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_mark_official    (CodioReportPass  *self,
                                           const char       *text) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_with_official (CodioReportPass *self,
                                           const char       *name,
                                           const char       *official) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_code         (CodioReportPass  *self) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_edition      (CodioReportPass  *self) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_mark_own         (CodioReportPass  *self,
                                           const char       *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean    codio_report_is_own_title     (CodioReportPass  *self,
                                           CodioRecord      *record);
gboolean    codio_report_is_own_target    (CodioReportPass  *self,
                                           CodioRecord      *comment);
char       *codio_report_mark_title       (CodioReportPass  *self,
                                           CodioRecord      *dilemma) G_GNUC_WARN_UNUSED_RESULT;
gboolean    codio_report_is_own_value     (CodioReportPass  *self,
                                           const char       *value);
const char *codio_report_get_none_at_stake (CodioReportPass *self);
const char *codio_report_get_weight_label (CodioReportPass  *self,
                                           int               weight);
char       *codio_report_format_weight    (CodioReportPass  *self,
                                           int               weight) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_format_date      (CodioReportPass  *self,
                                           const char       *time) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_format_day       (CodioReportPass  *self,
                                           const char       *date) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_format_month     (CodioReportPass  *self,
                                           const char       *month) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_join             (CodioReportPass  *self,
                                           const char       *first,
                                           const char       *second) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_destination  (const char       *kind,
                                           const char       *id) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_value_place  (CodioReportPass  *self,
                                           const char       *value) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *codio_report_select           (CodioReportPass  *self,
                                           CodioJudgement    judgement,
                                           int               weight) G_GNUC_WARN_UNUSED_RESULT;

char       *codio_report_dup_state        (CodioReportPass  *self) G_GNUC_WARN_UNUSED_RESULT;
char      **codio_report_list_settlement  (CodioReportPass  *self,
                                           const char      **digest) G_GNUC_WARN_UNUSED_RESULT;

char       *codio_report_dup_sentences    (CodioReportPass  *self,
                                           CodioTextStyle    style,
                                           double            width,
                                           guint             n_lines,
                                           const char       *text,
                                           gboolean         *is_whole) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_words        (CodioReportPass  *self,
                                           CodioTextStyle    style,
                                           double            width,
                                           guint             n_lines,
                                           const char       *text) G_GNUC_WARN_UNUSED_RESULT;

char       *codio_report_dup_target       (CodioReportPass  *self,
                                           CodioRecord      *comment) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray  *codio_report_list_method      (CodioReportPass  *self) G_GNUC_WARN_UNUSED_RESULT;

void        codio_report_add_outline      (CodioReportPass  *self,
                                           CodioOutline     *outline);

/* Chapters, in the order of the report. */
void        codio_report_add_title_page   (CodioReportPass  *self);
void        codio_report_add_contents     (CodioReportPass  *self);
void        codio_report_add_summary      (CodioReportPass  *self);
void        codio_report_add_project      (CodioReportPass  *self);
void        codio_report_add_house        (CodioReportPass  *self);
void        codio_report_add_changed_house (CodioReportPass *self,
                                           CodioComparison  *comparison,
                                           const char       *caption);
void        codio_report_add_changes      (CodioReportPass  *self);
char       *codio_report_dup_before       (CodioReportPass  *self) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_change_counts (CodioReportPass *self,
                                            CodioComparison *comparison) G_GNUC_WARN_UNUSED_RESULT;
void        codio_report_add_at_stake     (CodioReportPass  *self);
void        codio_report_add_not_at_stake (CodioReportPass  *self);
void        codio_report_add_weighing     (CodioReportPass  *self);
void        codio_report_add_dilemmas     (CodioReportPass  *self);
void        codio_report_add_actions      (CodioReportPass  *self);
void        codio_report_add_participants (CodioReportPass  *self);
void        codio_report_add_states       (CodioReportPass  *self);
void        codio_report_add_settlement   (CodioReportPass  *self);
void        codio_report_add_advice       (CodioReportPass  *self);
void        codio_report_add_room         (CodioReportPass  *self);
void        codio_report_add_method       (CodioReportPass  *self);

G_END_DECLS
