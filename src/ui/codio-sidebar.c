/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-sidebar.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-action.h"
#include "codio-labels.h"
#include "codio-menu-names.h"

/**
 * CodioSidebar:
 *
 * Where one is in the profile, and how far it is: a row for each page of the window, and one button to the next
 * value that needs attention.
 */
struct _CodioSidebar
{
  AdwBin parent_instance;

  AdwWindowTitle *title;
  GtkMenuButton *menu_button;
  GtkListBox *list;
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkWidget *explore_box;

  CodioProfile *profile;
  GMenuModel *menu_model;
  GSignalGroup *history_signals;
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_MENU_MODEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioSidebar, codio_sidebar, ADW_TYPE_BIN)

typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  gboolean without_profile; /* whether there is something on the page without a profile */
} Page;

static const Page pages[] = {
  { "house", N_("House"), "nl.codio.Codio-symbolic", TRUE },
  { "project", N_("Project"), "document-properties-symbolic", FALSE },
  { "explorer", N_("Explorer"), "nl.codio.Codio-explorer-symbolic", FALSE },
  { "values", N_("Values"), "view-list-symbolic", TRUE },
  { "weighing", N_("Weighing"), "nl.codio.Codio-weighing-symbolic", FALSE },
  { "dilemmas", N_("Dilemmas"), "nl.codio.Codio-dilemma-symbolic", FALSE },
  { "actions", N_("Actions"), "nl.codio.Codio-action-symbolic", FALSE },
  { "review", CODIO_CONTEXT ("page", "Review"), "nl.codio.Codio-review-symbolic", FALSE },
};

static const char *
get_title (const Page *page)
{
  return codio_catalog_message (codio_catalog_get_default (), page->title);
}

static GtkWidget *
create_row (const Page *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  /* The row says all that is in it. */
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (get_title (page));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (page->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
set_count (CodioSidebar *self,
           int           index,
           const char   *text)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);
  GtkWidget *count = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));
  g_autofree char *name = *text ? g_strdup_printf ("%s, %s", get_title (&pages[index]), text)
                                : g_strdup (get_title (&pages[index]));

  gtk_label_set_text (GTK_LABEL (count), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static guint
count_statements (CodioEdition *edition)
{
  guint n = 0;

  while (codio_edition_get_statement (edition, n))
    n++;

  return n;
}

static void
update_counts (CodioSidebar *self)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *text = NULL;

      gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i)),
                              self->profile || pages[i].without_profile);
      if (self->profile && g_str_equal (pages[i].name, "values"))
        {
          guint n = g_list_model_get_n_items (codio_profile_get_assessments (self->profile));

          /* Translators: how many values are judged, and how many there are */
          text = g_strdup_printf (_("%u of %u"), codio_profile_count_judged (self->profile), n);
        }
      else if (self->profile && g_str_equal (pages[i].name, "explorer"))
        {
          /* Translators: how many statements are answered, and how many there are */
          text = g_strdup_printf (_("%u of %u"), codio_profile_count_replies (self->profile),
                                  count_statements (codio_profile_get_edition (self->profile)));
        }
      else if (self->profile && g_str_equal (pages[i].name, "weighing"))
        {
          GListModel *ballots = codio_record_get_records (CODIO_RECORD (self->profile), "ballots");

          text = g_strdup_printf ("%u", g_list_model_get_n_items (ballots));
        }
      else if (self->profile && g_str_equal (pages[i].name, "dilemmas"))
        {
          text = g_strdup_printf ("%u", g_list_model_get_n_items (codio_profile_get_dilemmas (self->profile)));
        }
      else if (self->profile && g_str_equal (pages[i].name, "actions"))
        {
          /* Translators: how many actions are neither done nor dropped */
          text = g_strdup_printf (_("%u open"), codio_profile_count_open_actions (self->profile));
        }
      set_count (self, i, text ? text : "");
    }
}

/* How far the profile is on its way to being settled is said elsewhere: what is said here is true in each state. */
static void
update (CodioSidebar *self)
{
  g_autofree char *text = NULL;
  guint n_values, n_judged, n_incomplete;

  update_counts (self);
  gtk_widget_set_visible (self->progress_box, self->profile != NULL);
  gtk_widget_set_visible (self->explore_box, self->profile == NULL);
  if (self->profile == NULL)
    return;

  n_values = g_list_model_get_n_items (codio_profile_get_assessments (self->profile));
  n_judged = codio_profile_count_judged (self->profile);
  n_incomplete = codio_profile_count_incomplete (self->profile);

  if (n_judged < n_values)
    /* Translators: the numbers are of values */
    text = g_strdup_printf (_("%u of %u values judged"), n_judged, n_values);
  else if (n_incomplete > 0)
    text = g_strdup_printf (ngettext ("%u value lacks a reason or a weight",
                                      "%u values lack a reason or a weight", n_incomplete), n_incomplete);
  else
    text = g_strdup (_("All values are judged"));

  gtk_label_set_text (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, n_judged / (double) n_values);
}

static void
row_selected_cb (CodioSidebar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
}

static void
row_activated_cb (CodioSidebar *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
codio_sidebar_dispose (GObject *object)
{
  CodioSidebar *self = CODIO_SIDEBAR (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  g_clear_object (&self->menu_model);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_SIDEBAR);

  G_OBJECT_CLASS (codio_sidebar_parent_class)->dispose (object);
}

static void
codio_sidebar_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CodioSidebar *self = CODIO_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, codio_sidebar_get_page (self));
      break;

    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_sidebar_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CodioSidebar *self = CODIO_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      codio_sidebar_set_page (self, g_value_get_string (value));
      break;

    case PROP_MENU_MODEL:
      g_assert (self->menu_model == NULL); /* the window sets it once, from its template */
      self->menu_model = g_value_dup_object (value);
      codio_menu_names_set_model (self->menu_button, self->menu_model);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
codio_sidebar_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (CODIO_SIDEBAR (widget)->list);

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
codio_sidebar_class_init (CodioSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = codio_sidebar_dispose;
  object_class->get_property = codio_sidebar_get_property;
  object_class->set_property = codio_sidebar_set_property;
  widget_class->grab_focus = codio_sidebar_grab_focus;

  /**
   * CodioSidebar:page:
   *
   * The name of the page that is shown.
   */
  props[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);

  /**
   * CodioSidebar:menu-model:
   *
   * The main menu.
   */
  props[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioSidebar::activated:
   * @self: the sidebar
   *
   * The user wants to go on in the page that is shown.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, CodioSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CodioSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, CodioSidebar, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CodioSidebar, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CodioSidebar, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CodioSidebar, explore_box);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
codio_sidebar_init (CodioSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_list_box_append (self->list, create_row (&pages[i]));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * codio_sidebar_set_profile:
 * @self: a sidebar
 * @profile: (nullable): the profile that is worked on, or %NULL to browse
 */
void
codio_sidebar_set_profile (CodioSidebar *self,
                           CodioProfile *profile)
{
  g_return_if_fail (CODIO_IS_SIDEBAR (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}

/**
 * codio_sidebar_set_title:
 * @self: a sidebar
 * @title: what the window is about
 * @subtitle: where it is kept
 */
void
codio_sidebar_set_title (CodioSidebar *self,
                         const char   *title,
                         const char   *subtitle)
{
  g_return_if_fail (CODIO_IS_SIDEBAR (self));

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  codio_labels_set_tooltip (GTK_WIDGET (self->title), title); /* it is often cut */
}

/**
 * codio_sidebar_get_page:
 * @self: a sidebar
 *
 * Returns: (nullable): the name of the page that is shown
 */
const char *
codio_sidebar_get_page (CodioSidebar *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CODIO_IS_SIDEBAR (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);

  return row ? pages[gtk_list_box_row_get_index (row)].name : NULL;
}

/**
 * codio_sidebar_set_page:
 * @self: a sidebar
 * @page: the name of a page
 *
 * Shows @page, if there is something on it.
 */
void
codio_sidebar_set_page (CodioSidebar *self,
                        const char   *page)
{
  g_return_if_fail (CODIO_IS_SIDEBAR (self));

  for (int i = 0; i < (int) G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (page, pages[i].name) == 0 && (self->profile || pages[i].without_profile))
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
}

/**
 * codio_sidebar_get_page_title:
 * @self: a sidebar
 *
 * Returns: what the page that is shown is called
 */
const char *
codio_sidebar_get_page_title (CodioSidebar *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CODIO_IS_SIDEBAR (self), "");

  row = gtk_list_box_get_selected_row (self->list);

  return row ? get_title (&pages[gtk_list_box_row_get_index (row)]) : "";
}
