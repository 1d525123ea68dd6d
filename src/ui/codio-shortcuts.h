/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The action of a dialog for what it is there for: to add, hand in, save or set. */
#define CODIO_SHORTCUTS_ACCEPT "dialog.accept"

/**
 * CodioShortcutScope:
 * @CODIO_SHORTCUTS_WINDOW: in the whole window, where no dialog is over it
 * @CODIO_SHORTCUTS_JUDGING: in what leads to a value or shows it, except where one types
 * @CODIO_SHORTCUTS_HOUSE: on a part of the house
 * @CODIO_SHORTCUTS_DILEMMA: on the page of the house, while values for a dilemma are chosen
 * @CODIO_SHORTCUTS_MEETING: in the meeting view
 * @CODIO_SHORTCUTS_PART: in the pane of the chosen part
 * @CODIO_SHORTCUTS_ORDER: on a card or a row that can be moved
 * @CODIO_SHORTCUTS_CHART: on an action in the chart of priorities
 * @CODIO_SHORTCUTS_ENDS: on a card, and on a mark in a chart
 * @CODIO_SHORTCUTS_EXPLORER: on an exploring statement
 * @CODIO_SHORTCUTS_BALLOT: on a value of a ballot
 * @CODIO_SHORTCUTS_PREVIEW: in a preview
 * @CODIO_SHORTCUTS_DIALOG: in a dialog
 *
 * Where a key works.
 */
typedef enum
{
  CODIO_SHORTCUTS_WINDOW,
  CODIO_SHORTCUTS_JUDGING,
  CODIO_SHORTCUTS_HOUSE,
  CODIO_SHORTCUTS_DILEMMA,
  CODIO_SHORTCUTS_MEETING,
  CODIO_SHORTCUTS_PART,
  CODIO_SHORTCUTS_ORDER,
  CODIO_SHORTCUTS_CHART,
  CODIO_SHORTCUTS_ENDS,
  CODIO_SHORTCUTS_EXPLORER,
  CODIO_SHORTCUTS_BALLOT,
  CODIO_SHORTCUTS_PREVIEW,
  CODIO_SHORTCUTS_DIALOG,
} CodioShortcutScope;

/**
 * CodioShortcut:
 * @scope: where it works
 * @action: (nullable): what it does, with its target; %NULL: the widget does it
 * @keys: one accelerator or several, with spaces between them; or words that say which keys
 * @also: (nullable): other accelerators that do the same and are not shown
 * @title: (nullable): what it does, in words; %NULL: it is not shown
 * @group: (nullable): the title of its group; %NULL: as the one before
 *
 * A key of the program.
 */
typedef struct
{
  CodioShortcutScope scope;
  const char *action;
  const char *keys;
  const char *also;
  const char *title;
  const char *group;
} CodioShortcut;

const CodioShortcut *codio_shortcuts_get_all (guint *n);

void       codio_shortcuts_install           (GtkApplication        *app);
void       codio_shortcuts_add               (GtkWidgetClass        *widget_class,
                                              CodioShortcutScope     scope);
void       codio_shortcuts_add_to_controller (GtkShortcutController *controller,
                                              CodioShortcutScope     scope);
void       codio_shortcuts_add_to_dialog     (GtkWidgetClass        *widget_class,
                                              const char            *undo,
                                              const char            *redo);
void       codio_shortcuts_add_to_any_dialog (GtkWidget             *dialog);
void       codio_shortcuts_add_to_guide      (GtkWidget             *guide);
void       codio_shortcuts_add_accept        (GtkWidget             *dialog);
gboolean   codio_shortcuts_is_judging        (guint                  keyval);
char      *codio_shortcuts_dup_label         (const char            *action) G_GNUC_WARN_UNUSED_RESULT;
void       codio_shortcuts_show_in_menu      (GMenuItem             *item,
                                              const char            *action);
AdwDialog *codio_shortcuts_create_dialog     (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
