/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-window.h"

G_BEGIN_DECLS

/* codio-window-files.c: opening, saving, exporting and closing. */
void     codio_window_class_install_files (GtkWidgetClass *widget_class);
gboolean codio_window_ask_before_closing  (CodioWindow    *self);

AdwAlertDialog *codio_window_show_error  (CodioWindow    *self,
                                           const char     *heading,
                                           GFile          *file,
                                           const GError   *error);
CodioWindow *codio_window_show_document    (CodioWindow    *self,
                                           CodioDocument  *document);
void     codio_window_save                (CodioWindow    *self,
                                           gboolean        close);
void     codio_window_save_as             (CodioWindow    *self,
                                           gboolean        close);

/* codio-window-recovery.c: files that changed or are in part unreadable, and work that was recovered. */
void     codio_window_class_install_recovery (GtkWidgetClass *widget_class);
void     codio_window_ask_about_disk      (CodioWindow    *self,
                                           gboolean        save,
                                           gboolean        close);
void     codio_window_offer_salvage       (CodioWindow    *self,
                                           AdwAlertDialog *dialog,
                                           GFile          *file);

/* codio-window.c */
void     codio_window_set_saving          (CodioWindow    *self,
                                           gboolean        saving);
void     codio_window_show_toast          (CodioWindow    *self,
                                           const char     *text);

G_END_DECLS
