/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-private.h"

#include "codio-action.h"
#include "codio-ballot.h"
#include "codio-comments.h"
#include "codio-conflict.h"
#include "codio-i18n.h"
#include "codio-records.h"
#include "codio-review.h"

static const CodioMember members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Stays the same when the file is renamed, moved or changed; a copy that starts a life of its "
                   "own gets a new one.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "edition",
    .kind = CODIO_MEMBER_EDITION,
    .label = N_("Edition of the code"),
    .description = "The edition the profile was made with, such as codio-2021. The identifiers of values are "
                   "those of that edition.",
    .required = TRUE,
    .is_public = TRUE,
  },
  {
    .name = "language",
    .kind = CODIO_MEMBER_LANGUAGE,
    .label = N_("Language"),
    .description = "Language of the texts in the profile, such as nl or en.",
    .is_public = TRUE,
  },
  {
    .name = "title",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Project title"),
    .description = "Name of the project.",
    .is_public = TRUE,
  },
  {
    .name = "organisation",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Organisation"),
    .description = "Name of the organisation that is responsible for the project.",
    .is_public = TRUE,
  },
  {
    .name = "organisation-kind",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Kind of organisation"),
    .description = "What kind of organisation that is.",
    .get_type = codio_organisation_kind_get_type,
    .is_public = TRUE,
  },
  {
    .name = "summary",
    .kind = CODIO_MEMBER_TEXT,
    .label = N_("Description"),
    .description = "What the project is about. An empty line separates paragraphs.",
    .is_public = TRUE,
  },
  {
    .name = "technologies",
    .kind = CODIO_MEMBER_STRINGS,
    .label = N_("Technologies"),
    .description = "The technologies that the project uses, such as drones or facial recognition.",
    .is_public = TRUE,
  },
  {
    .name = "phase",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Phase"),
    .description = "Whether the project is being decided on, implemented or evaluated, or something else is "
                   "decided.",
    .get_type = codio_phase_get_type,
    .is_public = TRUE,
  },
  {
    .name = "owner",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("Owner of the profile"),
    .description = "Who keeps the profile, preferably a role.",
  },
  {
    .name = "confidentiality",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Confidentiality"),
    .description = "Who may read the profile. The file itself is not protected by it.",
    .get_type = codio_confidentiality_get_type,
  },
  {
    .name = "created",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Created"),
    .description = "When the profile was created.",
    .is_public = TRUE,
  },
  {
    .name = "modified",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Modified"),
    .description = "When the contents of the profile last changed.",
    .is_public = TRUE,
  },
  {
    .name = "base",
    .kind = CODIO_MEMBER_UUID,
    .label = CODIO_CONTEXT ("profile", "Base"),
    .description = "The identifier of the state that a copy was made from, so that copies can be merged later.",
  },
  {
    .name = "participants",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Participants"),
    .description = "Who takes part in the conversation, and whom the project touches.",
    .get_type = codio_participant_get_type,
    .is_public = TRUE,
  },
  {
    .name = "assessments",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Values"),
    .description = "What the profile says about the values, at most one assessment for each, in the order of the "
                   "edition and then of the additional values. A value without an assessment has not been judged.",
    .get_type = codio_assessment_get_type,
    .is_public = TRUE,
  },
  {
    .name = "additional-values",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Additional values"),
    .description = "Values that the edition lacks.",
    .get_type = codio_additional_value_get_type,
    .is_public = TRUE,
  },
  {
    .name = "dilemmas",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Dilemmas"),
    .description = "Choices in which values conflict, in the order chosen by the authors.",
    .get_type = codio_dilemma_get_type,
    .is_public = TRUE,
  },
  {
    .name = "actions",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Actions"),
    .description = "What is done to do justice to the values, in the order chosen by the authors.",
    .get_type = codio_action_get_type,
    .is_public = TRUE,
  },
  {
    .name = "voters",
    .kind = CODIO_MEMBER_STRINGS,
    .label = N_("Voters"),
    .description = "Whose ballots are waited for: the names, roles or numbers that stand on them.",
  },
  {
    .name = "ballot-round",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Round of ballots"),
    .description = "Whether ballots are still taken in. What blind ballots say is shown when the round is closed, "
                   "or when all voters have handed in theirs.",
    .get_type = codio_ballot_round_get_type,
  },
  {
    .name = "ballots",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Ballots"),
    .description = "How each participant weighs the values.",
    .get_type = codio_ballot_get_type,
    .is_public = TRUE,
  },
  {
    .name = "answers",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Answers"),
    .description = "The answers to the exploring statements.",
    .get_type = codio_answer_get_type,
  },
  {
    .name = "iama-served",
    .kind = CODIO_MEMBER_VALUES,
    .label = N_("Values served, for IAMA"),
    .description = "The values that the project serves most, the most important first: the choice for the impact "
                   "assessment IAMA.",
    .maximum = 6,
    .is_public = TRUE,
  },
  {
    .name = "iama-pressured",
    .kind = CODIO_MEMBER_VALUES,
    .label = N_("Values under pressure, for IAMA"),
    .description = "The values that the project puts under pressure most, the most important first: the choice "
                   "for the impact assessment IAMA.",
    .maximum = 6,
    .is_public = TRUE,
  },
  {
    .name = "comments",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Comments"),
    .description = "Remarks on parts of the profile, the oldest first.",
    .get_type = codio_comment_get_type,
  },
  {
    .name = "advice",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Advice"),
    .description = "What committees say about the project.",
    .get_type = codio_advice_get_type,
    .is_public = TRUE,
  },
  {
    .name = "moments",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Moments"),
    .description = "States of the profile that were kept, the oldest first.",
    .get_type = codio_moment_get_type,
    .for_authors = TRUE,
  },
  {
    .name = "copies",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Copies"),
    .description = "What copies of the profile said when they were taken in, the oldest first. What a copy that is "
                   "taken in later still says was seen then. A copy that is given out has none.",
    .get_type = codio_moment_get_type,
    .for_authors = TRUE,
  },
  {
    .name = "steps",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("States of the profile"),
    .description = "How far the profile was and is: each time that changed, the oldest first. Without any it is in "
                   "preparation.",
    .get_type = codio_step_get_type,
    .is_public = TRUE,
  },
  {
    .name = "conflicts",
    .kind = CODIO_MEMBER_RECORDS,
    .label = N_("Conflicts"),
    .description = "Where copies that were merged contradict one another, until somebody has chosen.",
    .get_type = codio_conflict_get_type,
    .for_authors = TRUE, /* they say what notes and ballots say */
  },
};

/*< private >
 * codio_profile_list_members:
 * @n: (out): return location for the number of members
 *
 * Returns: (array length=n): what a profile consists of
 */
const CodioMember *
codio_profile_list_members (guint *n)
{
  *n = G_N_ELEMENTS (members);

  return members;
}
