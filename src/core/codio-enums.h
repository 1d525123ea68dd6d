/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-catalog.h"

G_BEGIN_DECLS

/**
 * CodioJudgement:
 * @CODIO_JUDGEMENT_NONE: not judged yet
 * @CODIO_JUDGEMENT_AT_STAKE: the project touches the value
 * @CODIO_JUDGEMENT_NOT_AT_STAKE: the project does not touch the value
 */
typedef enum
{
  CODIO_JUDGEMENT_NONE,
  CODIO_JUDGEMENT_AT_STAKE,
  CODIO_JUDGEMENT_NOT_AT_STAKE,
} CodioJudgement;

/**
 * CodioPhase:
 * @CODIO_PHASE_NONE: not said
 * @CODIO_PHASE_DECISION: deciding about the project
 * @CODIO_PHASE_IMPLEMENTATION: carrying it out
 * @CODIO_PHASE_EVALUATION: looking back on it
 * @CODIO_PHASE_OTHER: another decision, such as a contract
 *
 * Where a project is when the code is applied (chapter 6, pages 21-24).
 */
typedef enum
{
  CODIO_PHASE_NONE,
  CODIO_PHASE_DECISION,
  CODIO_PHASE_IMPLEMENTATION,
  CODIO_PHASE_EVALUATION,
  CODIO_PHASE_OTHER,
} CodioPhase;

/**
 * CodioOrganisationKind:
 *
 * What kind of organisation is responsible for a project.
 */
typedef enum
{
  CODIO_ORGANISATION_KIND_NONE,
  CODIO_ORGANISATION_KIND_MUNICIPALITY,
  CODIO_ORGANISATION_KIND_PROVINCE,
  CODIO_ORGANISATION_KIND_WATER_AUTHORITY,
  CODIO_ORGANISATION_KIND_CENTRAL_GOVERNMENT,
  CODIO_ORGANISATION_KIND_EXECUTIVE_AGENCY,
  CODIO_ORGANISATION_KIND_OTHER,
} CodioOrganisationKind;

/**
 * CodioConfidentiality:
 *
 * Who may read a profile.
 */
typedef enum
{
  CODIO_CONFIDENTIALITY_NONE,
  CODIO_CONFIDENTIALITY_PUBLIC,
  CODIO_CONFIDENTIALITY_INTERNAL,
  CODIO_CONFIDENTIALITY_CONFIDENTIAL,
} CodioConfidentiality;

/**
 * CodioPerspective:
 *
 * Whether somebody speaks from within the organisation or from outside it.
 */
typedef enum
{
  CODIO_PERSPECTIVE_NONE,
  CODIO_PERSPECTIVE_INTERNAL,
  CODIO_PERSPECTIVE_EXTERNAL,
} CodioPerspective;

/**
 * CodioConsulted:
 *
 * Whether somebody was asked.
 */
typedef enum
{
  CODIO_CONSULTED_NONE,
  CODIO_CONSULTED_YES,
  CODIO_CONSULTED_NO,
} CodioConsulted;

/**
 * CodioTouched:
 *
 * What a project does to a value.
 */
typedef enum
{
  CODIO_TOUCHED_NONE,
  CODIO_TOUCHED_SERVES,
  CODIO_TOUCHED_PRESSURES,
  CODIO_TOUCHED_BOTH,
} CodioTouched;

/**
 * CodioSecured:
 *
 * How well a value is secured now.
 */
typedef enum
{
  CODIO_SECURED_NONE,
  CODIO_SECURED_NOT,
  CODIO_SECURED_PARTLY,
  CODIO_SECURED_SECURED,
} CodioSecured;

/**
 * CodioDilemmaStatus:
 *
 * How far the talk about a dilemma is.
 */
typedef enum
{
  CODIO_DILEMMA_STATUS_NONE,
  CODIO_DILEMMA_STATUS_OPEN,
  CODIO_DILEMMA_STATUS_DECIDED,
  CODIO_DILEMMA_STATUS_REVISIT,
} CodioDilemmaStatus;

/**
 * CodioCategory:
 *
 * The six categories of action of the code (chapter 6, page 22); the words are the identifiers in the edition.
 */
typedef enum
{
  CODIO_CATEGORY_NONE,
  CODIO_CATEGORY_STAKEHOLDERS,
  CODIO_CATEGORY_PROCUREMENT,
  CODIO_CATEGORY_STANDARDS,
  CODIO_CATEGORY_INFORMATION,
  CODIO_CATEGORY_RESEARCH,
  CODIO_CATEGORY_ORGANISATION,
} CodioCategory;

/**
 * CodioLevel:
 *
 * Whether an action is for one project or for the whole organisation.
 */
typedef enum
{
  CODIO_LEVEL_NONE,
  CODIO_LEVEL_PROJECT,
  CODIO_LEVEL_ORGANISATION,
} CodioLevel;

/**
 * CodioActionStatus:
 *
 * How far an action is.
 */
typedef enum
{
  CODIO_ACTION_STATUS_NONE,
  CODIO_ACTION_STATUS_PLANNED,
  CODIO_ACTION_STATUS_BUSY,
  CODIO_ACTION_STATUS_DONE,
  CODIO_ACTION_STATUS_DROPPED,
} CodioActionStatus;

/**
 * CodioBallotMode:
 *
 * Whether others could see a ballot while it was filled in.
 */
typedef enum
{
  CODIO_BALLOT_MODE_NONE,
  CODIO_BALLOT_MODE_BLIND,
  CODIO_BALLOT_MODE_OPEN,
} CodioBallotMode;

/**
 * CodioBallotMethod:
 *
 * How a ballot was filled in.
 */
typedef enum
{
  CODIO_BALLOT_METHOD_NONE,
  CODIO_BALLOT_METHOD_RATING,
  CODIO_BALLOT_METHOD_CARDS,
  CODIO_BALLOT_METHOD_PAIRWISE,
} CodioBallotMethod;

/**
 * CodioBallotRound:
 *
 * Whether ballots are still taken in.
 */
typedef enum
{
  CODIO_BALLOT_ROUND_NONE,
  CODIO_BALLOT_ROUND_OPEN,
  CODIO_BALLOT_ROUND_CLOSED,
} CodioBallotRound;

/**
 * CodioReply:
 *
 * An answer to an exploring statement.
 */
typedef enum
{
  CODIO_REPLY_NONE,
  CODIO_REPLY_YES,
  CODIO_REPLY_NO,
  CODIO_REPLY_UNKNOWN,
} CodioReply;

/**
 * CodioCommentTarget:
 *
 * What kind of thing a comment is on.
 */
typedef enum
{
  CODIO_COMMENT_TARGET_NONE,
  CODIO_COMMENT_TARGET_PROFILE,
  CODIO_COMMENT_TARGET_VALUE,
  CODIO_COMMENT_TARGET_DILEMMA,
  CODIO_COMMENT_TARGET_ACTION,
} CodioCommentTarget;

/**
 * CodioCommentState:
 *
 * What became of a comment.
 */
typedef enum
{
  CODIO_COMMENT_STATE_NONE,
  CODIO_COMMENT_STATE_OPEN,
  CODIO_COMMENT_STATE_RESOLVED,
  CODIO_COMMENT_STATE_WITHDRAWN,
} CodioCommentState;

/**
 * CodioReviewState:
 * @CODIO_REVIEW_STATE_NONE: never in a file
 * @CODIO_REVIEW_STATE_PREPARATION: it is being written
 * @CODIO_REVIEW_STATE_SUBMITTED: a committee was asked for advice
 * @CODIO_REVIEW_STATE_ADVISED: the committee gave its advice
 * @CODIO_REVIEW_STATE_WORKED_ON: something is done with the advice
 * @CODIO_REVIEW_STATE_SETTLED: somebody decided that it is as it should be
 *
 * How far a profile is, in the order in which it goes on. None of these is an end.
 */
typedef enum
{
  CODIO_REVIEW_STATE_NONE,
  CODIO_REVIEW_STATE_PREPARATION,
  CODIO_REVIEW_STATE_SUBMITTED,
  CODIO_REVIEW_STATE_ADVISED,
  CODIO_REVIEW_STATE_WORKED_ON,
  CODIO_REVIEW_STATE_SETTLED,
} CodioReviewState;

/**
 * CodioConflictKind:
 * @CODIO_CONFLICT_KIND_NONE: never in a file
 * @CODIO_CONFLICT_KIND_CHANGED: both changed one member, and differently
 * @CODIO_CONFLICT_KIND_REMOVED: one removed a record that the other changed or refers to
 * @CODIO_CONFLICT_KIND_ORDER: both put one list in an order of their own
 *
 * How two copies can contradict one another.
 */
typedef enum
{
  CODIO_CONFLICT_KIND_NONE,
  CODIO_CONFLICT_KIND_CHANGED,
  CODIO_CONFLICT_KIND_REMOVED,
  CODIO_CONFLICT_KIND_ORDER,
} CodioConflictKind;

/**
 * CodioVerdict:
 *
 * What a committee concluded.
 */
typedef enum
{
  CODIO_VERDICT_NONE,
  CODIO_VERDICT_POSITIVE,
  CODIO_VERDICT_CONDITIONAL,
  CODIO_VERDICT_NEGATIVE,
  CODIO_VERDICT_MORE_INFORMATION,
} CodioVerdict;

#define CODIO_TYPE_JUDGEMENT (codio_judgement_get_type ())
#define CODIO_TYPE_PHASE (codio_phase_get_type ())
#define CODIO_TYPE_ORGANISATION_KIND (codio_organisation_kind_get_type ())
#define CODIO_TYPE_CONFIDENTIALITY (codio_confidentiality_get_type ())
#define CODIO_TYPE_PERSPECTIVE (codio_perspective_get_type ())
#define CODIO_TYPE_CONSULTED (codio_consulted_get_type ())
#define CODIO_TYPE_TOUCHED (codio_touched_get_type ())
#define CODIO_TYPE_SECURED (codio_secured_get_type ())
#define CODIO_TYPE_DILEMMA_STATUS (codio_dilemma_status_get_type ())
#define CODIO_TYPE_CATEGORY (codio_category_get_type ())
#define CODIO_TYPE_LEVEL (codio_level_get_type ())
#define CODIO_TYPE_ACTION_STATUS (codio_action_status_get_type ())
#define CODIO_TYPE_BALLOT_MODE (codio_ballot_mode_get_type ())
#define CODIO_TYPE_BALLOT_METHOD (codio_ballot_method_get_type ())
#define CODIO_TYPE_BALLOT_ROUND (codio_ballot_round_get_type ())
#define CODIO_TYPE_REPLY (codio_reply_get_type ())
#define CODIO_TYPE_COMMENT_TARGET (codio_comment_target_get_type ())
#define CODIO_TYPE_COMMENT_STATE (codio_comment_state_get_type ())
#define CODIO_TYPE_REVIEW_STATE (codio_review_state_get_type ())
#define CODIO_TYPE_CONFLICT_KIND (codio_conflict_kind_get_type ())
#define CODIO_TYPE_VERDICT (codio_verdict_get_type ())

GType       codio_judgement_get_type         (void);
GType       codio_phase_get_type             (void);
GType       codio_organisation_kind_get_type (void);
GType       codio_confidentiality_get_type   (void);
GType       codio_perspective_get_type       (void);
GType       codio_consulted_get_type         (void);
GType       codio_touched_get_type           (void);
GType       codio_secured_get_type           (void);
GType       codio_dilemma_status_get_type    (void);
GType       codio_category_get_type          (void);
GType       codio_level_get_type             (void);
GType       codio_action_status_get_type     (void);
GType       codio_ballot_mode_get_type       (void);
GType       codio_ballot_method_get_type     (void);
GType       codio_ballot_round_get_type      (void);
GType       codio_reply_get_type             (void);
GType       codio_comment_target_get_type    (void);
GType       codio_comment_state_get_type     (void);
GType       codio_review_state_get_type      (void);
GType       codio_conflict_kind_get_type     (void);
GType       codio_verdict_get_type           (void);

const char *codio_enum_get_label             (GType         type,
                                              int           value,
                                              CodioCatalog *catalog);

G_END_DECLS
