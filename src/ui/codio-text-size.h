/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void codio_text_size_follow (GtkWindow *window);

G_END_DECLS
