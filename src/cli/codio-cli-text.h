/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-catalog.h"

G_BEGIN_DECLS

/* A terminal narrower than this shows long lines broken, a wider one is not filled: long lines read badly. */
#define CODIO_CLI_COLUMNS 80

char  *codio_cli_clean       (const char   *text) G_GNUC_WARN_UNUSED_RESULT;
guint  codio_cli_width       (const char   *text);
void   codio_cli_wrap        (GString      *out,
                              guint         indent,
                              const char   *text);
void   codio_cli_add_heading (GString      *out,
                              const char   *text,
                              char          line);
void   codio_cli_add_field   (GString      *out,
                              CodioCatalog *catalog,
                              guint         indent,
                              const char   *label,
                              const char   *text);
void   codio_cli_print_json  (JsonNode     *node);

G_END_DECLS
