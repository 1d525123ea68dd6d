/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-catalog.h"

G_BEGIN_DECLS

/* Beyond nine things people contradict themselves: T. L. Saaty, "A scaling method for priorities in hierarchical
 * structures", Journal of Mathematical Psychology 15 (1977). */
#define CODIO_PAIRS_MAX 9
#define CODIO_INTENSITY_MAX 9

/**
 * CodioPair:
 * @first: which one, from 0
 * @second: which other one
 * @intensity: from 1 (both matter as much) to %CODIO_INTENSITY_MAX (the first matters extremely much more), or the
 *   same below zero where the second matters more
 *
 * The comparison of two things, as in a #CodioBallotPair.
 */
typedef struct
{
  guint first;
  guint second;
  int intensity;
} CodioPair;

guint       codio_pairs_group               (const CodioPair *pairs,
                                             gsize            n_pairs,
                                             guint            n,
                                             guint           *groups);
gboolean    codio_pairs_weigh               (const CodioPair *pairs,
                                             gsize            n_pairs,
                                             guint            n,
                                             double          *weights);
double      codio_pairs_get_ratio           (const CodioPair *pairs,
                                             gsize            n_pairs,
                                             guint            n);
double      codio_pairs_get_index           (const CodioPair *pairs,
                                             gsize            n_pairs,
                                             guint            n);
guint       codio_pairs_find_contradictions (const CodioPair *pairs,
                                             gsize            n_pairs,
                                             guint            n,
                                             CodioPair       *contradictions);

const char *codio_intensity_get_label       (int              intensity,
                                             CodioCatalog    *catalog);
char       *codio_intensity_dup_sentence    (int              intensity,
                                             const char      *first,
                                             const char      *second,
                                             CodioCatalog    *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
