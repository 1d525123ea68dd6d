/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-guide-window.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-application.h"
#include "codio-areas.h"
#include "codio-guide-article.h"
#include "codio-shortcuts.h"
#include "codio-text-size.h"
#include "codio-touch.h"
#include "codio-window-private.h"

/**
 * CodioGuideWindow:
 *
 * The guide, in a window of its own, so that one can read it beside the work. It is made when somebody asks for it, and
 * goes with the last window of the program.
 *
 * Invariant: `trail[0 .. position]` are the pages that were read, the last of them is shown; those behind it are for
 * going forward again.
 */
struct _CodioGuideWindow
{
  AdwWindow parent_instance;

  AdwBreakpoint *narrow;
  AdwToastOverlay *toast_overlay;
  AdwNavigationSplitView *split;
  GtkSearchEntry *search_entry;
  GtkStack *list_stack;
  GtkListBox *list;
  AdwNavigationPage *page;
  GtkScrolledWindow *scrolled;
  AdwBin *article;

  GListModel *guide;
  GPtrArray *trail; /* (element-type CodioGuidePage) */
  guint position;
  CodioSearch *search;
  GWeakRef beside; /* the window in which the guide can do something */
};

G_DEFINE_FINAL_TYPE (CodioGuideWindow, codio_guide_window, ADW_TYPE_WINDOW)

static CodioGuidePage *
get_page (CodioGuideWindow *self)
{
  return self->trail->len > 0 ? g_ptr_array_index (self->trail, self->position) : NULL;
}

static void
update_actions (CodioGuideWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  /* In a narrow window the list of pages is before the first one. */
  gtk_widget_action_set_enabled (widget, "guide.back",
                                 self->position > 0 || adw_navigation_split_view_get_collapsed (self->split));
  gtk_widget_action_set_enabled (widget, "guide.forward", self->position + 1 < self->trail->len);
}

static void go_to (CodioGuideWindow *self,
                   const char       *id);

/* Does what the button says in the window beside the guide, if it can be done there now. */
static void
do_cb (CodioGuideWindow      *self,
       const CodioGuidePiece *piece)
{
  g_autoptr (CodioWindow) beside = g_weak_ref_get (&self->beside);
  g_autofree char *why = NULL;

  /* What still goes on in a window that was closed keeps it in memory. */
  if (beside && codio_window_is_closed (beside))
    g_clear_object (&beside);

  if (!codio_window_do_from_guide (beside ? beside : codio_application_get_window (codio_application_get ()), piece,
                                   &why))
    adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (why));
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CodioGuideWindow) self = user_data;
  GtkUriLauncher *launcher = GTK_URI_LAUNCHER (source);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL || gtk_uri_launcher_launch_finish (launcher, result, NULL))
    return;

  /* Translators: the address of a page on the web */
  text = g_strdup_printf (_("No browser could be opened for %s"), gtk_uri_launcher_get_uri (launcher));
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
link_cb (CodioGuideWindow      *self,
         const CodioGuidePiece *piece)
{
  if (piece->kind == CODIO_GUIDE_SEE)
    {
      go_to (self, piece->target);
    }
  else
    {
      g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (piece->target);

      gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), NULL, launched_cb, g_object_ref (self));
    }
}

static void
select_row (CodioGuideWindow *self,
            CodioGuidePage   *page)
{
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i); i++)
    {
      g_autoptr (CodioGuidePage) other = g_list_model_get_item (self->guide, (guint) i);

      if (other == page)
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
    }
}

/* Shows where the trail is. The keyboard goes to the title, which a screen reader then says. */
static void
show (CodioGuideWindow *self)
{
  CodioGuidePage *page = get_page (self);
  GtkWidget *article = codio_guide_article_new (self->guide, page);

  g_signal_connect_object (article, "do", G_CALLBACK (do_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (article, "link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  /* GTK 4.18 looks for the keyboard in what goes away with it. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  adw_bin_set_child (self->article, article);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  adw_navigation_page_set_title (self->page, codio_guide_page_get_title (page));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  select_row (self, page);
  update_actions (self);
  gtk_widget_grab_focus (article);
}

static void
go_to (CodioGuideWindow *self,
       const char       *id)
{
  CodioGuidePage *page = codio_guide_find (self->guide, id);

  g_assert (page);
  if (page != get_page (self))
    {
      if (self->trail->len > 0)
        g_ptr_array_set_size (self->trail, (int) ++self->position);
      g_ptr_array_add (self->trail, g_object_ref (page));
    }
  show (self);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioGuideWindow *self = CODIO_GUIDE_WINDOW (widget);

  if (self->position > 0)
    {
      self->position--;
      show (self);
    }
  else
    {
      adw_navigation_split_view_set_show_content (self->split, FALSE);
    }
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CodioGuideWindow *self = CODIO_GUIDE_WINDOW (widget);

  self->position++;
  show (self);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioGuideWindow *self = CODIO_GUIDE_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  CodioGuideWindow *self = user_data;
  g_autoptr (CodioGuidePage) page = g_list_model_get_item (self->guide, (guint) gtk_list_box_row_get_index (row));

  return codio_guide_page_fits (page, self->search);
}

static GtkListBoxRow *
get_first_found (CodioGuideWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (filter_cb (row, self))
      return row;

  return NULL;
}

/* Returns how many pages are found. */
static guint
search (CodioGuideWindow *self)
{
  guint n = 0;

  g_set_object (&self->search, NULL);
  self->search = codio_search_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)),
                                   codio_catalog_get_default ());
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i); i++)
    n += filter_cb (gtk_list_box_get_row_at_index (self->list, i), self) ? 1 : 0;
  gtk_stack_set_visible_child_name (self->list_stack, n > 0 ? "list" : "none");

  return n;
}

static void
search_changed_cb (CodioGuideWindow *self)
{
  const guint n = search (self);
  g_autofree char *text = NULL;

  if (codio_search_is_empty (self->search))
    return;
  text = g_strdup_printf (ngettext ("%u page of the guide", "%u pages of the guide", n), n);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->search_entry), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
activate_row (CodioGuideWindow *self,
              GtkListBoxRow    *row)
{
  g_autoptr (CodioGuidePage) page = g_list_model_get_item (self->guide, (guint) gtk_list_box_row_get_index (row));

  go_to (self, codio_guide_page_get_id (page));
}

static void
row_activated_cb (CodioGuideWindow *self,
                  GtkListBoxRow    *row)
{
  activate_row (self, row);
}

static void
search_activate_cb (CodioGuideWindow *self)
{
  GtkListBoxRow *row;

  /* The words are looked for a moment after typing, and this may be sooner. */
  search (self);
  row = get_first_found (self);
  if (row)
    activate_row (self, row);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The first Escape gives up the words, the next one the search. */
static void
stop_search_cb (CodioGuideWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    {
      gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static GtkWidget *
create_row (CodioGuidePage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (codio_guide_page_get_title (page));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  codio_guide_page_get_title (page), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  codio_guide_page_get_summary (page), -1);

  return row;
}

/* The first row of each group has its name above it. */
static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  CodioGuideWindow *self = user_data;
  g_autoptr (CodioGuidePage) page = g_list_model_get_item (self->guide, (guint) gtk_list_box_row_get_index (row));
  g_autoptr (CodioGuidePage) other = NULL;
  GtkWidget *label;

  if (before)
    other = g_list_model_get_item (self->guide, (guint) gtk_list_box_row_get_index (before));
  if (other && g_str_equal (codio_guide_page_get_group (page), codio_guide_page_get_group (other)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                        "label", codio_guide_page_get_group (page), "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "group-name");
  gtk_list_box_row_set_header (row, label);
}

/* The guide does not keep the program running. */
static void
window_removed_cb (CodioGuideWindow *self,
                   GtkWindow        *window,
                   GtkApplication   *app)
{
  if (window == GTK_WINDOW (self))
    return;
  for (GList *l = gtk_application_get_windows (app); l; l = l->next)
    if (CODIO_IS_WINDOW (l->data))
      return;

  gtk_window_destroy (GTK_WINDOW (self));
}

static void
codio_guide_window_dispose (GObject *object)
{
  CodioGuideWindow *self = CODIO_GUIDE_WINDOW (object);

  g_clear_object (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_GUIDE_WINDOW);

  G_OBJECT_CLASS (codio_guide_window_parent_class)->dispose (object);
}

static void
codio_guide_window_finalize (GObject *object)
{
  CodioGuideWindow *self = CODIO_GUIDE_WINDOW (object);

  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_object (&self->guide);
  g_weak_ref_clear (&self->beside);

  G_OBJECT_CLASS (codio_guide_window_parent_class)->finalize (object);
}

static void
codio_guide_window_class_init (CodioGuideWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_guide_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_guide_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-guide-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, narrow);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, split);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, list_stack);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, page);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CodioGuideWindow, article);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_install_action (widget_class, "guide.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "guide.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "guide.search", NULL, search_action);
  codio_areas_install (widget_class, "guide.next-area", "guide.previous-area");
}

static void
codio_guide_window_init (CodioGuideWindow *self)
{
  g_weak_ref_init (&self->beside, NULL);
  self->trail = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_toasts (self->toast_overlay);

  self->guide = codio_guide_new (codio_catalog_get_default ());
  self->search = codio_search_new ("", codio_catalog_get_default ());
  for (guint i = 0; i < g_list_model_get_n_items (self->guide); i++)
    {
      g_autoptr (CodioGuidePage) page = g_list_model_get_item (self->guide, i);

      gtk_list_box_append (self->list, create_row (page));
    }
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  codio_touch_follow (GTK_WIDGET (self), self->narrow);
  codio_text_size_follow (GTK_WINDOW (self));
  codio_shortcuts_add_to_guide (GTK_WIDGET (self));
  codio_areas_watch (GTK_WINDOW (self));
}

static CodioGuideWindow *
find (GtkApplication *app)
{
  for (GList *l = gtk_application_get_windows (app); l; l = l->next)
    if (CODIO_IS_GUIDE_WINDOW (l->data))
      return l->data;

  return NULL;
}

/**
 * codio_guide_window_show:
 * @beside: the window in which somebody asks for help
 * @page: the identifier of a page of the guide
 *
 * Shows that page in the guide, which is opened if it is not.
 */
void
codio_guide_window_show (CodioWindow *beside,
                         const char  *page)
{
  GtkApplication *app;
  CodioGuideWindow *self;

  g_return_if_fail (CODIO_IS_WINDOW (beside));
  g_return_if_fail (page != NULL);

  app = gtk_window_get_application (GTK_WINDOW (beside));
  self = find (app);
  if (self == NULL)
    {
      self = g_object_new (CODIO_TYPE_GUIDE_WINDOW, "application", app, NULL);
      g_signal_connect_object (app, "window-removed", G_CALLBACK (window_removed_cb), self, G_CONNECT_SWAPPED);
    }
  g_weak_ref_set (&self->beside, beside);
  go_to (self, page);
  gtk_window_present (GTK_WINDOW (self));
}
