/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-issue.h"

G_BEGIN_DECLS

void codio_issues_name_places (GPtrArray *issues,
                               GType      type,
                               JsonNode  *root);

G_END_DECLS
