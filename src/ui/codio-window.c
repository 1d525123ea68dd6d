/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-announce.h"
#include "codio-application.h"
#include "codio-areas.h"
#include "codio-dialog-closing.h"
#include "codio-text.h"
#include "codio-text-size.h"
#include "codio-touch.h"

/**
 * CodioWindow:
 *
 * A window on one document: where one is in the profile at the start, a page of it in the middle, the chosen part of
 * the house at the end. Without a document it welcomes the user or shows the house alone.
 */
enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioWindow, codio_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);
  const char *title = profile ? codio_profile_get_title (profile) : "";
  g_autofree char *name = NULL;
  g_autofree char *window_title = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *subtitle = NULL;

  if (profile == NULL)
    {
      codio_sidebar_set_title (self->sidebar, _("Codio"), "");
      gtk_window_set_title (GTK_WINDOW (self), _("Codio"));
      return;
    }

  name = *title ? codio_text_clean (title) : g_strdup (_("Untitled project"));
  if (codio_document_get_moment (self->document))
    subtitle = codio_text_quote (codio_document_get_moment (self->document));
  if (codio_document_get_file (self->document))
    file_name = codio_file_dup_name (codio_document_get_file (self->document));
  if (file_name && codio_document_get_modified (self->document))
    /* Translators: the name of a file; the profile has changes that are not in it. What is long is cut at the end. */
    subtitle = g_strdup_printf (_("Not saved · %s"), file_name);
  else if (codio_document_get_modified (self->document))
    subtitle = g_strdup (_("Not saved"));
  else if (file_name)
    subtitle = g_steal_pointer (&file_name);

  codio_sidebar_set_title (self->sidebar, name, subtitle ? subtitle : "");
  if (codio_document_get_moment (self->document))
    /* Translators: the title of a window: the name of a moment, and the title of a project */
    window_title = g_strdup_printf (_("%s: %s – Codio"), subtitle, name);
  else
    /* Translators: the title of a window: that of a project and the name of this program */
    window_title = g_strdup_printf (_("%s – Codio"), name);
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static void
update_actions (CodioWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CodioProfile *profile = codio_window_get_profile (self);
  CodioHistory *history = profile ? codio_profile_get_history (profile) : NULL;
  gboolean can_save = profile && !codio_profile_get_frozen (profile) && !self->saving;

  gtk_widget_action_set_enabled (widget, "win.undo", history && codio_history_get_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", history && codio_history_get_can_redo (history));
  gtk_widget_action_set_enabled (widget, "win.explore", profile == NULL);
  gtk_widget_action_set_enabled (widget, "win.welcome", profile == NULL);
  gtk_widget_action_set_enabled (widget, "win.save", can_save);
  gtk_widget_action_set_enabled (widget, "win.save-as", can_save);
  codio_window_update_export (self);
  codio_window_update_parts (self);
  codio_window_update_records (self);
  codio_window_update_actions (self);
  codio_window_update_advice (self);
  codio_window_update_comments (self);
  codio_window_update_ballots (self);
  codio_window_update_review (self);
  codio_window_update_copies (self);
}

static void
history_changed_cb (CodioWindow *self)
{
  codio_window_forget_parts (self);
  update_title (self);
  update_actions (self);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  codio_announce_undo (widget, codio_profile_get_history (codio_window_get_profile (CODIO_WINDOW (widget))));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  codio_announce_redo (widget, codio_profile_get_history (codio_window_get_profile (CODIO_WINDOW (widget))));
}

static void
explore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  codio_window_set_document (self, NULL);
  codio_window_show_main (self);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->pages));
}

static void
welcome_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  codio_window_show_welcome (CODIO_WINDOW (widget));
}

static gboolean
codio_window_close_request (GtkWindow *window)
{
  if (codio_window_ask_before_closing (CODIO_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (codio_window_parent_class)->close_request (window);
}

/* What is not there by the time that the window is to be seen may take long to read. */
static void
codio_window_realize (GtkWidget *widget)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  if (self->document == NULL)
    {
      codio_window_show_welcome (self);
      codio_window_offer_tour (self);
    }

  GTK_WIDGET_CLASS (codio_window_parent_class)->realize (widget);
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
  codio_window_forget_focus (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_WINDOW);

  G_OBJECT_CLASS (codio_window_parent_class)->dispose (object);
}

static void
codio_window_finalize (GObject *object)
{
  CodioWindow *self = CODIO_WINDOW (object);

  codio_window_forget_focus (self);
  g_clear_weak_pointer (&self->read_only_toast);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_pointer (&self->comment, g_free);

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
  widget_class->realize = codio_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = codio_window_close_request;

  /**
   * CodioWindow:document:
   *
   * The document that is worked on.
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, CODIO_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (CODIO_TYPE_PAGE_BAR);
  g_type_ensure (CODIO_TYPE_PART_PAGE);
  g_type_ensure (CODIO_TYPE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, narrow);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, nav_split);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, nav_bin);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, part_split);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, part_bin);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, content_view);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, page_bar);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CodioWindow, part_page);
  gtk_widget_class_bind_template_callback_full (widget_class, "dilemma_activated_cb",
                                                G_CALLBACK (codio_window_dilemma_activated_cb));

  codio_window_class_install_files (widget_class);
  codio_window_class_install_export (widget_class);
  codio_window_class_install_recovery (widget_class);
  codio_window_class_install_pages (widget_class);
  codio_window_class_install_zoom (widget_class);
  codio_areas_install (widget_class, "win.next-area", "win.previous-area");
  codio_window_class_install_parts (widget_class);
  codio_window_class_install_judging (widget_class);
  codio_window_class_install_records (widget_class);
  codio_window_class_install_actions (widget_class);
  codio_window_class_install_advice (widget_class);
  codio_window_class_install_comments (widget_class);
  codio_window_class_install_ballots (widget_class);
  codio_window_class_install_review (widget_class);
  codio_window_class_install_copies (widget_class);
  codio_window_class_install_help (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.explore", NULL, explore_action);
  gtk_widget_class_install_action (widget_class, "win.welcome", NULL, welcome_action);
}

static void
codio_window_init (CodioWindow *self)
{
  self->trail = g_ptr_array_new_with_free_func (g_object_unref);
  self->part_wanted = TRUE;
  self->zoom = 1;
  gtk_widget_init_template (GTK_WIDGET (self));

  codio_accessible_repair_toasts (self->toast_overlay);
  codio_window_accept_files (self);
  codio_window_keep_focus (self);
  codio_areas_watch (GTK_WINDOW (self));
  codio_dialog_closing_watch (ADW_APPLICATION_WINDOW (self));
  codio_window_offer_help (self);

  self->document_signals = g_signal_group_new (CODIO_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::file", G_CALLBACK (update_title), self);
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);

  self->settings = g_settings_new (APP_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  codio_touch_follow (GTK_WIDGET (self), self->narrow);
  codio_text_size_follow (GTK_WINDOW (self));
  codio_window_set_document (self, NULL);
}

/*< private >
 * codio_window_get_profile:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the profile that is worked on
 */
CodioProfile *
codio_window_get_profile (CodioWindow *self)
{
  return self->document ? codio_document_get_profile (self->document) : NULL;
}

/*< private >
 * codio_window_can_edit:
 * @self: a window
 *
 * Returns: whether there is a profile that can be edited
 */
gboolean
codio_window_can_edit (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);

  return profile && codio_profile_get_editable (profile);
}

/*< private >
 * codio_window_get_edition:
 * @self: a window
 *
 * Returns: (transfer none): the edition whose house is shown
 */
CodioEdition *
codio_window_get_edition (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);

  return profile ? codio_profile_get_edition (profile) : codio_edition_get (CODIO_EDITION_DEFAULT);
}

/*< private >
 * codio_window_show_toast:
 * @self: a window
 * @text: a short message
 *
 * Shows @text, unless the window was closed meanwhile.
 *
 * Returns: (transfer none) (nullable): the message
 */
AdwToast *
codio_window_show_toast (CodioWindow *self,
                         const char  *text)
{
  AdwToast *toast;

  if (codio_window_is_closed (self))
    return NULL;

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);

  return toast;
}

/*< private >
 * codio_window_show_undoable:
 * @self: a window
 * @text: a short message about what was just done
 *
 * Shows @text with a button to undo that.
 */
void
codio_window_show_undoable (CodioWindow *self,
                            const char  *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toast_overlay, toast);

  /* Afterwards the button would undo something else. */
  g_signal_connect_object (codio_profile_get_history (codio_window_get_profile (self)), "changed",
                           G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
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
  profile = codio_window_get_profile (self);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);

  codio_sidebar_set_profile (self->sidebar, profile);

  codio_window_forget_pages (self);
  if (document)
    codio_window_show_main (self);
  history_changed_cb (self);
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
