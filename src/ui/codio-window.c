/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-application.h"
#include "codio-dilemma-dialog.h"
#include "codio-dilemmas-page.h"
#include "codio-house-view.h"
#include "codio-menu-names.h"
#include "codio-page-bar.h"
#include "codio-part-page.h"
#include "codio-project-page.h"
#include "codio-text.h"
#include "codio-welcome-page.h"

/**
 * CodioWindow:
 *
 * A window on one document: where one is in the profile at the start, the house in the middle, the chosen part
 * at the end. Without a document it welcomes the user or shows the house alone.
 *
 * Invariant: `trail[0 .. trail_position]` are the parts that were shown, the last of them is shown now; those
 * behind it are for going forward again.
 */
struct _CodioWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  CodioWelcomePage *welcome_page;
  AdwOverlaySplitView *nav_split;
  AdwOverlaySplitView *part_split;
  AdwWindowTitle *document_title;
  GtkMenuButton *menu_button;
  GtkMenuButton *welcome_menu_button;
  GtkListBox *nav_list;
  GtkWidget *project_row;
  GtkWidget *dilemmas_row;
  GtkLabel *dilemmas_count;
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkWidget *explore_box;
  GtkStack *pages;
  CodioHouseView *house;
  CodioProjectPage *project_page;
  CodioDilemmasPage *dilemmas_page;
  CodioPartPage *part_page;

  GSettings *settings;
  CodioDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *history_signals;
  GPtrArray *trail;
  guint trail_position;
  gboolean saving;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* In the order of the rows at the start of the window. */
static const char * const page_names[] = { "house", "project", "dilemmas" };

G_DEFINE_FINAL_TYPE (CodioWindow, codio_window, ADW_TYPE_APPLICATION_WINDOW)

static CodioProfile *
get_profile (CodioWindow *self)
{
  return self->document ? codio_document_get_profile (self->document) : NULL;
}

static CodioEdition *
get_edition (CodioWindow *self)
{
  return self->document ? codio_profile_get_edition (get_profile (self)) : codio_edition_get (CODIO_EDITION_DEFAULT);
}

static void
update_title (CodioWindow *self)
{
  CodioProfile *profile = get_profile (self);
  const char *title = profile ? codio_profile_get_title (profile) : "";
  g_autofree char *name = NULL;
  g_autofree char *window_title = NULL;
  g_autofree char *subtitle = NULL;

  if (profile == NULL)
    {
      adw_window_title_set_title (self->document_title, _("Codio"));
      adw_window_title_set_subtitle (self->document_title, "");
      gtk_window_set_title (GTK_WINDOW (self), _("Codio"));
      return;
    }

  name = *title ? codio_text_clean (title) : g_strdup (_("Untitled project"));
  if (codio_document_get_modified (self->document))
    subtitle = g_strdup (_("Not saved"));
  else if (codio_document_get_file (self->document))
    subtitle = g_file_get_basename (codio_document_get_file (self->document));

  adw_window_title_set_title (self->document_title, name);
  adw_window_title_set_subtitle (self->document_title, subtitle ? subtitle : "");
  /* Translators: the title of a window: that of a project and the name of this program */
  window_title = g_strdup_printf (_("%s – Codio"), name);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static void
update_progress (CodioWindow *self)
{
  CodioProfile *profile = get_profile (self);
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  guint n_values, n_judged, n_incomplete;

  gtk_widget_set_visible (self->progress_box, profile != NULL);
  gtk_widget_set_visible (self->project_row, profile != NULL);
  gtk_widget_set_visible (self->dilemmas_row, profile != NULL);
  gtk_widget_set_visible (self->explore_box, profile == NULL);
  if (profile == NULL)
    return;

  n_values = g_list_model_get_n_items (codio_profile_get_assessments (profile));
  n_judged = n_values - codio_profile_count (profile, CODIO_JUDGEMENT_NONE);
  n_incomplete = codio_profile_count_incomplete (profile);

  if (n_judged < n_values)
    /* Translators: the numbers are of values */
    text = g_strdup_printf (_("In progress: %u of %u values judged"), n_judged, n_values);
  else if (n_incomplete > 0)
    text = g_strdup_printf (ngettext ("In progress: %u value lacks a reason or a weight",
                                      "In progress: %u values lack a reason or a weight", n_incomplete), n_incomplete);
  else
    text = g_strdup (_("Complete: all values are judged"));

  gtk_label_set_text (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress_bar, n_judged / (double) n_values);

  count = g_strdup_printf ("%u", g_list_model_get_n_items (codio_profile_get_dilemmas (profile)));
  gtk_label_set_text (self->dilemmas_count, count);
}

static void
update_actions (CodioWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CodioProfile *profile = get_profile (self);
  CodioHistory *history = profile ? codio_profile_get_history (profile) : NULL;

  gtk_widget_action_set_enabled (widget, "win.undo", history && codio_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", history && codio_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.explore", profile == NULL);
  gtk_widget_action_set_enabled (widget, "win.welcome", profile == NULL);
  gtk_widget_action_set_enabled (widget, "win.save", profile && !self->saving);
  gtk_widget_action_set_enabled (widget, "win.save-as", profile && !self->saving);
  gtk_widget_action_set_enabled (widget, "win.export", profile != NULL);
  gtk_widget_action_set_enabled (widget, "win.new-dilemma", profile != NULL);
  gtk_widget_action_set_enabled (widget, "win.next-incomplete",
                                 profile && codio_profile_count_incomplete (profile) > 0);
  gtk_widget_action_set_enabled (widget, "win.back", self->trail->len > 0 && self->trail_position > 0);
  gtk_widget_action_set_enabled (widget, "win.forward", self->trail_position + 1 < self->trail->len);
}

static void
history_changed_cb (CodioWindow *self)
{
  update_title (self);
  update_progress (self);
  update_actions (self);
}

static void
show_page (CodioWindow *self,
           const char  *name)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (page_names); i++)
    if (g_str_equal (name, page_names[i]))
      gtk_list_box_select_row (self->nav_list, gtk_list_box_get_row_at_index (self->nav_list, i));
  /* Not before it is looked at: there may be thousands. */
  if (g_str_equal (name, "dilemmas"))
    codio_dilemmas_page_set_profile (self->dilemmas_page, get_profile (self));
  gtk_stack_set_visible_child_name (self->pages, name);
}

static void
hide_overlays (CodioWindow *self)
{
  if (adw_overlay_split_view_get_collapsed (self->nav_split))
    adw_overlay_split_view_set_show_sidebar (self->nav_split, FALSE);
  if (adw_overlay_split_view_get_collapsed (self->part_split))
    adw_overlay_split_view_set_show_sidebar (self->part_split, FALSE);
}

/* Where one goes on with the keyboard on a page that was asked for. */
static void
focus_page (CodioWindow *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);
  CodioPart *part = codio_house_view_get_selected (self->house);

  if (g_str_equal (name, "project"))
    gtk_widget_grab_focus (GTK_WIDGET (self->project_page));
  else if (g_str_equal (name, "dilemmas"))
    gtk_widget_child_focus (GTK_WIDGET (self->dilemmas_page), GTK_DIR_TAB_FORWARD);
  else
    codio_house_view_focus_part (self->house, part ? part : codio_edition_get_roof (get_edition (self)));
}

static void
nav_row_selected_cb (CodioWindow   *self,
                     GtkListBoxRow *row)
{
  if (row)
    gtk_stack_set_visible_child_name (self->pages, page_names[gtk_list_box_row_get_index (row)]);
}

static void
nav_row_cb (CodioWindow   *self,
            GtkListBoxRow *row)
{
  hide_overlays (self);
  focus_page (self);
}

/* One comes back to where one left the house. */
static void
show_part_cb (CodioWindow *self)
{
  CodioPart *part = codio_house_view_get_selected (self->house);

  if (part && adw_overlay_split_view_get_collapsed (self->part_split) &&
      !adw_overlay_split_view_get_show_sidebar (self->part_split) && gtk_widget_get_mapped (GTK_WIDGET (self->house)))
    codio_house_view_focus_part (self->house, part);
}

static void
show_trail (CodioWindow *self)
{
  CodioPart *part = g_ptr_array_index (self->trail, self->trail_position);

  codio_part_page_set_part (self->part_page, part, get_profile (self));
  codio_house_view_set_selected (self->house, part);
  adw_overlay_split_view_set_show_sidebar (self->part_split, TRUE);
  update_actions (self);
}

static void
part_activated_cb (CodioWindow *self,
                   CodioPart   *part)
{
  codio_window_show_part (self, part);
}

static void
dilemma_removed_cb (CodioWindow *self)
{
  AdwToast *toast = adw_toast_new (_("Dilemma removed"));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
edit_dilemma (CodioWindow  *self,
              CodioDilemma *dilemma)
{
  AdwDialog *dialog = codio_dilemma_dialog_new (get_profile (self), dilemma);

  g_signal_connect_object (dialog, "removed", G_CALLBACK (dilemma_removed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* It begins with the value that is shown, if it is one. */
static void
new_dilemma (CodioWindow *self)
{
  CodioPart *part = codio_house_view_get_selected (self->house);

  if (part && codio_part_get_kind (part) != CODIO_PART_VALUE)
    part = NULL;

  adw_dialog_present (codio_dilemma_dialog_new_for_value (get_profile (self), part), GTK_WIDGET (self));
}

static void
dilemma_activated_cb (CodioWindow  *self,
                      CodioDilemma *dilemma)
{
  if (dilemma)
    edit_dilemma (self, dilemma);
  else
    new_dilemma (self);
}

static void
new_dilemma_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  new_dilemma (CODIO_WINDOW (widget));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  codio_history_undo (codio_profile_get_history (get_profile (CODIO_WINDOW (widget))));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  codio_history_redo (codio_profile_get_history (get_profile (CODIO_WINDOW (widget))));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  self->trail_position--;
  show_trail (self);
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  self->trail_position++;
  show_trail (self);
}

/* Goes on from the value that is shown, and round to the first. */
static void
next_incomplete_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  GListModel *assessments = codio_profile_get_assessments (get_profile (self));
  CodioPart *shown = codio_house_view_get_selected (self->house);
  guint n = g_list_model_get_n_items (assessments);
  guint start = 0;

  for (guint i = 0; shown && i < n; i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (g_str_equal (codio_assessment_get_value (assessment), codio_part_get_id (shown)))
        start = i + 1;
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, (start + i) % n);

      if (!codio_assessment_is_complete (assessment))
        {
          show_page (self, "house");
          hide_overlays (self);
          codio_window_show_part (self, codio_profile_get_value_part (get_profile (self),
                                                                      codio_assessment_get_value (assessment)));
          gtk_widget_grab_focus (GTK_WIDGET (self->part_page));
          break;
        }
    }
}

static void
explore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_window_set_document (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "main");
  codio_window_show_part (self, codio_edition_get_roof (get_edition (self)));
}

static void
welcome_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (CODIO_WINDOW (widget)->stack, "welcome");
}

static void
close_part_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  adw_overlay_split_view_set_show_sidebar (self->part_split, FALSE);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  if (self->document || g_str_equal (g_variant_get_string (parameter, NULL), "house"))
    {
      hide_overlays (self);
      show_page (self, g_variant_get_string (parameter, NULL));
      focus_page (self);
    }
}

static gboolean
codio_window_close_request (GtkWindow *window)
{
  if (codio_window_ask_before_closing (CODIO_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (codio_window_parent_class)->close_request (window);
}

static void
codio_window_dispose (GObject *object)
{
  CodioWindow *self = CODIO_WINDOW (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->history_signals);
  if (self->document)
    codio_drafts_release (codio_application_get_drafts (codio_application_get ()), self->document);
  g_clear_object (&self->document);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_WINDOW);

  G_OBJECT_CLASS (codio_window_parent_class)->dispose (object);
}

static void
codio_window_finalize (GObject *object)
{
  CodioWindow *self = CODIO_WINDOW (object);

  g_clear_pointer (&self->trail, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_window_parent_class)->finalize (object);
}

static void
codio_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, codio_window_get_document (CODIO_WINDOW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      codio_window_set_document (CODIO_WINDOW (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_window_class_init (CodioWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_window_dispose;
  object_class->finalize = codio_window_finalize;
  object_class->get_property = codio_window_get_property;
  object_class->set_property = codio_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = codio_window_close_request;

  /**
   * CodioWindow:document:
   *
   * The document that is worked on.
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CODIO_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (CODIO_TYPE_DILEMMAS_PAGE);
  g_type_ensure (CODIO_TYPE_HOUSE_VIEW);
  g_type_ensure (CODIO_TYPE_PAGE_BAR);
  g_type_ensure (CODIO_TYPE_PART_PAGE);
  g_type_ensure (CODIO_TYPE_PROJECT_PAGE);
  g_type_ensure (CODIO_TYPE_WELCOME_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, nav_split);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, part_split);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, document_title);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, welcome_menu_button);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, nav_list);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, project_row);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, dilemmas_row);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, dilemmas_count);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, explore_box);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, house);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, project_page);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, dilemmas_page);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, part_page);
  gtk_widget_class_bind_template_callback (widget_class, nav_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, nav_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_part_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, dilemma_activated_cb);

  codio_window_class_install_files (widget_class);
  codio_window_class_install_recovery (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.close-part", NULL, close_part_action);
  gtk_widget_class_install_action (widget_class, "win.next-incomplete", NULL, next_incomplete_action);
  gtk_widget_class_install_action (widget_class, "win.new-dilemma", NULL, new_dilemma_action);
  gtk_widget_class_install_action (widget_class, "win.explore", NULL, explore_action);
  gtk_widget_class_install_action (widget_class, "win.welcome", NULL, welcome_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
}

static void
codio_window_init (CodioWindow *self)
{
  self->trail = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));

  codio_menu_names_repair (self->menu_button);
  codio_menu_names_repair (self->welcome_menu_button);

  self->document_signals = g_signal_group_new (CODIO_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::file", G_CALLBACK (update_title), self);
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);

  self->settings = g_settings_new (APP_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  codio_welcome_page_set_drafts (self->welcome_page, codio_application_get_drafts (codio_application_get ()));
  codio_house_view_set_edition (self->house, get_edition (self));
  history_changed_cb (self);
}

/*< private >
 * codio_window_show_toast:
 * @self: a window
 * @text: a short message
 */
void
codio_window_show_toast (CodioWindow *self,
                         const char  *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/*< private >
 * codio_window_set_saving:
 * @self: a window
 * @saving: whether the document is being saved, so that it cannot be saved twice at the same time
 */
void
codio_window_set_saving (CodioWindow *self,
                         gboolean     saving)
{
  self->saving = saving;
  update_actions (self);
}

/**
 * codio_window_new:
 * @app: the application
 *
 * Returns: (transfer none): a window that welcomes the user; the application keeps it
 */
CodioWindow *
codio_window_new (GtkApplication *app)
{
  return g_object_new (CODIO_TYPE_WINDOW, "application", app, NULL);
}

/**
 * codio_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the document that is worked on
 */
CodioDocument *
codio_window_get_document (CodioWindow *self)
{
  g_return_val_if_fail (CODIO_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * codio_window_set_document:
 * @self: a window
 * @document: (nullable): the document to work on
 */
void
codio_window_set_document (CodioWindow   *self,
                           CodioDocument *document)
{
  CodioDrafts *drafts = codio_application_get_drafts (codio_application_get ());
  CodioProfile *profile;

  g_return_if_fail (CODIO_IS_WINDOW (self));
  g_return_if_fail (document == NULL || CODIO_IS_DOCUMENT (document));

  if (document)
    codio_drafts_track (drafts, document);
  if (self->document && self->document != document)
    codio_drafts_release (drafts, self->document);

  if (g_set_object (&self->document, document))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
  profile = get_profile (self);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);

  codio_house_view_set_profile (self->house, profile);
  codio_project_page_set_profile (self->project_page, profile);
  codio_dilemmas_page_set_profile (self->dilemmas_page, NULL);

  g_ptr_array_set_size (self->trail, 0);
  self->trail_position = 0;
  show_page (self, "house");
  history_changed_cb (self);

  if (document)
    {
      gtk_stack_set_visible_child_name (self->stack, "main");
      codio_window_show_part (self, codio_edition_get_roof (get_edition (self)));
      if (adw_overlay_split_view_get_collapsed (self->part_split))
        adw_overlay_split_view_set_show_sidebar (self->part_split, FALSE);
    }
}

/**
 * codio_window_is_untouched:
 * @self: a window
 *
 * Returns: whether another document may take the place of what is in the window
 */
gboolean
codio_window_is_untouched (CodioWindow *self)
{
  g_return_val_if_fail (CODIO_IS_WINDOW (self), FALSE);

  return self->document == NULL;
}

/**
 * codio_window_show_part:
 * @self: a window
 * @part: a part of the house
 *
 * Shows @part beside the house and remembers the way to it.
 */
void
codio_window_show_part (CodioWindow *self,
                        CodioPart   *part)
{
  g_return_if_fail (CODIO_IS_WINDOW (self));
  g_return_if_fail (CODIO_IS_PART (part));

  if (self->trail->len == 0 || g_ptr_array_index (self->trail, self->trail_position) != part)
    {
      if (self->trail->len > 0)
        g_ptr_array_set_size (self->trail, (int) ++self->trail_position);
      g_ptr_array_add (self->trail, g_object_ref (part));
    }

  show_trail (self);
}
