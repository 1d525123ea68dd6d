/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include "codio-house-page.h"
#include "codio-meeting-view.h"

/* How large the house in the window is shown. */

/* Of the house that is to be seen, if there is one. */
static CodioHouseZoom *
get_zoom (CodioWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (shown && CODIO_IS_MEETING_VIEW (shown))
    return codio_meeting_view_get_zoom (CODIO_MEETING_VIEW (shown));

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "main") == 0 && page && CODIO_IS_HOUSE_PAGE (page))
    return codio_house_page_get_zoom (CODIO_HOUSE_PAGE (page));

  return NULL;
}

static const struct
{
  const char *action;
  int direction;
} steps[] = {
  { "win.zoom-in", 1 },
  { "win.zoom-out", -1 },
  { "win.zoom-normal", 0 },
};

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioHouseZoom *zoom = get_zoom (CODIO_WINDOW (widget));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].action, name))
      codio_house_zoom_step (zoom, steps[i].direction);
}

static void
level_cb (CodioWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "house");

  if (page)
    self->zoom = codio_house_zoom_get_level (codio_house_page_get_zoom (CODIO_HOUSE_PAGE (page)));
  codio_window_update_zoom (self);
}

/*< private >
 * codio_window_class_install_zoom:
 * @widget_class: the class of the window
 *
 * Installs the actions that zoom the house.
 */
void
codio_window_class_install_zoom (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_install_action (widget_class, steps[i].action, NULL, zoom_action);
  gtk_widget_class_bind_template_callback_full (widget_class, "shown_cb", G_CALLBACK (codio_window_update_zoom));
}

/*< private >
 * codio_window_watch_zoom:
 * @self: a window
 * @page: a new page of it
 *
 * A house on @page is as large as the house before it; that of a meeting is as large as fits.
 */
void
codio_window_watch_zoom (CodioWindow *self,
                         GtkWidget   *page)
{
  CodioHouseZoom *zoom;

  if (CODIO_IS_HOUSE_PAGE (page))
    {
      zoom = codio_house_page_get_zoom (CODIO_HOUSE_PAGE (page));
      codio_house_zoom_set_level (zoom, self->zoom);
    }
  else if (CODIO_IS_MEETING_VIEW (page))
    {
      zoom = codio_meeting_view_get_zoom (CODIO_MEETING_VIEW (page));
    }
  else
    {
      return;
    }

  g_signal_connect_object (zoom, "notify::level", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
}

/*< private >
 * codio_window_update_zoom:
 * @self: a window
 *
 * Looks again whether a house is to be seen, and can become larger or smaller.
 */
void
codio_window_update_zoom (CodioWindow *self)
{
  CodioHouseZoom *zoom = get_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), steps[i].action,
                                   zoom && codio_house_zoom_can_step (zoom, steps[i].direction));
}
