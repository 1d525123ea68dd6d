/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-catalog.h"

G_BEGIN_DECLS

/**
 * CodioAgreement:
 * @CODIO_AGREEMENT_UNKNOWN: nothing can be said
 * @CODIO_AGREEMENT_NONE: hardly any
 * @CODIO_AGREEMENT_LITTLE: little
 * @CODIO_AGREEMENT_SOME: some
 * @CODIO_AGREEMENT_STRONG: strong
 *
 * How much voters agree on an order.
 */
typedef enum
{
  CODIO_AGREEMENT_UNKNOWN,
  CODIO_AGREEMENT_NONE,
  CODIO_AGREEMENT_LITTLE,
  CODIO_AGREEMENT_SOME,
  CODIO_AGREEMENT_STRONG,
} CodioAgreement;

double         codio_statistics_get_quantile    (const double   *sorted,
                                                 gsize           n,
                                                 double          fraction);
gboolean       codio_statistics_get_concordance (const double   *scores,
                                                 gsize           n_judges,
                                                 gsize           n_items,
                                                 double         *concordance);

CodioAgreement codio_agreement_from_concordance (double          concordance,
                                                 gsize           n_judges);
const char    *codio_agreement_get_label        (CodioAgreement  self,
                                                 CodioCatalog   *catalog);

G_END_DECLS
