/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_discard_ask (AdwDialog  *dialog,
                        const char *heading,
                        const char *body,
                        const char *keep);

G_END_DECLS
