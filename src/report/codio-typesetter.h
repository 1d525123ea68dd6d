/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-export-options.h"
#include "codio-palette.h"
#include "codio-pdf-writer.h"

G_BEGIN_DECLS

/* Lines of 14 points stand on a grid that starts under the top margin. A horizontal place is told from the left margin,
 * a vertical one from the top of the page. */
#define CODIO_PAGE_TOP 84.0
#define CODIO_PAGE_MEASURE (210 * 72 / 25.4 - 2 * 64.0)
#define CODIO_LINE 14.0

/* Names stand at the left, text runs at the right in lines of about 60 characters. */
#define CODIO_SIDE_WIDTH 144.0
#define CODIO_TEXT_LEFT (CODIO_SIDE_WIDTH + 20.0)
#define CODIO_TEXT_WIDTH (CODIO_PAGE_MEASURE - CODIO_TEXT_LEFT)

/**
 * CodioTextStyle:
 * @CODIO_TEXT_TITLE: the title of the document
 * @CODIO_TEXT_CHAPTER: the heading of a chapter
 * @CODIO_TEXT_SECTION: the heading of a section
 * @CODIO_TEXT_NAME: the heading of a single subject, or another name
 * @CODIO_TEXT_BODY: running text
 * @CODIO_TEXT_NOTE: small and dim
 * @CODIO_TEXT_LABEL: small and bold
 *
 * How a text looks.
 */
typedef enum
{
  CODIO_TEXT_TITLE,
  CODIO_TEXT_CHAPTER,
  CODIO_TEXT_SECTION,
  CODIO_TEXT_NAME,
  CODIO_TEXT_BODY,
  CODIO_TEXT_NOTE,
  CODIO_TEXT_LABEL,
} CodioTextStyle;

#define CODIO_TYPE_TYPESETTER (codio_typesetter_get_type ())
G_DECLARE_FINAL_TYPE (CodioTypesetter, codio_typesetter, CODIO, TYPESETTER, GObject)

/**
 * CodioFurnitureFunc:
 * @self: a typesetter that has just begun a page
 * @user_data: what was given with the function
 *
 * Draws what stands on every page.
 */
typedef void (*CodioFurnitureFunc) (CodioTypesetter *self,
                                    gpointer         user_data);

/**
 * CodioDrawFunc:
 * @cr: where to draw; the origin is the top left corner of the figure, a unit is a point
 * @user_data: what was given with the function
 *
 * Draws a figure.
 */
typedef void (*CodioDrawFunc) (cairo_t  *cr,
                               gpointer  user_data);

void             codio_paper_get_size           (CodioPaper          paper,
                                                 double             *width,
                                                 double             *height);
CodioTypesetter *codio_typesetter_new           (CodioPdfWriter     *writer,
                                                 CodioPaper          paper,
                                                 const char         *language) G_GNUC_WARN_UNUSED_RESULT;
void             codio_typesetter_set_dry       (CodioTypesetter    *self,
                                                 gboolean            is_dry);
void             codio_typesetter_take_lines    (CodioTypesetter    *self,
                                                 CodioTypesetter    *other);
PangoContext    *codio_typesetter_get_context   (CodioTypesetter    *self);
void             codio_typesetter_set_furniture (CodioTypesetter    *self,
                                                 CodioFurnitureFunc  furniture,
                                                 gpointer            user_data);
double           codio_typesetter_get_left      (CodioTypesetter    *self);
double           codio_typesetter_get_height    (CodioTypesetter    *self);
guint            codio_typesetter_get_n_lines   (CodioTypesetter    *self);
double           codio_typesetter_get_y         (CodioTypesetter    *self);
void             codio_typesetter_set_y         (CodioTypesetter    *self,
                                                 double              y);
gboolean         codio_typesetter_need          (CodioTypesetter    *self,
                                                 double              height);
guint            codio_typesetter_get_room      (CodioTypesetter    *self,
                                                 double              padding);
void             codio_typesetter_skip          (CodioTypesetter    *self,
                                                 double              lines);
void             codio_typesetter_new_page      (CodioTypesetter    *self);
void             codio_typesetter_fresh_page    (CodioTypesetter    *self);
double           codio_typesetter_measure       (CodioTypesetter    *self,
                                                 CodioTextStyle      style,
                                                 double              width,
                                                 const char         *text);
double           codio_typesetter_measure_text  (CodioTypesetter    *self,
                                                 double              width,
                                                 const char         *text);
void             codio_typesetter_add           (CodioTypesetter    *self,
                                                 const char         *tag,
                                                 CodioTextStyle      style,
                                                 double              x,
                                                 double              width,
                                                 const char         *text);
void             codio_typesetter_add_text      (CodioTypesetter    *self,
                                                 double              x,
                                                 double              width,
                                                 const char         *text);
void             codio_typesetter_add_link      (CodioTypesetter    *self,
                                                 CodioTextStyle      style,
                                                 double              x,
                                                 double              width,
                                                 const char         *text,
                                                 const char         *destination);
void             codio_typesetter_add_figure    (CodioTypesetter    *self,
                                                 const char         *alternative,
                                                 double              width,
                                                 double              height,
                                                 CodioDrawFunc       draw,
                                                 gpointer            user_data);
void             codio_typesetter_show_line     (CodioTypesetter    *self,
                                                 CodioTextStyle      style,
                                                 double              x,
                                                 double              y,
                                                 double              width,
                                                 PangoAlignment      alignment,
                                                 const char         *text);
void             codio_typesetter_show_lines    (CodioTypesetter    *self,
                                                 CodioTextStyle      style,
                                                 double              x,
                                                 double              y,
                                                 double              width,
                                                 PangoAlignment      alignment,
                                                 const char         *text,
                                                 guint               first,
                                                 guint               n,
                                                 const char         *destination);
double           codio_typesetter_show          (CodioTypesetter    *self,
                                                 CodioTextStyle      style,
                                                 double              x,
                                                 double              y,
                                                 double              width,
                                                 const char         *text);
void             codio_typesetter_check         (CodioTypesetter    *self,
                                                 const char         *text);
void             codio_typesetter_rule          (CodioTypesetter    *self,
                                                 double              x,
                                                 double              y,
                                                 double              width);

G_END_DECLS
