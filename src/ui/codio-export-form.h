/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "codio-export-choices.h"

G_BEGIN_DECLS

/**
 * CodioExportAskKind:
 * @CODIO_EXPORT_ASK_LANGUAGE: one of the languages of the program
 * @CODIO_EXPORT_ASK_CHOICE: one of the answers to a #CodioExportQuestion
 * @CODIO_EXPORT_ASK_CHOICES: any of them
 * @CODIO_EXPORT_ASK_SWITCH: yes or no
 */
typedef enum
{
  CODIO_EXPORT_ASK_LANGUAGE,
  CODIO_EXPORT_ASK_CHOICE,
  CODIO_EXPORT_ASK_CHOICES,
  CODIO_EXPORT_ASK_SWITCH,
} CodioExportAskKind;

/**
 * CodioExportAsk:
 * @kind: how it is answered
 * @name: what the answer is remembered as
 * @title: what people call it, a message to be translated
 * @use: (nullable): what it is for, a message to be translated
 * @question: for a choice, what is chosen
 * @uses: (nullable) (array): for a choice, by value what that means, messages to be translated
 * @offset: where the answer is in #CodioExportOptions
 *
 * Something that is asked about an export.
 */
typedef struct
{
  CodioExportAskKind kind;
  const char *name;
  const char *title;
  const char *use;
  CodioExportQuestion question;
  const char * const *uses;
  gsize offset;
} CodioExportAsk;

#define CODIO_EXPORT_ASKS_MAX 16

/**
 * CODIO_EXPORT_ANSWER:
 * @options: the options of an export
 * @ask: a #CodioExportAsk that is no language
 *
 * The answer, a number that can be set.
 */
#define CODIO_EXPORT_ANSWER(options, ask) G_STRUCT_MEMBER (int, options, (ask)->offset)

const CodioExportAsk *codio_export_form_get_asks     (guint                     *n_asks);
const char * const   *codio_export_form_get_tags     (void);
const char           *codio_export_form_get_use      (CodioExportFormat          format);
gboolean              codio_export_form_is_asked     (CodioExportFormat          format,
                                                      const CodioExportAsk      *ask);
void                  codio_export_form_settle       (CodioExportFormat          format,
                                                      CodioExportOptions        *options);
gboolean              codio_export_form_tells_names  (CodioExportFormat          format,
                                                      const CodioExportOptions  *options);
CodioCatalog         *codio_export_form_get_catalog  (const char                *tag);
void                  codio_export_form_recall       (GVariant                  *remembered,
                                                      CodioExportFormat         *format,
                                                      CodioExportOptions        *options);
GVariant             *codio_export_form_remember     (CodioExportFormat          format,
                                                      const CodioExportOptions  *options);

G_END_DECLS
