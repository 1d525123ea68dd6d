/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_TEXT_ROW (codio_text_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioTextRow, codio_text_row, CODIO, TEXT_ROW, AdwPreferencesRow)

const char    *codio_text_row_get_member (CodioTextRow *self);
void           codio_text_row_set_member (CodioTextRow *self,
                                          const char   *member);
GtkTextBuffer *codio_text_row_get_buffer (CodioTextRow *self);
GtkWidget     *codio_text_row_get_text_view (CodioTextRow *self);
void           codio_text_row_set_record (CodioTextRow *self,
                                          CodioProfile *profile,
                                          CodioRecord  *record);

G_END_DECLS
