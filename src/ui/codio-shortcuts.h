/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The action of a dialog for what it is there for: to add, hand in, save or set. */
#define CODIO_SHORTCUTS_ACCEPT "dialog.accept"

void       codio_shortcuts_install        (GtkApplication        *app);
void       codio_shortcuts_add_to_dialog  (GtkWidgetClass        *widget_class,
                                           const char            *undo,
                                           const char            *redo);
void       codio_shortcuts_add_accept     (GtkWidget             *dialog);
void       codio_shortcuts_add_to_preview (GtkShortcutController *controller);
void       codio_shortcuts_add_help       (GtkWidget             *dialog);
void       codio_shortcuts_add_to_guide   (GtkWidget             *guide);
void       codio_shortcuts_add_judging    (GtkWidgetClass        *widget_class);
gboolean   codio_shortcuts_is_judging     (guint                  keyval);
char      *codio_shortcuts_dup_label      (const char            *action) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *codio_shortcuts_create_dialog  (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
