/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-cli-commands.h"
#include "codio-profile-file.h"

G_BEGIN_DECLS

/* What the commands share: reading files and saying what is wrong with them. */
void          codio_cli_complain     (const char     *format,
                                      ...) G_GNUC_PRINTF (1, 2);
char         *codio_cli_dup_label    (const char     *file) G_GNUC_WARN_UNUSED_RESULT;
void          codio_cli_print_issue  (const char     *file,
                                      const char     *pointer,
                                      const char     *message,
                                      gboolean        asked_for);
void          codio_cli_print_issues (const char     *file,
                                      GPtrArray      *issues,
                                      gboolean        asked_for);
void          codio_cli_explain      (const char     *path,
                                      GPtrArray      *issues,
                                      const GError   *error,
                                      CodioCliStatus *status);
CodioProfile *codio_cli_load         (const char     *path,
                                      CodioCliStatus *status) G_GNUC_WARN_UNUSED_RESULT;
gboolean      codio_cli_may_write    (GFile          *target,
                                      const char     *label,
                                      gboolean        force);

G_END_DECLS
