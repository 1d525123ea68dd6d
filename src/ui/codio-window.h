/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-document.h"

G_BEGIN_DECLS

#define CODIO_TYPE_WINDOW (codio_window_get_type ())
G_DECLARE_FINAL_TYPE (CodioWindow, codio_window, CODIO, WINDOW, AdwApplicationWindow)

CodioWindow   *codio_window_new          (GtkApplication *app) G_GNUC_WARN_UNUSED_RESULT;
CodioDocument *codio_window_get_document (CodioWindow    *self);
void           codio_window_set_document (CodioWindow    *self,
                                          CodioDocument  *document);
gboolean       codio_window_is_untouched (CodioWindow    *self);
void           codio_window_show_part    (CodioWindow    *self,
                                          CodioPart      *part);
void           codio_window_open_file    (CodioWindow    *self,
                                          GFile          *file);

G_END_DECLS
