/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_VERSIONS_VIEW (codio_versions_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioVersionsView, codio_versions_view, CODIO, VERSIONS_VIEW, AdwBin)

GtkWidget *codio_versions_view_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       codio_versions_view_set_profile (CodioVersionsView *self,
                                            CodioProfile      *profile);

G_END_DECLS
