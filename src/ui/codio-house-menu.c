/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-menu.h"

#include <glib/gi18n.h>

#include "codio-menu-names.h"

/**
 * codio_house_menu_new:
 * @part: (nullable): the part of the house it is about, or %NULL for the house
 * @judged: whether the house is about a project
 *
 * Returns: (transfer floating): a menu with what can be done with @part and with the house
 */
GtkWidget *
codio_house_menu_new (CodioPart *part,
                      gboolean   judged)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) picture = g_menu_new ();
  GtkWidget *popover;

  g_return_val_if_fail (part == NULL || CODIO_IS_PART (part), NULL);

  if (part && judged && codio_part_get_kind (part) == CODIO_PART_VALUE)
    {
      g_autoptr (GMenu) value = g_menu_new ();
      g_autoptr (GMenuItem) item = g_menu_item_new (_("New _Dilemma with…"), NULL);

      g_menu_item_set_action_and_target (item, "house.new-dilemma", "s", codio_part_get_id (part));
      g_menu_append_item (value, item);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (value));
    }

  g_menu_append (picture, _("_Copy House as Picture"), "house.copy");
  if (judged)
    g_menu_append (picture, _("_Export House as Picture…"), "win.export::png");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (picture));

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  codio_menu_names_repair_popover (GTK_POPOVER (popover));

  return popover;
}
