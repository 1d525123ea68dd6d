/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-choices.h"

#include "codio-file-name.h"
#include "codio-i18n.h"

#define DATE_LENGTH 10

static char *
dup_word (CodioExportQuestion  question,
          int                  value,
          CodioCatalog        *catalog)
{
  const CodioExportChoice *choice = codio_export_get_choice (question, value);

  return codio_file_name_propose (codio_catalog_message (catalog, choice->label), choice->name, "");
}

/* What is in the file, where its ending does not say that. */
static char *
dup_subject (CodioExportFormat         format,
             const CodioExportOptions *options)
{
  if (format == CODIO_EXPORT_IAMA || format == CODIO_EXPORT_IAMA_TEXT)
    return g_strdup ("iama");
  if (codio_export_is_minutes (format))
    return codio_file_name_propose (codio_catalog_message (options->catalog, "Minutes"), "minutes", "");
  if (format == CODIO_EXPORT_CSV)
    return dup_word (CODIO_EXPORT_TABLE, (int) options->table, options->catalog);
  if (format == CODIO_EXPORT_SVG || format == CODIO_EXPORT_PNG)
    return dup_word (CODIO_EXPORT_PICTURE, (int) options->picture, options->catalog);

  return NULL;
}

/**
 * codio_export_dup_name:
 * @profile: a profile
 * @format: what is made of it
 * @options: how it is made
 *
 * Returns: (transfer full): a name for the file: of what it is about, the day and for whom it is; every file system
 *   takes it
 */
char *
codio_export_dup_name (CodioProfile             *profile,
                       CodioExportFormat         format,
                       const CodioExportOptions *options)
{
  g_autofree char *audience = NULL, *subject = NULL, *ending = NULL;
  const char *time;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (format < CODIO_N_EXPORT_FORMATS, NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  audience = dup_word (CODIO_EXPORT_AUDIENCE, (int) options->audience, options->catalog);
  subject = dup_subject (format, options);
  time = codio_export_options_get_time (options, profile);
  ending = g_strdup_printf ("%s%s%s%.*s-%s%s", subject ? "-" : "", subject ? subject : "", *time ? "-" : "",
                            DATE_LENGTH, time, audience, codio_export_format_get_suffix (format));

  return codio_file_name_propose (codio_profile_get_title (profile),
                                  /* Translators: the name of a file, in small letters and with dashes for spaces */
                                  codio_catalog_message (options->catalog, "value-profile"), ending);
}
