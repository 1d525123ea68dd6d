/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-conflict.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CONFLICT_CARD (codio_conflict_card_get_type ())
G_DECLARE_FINAL_TYPE (CodioConflictCard, codio_conflict_card, CODIO, CONFLICT_CARD, AdwBin)

GtkWidget *codio_conflict_card_new        (CodioProfile      *profile,
                                           CodioConflict     *conflict) G_GNUC_WARN_UNUSED_RESULT;
CodioConflict *codio_conflict_card_get_conflict (CodioConflictCard *self);
gboolean   codio_conflict_card_is_written (CodioConflictCard *self);
void       codio_conflict_card_set_wide   (CodioConflictCard *self,
                                           gboolean           wide);

G_END_DECLS
