/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-menu-names.h"

#include "codio-zoom-row.h"

/* GTK 4.18 says that an item of a menu is labelled by a label that is only presentation, so that a screen reader
 * finds no name. */
static void
name_items (GtkWidget *widget)
{
  g_autofree char *text = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_items (child);

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    return;

  g_object_get (widget, "text", &text, NULL);
  if (text == NULL)
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
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

static void
create_menu (GtkMenuButton *button,
             gpointer       model)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    {
      g_autoptr (GtkWidget) zoom = g_object_ref_sink (codio_zoom_row_new ());
      GtkPopover *popover;

      gtk_menu_button_set_menu_model (button, model);
      popover = gtk_menu_button_get_popover (button);
      gtk_popover_menu_add_child (GTK_POPOVER_MENU (popover), zoom, CODIO_ZOOM_ROW);
      codio_menu_names_repair_popover (popover);
    }
}

/**
 * codio_menu_names_set_model:
 * @button: a button
 * @model: its menu
 *
 * Gives @button a menu with such names. It is made when it is opened for the first time: a window has several, and they
 * take longer to make than all else of a header bar.
 */
void
codio_menu_names_set_model (GtkMenuButton *button,
                            GMenuModel    *model)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (model));

  gtk_menu_button_set_create_popup_func (button, create_menu, g_object_ref (model), g_object_unref);
}
