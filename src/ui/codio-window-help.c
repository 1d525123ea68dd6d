/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-guide-window.h"
#include "codio-record-dialog.h"
#include "codio-shortcuts.h"
#include "codio-tour.h"

/* The guide opens at what one is doing, and can do things in the window. The tour shows what one can do. */

typedef struct
{
  const char *type;
  const char *page;
} Topic;

/* Which page of the guide is about what. The innermost widget around the keyboard that is here decides. */
static const Topic topics[] = {
  { "CodioWelcomePage", "codio" },
  { "CodioHousePage", "house" },
  { "CodioPartPage", "judging" },
  { "CodioProjectPage", "project" },
  { "CodioExplorerPage", "project" },
  { "CodioValuesPage", "judging" },
  { "CodioWeighingPage", "weighing" },
  { "CodioDilemmasPage", "dilemmas" },
  { "CodioActionsPage", "actions" },
  { "CodioReviewPage", "review" },
  { "CodioMeetingView", "meeting" },
  { "CodioDilemmaDialog", "dilemmas" },
  { "CodioAction", "actions" }, /* what a CodioRecordDialog edits or adds */
  { "CodioParticipant", "project" },
  { "CodioAdditionalValue", "judging" },
  { "CodioBallotDialog", "weighing" },
  { "CodioAgreedDialog", "weighing" },
  { "CodioAdviceDialog", "review" },
  { "CodioStepDialog", "review" },
  { "CodioMomentDialog", "review" },
  { "CodioCommentDialog", "review" },
  { "CodioMergeDialog", "copies" },
  { "CodioCompareDialog", "copies" },
  { "CodioExportDialog", "report" },
  { "CodioPreferences", "words" },
  { "CodioTour", "codio" },
  { "AdwAboutDialog", "limits" },
};

static const char *
find_topic (GtkWidget *widget)
{
  for (; widget; widget = gtk_widget_get_parent (widget))
    {
      GType type = CODIO_IS_RECORD_DIALOG (widget)
                     ? codio_record_dialog_get_record_type (CODIO_RECORD_DIALOG (widget))
                     : G_OBJECT_TYPE (widget);

      for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
        if (g_str_equal (g_type_name (type), topics[i].type))
          return topics[i].page;
    }

  return NULL;
}

/* What the keyboard is in, else the dialog or the page that is shown. */
static const char *
get_topic (CodioWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  const char *topic = find_topic (gtk_window_get_focus (GTK_WINDOW (self)));

  if (topic == NULL && dialog)
    topic = find_topic (GTK_WIDGET (dialog));
  if (topic == NULL)
    topic = find_topic (gtk_stack_get_visible_child (self->stack));
  if (topic == NULL)
    topic = find_topic (gtk_stack_get_visible_child (self->pages));

  return topic ? topic : topics[0].page;
}

static void
help_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  const char *page = g_variant_get_string (parameter, NULL);

  codio_guide_window_show (self, *page ? page : get_topic (self));
}

static void
tour_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);

  g_settings_set_boolean (self->settings, "tour-shown", TRUE);
  codio_window_present_dialog (self, codio_tour_new ());
}

/* Who opens a file, which may take a while, or does something at once knows what to do. */
static gboolean
offer_tour_idle_cb (gpointer user_data)
{
  CodioWindow *self = user_data;

  if (!codio_window_is_closed (self) && self->document == NULL && !self->was_given_file &&
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tour", NULL);

  return G_SOURCE_REMOVE;
}

/* The keys of the application do not reach dialogs. */
static void
dialog_cb (CodioWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog && !g_object_get_data (G_OBJECT (dialog), "codio-has-help"))
    {
      g_object_set_data (G_OBJECT (dialog), "codio-has-help", GINT_TO_POINTER (TRUE));
      codio_shortcuts_add_to_any_dialog (GTK_WIDGET (dialog));
    }
}

/*< private >
 * codio_window_class_install_help:
 * @widget_class: the class of the window
 *
 * Installs the action that opens the guide: at the page that is its target, or, where that is empty, at the page about
 * what one is doing; and the one that shows the tour.
 */
void
codio_window_class_install_help (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.help", "s", help_action);
  gtk_widget_class_install_action (widget_class, "win.tour", NULL, tour_action);
}

/*< private >
 * codio_window_offer_tour:
 * @self: a window that welcomes the user
 *
 * Shows the tour to who was never shown it, once there is nothing else to do.
 */
void
codio_window_offer_tour (CodioWindow *self)
{
  if (!g_settings_get_boolean (self->settings, "tour-shown"))
    g_idle_add_full (G_PRIORITY_LOW, offer_tour_idle_cb, g_object_ref (self), g_object_unref);
}

/*< private >
 * codio_window_offer_help:
 * @self: a window
 *
 * Makes the key for the guide work in dialogs too.
 */
void
codio_window_offer_help (CodioWindow *self)
{
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (dialog_cb), NULL);
}

/* GTK 4.18 tells only what can be pressed whether an action is enabled. */
static gboolean
is_enabled (CodioWindow *self,
            const char  *action)
{
  g_autoptr (GtkWidget) button = g_object_ref_sink (gtk_button_new ());
  gboolean enabled;

  /* The name is told before the target, so the window is only asked when both are there. */
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

/*< private >
 * codio_window_do_from_guide:
 * @self: a window
 * @piece: something that the guide offers to do
 * @why: (out): return location for a sentence that says why not
 *
 * Does it, if it can be done now, and brings the window to the front.
 *
 * Returns: whether it was done
 */
gboolean
codio_window_do_from_guide (CodioWindow            *self,
                            const CodioGuidePiece  *piece,
                            char                  **why)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean parsed;

  g_return_val_if_fail (piece->kind == CODIO_GUIDE_DO, FALSE);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)))
    *why = g_strdup (_("First close the dialog that is open"));
  else if (piece->needs != CODIO_GUIDE_NEEDS_NOTHING && self->document == NULL)
    *why = g_strdup (_("First open a value profile, or begin a new one"));
  else if (piece->needs == CODIO_GUIDE_NEEDS_EDITABLE && !codio_window_can_edit (self))
    *why = g_strdup (_("The profile is settled and cannot be edited"));
  else if (!is_enabled (self, piece->target))
    *why = g_strdup (_("That cannot be done with this profile now"));
  if (*why)
    return FALSE;

  parsed = g_action_parse_detailed_name (piece->target, &name, &target, NULL);
  g_assert (parsed);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);

  return TRUE;
}
