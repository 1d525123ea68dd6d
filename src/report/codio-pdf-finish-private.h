/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <qpdf/qpdf-c.h>

#include "codio-pdf-finish.h"

G_BEGIN_DECLS

/*< private >
 * CodioPdfFinish:
 * @qpdf: the document
 * @writer: who wrote it, and remembers what is in it
 * @language: the language of the document
 * @root: the catalogue of the document
 * @height: the height of its pages, in points
 * @next_element: the number of the element that the walk over the structure meets next
 * @next_artifact: the number of the artifact that the walk over the pages meets next
 * @problem: (nullable): what is wrong with what the program itself wrote, for whoever mends it
 *
 * A document that is being finished. Handles of qpdf live until the end of it.
 */
typedef struct
{
  qpdf_data qpdf;
  CodioPdfWriter *writer;
  const char *language;
  qpdf_oh root;
  double height;
  guint next_element;
  guint next_artifact;
  char *problem;
} CodioPdfFinish;

/* Keys and names of PDF are written with a slash. */
void     codio_pdf_finish_set            (CodioPdfFinish           *self,
                                          qpdf_oh                   dictionary,
                                          const char               *key,
                                          qpdf_oh                   value);
void     codio_pdf_finish_set_name       (CodioPdfFinish           *self,
                                          qpdf_oh                   dictionary,
                                          const char               *key,
                                          const char               *name);
void     codio_pdf_finish_set_text       (CodioPdfFinish           *self,
                                          qpdf_oh                   dictionary,
                                          const char               *key,
                                          const char               *text);
void     codio_pdf_finish_set_integer    (CodioPdfFinish           *self,
                                          qpdf_oh                   dictionary,
                                          const char               *key,
                                          gint64                    value);
qpdf_oh  codio_pdf_finish_new_stream     (CodioPdfFinish           *self,
                                          gconstpointer             data,
                                          gsize                     length);
char    *codio_pdf_finish_dup_date       (const char               *time) G_GNUC_WARN_UNUSED_RESULT;
void     codio_pdf_finish_complain       (CodioPdfFinish           *self,
                                          const char               *format,
                                          ...) G_GNUC_PRINTF (2, 3);

/* codio-pdf-finish-structure.c */
void     codio_pdf_finish_structure      (CodioPdfFinish           *self);

/* codio-pdf-finish-pages.c */
void     codio_pdf_finish_pages          (CodioPdfFinish           *self);

/* codio-pdf-finish-content.c */
/* How content that is no part of the structure is marked, such as "/Artifact <</Type /Layout>> BDC". */
typedef const char *(*CodioPdfMarkFunc) (CodioPdfFinish *self,
                                         qpdf_oh         resources,
                                         const char     *name);

GString *codio_pdf_finish_mark           (CodioPdfFinish           *self,
                                          const char               *content,
                                          gsize                     length,
                                          qpdf_oh                   resources,
                                          CodioPdfMarkFunc          mark) G_GNUC_WARN_UNUSED_RESULT;
gboolean codio_pdf_finish_has_text       (const char               *content,
                                          gsize                     length);

/* codio-pdf-finish-metadata.c */
void     codio_pdf_finish_metadata       (CodioPdfFinish           *self,
                                          gboolean                  attached);

/* codio-pdf-finish-attachment.c */
void     codio_pdf_finish_attachment     (CodioPdfFinish           *self,
                                          const CodioPdfAttachment *attachment);

G_END_DECLS
