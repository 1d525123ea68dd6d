/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DILEMMA_ROW (codio_dilemma_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioDilemmaRow, codio_dilemma_row, CODIO, DILEMMA_ROW, AdwActionRow)

GtkWidget    *codio_dilemma_row_new         (CodioDilemma    *dilemma,
                                             CodioProfile    *profile) G_GNUC_WARN_UNUSED_RESULT;
CodioDilemma *codio_dilemma_row_get_dilemma (CodioDilemmaRow *self);

G_END_DECLS
