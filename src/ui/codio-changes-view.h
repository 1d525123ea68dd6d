/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-comparison.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CHANGES_VIEW (codio_changes_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioChangesView, codio_changes_view, CODIO, CHANGES_VIEW, AdwBin)

void     codio_changes_view_set_comparison (CodioChangesView *self,
                                            CodioComparison  *comparison);
gboolean codio_changes_view_show_value     (CodioChangesView *self,
                                            const char       *value);

G_END_DECLS
