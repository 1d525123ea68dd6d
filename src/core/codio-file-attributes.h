/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib/gstdio.h>

G_BEGIN_DECLS

/* What a file has besides contents. */
void codio_file_attributes_keep (int             fd,
                                 const char     *path,
                                 const GStatBuf *info);

G_END_DECLS
