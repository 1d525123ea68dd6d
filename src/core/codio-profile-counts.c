/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-private.h"

#include "codio-action.h"
#include "codio-comments.h"

/* What can be counted in a profile. */

static CodioAttention *
attention_to (CodioProfile *self,
              const char   *id)
{
  CodioAttention *attention = g_hash_table_lookup (self->attention, id);

  if (attention == NULL)
    {
      attention = g_new0 (CodioAttention, 1);
      g_hash_table_insert (self->attention, g_strdup (id), attention);
    }

  return attention;
}

/*< private >
 * codio_profile_count_attention:
 * @self: a profile
 *
 * Counts what else is counted when it is first asked for after a change: about a long profile the thread that read it
 * does that better.
 */
void
codio_profile_count_attention (CodioProfile *self)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self);
  GListModel *actions = codio_record_get_records (CODIO_RECORD (self), "actions");
  g_autoptr (GPtrArray) threads = NULL;

  if (self->attention)
    return;

  threads = codio_profile_list_threads (self, CODIO_COMMENT_TARGET_NONE, NULL, TRUE);
  self->attention = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->n_open_actions = 0;

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      for (const char * const *id = codio_dilemma_get_values (dilemma); *id; id++)
        attention_to (self, *id)->n_dilemmas++;
    }

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (CodioRecord) action = g_list_model_get_item (actions, i);

      if (!codio_action_is_open (action))
        continue;

      self->n_open_actions++;
      for (const char * const *id = codio_record_get_strings (action, "values"); *id; id++)
        attention_to (self, *id)->n_actions++;
    }

  for (guint i = 0; i < threads->len; i++)
    {
      const CodioThread *thread = g_ptr_array_index (threads, i);

      attention_to (self, codio_record_get_string (thread->comment, "target"))->n_comments++;
    }
}

/**
 * codio_profile_get_attention:
 * @self: a profile
 * @id: the identifier of a value, a dilemma or an action
 *
 * Takes the same time however long the profile is, until that changes.
 *
 * Returns: what of the profile asks for attention to it
 */
CodioAttention
codio_profile_get_attention (CodioProfile *self,
                             const char   *id)
{
  CodioAttention *attention;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), (CodioAttention) { 0 });
  g_return_val_if_fail (id != NULL, (CodioAttention) { 0 });

  codio_profile_count_attention (self);
  attention = g_hash_table_lookup (self->attention, id);
  return attention ? *attention : (CodioAttention) { 0 };
}

/**
 * codio_profile_count_open_actions:
 * @self: a profile
 *
 * Returns: how many of its actions are neither done nor dropped
 */
guint
codio_profile_count_open_actions (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), 0);

  codio_profile_count_attention (self);
  return self->n_open_actions;
}

/**
 * codio_profile_count_dilemmas:
 * @self: a profile
 * @value: the identifier of a value
 *
 * Returns: in how many dilemmas @value collides with another
 */
guint
codio_profile_count_dilemmas (CodioProfile *self,
                              const char   *value)
{
  return codio_profile_get_attention (self, value).n_dilemmas;
}

/**
 * codio_profile_count_replies:
 * @self: a profile
 *
 * Returns: how many exploring statements of its edition are answered
 */
guint
codio_profile_count_replies (CodioProfile *self)
{
  const CodioStatement *statement;
  guint count = 0;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), 0);

  for (guint i = 0; (statement = codio_edition_get_statement (self->edition, i)); i++)
    count += codio_profile_get_reply (self, statement->id) != CODIO_REPLY_NONE;

  return count;
}

/**
 * codio_profile_count:
 * @self: a profile
 * @judgement: a judgement
 *
 * Returns: how many values were judged so
 */
guint
codio_profile_count (CodioProfile   *self,
                     CodioJudgement  judgement)
{
  GListModel *assessments = codio_profile_get_assessments (self);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      count += codio_assessment_get_judgement (assessment) == judgement;
    }

  return count;
}

/**
 * codio_profile_count_judged:
 * @self: a profile
 *
 * Returns: how many values were judged, at stake or not
 */
guint
codio_profile_count_judged (CodioProfile *self)
{
  return g_list_model_get_n_items (codio_profile_get_assessments (self)) -
         codio_profile_count (self, CODIO_JUDGEMENT_NONE);
}

/**
 * codio_profile_count_incomplete:
 * @self: a profile
 *
 * Returns: how many values still lack a judgement, a reason or a weight
 */
guint
codio_profile_count_incomplete (CodioProfile *self)
{
  GListModel *assessments = codio_profile_get_assessments (self);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      count += !codio_assessment_is_complete (assessment);
    }

  return count;
}
