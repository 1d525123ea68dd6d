/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most characters of a file that are repeated in a message. */
#define CODIO_TEXT_QUOTE_MAX 40

gboolean codio_text_is_control    (gunichar    character);
gboolean codio_text_is_direction  (gunichar    character);
char    *codio_text_clean         (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *codio_text_collapse      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *codio_text_make_xml      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *codio_text_make_storable (const char *text,
                                   gboolean    one_line) G_GNUC_WARN_UNUSED_RESULT;
char    *codio_text_quote         (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *codio_text_dup_end       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean codio_text_find_address  (const char  *text,
                                   const char **start,
                                   const char **end);

G_END_DECLS
