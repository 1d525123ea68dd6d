/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_REFERENCES_ROW (codio_references_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioReferencesRow, codio_references_row, CODIO, REFERENCES_ROW, AdwPreferencesRow)

GtkWidget *codio_references_row_new        (const CodioMember  *member) G_GNUC_WARN_UNUSED_RESULT;
void       codio_references_row_set_record (CodioReferencesRow *self,
                                            CodioProfile       *profile,
                                            CodioRecord        *record);

G_END_DECLS
