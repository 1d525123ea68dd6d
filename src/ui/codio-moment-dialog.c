/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-moment-dialog.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-author.h"
#include "codio-choices.h"
#include "codio-dialog-focus.h"
#include "codio-shortcuts.h"
#include "codio-text.h"

/**
 * CodioMomentDialog:
 *
 * Where what the profile says now is given a name and kept, or a moment another name.
 */
struct _CodioMomentDialog
{
  AdwDialog parent_instance;

  GtkButton *accept_button;
  AdwPreferencesGroup *moment_group;
  GtkEditable *name_row;
  AdwComboRow *phase_row;
  AdwPreferencesGroup *author_group;

  CodioProfile *profile;
  CodioMoment *moment; /* NULL: a new one */
};

enum
{
  SIGNAL_KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioMomentDialog, codio_moment_dialog, ADW_TYPE_DIALOG)

static char *
dup_name (CodioMomentDialog *self)
{
  return g_strstrip (codio_text_make_storable (gtk_editable_get_text (self->name_row), TRUE));
}

/* Nobody has to say who they are to keep something. */
static void
update (CodioMomentDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), CODIO_SHORTCUTS_ACCEPT, *name != '\0');
}

static void
accept_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CodioMomentDialog *self = CODIO_MOMENT_DIALOG (widget);
  g_autofree char *name = dup_name (self);
  g_autofree char *author = codio_author_dup_name ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const CodioPhase phase = (CodioPhase) adw_combo_row_get_selected (self->phase_row);

  if (self->moment)
    codio_profile_name_moment (self->profile, self->moment, name, phase);
  else
    codio_profile_keep_moment_as (self->profile, name, phase, author, now);
  g_signal_emit (self, signals[SIGNAL_KEPT], 0);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
activated_cb (CodioMomentDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), CODIO_SHORTCUTS_ACCEPT, NULL);
}

static void
codio_moment_dialog_dispose (GObject *object)
{
  CodioMomentDialog *self = CODIO_MOMENT_DIALOG (object);

  g_clear_object (&self->moment);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_MOMENT_DIALOG);

  G_OBJECT_CLASS (codio_moment_dialog_parent_class)->dispose (object);
}

static void
codio_moment_dialog_class_init (CodioMomentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_moment_dialog_dispose;

  /**
   * CodioMomentDialog::kept:
   * @self: the dialog
   *
   * The moment is in the profile under its name.
   */
  signals[SIGNAL_KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, CODIO_SHORTCUTS_ACCEPT, NULL, accept_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-moment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioMomentDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, CodioMomentDialog, moment_group);
  gtk_widget_class_bind_template_child (widget_class, CodioMomentDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CodioMomentDialog, phase_row);
  gtk_widget_class_bind_template_child (widget_class, CodioMomentDialog, author_group);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
codio_moment_dialog_init (CodioMomentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_entry (ADW_ENTRY_ROW (self->name_row));
  codio_shortcuts_add_accept (GTK_WIDGET (self));

  codio_choices_set_phases (self->phase_row);
  codio_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
}

static CodioMomentDialog *
create (CodioProfile *profile,
        CodioMoment  *moment,
        const char   *title,
        const char   *accept)
{
  CodioMomentDialog *self = g_object_new (CODIO_TYPE_MOMENT_DIALOG, NULL);
  CodioRecord *record = moment ? CODIO_RECORD (moment) : CODIO_RECORD (profile);

  self->profile = g_object_ref (profile);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  codio_accessible_name_unnamed (GTK_WIDGET (self->moment_group), title);
  gtk_button_set_label (self->accept_button, accept);
  adw_combo_row_set_selected (self->phase_row, (guint) codio_record_get_number (record, "phase"));

  return self;
}

/**
 * codio_moment_dialog_new:
 * @profile: a profile
 *
 * Returns: (transfer floating): a dialog that keeps what @profile says now
 */
AdwDialog *
codio_moment_dialog_new (CodioProfile *profile)
{
  CodioMomentDialog *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = create (profile, NULL, _("Moment"), _("_Freeze"));
  adw_preferences_group_set_description (self->moment_group,
                                         _("What the profile says now is kept under a name, such as the meeting that "
                                           "decided. You can look back at it and compare it later."));
  codio_author_add_row (self->author_group);
  update (self);

  return ADW_DIALOG (self);
}

/**
 * codio_moment_dialog_new_rename:
 * @profile: a profile
 * @moment: one of its moments
 *
 * Returns: (transfer floating): a dialog that gives @moment another name
 */
AdwDialog *
codio_moment_dialog_new_rename (CodioProfile *profile,
                                CodioMoment  *moment)
{
  CodioMomentDialog *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_MOMENT (moment), NULL);

  self = create (profile, moment, _("Name and Phase"), _("_Set"));
  self->moment = g_object_ref (moment);
  name = codio_text_clean (codio_record_get_string (CODIO_RECORD (moment), "name"));
  gtk_editable_set_text (self->name_row, name);
  gtk_widget_set_visible (GTK_WIDGET (self->author_group), FALSE);
  update (self);

  return ADW_DIALOG (self);
}
