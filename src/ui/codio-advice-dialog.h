/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ADVICE_DIALOG (codio_advice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioAdviceDialog, codio_advice_dialog, CODIO, ADVICE_DIALOG, AdwDialog)

AdwDialog *codio_advice_dialog_new (CodioProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
