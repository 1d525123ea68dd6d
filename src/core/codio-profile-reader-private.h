/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-profile-file.h"

G_BEGIN_DECLS

/* For the reader and for what saves the sound parts of a file. */
JsonNode     *codio_reader_parse (GBytes            *bytes,
                                  gboolean           immutable,
                                  GPtrArray         *issues,
                                  CodioProfileError *error) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_reader_read  (JsonNode          *root,
                                  gboolean           gaps,
                                  GPtrArray         *issues) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
