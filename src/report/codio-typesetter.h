/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-palette.h"
#include "codio-pdf-writer.h"

G_BEGIN_DECLS

/* A4 in points, with lines of 14 points on a grid that starts under the top margin. */
#define CODIO_PAGE_WIDTH (210 * 72 / 25.4)
#define CODIO_PAGE_HEIGHT (297 * 72 / 25.4)
#define CODIO_PAGE_LEFT 64.0
#define CODIO_PAGE_TOP 84.0
#define CODIO_PAGE_MEASURE (CODIO_PAGE_WIDTH - 2 * CODIO_PAGE_LEFT)
#define CODIO_LINE 14.0
#define CODIO_PAGE_LINES 48

/* Names stand at the left, text runs at the right in lines of about 60 characters. */
#define CODIO_SIDE_WIDTH 144.0
#define CODIO_TEXT_LEFT (CODIO_PAGE_LEFT + CODIO_SIDE_WIDTH + 20.0)
#define CODIO_TEXT_WIDTH (CODIO_PAGE_LEFT + CODIO_PAGE_MEASURE - CODIO_TEXT_LEFT)

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

CodioTypesetter *codio_typesetter_new           (CodioPdfWriter     *writer,
                                                 const char         *language) G_GNUC_WARN_UNUSED_RESULT;
PangoContext    *codio_typesetter_get_context   (CodioTypesetter    *self);
void             codio_typesetter_set_furniture (CodioTypesetter    *self,
                                                 CodioFurnitureFunc  furniture,
                                                 gpointer            user_data);
double           codio_typesetter_get_y         (CodioTypesetter    *self);
void             codio_typesetter_set_y         (CodioTypesetter    *self,
                                                 double              y);
gboolean         codio_typesetter_need          (CodioTypesetter    *self,
                                                 double              height);
void             codio_typesetter_skip          (CodioTypesetter    *self,
                                                 double              lines);
void             codio_typesetter_new_page      (CodioTypesetter    *self);
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
void             codio_typesetter_show_line     (CodioTypesetter    *self,
                                                 CodioTextStyle      style,
                                                 double              x,
                                                 double              y,
                                                 double              width,
                                                 PangoAlignment      alignment,
                                                 const char         *text);
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
