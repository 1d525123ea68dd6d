/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-profile.h"

G_BEGIN_DECLS

void codio_editable_bind (GtkWidget    *widget,
                          CodioProfile *profile);
void codio_editable_set  (GtkWidget    *widget,
                          gboolean      editable);

G_END_DECLS
