/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The name that a profile has inside a PDF. */
#define CODIO_PDF_PROFILE_NAME "profile.codio"

gboolean codio_pdf_profile_is_pdf  (GBytes  *bytes);
GBytes  *codio_pdf_profile_extract (GBytes  *pdf,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
