/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_arrow_add (AdwActionRow *row);

G_END_DECLS
