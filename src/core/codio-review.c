/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-review.h"

#include "codio-conflict.h"
#include "codio-history-private.h"
#include "codio-i18n.h"
#include "codio-profile-file.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* How far a profile is: in preparation, submitted for advice, advised on, worked on, settled.
 *
 * 1. From every state one can go on, and back with a reason; nothing is an end.
 * 2. Who, when and why stays in the profile: what happened is never erased, other than by undo.
 * 3. What is settled is kept as a moment, with a digest of the contents. That is not an electronic signature: whoever
 *    can change the file can change the digest.
 * 4. A profile that is settled cannot be edited before it is continued or goes back; what it is settled with, and what
 *    the digest is of, are the same. */

G_DEFINE_QUARK (codio-review-error-quark, codio_review_error)

static const CodioMember codio_step_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the step in the profile; never changes.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "state",
    .kind = CODIO_MEMBER_ENUM,
    .label = CODIO_CONTEXT ("review", "State"),
    .description = "How far the profile was from then on.",
    .required = TRUE,
    .get_type = codio_review_state_get_type,
    .is_public = TRUE,
  },
  {
    .name = "time",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Time"),
    .description = "When that was said.",
    .is_public = TRUE,
  },
  {
    .name = "by",
    .kind = CODIO_MEMBER_STRING,
    .label = CODIO_CONTEXT ("step", "By"),
    .description = "Who said so: a name, a role or a pseudonym.",
  },
  {
    .name = "role",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Role"),
    .description = "In what role.",
    .is_public = TRUE,
  },
  {
    .name = "reason",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Reason"),
    .description = "Why; asked for where the profile goes back.",
  },
  {
    .name = "advice",
    .kind = CODIO_MEMBER_REFERENCE,
    .label = N_("Advice"),
    .description = "The identifier of the advice that was given, with advised.",
    .target = "advice",
    .is_public = TRUE,
  },
  {
    .name = "moment",
    .kind = CODIO_MEMBER_REFERENCE,
    .label = N_("Moment"),
    .description = "The identifier of the moment that keeps what was settled, with settled.",
    .target = "moments",
    .for_authors = TRUE, /* as are the moments */
  },
  {
    .name = "digest",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Fingerprint"),
    .description = "The SHA-256 of the contents that were settled, in hexadecimal digits. The contents are the file "
                   "without modified, base, moments, copies, steps and conflicts.",
    .is_public = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioStep, codio_step, N_("a state"), NULL,
                     "A change of how far the profile is, and who made it, when and why.")

static CodioRecord *
get_last_step (CodioProfile     *self,
               CodioReviewState  state)
{
  GListModel *steps = codio_record_get_records (CODIO_RECORD (self), "steps");

  for (guint i = g_list_model_get_n_items (steps); i > 0; i--)
    {
      g_autoptr (CodioRecord) step = g_list_model_get_item (steps, i - 1);

      if (state == CODIO_REVIEW_STATE_NONE || codio_record_get_number (step, "state") == (int) state)
        return step; /* the list keeps it alive */
    }

  return NULL;
}

/**
 * codio_profile_get_review_state:
 * @self: a profile
 *
 * Returns: how far it is
 */
CodioReviewState
codio_profile_get_review_state (CodioProfile *self)
{
  CodioRecord *step;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), CODIO_REVIEW_STATE_NONE);

  step = get_last_step (self, CODIO_REVIEW_STATE_NONE);
  return step ? (CodioReviewState) codio_record_get_number (step, "state") : CODIO_REVIEW_STATE_PREPARATION;
}

static void
set_line (CodioRecord *record,
          const char  *member,
          const char  *text)
{
  g_autofree char *line = codio_text_make_storable (text ? text : "", TRUE);

  codio_record_set_string (record, member, g_strstrip (line));
}

static CodioRecord *
new_step (CodioReviewState  state,
          const CodioActor *actor)
{
  CodioRecord *step = codio_record_new (CODIO_TYPE_STEP);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (actor->time);
  g_autofree char *time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *reason = codio_text_make_storable (actor->reason ? actor->reason : "", FALSE);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_set_enum (g_value_init (&value, CODIO_TYPE_REVIEW_STATE), (int) state);
  codio_record_set_value (step, "state", &value);
  codio_record_set_string (step, "time", time);
  set_line (step, "by", actor->name);
  set_line (step, "role", actor->role);
  codio_record_set_string (step, "reason", g_strstrip (reason));

  return step;
}

static gboolean
has_conflicts (CodioProfile *self)
{
  return g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self), "conflicts")) > 0;
}

static gboolean
check_step (CodioProfile      *self,
            CodioRecord       *step,
            GError           **error)
{
  const int now = (int) codio_profile_get_review_state (self);
  const int state = codio_record_get_number (step, "state");

  if (codio_profile_get_frozen (self))
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_FROZEN,
                         _("this is how the profile was once: it stays as it is"));
  else if (state == now && state != CODIO_REVIEW_STATE_ADVISED)
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_CHANGE,
                         _("the profile is in that state already"));
  else if (*codio_record_get_string (step, "by") == '\0')
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NOBODY,
                         _("say who you are, by a name, a role or a pseudonym"));
  else if (state < now && *codio_record_get_string (step, "reason") == '\0')
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_REASON,
                         _("say why the profile goes back to an earlier state"));
  else if (state == CODIO_REVIEW_STATE_SETTLED && has_conflicts (self))
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_CONFLICTS,
                         _("choose first between what the copies that were merged say"));
  else
    return TRUE;

  return FALSE;
}

static void
add_settled (CodioProfile *self,
             CodioRecord  *step,
             GDateTime    *now)
{
  g_autofree char *digest = codio_profile_dup_digest (self);
  CodioMoment *moment =
    codio_profile_keep_moment (self, codio_enum_get_label (CODIO_TYPE_REVIEW_STATE, CODIO_REVIEW_STATE_SETTLED,
                                                           codio_catalog_get_default ()), now);

  codio_record_set_string (CODIO_RECORD (moment), "by", codio_record_get_string (step, "by"));
  codio_record_set_string (step, "moment", codio_record_get_key (CODIO_RECORD (moment)));
  codio_record_set_string (step, "digest", digest);
}

/**
 * codio_profile_check_step:
 * @self: a profile
 * @state: a state that it could go to
 * @actor: who would say so
 * @error: return location for an error of #CODIO_REVIEW_ERROR
 *
 * Returns: whether codio_profile_go_to() does so
 */
gboolean
codio_profile_check_step (CodioProfile      *self,
                          CodioReviewState   state,
                          const CodioActor  *actor,
                          GError           **error)
{
  g_autoptr (CodioRecord) step = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (actor != NULL && actor->name != NULL && actor->time != NULL, FALSE);

  step = new_step (state, actor);

  return check_step (self, step, error);
}

/**
 * codio_profile_go_to:
 * @self: a profile
 * @state: how far it is from now on; for %CODIO_REVIEW_STATE_ADVISED see codio_profile_advise()
 * @actor: who says so; a reason is needed to go back
 * @error: return location for an error of #CODIO_REVIEW_ERROR
 *
 * Command. What is settled is kept as a moment too.
 *
 * Returns: whether the profile is in that state; otherwise nothing changes
 */
gboolean
codio_profile_go_to (CodioProfile      *self,
                     CodioReviewState   state,
                     const CodioActor  *actor,
                     GError           **error)
{
  g_autoptr (CodioRecord) step = NULL;
  CodioHistory *history;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (state != CODIO_REVIEW_STATE_NONE && state != CODIO_REVIEW_STATE_ADVISED, FALSE);
  g_return_val_if_fail (actor != NULL && actor->name != NULL && actor->time != NULL, FALSE);

  step = new_step (state, actor);
  if (!check_step (self, step, error))
    return FALSE;

  history = codio_profile_get_history (self);
  codio_history_begin (history);
  codio_history_name (history, state == CODIO_REVIEW_STATE_SETTLED ? N_("settling the profile")
                                                                   : N_("the state of the profile"));
  if (state == CODIO_REVIEW_STATE_SETTLED)
    add_settled (self, step, actor->time);
  codio_profile_append (self, CODIO_RECORD (self), "steps", step);
  codio_history_end (history);

  return TRUE;
}

/**
 * codio_profile_continue:
 * @self: a profile that is settled
 * @phase: where the project is now
 * @actor: who goes on with it, and why
 * @error: return location for an error of #CODIO_REVIEW_ERROR
 *
 * Command. What was settled stays a moment of @self, which is in preparation again.
 *
 * Returns: whether @self can be edited; otherwise nothing changes
 */
gboolean
codio_profile_continue (CodioProfile      *self,
                        CodioPhase         phase,
                        const CodioActor  *actor,
                        GError           **error)
{
  CodioHistory *history;
  gboolean continued;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (codio_profile_get_review_state (self) == CODIO_REVIEW_STATE_SETTLED, FALSE);

  history = codio_profile_get_history (self);
  codio_history_begin (history);
  continued = codio_profile_go_to (self, CODIO_REVIEW_STATE_PREPARATION, actor, error);
  if (continued)
    {
      codio_profile_set_phase (self, phase);
      codio_history_name (history, N_("continuing the profile"));
    }
  codio_history_end (history);

  return continued;
}

static void
set_conditions (CodioRecord        *advice,
                const char * const *conditions)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GValue) value = G_VALUE_INIT;

  for (; conditions && *conditions; conditions++)
    {
      g_autofree char *line = codio_text_make_storable (*conditions, TRUE);

      g_strstrip (line);
      if (*line == '\0' || g_hash_table_contains (seen, line))
        continue;
      g_hash_table_add (seen, line);
      g_strv_builder_take (builder, g_steal_pointer (&line));
    }
  g_value_take_boxed (g_value_init (&value, G_TYPE_STRV), g_strv_builder_end (builder));
  codio_record_set_value (advice, "conditions", &value);
}

static gboolean
check_advice (CodioRecord   *advice,
              GError       **error)
{
  const int verdict = codio_record_get_number (advice, "verdict");

  if (*codio_record_get_string (advice, "committee") == '\0')
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_ADVICE,
                         _("say which committee gives the advice"));
  else if (verdict == CODIO_VERDICT_NONE)
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_ADVICE,
                         _("say what the advice comes down to"));
  else if (verdict == CODIO_VERDICT_CONDITIONAL && *codio_record_get_strings (advice, "conditions") == NULL)
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_ADVICE,
                         _("write down the conditions of the advice"));
  else if (verdict != CODIO_VERDICT_POSITIVE && verdict != CODIO_VERDICT_CONDITIONAL &&
           *codio_record_get_string (advice, "text") == '\0')
    g_set_error_literal (error, CODIO_REVIEW_ERROR, CODIO_REVIEW_ERROR_NO_ADVICE,
                         _("say why the advice is negative, or what is missing"));
  else
    return TRUE;

  return FALSE;
}

/**
 * codio_profile_advise:
 * @self: a profile
 * @committee: who advises; this is published, so no names of people
 * @verdict: what the advice comes down to
 * @text: the advice itself, which may be empty where it is positive
 * @conditions: (nullable) (array zero-terminated=1): what must be met, one condition each
 * @actor: who writes it down; the day of the advice is that of its time
 * @error: return location for an error of #CODIO_REVIEW_ERROR
 *
 * Command. Writes down the advice, and that it was given.
 *
 * Returns: (transfer none): the advice, or %NULL where nothing changes
 */
CodioRecord *
codio_profile_advise (CodioProfile        *self,
                      const char          *committee,
                      CodioVerdict         verdict,
                      const char          *text,
                      const char * const  *conditions,
                      const CodioActor    *actor,
                      GError             **error)
{
  g_autoptr (CodioRecord) advice = NULL;
  g_autoptr (CodioRecord) step = NULL;
  g_autofree char *date = NULL;
  g_autofree char *storable = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  CodioHistory *history;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (committee != NULL && text != NULL, NULL);
  g_return_val_if_fail (actor != NULL && actor->name != NULL && actor->time != NULL, NULL);

  advice = codio_record_new (CODIO_TYPE_ADVICE);
  set_line (advice, "committee", committee);
  date = g_date_time_format (actor->time, "%Y-%m-%d");
  codio_record_set_string (advice, "date", date);
  g_value_set_enum (g_value_init (&value, CODIO_TYPE_VERDICT), (int) verdict);
  codio_record_set_value (advice, "verdict", &value);
  storable = codio_text_make_storable (text, FALSE);
  codio_record_set_string (advice, "text", g_strstrip (storable));
  set_conditions (advice, conditions);
  step = new_step (CODIO_REVIEW_STATE_ADVISED, actor);
  codio_record_set_string (step, "advice", codio_record_get_key (advice));
  if (!check_advice (advice, error) || !check_step (self, step, error))
    return NULL;

  /* The step comes first: before it, a profile that is settled takes nothing in. */
  history = codio_profile_get_history (self);
  codio_history_begin (history);
  codio_history_name (history, N_("the advice"));
  codio_profile_append (self, CODIO_RECORD (self), "steps", step);
  codio_profile_append (self, CODIO_RECORD (self), "advice", advice);
  codio_history_end (history);

  return advice; /* the list keeps it alive */
}

/**
 * codio_profile_find_condition:
 * @self: a profile
 * @condition: a condition of an advice
 *
 * Returns: (transfer none) (nullable): the action that it is already, in the same words
 */
CodioRecord *
codio_profile_find_condition (CodioProfile *self,
                             const char   *condition)
{
  GListModel *actions = codio_record_get_records (CODIO_RECORD (self), "actions");

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (CodioRecord) action = g_list_model_get_item (actions, i);

      if (g_str_equal (codio_record_get_string (action, "text"), condition))
        return action; /* the list keeps it alive */
    }

  return NULL;
}

/**
 * codio_profile_adopt_conditions:
 * @self: a profile
 * @advice: an advice in it
 *
 * Command. Makes an action of each condition that is not one yet: planned, for this project, for nobody yet. Nothing
 * changes where @self cannot be edited.
 *
 * Returns: how many actions were added
 */
guint
codio_profile_adopt_conditions (CodioProfile *self,
                                CodioRecord  *advice)
{
  CodioHistory *history;
  guint n = 0;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), 0);
  g_return_val_if_fail (CODIO_IS_ADVICE (advice), 0);

  if (!codio_profile_get_editable (self))
    return 0;

  history = codio_profile_get_history (self);
  codio_history_begin (history);
  codio_history_name (history, N_("making actions of conditions"));
  for (const char * const *condition = codio_record_get_strings (advice, "conditions"); *condition; condition++)
    {
      g_autoptr (CodioRecord) action = NULL;
      g_auto (GValue) level = G_VALUE_INIT;
      g_auto (GValue) status = G_VALUE_INIT;

      if (codio_profile_find_condition (self, *condition))
        continue;

      action = codio_record_new (CODIO_TYPE_ACTION);
      codio_record_set_string (action, "text", *condition);
      g_value_set_enum (g_value_init (&level, CODIO_TYPE_LEVEL), CODIO_LEVEL_PROJECT);
      codio_record_set_value (action, "level", &level);
      g_value_set_enum (g_value_init (&status, CODIO_TYPE_ACTION_STATUS), CODIO_ACTION_STATUS_PLANNED);
      codio_record_set_value (action, "status", &status);
      codio_profile_append (self, CODIO_RECORD (self), "actions", action);
      n++;
    }
  codio_history_end (history);

  return n;
}

/**
 * codio_record_is_settled:
 * @self: a profile or a record in it
 *
 * Returns: whether @self is settled with the profile, and stays as it is from then on: whether the digest is of it
 */
gboolean
codio_record_is_settled (CodioRecord *self)
{
  g_return_val_if_fail (CODIO_IS_RECORD (self), FALSE);

  return !CODIO_IS_MOMENT (self) && !CODIO_IS_STEP (self) && !CODIO_IS_CONFLICT (self);
}

/**
 * codio_profile_dup_digest:
 * @self: a profile
 *
 * Returns: (transfer full): the SHA-256 of its contents, in hexadecimal digits: of the file it would be without what is
 *   about the file itself (`modified`, `base`, `moments`, `copies`, `steps` and `conflicts`)
 */
char *
codio_profile_dup_digest (CodioProfile *self)
{
  static const char * const lists[] = { "moments", "copies", "steps", "conflicts" };
  g_autoptr (CodioRecord) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  copy = codio_record_copy (CODIO_RECORD (self), NULL);
  codio_record_set_string (copy, "modified", "");
  codio_record_set_string (copy, "base", "");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_list_store_remove_all (G_LIST_STORE (codio_record_get_records (copy, lists[i])));
  bytes = codio_record_write (copy, CODIO_PROFILE_FORMAT, codio_profile_get_version (self));

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * codio_profile_check_settlement:
 * @self: a profile
 * @step: (out) (optional) (nullable) (transfer none): the step in which it was settled last: who, in what role, when
 *
 * Returns: whether @self says what was settled
 */
CodioSettlement
codio_profile_check_settlement (CodioProfile  *self,
                                CodioRecord  **step)
{
  g_autofree char *digest = NULL;
  CodioRecord *settled;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), CODIO_SETTLEMENT_NONE);

  settled = get_last_step (self, CODIO_REVIEW_STATE_SETTLED);
  if (step)
    *step = settled;
  if (settled == NULL)
    return CODIO_SETTLEMENT_NONE;

  digest = codio_profile_dup_digest (self);
  if (g_ascii_strcasecmp (digest, codio_record_get_string (settled, "digest")) == 0)
    return CODIO_SETTLEMENT_SAME;

  return codio_profile_find (self, "moments", codio_record_get_string (settled, "moment"))
         ? CODIO_SETTLEMENT_CHANGED : CODIO_SETTLEMENT_UNKNOWN;
}

/**
 * codio_settlement_describe:
 * @self: how a profile is related to what was settled last
 *
 * Returns: a sentence that says so
 */
const char *
codio_settlement_describe (CodioSettlement self)
{
  switch (self)
    {
    case CODIO_SETTLEMENT_SAME:
      return _("The profile says what was settled.");
    case CODIO_SETTLEMENT_CHANGED:
      return _("The profile was changed since it was settled.");
    case CODIO_SETTLEMENT_UNKNOWN:
      return _("What was settled is not in this file, as in a version for the public or for a committee: check the "
               "whole profile.");
    case CODIO_SETTLEMENT_NONE:
    default:
      return _("This profile was never settled.");
    }
}
