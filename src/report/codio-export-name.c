/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-choices.h"

#include "codio-file-name.h"
#include "codio-i18n.h"

#define DATE_LENGTH 10

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
  const CodioExportChoice *audience;
  g_autofree char *word = NULL, *ending = NULL;
  const char *time;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (format < CODIO_N_EXPORT_FORMATS, NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  audience = codio_export_get_choice (CODIO_EXPORT_AUDIENCE, (int) options->audience);
  word = codio_file_name_propose (codio_catalog_message (options->catalog, audience->label), audience->name, "");
  time = codio_export_options_get_time (options, profile);
  ending = g_strdup_printf ("%s%.*s-%s%s", *time ? "-" : "", DATE_LENGTH, time, word,
                            codio_export_format_get_suffix (format));

  return codio_file_name_propose (codio_profile_get_title (profile),
                                  /* Translators: the name of a file, in small letters and with dashes for spaces */
                                  codio_catalog_message (options->catalog, "value-profile"), ending);
}
