/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-shortcuts.h"

#include <glib/gi18n.h>

#include "codio-catalog.h"

/* Where a key works. */
typedef enum
{
  EVERYWHERE,
  JUDGING, /* a plain key, which types a letter where one can type */
  PREVIEW,
  DIALOG,
} Where;

/* The one list of keys: they are set from it, and the dialog shows it. */
typedef struct
{
  const char *group; /* NULL: as the one before */
  const char *title;
  const char *action;
  const char *accelerator;
  Where where;
  const char *also; /* where the key is on other keyboards, with spaces between them; NULL: nowhere */
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Value Profile"), N_("New Value Profile"), "win.new", "<Control>n" },
  { NULL, N_("Open File"), "win.open", "<Control>o" },
  { NULL, N_("Save"), "win.save", "<Control>s" },
  { NULL, N_("Save As"), "win.save-as", "<Control><Shift>s" },
  { NULL, N_("Export"), "win.export", "<Control>e" },
  { NULL, N_("Print"), "win.print", "<Control>p" },
  { N_("Judging"), N_("Next Incomplete Value"), "win.next-incomplete", "<Control>u" },
  { NULL, N_("Next Incomplete Value"), "win.next-incomplete", "u", JUDGING },
  { NULL, N_("At Stake"), "value.judge::at-stake", "j", JUDGING },
  { NULL, N_("Not at Stake"), "value.judge::not-at-stake", "n", JUDGING },
  { NULL, N_("Back to Not Judged"), "value.judge::none", "0", JUDGING },
  { NULL, CODIO_CONTEXT ("weight", "Light"), "value.weigh(1)", "1", JUDGING },
  { NULL, CODIO_CONTEXT ("weight", "Fairly Heavy"), "value.weigh(2)", "2", JUDGING },
  { NULL, CODIO_CONTEXT ("weight", "Heavy"), "value.weigh(3)", "3", JUDGING },
  { NULL, CODIO_CONTEXT ("weight", "Very Heavy"), "value.weigh(4)", "4", JUDGING },
  { NULL, N_("Write the Reason"), "value.write-reason", "r", JUDGING },
  { NULL, N_("New Dilemma"), "win.new-dilemma", "<Control>d" },
  { NULL, N_("Undo"), "win.undo", "<Control>z" },
  { NULL, N_("Redo"), "win.redo", "<Control><Shift>z" },
  { N_("Comments"), N_("Comment on What Is Chosen"), "win.comment", "<Control>m" },
  { NULL, N_("Previous Open Comment"), "win.previous-comment", "<Alt>Page_Up" },
  { NULL, N_("Next Open Comment"), "win.next-comment", "<Alt>Page_Down" },
  { N_("Navigation"), N_("House"), "win.show-page::house", "<Alt>1" },
  { NULL, N_("Project"), "win.show-page::project", "<Alt>2" },
  { NULL, N_("Explorer"), "win.show-page::explorer", "<Alt>3" },
  { NULL, N_("Values"), "win.show-page::values", "<Alt>4" },
  { NULL, N_("Weighing"), "win.show-page::weighing", "<Alt>5" },
  { NULL, N_("Dilemmas"), "win.show-page::dilemmas", "<Alt>6" },
  { NULL, N_("Actions"), "win.show-page::actions", "<Alt>7" },
  { NULL, CODIO_CONTEXT ("page", "Review"), "win.show-page::review", "<Alt>8" },
  { NULL, N_("Search"), "win.search", "<Control>f" },
  { NULL, N_("Meeting View"), "win.meeting", "F11" },
  { NULL, N_("Zoom In"), "win.zoom-in", "<Control>plus", EVERYWHERE, "<Control>equal <Control>KP_Add" },
  { NULL, N_("Zoom Out"), "win.zoom-out", "<Control>minus", EVERYWHERE, "<Control>KP_Subtract" },
  { NULL, N_("Normal Size"), "win.zoom-normal", "<Control>0", EVERYWHERE, "<Control>KP_0" },
  { NULL, N_("Back"), "win.back", "<Alt>Left" },
  { NULL, N_("Forward"), "win.forward", "<Alt>Right" },
  { NULL, N_("Previous Part"), "win.previous-part", "<Alt>Up" },
  { NULL, N_("Next Part"), "win.next-part", "<Alt>Down" },
  { N_("Preview"), N_("Previous Page"), "preview.turn(-1)", "Page_Up", PREVIEW },
  { NULL, N_("Next Page"), "preview.turn(1)", "Page_Down", PREVIEW },
  { NULL, N_("Zoom In"), "preview.zoom-in", "<Control>plus", PREVIEW },
  { NULL, N_("Zoom Out"), "preview.zoom-out", "<Control>minus", PREVIEW },
  { NULL, N_("Fit the Width"), "preview.zoom-fit", "<Control>0", PREVIEW },
  { N_("Dialogs"), N_("Add, Hand In, Save or Set"), CODIO_SHORTCUTS_ACCEPT, "<Control>Return", DIALOG },
  { NULL, N_("Cancel or Close"), "dialog.close", "Escape", DIALOG }, /* AdwDialog sets it */
  { N_("General"), N_("Guide to What You See"), "win.help::", "F1" },
  { NULL, N_("Preferences"), "app.preferences", "<Control>comma" },
  { NULL, N_("Keyboard Shortcuts"), "app.shortcuts", "<Control>question" },
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
      g_autofree char *keys = g_strjoin (" ", shortcuts[i].accelerator, shortcuts[i].also, NULL);
      g_auto (GStrv) accelerators = g_strsplit (keys, " ", -1);

      if (shortcuts[i].where == EVERYWHERE)
        gtk_application_set_accels_for_action (app, shortcuts[i].action, (const char * const *) accelerators);
    }
}

static void
add_binding (GtkWidgetClass *widget_class,
             const Shortcut *shortcut,
             const char     *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GdkModifierType modifiers;
  gboolean parsed;
  guint key;

  gtk_accelerator_parse (shortcut->accelerator, &key, &modifiers);
  parsed = g_action_parse_detailed_name (action, &name, &target, NULL);
  g_assert (parsed);

  if (target)
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, name, "@*", target);
  else
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, name, NULL);
}

/**
 * codio_shortcuts_add_to_dialog:
 * @widget_class: the class of a dialog in which the profile is edited
 * @undo: the action that undoes in the dialog
 * @redo: the action that does again in the dialog
 *
 * Makes saving, comments, undo and redo work in the dialog too, where the keys of the application do not reach.
 */
void
codio_shortcuts_add_to_dialog (GtkWidgetClass *widget_class,
                               const char     *undo,
                               const char     *redo)
{
  static const char * const in_dialogs[] = {
    "win.save", "win.comment", "win.previous-comment", "win.next-comment", NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_strv_contains (in_dialogs, shortcuts[i].action))
      add_binding (widget_class, &shortcuts[i], shortcuts[i].action);
    else if (g_str_equal (shortcuts[i].action, "win.undo"))
      add_binding (widget_class, &shortcuts[i], undo);
    else if (g_str_equal (shortcuts[i].action, "win.redo"))
      add_binding (widget_class, &shortcuts[i], redo);
}

/* The key means nothing else, also where there is nothing to accept yet. */
static gboolean
accept_cb (GtkWidget *dialog,
           GVariant  *args,
           gpointer   user_data)
{
  if (!gtk_widget_activate_action (dialog, CODIO_SHORTCUTS_ACCEPT, NULL))
    gtk_widget_error_bell (dialog);

  return GDK_EVENT_STOP;
}

/**
 * codio_shortcuts_add_accept:
 * @dialog: a dialog with the action %CODIO_SHORTCUTS_ACCEPT
 *
 * Makes the key for what the dialog is there for work in it, also where one types.
 */
void
codio_shortcuts_add_accept (GtkWidget *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (dialog));

  /* A text would take the key as a new line. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].action, CODIO_SHORTCUTS_ACCEPT))
      {
        GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (shortcuts[i].accelerator);
        GtkShortcutAction *action = gtk_callback_action_new (accept_cb, NULL, NULL);

        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (trigger, action));
      }
  gtk_widget_add_controller (dialog, controller);
}

/**
 * codio_shortcuts_add_judging:
 * @widget_class: the class of a widget that leads to a value, or shows it
 *
 * Makes the plain keys for judging work in the widget, except where one types.
 */
void
codio_shortcuts_add_judging (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].where == JUDGING)
      add_binding (widget_class, &shortcuts[i], shortcuts[i].action);
}

static void
add_shortcut (GtkShortcutController *controller,
              const Shortcut        *shortcut,
              const char            *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean parsed = g_action_parse_detailed_name (action, &name, &target, NULL);
  GtkShortcut *new_shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcut->accelerator),
                                                gtk_named_action_new (name));

  g_assert (parsed);
  gtk_shortcut_set_arguments (new_shortcut, target);
  gtk_shortcut_controller_add_shortcut (controller, new_shortcut);
}

/**
 * codio_shortcuts_add_help:
 * @dialog: a dialog in the window
 *
 * Makes the key for the guide work in the dialog, where the keys of the application do not reach.
 */
void
codio_shortcuts_add_help (GtkWidget *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (dialog));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_has_prefix (shortcuts[i].action, "win.help"))
      add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), &shortcuts[i], shortcuts[i].action);
  gtk_widget_add_controller (dialog, controller);
}

/**
 * codio_shortcuts_add_to_guide:
 * @guide: the window of the guide
 *
 * Gives the keys for going back, forward and searching the same meaning in the guide.
 */
void
codio_shortcuts_add_to_guide (GtkWidget *guide)
{
  static const struct
  {
    const char *in_window;
    const char *in_guide;
  } actions[] = {
    { "win.back", "guide.back" },
    { "win.forward", "guide.forward" },
    { "win.search", "guide.search" },
  };

  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (guide));

  /* AdwNavigationView has another meaning for them. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
      if (g_str_equal (shortcuts[i].action, actions[j].in_window))
        add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), &shortcuts[i], actions[j].in_guide);
  gtk_widget_add_controller (guide, controller);
}

/**
 * codio_shortcuts_add_to_preview:
 * @controller: what gets the keys of a preview before its pages do
 *
 * Makes the keys for a preview work.
 */
void
codio_shortcuts_add_to_preview (GtkShortcutController *controller)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].where == PREVIEW)
      add_shortcut (controller, &shortcuts[i], shortcuts[i].action);
}

/**
 * codio_shortcuts_is_judging:
 * @keyval: a key
 *
 * Returns: whether it is one of the plain keys for judging
 */
gboolean
codio_shortcuts_is_judging (guint keyval)
{
  keyval = gdk_keyval_to_lower (keyval);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].where == JUDGING && gdk_keyval_from_name (shortcuts[i].accelerator) == keyval)
      return TRUE;

  return FALSE;
}

/**
 * codio_shortcuts_dup_label:
 * @action: an action that has a key
 *
 * Returns: (transfer full): its first key, as it is written for people
 */
char *
codio_shortcuts_dup_label (const char *action)
{
  GdkModifierType modifiers;
  guint key;

  g_return_val_if_fail (action != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].action, action))
      {
        gtk_accelerator_parse (shortcuts[i].accelerator, &key, &modifiers);
        return gtk_accelerator_get_label (key, modifiers);
      }

  g_return_val_if_reached (NULL);
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
  GtkLabel *keys = NULL;

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (dialog, view);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkWidget *row;
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
      if (i > 0 && g_str_equal (shortcuts[i].action, shortcuts[i - 1].action))
        {
          /* Translators: two keys that do the same, such as “Ctrl+U or U” */
          g_autofree char *both = g_strdup_printf (_("%s or %s"), gtk_label_get_text (keys), label);

          gtk_label_set_text (keys, both);
          continue;
        }

      keys = GTK_LABEL (gtk_label_new (label));
      gtk_widget_add_css_class (GTK_WIDGET (keys), "keys");
      gtk_widget_set_valign (GTK_WIDGET (keys), GTK_ALIGN_CENTER);

      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     codio_catalog_message (codio_catalog_get_default (), shortcuts[i].title));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (keys));
      adw_preferences_group_add (group, row);
    }

  return dialog;
}
