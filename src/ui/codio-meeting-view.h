/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-house-zoom.h"
#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_MEETING_VIEW (codio_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioMeetingView, codio_meeting_view, CODIO, MEETING_VIEW, AdwBin)

CodioHouseZoom *codio_meeting_view_get_zoom (CodioMeetingView *self);

G_END_DECLS
