/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <cairo-pdf.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CodioPdfElement:
 * @tag: the structure type, as in ISO 32000-1, 14.8.4
 * @alternative: (nullable): for a Figure, what it shows
 * @scope: (nullable): for a TH, "Column" or "Row"
 * @numbering: (nullable): for an L, the ListNumbering, such as "Disc"
 * @contents: (nullable): for a Link, what it leads to
 * @destination: (nullable): for a Link, the destination in the document
 * @address: (nullable): for a Link that leads out of the document, where to, as a URI
 * @language: (nullable): the language of the text in it; %NULL for that which was set for the elements that are begun
 * @area: for a Figure or a Link, where it is, in points from the top left of the page
 * @page: the page it begins on, from 1; set by the writer
 * @is_artifact: whether it only keeps an artifact apart from the content around it; set by the writer
 *
 * One element of the structure. Cairo writes no more than the tag, the link and the place in the tree; the
 * rest is remembered for whoever finishes the document.
 */
typedef struct
{
  const char *tag;
  const char *alternative;
  const char *scope;
  const char *numbering;
  const char *contents;
  const char *destination;
  const char *address;
  const char *language;
  cairo_rectangle_t area;
  guint page;
  gboolean is_artifact;
} CodioPdfElement;

/**
 * CodioPdfArtifactKind:
 * @CODIO_PDF_HEADER: the running header
 * @CODIO_PDF_FOOTER: the running footer
 * @CODIO_PDF_REPETITION: content repeated because of a new page, such as the header row of a table
 *
 * What is on a page without being content.
 */
typedef enum
{
  CODIO_PDF_HEADER,
  CODIO_PDF_FOOTER,
  CODIO_PDF_REPETITION,
} CodioPdfArtifactKind;

/**
 * CodioPdfArtifact:
 * @kind: what it is
 * @page: the page it is on, from 1
 *
 * One artifact that holds text. It is a form XObject that is painted outside of all marked content.
 */
typedef struct
{
  CodioPdfArtifactKind kind;
  guint page;
} CodioPdfArtifact;

/**
 * CodioPdfBookmark:
 * @level: from 1
 * @title: the text
 * @destination: where it leads
 * @page: the page of the destination, from 1
 *
 * One entry of the outline.
 */
typedef struct
{
  guint level;
  char *title;
  char *destination;
  guint page;
} CodioPdfBookmark;

#define CODIO_TYPE_PDF_WRITER (codio_pdf_writer_get_type ())
G_DECLARE_FINAL_TYPE (CodioPdfWriter, codio_pdf_writer, CODIO, PDF_WRITER, GObject)

CodioPdfWriter         *codio_pdf_writer_new             (double                  width,
                                                          double                  height) G_GNUC_WARN_UNUSED_RESULT;
CodioPdfWriter         *codio_pdf_writer_new_drawing     (double                  width,
                                                          double                  height) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t        *codio_pdf_writer_get_drawing     (CodioPdfWriter         *self,
                                                          guint                   page);
cairo_t                *codio_pdf_writer_get_cairo       (CodioPdfWriter         *self);
void                    codio_pdf_writer_set_metadata    (CodioPdfWriter         *self,
                                                          cairo_pdf_metadata_t    metadata,
                                                          const char             *value);
void                    codio_pdf_writer_set_language    (CodioPdfWriter         *self,
                                                          const char             *language);
void                    codio_pdf_writer_begin           (CodioPdfWriter         *self,
                                                          const char             *tag);
void                    codio_pdf_writer_begin_element   (CodioPdfWriter         *self,
                                                          const CodioPdfElement  *element);
void                    codio_pdf_writer_end             (CodioPdfWriter         *self);
void                    codio_pdf_writer_begin_artifact  (CodioPdfWriter         *self,
                                                          CodioPdfArtifactKind    kind);
void                    codio_pdf_writer_end_artifact    (CodioPdfWriter         *self);
void                    codio_pdf_writer_note_missing    (CodioPdfWriter         *self,
                                                          const char             *characters,
                                                          const char             *text);
gboolean                codio_pdf_writer_check_characters
                                                         (CodioPdfWriter         *self,
                                                          GError                **error);
void                    codio_pdf_writer_add_bookmark    (CodioPdfWriter         *self,
                                                          guint                   level,
                                                          const char             *title,
                                                          const char             *destination,
                                                          double                  x,
                                                          double                  y);
void                    codio_pdf_writer_next_page       (CodioPdfWriter         *self);
guint                   codio_pdf_writer_get_page        (CodioPdfWriter         *self);
const CodioPdfElement  *codio_pdf_writer_get_element     (CodioPdfWriter         *self,
                                                          guint                   position);
const CodioPdfArtifact *codio_pdf_writer_get_artifact    (CodioPdfWriter         *self,
                                                          guint                   position);
const CodioPdfBookmark *codio_pdf_writer_get_bookmark    (CodioPdfWriter         *self,
                                                          guint                   position);
guint                   codio_pdf_writer_find_page       (CodioPdfWriter         *self,
                                                          const char             *destination);
GBytes                 *codio_pdf_writer_finish          (CodioPdfWriter         *self,
                                                          GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
