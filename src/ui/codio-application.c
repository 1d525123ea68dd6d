/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-application.h"

#include <glib/gi18n.h>

#include "codio-shortcuts.h"
#include "codio-window.h"

/**
 * CodioApplication:
 *
 * The program: its windows, and what belongs to none of them.
 */
struct _CodioApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CodioApplication, codio_application, ADW_TYPE_APPLICATION)

static CodioWindow *
get_window (CodioApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return CODIO_IS_WINDOW (window) ? CODIO_WINDOW (window) : codio_window_new (GTK_APPLICATION (self));
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
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (get_window (self)));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  adw_dialog_present (codio_shortcuts_create_dialog (), GTK_WIDGET (get_window (user_data)));
}

/* Each window asks about its own changes; the program ends with its last window. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static void
codio_application_activate (GApplication *app)
{
  gtk_window_present (GTK_WINDOW (get_window (CODIO_APPLICATION (app))));
}

static void
codio_application_open (GApplication  *app,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  codio_application_activate (app);
  for (int i = 0; i < n_files; i++)
    codio_window_open_file (get_window (CODIO_APPLICATION (app)), files[i]);
}

static void
codio_application_startup (GApplication *app)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_action },
    { .name = "shortcuts", .activate = shortcuts_action },
    { .name = "quit", .activate = quit_action },
  };

  G_APPLICATION_CLASS (codio_application_parent_class)->startup (app);

  g_action_map_add_action_entries (G_ACTION_MAP (app), actions, G_N_ELEMENTS (actions), app);
  codio_shortcuts_install (GTK_APPLICATION (app));
  gtk_window_set_default_icon_name (APP_ID);
}

static void
codio_application_class_init (CodioApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->activate = codio_application_activate;
  app_class->open = codio_application_open;
  app_class->startup = codio_application_startup;
}

static void
codio_application_init (CodioApplication *self)
{
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
