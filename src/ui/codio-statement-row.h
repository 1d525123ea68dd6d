/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_STATEMENT_ROW (codio_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (CodioStatementRow, codio_statement_row, CODIO, STATEMENT_ROW, GtkListBoxRow)

GtkWidget *codio_statement_row_new (CodioProfile         *profile,
                                    const CodioStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
void       codio_statement_row_update (CodioStatementRow *self);

G_END_DECLS
