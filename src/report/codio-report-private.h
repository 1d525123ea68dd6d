/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-typesetter.h"

G_BEGIN_DECLS

/*< private >
 * CodioReportPass:
 * @profile: what is reported
 * @catalog: the language
 * @writer: the document that is being written
 * @typesetter: the typesetter of @writer
 * @draft: (nullable): the document as the pass before left it, which knows on which page everything is
 *
 * One time through the report. Page numbers stand before what they point at, so it takes more than one.
 */
typedef struct
{
  CodioProfile *profile;
  CodioCatalog *catalog;
  CodioPdfWriter *writer;
  CodioTypesetter *typesetter;
  CodioPdfWriter *draft;
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

/* Headings: 1 is the title, 2 a chapter, 3 a section, 4 a single subject. */
void        codio_report_begin_chapter    (CodioReportPass  *self,
                                           const char       *title,
                                           const char       *destination);
void        codio_report_end_chapter      (CodioReportPass  *self);
void        codio_report_add_heading      (CodioReportPass  *self,
                                           guint             level,
                                           CodioTextStyle    style,
                                           const char       *title,
                                           const char       *destination);
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
void        codio_report_add_own_text     (CodioReportPass  *self,
                                           const char       *text);
void        codio_report_add_explanation  (CodioReportPass  *self,
                                           const char       *text);
void        codio_report_draw_dots        (CodioReportPass  *self,
                                           CodioPart        *value,
                                           int               weight,
                                           double            x,
                                           double            y);
void        codio_report_set_own_language (CodioReportPass  *self,
                                           gboolean          own);

/* Words. */
const char *codio_report_get_title        (CodioReportPass  *self);
const char *codio_report_get_weight_label (CodioReportPass  *self,
                                           int               weight);
char       *codio_report_format_weight    (CodioReportPass  *self,
                                           int               weight) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_words_date       (CodioCatalog     *catalog,
                                           int               day,
                                           int               month,
                                           int               year) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_words_month      (CodioCatalog     *catalog,
                                           int               month,
                                           int               year) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_format_date      (CodioReportPass  *self,
                                           const char       *time) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_format_month     (CodioReportPass  *self,
                                           const char       *month) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_report_dup_destination  (const char       *kind,
                                           const char       *id) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray  *codio_report_list_method      (CodioReportPass  *self) G_GNUC_WARN_UNUSED_RESULT;

/* Chapters, in the order of the report. */
void        codio_report_add_title_page   (CodioReportPass  *self);
void        codio_report_add_contents     (CodioReportPass  *self);
void        codio_report_add_project      (CodioReportPass  *self);
void        codio_report_add_house        (CodioReportPass  *self);
void        codio_report_add_at_stake     (CodioReportPass  *self);
void        codio_report_add_not_at_stake (CodioReportPass  *self);
void        codio_report_add_not_judged   (CodioReportPass  *self);
void        codio_report_add_dilemmas     (CodioReportPass  *self);
void        codio_report_add_method       (CodioReportPass  *self);

G_END_DECLS
