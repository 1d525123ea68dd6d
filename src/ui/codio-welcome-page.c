/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-welcome-page.h"

#include <glib/gi18n.h>

#include "codio-date.h"
#include "codio-menu-names.h"
#include "codio-recent-row.h"
#include "codio-text.h"

/* More than these are looked for in a file chooser. */
#define MAX_RECENT 6

/* The others come when these are opened or deleted. */
#define MAX_RECOVERED 12

/**
 * CodioWelcomePage:
 *
 * Where one begins: a new profile, an existing one, the example, or the house by itself.
 */
struct _CodioWelcomePage
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
  GQueue more_recent; /* (element-type GtkRecentInfo): those without a row yet, the last first */
  GtkWidget *recovered_group;
  GtkListBox *recovered_list;

  CodioDrafts *drafts;
  GSignalGroup *orphan_signals;
};

G_DEFINE_FINAL_TYPE (CodioWelcomePage, codio_welcome_page, ADW_TYPE_BIN)

static int
compare_recent (gconstpointer a,
                gconstpointer b)
{
  GDateTime *time_a = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *time_b = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (time_b, time_a);
}

static void
recent_shown_cb (CodioWelcomePage *self)
{
  gtk_widget_set_visible (self->recent_group, TRUE);
}

static void recent_gone_cb (CodioWelcomePage *self,
                            GtkWidget        *row);

static void
add_recent (CodioWelcomePage *self)
{
  g_autoptr (GtkRecentInfo) info = g_queue_pop_head (&self->more_recent);
  GtkWidget *row;

  if (info == NULL)
    return;

  row = codio_recent_row_new (info);
  g_signal_connect_object (row, "show", G_CALLBACK (recent_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "gone", G_CALLBACK (recent_gone_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->recent_list, row);
}

static void
recent_gone_cb (CodioWelcomePage *self,
                GtkWidget        *row)
{
  gtk_list_box_remove (self->recent_list, row);
  add_recent (self);
}

static void
update_recent (CodioWelcomePage *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  gtk_widget_set_visible (self->recent_group, FALSE);
  gtk_list_box_remove_all (self->recent_list);
  g_queue_clear_full (&self->more_recent, (GDestroyNotify) gtk_recent_info_unref);

  items = g_list_sort (items, compare_recent);
  for (GList *l = items; l; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), CODIO_PROFILE_MEDIA_TYPE) == 0)
      g_queue_push_tail (&self->more_recent, gtk_recent_info_ref (l->data));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  for (guint i = 0; i < MAX_RECENT; i++)
    add_recent (self);
}

static GtkWidget *
create_recovered_cb (gpointer item,
                     gpointer user_data)
{
  GFileInfo *orphan = item;
  g_autofree char *title = codio_text_clean (g_file_info_get_display_name (orphan));
  g_autoptr (GDateTime) time = g_file_info_get_modification_date_time (orphan);
  g_autofree char *when = time ? codio_date_dup_moment (time) : NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title ? title : _("Untitled project"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when ? when : "");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Delete"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", g_file_info_get_name (orphan));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.delete-recovered");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", g_file_info_get_name (orphan));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recovered");

  return row;
}

static void
update_recovered (CodioWelcomePage *self)
{
  gtk_widget_set_visible (self->recovered_group,
                          g_list_model_get_n_items (codio_drafts_get_orphans (self->drafts)) > 0);
}

static void
codio_welcome_page_dispose (GObject *object)
{
  CodioWelcomePage *self = CODIO_WELCOME_PAGE (object);

  g_clear_object (&self->orphan_signals);
  g_clear_object (&self->drafts);
  g_queue_clear_full (&self->more_recent, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (codio_welcome_page_parent_class)->dispose (object);
}

static void
codio_welcome_page_class_init (CodioWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioWelcomePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CodioWelcomePage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, CodioWelcomePage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, CodioWelcomePage, recovered_group);
  gtk_widget_class_bind_template_child (widget_class, CodioWelcomePage, recovered_list);
}

static void
codio_welcome_page_init (CodioWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self,
                           G_CONNECT_SWAPPED);
  update_recent (self);

  self->orphan_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->orphan_signals, "items-changed", G_CALLBACK (update_recovered), self);
}

/**
 * codio_welcome_page_new:
 * @menu: the main menu
 * @drafts: the keeper of unsaved work; what is in it that nothing says whose it is, is listed
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
codio_welcome_page_new (GMenuModel  *menu,
                        CodioDrafts *drafts)
{
  CodioWelcomePage *self;
  g_autoptr (GtkSliceListModel) slice = NULL;
  GListModel *orphans;

  g_return_val_if_fail (G_IS_MENU_MODEL (menu), NULL);
  g_return_val_if_fail (CODIO_IS_DRAFTS (drafts), NULL);

  self = g_object_new (CODIO_TYPE_WELCOME_PAGE, NULL);
  codio_menu_names_set_model (self->menu_button, menu);

  self->drafts = g_object_ref (drafts);
  orphans = codio_drafts_get_orphans (drafts);
  slice = gtk_slice_list_model_new (g_object_ref (orphans), 0, MAX_RECOVERED);
  gtk_list_box_bind_model (self->recovered_list, G_LIST_MODEL (slice), create_recovered_cb, NULL, NULL);
  g_signal_group_set_target (self->orphan_signals, orphans);
  update_recovered (self);

  return GTK_WIDGET (self);
}
