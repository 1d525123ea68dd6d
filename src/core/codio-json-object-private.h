/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define CODIO_TYPE_JSON_OBJECT (codio_json_object_get_type ())

GType       codio_json_object_get_type (void) G_GNUC_CONST;
JsonObject *codio_json_object_ref      (JsonObject *object);
void        codio_json_object_unref    (JsonObject *object);
JsonNode   *codio_json_object_dup      (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;
JsonNode   *codio_json_node_dup        (JsonNode   *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
