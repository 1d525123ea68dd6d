/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DILEMMA_MATRIX (codio_dilemma_matrix_get_type ())
G_DECLARE_FINAL_TYPE (CodioDilemmaMatrix, codio_dilemma_matrix, CODIO, DILEMMA_MATRIX, GtkWidget)

void codio_dilemma_matrix_set_profile (CodioDilemmaMatrix *self,
                                       CodioProfile       *profile);

G_END_DECLS
