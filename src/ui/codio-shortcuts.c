/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-shortcuts.h"

#include <glib/gi18n.h>

#include "codio-catalog.h"

#define W CODIO_SHORTCUTS_WINDOW
#define J CODIO_SHORTCUTS_JUDGING

/* The one list of keys: they are set from it, and the dialog shows it. What has no action is done by the widget that
 * has the keyboard. */
static const CodioShortcut shortcuts[] = {
  { W, "win.new", "<Control>n", NULL, N_("New Value Profile"), N_("Value Profile") },
  { W, "win.open", "<Control>o", NULL, N_("Open File") },
  { W, "win.save", "<Control>s", NULL, N_("Save") },
  { W, "win.save-as", "<Control><Shift>s", NULL, N_("Save As") },
  { W, "win.export", "<Control>e", NULL, N_("Export") },
  { W, "win.print", "<Control>p", NULL, N_("Print") },

  { W, "win.next-incomplete", "<Control>u", NULL, N_("Next Incomplete Value"), N_("Judging") },
  { J, "win.next-incomplete", "u", NULL, N_("Next Incomplete Value") },
  { J, "value.judge::at-stake", "j", NULL, N_("At Stake") },
  { J, "value.judge::not-at-stake", "n", NULL, N_("Not at Stake") },
  { J, "value.judge::none", "0", "KP_0", N_("Back to Not Judged") },
  { J, "value.weigh(1)", "1", "KP_1", CODIO_CONTEXT ("weight", "Light") },
  { J, "value.weigh(2)", "2", "KP_2", CODIO_CONTEXT ("weight", "Fairly Heavy") },
  { J, "value.weigh(3)", "3", "KP_3", CODIO_CONTEXT ("weight", "Heavy") },
  { J, "value.weigh(4)", "4", "KP_4", CODIO_CONTEXT ("weight", "Very Heavy") },
  { J, "value.write-reason", "r", NULL, N_("Write the Reason") },
  { W, "win.new-dilemma", "<Control>d", NULL, N_("New Dilemma") },
  { W, "win.undo", "<Control>z", NULL, N_("Undo") },
  { W, "win.redo", "<Control><Shift>z", NULL, N_("Redo") },

  { CODIO_SHORTCUTS_HOUSE, NULL, "Left Right Up Down", NULL, N_("To the Part Beside, Above or Below"), N_("House") },
  { CODIO_SHORTCUTS_HOUSE, "house.walk::home", "Home", "KP_Home", N_("To the Top of the Column, or to the Roof") },
  { CODIO_SHORTCUTS_HOUSE, "house.walk::end", "End", "KP_End", N_("To the Last Value of the Column") },
  { CODIO_SHORTCUTS_HOUSE, NULL, N_("Letters"), NULL, N_("To the Name That Begins With Them") },
  { CODIO_SHORTCUTS_HOUSE, NULL, N_("Shift and the first letter"), NULL,
    N_("To a Name, Where That Letter Is a Key for Judging") },
  { CODIO_SHORTCUTS_HOUSE, "house.menu", "<Shift>F10", "Menu", N_("Menu of the Part") },
  { CODIO_SHORTCUTS_HOUSE, "house.mark", "<Control>Return", "<Control>KP_Enter <Control>ISO_Enter",
    N_("Choose for a Dilemma") },
  { CODIO_SHORTCUTS_DILEMMA, "house.cancel-dilemma", "Escape", NULL, N_("Choose Nothing for the Dilemma") },
  { W, "win.zoom-in", "<Control>plus", "<Control>equal <Control>KP_Add", N_("Zoom In") },
  { W, "win.zoom-out", "<Control>minus", "<Control>KP_Subtract", N_("Zoom Out") },
  { W, "win.zoom-normal", "<Control>0", "<Control>KP_0", N_("Normal Size") },

  { CODIO_SHORTCUTS_ORDER, "order.move(true)", "<Control>Up", "<Control>KP_Up", N_("Heavier, or More Important"),
    N_("Cards and Ordered Lists") },
  { CODIO_SHORTCUTS_ORDER, "order.move(false)", "<Control>Down", "<Control>KP_Down",
    N_("Lighter, or Less Important") },
  { CODIO_SHORTCUTS_ORDER, "order.remove", "Delete", "KP_Delete", N_("Take Away") },

  { CODIO_SHORTCUTS_CHART, "chart.move((1, 0))", "<Control>Up", "<Control>KP_Up", N_("More Necessary"),
    N_("Chart of Priorities") },
  { CODIO_SHORTCUTS_CHART, "chart.move((-1, 0))", "<Control>Down", "<Control>KP_Down", N_("Less Necessary") },
  { CODIO_SHORTCUTS_CHART, "chart.move((0, 1))", "<Control>Right", "<Control>KP_Right", N_("More Important") },
  { CODIO_SHORTCUTS_CHART, "chart.move((0, -1))", "<Control>Left", "<Control>KP_Left", N_("Less Important") },
  { CODIO_SHORTCUTS_CHART, "chart.remove", "<Control>Delete", "<Control>KP_Delete", N_("Without Priority") },

  { CODIO_SHORTCUTS_ENDS, "ends.go::first", "Home", "KP_Home", N_("To the First"), N_("Cards and Charts") },
  { CODIO_SHORTCUTS_ENDS, "ends.go::last", "End", "KP_End", N_("To the Last") },

  { CODIO_SHORTCUTS_EXPLORER, "statement.answer::yes", "y", "j", N_("Yes"), N_("Explorer and Ballots") },
  { CODIO_SHORTCUTS_EXPLORER, "statement.answer::no", "n", NULL, N_("No") },
  { CODIO_SHORTCUTS_EXPLORER, "statement.answer::unknown", "question", NULL, N_("Don’t Know") },
  { CODIO_SHORTCUTS_EXPLORER, "statement.answer::none", "Delete", "KP_Delete BackSpace", N_("No Answer") },
  { CODIO_SHORTCUTS_BALLOT, NULL, "1 2 3 4", NULL, N_("Weight on a Ballot") },
  { CODIO_SHORTCUTS_BALLOT, "ballot.weigh(1)", "1", "KP_1" },
  { CODIO_SHORTCUTS_BALLOT, "ballot.weigh(2)", "2", "KP_2" },
  { CODIO_SHORTCUTS_BALLOT, "ballot.weigh(3)", "3", "KP_3" },
  { CODIO_SHORTCUTS_BALLOT, "ballot.weigh(4)", "4", "KP_4" },
  { CODIO_SHORTCUTS_BALLOT, "ballot.weigh(0)", "0", "KP_0", N_("No Weight") },

  { W, "win.comment", "<Control>m", NULL, N_("Comment on What Is Chosen"), N_("Comments") },
  { W, "win.previous-comment", "<Alt>Page_Up", NULL, N_("Previous Open Comment") },
  { W, "win.next-comment", "<Alt>Page_Down", NULL, N_("Next Open Comment") },

  { W, "win.next-area", "F6", NULL, N_("Next Area of the Window"), N_("Navigation") },
  { W, "win.previous-area", "<Shift>F6", NULL, N_("Previous Area of the Window") },
  { W, "win.show-page::house", "<Alt>1", NULL, N_("House") },
  { W, "win.show-page::project", "<Alt>2", NULL, N_("Project") },
  { W, "win.show-page::explorer", "<Alt>3", NULL, N_("Explorer") },
  { W, "win.show-page::values", "<Alt>4", NULL, N_("Values") },
  { W, "win.show-page::weighing", "<Alt>5", NULL, N_("Weighing") },
  { W, "win.show-page::dilemmas", "<Alt>6", NULL, N_("Dilemmas") },
  { W, "win.show-page::actions", "<Alt>7", NULL, N_("Actions") },
  { W, "win.show-page::review", "<Alt>8", NULL, CODIO_CONTEXT ("page", "Review") },
  { W, "win.search", "<Control>f", NULL, N_("Search") },
  { W, "win.back", "<Alt>Left", NULL, N_("Back") },
  { W, "win.forward", "<Alt>Right", NULL, N_("Forward") },
  { W, "win.previous-part", "<Alt>Up", NULL, N_("Previous Part") },
  { W, "win.next-part", "<Alt>Down", NULL, N_("Next Part") },
  { CODIO_SHORTCUTS_PART, "win.close-part", "Escape", NULL, N_("From the Chosen Part to the Page") },
  { W, "win.meeting", "F11", NULL, N_("Meeting View") },
  { CODIO_SHORTCUTS_MEETING, "win.meeting", "Escape", NULL, N_("Leave the Meeting View") },

  { CODIO_SHORTCUTS_PREVIEW, "preview.turn(-1)", "Page_Up", NULL, N_("Previous Page"), N_("Preview") },
  { CODIO_SHORTCUTS_PREVIEW, "preview.turn(1)", "Page_Down", NULL, N_("Next Page") },
  { CODIO_SHORTCUTS_PREVIEW, "preview.zoom-in", "<Control>plus", "<Control>equal <Control>KP_Add", N_("Zoom In") },
  { CODIO_SHORTCUTS_PREVIEW, "preview.zoom-out", "<Control>minus", "<Control>KP_Subtract", N_("Zoom Out") },
  { CODIO_SHORTCUTS_PREVIEW, "preview.zoom-fit", "<Control>0", "<Control>KP_0", N_("Fit the Width") },

  { CODIO_SHORTCUTS_DIALOG, CODIO_SHORTCUTS_ACCEPT, "<Control>Return", NULL, N_("Add, Hand In, Save or Set"),
    N_("Dialogs") },
  { CODIO_SHORTCUTS_DIALOG, NULL, "Escape", NULL, N_("Cancel or Close") },

  { W, "win.help::", "F1", NULL, N_("Guide to What You See"), N_("General") },
  { W, "app.preferences", "<Control>comma", NULL, N_("Preferences") },
  { W, "app.shortcuts", "<Control>question", NULL, N_("Keyboard Shortcuts") },
  { W, "window.close", "<Control>w", NULL, N_("Close Window") },
  { W, "app.quit", "<Control>q", NULL, N_("Quit") },
};

static gboolean
is_for (const CodioShortcut *shortcut,
        const char          *action)
{
  return g_strcmp0 (shortcut->action, action) == 0;
}

static char **
split_keys (const CodioShortcut *shortcut)
{
  g_autofree char *keys = g_strjoin (" ", shortcut->keys, shortcut->also, NULL);

  return g_strsplit (keys, " ", -1);
}

/**
 * codio_shortcuts_get_all:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): all keys of the program
 */
const CodioShortcut *
codio_shortcuts_get_all (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * codio_shortcuts_install:
 * @app: the application
 *
 * Sets the keys that work in the whole window, which its menus show, too.
 */
void
codio_shortcuts_install (GtkApplication *app)
{
  g_return_if_fail (GTK_IS_APPLICATION (app));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].scope == CODIO_SHORTCUTS_WINDOW)
      {
        g_auto (GStrv) keys = split_keys (&shortcuts[i]);

        gtk_application_set_accels_for_action (app, shortcuts[i].action, (const char * const *) keys);
      }
}

static void
add_bindings (GtkWidgetClass      *widget_class,
              const CodioShortcut *shortcut,
              const char          *action)
{
  g_auto (GStrv) keys = split_keys (shortcut);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean parsed = g_action_parse_detailed_name (action, &name, &target, NULL);

  g_assert (parsed);
  for (char **key = keys; *key; key++)
    {
      GdkModifierType modifiers;
      guint keyval;

      gtk_accelerator_parse (*key, &keyval, &modifiers);
      if (target)
        gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, name, "@*", target);
      else
        gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, name, NULL);
    }
}

/**
 * codio_shortcuts_add:
 * @widget_class: the class of a widget
 * @scope: which keys
 *
 * Makes these keys work in the widget, except where one types.
 */
void
codio_shortcuts_add (GtkWidgetClass     *widget_class,
                     CodioShortcutScope  scope)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].scope == scope && shortcuts[i].action)
      add_bindings (widget_class, &shortcuts[i], shortcuts[i].action);
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
    if (shortcuts[i].action && g_strv_contains (in_dialogs, shortcuts[i].action))
      add_bindings (widget_class, &shortcuts[i], shortcuts[i].action);
    else if (is_for (&shortcuts[i], "win.undo"))
      add_bindings (widget_class, &shortcuts[i], undo);
    else if (is_for (&shortcuts[i], "win.redo"))
      add_bindings (widget_class, &shortcuts[i], redo);
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
    if (is_for (&shortcuts[i], CODIO_SHORTCUTS_ACCEPT))
      {
        GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (shortcuts[i].keys);
        GtkShortcutAction *action = gtk_callback_action_new (accept_cb, NULL, NULL);

        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (trigger, action));
      }
  gtk_widget_add_controller (dialog, controller);
}

static void
add_shortcuts (GtkShortcutController *controller,
               const CodioShortcut   *shortcut,
               const char            *action)
{
  g_auto (GStrv) keys = split_keys (shortcut);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean parsed = g_action_parse_detailed_name (action, &name, &target, NULL);

  g_assert (parsed);
  for (char **key = keys; *key; key++)
    {
      GtkShortcut *new_shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (*key),
                                                    gtk_named_action_new (name));

      gtk_shortcut_set_arguments (new_shortcut, target);
      gtk_shortcut_controller_add_shortcut (controller, new_shortcut);
    }
}

/**
 * codio_shortcuts_add_to_any_dialog:
 * @dialog: a dialog in the window
 *
 * Makes the keys for the guide and for going from area to area work in the dialog, where the keys of the application do
 * not reach.
 */
void
codio_shortcuts_add_to_any_dialog (GtkWidget *dialog)
{
  static const char * const in_dialogs[] = { "win.help::", "win.next-area", "win.previous-area", NULL };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (dialog));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action && g_strv_contains (in_dialogs, shortcuts[i].action))
      add_shortcuts (GTK_SHORTCUT_CONTROLLER (controller), &shortcuts[i], shortcuts[i].action);
  gtk_widget_add_controller (dialog, controller);
}

/**
 * codio_shortcuts_add_to_guide:
 * @guide: the window of the guide
 *
 * Gives the keys for going back, forward and from area to area and for searching the same meaning in the guide.
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
    { "win.next-area", "guide.next-area" },
    { "win.previous-area", "guide.previous-area" },
  };

  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (guide));

  /* AdwNavigationView has another meaning for them. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
      if (is_for (&shortcuts[i], actions[j].in_window))
        add_shortcuts (GTK_SHORTCUT_CONTROLLER (controller), &shortcuts[i], actions[j].in_guide);
  gtk_widget_add_controller (guide, controller);
}

/**
 * codio_shortcuts_add_to_controller:
 * @controller: what gets the keys of one widget
 * @scope: which keys
 *
 * Makes these keys work in one widget, where not all of its class have them or where they are to come before those of
 * what is in it.
 */
void
codio_shortcuts_add_to_controller (GtkShortcutController *controller,
                                   CodioShortcutScope     scope)
{
  g_return_if_fail (GTK_IS_SHORTCUT_CONTROLLER (controller));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].scope == scope && shortcuts[i].action)
      add_shortcuts (controller, &shortcuts[i], shortcuts[i].action);
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
    if (shortcuts[i].scope == CODIO_SHORTCUTS_JUDGING)
      {
        g_auto (GStrv) keys = split_keys (&shortcuts[i]);

        for (char **key = keys; *key; key++)
          if (gdk_keyval_from_name (*key) == keyval)
            return TRUE;
      }

  return FALSE;
}

/* As it is written for people, all but where else it is on other keyboards. */
static char *
dup_label (const CodioShortcut *shortcut)
{
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);
  GString *text = g_string_new (NULL);

  for (char **key = keys; *key; key++)
    {
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint keyval;

      if (!gtk_accelerator_parse (*key, &keyval, &modifiers))
        {
          g_string_free (text, TRUE);
          return g_strdup (_(shortcut->keys)); /* no key, but words */
        }

      label = gtk_accelerator_get_label (keyval, modifiers);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", label);
    }

  return g_string_free_and_steal (text);
}

static const CodioShortcut *
find (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (is_for (&shortcuts[i], action))
      return &shortcuts[i];

  return NULL;
}

/**
 * codio_shortcuts_dup_label:
 * @action: an action that has a key
 *
 * Returns: (transfer full): that key, as it is written for people
 */
char *
codio_shortcuts_dup_label (const char *action)
{
  const CodioShortcut *shortcut = find (action);

  g_return_val_if_fail (shortcut != NULL, NULL);

  return dup_label (shortcut);
}

/**
 * codio_shortcuts_show_in_menu:
 * @item: an item of a menu
 * @action: an action that has a key and does the same
 *
 * Shows that key beside the item.
 */
void
codio_shortcuts_show_in_menu (GMenuItem  *item,
                              const char *action)
{
  const CodioShortcut *shortcut = find (action);

  g_return_if_fail (G_IS_MENU_ITEM (item));
  g_return_if_fail (shortcut != NULL);

  g_menu_item_set_attribute (item, "accel", "s", shortcut->keys);
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
      g_autofree char *label = dup_label (&shortcuts[i]);

      if (shortcuts[i].title == NULL)
        continue;

      if (shortcuts[i].group)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }

      if (i > 0 && shortcuts[i].action && is_for (&shortcuts[i - 1], shortcuts[i].action) &&
          g_strcmp0 (shortcuts[i].title, shortcuts[i - 1].title) == 0)
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
