/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export-options.h"

G_BEGIN_DECLS

GBytes *codio_iama_write_answers    (CodioProfile              *profile,
                                     const CodioExportOptions  *options,
                                     GCancellable              *cancellable,
                                     GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *codio_iama_write_assessment (CodioProfile              *profile,
                                     const CodioExportOptions  *options,
                                     GCancellable              *cancellable,
                                     GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
