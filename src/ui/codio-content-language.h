/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-part.h"

G_BEGIN_DECLS

#define CODIO_TYPE_CONTENT_LANGUAGE (codio_content_language_get_type ())
G_DECLARE_FINAL_TYPE (CodioContentLanguage, codio_content_language, CODIO, CONTENT_LANGUAGE, GObject)

CodioContentLanguage *codio_content_language_get_default  (void);
const char           *codio_content_language_get_language (CodioContentLanguage *self);
void                  codio_content_language_set_language (CodioContentLanguage *self,
                                                           const char           *language);
void                  codio_content_language_follow       (gpointer              object,
                                                           GCallback             update);
char                 *codio_content_language_dup_name     (const char           *language) G_GNUC_WARN_UNUSED_RESULT;
void                  codio_content_language_show_part    (GtkLabel             *name_label,
                                                           GtkLabel             *original_label,
                                                           CodioPart            *part);

G_END_DECLS
