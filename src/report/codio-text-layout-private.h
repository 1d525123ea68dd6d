/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-typesetter.h"

G_BEGIN_DECLS

/*< private >
 * CodioTextSpan:
 * @start: where it begins in a text, in bytes
 * @end: where it ends
 * @address: (nullable): where it leads, as a URI
 * @language: (nullable): in which language it is, a BCP 47 tag, if not in that of the text around it
 *
 * An address in a text, or words in another language.
 */
typedef struct
{
  gsize start;
  gsize end;
  char *address;
  const char *language;
} CodioTextSpan;

PangoContext *codio_text_create_context   (const char      *language) G_GNUC_WARN_UNUSED_RESULT;
double        codio_text_style_get_line   (CodioTextStyle   style);
PangoLayout  *codio_text_layout_new       (PangoContext    *context,
                                           CodioTextStyle   style,
                                           double           width,
                                           const char      *text) G_GNUC_WARN_UNUSED_RESULT;
guint         codio_text_spans_search     (GArray          *spans,
                                           gsize            position);
void          codio_text_layout_check     (PangoLayout     *layout,
                                           CodioPdfWriter  *writer);
void          codio_text_layout_draw_line (PangoLayout     *layout,
                                           int              line,
                                           CodioTextStyle   style,
                                           double           x,
                                           double           y,
                                           GArray          *spans,
                                           gboolean         links,
                                           gsize            offset,
                                           CodioPdfWriter  *writer);

typedef struct _CodioTextLines CodioTextLines;

CodioTextLines *codio_text_lines_new       (PangoContext    *context,
                                            CodioTextStyle   style,
                                            double           width,
                                            const char      *text) G_GNUC_WARN_UNUSED_RESULT;
void            codio_text_lines_free      (CodioTextLines  *self);
GHashTable     *codio_text_lines_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
CodioTextLines *codio_text_lines_find      (GHashTable      *table,
                                            CodioTextStyle   style,
                                            double           width,
                                            const char      *text);
guint           codio_text_lines_get_n     (CodioTextLines  *self);
double          codio_text_lines_get_width (CodioTextLines  *self,
                                            guint            first,
                                            guint            n);
void            codio_text_lines_draw      (CodioTextLines  *self,
                                            guint            line,
                                            double           x,
                                            double           y,
                                            gboolean         links,
                                            CodioPdfWriter  *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioTextLines, codio_text_lines_free)

char         *codio_text_next_paragraph   (const char     **text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
