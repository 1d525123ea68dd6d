/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-document.h"
#include "codio-export.h"

G_BEGIN_DECLS

#define CODIO_TYPE_EXPORT_DIALOG (codio_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioExportDialog, codio_export_dialog, CODIO, EXPORT_DIALOG, AdwDialog)

AdwDialog         *codio_export_dialog_new         (CodioDocument      *document);
void               codio_export_dialog_set_format  (CodioExportDialog  *self,
                                                    CodioExportFormat   format);
void               codio_export_dialog_set_printing (CodioExportDialog *self);
CodioExportFormat  codio_export_dialog_get_format  (CodioExportDialog  *self);
void               codio_export_dialog_get_options (CodioExportDialog  *self,
                                                    CodioExportOptions *options);

G_END_DECLS
