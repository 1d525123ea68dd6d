/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CODIO_CONTEXT:
 * @Context: what the message is about, in a word
 * @String: a message in English, such as "Open"
 *
 * A message that could mean something else elsewhere, for codio_catalog_message().
 */
#define CODIO_CONTEXT(Context, String) Context "\004" String

#define CODIO_TYPE_CATALOG (codio_catalog_get_type ())
G_DECLARE_FINAL_TYPE (CodioCatalog, codio_catalog, CODIO, CATALOG, GObject)

CodioCatalog *codio_catalog_new                  (const char         *language) G_GNUC_WARN_UNUSED_RESULT;
CodioCatalog *codio_catalog_new_with_content     (const char         *language,
                                                  const char         *content_language) G_GNUC_WARN_UNUSED_RESULT;
CodioCatalog *codio_catalog_get_default          (void);
void          codio_catalog_set_default          (CodioCatalog       *self);
const char   *codio_catalog_get_folder           (void);
const char   *codio_catalog_negotiate            (const char * const *wishes);
gboolean      codio_catalog_has_language         (const char         *language);
gboolean      codio_catalog_has_content          (const char         *language);
char        **codio_catalog_list_languages       (gboolean          (*has) (const char *language))
                                                  G_GNUC_WARN_UNUSED_RESULT;
const char   *codio_catalog_get_language         (CodioCatalog       *self);
const char   *codio_catalog_get_content_language (CodioCatalog       *self);
char         *codio_catalog_dup_content_name     (CodioCatalog       *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      codio_catalog_has_names_only       (CodioCatalog       *self);
const char   *codio_catalog_get_source           (const char         *msgid) G_GNUC_FORMAT (1);
const char   *codio_catalog_message              (CodioCatalog       *self,
                                                  const char         *msgid) G_GNUC_FORMAT (2);
const char   *codio_catalog_plural               (CodioCatalog       *self,
                                                  const char         *msgid,
                                                  const char         *msgid_plural,
                                                  guint               n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
const char   *codio_catalog_content              (CodioCatalog       *self,
                                                  const char         *text);
char         *codio_catalog_dup_list             (CodioCatalog       *self,
                                                  const char * const *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
