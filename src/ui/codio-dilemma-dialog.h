/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DILEMMA_DIALOG (codio_dilemma_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioDilemmaDialog, codio_dilemma_dialog, CODIO, DILEMMA_DIALOG, AdwDialog)

AdwDialog    *codio_dilemma_dialog_new           (CodioProfile       *profile,
                                                  CodioDilemma       *dilemma) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog    *codio_dilemma_dialog_new_for_value (CodioProfile       *profile,
                                                  CodioPart          *value) G_GNUC_WARN_UNUSED_RESULT;
CodioDilemma *codio_dilemma_dialog_get_dilemma   (CodioDilemmaDialog *self);
void          codio_dilemma_dialog_show_comment  (CodioDilemmaDialog *self,
                                                  const char         *id);

G_END_DECLS
