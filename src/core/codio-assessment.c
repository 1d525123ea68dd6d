/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-assessment.h"

#include "codio-i18n.h"
#include "codio-record-private.h"

/**
 * CodioAssessment:
 *
 * What one profile says about one value.
 */
struct _CodioAssessment
{
  CodioRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (CodioAssessment, codio_assessment, CODIO_TYPE_RECORD)

static const CodioMember members[] = {
  { .name = "value", .kind = CODIO_MEMBER_VALUE, .label = N_("Value"), .required = TRUE },
  { .name = "judgement", .kind = CODIO_MEMBER_ENUM, .label = N_("Judgement"), .get_type = codio_judgement_get_type },
  { .name = "weight", .kind = CODIO_MEMBER_INTEGER, .label = N_("Weight"), .minimum = 1, .maximum = CODIO_WEIGHT_MAX },
  { .name = "reason", .kind = CODIO_MEMBER_TEXT, .label = N_("Reason") },
};

static void
codio_assessment_class_init (CodioAssessmentClass *klass)
{
  codio_record_class_install_members (CODIO_RECORD_CLASS (klass), members, G_N_ELEMENTS (members));
}

static void
codio_assessment_init (CodioAssessment *self)
{
}

/**
 * codio_assessment_new:
 * @value: the identifier of a value
 *
 * Returns: (transfer full): an assessment in which @value is not judged yet
 */
CodioAssessment *
codio_assessment_new (const char *value)
{
  CodioAssessment *self = g_object_new (CODIO_TYPE_ASSESSMENT, NULL);

  codio_record_set_string (CODIO_RECORD (self), "value", value);

  return self;
}

/**
 * codio_assessment_get_value:
 * @self: an assessment
 *
 * Returns: the identifier of the value it is about
 */
const char *
codio_assessment_get_value (CodioAssessment *self)
{
  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "value");
}

/**
 * codio_assessment_get_judgement:
 * @self: an assessment
 *
 * Returns: whether the value is at stake
 */
CodioJudgement
codio_assessment_get_judgement (CodioAssessment *self)
{
  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), CODIO_JUDGEMENT_NONE);

  return (CodioJudgement) codio_record_get_number (CODIO_RECORD (self), "judgement");
}

/**
 * codio_assessment_get_weight:
 * @self: an assessment
 *
 * Returns: how heavily the value weighs here, from 1 to %CODIO_WEIGHT_MAX; 0 where that was not said or the
 *   value is not at stake
 */
int
codio_assessment_get_weight (CodioAssessment *self)
{
  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), 0);

  if (codio_assessment_get_judgement (self) != CODIO_JUDGEMENT_AT_STAKE)
    return 0;

  return codio_record_get_number (CODIO_RECORD (self), "weight");
}

/**
 * codio_assessment_get_reason:
 * @self: an assessment
 *
 * Returns: why it was judged so
 */
const char *
codio_assessment_get_reason (CodioAssessment *self)
{
  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), NULL);

  return codio_record_get_string (CODIO_RECORD (self), "reason");
}

/**
 * codio_assessment_is_complete:
 * @self: an assessment
 *
 * The code is applied fully (chapter 6): each value is judged with a reason, and what is at stake is weighed.
 *
 * Returns: whether nothing is missing
 */
gboolean
codio_assessment_is_complete (CodioAssessment *self)
{
  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), FALSE);

  if (*codio_assessment_get_reason (self) == '\0')
    return FALSE;

  switch (codio_assessment_get_judgement (self))
    {
    case CODIO_JUDGEMENT_AT_STAKE:
      return codio_assessment_get_weight (self) > 0;
    case CODIO_JUDGEMENT_NOT_AT_STAKE:
      return TRUE;
    case CODIO_JUDGEMENT_NONE:
    default:
      return FALSE;
    }
}
