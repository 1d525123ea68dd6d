/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

GBytes *codio_house_image_to_svg (CodioProfile  *profile,
                                  CodioCatalog  *catalog,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *codio_house_image_to_png (CodioProfile  *profile,
                                  CodioCatalog  *catalog,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
