/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CodioCliStatus:
 * @CODIO_CLI_STATUS_FINE: all is well
 * @CODIO_CLI_STATUS_INVALID: a file has errors
 * @CODIO_CLI_STATUS_TROUBLE: wrong usage, or a file could not be read or written
 *
 * The exit status. Of several the highest counts.
 */
typedef enum
{
  CODIO_CLI_STATUS_FINE,
  CODIO_CLI_STATUS_INVALID,
  CODIO_CLI_STATUS_TROUBLE,
} CodioCliStatus;

CodioCliStatus codio_cli_check    (char      **files);
CodioCliStatus codio_cli_show     (const char *file);
CodioCliStatus codio_cli_repair   (const char *file,
                                   const char *output,
                                   gboolean    force);
CodioCliStatus codio_cli_ballot   (char      **files,
                                   const char *voter,
                                   gboolean    reopen,
                                   gboolean    closed,
                                   const char *output,
                                   gboolean    force);
CodioCliStatus codio_cli_diff     (const char *first,
                                   const char *second,
                                   gboolean    json);
CodioCliStatus codio_cli_merge    (char      **files,
                                   const char *output,
                                   gboolean    force);
CodioCliStatus codio_cli_list     (const char *folder,
                                   gboolean    recursive,
                                   gboolean    json);
CodioCliStatus codio_cli_verify   (const char *file);
CodioCliStatus codio_cli_weighing (const char *file);

G_END_DECLS
