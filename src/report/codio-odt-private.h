/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-odt.h"

G_BEGIN_DECLS

/* The namespaces that are used (OpenDocument 1.3, part 3, 1.4). */
#define CODIO_ODT_NAMESPACES                                                                                          \
  " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"                                                  \
  " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"                                                    \
  " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"                                                      \
  " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"                                                    \
  " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"                                                   \
  " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"                                           \
  " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"                                             \
  " xmlns:xlink='http://www.w3.org/1999/xlink'"                                                                       \
  " xmlns:dc='http://purl.org/dc/elements/1.1/'"                                                                      \
  " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"                                                      \
  " office:version='1.3'"

#define CODIO_ODT_MARGIN 2.5 /* cm */

void    codio_odt_append_text      (GString                  *out,
                                    const char               *text);
void    codio_odt_append_plain     (GString                  *out,
                                    const char               *text);
char   *codio_odt_dup_language     (const char               *tag) G_GNUC_WARN_UNUSED_RESULT;
double  codio_odt_get_page_width   (const CodioExportOptions *options);
int     codio_odt_get_millimetres  (double                    centimetres);
GBytes *codio_odt_write_styles     (const char               *title,
                                    const CodioExportOptions *options) G_GNUC_WARN_UNUSED_RESULT;
GBytes *codio_odt_write_content    (CodioOutline             *outline,
                                    CodioProfile             *profile,
                                    const CodioExportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
