/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-moment.h"

G_BEGIN_DECLS

#define CODIO_TYPE_STEP (codio_step_get_type ())
G_DECLARE_FINAL_TYPE (CodioStep, codio_step, CODIO, STEP, CodioRecord)

#define CODIO_REVIEW_ERROR (codio_review_error_quark ())
GQuark codio_review_error_quark (void);

/**
 * CodioReviewError:
 * @CODIO_REVIEW_ERROR_NOBODY: it is not said who does it
 * @CODIO_REVIEW_ERROR_NO_REASON: it is not said why the profile goes back
 * @CODIO_REVIEW_ERROR_NO_CHANGE: the profile is in that state already
 * @CODIO_REVIEW_ERROR_NO_ADVICE: the advice says too little
 * @CODIO_REVIEW_ERROR_CONFLICTS: copies that were merged contradict one another still
 * @CODIO_REVIEW_ERROR_FROZEN: the profile is there to be looked at only
 *
 * Why a profile does not come into another state.
 */
typedef enum
{
  CODIO_REVIEW_ERROR_NOBODY,
  CODIO_REVIEW_ERROR_NO_REASON,
  CODIO_REVIEW_ERROR_NO_CHANGE,
  CODIO_REVIEW_ERROR_NO_ADVICE,
  CODIO_REVIEW_ERROR_CONFLICTS,
  CODIO_REVIEW_ERROR_FROZEN,
} CodioReviewError;

/**
 * CodioActor:
 * @name: who does something: a name, a role or a pseudonym
 * @role: (nullable): in what role
 * @reason: (nullable): why
 * @time: when
 *
 * Who takes a profile into another state.
 */
typedef struct
{
  const char *name;
  const char *role;
  const char *reason;
  GDateTime *time;
} CodioActor;

/**
 * CodioSettlement:
 * @CODIO_SETTLEMENT_NONE: the profile was never settled
 * @CODIO_SETTLEMENT_SAME: it says what was settled
 * @CODIO_SETTLEMENT_CHANGED: it was changed since
 * @CODIO_SETTLEMENT_UNKNOWN: it is not what was settled, nor does it keep that: it was made for others, or the moment
 *   was removed
 *
 * How a profile is related to what was settled last.
 */
typedef enum
{
  CODIO_SETTLEMENT_NONE,
  CODIO_SETTLEMENT_SAME,
  CODIO_SETTLEMENT_CHANGED,
  CODIO_SETTLEMENT_UNKNOWN,
} CodioSettlement;

CodioReviewState codio_profile_get_review_state  (CodioProfile      *self);
gboolean         codio_profile_check_step        (CodioProfile      *self,
                                                  CodioReviewState   state,
                                                  const CodioActor  *actor,
                                                  GError           **error);
gboolean         codio_profile_go_to             (CodioProfile      *self,
                                                  CodioReviewState   state,
                                                  const CodioActor  *actor,
                                                  GError           **error);
gboolean         codio_profile_continue          (CodioProfile      *self,
                                                  CodioPhase         phase,
                                                  const CodioActor  *actor,
                                                  GError           **error);
CodioRecord     *codio_profile_advise            (CodioProfile      *self,
                                                  const char        *committee,
                                                  CodioVerdict       verdict,
                                                  const char        *text,
                                                  const char * const *conditions,
                                                  const CodioActor  *actor,
                                                  GError           **error);
CodioRecord     *codio_profile_find_condition    (CodioProfile      *self,
                                                  const char        *condition);
guint            codio_profile_adopt_conditions  (CodioProfile      *self,
                                                  CodioRecord       *advice);
gboolean         codio_record_is_settled         (CodioRecord       *self);
char            *codio_profile_dup_digest        (CodioProfile      *self) G_GNUC_WARN_UNUSED_RESULT;
CodioSettlement  codio_profile_check_settlement  (CodioProfile      *self,
                                                  CodioRecord      **step);
const char      *codio_settlement_describe       (CodioSettlement    self);

G_END_DECLS
