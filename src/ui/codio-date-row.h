/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_DATE_ROW (codio_date_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioDateRow, codio_date_row, CODIO, DATE_ROW, AdwPreferencesRow)

GtkWidget *codio_date_row_new        (const CodioMember *member) G_GNUC_WARN_UNUSED_RESULT;
void       codio_date_row_set_record (CodioDateRow      *self,
                                      CodioProfile      *profile,
                                      CodioRecord       *record);
gboolean   codio_date_row_take_all   (GtkWidget         *within);
void       codio_date_row_close      (AdwDialog         *dialog);

G_END_DECLS
