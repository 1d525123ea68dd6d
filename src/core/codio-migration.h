/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean codio_migration_knows (const char *version);
void     codio_migration_run   (JsonObject *profile);

G_END_DECLS
