/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_STEP_DIALOG (codio_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioStepDialog, codio_step_dialog, CODIO, STEP_DIALOG, AdwDialog)

AdwDialog *codio_step_dialog_new (CodioProfile     *profile,
                                  CodioReviewState  state) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
