/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-palette.h"

G_BEGIN_DECLS

#define CODIO_TYPE_TOUR_PICTURE (codio_tour_picture_get_type ())
G_DECLARE_FINAL_TYPE (CodioTourPicture, codio_tour_picture, CODIO, TOUR_PICTURE, GtkWidget)

GtkWidget *codio_tour_picture_new (CodioProfile   *profile,
                                   CodioColouring  colouring,
                                   gboolean        arcs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
