/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-step-dialog.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-author.h"
#include "codio-choices.h"
#include "codio-dialog-focus.h"
#include "codio-discard.h"
#include "codio-review.h"
#include "codio-shortcuts.h"
#include "codio-text-row.h"

/**
 * CodioStepDialog:
 *
 * Where a profile goes on to another state, or back: it asks who says so and why. What is lacking is what
 * codio_profile_check_step() says.
 */
struct _CodioStepDialog
{
  AdwDialog parent_instance;

  GtkButton *accept_button;
  AdwPreferencesPage *page;
  GtkWidget *missing_group;
  AdwActionRow *missing_row;
  AdwPreferencesGroup *author_group;
  GtkWidget *step_group;
  GtkWidget *role_group;
  GtkEditable *role_row;
  AdwComboRow *phase_row;
  CodioTextRow *reason_row;
  GtkLabel *message_label;

  AdwEntryRow *author_row;
  CodioProfile *profile;
  CodioReviewState state;
  gboolean continues; /* what was settled */
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioStepDialog, codio_step_dialog, ADW_TYPE_DIALOG)

/* More than so many are counted. */
#define MOST_MISSING 6

/* What one goes on to; there is a dialog of its own to advise. */
typedef struct
{
  CodioReviewState state;
  const char *title;
  const char *description;
  const char *accept;
  gboolean tells_missing; /* others read the profile then */
} Kind;

static const Kind kinds[] = {
  {
    CODIO_REVIEW_STATE_SUBMITTED, N_("Submit for Advice"),
    N_("This is written down in the profile. Codio sends nothing: give the file to those who advise yourself."),
    N_("_Submit"), TRUE,
  },
  {
    CODIO_REVIEW_STATE_WORKED_ON, N_("Advice Worked On"),
    N_("This says that something was done with the advice."), N_("_Go On"), FALSE,
  },
  {
    CODIO_REVIEW_STATE_SETTLED, N_("Settle the Profile"),
    N_("What the profile says now is kept, with a fingerprint (SHA-256) by which anybody can check later that it is "
       "the same. From then on it can be read and not edited, until you continue it. This is not an electronic "
       "signature: whoever can change the file can change this too."),
    N_("_Settle"), TRUE,
  },
};

static const Kind back = {
  CODIO_REVIEW_STATE_NONE, NULL, N_("What was said before stays in the history. Say why the profile goes back."),
  N_("_Go Back"), FALSE,
};

static const Kind again = {
  CODIO_REVIEW_STATE_PREPARATION, N_("Continue as a New Moment"),
  N_("What was settled stays as it is, among the versions. The profile is in preparation again and can be edited."),
  N_("_Continue"), FALSE,
};

static const Kind *
find_kind (CodioStepDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].state == self->state && codio_profile_get_review_state (self->profile) < self->state)
      return &kinds[i];

  return self->continues ? &again : &back;
}

/* It is told, and forbids nothing. */
static void
show_missing (CodioStepDialog *self)
{
  g_auto (GStrv) missing = codio_profile_list_missing (self->profile, codio_catalog_get_default ());
  guint n = g_strv_length (missing);
  guint n_shown = n > MOST_MISSING ? MOST_MISSING - 1 : n;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", missing[i]);
  if (n > n_shown)
    {
      g_string_append_c (text, '\n');
      /* Translators: how many sentences are left out */
      g_string_append_printf (text, _("And %u more."), n - n_shown);
    }

  adw_action_row_set_subtitle (self->missing_row, text->str);
  gtk_widget_set_visible (self->missing_group, n > 0);
}

static char *
dup_reason (CodioStepDialog *self)
{
  char *text;

  g_object_get (codio_text_row_get_buffer (self->reason_row), "text", &text, NULL);

  return text;
}

static void
update (CodioStepDialog *self)
{
  g_autofree char *name = codio_author_dup_name ();
  g_autofree char *reason = dup_reason (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const CodioActor actor = { name, NULL, reason, now };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean allowed = codio_profile_check_step (self->profile, self->state, &actor, &error);

  if (!allowed)
    /* Translators: what is to be done first */
    text = g_strdup_printf (_("Not yet: %s."), error->message);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), CODIO_SHORTCUTS_ACCEPT, allowed);
  gtk_label_set_text (self->message_label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), !allowed);
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioStepDialog *self = CODIO_STEP_DIALOG (widget);
  g_autofree char *author = codio_author_dup_name ();
  g_autofree char *reason = dup_reason (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const CodioActor actor = { author, gtk_editable_get_text (self->role_row), reason, now };
  gboolean done;

  if (self->continues)
    done = codio_profile_continue (self->profile, (CodioPhase) adw_combo_row_get_selected (self->phase_row), &actor,
                                   NULL);
  else
    done = codio_profile_go_to (self->profile, self->state, &actor, NULL);
  if (!done)
    {
      update (self); /* and that says why */
      return;
    }

  g_signal_emit (self, signals[SIGNAL_DONE], 0);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* A name is remembered as soon as it is typed. */
static void
close_attempt_cb (CodioStepDialog *self)
{
  if (!gtk_text_buffer_get_modified (codio_text_row_get_buffer (self->reason_row)) &&
      *gtk_editable_get_text (self->role_row) == '\0')
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    codio_discard_ask (ADW_DIALOG (self), _("Discard What You Wrote?"),
                       _("The profile stays in the state that it is in."), _("_Keep Writing"));
}

static void
codio_step_dialog_dispose (GObject *object)
{
  CodioStepDialog *self = CODIO_STEP_DIALOG (object);

  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_STEP_DIALOG);

  G_OBJECT_CLASS (codio_step_dialog_parent_class)->dispose (object);
}

static void
codio_step_dialog_class_init (CodioStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_step_dialog_dispose;

  /**
   * CodioStepDialog::done:
   * @self: the dialog
   *
   * The profile is in the other state.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, CODIO_SHORTCUTS_ACCEPT, NULL, accept_action);

  g_type_ensure (CODIO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, page);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, author_group);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, missing_group);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, missing_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, role_group);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, step_group);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, phase_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStepDialog, message_label);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
codio_step_dialog_init (CodioStepDialog *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_entry (ADW_ENTRY_ROW (self->role_row));
  codio_shortcuts_add_accept (GTK_WIDGET (self));

  /* What is written here is in no profile that could undo it. */
  buffer = codio_text_row_get_buffer (self->reason_row);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->author_row = codio_author_add_row (self->author_group);
  /* After what is typed is remembered. */
  g_signal_connect_object (self->author_row, "notify::text", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/* Where one goes on, or else what is to be said first. */
static void
set_focus (CodioStepDialog *self)
{
  g_autofree char *name = codio_author_dup_name ();

  if (*name)
    codio_dialog_begin_at (ADW_DIALOG (self), self->state == CODIO_REVIEW_STATE_SETTLED
                                              ? GTK_WIDGET (self->role_row)
                                              : codio_text_row_get_text_view (self->reason_row));
  else
    codio_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->author_row));
}

/**
 * codio_step_dialog_new:
 * @profile: a profile
 * @state: the state it is to go to: not the one that it is in, nor %CODIO_REVIEW_STATE_ADVISED
 *
 * Returns: (transfer floating): a dialog that takes @profile there
 */
AdwDialog *
codio_step_dialog_new (CodioProfile     *profile,
                       CodioReviewState  state)
{
  CodioStepDialog *self;
  const Kind *kind;
  const char *label;
  g_autofree char *title = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (state != CODIO_REVIEW_STATE_NONE && state != CODIO_REVIEW_STATE_ADVISED, NULL);

  self = g_object_new (CODIO_TYPE_STEP_DIALOG, NULL);
  self->profile = g_object_ref (profile);
  self->state = state;
  self->continues = state == CODIO_REVIEW_STATE_PREPARATION &&
                    codio_profile_get_review_state (profile) == CODIO_REVIEW_STATE_SETTLED;

  kind = find_kind (self);
  label = codio_enum_get_label (CODIO_TYPE_REVIEW_STATE, (int) state, codio_catalog_get_default ());
  /* Translators: a state of the profile, such as “In preparation” */
  title = kind->title ? g_strdup (_(kind->title)) : g_strdup_printf (_("Back to “%s”"), label);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  codio_accessible_name_unnamed (self->step_group, title);
  adw_preferences_page_set_description (self->page, _(kind->description));
  gtk_button_set_label (self->accept_button, _(kind->accept));
  if (kind->tells_missing)
    show_missing (self);
  gtk_widget_set_visible (self->role_group, state == CODIO_REVIEW_STATE_SETTLED);
  gtk_widget_set_visible (GTK_WIDGET (self->phase_row), self->continues);
  codio_choices_set_phases (self->phase_row);
  adw_combo_row_set_selected (self->phase_row, (guint) codio_profile_get_phase (profile));
  if (self->continues)
    gtk_text_buffer_set_text (codio_text_row_get_buffer (self->reason_row), _("Continued after it was settled"), -1);
  gtk_text_buffer_set_modified (codio_text_row_get_buffer (self->reason_row), FALSE);
  set_focus (self);
  update (self);

  return ADW_DIALOG (self);
}
