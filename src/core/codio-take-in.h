/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-comparison.h"
#include "codio-merge.h"

G_BEGIN_DECLS

/**
 * CodioTakenIn:
 * @comparison: of the profile before and after it
 * @n_conflicts: in how many things the copy contradicts it
 * @base_known: whether it is known what both were made from, so that what only one of both changed was no conflict
 *
 * What became of a copy that was taken in.
 */
typedef struct
{
  CodioComparison *comparison;
  guint n_conflicts;
  gboolean base_known;
} CodioTakenIn;

CodioTakenIn *codio_profile_take_in (CodioProfile  *self,
                                     CodioProfile  *copy,
                                     const char    *name,
                                     GDateTime     *now,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          codio_taken_in_free   (CodioTakenIn  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioTakenIn, codio_taken_in_free)

G_END_DECLS
