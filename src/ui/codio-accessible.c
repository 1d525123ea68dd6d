/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-accessible.h"

/* What libadwaita 1.7 does not tell a screen reader, or tells when it is not so. */

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
