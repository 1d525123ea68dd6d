/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CODIO_CARDS_MAX_DECIMALS 4

void     codio_cards_weigh     (const guint  *positions,
                                gsize         n,
                                double        ratio,
                                double       *weights);
void     codio_cards_normalise (const double *weights,
                                gsize         n,
                                guint         decimals,
                                double       *percentages);
gboolean codio_cards_suggest   (const double *weights,
                                gsize         n,
                                int          *suggestions);

G_END_DECLS
