/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-assessment-group.h"

#include "codio-text-row.h"

/**
 * CodioAssessmentGroup:
 *
 * Where a value is judged: at stake or not, how heavily it weighs, and why.
 *
 * 'Not judged' is the state in which neither half of the judgement is chosen. Invariant: while `updating`,
 * changes of the toggles are not the user's.
 */
struct _CodioAssessmentGroup
{
  AdwBin parent_instance;

  AdwToggleGroup *judgement;
  AdwToggleGroup *weight;
  AdwActionRow *weight_row;
  GtkWidget *clear_button;
  CodioTextRow *reason_row;

  CodioProfile *profile;
  CodioAssessment *assessment;
  GSignalGroup *signals;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CodioAssessmentGroup, codio_assessment_group, ADW_TYPE_BIN)

static void
update (CodioAssessmentGroup *self)
{
  CodioJudgement judgement = CODIO_JUDGEMENT_NONE;
  int weight = 0;

  if (self->assessment)
    {
      judgement = codio_assessment_get_judgement (self->assessment);
      weight = codio_assessment_get_weight (self->assessment);
    }

  self->updating = TRUE;
  adw_toggle_group_set_active (self->judgement, judgement == CODIO_JUDGEMENT_NONE ? GTK_INVALID_LIST_POSITION
                                                                                  : (guint) judgement - 1);
  adw_toggle_group_set_active (self->weight, weight == 0 ? GTK_INVALID_LIST_POSITION : (guint) weight - 1);
  self->updating = FALSE;

  gtk_widget_set_sensitive (GTK_WIDGET (self->weight_row), judgement == CODIO_JUDGEMENT_AT_STAKE);
  gtk_widget_set_visible (self->clear_button, judgement != CODIO_JUDGEMENT_NONE);
}

static void
judgement_cb (CodioAssessmentGroup *self)
{
  guint active = adw_toggle_group_get_active (self->judgement);

  if (!self->updating && self->assessment && active != GTK_INVALID_LIST_POSITION)
    codio_profile_judge (self->profile, self->assessment, (CodioJudgement) (active + 1));
}

static void
weight_cb (CodioAssessmentGroup *self)
{
  guint active = adw_toggle_group_get_active (self->weight);

  if (!self->updating && self->assessment && active != GTK_INVALID_LIST_POSITION)
    codio_profile_weigh (self->profile, self->assessment, (int) active + 1);
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
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, weight_row);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, clear_button);
  gtk_widget_class_bind_template_child (widget_class, CodioAssessmentGroup, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, judgement_cb);
  gtk_widget_class_bind_template_callback (widget_class, weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
codio_assessment_group_init (CodioAssessmentGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CODIO_TYPE_ASSESSMENT);
  g_signal_group_connect_swapped (self->signals, "notify::judgement", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::weight", G_CALLBACK (update), self);
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
  codio_text_row_set_record (self->reason_row, profile, assessment ? CODIO_RECORD (assessment) : NULL);
  update (self);
}
