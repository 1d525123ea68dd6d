/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ACTION_ROW (codio_action_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioActionRow, codio_action_row, CODIO, ACTION_ROW, AdwBin)

GtkWidget   *codio_action_row_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void         codio_action_row_set_action      (CodioActionRow *self,
                                               CodioProfile   *profile,
                                               CodioRecord    *action);
CodioRecord *codio_action_row_get_action      (CodioActionRow *self);
const char  *codio_action_row_get_description (CodioActionRow *self);

G_END_DECLS
