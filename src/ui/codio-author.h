/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

char        *codio_author_dup_name (void) G_GNUC_WARN_UNUSED_RESULT;
AdwEntryRow *codio_author_add_row  (AdwPreferencesGroup *group);
gboolean     codio_author_ask      (GtkWidget           *widget,
                                    const char          *action,
                                    GVariant            *parameter);

G_END_DECLS
