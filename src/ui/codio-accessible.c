/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-accessible.h"

#include <glib/gi18n.h>

/* What GTK 4.18 and libadwaita 1.7 do not tell a screen reader, or tell when it is not so. */

/**
 * codio_accessible_create_icon:
 * @icon_name: an icon
 *
 * Makes an icon beside words that say the same. If it were only hidden from a screen reader, GTK 4.18 would forget that
 * when the icon is shown.
 *
 * Returns: (transfer floating): the icon
 */
GtkWidget *
codio_accessible_create_icon (const char *icon_name)
{
  g_return_val_if_fail (icon_name != NULL, NULL);

  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/**
 * codio_accessible_add_view:
 * @stack: a stack
 * @view: a widget to be one of its pages
 * @name: the name of the page
 * @title: what it is called
 * @icon_name: its icon
 *
 * Adds a page. The stack itself gives one that is not from a template no name, and says that the page that is shown is
 * in each of those before it.
 */
void
codio_accessible_add_view (AdwViewStack *stack,
                           GtkWidget    *view,
                           const char   *name,
                           const char   *title,
                           const char   *icon_name)
{
  AdwViewStackPage *page;

  g_return_if_fail (ADW_IS_VIEW_STACK (stack));
  g_return_if_fail (GTK_IS_WIDGET (view));

  page = adw_view_stack_add_titled_with_icon (stack, view, name, title, icon_name);
  gtk_accessible_set_accessible_parent (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE (page), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * codio_accessible_name_unnamed:
 * @widget: a page or a group
 * @name: what it is called
 *
 * Calls a row of tabs, and each list of rows without a title, by that name. A name that is given to an
 * #AdwInlineViewSwitcher stays on it, and does not come to the tabs.
 */
void
codio_accessible_name_unnamed (GtkWidget  *widget,
                               const char *name)
{
  GtkWidget *group;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  if (ADW_IS_TOGGLE_GROUP (widget) ||
      (GTK_IS_LIST_BOX (widget) && group && *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) == '\0'))
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY); /* an empty title */
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    codio_accessible_name_unnamed (child, name);
}

static void
name_banner (AdwBanner *banner)
{
  if (adw_banner_get_revealed (banner))
    gtk_accessible_update_property (GTK_ACCESSIBLE (banner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    adw_banner_get_title (banner), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (banner), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * codio_accessible_repair_banner:
 * @banner: a banner
 *
 * Says what is in the banner only as long as it is to be seen.
 */
void
codio_accessible_repair_banner (AdwBanner *banner)
{
  g_return_if_fail (ADW_IS_BANNER (banner));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (banner), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_signal_connect (banner, "notify::revealed", G_CALLBACK (name_banner), NULL);
  g_signal_connect (banner, "notify::title", G_CALLBACK (name_banner), NULL);
}

static void
name_entry (AdwPreferencesRow *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (row), -1);
}

/**
 * codio_accessible_repair_entry:
 * @row: a row
 *
 * Calls the row by its title, once. Two labels in it are that title, and each gives it its name.
 */
void
codio_accessible_repair_entry (AdwEntryRow *row)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_signal_connect (row, "notify::title", G_CALLBACK (name_entry), NULL);
  name_entry (ADW_PREFERENCES_ROW (row));
}

/**
 * codio_accessible_repair_expander:
 * @row: a row with its title
 *
 * Calls the row, and what can have the focus in it, by its title: libadwaita 1.7 gives the latter no name.
 */
void
codio_accessible_repair_expander (AdwExpanderRow *row)
{
  const char *title;
  GtkWidget *header;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  header = GTK_WIDGET (row);
  while ((header = gtk_widget_get_first_child (header)) && !GTK_IS_LIST_BOX_ROW (header))
    ;
  if (header)
    gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
name_close_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0)
    /* Translators: what a button does that closes a short message over the window */
    gtk_widget_set_tooltip_text (widget, _("Dismiss"));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    name_close_button (child);
}

static void
toasts_changed_cb (GListModel *toasts,
                   guint       position,
                   guint       n_removed,
                   guint       n_added)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GtkWidget) toast = g_list_model_get_item (toasts, position + i);

      name_close_button (toast);
    }
}

/**
 * codio_accessible_repair_toasts:
 * @overlay: where short messages are shown
 *
 * Names the button that closes a message in the language of the program. libadwaita 1.7 has no Dutch for it.
 */
void
codio_accessible_repair_toasts (AdwToastOverlay *overlay)
{
  GListModel *children;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_signal_connect (children, "items-changed", G_CALLBACK (toasts_changed_cb), NULL);
  g_object_set_data_full (G_OBJECT (overlay), "codio-toasts", children, g_object_unref);
}
