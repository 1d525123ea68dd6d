/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export-options.h"

G_BEGIN_DECLS

/**
 * CodioExportFormat:
 * @CODIO_EXPORT_PDF: the report
 * @CODIO_EXPORT_JSON: the profile, in its own format
 * @CODIO_EXPORT_ODT: the report as a text to go on writing in
 * @CODIO_EXPORT_MARKDOWN: the report as text with marks for headings and lists
 * @CODIO_EXPORT_CSV: the values, the dilemmas or the actions as a table
 * @CODIO_EXPORT_SVG: the house or a chart as a drawing
 * @CODIO_EXPORT_PNG: the house or a chart as a picture
 * @CODIO_EXPORT_IAMA: the values that were chosen for the impact assessment IAMA, for the form of the government
 * @CODIO_EXPORT_IAMA_TEXT: the same as text
 * @CODIO_EXPORT_ICS: due dates and review dates for a calendar, without names of people
 * @CODIO_EXPORT_MINUTES: the minutes of a review
 * @CODIO_EXPORT_MINUTES_ODT: the same as a text to go on writing in, with room for what is said
 * @CODIO_EXPORT_MINUTES_TEXT: that as text with marks for headings and lists
 */
typedef enum
{
  CODIO_EXPORT_PDF,
  CODIO_EXPORT_JSON,
  CODIO_EXPORT_ODT,
  CODIO_EXPORT_MARKDOWN,
  CODIO_EXPORT_CSV,
  CODIO_EXPORT_SVG,
  CODIO_EXPORT_PNG,
  CODIO_EXPORT_ICS,
  CODIO_EXPORT_IAMA,
  CODIO_EXPORT_IAMA_TEXT,
  CODIO_EXPORT_MINUTES,
  CODIO_EXPORT_MINUTES_ODT,
  CODIO_EXPORT_MINUTES_TEXT,
  CODIO_N_EXPORT_FORMATS,
} CodioExportFormat;

const char *codio_export_format_get_suffix    (CodioExportFormat          format);
gboolean    codio_export_format_from_filename (const char                *filename,
                                               CodioExportFormat         *format);
char       *codio_export_dup_name             (CodioProfile              *profile,
                                               CodioExportFormat          format,
                                               const CodioExportOptions  *options) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *codio_export                      (CodioProfile              *profile,
                                               CodioExportFormat          format,
                                               const CodioExportOptions  *options,
                                               GCancellable              *cancellable,
                                               GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
