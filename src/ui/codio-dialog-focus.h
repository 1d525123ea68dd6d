/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_dialog_begin_at    (AdwDialog *dialog,
                               GtkWidget *widget);
void codio_dialog_begin_after (AdwDialog *dialog,
                               GtkWidget *widget);

G_END_DECLS
