/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export.h"
#include "codio-pdf-writer.h"

G_BEGIN_DECLS

GBytes         *codio_report_create         (CodioProfile              *profile,
                                             const CodioExportOptions  *options,
                                             GCancellable              *cancellable,
                                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes         *codio_report_create_minutes (CodioProfile              *profile,
                                             const CodioExportOptions  *options,
                                             GCancellable              *cancellable,
                                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
CodioPdfWriter *codio_report_draw           (CodioProfile              *profile,
                                             CodioExportFormat          format,
                                             const CodioExportOptions  *options,
                                             GCancellable              *cancellable,
                                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
