/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-application.h"

#include <glib/gi18n.h>

#include "codio-content-language.h"
#include "codio-guide-window.h"
#include "codio-looks.h"
#include "codio-preferences.h"
#include "codio-shortcuts.h"
#include "codio-window-private.h"

/* How long a window waits for the file that it opens before it is shown without, in ms. */
#define PATIENCE 300

#define GUIDE_SCHEME "guide:"

/**
 * CodioApplication:
 *
 * The program: its windows, and what belongs to none of them.
 *
 * Invariant: no window is made before the unsaved work of an earlier run is back, so that a file that is to be opened
 * and has unsaved work is found in its window.
 */
struct _CodioApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  CodioDrafts *drafts;
  gboolean recovering;
  gboolean activated; /* while recovering */
  GPtrArray *to_open;
};

G_DEFINE_FINAL_TYPE (CodioApplication, codio_application, ADW_TYPE_APPLICATION)

/* What libadwaita 1.7 says on the button that closes a dialog. It looks for these words among those of the program, not
 * among its own. */
static const char * const words_of_libadwaita[] G_GNUC_UNUSED = { N_("Close"), N_("Close the window") };

/* Links that lead to the guide; others are for the browser. */
static gboolean
about_link_cb (AdwDialog        *dialog,
               const char       *uri,
               CodioApplication *self)
{
  if (!g_str_has_prefix (uri, GUIDE_SCHEME))
    return FALSE;

  adw_dialog_close (dialog);
  codio_guide_window_show (codio_application_get_window (self), uri + strlen (GUIDE_SCHEME));
  return TRUE;
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  CodioApplication *self = user_data;
  const CodioReport *report = codio_edition_get_report (codio_edition_get (CODIO_EDITION_DEFAULT));
  g_auto (GStrv) authors = g_strsplit (report->authors, ", ", -1);
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  g_object_set (dialog,
                "application-icon", APP_ID,
                "application-name", _("Codio"),
                /* Translators: who made the program */
                "developer-name", _("The Codio authors"),
                "version", PACKAGE_VERSION,
                "license", "European Union Public Licence 1.2",
                "comments", _("Value profiles with the Code for Good Digital Public Governance"),
                NULL);
  /* Translators: the authors of the report that the program builds on */
  adw_about_dialog_add_acknowledgement_section (dialog, _("The code was written by"), (const char **) authors);
  adw_about_dialog_add_link (dialog, _("Accessibility Statement"), GUIDE_SCHEME "accessibility");
  g_signal_connect_object (dialog, "activate-link", G_CALLBACK (about_link_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (codio_application_get_window (self)));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  adw_dialog_present (codio_preferences_new (), GTK_WIDGET (codio_application_get_window (user_data)));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  adw_dialog_present (codio_shortcuts_create_dialog (), GTK_WIDGET (codio_application_get_window (user_data)));
}

/* Each window asks about its own changes; the program ends with its last window, and the guide goes with that. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (user_data); l; l = l->next)
    g_ptr_array_add (windows, g_object_ref (l->data));
  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (g_ptr_array_index (windows, i));
}

static void
codio_application_activate (GApplication *app)
{
  CodioApplication *self = CODIO_APPLICATION (app);

  if (self->recovering)
    {
      self->activated = TRUE;
      return;
    }

  gtk_window_present (GTK_WINDOW (codio_application_get_window (CODIO_APPLICATION (app))));
}

static void
present_window (gpointer data)
{
  g_autoptr (CodioWindow) window = data;

  /* What was there before is not to come before the new window. */
  if (gtk_window_get_application (GTK_WINDOW (window)) && !gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

/* The first thing to be seen is the profile, unless it takes long to read. */
static void
open_file (CodioApplication *self,
           GFile            *file)
{
  CodioWindow *window = codio_application_get_window (self);

  codio_window_open_file (window, file);
  g_timeout_add_once (PATIENCE, present_window, g_object_ref (window));
}

static void
codio_application_open (GApplication  *app,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  CodioApplication *self = CODIO_APPLICATION (app);

  for (int i = 0; i < n_files; i++)
    if (self->recovering)
      g_ptr_array_add (self->to_open, g_object_ref (files[i]));
    else
      open_file (self, files[i]);
}

static void
recovered_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (CodioApplication) self = user_data;
  /* If the folder of drafts cannot be used, the first change that cannot be kept safe says so in its window. */
  g_autoptr (GPtrArray) documents = codio_drafts_recover_finish (CODIO_DRAFTS (source), result, NULL);

  self->recovering = FALSE;
  for (guint i = 0; documents && i < documents->len; i++)
    {
      CodioWindow *window = codio_window_new (GTK_APPLICATION (self));

      codio_window_set_document (window, g_ptr_array_index (documents, i));
      gtk_window_present (GTK_WINDOW (window));
      codio_window_show_toast (window, _("Restored unsaved work"));
    }

  if (self->activated)
    codio_application_activate (G_APPLICATION (self));
  for (guint i = 0; i < self->to_open->len; i++)
    open_file (self, g_ptr_array_index (self->to_open, i));
  g_ptr_array_set_size (self->to_open, 0);

  g_application_release (G_APPLICATION (self));
}

static void
codio_application_startup (GApplication *app)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "shortcuts", .activate = shortcuts_action },
    { .name = "quit", .activate = quit_action },
  };

  CodioApplication *self = CODIO_APPLICATION (app);
  g_autofree char *folder = NULL;

  /* Otherwise GTK looks itself whether there is such an icon, and reads all themes before libadwaita adds its own: they
   * would be read twice. */
  gtk_window_set_default_icon_name (APP_ID);
  G_APPLICATION_CLASS (codio_application_parent_class)->startup (app);

  /* What libadwaita adds to them makes GTK forget the icon themes that it began to read. It reads them in a thread when
   * it is told that their name changed, and otherwise where the window needs them first, which waits for that. */
  g_object_notify (G_OBJECT (gtk_settings_get_default ()), "gtk-icon-theme-name");

  /* Whoever comes to a text with the keyboard wants to read it, not to copy it. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  codio_shortcuts_install (GTK_APPLICATION (app));
  codio_looks_install ();

  self->settings = g_settings_new (APP_ID);
  g_settings_bind (self->settings, "content-language", codio_content_language_get_default (), "language",
                   G_SETTINGS_BIND_DEFAULT);

  folder = g_build_filename (g_get_user_data_dir (), "codio", "drafts", NULL);
  self->drafts = codio_drafts_new (folder);
  self->recovering = TRUE;
  g_application_hold (app);
  codio_drafts_recover_async (self->drafts, recovered_cb, g_object_ref (self));
}

static void
codio_application_shutdown (GApplication *app)
{
  CodioApplication *self = CODIO_APPLICATION (app);

  G_APPLICATION_CLASS (codio_application_parent_class)->shutdown (app);

  /* What was saved or discarded leaves no draft behind. */
  if (self->drafts)
    codio_drafts_close (self->drafts);
}

static void
codio_application_finalize (GObject *object)
{
  CodioApplication *self = CODIO_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->drafts);
  g_clear_pointer (&self->to_open, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_application_parent_class)->finalize (object);
}

static void
codio_application_class_init (CodioApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->activate = codio_application_activate;
  app_class->open = codio_application_open;
  app_class->startup = codio_application_startup;
  app_class->shutdown = codio_application_shutdown;
  G_OBJECT_CLASS (klass)->finalize = codio_application_finalize;
}

static void
codio_application_init (CodioApplication *self)
{
  self->to_open = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * codio_application_new:
 *
 * Returns: (transfer full): the program
 */
CodioApplication *
codio_application_new (void)
{
  return g_object_new (CODIO_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/nl/codio/Codio/ui",
                       NULL);
}

/**
 * codio_application_get:
 *
 * Returns: (transfer none): the program that runs
 */
CodioApplication *
codio_application_get (void)
{
  return CODIO_APPLICATION (g_application_get_default ());
}

/**
 * codio_application_get_drafts:
 * @self: the program
 *
 * Returns: (transfer none): the keeper of unsaved work
 */
CodioDrafts *
codio_application_get_drafts (CodioApplication *self)
{
  g_return_val_if_fail (CODIO_IS_APPLICATION (self), NULL);

  return self->drafts;
}

/**
 * codio_application_get_window:
 * @self: the program
 *
 * Returns: (transfer none): the window for profiles that was used last, or a new one
 */
CodioWindow *
codio_application_get_window (CodioApplication *self)
{
  g_return_val_if_fail (CODIO_IS_APPLICATION (self), NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (CODIO_IS_WINDOW (l->data))
      return l->data;

  return codio_window_new (GTK_APPLICATION (self));
}
