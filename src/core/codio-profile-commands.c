/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile.h"

#include "codio-record-private.h"
#include "codio-records.h"
#include "codio-text.h"

/* The commands: everything that changes a profile, each one step that can be undone.
 *
 * Invariant: a profile that can be written and read before a command can be so after it. What refers to a record
 * is taken away in the step that removes it. */

/* What identifies a record stays, and what a file must have cannot be taken away. */
static gboolean
may_set (CodioRecord  *record,
         const char   *name,
         const GValue *value)
{
  const CodioMember *member = codio_record_find_member (record, name);

  return member != NULL && member->kind != CODIO_MEMBER_RECORDS &&
         member != codio_record_class_get_key (CODIO_RECORD_GET_CLASS (record)) &&
         !(member->required && codio_member_is_default (member, value));
}

/**
 * codio_profile_set_value:
 * @self: a profile
 * @record: @self or a record in it
 * @member: the name of a member that is no list of records and does not identify @record
 * @value: what to set it to, of the type of the member
 *
 * Command. Of an assessment, setting the judgement is codio_profile_judge() and the weight codio_profile_weigh(); of a
 * dilemma, setting the values is codio_profile_collide().
 */
void
codio_profile_set_value (CodioProfile *self,
                         CodioRecord  *record,
                         const char   *member,
                         const GValue *value)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_RECORD (record));
  g_return_if_fail (value != NULL);
  g_return_if_fail (may_set (record, member, value));

  if (CODIO_IS_ASSESSMENT (record) && g_str_equal (member, "judgement"))
    codio_profile_judge (self, CODIO_ASSESSMENT (record), (CodioJudgement) g_value_get_enum (value));
  else if (CODIO_IS_ASSESSMENT (record) && g_str_equal (member, "weight"))
    codio_profile_weigh (self, CODIO_ASSESSMENT (record), g_value_get_int (value));
  else if (CODIO_IS_DILEMMA (record) && g_str_equal (member, "values"))
    codio_profile_collide (self, CODIO_DILEMMA (record), g_value_get_boxed (value));
  else
    codio_history_set (codio_profile_get_history (self), record, member, value);
}

/**
 * codio_profile_set_string:
 * @self: a profile
 * @record: @self or a record in it
 * @member: the name of a member that holds a string
 * @string: the text; control characters are left out, and line breaks where it is to be one line
 *
 * Command. Typing in one text counts as one step while it goes on.
 */
void
codio_profile_set_string (CodioProfile *self,
                          CodioRecord  *record,
                          const char   *member,
                          const char   *string)
{
  g_auto (GValue) value = G_VALUE_INIT;
  const CodioMember *description;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_RECORD (record));
  g_return_if_fail (string != NULL);

  description = codio_record_find_member (record, member);
  g_return_if_fail (description != NULL);

  g_value_take_string (g_value_init (&value, G_TYPE_STRING),
                       codio_text_make_storable (string, description->kind != CODIO_MEMBER_TEXT));
  codio_profile_set_value (self, record, member, &value);
}

static gboolean
can_refer (CodioProfile      *self,
           const CodioMember *member,
           const char        *string)
{
  if (member->kind == CODIO_MEMBER_VALUES)
    return codio_profile_get_value_part (self, string) != NULL;
  if (member->kind == CODIO_MEMBER_REFERENCES)
    return codio_profile_find (self, member->target, string) != NULL;

  return TRUE;
}

/**
 * codio_profile_set_strings:
 * @self: a profile
 * @record: @self or a record in it
 * @member: the name of a member that holds several texts or identifiers
 * @strings: (array zero-terminated=1): these; those that @member has now stay as they are, of others control characters
 *   are left out, and then what is empty or there twice, and identifiers of what is not there any more, as after undo
 *
 * Command. Typing in several texts counts as one step while it goes on.
 */
void
codio_profile_set_strings (CodioProfile       *self,
                           CodioRecord        *record,
                           const char         *member,
                           const char * const *strings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  const CodioMember *description;
  const char * const *old;
  int n;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_RECORD (record));
  g_return_if_fail (strings != NULL);

  description = codio_record_find_member (record, member);
  g_return_if_fail (description != NULL);

  old = codio_record_get_strings (record, member);
  for (; *strings; strings++)
    {
      g_autofree char *string = g_strv_contains (old, *strings) ? g_strdup (*strings)
                                                                : codio_text_make_storable (*strings, TRUE);

      if (*string == '\0' || g_hash_table_contains (seen, string) ||
          (!g_strv_contains (old, string) && !can_refer (self, description, string)))
        continue;

      g_hash_table_add (seen, string);
      g_strv_builder_take (builder, g_steal_pointer (&string));
    }
  n = (int) g_hash_table_size (seen);
  g_return_if_fail (n == 0 || n >= description->minimum);
  g_return_if_fail (description->maximum == 0 || n <= description->maximum);

  g_value_take_boxed (g_value_init (&value, G_TYPE_STRV), g_strv_builder_end (builder));
  codio_profile_set_value (self, record, member, &value);
}

/**
 * codio_profile_set_number:
 * @self: a profile
 * @record: @self or a record in it
 * @member: the name of a member that holds a number or one of a few words
 * @number: the number within the bounds of the member, or the number of the word; 0 to take it away
 *
 * Command.
 */
void
codio_profile_set_number (CodioProfile *self,
                          CodioRecord  *record,
                          const char   *member,
                          int           number)
{
  g_auto (GValue) value = G_VALUE_INIT;
  const CodioMember *description;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_RECORD (record));

  description = codio_record_find_member (record, member);
  g_return_if_fail (description != NULL);

  if (description->kind == CODIO_MEMBER_ENUM)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (description->get_type ());

      g_return_if_fail (g_enum_get_value (klass, number) != NULL);
      g_value_set_enum (g_value_init (&value, description->get_type ()), number);
    }
  else
    {
      g_return_if_fail (number == 0 || (number >= description->minimum && number <= description->maximum));
      g_value_set_int (g_value_init (&value, G_TYPE_INT), number);
    }

  codio_profile_set_value (self, record, member, &value);
}

static gboolean
has_key (GListModel *list,
         const char *key)
{
  for (guint i = 0; key && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      if (g_str_equal (codio_record_get_key (record), key))
        return TRUE;
    }

  return FALSE;
}

static void
append (CodioProfile *self,
        CodioRecord  *owner,
        const char   *list,
        CodioRecord  *record)
{
  GListModel *records = codio_record_get_records (owner, list);

  codio_history_insert (codio_profile_get_history (self), G_LIST_STORE (records),
                        g_list_model_get_n_items (records), record);
}

/**
 * codio_profile_append:
 * @self: a profile
 * @owner: @self or a record in it
 * @list: the name of a member of @owner that holds a list; assessments come and go with additional values
 * @record: a record that is not in @self yet, with all that is required
 *
 * Command. An additional value comes with its assessment.
 */
void
codio_profile_append (CodioProfile *self,
                      CodioRecord  *owner,
                      const char   *list,
                      CodioRecord  *record)
{
  const CodioMember *member;
  const char *key;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_RECORD (owner));

  member = codio_record_find_member (owner, list);
  g_return_if_fail (member != NULL && member->kind == CODIO_MEMBER_RECORDS);
  g_return_if_fail (member->get_type () == G_OBJECT_TYPE (record) && !CODIO_IS_ASSESSMENT (record));

  key = codio_record_get_key (record);
  g_return_if_fail (owner == CODIO_RECORD (self) && key ? codio_profile_find (self, list, key) == NULL
                                                        : !has_key (codio_record_get_records (owner, list), key));

  codio_history_begin (codio_profile_get_history (self));
  append (self, owner, list, record);
  if (CODIO_IS_ADDITIONAL_VALUE (record))
    {
      g_autoptr (CodioAssessment) assessment = codio_assessment_new (key);

      append (self, owner, "assessments", CODIO_RECORD (assessment));
    }
  codio_history_end (codio_profile_get_history (self));
}

static gboolean
refers_to (const CodioMember *member,
           const char        *list)
{
  if (member->kind == CODIO_MEMBER_REFERENCE || member->kind == CODIO_MEMBER_REFERENCES)
    return g_str_equal (member->target, list);

  return (member->kind == CODIO_MEMBER_VALUE || member->kind == CODIO_MEMBER_VALUES) &&
         g_str_equal (list, "additional-values");
}

static void remove_at (CodioProfile *self,
                       CodioRecord  *owner,
                       const char   *list,
                       guint         position);

/* Takes @key out of a member of @record; returns whether @record cannot do without. */
static gboolean
forget_in_member (CodioProfile      *self,
                  CodioRecord       *record,
                  const CodioMember *member,
                  const char        *key)
{
  const GValue *old = codio_record_get_value (record, member->name);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_VALUE_TYPE (old));
  if (G_VALUE_HOLDS_STRING (old))
    {
      if (!g_str_equal (g_value_get_string (old), key))
        return FALSE;
      if (member->required)
        return TRUE;
      g_value_set_static_string (&value, "");
    }
  else
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      char **keys = g_value_get_boxed (old);

      if (!g_strv_contains ((const char * const *) keys, key))
        return FALSE;
      if ((int) g_strv_length (keys) <= member->minimum)
        return TRUE;
      for (; *keys; keys++)
        if (!g_str_equal (*keys, key))
          g_strv_builder_add (builder, *keys);
      g_value_take_boxed (&value, g_strv_builder_end (builder));
    }

  codio_history_set (codio_profile_get_history (self), record, member->name, &value);
  return FALSE;
}

/* Takes the record with @key, that was in @list of the profile, out of all that refers to it in @record; returns
 * whether @record cannot do without. */
static gboolean
forget (CodioProfile *self,
        CodioRecord  *record,
        const char   *list,
        const char   *key)
{
  const CodioMember *members;
  guint n_members;

  members = codio_record_get_members (record, &n_members);
  for (guint i = 0; i < n_members; i++)
    if (members[i].kind == CODIO_MEMBER_RECORDS)
      {
        GListModel *records = codio_record_get_records (record, members[i].name);

        for (guint j = g_list_model_get_n_items (records); j > 0; j--)
          {
            g_autoptr (CodioRecord) item = g_list_model_get_item (records, j - 1);

            if (forget (self, item, list, key))
              remove_at (self, record, members[i].name, j - 1);
          }
      }
    else if (refers_to (&members[i], list) && forget_in_member (self, record, &members[i], key))
      {
        return TRUE;
      }

  return FALSE;
}

static void
remove_at (CodioProfile *self,
           CodioRecord  *owner,
           const char   *list,
           guint         position)
{
  GListModel *records = codio_record_get_records (owner, list);
  g_autoptr (CodioRecord) record = g_list_model_get_item (records, position);
  const char *key = codio_record_get_key (record);

  codio_history_begin (codio_profile_get_history (self));
  codio_history_remove (codio_profile_get_history (self), G_LIST_STORE (records), position);
  if (owner == CODIO_RECORD (self) && key)
    forget (self, owner, list, key);
  codio_history_end (codio_profile_get_history (self));
}

/**
 * codio_profile_remove:
 * @self: a profile
 * @owner: @self or a record in it
 * @list: the name of a member of @owner that holds a list; assessments come and go with additional values
 * @record: a record in that list
 *
 * Command. All that refers to @record is taken away with it: an additional value takes its assessment, and a
 * dilemma that is left with one value is no dilemma. Comments on it stay.
 */
void
codio_profile_remove (CodioProfile *self,
                      CodioRecord  *owner,
                      const char   *list,
                      CodioRecord  *record)
{
  guint position;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_RECORD (owner));
  g_return_if_fail (CODIO_IS_RECORD (record) && !CODIO_IS_ASSESSMENT (record));

  if (g_list_store_find (G_LIST_STORE (codio_record_get_records (owner, list)), record, &position))
    remove_at (self, owner, list, position);
}

/**
 * codio_profile_set_phase:
 * @self: a profile
 * @phase: where the project is
 *
 * Command.
 */
void
codio_profile_set_phase (CodioProfile *self,
                         CodioPhase    phase)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));

  codio_profile_set_number (self, CODIO_RECORD (self), "phase", (int) phase);
}

static void
set_assessment (CodioProfile    *self,
                CodioAssessment *assessment,
                const char      *member,
                int              number)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_VALUE_TYPE (codio_record_get_value (CODIO_RECORD (assessment), member)));
  if (G_VALUE_HOLDS_ENUM (&value))
    g_value_set_enum (&value, number);
  else
    g_value_set_int (&value, number);
  codio_history_set (codio_profile_get_history (self), CODIO_RECORD (assessment), member, &value);
}

/* A reason is for one judgement: of another it would say the wrong thing. Nothing that was written is lost. */
static void
move_reason_to_note (CodioProfile    *self,
                     CodioAssessment *assessment)
{
  CodioRecord *record = CODIO_RECORD (assessment);
  const char *reason = codio_assessment_get_reason (assessment);
  const char *note = codio_record_get_string (record, "note");
  g_auto (GValue) longer_note = G_VALUE_INIT;
  g_auto (GValue) no_reason = G_VALUE_INIT;

  if (*reason == '\0')
    return;

  g_value_take_string (g_value_init (&longer_note, G_TYPE_STRING),
                       g_strconcat (note, *note ? "\n\n" : "", reason, NULL));
  g_value_set_static_string (g_value_init (&no_reason, G_TYPE_STRING), "");
  codio_history_set (codio_profile_get_history (self), record, "note", &longer_note);
  codio_history_set (codio_profile_get_history (self), record, "reason", &no_reason);
}

static void
set_judgement (CodioProfile    *self,
               CodioAssessment *assessment,
               CodioJudgement   judgement)
{
  CodioJudgement old = codio_assessment_get_judgement (assessment);

  if (old != CODIO_JUDGEMENT_NONE && old != judgement)
    move_reason_to_note (self, assessment);
  set_assessment (self, assessment, "judgement", (int) judgement);
}

/**
 * codio_profile_judge:
 * @self: a profile
 * @assessment: an assessment of @self
 * @judgement: whether the value is at stake
 *
 * Command. What is not at stake has no weight, and is neither touched nor to be secured. A judgement that was there
 * and becomes another asks for a new reason: the old one moves to the end of the note.
 */
void
codio_profile_judge (CodioProfile    *self,
                     CodioAssessment *assessment,
                     CodioJudgement   judgement)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_ASSESSMENT (assessment));

  /* The step is called after what changes last. */
  codio_history_begin (codio_profile_get_history (self));
  if (judgement != CODIO_JUDGEMENT_AT_STAKE)
    {
      set_assessment (self, assessment, "touched", CODIO_TOUCHED_NONE);
      set_assessment (self, assessment, "secured", CODIO_SECURED_NONE);
      set_assessment (self, assessment, "weight", 0);
    }
  set_judgement (self, assessment, judgement);
  codio_history_end (codio_profile_get_history (self));
}

/**
 * codio_profile_weigh:
 * @self: a profile
 * @assessment: an assessment of @self
 * @weight: how heavily the value weighs, from 1 to %CODIO_WEIGHT_MAX, or 0 to take the weight away
 *
 * Command. What has a weight is at stake, see codio_profile_judge().
 */
void
codio_profile_weigh (CodioProfile    *self,
                     CodioAssessment *assessment,
                     int              weight)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_ASSESSMENT (assessment));
  g_return_if_fail (weight >= 0 && weight <= CODIO_WEIGHT_MAX);

  codio_history_begin (codio_profile_get_history (self));
  if (weight > 0)
    set_judgement (self, assessment, CODIO_JUDGEMENT_AT_STAKE);
  set_assessment (self, assessment, "weight", weight);
  codio_history_end (codio_profile_get_history (self));
}

/**
 * codio_profile_answer:
 * @self: a profile
 * @statement: the identifier of an exploring statement of its edition
 * @reply: whether the statement holds for the project; %CODIO_REPLY_NONE takes the answer away
 *
 * Command. No value is judged by it.
 */
void
codio_profile_answer (CodioProfile *self,
                      const char   *statement,
                      CodioReply    reply)
{
  CodioRecord *answer;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (statement != NULL);
  g_return_if_fail (codio_edition_find_statement (codio_profile_get_edition (self), statement) != NULL);

  answer = codio_profile_find (self, "answers", statement);
  if (answer && reply == CODIO_REPLY_NONE)
    {
      codio_profile_remove (self, CODIO_RECORD (self), "answers", answer);
    }
  else if (answer)
    {
      codio_profile_set_number (self, answer, "answer", (int) reply);
    }
  else if (reply != CODIO_REPLY_NONE)
    {
      g_autoptr (CodioRecord) fresh = codio_record_new (CODIO_TYPE_ANSWER);
      g_auto (GValue) value = G_VALUE_INIT;

      codio_record_set_string (fresh, "statement", statement);
      g_value_set_enum (g_value_init (&value, CODIO_TYPE_REPLY), (int) reply);
      codio_record_set_value (fresh, "answer", &value);
      codio_profile_append (self, CODIO_RECORD (self), "answers", fresh);
    }
}

/**
 * codio_profile_touch:
 * @self: a profile
 * @now: the time
 *
 * Writes down when the profile was last saved with changes. This is no step: nobody wants to undo it.
 *
 * A clock that was put back does not make a newer copy the older one: the time that is written is after the one before.
 * Where that is more than a day ahead it was wrong itself, and does not stay.
 */
void
codio_profile_touch (CodioProfile *self,
                     GDateTime    *now)
{
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *time = NULL;
  GTimeSpan ahead;

  g_return_if_fail (CODIO_IS_PROFILE (self));

  before = g_date_time_new_from_iso8601 (codio_profile_get_modified (self), NULL);
  ahead = before ? g_date_time_difference (before, now) : 0;
  if (ahead > 0 && ahead <= G_TIME_SPAN_DAY)
    {
      g_autoptr (GDateTime) after = g_date_time_add_seconds (before, 1);

      utc = g_date_time_to_utc (after);
    }
  else
    {
      utc = g_date_time_to_utc (now);
    }
  time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  codio_record_set_string (CODIO_RECORD (self), "modified", time);
}
