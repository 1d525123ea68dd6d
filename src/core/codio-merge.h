/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-conflict.h"

G_BEGIN_DECLS

#define CODIO_MERGE_ERROR (codio_merge_error_quark ())
GQuark codio_merge_error_quark (void);

/**
 * CodioMergeError:
 * @CODIO_MERGE_ERROR_OTHER_PROFILE: a file is of another project
 * @CODIO_MERGE_ERROR_OTHER_EDITION: a file was made with another edition of the code
 * @CODIO_MERGE_ERROR_INVALID: what both say does not go together in one file
 * @CODIO_MERGE_ERROR_SETTLED: the profile is settled: it cannot be edited, nor be merged into something else
 *
 * Why two profiles cannot be merged.
 */
typedef enum
{
  CODIO_MERGE_ERROR_OTHER_PROFILE,
  CODIO_MERGE_ERROR_OTHER_EDITION,
  CODIO_MERGE_ERROR_INVALID,
  CODIO_MERGE_ERROR_SETTLED,
} CodioMergeError;

CodioProfile *codio_merge         (CodioProfile  *base,
                                   CodioProfile  *mine,
                                   CodioProfile  *theirs,
                                   guint         *n_conflicts,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_merge_find_base (CodioProfile *mine,
                                     CodioProfile *theirs) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_merge_dup_base_problem (CodioProfile *mine,
                                            CodioProfile *theirs) G_GNUC_WARN_UNUSED_RESULT;
gboolean      codio_profile_merge (CodioProfile  *self,
                                   CodioProfile  *base,
                                   CodioProfile  *theirs,
                                   guint         *n_conflicts,
                                   GError       **error);

G_END_DECLS
