/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

char        *codio_author_dup_name (void) G_GNUC_WARN_UNUSED_RESULT;
void         codio_author_set_name (const char          *name);
AdwEntryRow *codio_author_add_row  (AdwPreferencesGroup *group);

G_END_DECLS
