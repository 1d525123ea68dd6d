/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-records.h"

G_BEGIN_DECLS

typedef struct _CodioCoverage CodioCoverage;

CodioCoverage *codio_coverage_new            (CodioProfile  *profile) G_GNUC_WARN_UNUSED_RESULT;
void           codio_coverage_free           (CodioCoverage *self);
guint          codio_coverage_get_n_values   (CodioCoverage *self);
CodioPart     *codio_coverage_get_value      (CodioCoverage *self,
                                              guint          position);
GPtrArray     *codio_coverage_list_actions   (CodioCoverage *self,
                                              guint          position) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *codio_coverage_list_cell      (CodioCoverage *self,
                                              guint          position,
                                              CodioCategory  category) G_GNUC_WARN_UNUSED_RESULT;
guint          codio_coverage_count          (CodioCoverage *self,
                                              guint          position,
                                              CodioCategory  category,
                                              gboolean       done);
gboolean       codio_coverage_get_bare       (CodioCoverage *self,
                                              guint          position);
guint          codio_coverage_get_n_bare     (CodioCoverage *self);
gboolean       codio_coverage_has_uncategorised (CodioCoverage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioCoverage, codio_coverage_free)

G_END_DECLS
