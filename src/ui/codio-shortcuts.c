/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-shortcuts.h"

#include <glib/gi18n.h>

/* The one list of keys: they are set from it, and the dialog shows it. */
typedef struct
{
  const char *group; /* NULL: as the one before */
  const char *title;
  const char *action;
  const char *accelerator;
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Value Profile"), N_("New Value Profile"), "win.new", "<Control>n" },
  { NULL, N_("Open File"), "win.open", "<Control>o" },
  { NULL, N_("Save"), "win.save", "<Control>s" },
  { NULL, N_("Save As"), "win.save-as", "<Control><Shift>s" },
  { NULL, N_("Export Report as PDF"), "win.export::pdf", "<Control>e" },
  { N_("Judging"), N_("Next Incomplete Value"), "win.next-incomplete", "<Control>u" },
  { NULL, N_("New Dilemma"), "win.new-dilemma", "<Control>d" },
  { NULL, N_("Undo"), "win.undo", "<Control>z" },
  { NULL, N_("Redo"), "win.redo", "<Control><Shift>z" },
  { N_("Navigation"), N_("House"), "win.show-page::house", "<Alt>1" },
  { NULL, N_("Project"), "win.show-page::project", "<Alt>2" },
  { NULL, N_("Dilemmas"), "win.show-page::dilemmas", "<Alt>3" },
  { NULL, N_("Back"), "win.back", "<Alt>Left" },
  { NULL, N_("Forward"), "win.forward", "<Alt>Right" },
  { N_("General"), N_("Keyboard Shortcuts"), "app.shortcuts", "<Control>question" },
  { NULL, N_("Close Window"), "window.close", "<Control>w" },
  { NULL, N_("Quit"), "app.quit", "<Control>q" },
};

/**
 * codio_shortcuts_install:
 * @app: the application
 *
 * Sets the keys of all actions.
 */
void
codio_shortcuts_install (GtkApplication *app)
{
  g_return_if_fail (GTK_IS_APPLICATION (app));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *accelerators[] = { shortcuts[i].accelerator, NULL };

      gtk_application_set_accels_for_action (app, shortcuts[i].action, accelerators);
    }
}

/**
 * codio_shortcuts_add_to_dialog:
 * @widget_class: the class of a dialog in which the profile is edited
 *
 * Makes saving, undo and redo work in the dialog too, where the keys of the application do not reach.
 */
void
codio_shortcuts_add_to_dialog (GtkWidgetClass *widget_class)
{
  static const char * const actions[] = { "win.save", "win.undo", "win.redo", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_strv_contains (actions, shortcuts[i].action))
      {
        GdkModifierType modifiers;
        guint key;

        gtk_accelerator_parse (shortcuts[i].accelerator, &key, &modifiers);
        gtk_widget_class_add_binding_action (widget_class, key, modifiers, shortcuts[i].action, NULL);
      }
}

/**
 * codio_shortcuts_create_dialog:
 *
 * Returns: (transfer floating): a dialog that shows the keys of all actions
 */
AdwDialog *
codio_shortcuts_create_dialog (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (dialog, view);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *keys = NULL;
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      if (shortcuts[i].group)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }

      gtk_accelerator_parse (shortcuts[i].accelerator, &key, &modifiers);
      label = gtk_accelerator_get_label (key, modifiers);
      keys = gtk_label_new (label);
      gtk_widget_add_css_class (keys, "keys");
      gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcuts[i].title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
      adw_preferences_group_add (group, row);
    }

  return dialog;
}
