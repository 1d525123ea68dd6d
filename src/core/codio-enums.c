/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-enums.h"

#include "codio-i18n.h"

/* The first word of each enumeration stands for 'not given': it is never in a file. */
G_DEFINE_ENUM_TYPE (CodioJudgement, codio_judgement,
                    G_DEFINE_ENUM_VALUE (CODIO_JUDGEMENT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_JUDGEMENT_AT_STAKE, "at-stake"),
                    G_DEFINE_ENUM_VALUE (CODIO_JUDGEMENT_NOT_AT_STAKE, "not-at-stake"))

G_DEFINE_ENUM_TYPE (CodioPhase, codio_phase,
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_DECISION, "decision"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_IMPLEMENTATION, "implementation"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_EVALUATION, "evaluation"),
                    G_DEFINE_ENUM_VALUE (CODIO_PHASE_OTHER, "other"))

G_DEFINE_ENUM_TYPE (CodioOrganisationKind, codio_organisation_kind,
                    G_DEFINE_ENUM_VALUE (CODIO_ORGANISATION_KIND_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_ORGANISATION_KIND_MUNICIPALITY, "municipality"),
                    G_DEFINE_ENUM_VALUE (CODIO_ORGANISATION_KIND_PROVINCE, "province"),
                    G_DEFINE_ENUM_VALUE (CODIO_ORGANISATION_KIND_WATER_AUTHORITY, "water-authority"),
                    G_DEFINE_ENUM_VALUE (CODIO_ORGANISATION_KIND_CENTRAL_GOVERNMENT, "central-government"),
                    G_DEFINE_ENUM_VALUE (CODIO_ORGANISATION_KIND_EXECUTIVE_AGENCY, "executive-agency"),
                    G_DEFINE_ENUM_VALUE (CODIO_ORGANISATION_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (CodioConfidentiality, codio_confidentiality,
                    G_DEFINE_ENUM_VALUE (CODIO_CONFIDENTIALITY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONFIDENTIALITY_PUBLIC, "public"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONFIDENTIALITY_INTERNAL, "internal"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONFIDENTIALITY_CONFIDENTIAL, "confidential"))

G_DEFINE_ENUM_TYPE (CodioPerspective, codio_perspective,
                    G_DEFINE_ENUM_VALUE (CODIO_PERSPECTIVE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_PERSPECTIVE_INTERNAL, "internal"),
                    G_DEFINE_ENUM_VALUE (CODIO_PERSPECTIVE_EXTERNAL, "external"))

G_DEFINE_ENUM_TYPE (CodioConsulted, codio_consulted,
                    G_DEFINE_ENUM_VALUE (CODIO_CONSULTED_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONSULTED_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONSULTED_NO, "no"))

G_DEFINE_ENUM_TYPE (CodioTouched, codio_touched,
                    G_DEFINE_ENUM_VALUE (CODIO_TOUCHED_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_TOUCHED_SERVES, "serves"),
                    G_DEFINE_ENUM_VALUE (CODIO_TOUCHED_PRESSURES, "pressures"),
                    G_DEFINE_ENUM_VALUE (CODIO_TOUCHED_BOTH, "both"))

G_DEFINE_ENUM_TYPE (CodioSecured, codio_secured,
                    G_DEFINE_ENUM_VALUE (CODIO_SECURED_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_SECURED_NOT, "not"),
                    G_DEFINE_ENUM_VALUE (CODIO_SECURED_PARTLY, "partly"),
                    G_DEFINE_ENUM_VALUE (CODIO_SECURED_SECURED, "secured"))

G_DEFINE_ENUM_TYPE (CodioDilemmaStatus, codio_dilemma_status,
                    G_DEFINE_ENUM_VALUE (CODIO_DILEMMA_STATUS_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_DILEMMA_STATUS_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (CODIO_DILEMMA_STATUS_DECIDED, "decided"),
                    G_DEFINE_ENUM_VALUE (CODIO_DILEMMA_STATUS_REVISIT, "revisit"))

G_DEFINE_ENUM_TYPE (CodioCategory, codio_category,
                    G_DEFINE_ENUM_VALUE (CODIO_CATEGORY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_CATEGORY_STAKEHOLDERS, "stakeholders"),
                    G_DEFINE_ENUM_VALUE (CODIO_CATEGORY_PROCUREMENT, "aanbesteding"),
                    G_DEFINE_ENUM_VALUE (CODIO_CATEGORY_STANDARDS, "standaarden"),
                    G_DEFINE_ENUM_VALUE (CODIO_CATEGORY_INFORMATION, "informatie"),
                    G_DEFINE_ENUM_VALUE (CODIO_CATEGORY_RESEARCH, "onderzoek"),
                    G_DEFINE_ENUM_VALUE (CODIO_CATEGORY_ORGANISATION, "organisatie"))

G_DEFINE_ENUM_TYPE (CodioLevel, codio_level,
                    G_DEFINE_ENUM_VALUE (CODIO_LEVEL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_LEVEL_PROJECT, "project"),
                    G_DEFINE_ENUM_VALUE (CODIO_LEVEL_ORGANISATION, "organisation"))

G_DEFINE_ENUM_TYPE (CodioActionStatus, codio_action_status,
                    G_DEFINE_ENUM_VALUE (CODIO_ACTION_STATUS_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_ACTION_STATUS_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (CODIO_ACTION_STATUS_BUSY, "busy"),
                    G_DEFINE_ENUM_VALUE (CODIO_ACTION_STATUS_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (CODIO_ACTION_STATUS_DROPPED, "dropped"))

G_DEFINE_ENUM_TYPE (CodioBallotMode, codio_ballot_mode,
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_MODE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_MODE_BLIND, "blind"),
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_MODE_OPEN, "open"))

G_DEFINE_ENUM_TYPE (CodioBallotMethod, codio_ballot_method,
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_METHOD_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_METHOD_RATING, "rating"),
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_METHOD_CARDS, "cards"),
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_METHOD_PAIRWISE, "pairwise"))

G_DEFINE_ENUM_TYPE (CodioBallotRound, codio_ballot_round,
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_ROUND_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_ROUND_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (CODIO_BALLOT_ROUND_CLOSED, "closed"))

G_DEFINE_ENUM_TYPE (CodioReply, codio_reply,
                    G_DEFINE_ENUM_VALUE (CODIO_REPLY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_REPLY_YES, "yes"),
                    G_DEFINE_ENUM_VALUE (CODIO_REPLY_NO, "no"),
                    G_DEFINE_ENUM_VALUE (CODIO_REPLY_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (CodioCommentTarget, codio_comment_target,
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_TARGET_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_TARGET_PROFILE, "profile"),
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_TARGET_VALUE, "value"),
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_TARGET_DILEMMA, "dilemma"),
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_TARGET_ACTION, "action"))

G_DEFINE_ENUM_TYPE (CodioCommentState, codio_comment_state,
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_STATE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_STATE_RESOLVED, "resolved"),
                    G_DEFINE_ENUM_VALUE (CODIO_COMMENT_STATE_WITHDRAWN, "withdrawn"))

G_DEFINE_ENUM_TYPE (CodioReviewState, codio_review_state,
                    G_DEFINE_ENUM_VALUE (CODIO_REVIEW_STATE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_REVIEW_STATE_PREPARATION, "preparation"),
                    G_DEFINE_ENUM_VALUE (CODIO_REVIEW_STATE_SUBMITTED, "submitted"),
                    G_DEFINE_ENUM_VALUE (CODIO_REVIEW_STATE_ADVISED, "advised"),
                    G_DEFINE_ENUM_VALUE (CODIO_REVIEW_STATE_WORKED_ON, "worked-on"),
                    G_DEFINE_ENUM_VALUE (CODIO_REVIEW_STATE_SETTLED, "settled"))

G_DEFINE_ENUM_TYPE (CodioConflictKind, codio_conflict_kind,
                    G_DEFINE_ENUM_VALUE (CODIO_CONFLICT_KIND_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONFLICT_KIND_CHANGED, "changed"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONFLICT_KIND_REMOVED, "removed"),
                    G_DEFINE_ENUM_VALUE (CODIO_CONFLICT_KIND_ORDER, "order"))

G_DEFINE_ENUM_TYPE (CodioVerdict, codio_verdict,
                    G_DEFINE_ENUM_VALUE (CODIO_VERDICT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CODIO_VERDICT_POSITIVE, "positive"),
                    G_DEFINE_ENUM_VALUE (CODIO_VERDICT_CONDITIONAL, "conditional"),
                    G_DEFINE_ENUM_VALUE (CODIO_VERDICT_NEGATIVE, "negative"),
                    G_DEFINE_ENUM_VALUE (CODIO_VERDICT_MORE_INFORMATION, "more-information"))

static const char * const judgement_labels[] = {
  N_("Not judged"),
  N_("At stake"),
  N_("Not at stake"),
};

static const char * const phase_labels[] = {
  N_("Not specified"),
  N_("Decision"),
  N_("Implementation"),
  N_("Evaluation"),
  N_("Another decision"),
};

static const char * const organisation_kind_labels[] = {
  N_("Not specified"),
  N_("Municipality"),
  N_("Province"),
  N_("Water authority"),
  N_("Central government"),
  N_("Executive agency"),
  N_("Other organisation"),
};

static const char * const confidentiality_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("confidentiality", "Public"),
  CODIO_CONTEXT ("confidentiality", "Internal"),
  CODIO_CONTEXT ("confidentiality", "Confidential"),
};

static const char * const perspective_labels[] = {
  N_("Not specified"),
  N_("From within the organisation"),
  N_("From outside the organisation"),
};

static const char * const consulted_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("participant", "Consulted"),
  CODIO_CONTEXT ("participant", "Not consulted"),
};

static const char * const touched_labels[] = {
  N_("Not specified"),
  N_("Serves it"),
  N_("Puts it under pressure"),
  N_("Serves it and puts it under pressure"),
};

static const char * const secured_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("value", "Not secured"),
  CODIO_CONTEXT ("value", "Partly secured"),
  CODIO_CONTEXT ("value", "Secured"),
};

static const char * const dilemma_status_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("dilemma", "Open"),
  CODIO_CONTEXT ("dilemma", "Decided"),
  CODIO_CONTEXT ("dilemma", "To be revisited"),
};

/* The names of the code, which are translated where the code is. */
static const char * const category_labels[] = {
  N_("Not specified"),
  "Interactie met stakeholders",
  "Aanbesteding en contacten met marktpartijen",
  "(Technische) standaarden",
  "Informatieverstrekking",
  "Onderzoek, monitoring en evaluatie",
  "Inrichting van de organisatie en competenties",
};

static const char * const level_labels[] = {
  N_("Not specified"),
  N_("For this project"),
  N_("For the whole organisation"),
};

static const char * const action_status_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("action", "Planned"),
  CODIO_CONTEXT ("action", "Under way"),
  CODIO_CONTEXT ("action", "Done"),
  CODIO_CONTEXT ("action", "Dropped"),
};

static const char * const ballot_mode_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("ballot", "Blind"),
  CODIO_CONTEXT ("ballot", "Open"),
};

static const char * const ballot_method_labels[] = {
  N_("Not specified"),
  N_("Rating each value"),
  N_("Ordering cards"),
  N_("Comparing pairs"),
};

static const char * const ballot_round_labels[] = {
  N_("Not specified"),
  N_("Taking in ballots"),
  CODIO_CONTEXT ("round of ballots", "Closed"),
};

static const char * const reply_labels[] = {
  N_("Not answered"),
  N_("Yes"),
  N_("No"),
  N_("Don’t know"),
};

static const char * const comment_target_labels[] = {
  N_("Not specified"),
  N_("The whole profile"),
  N_("A value"),
  N_("A dilemma"),
  N_("An action"),
};

static const char * const comment_state_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("comment", "Open"),
  CODIO_CONTEXT ("comment", "Resolved"),
  CODIO_CONTEXT ("comment", "Withdrawn"),
};

static const char * const review_state_labels[] = {
  N_("Not specified"),
  N_("In preparation"),
  N_("Submitted for advice"),
  N_("Advice given"),
  CODIO_CONTEXT ("profile", "Worked on"),
  CODIO_CONTEXT ("profile", "Settled"),
};

static const char * const conflict_kind_labels[] = {
  N_("Not specified"),
  N_("Changed in both"),
  N_("Removed in one, changed or needed in the other"),
  N_("Put in another order in both"),
};

static const char * const verdict_labels[] = {
  N_("Not specified"),
  CODIO_CONTEXT ("advice", "Positive"),
  CODIO_CONTEXT ("advice", "Positive under conditions"),
  CODIO_CONTEXT ("advice", "Negative"),
  N_("More information needed"),
};

static const struct
{
  GType (*get_type) (void);
  const char * const *labels;
  guint n_labels;
} enums[] = {
  { codio_judgement_get_type, judgement_labels, G_N_ELEMENTS (judgement_labels) },
  { codio_phase_get_type, phase_labels, G_N_ELEMENTS (phase_labels) },
  { codio_organisation_kind_get_type, organisation_kind_labels, G_N_ELEMENTS (organisation_kind_labels) },
  { codio_confidentiality_get_type, confidentiality_labels, G_N_ELEMENTS (confidentiality_labels) },
  { codio_perspective_get_type, perspective_labels, G_N_ELEMENTS (perspective_labels) },
  { codio_consulted_get_type, consulted_labels, G_N_ELEMENTS (consulted_labels) },
  { codio_touched_get_type, touched_labels, G_N_ELEMENTS (touched_labels) },
  { codio_secured_get_type, secured_labels, G_N_ELEMENTS (secured_labels) },
  { codio_dilemma_status_get_type, dilemma_status_labels, G_N_ELEMENTS (dilemma_status_labels) },
  { codio_category_get_type, category_labels, G_N_ELEMENTS (category_labels) },
  { codio_level_get_type, level_labels, G_N_ELEMENTS (level_labels) },
  { codio_action_status_get_type, action_status_labels, G_N_ELEMENTS (action_status_labels) },
  { codio_ballot_mode_get_type, ballot_mode_labels, G_N_ELEMENTS (ballot_mode_labels) },
  { codio_ballot_method_get_type, ballot_method_labels, G_N_ELEMENTS (ballot_method_labels) },
  { codio_ballot_round_get_type, ballot_round_labels, G_N_ELEMENTS (ballot_round_labels) },
  { codio_reply_get_type, reply_labels, G_N_ELEMENTS (reply_labels) },
  { codio_comment_target_get_type, comment_target_labels, G_N_ELEMENTS (comment_target_labels) },
  { codio_comment_state_get_type, comment_state_labels, G_N_ELEMENTS (comment_state_labels) },
  { codio_review_state_get_type, review_state_labels, G_N_ELEMENTS (review_state_labels) },
  { codio_conflict_kind_get_type, conflict_kind_labels, G_N_ELEMENTS (conflict_kind_labels) },
  { codio_verdict_get_type, verdict_labels, G_N_ELEMENTS (verdict_labels) },
};

/**
 * codio_enum_get_label:
 * @type: an enumeration of this file
 * @value: one of its values
 * @catalog: the language
 *
 * Returns: what people call @value
 */
const char *
codio_enum_get_label (GType         type,
                      int           value,
                      CodioCatalog *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    if (enums[i].get_type () == type)
      {
        g_return_val_if_fail (value >= 0 && (guint) value < enums[i].n_labels, NULL);

        if (enums[i].labels == category_labels && value != CODIO_CATEGORY_NONE)
          return codio_catalog_content (catalog, enums[i].labels[value]);

        return codio_catalog_message (catalog, enums[i].labels[value]);
      }

  g_return_val_if_reached (NULL);
}
