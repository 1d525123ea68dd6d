/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-window-private.h"

#include <glib/gi18n.h>

#include "codio-moment-dialog.h"
#include "codio-review.h"
#include "codio-step-dialog.h"

/* How far the profile is, and the moments that are kept of it. */

static void
done_cb (CodioWindow *self)
{
  CodioReviewState state = codio_profile_get_review_state (codio_window_get_profile (self));

  if (state == CODIO_REVIEW_STATE_SETTLED)
    codio_window_show_undoable (self, _("The profile is settled"));
  else
    codio_window_show_undoable (self, codio_enum_get_label (CODIO_TYPE_REVIEW_STATE, (int) state,
                                                            codio_catalog_get_default ()));
}

static void
present_step (CodioWindow      *self,
              CodioReviewState  state)
{
  AdwDialog *dialog = codio_step_dialog_new (codio_window_get_profile (self), state);

  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

static void
go_to_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (CODIO_TYPE_REVIEW_STATE);
  GEnumValue *state = g_enum_get_value_by_nick (states, g_variant_get_string (parameter, NULL));

  g_return_if_fail (state != NULL);

  present_step (CODIO_WINDOW (widget), (CodioReviewState) state->value);
}

static void
continue_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  present_step (CODIO_WINDOW (widget), CODIO_REVIEW_STATE_PREPARATION);
}

static void
copy_digest_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioRecord *step;

  codio_profile_check_settlement (codio_window_get_profile (self), &step);
  if (step == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), codio_record_get_string (step, "digest"));
  codio_window_show_toast (self, _("The fingerprint is copied"));
}

static void
kept_cb (CodioWindow *self)
{
  codio_window_show_undoable (self, _("The moment is kept"));
}

static void
freeze_moment_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  AdwDialog *dialog = codio_moment_dialog_new (codio_window_get_profile (self));

  g_signal_connect_object (dialog, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  codio_window_present_dialog (self, dialog);
}

static CodioMoment *
find_moment (CodioWindow *self,
             GVariant    *id)
{
  CodioRecord *moment = codio_profile_find (codio_window_get_profile (self), "moments",
                                            g_variant_get_string (id, NULL));

  return moment ? CODIO_MOMENT (moment) : NULL;
}

static void
rename_moment_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioMoment *moment = find_moment (self, parameter);

  if (moment)
    codio_window_present_dialog (self, codio_moment_dialog_new_rename (codio_window_get_profile (self), moment));
}

/* Messages of core are the end of a sentence. */
static AdwAlertDialog *
show_problem (CodioWindow  *self,
              const GError *error)
{
  /* Translators: the end of a sentence that says why */
  g_autofree char *body = g_strdup_printf (_("This moment is not what it was: %s."), error->message);

  return codio_window_show_message (self, _("Moment Damaged"), body);
}

static void
show_profile (CodioWindow  *self,
              CodioMoment  *moment,
              CodioProfile *old)
{
  g_autoptr (CodioDocument) document =
    codio_document_new_moment (old, codio_record_get_string (CODIO_RECORD (moment), "name"));

  codio_window_show_document (self, document);
}

static void
show_anyway_cb (CodioWindow    *self,
                const char     *response,
                AdwAlertDialog *dialog)
{
  show_profile (self, g_object_get_data (G_OBJECT (dialog), "moment"), g_object_get_data (G_OBJECT (dialog), "old"));
}

/* What is old opens in a window of its own, so that nobody takes it for what is now. */
static void
show_moment_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  CodioWindow *self = CODIO_WINDOW (widget);
  CodioMoment *moment = find_moment (self, parameter);
  g_autoptr (CodioProfile) old = NULL;
  g_autoptr (GError) error = NULL;
  AdwAlertDialog *dialog;

  if (moment == NULL)
    return;

  old = codio_profile_read_moment (codio_window_get_profile (self), moment, &error);
  if (old == NULL)
    {
      show_problem (self, error);
      return;
    }

  if (codio_profile_check_moment (codio_window_get_profile (self), moment, &error))
    {
      show_profile (self, moment, old);
      return;
    }

  dialog = show_problem (self, error);
  adw_alert_dialog_add_response (dialog, "show", _("_Look at It Anyway"));
  g_object_set_data_full (G_OBJECT (dialog), "moment", g_object_ref (moment), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "old", g_steal_pointer (&old), g_object_unref);
  g_signal_connect_object (dialog, "response::show", G_CALLBACK (show_anyway_cb), self, G_CONNECT_SWAPPED);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean edits; /* otherwise it shows or copies something */
} actions[] = {
  { "profile.go-to", "s", go_to_action, TRUE },
  { "profile.continue", NULL, continue_action, TRUE },
  { "profile.copy-digest", NULL, copy_digest_action, FALSE },
  { "profile.freeze-moment", NULL, freeze_moment_action, TRUE },
  { "profile.rename-moment", "s", rename_moment_action, TRUE },
  { "profile.show-moment", "s", show_moment_action, FALSE },
};

/*< private >
 * codio_window_class_install_review:
 * @widget_class: the class of the window
 *
 * Installs what can be done with the state of the profile and with its moments.
 */
void
codio_window_class_install_review (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

/*< private >
 * codio_window_update_review:
 * @self: a window
 *
 * Looks again whether the profile can go on; one that is only looked at cannot.
 */
void
codio_window_update_review (CodioWindow *self)
{
  CodioProfile *profile = codio_window_get_profile (self);
  gboolean goes_on = profile && !codio_profile_get_frozen (profile);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   actions[i].edits ? goes_on : profile != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.continue",
                                 goes_on && codio_profile_get_review_state (profile) == CODIO_REVIEW_STATE_SETTLED);
}
