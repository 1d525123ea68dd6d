/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

#include "codio-palette.h"

G_BEGIN_DECLS

/* The small signs that say without colour what a value is. */
typedef enum
{
  CODIO_MARK_DILEMMA,
  CODIO_MARK_UNSECURED,
  CODIO_MARK_ACTION,
  CODIO_MARK_COMMENT,
  CODIO_MARK_SEVERAL,
  CODIO_MARK_SECURED_NONE,
  CODIO_MARK_SECURED_PARTLY,
  CODIO_MARK_SECURED,
  CODIO_MARK_TOUCHED_NONE,
  CODIO_MARK_SERVES,
  CODIO_MARK_PRESSURES,
  CODIO_MARK_BOTH,
  CODIO_MARK_CHANGED,
  CODIO_MARK_NEW,
  CODIO_MARK_GONE,
} CodioMark;

/* Heights, relative to the size of the body text. */
#define CODIO_MARK_HEIGHT 0.9
#define CODIO_BADGE_HEIGHT 1.15
#define CODIO_CORNER_SIZE 0.8

double codio_mark_get_width  (CodioMark     mark,
                              double        size);
void   codio_mark_draw       (CodioMark     mark,
                              cairo_t      *cr,
                              double        x,
                              double        y,
                              double        size,
                              CodioColor    color);
double codio_badge_get_width (CodioMark     mark,
                              guint         count,
                              PangoContext *context,
                              double        size);
void   codio_badge_draw      (CodioMark     mark,
                              guint         count,
                              PangoContext *context,
                              cairo_t      *cr,
                              double        x,
                              double        y,
                              double        size,
                              CodioColor    fill,
                              CodioColor    text);
void   codio_corner_draw     (cairo_t      *cr,
                              double        x,
                              double        y,
                              double        size,
                              gboolean      mirrored,
                              CodioColor    color);

G_END_DECLS
