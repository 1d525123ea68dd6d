/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-house-painter.h"

G_BEGIN_DECLS

#define CODIO_TYPE_BRICK (codio_brick_get_type ())
G_DECLARE_FINAL_TYPE (CodioBrick, codio_brick, CODIO, BRICK, GtkButton)

GtkWidget *codio_brick_new          (CodioPart         *part,
                                     CodioHousePainter *painter) G_GNUC_WARN_UNUSED_RESULT;
CodioPart *codio_brick_get_part     (CodioBrick        *self);
void       codio_brick_set_selected (CodioBrick        *self,
                                     gboolean           selected);
void       codio_brick_update       (CodioBrick        *self,
                                     gboolean           animate);
void       codio_brick_redraw       (CodioBrick        *self);

G_END_DECLS
