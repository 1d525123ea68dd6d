/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

char *codio_cli_describe (CodioProfile *profile,
                          CodioCatalog *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
