/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "codio-pairs.h"

G_BEGIN_DECLS

char *codio_pairs_dup_weights        (const CodioPair *pairs,
                                      gsize            n_pairs,
                                      GListModel      *parts,
                                      CodioCatalog    *catalog) G_GNUC_WARN_UNUSED_RESULT;
char *codio_pairs_dup_unlinked       (const CodioPair *pairs,
                                      gsize            n_pairs,
                                      GListModel      *parts,
                                      CodioCatalog    *catalog) G_GNUC_WARN_UNUSED_RESULT;
char *codio_pairs_dup_contradictions (const CodioPair *pairs,
                                      gsize            n_pairs,
                                      GListModel      *parts,
                                      CodioCatalog    *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
