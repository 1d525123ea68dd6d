/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-part.h"

G_BEGIN_DECLS

AdwActionRow *codio_detail_row_add             (AdwPreferencesGroup *group,
                                                const char          *title,
                                                const char          *subtitle);
AdwActionRow *codio_detail_row_add_link        (AdwPreferencesGroup *group,
                                                CodioPart           *part,
                                                const char          *subtitle);
void          codio_detail_row_add_topic       (AdwPreferencesGroup *group,
                                                const CodioTopic    *topic);
GtkWidget    *codio_detail_row_create_button   (const char          *icon_name,
                                                const char          *tooltip,
                                                const char          *action_name,
                                                GVariant            *target) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_detail_row_describe_source (const char          *chapter,
                                                const char          *pages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
