/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ends.h"

/* Going to the first or the last of the cards or marks that are in one widget. */

/* What is in a popover belongs to that. */
static GtkWidget *
find_end (GtkWidget *widget,
          GType      type,
          gboolean   last)
{
  if (G_OBJECT_TYPE (widget) == type)
    return widget;

  for (GtkWidget *child = last ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget); child;
       child = last ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_NATIVE (child) ? NULL : find_end (child, type, last);

      if (found)
        return found;
    }

  return NULL;
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *end;

  if (focus == NULL || gtk_widget_get_native (focus) != gtk_widget_get_native (widget))
    return;

  end = find_end (widget, G_OBJECT_TYPE (focus), g_str_equal (g_variant_get_string (parameter, NULL), "last"));
  if (end)
    gtk_widget_grab_focus (end);
}

/**
 * codio_ends_install:
 * @widget_class: the class of a widget with things of one type in it, which get the keyboard
 *
 * Installs the action that goes from one of these to the first or the last. Its keys are %CODIO_SHORTCUTS_ENDS.
 */
void
codio_ends_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "ends.go", "s", go_action);
}
