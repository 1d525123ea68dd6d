/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export.h"

G_BEGIN_DECLS

/**
 * CodioExportQuestion:
 * @CODIO_EXPORT_FORMAT: a #CodioExportFormat
 * @CODIO_EXPORT_AUDIENCE: a #CodioAudience
 * @CODIO_EXPORT_PARTS: #CodioReportParts
 * @CODIO_EXPORT_PAPER: a #CodioPaper
 * @CODIO_EXPORT_TABLE: a #CodioTable
 * @CODIO_EXPORT_PICTURE: a #CodioPictureKind
 *
 * What can be chosen about an export.
 */
typedef enum
{
  CODIO_EXPORT_FORMAT,
  CODIO_EXPORT_AUDIENCE,
  CODIO_EXPORT_PARTS,
  CODIO_EXPORT_PAPER,
  CODIO_EXPORT_TABLE,
  CODIO_EXPORT_PICTURE,
  CODIO_N_EXPORT_QUESTIONS,
} CodioExportQuestion;

/**
 * CodioExportChoice:
 * @value: one of the answers
 * @name: what it is called on a command line: small letters, digits and dashes
 * @label: what people call it, a message to be translated
 */
typedef struct
{
  int value;
  const char *name;
  const char *label;
} CodioExportChoice;

const CodioExportChoice *codio_export_get_choices (CodioExportQuestion  question,
                                                   guint               *n_choices);
const CodioExportChoice *codio_export_get_choice  (CodioExportQuestion  question,
                                                   int                  value);
const CodioExportChoice *codio_export_find_choice (CodioExportQuestion  question,
                                                   const char          *name);
gboolean                 codio_export_is_minutes  (CodioExportFormat    format);

G_END_DECLS
