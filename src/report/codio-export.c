/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export.h"

#include <string.h>

#include "codio-calendar.h"
#include "codio-csv.h"
#include "codio-iama-answers.h"
#include "codio-markdown.h"
#include "codio-odt.h"
#include "codio-outline-minutes.h"
#include "codio-outline-report.h"
#include "codio-picture.h"
#include "codio-profile-file.h"
#include "codio-report.h"

static GBytes *
export_json (CodioProfile              *profile,
             const CodioExportOptions  *options,
             GCancellable              *cancellable,
             GError                   **error)
{
  return codio_profile_write_checked (profile, error);
}

static GBytes *
export_markdown (CodioProfile              *profile,
                 const CodioExportOptions  *options,
                 GCancellable              *cancellable,
                 GError                   **error)
{
  g_autoptr (CodioOutline) outline = codio_outline_new_report (profile, options);

  return codio_markdown_write (outline);
}

static GBytes *
export_odt (CodioProfile              *profile,
            const CodioExportOptions  *options,
            GCancellable              *cancellable,
            GError                   **error)
{
  g_autoptr (CodioOutline) outline = codio_outline_new_report (profile, options);

  return codio_odt_write (outline, profile, options, error);
}

static GBytes *
export_svg (CodioProfile              *profile,
            const CodioExportOptions  *options,
            GCancellable              *cancellable,
            GError                   **error)
{
  g_autoptr (CodioPicture) picture = codio_picture_new (profile, options->picture, options, error);

  return picture ? codio_picture_to_svg (picture, error) : NULL;
}

static GBytes *
export_png (CodioProfile              *profile,
            const CodioExportOptions  *options,
            GCancellable              *cancellable,
            GError                   **error)
{
  g_autoptr (CodioPicture) picture = codio_picture_new (profile, options->picture, options, error);

  return picture ? codio_picture_to_png (picture, error) : NULL;
}

static GBytes *
export_ics (CodioProfile              *profile,
            const CodioExportOptions  *options,
            GCancellable              *cancellable,
            GError                   **error)
{
  return codio_calendar_write (profile, options->with_owners, options->catalog, error);
}

static GBytes *
export_minutes_odt (CodioProfile              *profile,
                    const CodioExportOptions  *options,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  g_autoptr (CodioOutline) outline = codio_outline_new_minutes (profile, options, TRUE);

  return codio_odt_write (outline, profile, options, error);
}

static GBytes *
export_minutes_text (CodioProfile              *profile,
                     const CodioExportOptions  *options,
                     GCancellable              *cancellable,
                     GError                   **error)
{
  g_autoptr (CodioOutline) outline = codio_outline_new_minutes (profile, options, TRUE);

  return codio_markdown_write (outline);
}

static const struct
{
  const char *suffix;
  GBytes *(*create) (CodioProfile              *profile,
                     const CodioExportOptions  *options,
                     GCancellable              *cancellable,
                     GError                   **error);
} formats[CODIO_N_EXPORT_FORMATS] = {
  [CODIO_EXPORT_PDF] = { ".pdf", codio_report_create },
  [CODIO_EXPORT_JSON] = { ".json", export_json },
  [CODIO_EXPORT_ODT] = { ".odt", export_odt },
  [CODIO_EXPORT_MARKDOWN] = { ".md", export_markdown },
  [CODIO_EXPORT_CSV] = { ".csv", codio_csv_write },
  [CODIO_EXPORT_SVG] = { ".svg", export_svg },
  [CODIO_EXPORT_PNG] = { ".png", export_png },
  [CODIO_EXPORT_ICS] = { ".ics", export_ics },
  [CODIO_EXPORT_IAMA] = { ".json", codio_iama_write_assessment },
  [CODIO_EXPORT_IAMA_TEXT] = { ".md", codio_iama_write_answers },
  [CODIO_EXPORT_MINUTES] = { ".pdf", codio_report_create_minutes },
  [CODIO_EXPORT_MINUTES_ODT] = { ".odt", export_minutes_odt },
  [CODIO_EXPORT_MINUTES_TEXT] = { ".md", export_minutes_text },
};

/**
 * codio_export_format_get_suffix:
 * @format: a format
 *
 * Returns: how the names of its files end, with the dot
 */
const char *
codio_export_format_get_suffix (CodioExportFormat format)
{
  g_return_val_if_fail (format < CODIO_N_EXPORT_FORMATS, NULL);

  return formats[format].suffix;
}

/**
 * codio_export_format_from_filename:
 * @filename: the name of a file
 * @format: (out): return location for the format
 *
 * A format is known by the end of the name, in capitals or not. Where several have the same, it is the first.
 *
 * Returns: whether @filename ends as the files of some format do; if not, @format stays as it is
 */
gboolean
codio_export_format_from_filename (const char        *filename,
                                   CodioExportFormat *format)
{
  gsize length;

  g_return_val_if_fail (filename != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  length = strlen (filename);
  for (guint i = 0; i < CODIO_N_EXPORT_FORMATS; i++)
    {
      gsize suffix_length = strlen (formats[i].suffix);

      if (length > suffix_length &&
          g_ascii_strcasecmp (filename + length - suffix_length, formats[i].suffix) == 0)
        {
          *format = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * codio_export:
 * @profile: a profile
 * @format: what to make of it
 * @options: how to make it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of #G_IO_ERROR
 *
 * The same profile and options always give the same bytes. It is made of what is for the audience, by
 * codio_export_options_dup_profile(), and of nothing else.
 *
 * Returns: (transfer full): the content of the file, or %NULL
 */
GBytes *
codio_export (CodioProfile              *profile,
              CodioExportFormat          format,
              const CodioExportOptions  *options,
              GCancellable              *cancellable,
              GError                   **error)
{
  g_autoptr (CodioProfile) exported = NULL;
  g_autoptr (CodioProfile) before = NULL;
  CodioExportOptions own;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (format < CODIO_N_EXPORT_FORMATS, NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  own = *options;
  if (!codio_export_options_find_before (&own, profile, &before, error))
    return NULL;

  exported = codio_export_options_dup_profile (&own, profile);

  return formats[format].create (exported, &own, cancellable, error);
}
