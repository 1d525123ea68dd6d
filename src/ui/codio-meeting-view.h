/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_MEETING_VIEW (codio_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioMeetingView, codio_meeting_view, CODIO, MEETING_VIEW, AdwBin)

void codio_meeting_view_set_profile (CodioMeetingView *self,
                                     CodioProfile     *profile);
void codio_meeting_view_set_part    (CodioMeetingView *self,
                                     CodioPart        *part);

G_END_DECLS
