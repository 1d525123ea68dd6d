/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export-options.h"

G_BEGIN_DECLS

typedef struct _CodioPicture CodioPicture;

CodioPicture *codio_picture_new             (CodioProfile              *profile,
                                             CodioPictureKind           kind,
                                             const CodioExportOptions  *options,
                                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
void          codio_picture_free            (CodioPicture              *self);
const char   *codio_picture_get_title       (CodioPicture              *self);
const char   *codio_picture_get_description (CodioPicture              *self);
double        codio_picture_get_width       (CodioPicture              *self);
double        codio_picture_get_height      (CodioPicture              *self);
GBytes       *codio_picture_to_svg          (CodioPicture              *self,
                                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *codio_picture_to_png          (CodioPicture              *self,
                                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_picture_dup_spoken      (const char                *description) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioPicture, codio_picture_free)

G_END_DECLS
