/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-menu-names.h"

/* GTK 4.18 says that an item of a menu is labelled by a label that is only presentation, so that a screen reader
 * finds no name. */
static void
name_items (GtkWidget *widget)
{
  g_autofree char *text = NULL;
  GString *name;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_items (child);

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return;

  g_object_get (widget, "text", &text, NULL);
  if (text == NULL)
    return;

  name = g_string_new (text);
  g_string_replace (name, "_", "", 0);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
  g_string_free (name, TRUE);
}

/**
 * codio_menu_names_repair_popover:
 * @popover: a menu
 *
 * Gives the items of the menu the names that a screen reader says.
 */
void
codio_menu_names_repair_popover (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_connect (popover, "map", G_CALLBACK (name_items), NULL);
}

/**
 * codio_menu_names_repair:
 * @button: a button with a menu
 *
 * Does the same for the menu of a button.
 */
void
codio_menu_names_repair (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  codio_menu_names_repair_popover (gtk_menu_button_get_popover (button));
}
