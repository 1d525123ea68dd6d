/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-palette.h"

G_BEGIN_DECLS

/* What the user wants drawings to look like. */
CodioScheme codio_looks_find_scheme   (GtkWidget *widget);
void        codio_looks_install       (void);
double      codio_looks_get_text_size (GtkWidget *widget);

G_END_DECLS
