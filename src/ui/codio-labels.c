/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-labels.h"

#define LEAST_CHARS 10

/**
 * codio_labels_widen:
 * @widget: a row or a group of rows
 *
 * Makes each text in @widget that wraps a few characters wide at least.
 *
 * GTK asks a label first how narrow it can be. Where words may be broken, as in the rows of libadwaita, that is one
 * character, and to find that out it lays out as many lines as there are characters. About a sentence or two that takes
 * longer than all else about the row.
 */
void
codio_labels_widen (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    gtk_label_set_width_chars (GTK_LABEL (widget), LEAST_CHARS);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    codio_labels_widen (child);
}

/**
 * codio_labels_set_tooltip:
 * @widget: a widget
 * @text: what it tells the pointer
 *
 * Changes the tooltip, if it is another one. GTK 4.18 does not look at that, and asks the display each time where the
 * pointer is, on which it waits.
 */
void
codio_labels_set_tooltip (GtkWidget  *widget,
                          const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
