/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_AGENDA_VIEW (codio_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioAgendaView, codio_agenda_view, CODIO, AGENDA_VIEW, AdwBin)

GtkWidget *codio_agenda_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       codio_agenda_view_set_profile (CodioAgendaView *self,
                                          CodioProfile    *profile);

G_END_DECLS
