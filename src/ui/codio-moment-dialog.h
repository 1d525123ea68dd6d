/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-moment.h"

G_BEGIN_DECLS

#define CODIO_TYPE_MOMENT_DIALOG (codio_moment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioMomentDialog, codio_moment_dialog, CODIO, MOMENT_DIALOG, AdwDialog)

AdwDialog *codio_moment_dialog_new        (CodioProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *codio_moment_dialog_new_rename (CodioProfile *profile,
                                           CodioMoment  *moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
