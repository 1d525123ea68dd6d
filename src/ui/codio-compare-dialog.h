/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-moment.h"

G_BEGIN_DECLS

#define CODIO_TYPE_COMPARE_DIALOG (codio_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioCompareDialog, codio_compare_dialog, CODIO, COMPARE_DIALOG, AdwDialog)

AdwDialog *codio_compare_dialog_new         (CodioProfile       *profile) G_GNUC_WARN_UNUSED_RESULT;
void       codio_compare_dialog_set_moments (CodioCompareDialog *self,
                                             const char         *before,
                                             const char         *after);
void       codio_compare_dialog_add_file    (CodioCompareDialog *self,
                                             CodioProfile       *profile,
                                             const char         *name);

G_END_DECLS
