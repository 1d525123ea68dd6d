/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-editable.h"

#include <adwaita.h>

/* Whether what edits a profile can be used. A profile that cannot be edited does not change, whatever the widgets do;
 * here they tell so. */

/* The history that a widget follows. */
#define KEY "codio-editable"

/* GTK 4.18 tells a screen reader of a widget that it cannot be used, but not of what is in it. */
static void
tell (GtkWidget *widget,
      gboolean   usable)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gboolean child_usable = usable && gtk_widget_get_sensitive (child);

      gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_DISABLED, !child_usable, -1);
      tell (child, child_usable);
    }
}

/**
 * codio_editable_set:
 * @widget: what edits something
 * @editable: whether that can be edited
 *
 * A text that cannot be edited can be read, selected and copied as before; anything else cannot be used.
 */
void
codio_editable_set (GtkWidget *widget,
                    gboolean   editable)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_TEXT_VIEW (widget))
    {
      gtk_text_view_set_editable (GTK_TEXT_VIEW (widget), editable);
    }
  else if (GTK_IS_EDITABLE (widget))
    {
      gtk_editable_set_editable (GTK_EDITABLE (widget), editable);
    }
  else
    {
      gtk_widget_set_sensitive (widget, editable);
      tell (widget, editable);
      if (editable)
        gtk_widget_remove_css_class (widget, "read-only");
      else
        gtk_widget_add_css_class (widget, "read-only");
    }
}

static void
editable_cb (GtkWidget *widget)
{
  codio_editable_set (widget, codio_history_get_editable (g_object_get_data (G_OBJECT (widget), KEY)));
}

/**
 * codio_editable_bind:
 * @widget: what edits something in a profile, and which nothing else makes usable or not
 * @profile: (nullable): that profile
 *
 * From now on @widget can be used as long as @profile can be edited.
 */
void
codio_editable_bind (GtkWidget    *widget,
                     CodioProfile *profile)
{
  CodioHistory *history = profile ? codio_profile_get_history (profile) : NULL;
  CodioHistory *old;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  old = g_object_get_data (G_OBJECT (widget), KEY);
  if (history == old)
    return;

  if (old)
    g_signal_handlers_disconnect_by_func (old, editable_cb, widget);
  g_object_set_data_full (G_OBJECT (widget), KEY, history ? g_object_ref (history) : NULL, g_object_unref);
  if (history == NULL)
    return;

  g_signal_connect_object (history, "notify::editable", G_CALLBACK (editable_cb), widget, G_CONNECT_SWAPPED);
  editable_cb (widget);
}
