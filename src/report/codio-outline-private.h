/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-outline.h"
#include "codio-report-private.h"

G_BEGIN_DECLS

/*< private >
 * CodioAccount:
 * @profile: what it is about
 * @options: for whom, which parts, in what language
 * @catalog: that language
 * @words: the words of the report
 * @outline: the document that is being made
 *
 * A report while it is written down as an outline.
 */
typedef struct
{
  CodioProfile *profile;
  const CodioExportOptions *options;
  CodioCatalog *catalog;
  CodioReportPass words;
  CodioOutline *outline;
} CodioAccount;

/* Pieces. */
gboolean codio_account_begin_part       (CodioAccount       *self,
                                         CodioReportParts    part);
void     codio_account_add_facts        (CodioAccount       *self,
                                         CodioRecord        *record,
                                         const char * const *names);
void     codio_account_add_members      (CodioAccount       *self,
                                         CodioRecord        *record,
                                         const char * const *left_out);
void     codio_account_add_table        (CodioAccount       *self,
                                         GPtrArray          *records,
                                         const char * const *names);
void     codio_account_add_picture      (CodioAccount       *self,
                                         CodioPictureKind    kind);

/* Parts, in their order. */
void     codio_account_add_values       (CodioAccount       *self);
void     codio_account_add_weighing     (CodioAccount       *self);
void     codio_account_add_dilemmas     (CodioAccount       *self);
void     codio_account_add_actions      (CodioAccount       *self);
void     codio_account_add_participants (CodioAccount       *self);
void     codio_account_add_advice       (CodioAccount       *self);
void     codio_account_add_method       (CodioAccount       *self);
void     codio_account_add_changes      (CodioAccount       *self);

G_END_DECLS
