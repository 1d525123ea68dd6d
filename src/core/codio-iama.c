/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-iama.h"

#include "codio-i18n.h"

/* Which values go into the impact assessment for human rights and algorithms, in which order. Each edit is one step
 * that can be undone. */

static const struct
{
  const char *number;
  const char *label;
  const char *member;
  CodioTouched touched; /* or both */
} questions[CODIO_N_IAMA_QUESTIONS] = {
  { "1.2.1", N_("Values that the project serves"), "iama-served", CODIO_TOUCHED_SERVES },
  { "1.2.2", N_("Values that the project puts under pressure"), "iama-pressured", CODIO_TOUCHED_PRESSURES },
};

/**
 * codio_iama_get_number:
 * @question: a question of the assessment
 *
 * Returns: its number there
 */
const char *
codio_iama_get_number (CodioIamaQuestion question)
{
  g_return_val_if_fail (question < CODIO_N_IAMA_QUESTIONS, NULL);

  return questions[question].number;
}

/**
 * codio_iama_get_label:
 * @question: a question of the assessment
 * @catalog: the language
 *
 * Returns: what its answer lists
 */
const char *
codio_iama_get_label (CodioIamaQuestion  question,
                      CodioCatalog      *catalog)
{
  g_return_val_if_fail (question < CODIO_N_IAMA_QUESTIONS, NULL);

  return codio_catalog_message (catalog, questions[question].label);
}

/**
 * codio_profile_get_iama:
 * @self: a profile
 * @question: a question of the assessment
 *
 * Returns: (array zero-terminated=1): the values that were chosen, the most important first; at most %CODIO_IAMA_MAX
 */
const char * const *
codio_profile_get_iama (CodioProfile      *self,
                        CodioIamaQuestion  question)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (question < CODIO_N_IAMA_QUESTIONS, NULL);

  return codio_record_get_strings (CODIO_RECORD (self), questions[question].member);
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  return codio_assessment_get_weight (*(CodioAssessment * const *) b) -
         codio_assessment_get_weight (*(CodioAssessment * const *) a);
}

/**
 * codio_profile_list_for_iama:
 * @self: a profile
 * @question: a question of the assessment
 *
 * Returns: (transfer full) (element-type CodioAssessment): the values at stake of which it is said that the project
 *   touches them so, and that were not chosen yet; the heaviest first, and else in the order of the house
 */
GPtrArray *
codio_profile_list_for_iama (CodioProfile      *self,
                             CodioIamaQuestion  question)
{
  GPtrArray *fitting = g_ptr_array_new_with_free_func (g_object_unref);
  const char * const *chosen;
  GListModel *assessments;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), fitting);
  g_return_val_if_fail (question < CODIO_N_IAMA_QUESTIONS, fitting);

  chosen = codio_profile_get_iama (self, question);
  assessments = codio_profile_get_assessments (self);
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
      CodioTouched touched = codio_assessment_get_touched (assessment);

      if (codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE &&
          (touched == CODIO_TOUCHED_BOTH || touched == questions[question].touched) &&
          !g_strv_contains (chosen, codio_assessment_get_value (assessment)))
        g_ptr_array_add (fitting, g_steal_pointer (&assessment));
    }
  g_ptr_array_sort (fitting, compare_weights); /* which keeps the order of equals */

  return fitting;
}

/* Without @value, unless it is to stand at @position. */
static gboolean
place (CodioProfile      *self,
       CodioIamaQuestion  question,
       const char        *value,
       int                position)
{
  const char * const *before = codio_profile_get_iama (self, question);
  g_autoptr (GPtrArray) values = g_ptr_array_new_null_terminated (1, NULL, TRUE); /* of 0 there is no array */

  for (; *before; before++)
    if (!g_str_equal (*before, value))
      g_ptr_array_add (values, (gpointer) *before);
  if (position >= 0)
    g_ptr_array_insert (values, MIN (position, (int) values->len), (gpointer) value);

  before = codio_profile_get_iama (self, question);
  if (values->len > CODIO_IAMA_MAX || g_strv_equal (before, (const char * const *) values->pdata))
    return FALSE;

  codio_profile_set_strings (self, CODIO_RECORD (self), questions[question].member,
                             (const char * const *) values->pdata);
  return TRUE;
}

/**
 * codio_profile_add_iama:
 * @self: a profile
 * @question: a question of the assessment
 * @value: the identifier of a value
 *
 * Adds @value as the least important.
 *
 * Returns: whether that was possible: it was not chosen yet, and there were less than %CODIO_IAMA_MAX
 */
gboolean
codio_profile_add_iama (CodioProfile      *self,
                        CodioIamaQuestion  question,
                        const char        *value)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (question < CODIO_N_IAMA_QUESTIONS, FALSE);
  g_return_val_if_fail (codio_profile_get_value_part (self, value) != NULL, FALSE);

  return !g_strv_contains (codio_profile_get_iama (self, question), value) &&
         place (self, question, value, CODIO_IAMA_MAX);
}

/**
 * codio_profile_remove_iama:
 * @self: a profile
 * @question: a question of the assessment
 * @value: the identifier of a value
 *
 * Returns: whether it was among those that were chosen
 */
gboolean
codio_profile_remove_iama (CodioProfile      *self,
                           CodioIamaQuestion  question,
                           const char        *value)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (question < CODIO_N_IAMA_QUESTIONS, FALSE);

  return place (self, question, value, -1);
}

/**
 * codio_profile_move_iama:
 * @self: a profile
 * @question: a question of the assessment
 * @value: the identifier of a value that was chosen
 * @position: where it comes to stand, from 0; beyond the last is the last
 *
 * Returns: whether something moved
 */
gboolean
codio_profile_move_iama (CodioProfile      *self,
                         CodioIamaQuestion  question,
                         const char        *value,
                         guint              position)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (question < CODIO_N_IAMA_QUESTIONS, FALSE);

  return g_strv_contains (codio_profile_get_iama (self, question), value) &&
         place (self, question, value, (int) MIN (position, CODIO_IAMA_MAX));
}
