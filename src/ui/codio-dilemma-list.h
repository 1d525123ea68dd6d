/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DILEMMA_LIST (codio_dilemma_list_get_type ())
G_DECLARE_FINAL_TYPE (CodioDilemmaList, codio_dilemma_list, CODIO, DILEMMA_LIST, AdwBin)

GtkWidget *codio_dilemma_list_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       codio_dilemma_list_set_dilemmas (CodioDilemmaList *self,
                                            CodioProfile     *profile,
                                            GListModel       *dilemmas);
void       codio_dilemma_list_set_placeholder (CodioDilemmaList *self,
                                               const char       *text);

G_END_DECLS
