/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *codio_language_mark        (const char  *language,
                                  const char  *text) G_GNUC_WARN_UNUSED_RESULT;
char *codio_language_mark_next   (const char **text,
                                  const char **language) G_GNUC_WARN_UNUSED_RESULT;
char *codio_language_mark_remove (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
