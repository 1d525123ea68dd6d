/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-assessment-group.h"

#include <glib/gi18n.h>

#include "codio-editable.h"
#include "codio-text-row.h"

/**
 * CodioAssessmentGroup:
 *
 * Where a value is judged: at stake or not, how heavily it weighs, how it is touched, how well it is secured, and why.
 *
 * 'Not judged' is the state in which neither half of the judgement is chosen. Invariant: while `updating`,
 * changes of the toggles are not the user's.
 */
struct _CodioAssessmentGroup
{
  AdwBin parent_instance;

  AdwToggleGroup *judgement;
  AdwToggleGroup *weight;
  GtkLabel *weight_word;
  AdwToggleGroup *touched;
  AdwToggleGroup *secured;
  GtkWidget *clear_button;
  CodioTextRow *reason_row;
  GtkWidget *missing_row;
  GtkLabel *missing_label;
  CodioTextRow *note_row;

  CodioProfile *profile;
  CodioAssessment *assessment;
  GSignalGroup *signals;
  GSignalGroup *history_signals;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CodioAssessmentGroup, codio_assessment_group, ADW_TYPE_BIN)

/* What is to be said yet, nothing before there is a judgement; or that nothing can be said. */
static const char *
get_missing (CodioAssessmentGroup *self)
{
  CodioJudgement judgement = self->assessment ? codio_assessment_get_judgement (self->assessment)
                                              : CODIO_JUDGEMENT_NONE;

  if (self->assessment && !codio_profile_get_editable (self->profile))
    return _("You can read this, not edit it.");
  if (judgement == CODIO_JUDGEMENT_NONE || codio_assessment_is_complete (self->assessment))
    return NULL;
  if (judgement == CODIO_JUDGEMENT_NOT_AT_STAKE)
    return _("Say why this value is not at stake: the code is applied as a whole.");
  if (codio_assessment_get_weight (self->assessment) == 0)
    return _("Say how heavily this value weighs, from 1 to 4, and why.");

  return _("Say why this value is at stake and weighs so much.");
}

/* The number of each choice of these groups is its position, counted from 1; 0 is none of them. */
static void
show_number (AdwToggleGroup *group,
             int             number)
{
  adw_toggle_group_set_active (group, number == 0 ? GTK_INVALID_LIST_POSITION : (guint) number - 1);
}

/* Each toggle says for itself that it cannot be used, or a screen reader would not know. */
static void
set_enabled (AdwToggleGroup *group,
             gboolean        enabled)
{
  for (guint i = 0; i < adw_toggle_group_get_n_toggles (group); i++)
    adw_toggle_set_enabled (adw_toggle_group_get_toggle (group, i), enabled);
}

/* GtkListBox of GTK 4.18 leads Tab out of the list at a row that has nothing to use in it, if the row can be used. */
static void
set_row_usable (AdwToggleGroup *group,
                gboolean        editable,
                gboolean        usable)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (group), GTK_TYPE_LIST_BOX_ROW);

  gtk_widget_set_sensitive (row, editable && usable);
  if (editable)
    gtk_widget_remove_css_class (row, "read-only");
  else
    gtk_widget_add_css_class (row, "read-only");
}

/* A number alone does not say which end is heavy. */
static void
show_weight_word (CodioAssessmentGroup *self)
{
  guint active = adw_toggle_group_get_active (self->weight);
  AdwToggle *toggle = active == GTK_INVALID_LIST_POSITION ? NULL : adw_toggle_group_get_toggle (self->weight, active);

  gtk_label_set_text (self->weight_word, toggle ? adw_toggle_get_tooltip (toggle) : "");
}

static void
update (CodioAssessmentGroup *self)
{
  CodioRecord *record = (CodioRecord *) self->assessment;
  int judgement = record ? codio_record_get_number (record, "judgement") : CODIO_JUDGEMENT_NONE;
  gboolean at_stake = judgement == CODIO_JUDGEMENT_AT_STAKE;
  gboolean editable = self->profile == NULL || codio_profile_get_editable (self->profile);
  const char *missing = get_missing (self);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->weight)) != NULL ||
                     gtk_widget_get_focus_child (GTK_WIDGET (self->touched)) != NULL ||
                     gtk_widget_get_focus_child (GTK_WIDGET (self->secured)) != NULL;

  /* A toggle that is not enabled cannot be the active one. */
  set_enabled (self->weight, at_stake);
  set_enabled (self->touched, at_stake);
  set_enabled (self->secured, at_stake);

  self->updating = TRUE;
  show_number (self->judgement, judgement);
  show_number (self->weight, record ? codio_record_get_number (record, "weight") : 0);
  show_number (self->touched, record ? codio_record_get_number (record, "touched") : 0);
  show_number (self->secured, record ? codio_record_get_number (record, "secured") : 0);
  self->updating = FALSE;

  show_weight_word (self);
  codio_editable_set (GTK_WIDGET (self->judgement), editable);
  codio_editable_set (GTK_WIDGET (self->weight), editable);
  codio_editable_set (GTK_WIDGET (self->touched), editable);
  codio_editable_set (GTK_WIDGET (self->secured), editable);
  gtk_widget_set_visible (self->clear_button, editable && judgement != CODIO_JUDGEMENT_NONE);
  gtk_label_set_text (self->missing_label, missing ? missing : "");
  gtk_widget_set_visible (self->missing_row, missing != NULL);

  /* The keyboard does not get lost with what cannot be used any more. */
  if (focused && !at_stake)
    gtk_widget_grab_focus (GTK_WIDGET (self->judgement));

  set_row_usable (self->judgement, editable, TRUE);
  set_row_usable (self->weight, editable, at_stake);
  set_row_usable (self->touched, editable, at_stake);
  set_row_usable (self->secured, editable, at_stake);
}

static void
active_cb (CodioAssessmentGroup *self,
           GParamSpec           *pspec,
           AdwToggleGroup       *group)
{
  guint active = adw_toggle_group_get_active (group);
  const char *member = "judgement";

  if (self->updating || self->assessment == NULL || active == GTK_INVALID_LIST_POSITION)
    return;

  if (group == self->weight)
    member = "weight";
  else if (group == self->touched)
    member = "touched";
  else if (group == self->secured)
    member = "secured";
  codio_profile_set_number (self->profile, CODIO_RECORD (self->assessment), member, (int) active + 1);
}

static void
clear_cb (CodioAssessmentGroup *self)
{
  codio_profile_judge (self->profile, self->assessment, CODIO_JUDGEMENT_NONE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
codio_assessment_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (CODIO_ASSESSMENT_GROUP (widget)->judgement), GTK_DIR_TAB_FORWARD);
}

static void
codio_assessment_group_dispose (GObject *object)
{
  CodioAssessmentGroup *self = CODIO_ASSESSMENT_GROUP (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->assessment);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ASSESSMENT_GROUP);

  G_OBJECT_CLASS (codio_assessment_group_parent_class)->dispose (object);
}

static void
codio_assessment_group_class_init (CodioAssessmentGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_assessment_group_dispose;
  widget_class->grab_focus = codio_assessment_group_grab_focus;

  g_type_ensure (CODIO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-assessment-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, judgement);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, weight);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, weight_word);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, touched);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, secured);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, clear_button);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, reason_row);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, missing_row);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, missing_label);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, note_row);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
codio_assessment_group_init (CodioAssessmentGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CODIO_TYPE_ASSESSMENT);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::editable", G_CALLBACK (update), self);
  update (self);
}

/**
 * codio_assessment_group_set_assessment:
 * @self: a group
 * @profile: (nullable): a profile
 * @assessment: (nullable): an assessment of @profile
 */
void
codio_assessment_group_set_assessment (CodioAssessmentGroup *self,
                                       CodioProfile         *profile,
                                       CodioAssessment      *assessment)
{
  g_return_if_fail (CODIO_IS_ASSESSMENT_GROUP (self));
  g_return_if_fail ((profile == NULL) == (assessment == NULL));

  g_set_object (&self->profile, profile);
  g_set_object (&self->assessment, assessment);
  g_signal_group_set_target (self->signals, assessment);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  codio_text_row_set_record (self->reason_row, profile, (CodioRecord *) assessment);
  codio_text_row_set_record (self->note_row, profile, (CodioRecord *) assessment);
  update (self);
}

/**
 * codio_assessment_group_write_reason:
 * @self: a group
 *
 * Moves the keyboard to the reason.
 */
void
codio_assessment_group_write_reason (CodioAssessmentGroup *self)
{
  g_return_if_fail (CODIO_IS_ASSESSMENT_GROUP (self));

  gtk_widget_child_focus (GTK_WIDGET (self->reason_row), GTK_DIR_TAB_FORWARD);
}
