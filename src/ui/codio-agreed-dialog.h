/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_AGREED_DIALOG (codio_agreed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioAgreedDialog, codio_agreed_dialog, CODIO, AGREED_DIALOG, AdwDialog)

AdwDialog *codio_agreed_dialog_new (CodioProfile *profile);

G_END_DECLS
