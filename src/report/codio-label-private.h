/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Text in the house: a name with soft hyphens, which breaks at those and at spaces and nowhere else. */
PangoLayout *codio_label_new             (PangoContext *context,
                                          double        size,
                                          PangoWeight   weight) G_GNUC_WARN_UNUSED_RESULT;
gboolean     codio_label_is_mirrored     (PangoContext *context);
void         codio_label_mirror          (PangoLayout  *layout);
double       codio_label_get_least_width (PangoLayout  *layout,
                                          const char   *label);
gboolean     codio_label_fit             (PangoLayout  *layout,
                                          const char   *label,
                                          double        width);
void         codio_label_fit_lines       (PangoLayout  *layout,
                                          const char   *label,
                                          double        width,
                                          int           n_lines);
void         codio_label_balance         (PangoLayout  *layout);
void         codio_label_get_size        (PangoLayout  *layout,
                                          double       *width,
                                          double       *height);
void         codio_label_show_at         (PangoLayout  *layout,
                                          cairo_t      *cr,
                                          double        x,
                                          double        y);
void         codio_label_show            (PangoLayout  *layout,
                                          cairo_t      *cr,
                                          double        center,
                                          double        y);

G_END_DECLS
