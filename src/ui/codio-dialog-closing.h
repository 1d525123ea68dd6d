/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_dialog_closing_watch (AdwApplicationWindow *window);

G_END_DECLS
