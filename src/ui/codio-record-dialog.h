/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_RECORD_DIALOG (codio_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioRecordDialog, codio_record_dialog, CODIO, RECORD_DIALOG, AdwDialog)

AdwDialog   *codio_record_dialog_new             (CodioProfile      *profile,
                                                  const char        *list,
                                                  CodioRecord       *record) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog   *codio_record_dialog_new_add         (CodioProfile      *profile,
                                                  const char        *list,
                                                  CodioRecord       *record) G_GNUC_WARN_UNUSED_RESULT;
CodioRecord *codio_record_dialog_get_record      (CodioRecordDialog *self);
GType        codio_record_dialog_get_record_type (CodioRecordDialog *self);
void         codio_record_dialog_show_comment    (CodioRecordDialog *self,
                                                  const char        *id);

G_END_DECLS
