/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-zoom-row.h"

#include <glib/gi18n.h>

#include "codio-shortcuts.h"

static void
add_button (GtkWidget  *row,
            const char *icon,
            const char *name,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *keys = codio_shortcuts_dup_label (action);
  /* Translators: what a button does, and the keys for it, such as “Zoom In (Ctrl++)” */
  g_autofree char *tooltip = g_strdup_printf (_("%s (%s)"), name, keys);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (row), button);
}

/**
 * codio_zoom_row_new:
 *
 * A menu closes after each of its items; this row stays, as one wants to see how large is large enough.
 *
 * Returns: (transfer floating): buttons that zoom the house, for a menu
 */
GtkWidget *
codio_zoom_row_new (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  add_button (row, "zoom-out-symbolic", _("Zoom Out"), "win.zoom-out");
  add_button (row, "zoom-original-symbolic", _("Normal Size"), "win.zoom-normal");
  add_button (row, "zoom-in-symbolic", _("Zoom In"), "win.zoom-in");

  return row;
}
