/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_STATUS_VIEW (codio_status_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioStatusView, codio_status_view, CODIO, STATUS_VIEW, AdwBin)

GtkWidget *codio_status_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       codio_status_view_set_profile (CodioStatusView *self,
                                          CodioProfile    *profile);

G_END_DECLS
