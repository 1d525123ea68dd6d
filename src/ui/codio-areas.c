/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-areas.h"

/* Going from one area of a window, or of the dialog in it, to the next with one key. An area is what has this class in
 * its template. */
#define AREA "area"

/* Where the keyboard was in an area. */
#define PLACE "codio-place"

/* What slides over the rest in a narrow window comes when one goes to it, and goes again. */
static AdwOverlaySplitView *
find_split (GtkWidget *area)
{
  GtkWidget *split = gtk_widget_get_ancestor (area, ADW_TYPE_OVERLAY_SPLIT_VIEW);

  if (split == NULL || !adw_overlay_split_view_get_collapsed (ADW_OVERLAY_SPLIT_VIEW (split)) ||
      adw_overlay_split_view_get_sidebar (ADW_OVERLAY_SPLIT_VIEW (split)) != area)
    return NULL;

  return ADW_OVERLAY_SPLIT_VIEW (split);
}

static gboolean
can_be_seen (GtkWidget *area)
{
  AdwOverlaySplitView *split = find_split (area);

  return gtk_widget_get_mapped (area) ||
         (split && gtk_widget_get_visible (area) && gtk_widget_get_mapped (GTK_WIDGET (split)));
}

/* In the order of the screen; the bars of a view come before what is between them. */
static void
list_areas (GtkWidget *widget,
            GPtrArray *areas)
{
  GtkWidget *content = ADW_IS_TOOLBAR_VIEW (widget) ? adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (widget)) : NULL;

  if (gtk_widget_has_css_class (widget, AREA))
    {
      if (can_be_seen (widget))
        g_ptr_array_add (areas, widget);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (child != content)
      list_areas (child, areas);
  if (content)
    list_areas (content, areas);
}

static GtkWidget *
find_area (GtkWidget *widget)
{
  while (widget && !gtk_widget_has_css_class (widget, AREA))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static void
place_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
focus_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *area = find_area (focus);
  GWeakRef *place;

  if (area == NULL)
    return;

  place = g_new0 (GWeakRef, 1);
  g_weak_ref_init (place, focus);
  g_object_set_data_full (G_OBJECT (area), PLACE, place, place_free);
}

static gboolean
enter (GtkWidget *area)
{
  GtkWidget *widget = NULL;

  if (GTK_IS_STACK (area))
    widget = gtk_stack_get_visible_child (GTK_STACK (area));
  else if (ADW_IS_BIN (area))
    widget = adw_bin_get_child (ADW_BIN (area));

  /* A page knows where one begins in it. What can be scrolled would take the keyboard itself. */
  return (widget && !GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_grab_focus (widget)) ||
         gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD);
}

/* Where the keyboard was in an area, or what was chosen there since. */
static GtkWidget *
dup_place (GtkWidget *area)
{
  GWeakRef *ref = g_object_get_data (G_OBJECT (area), PLACE);
  g_autoptr (GtkWidget) place = ref ? g_weak_ref_get (ref) : NULL;
  GtkListBoxRow *chosen = NULL;

  if (place && GTK_IS_LIST_BOX_ROW (place) && gtk_widget_get_parent (place))
    chosen = gtk_list_box_get_selected_row (GTK_LIST_BOX (gtk_widget_get_parent (place)));

  return chosen ? g_object_ref (GTK_WIDGET (chosen)) : g_steal_pointer (&place);
}

static gboolean
go_to (GtkWidget *area,
       GPtrArray *areas)
{
  g_autoptr (GtkWidget) place = dup_place (area);

  /* Which brings the keyboard to another place of its own accord. */
  for (guint i = 0; i < areas->len; i++)
    {
      AdwOverlaySplitView *split = find_split (g_ptr_array_index (areas, i));

      if (split)
        adw_overlay_split_view_set_show_sidebar (split, g_ptr_array_index (areas, i) == area);
    }

  return (place && gtk_widget_is_ancestor (place, area) && gtk_widget_get_mapped (place) &&
          gtk_widget_grab_focus (place)) || enter (area);
}

static GtkWidget *
get_dialog (GtkWidget *window)
{
  AdwDialog *dialog = NULL;

  if (ADW_IS_APPLICATION_WINDOW (window))
    dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  else if (ADW_IS_WINDOW (window))
    dialog = adw_window_get_visible_dialog (ADW_WINDOW (window));

  return GTK_WIDGET (dialog);
}

static void
go_action (GtkWidget  *window,
           const char *name,
           GVariant   *parameter)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  GtkWidget *dialog = get_dialog (window);
  gboolean back = g_str_has_suffix (name, "previous-area");
  guint from, step;

  list_areas (dialog ? dialog : window, areas);
  step = back ? areas->len - 1 : 1;
  if (!g_ptr_array_find (areas, find_area (gtk_window_get_focus (GTK_WINDOW (window))), &from))
    from = back ? 0 : areas->len - 1;

  /* A banner that is not shown, for one, has nothing for the keyboard. */
  for (guint i = 1; i <= areas->len; i++)
    if (go_to (g_ptr_array_index (areas, (from + i * step) % areas->len), areas))
      return;
  gtk_widget_error_bell (window);
}

/**
 * codio_areas_install:
 * @window_class: the class of a window
 * @next: (transfer none): the name of its action that goes to the next area, which ends in “next-area”
 * @previous: (transfer none): the name of its action that goes to the one before, which ends in “previous-area”
 *
 * Installs the actions that go round the window, or the dialog that is over it, from area to area.
 */
void
codio_areas_install (GtkWidgetClass *window_class,
                     const char     *next,
                     const char     *previous)
{
  gtk_widget_class_install_action (window_class, next, NULL, go_action);
  gtk_widget_class_install_action (window_class, previous, NULL, go_action);
}

/**
 * codio_areas_watch:
 * @window: a window
 *
 * Remembers where the keyboard was in each area of the window.
 */
void
codio_areas_watch (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}
