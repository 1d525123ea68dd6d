/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void codio_choices_set        (gpointer            chooser,
                               GtkStringList      *names);
void codio_choices_set_phases (AdwComboRow        *row);
void codio_choices_set_uses   (gpointer            chooser,
                               const char * const *uses);
void codio_choices_search     (AdwComboRow        *row);

G_END_DECLS
