/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-comparison.h"

G_BEGIN_DECLS

#define CODIO_TYPE_MERGE_DIALOG (codio_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioMergeDialog, codio_merge_dialog, CODIO, MERGE_DIALOG, AdwDialog)

AdwDialog *codio_merge_dialog_new         (CodioProfile     *profile) G_GNUC_WARN_UNUSED_RESULT;
void       codio_merge_dialog_set_summary (CodioMergeDialog *self,
                                           const char       *summary,
                                           CodioComparison  *comparison);

G_END_DECLS
