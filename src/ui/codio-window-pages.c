/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include "codio-actions-page.h"
#include "codio-application.h"
#include "codio-dilemmas-page.h"
#include "codio-explorer-page.h"
#include "codio-house-page.h"
#include "codio-meeting-view.h"
#include "codio-project-page.h"
#include "codio-review-page.h"
#include "codio-values-page.h"
#include "codio-weighing-page.h"
#include "codio-welcome-page.h"

/* The pages of the window, and going from one to another. A page is made when it is looked at for the first time, and
 * belongs to the document that is worked on then. */

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  gboolean has_part; /* whether it leads to parts of the house, which are shown beside it */
} Page;

static const Page pages[] = {
  { "house", codio_house_page_get_type, TRUE },
  { "project", codio_project_page_get_type, FALSE },
  { "explorer", codio_explorer_page_get_type, TRUE },
  { "values", codio_values_page_get_type, TRUE },
  { "weighing", codio_weighing_page_get_type, FALSE },
  { "dilemmas", codio_dilemmas_page_get_type, FALSE },
  { "actions", codio_actions_page_get_type, FALSE },
  { "review", codio_review_page_get_type, FALSE },
};

static const Page meeting = { "meeting", codio_meeting_view_get_type, TRUE };

/* From a list to the judgement beside it; who points there with the mouse goes on pointing. */
static void
value_activated_cb (CodioWindow *self,
                    CodioPart   *part)
{
  codio_window_show_part (self, part);
  if (gtk_window_get_focus_visible (GTK_WINDOW (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->part_page));
}

static void
connect_if_any (CodioWindow *self,
                GtkWidget   *page,
                const char  *signal,
                GCallback    callback)
{
  if (g_signal_lookup (signal, G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_object (page, signal, callback, self, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_page (CodioWindow *self,
             const Page  *page)
{
  GtkWidget *widget = g_object_new (page->get_type (), NULL);
  gboolean house = CODIO_IS_HOUSE_PAGE (widget) || CODIO_IS_MEETING_VIEW (widget);

  connect_if_any (self, widget, "part-activated", house ? G_CALLBACK (codio_window_part_activated_cb)
                                                        : G_CALLBACK (value_activated_cb));
  connect_if_any (self, widget, "part-focused", G_CALLBACK (codio_window_part_focused_cb));
  connect_if_any (self, widget, "dilemma-activated", G_CALLBACK (codio_window_dilemma_activated_cb));
  codio_page_set_profile (CODIO_PAGE (widget), codio_window_get_profile (self));
  codio_page_set_selected (CODIO_PAGE (widget), codio_window_get_part (self));
  codio_window_watch_zoom (self, widget);

  return widget;
}

static const Page *
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];

  return NULL;
}

static gboolean
is_on (CodioWindow *self,
       const char  *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

/* The page that the sidebar names is shown. */
static void
page_cb (CodioWindow *self)
{
  const Page *page = find_page (codio_sidebar_get_page (self->sidebar));

  if (page == NULL)
    return;

  if (gtk_stack_get_child_by_name (self->pages, page->name) == NULL)
    gtk_stack_add_named (self->pages, create_page (self, page), page->name);
  gtk_stack_set_visible_child_name (self->pages, page->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pages), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  codio_sidebar_get_page_title (self->sidebar), -1);

  g_object_set (self->page_bar, "title", codio_sidebar_get_page_title (self->sidebar), "has-part", page->has_part,
                NULL);
  codio_window_show_pane (self, self->part_wanted && !adw_overlay_split_view_get_collapsed (self->part_split), FALSE);
}

/* Where one goes on with the keyboard on a page that was asked for. */
static void
page_activated_cb (CodioWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  codio_window_leave_meeting (self);
  if (adw_overlay_split_view_get_collapsed (self->nav_split))
    adw_overlay_split_view_set_show_sidebar (self->nav_split, FALSE);
  if (adw_overlay_split_view_get_collapsed (self->part_split))
    adw_overlay_split_view_set_show_sidebar (self->part_split, FALSE);

  /* A focus that the stack brought to the page would only be moved on. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* One comes back to where one left the house. */
static void
show_part_cb (CodioWindow *self)
{
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->part_split);
  gboolean collapsed = adw_overlay_split_view_get_collapsed (self->part_split);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (!codio_window_page_has_part (self))
    codio_window_show_pane (self, FALSE, FALSE);
  else if (!collapsed)
    self->part_wanted = shown;
  else if (!shown && page && gtk_widget_get_mapped (page))
    gtk_widget_grab_focus (page);
}

/* Where one has not begun yet, there is the house of the edition. */
static void
leave_welcome (CodioWindow *self)
{
  if (is_on (self, "welcome"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.explore", NULL);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  const char *page = g_variant_get_string (parameter, NULL);

  leave_welcome (self);
  codio_window_show_page (self, page);
  if (g_strcmp0 (codio_sidebar_get_page (self->sidebar), page) == 0)
    page_activated_cb (self);
}

/* From everywhere, also where one has not begun yet. */
static CodioValuesPage *
go_to_values (CodioWindow *self)
{
  leave_welcome (self);
  codio_window_show_page (self, "values");
  page_activated_cb (self);

  return CODIO_VALUES_PAGE (gtk_stack_get_visible_child (self->pages));
}

/* What one looks at, or else the values. */
static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (!is_on (self, "main") || !codio_page_search (CODIO_PAGE (page)))
    codio_page_search (CODIO_PAGE (go_to_values (self)));
}

/* Which values the profile still lacks something about. */
static void
show_incomplete_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  codio_values_page_show_incomplete (go_to_values (CODIO_WINDOW (widget)));
}

/* Whoever leaves full screen in another way leaves the meeting too. */
static void
fullscreened_cb (CodioWindow *self)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    codio_window_leave_meeting (self);
}

/* Fills the screen, for a meeting; the same key goes back. */
static void
meeting_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  if (codio_window_leave_meeting (self))
    return;

  leave_welcome (self);
  if (gtk_stack_get_child_by_name (self->stack, meeting.name) == NULL)
    {
      gtk_stack_add_named (self->stack, create_page (self, &meeting), meeting.name);
      g_signal_connect_object (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb),
                               gtk_stack_get_child_by_name (self->stack, meeting.name), G_CONNECT_DEFAULT);
    }
  gtk_stack_set_visible_child_name (self->stack, meeting.name);
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

/*< private >
 * codio_window_class_install_pages:
 * @widget_class: the class of the window
 *
 * Installs the actions that lead to a page, and what the template calls.
 */
void
codio_window_class_install_pages (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-incomplete", NULL, show_incomplete_action);
  gtk_widget_class_install_action (widget_class, "win.meeting", NULL, meeting_action);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_part_cb);
}

/*< private >
 * codio_window_page_has_part:
 * @self: a window
 *
 * Returns: whether the page leads to parts of the house, which are shown beside it
 */
gboolean
codio_window_page_has_part (CodioWindow *self)
{
  const Page *page = find_page (codio_sidebar_get_page (self->sidebar));

  return page == NULL || page->has_part;
}

/*< private >
 * codio_window_show_pane:
 * @self: a window
 * @shown: whether the chosen part is to be seen, if the page leads to parts
 * @animated: whether it may come and go gently, as when the user asked for it
 */
void
codio_window_show_pane (CodioWindow *self,
                        gboolean     shown,
                        gboolean     animated)
{
  GtkWidget *split = GTK_WIDGET (self->part_split);
  gboolean has_part = codio_window_page_has_part (self);

  /* libadwaita 1.7 divides by the width of the pane, which it does not know before it was laid out. What is not mapped
   * is not animated. */
  animated = animated && gtk_widget_get_width (split) > 0;
  if (!animated)
    gtk_widget_set_child_visible (split, FALSE);
  codio_window_update_pin (self);
  gtk_widget_set_visible (GTK_WIDGET (self->part_bin), has_part);
  adw_overlay_split_view_set_show_sidebar (self->part_split, has_part && shown);
  if (!animated)
    gtk_widget_set_child_visible (split, TRUE);
}

/*< private >
 * codio_window_show_page:
 * @self: a window
 * @name: the name of a page
 */
void
codio_window_show_page (CodioWindow *self,
                        const char  *name)
{
  codio_sidebar_set_page (self->sidebar, name);
}

/*< private >
 * codio_window_show_welcome:
 * @self: a window without a document
 */
void
codio_window_show_welcome (CodioWindow *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "welcome") == NULL)
    gtk_stack_add_named (self->stack,
                         codio_welcome_page_new (self->primary_menu,
                                                 codio_application_get_drafts (codio_application_get ())),
                         "welcome");
  gtk_stack_set_visible_child_name (self->stack, "welcome");
}

static CodioHouseView *
get_house (CodioWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "house");

  return page ? codio_house_page_get_house (CODIO_HOUSE_PAGE (page)) : NULL;
}

/* First the bars of a pane beside the page, then what is between them. Returns whether there was something to do. */
static gboolean
furnish (AdwBin    *bin,
         GtkWidget *pane)
{
  AdwToolbarView *view = ADW_TOOLBAR_VIEW (adw_bin_get_child (ADW_BIN (pane)));
  GtkWidget *content = adw_toolbar_view_get_content (view);
  gboolean has_bars = adw_bin_get_child (bin) != NULL;

  if (has_bars && gtk_widget_get_visible (content))
    return FALSE;

  gtk_widget_set_visible (content, has_bars);
  if (!has_bars)
    adw_bin_set_child (bin, pane);

  return TRUE;
}

/* The first frame has the house, or in a window that is in use only the place for it; then come the bar of the page,
 * the house, a few parts with each frame, and what is beside it. All of that together would take longer than a frame
 * may. */
static gboolean
furnish_tick_cb (GtkWidget     *widget,
                 GdkFrameClock *frame_clock,
                 gpointer       user_data)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioHouseView *house = get_house (self);

  if (!self->furnishing)
    {
      self->furnishing = TRUE;
      return G_SOURCE_CONTINUE;
    }

  if (!gtk_widget_get_visible (GTK_WIDGET (self->page_bar)))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->page_bar), TRUE);
      return G_SOURCE_CONTINUE;
    }

  if (house && codio_house_view_build_on (house))
    return G_SOURCE_CONTINUE;

  if (furnish (self->nav_bin, GTK_WIDGET (self->sidebar)) || furnish (self->part_bin, GTK_WIDGET (self->part_page)))
    return G_SOURCE_CONTINUE;

  self->furnish_id = 0;
  return G_SOURCE_REMOVE;
}

/*< private >
 * codio_window_show_main:
 * @self: a window without pages
 *
 * Shows the house of the document, or that of the edition.
 */
void
codio_window_show_main (CodioWindow *self)
{
  codio_window_reset_parts (self);
  codio_window_show_page (self, "house");
  page_cb (self);
  /* Where it is shown already, the bar may have the keyboard. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !is_on (self, "main"))
    gtk_widget_set_visible (GTK_WIDGET (self->page_bar), FALSE);
  /* What fades away would be drawn with each of the first pictures of what comes. */
  gtk_stack_set_visible_child_full (self->stack, "main", GTK_STACK_TRANSITION_TYPE_NONE);
  codio_window_show_pane (self, !adw_overlay_split_view_get_collapsed (self->part_split), FALSE);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    codio_house_view_build_up (get_house (self));
  self->furnishing = FALSE;
  if (self->furnish_id == 0)
    self->furnish_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), furnish_tick_cb, NULL, NULL);
}

/*< private >
 * codio_window_forget_pages:
 * @self: a window that has another document, or none
 *
 * Forgets the pages of the document before.
 */
void
codio_window_forget_pages (CodioWindow *self)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->stack, meeting.name);
  GtkWidget *page;

  codio_window_leave_meeting (self);
  if (view)
    gtk_stack_remove (self->stack, view);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))))
    gtk_stack_remove (self->pages, page);
}

/*< private >
 * codio_window_update_pages:
 * @self: a window
 *
 * Tells the pages which part is shown beside them.
 */
void
codio_window_update_pages (CodioWindow *self)
{
  CodioPart *part = codio_window_get_part (self);
  GtkWidget *view = gtk_stack_get_child_by_name (self->stack, meeting.name);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page;
       page = gtk_widget_get_next_sibling (page))
    codio_page_set_selected (CODIO_PAGE (page), part);
  if (view)
    codio_page_set_selected (CODIO_PAGE (view), part);
}

/*< private >
 * codio_window_leave_meeting:
 * @self: a window
 *
 * Returns: whether the meeting view was shown; the pages are shown now
 */
gboolean
codio_window_leave_meeting (CodioWindow *self)
{
  if (!is_on (self, meeting.name))
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "main");
  gtk_window_unfullscreen (GTK_WINDOW (self));
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->pages));

  return TRUE;
}
