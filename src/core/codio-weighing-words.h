/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-weighing.h"

G_BEGIN_DECLS

char       *codio_weighing_dup_number      (double               number,
                                            CodioCatalog        *catalog) G_GNUC_WARN_UNUSED_RESULT;
const char *codio_weighing_get_voter_name  (CodioWeighing       *self,
                                            guint                voter,
                                            CodioCatalog        *catalog);
char       *codio_weighing_dup_concordance (CodioWeighing       *self,
                                            CodioCatalog        *catalog) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_weighing_dup_spread      (CodioWeighing       *self,
                                            const CodioSpread   *spread,
                                            CodioCatalog        *catalog) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_weighing_dup_vote        (CodioWeighing       *self,
                                            const CodioVote     *vote,
                                            const char          *reason,
                                            CodioCatalog        *catalog) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_weighing_dup_step        (CodioWeighing       *self,
                                            const CodioRankStep *step,
                                            CodioCatalog        *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
