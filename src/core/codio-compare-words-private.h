/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-profile.h"

G_BEGIN_DECLS

/* A step on the way to something in something. */
#define CODIO_WORDS_STEP " › "

/* For what differs and for conflicts. */
char *codio_words_dup_name (CodioProfile      *profile,
                            CodioProfile      *other,
                            const CodioMember *member,
                            const char        *string,
                            CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;
char *codio_words_dup_node (CodioProfile      *profile,
                            CodioProfile      *other,
                            const CodioMember *member,
                            JsonNode          *node,
                            CodioCatalog      *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
