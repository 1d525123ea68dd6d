/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-pdf-writer.h"

G_BEGIN_DECLS

/**
 * CodioPdfAttachment:
 * @name: the name of the file
 * @media_type: what it is, such as "application/json"
 * @description: what it is, in words
 * @modified: when it was last changed, as in ISO 8601
 * @bytes: what is in it
 *
 * A file that travels inside a document, as its source.
 */
typedef struct
{
  const char *name;
  const char *media_type;
  const char *description;
  const char *modified;
  GBytes *bytes;
} CodioPdfAttachment;

GBytes *codio_pdf_finish (CodioPdfWriter            *writer,
                          const char                *language,
                          const CodioPdfAttachment  *attachment,
                          GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
