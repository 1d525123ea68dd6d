/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-issue.h"

G_BEGIN_DECLS

/* How many objects and lists can be within each other. */
#define CODIO_JSON_MAX_DEPTH 64

/* How many texts, numbers, words, objects and lists can be in a file: of each, json-glib makes objects that are many
 * times as large as “0,”. */
#define CODIO_JSON_MAX_VALUES 1000000

/**
 * CodioJsonVerdict:
 * @CODIO_JSON_SOUND: the text is JSON of which a parser makes what stands there
 * @CODIO_JSON_MENDABLE: the text has faults, but its structure can be read
 * @CODIO_JSON_BROKEN: from the last fault on it cannot be read
 */
typedef enum
{
  CODIO_JSON_SOUND,
  CODIO_JSON_MENDABLE,
  CODIO_JSON_BROKEN,
} CodioJsonVerdict;

CodioJsonVerdict codio_json_scan   (GBytes     *bytes,
                                    GPtrArray  *issues,
                                    GBytes    **mended);
void             codio_json_locate (GBytes     *bytes,
                                    GPtrArray  *issues);

G_END_DECLS
