/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CodioZip CodioZip;

CodioZip *codio_zip_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void      codio_zip_free   (CodioZip    *self);
gboolean  codio_zip_add    (CodioZip    *self,
                            const char  *name,
                            GBytes      *bytes,
                            gboolean     deflate,
                            GError     **error);
GBytes   *codio_zip_finish (CodioZip    *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioZip, codio_zip_free)

G_END_DECLS
