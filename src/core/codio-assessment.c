/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-assessment.h"

#include "codio-i18n.h"
#include "codio-record-private.h"

/* What one profile says about one value. */
static const CodioMember codio_assessment_members[] = {
  {
    .name = "value",
    .kind = CODIO_MEMBER_VALUE,
    .label = N_("Value"),
    .description = "The value that is assessed: of the edition, or an additional value.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "judgement",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Judgement"),
    .description = "Whether the value is at stake in the project. Left out as long as that has not been judged, "
                   "for example when there is only a note.",
    .get_type = codio_judgement_get_type,
    .is_public = TRUE,
  },
  {
    .name = "touched",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("How it is touched"),
    .description = "Whether the project serves the value, puts it under pressure, or both.",
    .get_type = codio_touched_get_type,
    .is_public = TRUE,
  },
  {
    .name = "weight",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Weight"),
    .description = "How heavily the value weighs, from 1 (lightly) to 4 (very heavily). Only has a meaning when "
                   "the value is at stake.",
    .minimum = 1,
    .maximum = CODIO_WEIGHT_MAX,
    .is_public = TRUE,
  },
  {
    .name = "secured",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("How well it is secured"),
    .description = "How well the value is secured now.",
    .get_type = codio_secured_get_type,
    .is_public = TRUE,
  },
  {
    .name = "reason",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Reason"),
    .description = "Why the value is or is not at stake. Asked for with both judgements, because nobody picks "
                   "only the convenient values. It is about this judgement: with another one it is written anew.",
    .is_public = TRUE,
  },
  {
    .name = "note",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Note"),
    .description = "What else the authors want to remember about the value.",
    .for_authors = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioAssessment, codio_assessment, N_("an assessment"), "value",
                     "What the profile says about one value.")

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

/**
 * codio_assessment_get_touched:
 * @self: an assessment
 *
 * Returns: what the project does to the value
 */
CodioTouched
codio_assessment_get_touched (CodioAssessment *self)
{
  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), CODIO_TOUCHED_NONE);

  return (CodioTouched) codio_record_get_number (CODIO_RECORD (self), "touched");
}

/**
 * codio_assessment_get_secured:
 * @self: an assessment
 *
 * Returns: how well the value is secured now
 */
CodioSecured
codio_assessment_get_secured (CodioAssessment *self)
{
  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), CODIO_SECURED_NONE);

  return (CodioSecured) codio_record_get_number (CODIO_RECORD (self), "secured");
}

/**
 * codio_assessment_dup_summary:
 * @self: an assessment
 * @catalog: the language
 *
 * Returns: (transfer full): the judgement in a few words, with the weight if there is one
 */
char *
codio_assessment_dup_summary (CodioAssessment *self,
                              CodioCatalog    *catalog)
{
  int weight;

  g_return_val_if_fail (CODIO_IS_ASSESSMENT (self), NULL);

  weight = codio_assessment_get_weight (self);
  if (weight > 0)
    /* Translators: what a profile says about a value: its weight and the heaviest weight there is */
    return g_strdup_printf (codio_catalog_message (catalog, "At stake, weight %d of %d"), weight, CODIO_WEIGHT_MAX);

  return g_strdup (codio_enum_get_label (CODIO_TYPE_JUDGEMENT, (int) codio_assessment_get_judgement (self), catalog));
}
