/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-compare-words.h"

G_BEGIN_DECLS

/**
 * CodioValueChange:
 * @CODIO_VALUE_SAME: nothing that is said about it changed
 * @CODIO_VALUE_CHANGED: something else is said about it
 * @CODIO_VALUE_NEW: it is at stake and was not, or it was added
 * @CODIO_VALUE_GONE: it was at stake and is not any more, or it was removed
 *
 * What became of a value.
 */
typedef enum
{
  CODIO_VALUE_SAME,
  CODIO_VALUE_CHANGED,
  CODIO_VALUE_NEW,
  CODIO_VALUE_GONE,
  CODIO_N_VALUE_CHANGES,
} CodioValueChange;

#define CODIO_TYPE_COMPARISON (codio_comparison_get_type ())
G_DECLARE_FINAL_TYPE (CodioComparison, codio_comparison, CODIO, COMPARISON, GObject)

CodioComparison *codio_comparison_new             (CodioProfile    *before,
                                                   CodioProfile    *after) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile    *codio_comparison_get_before      (CodioComparison *self);
CodioProfile    *codio_comparison_get_after       (CodioComparison *self);
CodioProfile    *codio_comparison_get_shown       (CodioComparison *self);
GPtrArray       *codio_comparison_get_differences (CodioComparison *self);
GPtrArray       *codio_comparison_describe        (CodioComparison *self,
                                                   CodioCatalog    *catalog) G_GNUC_WARN_UNUSED_RESULT;
CodioValueChange codio_comparison_get_change      (CodioComparison *self,
                                                   const char      *value);
guint            codio_comparison_count           (CodioComparison *self,
                                                   CodioValueChange change);
char            *codio_comparison_dup_words       (CodioComparison *self,
                                                   const char      *value,
                                                   CodioCatalog    *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
