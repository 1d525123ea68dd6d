/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-window.h"

G_BEGIN_DECLS

/* codio-window-files.c: opening, saving, exporting and closing. */
void     codio_window_class_install_files (GtkWidgetClass *widget_class);
gboolean codio_window_ask_before_closing  (CodioWindow    *self);

/* codio-window.c */
void     codio_window_set_saving          (CodioWindow    *self,
                                           gboolean        saving);
void     codio_window_show_toast          (CodioWindow    *self,
                                           const char     *text);

G_END_DECLS
