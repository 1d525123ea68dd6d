/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-history.h"

G_BEGIN_DECLS

void codio_announce         (GtkWidget    *widget,
                             const char   *text);
void codio_announce_problem (GtkWidget    *widget,
                             const char   *text);
void codio_announce_undo    (GtkWidget    *widget,
                             CodioHistory *history);
void codio_announce_redo    (GtkWidget    *widget,
                             CodioHistory *history);

G_END_DECLS
