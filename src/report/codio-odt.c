/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-odt.h"

#include <string.h>

#include "codio-i18n.h"
#include "codio-odt-private.h"
#include "codio-zip.h"

/* An outline as an OpenDocument text (OASIS OpenDocument 1.3), which LibreOffice and Word open and go on with. */

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

static GBytes *
write_meta (const char               *title,
            CodioProfile             *profile,
            const CodioExportOptions *options)
{
  CodioCatalog *catalog = options->catalog;
  const char *time = codio_export_options_get_time (options, profile);
  g_autofree char *subject = NULL;
  GString *out = g_string_new ("<?xml version='1.0' encoding='UTF-8'?>\n"
                               "<office:document-meta" CODIO_ODT_NAMESPACES ">\n<office:meta>\n<dc:title>");

  /* Translators: what a document is about: a value profile, and the name of the code that it follows */
  subject = g_strdup_printf (codio_catalog_message (catalog, "Value profile after the %s"),
                             codio_edition_get_name (codio_profile_get_edition (profile), catalog));
  codio_odt_append_plain (out, title);
  g_string_append (out, "</dc:title>\n<dc:subject>");
  codio_odt_append_plain (out, subject);
  g_string_append (out, "</dc:subject>\n<meta:initial-creator>");
  codio_odt_append_plain (out, codio_profile_get_organisation (profile));
  g_string_append_printf (out, "</meta:initial-creator>\n<dc:language>%s</dc:language>\n"
                               "<meta:generator>Codio/%s</meta:generator>\n",
                          codio_catalog_get_language (catalog), PACKAGE_VERSION);
  if (*time)
    g_string_append_printf (out, "<meta:creation-date>%s</meta:creation-date>\n<dc:date>%s</dc:date>\n", time, time);
  g_string_append (out, "</office:meta>\n</office:document-meta>\n");

  return g_string_free_to_bytes (out);
}

static void
append_entry (GString    *manifest,
              const char *path,
              const char *media_type)
{
  g_string_append_printf (manifest, "<manifest:file-entry manifest:full-path='%s' manifest:media-type='%s'%s/>\n", path,
                          media_type, g_str_equal (path, "/") ? " manifest:version='1.3'" : "");
}

static gboolean
take_file (CodioZip    *zip,
           GString     *manifest,
           const char  *path,
           const char  *media_type,
           GBytes      *bytes,
           GError     **error)
{
  g_autoptr (GBytes) owned = bytes;

  if (owned == NULL)
    return FALSE;

  append_entry (manifest, path, media_type);
  return codio_zip_add (zip, path, owned, !g_str_equal (media_type, "image/png"), error);
}

static gboolean
add_pictures (CodioZip      *zip,
              GString       *manifest,
              CodioOutline  *outline,
              GError       **error)
{
  guint n = 0;

  for (guint i = 0; i < codio_outline_get_n_blocks (outline); i++)
    {
      const CodioBlock *block = codio_outline_get_block (outline, i);
      g_autofree char *path = NULL;

      if (block->kind != CODIO_BLOCK_PICTURE)
        continue;

      path = g_strdup_printf ("Pictures/%u.png", ++n);
      if (!take_file (zip, manifest, path, "image/png", codio_picture_to_png (block->picture, error), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * codio_odt_write:
 * @outline: a document
 * @profile: the profile that it is about
 * @options: the language, the paper and the time
 * @error: return location for a #GIOErrorEnum
 *
 * The same document and options always give the same bytes.
 *
 * Returns: (transfer full): it as an OpenDocument text, or %NULL
 */
GBytes *
codio_odt_write (CodioOutline              *outline,
                 CodioProfile              *profile,
                 const CodioExportOptions  *options,
                 GError                   **error)
{
  g_autoptr (CodioZip) zip = codio_zip_new ();
  g_autoptr (GString) manifest = NULL;
  g_autoptr (GBytes) media_type = g_bytes_new_static (MEDIA_TYPE, strlen (MEDIA_TYPE));
  g_autoptr (GBytes) list = NULL;
  const char *title;

  g_return_val_if_fail (outline != NULL && codio_outline_get_n_blocks (outline) > 0, NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  title = codio_outline_get_block (outline, 0)->text;
  manifest = g_string_new ("<?xml version='1.0' encoding='UTF-8'?>\n<manifest:manifest "
                           "xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0' "
                           "manifest:version='1.3'>\n");
  append_entry (manifest, "/", MEDIA_TYPE);

  if (!codio_zip_add (zip, "mimetype", media_type, FALSE, error) ||
      !take_file (zip, manifest, "content.xml", "text/xml", codio_odt_write_content (outline, profile, options),
                  error) ||
      !take_file (zip, manifest, "styles.xml", "text/xml", codio_odt_write_styles (title, options), error) ||
      !take_file (zip, manifest, "meta.xml", "text/xml", write_meta (title, profile, options), error) ||
      !add_pictures (zip, manifest, outline, error))
    return NULL;

  g_string_append (manifest, "</manifest:manifest>\n");
  list = g_bytes_new (manifest->str, manifest->len);
  if (!codio_zip_add (zip, "META-INF/manifest.xml", list, TRUE, error))
    return NULL;

  return codio_zip_finish (zip);
}
