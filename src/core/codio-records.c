/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-records.h"

#include "codio-i18n.h"
#include "codio-record-private.h"

static const CodioMember codio_participant_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the participant in the profile; never changes.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "name",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Name"),
    .description = "Name of a person or of a group, or what they are called if names are not to be written down.",
  },
  {
    .name = "role",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Role"),
    .description = "What they do in or have to do with the project, such as inspector or resident.",
    .is_public = TRUE,
  },
  {
    .name = "organisation",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Organisation"),
    .description = "The organisation they speak for, if any.",
    .is_public = TRUE,
  },
  {
    .name = "perspective",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Perspective"),
    .description = "Whether they speak from within the organisation that is responsible or from outside it.",
    .get_type = codio_perspective_get_type,
    .is_public = TRUE,
  },
  {
    .name = "consulted",
    .kind = CODIO_MEMBER_ENUM,
    .label = CODIO_CONTEXT ("participant", "Consulted"),
    .description = "Whether they were asked about the project.",
    .get_type = codio_consulted_get_type,
    .is_public = TRUE,
  },
  {
    .name = "why-not",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Why not consulted"),
    .description = "Why they were not asked. Only has a meaning with consulted: no.",
    .is_public = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioParticipant, codio_participant, N_("a participant"), "name",
                     "Somebody who takes part in the conversation, or a group that the project touches.")

static CodioRecord *
create_with_id (GType type)
{
  CodioRecord *record = codio_record_new (type);
  g_autofree char *id = g_uuid_string_random ();

  codio_record_set_string (record, "id", id);

  return record;
}

/**
 * codio_participant_new:
 *
 * Returns: (transfer full): a participant of whom nothing is known yet, in no profile
 */
CodioRecord *
codio_participant_new (void)
{
  return create_with_id (CODIO_TYPE_PARTICIPANT);
}

/**
 * codio_participant_get_label:
 * @self: a participant whose name is not there
 * @catalog: the language
 *
 * Returns: what stands in the place of the name
 */
const char *
codio_participant_get_label (CodioParticipant *self,
                             CodioCatalog     *catalog)
{
  g_return_val_if_fail (CODIO_IS_PARTICIPANT (self), NULL);

  return codio_record_withholds (CODIO_RECORD (self), "name")
           ? codio_catalog_message (catalog, "Name left out")
           : codio_catalog_message (catalog, "Somebody without a name");
}

static const CodioMember codio_additional_value_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the value; used wherever the identifier of a value of the edition can be used. "
                   "Never changes.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "principle",
    .kind = CODIO_MEMBER_PRINCIPLE,
    .label = N_("Principle"),
    .description = "The principle of the edition that the value belongs to.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "name",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Name"),
    .description = "What the value is called.",
    .is_public = TRUE,
  },
  {
    .name = "definition",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Definition"),
    .description = "What is understood by the value in this profile.",
    .is_public = TRUE,
  },
  {
    .name = "reason",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Why it was added"),
    .description = "Why the values of the edition do not cover it.",
    .is_public = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioAdditionalValue, codio_additional_value, N_("an additional value"), "name",
                     "A value that the edition lacks and that the authors found at stake, under one of its "
                     "principles.")

/**
 * codio_additional_value_new:
 * @principle: the identifier of the principle it belongs to
 *
 * Returns: (transfer full): an additional value without a name, in no profile
 */
CodioRecord *
codio_additional_value_new (const char *principle)
{
  CodioRecord *record;

  g_return_val_if_fail (principle != NULL, NULL);

  record = create_with_id (CODIO_TYPE_ADDITIONAL_VALUE);
  codio_record_set_string (record, "principle", principle);

  return record;
}

static const CodioMember codio_consideration_members[] = {
  {
    .name = "value",
    .kind = CODIO_MEMBER_VALUE,
    .label = N_("Value"),
    .description = "The value that is considered; at most one consideration for each value in a dilemma.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "text",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Consideration"),
    .description = "What doing justice to the value would ask for here.",
    .is_public = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioConsideration, codio_consideration, N_("a consideration"), "value",
                     "What one of the values in a dilemma asks for.")

static const CodioMember codio_action_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the action in the profile; never changes.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "text",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Action"),
    .description = "What is done.",
    .is_public = TRUE,
  },
  {
    .name = "values",
    .kind = CODIO_MEMBER_VALUES,
    .label = N_("Values"),
    .description = "The values that the action is for.",
    .is_public = TRUE,
  },
  {
    .name = "dilemmas",
    .kind = CODIO_MEMBER_REFERENCES,
    .label = N_("Dilemmas"),
    .description = "The identifiers of the dilemmas that the action follows from.",
    .target = "dilemmas",
    .is_public = TRUE,
  },
  {
    .name = "category",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Category"),
    .description = "One of the six categories of action of the code (chapter 6, page 22); the words are their "
                   "identifiers in the edition.",
    .get_type = codio_category_get_type,
    .is_public = TRUE,
  },
  {
    .name = "level",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Level"),
    .description = "Whether the action is for this project or for the whole organisation.",
    .get_type = codio_level_get_type,
    .is_public = TRUE,
  },
  {
    .name = "owner",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Responsible"),
    .description = "Who sees to it, preferably a role.",
  },
  {
    .name = "due-on",
    .kind = CODIO_MEMBER_DATE,
    .label = N_("Due date"),
    .description = "The day by which it is to be done.",
    .is_public = TRUE,
  },
  {
    .name = "status",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Status"),
    .description = "How far it is.",
    .get_type = codio_action_status_get_type,
    .is_public = TRUE,
  },
  {
    .name = "necessity",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Necessity"),
    .description = "How necessary it is, from 1 (hardly) to 4 (without it the project cannot go on).",
    .minimum = 1,
    .maximum = 4,
    .is_public = TRUE,
  },
  {
    .name = "importance",
    .kind = CODIO_MEMBER_INTEGER,
    .label = N_("Importance"),
    .description = "How much it matters for the values, from 1 (little) to 4 (very much).",
    .minimum = 1,
    .maximum = 4,
    .is_public = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioAction, codio_action, N_("an action"), "text",
                     "Something that is done to do justice to values.")

static const CodioMember codio_answer_members[] = {
  {
    .name = "statement",
    .kind = CODIO_MEMBER_STATEMENT,
    .label = N_("Statement"),
    .description = "The identifier of the statement; at most one answer for each.",
    .required = TRUE,
  },
  {
    .name = "answer",
    .kind = CODIO_MEMBER_ENUM,
    .label = CODIO_CONTEXT ("statement", "Answer"),
    .description = "Whether the statement holds for the project.",
    .required = TRUE,
    .get_type = codio_reply_get_type,
  },
};

CODIO_DEFINE_RECORD (CodioAnswer, codio_answer, N_("an answer"), "statement",
                     "The answer to one of the exploring statements.")

static const CodioMember codio_comment_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the comment in the profile; never changes.",
    .required = TRUE,
  },
  {
    .name = "author",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Author"),
    .description = "Who wrote it.",
  },
  {
    .name = "time",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Time"),
    .description = "When it was written.",
  },
  {
    .name = "on",
    .kind = CODIO_MEMBER_ENUM,
    .label = CODIO_CONTEXT ("comment", "On"),
    .description = "What kind of thing it is on.",
    .required = TRUE,
    .get_type = codio_comment_target_get_type,
  },
  {
    .name = "target",
    .kind = CODIO_MEMBER_STRING,
    .label = CODIO_CONTEXT ("comment", "Target"),
    .description = "The identifier of what it is on; left out for the whole profile. What it names may have been "
                   "removed since.",
  },
  {
    .name = "text",
    .kind = CODIO_MEMBER_TEXT,
    .label = CODIO_CONTEXT ("comment", "Comment"),
    .description = "What is said.",
  },
  {
    .name = "reply-to",
    .kind = CODIO_MEMBER_REFERENCE,
    .label = N_("Reply to"),
    .description = "The identifier of the comment that it answers.",
    .target = "comments",
  },
  {
    .name = "state",
    .kind = CODIO_MEMBER_ENUM,
    .label = CODIO_CONTEXT ("comment", "State"),
    .description = "Whether it still asks for attention.",
    .get_type = codio_comment_state_get_type,
  },
  {
    .name = "closed-by",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Closed by"),
    .description = "Who resolved or withdrew it.",
  },
  {
    .name = "closed-on",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Closed on"),
    .description = "When it was resolved or withdrawn.",
  },
};

CODIO_DEFINE_RECORD (CodioComment, codio_comment, N_("a comment"), "text",
                     "A remark on a part of the profile. A comment is never erased: it is resolved or withdrawn.")

static const CodioMember codio_advice_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the advice in the profile; never changes.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "committee",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Committee"),
    .description = "Who gives the advice.",
    .is_public = TRUE,
  },
  {
    .name = "date",
    .kind = CODIO_MEMBER_DATE,
    .label = N_("Date"),
    .description = "The day it was given.",
    .is_public = TRUE,
  },
  {
    .name = "verdict",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Verdict"),
    .description = "What it comes down to.",
    .get_type = codio_verdict_get_type,
    .is_public = TRUE,
  },
  {
    .name = "text",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Advice"),
    .description = "The advice itself.",
    .is_public = TRUE,
  },
  {
    .name = "conditions",
    .kind = CODIO_MEMBER_STRINGS,
    .label = N_("Conditions"),
    .description = "What must be met, one condition each.",
    .is_public = TRUE,
  },
};

CODIO_DEFINE_RECORD (CodioAdvice, codio_advice, N_("advice"), "committee",
                     "What a committee, such as one on ethics, says about the project.")

/**
 * codio_advice_new:
 * @committee: who gives it
 *
 * Returns: (transfer full): an advice that says nothing, in no profile; codio_profile_advise() gives one
 */
CodioRecord *
codio_advice_new (const char *committee)
{
  CodioRecord *record;

  g_return_val_if_fail (committee != NULL, NULL);

  record = create_with_id (CODIO_TYPE_ADVICE);
  codio_record_set_string (record, "committee", committee);

  return record;
}

static const CodioMember codio_moment_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the moment in the profile; never changes.",
    .required = TRUE,
  },
  {
    .name = "name",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Name"),
    .description = "What the moment is called, such as the meeting that decided.",
  },
  {
    .name = "phase",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Phase"),
    .description = "Where the project was.",
    .get_type = codio_phase_get_type,
  },
  {
    .name = "time",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Time"),
    .description = "When the state was kept.",
  },
  {
    .name = "by",
    .kind = CODIO_MEMBER_STRING,
    .label = CODIO_CONTEXT ("moment", "By"),
    .description = "Who kept it: a name, a role or a pseudonym.",
  },
  {
    .name = "state",
    .kind = CODIO_MEMBER_OBJECT,
    .label = CODIO_CONTEXT ("moment", "State"),
    .description = "The profile as it was then: an object with the members of a profile, without moments and copies. "
                   "Kept as it is.",
  },
  {
    .name = "digest",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Fingerprint"),
    .description = "The SHA-256 of the state, written as a file of its own, in hexadecimal digits: whoever changes the "
                   "state is noticed.",
  },
};

CODIO_DEFINE_RECORD (CodioMoment, codio_moment, N_("a moment"), "name",
                     "A state of the profile that was given a name and kept, to look back at later.")
