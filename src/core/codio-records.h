/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-enums.h"
#include "codio-record.h"

G_BEGIN_DECLS

/* The records that are nothing but what is described about them; codio_record_new() makes one. */

#define CODIO_TYPE_PARTICIPANT (codio_participant_get_type ())
G_DECLARE_FINAL_TYPE (CodioParticipant, codio_participant, CODIO, PARTICIPANT, CodioRecord)

#define CODIO_TYPE_ADDITIONAL_VALUE (codio_additional_value_get_type ())
G_DECLARE_FINAL_TYPE (CodioAdditionalValue, codio_additional_value, CODIO, ADDITIONAL_VALUE, CodioRecord)

#define CODIO_TYPE_CONSIDERATION (codio_consideration_get_type ())
G_DECLARE_FINAL_TYPE (CodioConsideration, codio_consideration, CODIO, CONSIDERATION, CodioRecord)

#define CODIO_TYPE_ACTION (codio_action_get_type ())
G_DECLARE_FINAL_TYPE (CodioAction, codio_action, CODIO, ACTION, CodioRecord)

#define CODIO_TYPE_ANSWER (codio_answer_get_type ())
G_DECLARE_FINAL_TYPE (CodioAnswer, codio_answer, CODIO, ANSWER, CodioRecord)

#define CODIO_TYPE_COMMENT (codio_comment_get_type ())
G_DECLARE_FINAL_TYPE (CodioComment, codio_comment, CODIO, COMMENT, CodioRecord)

#define CODIO_TYPE_ADVICE (codio_advice_get_type ())
G_DECLARE_FINAL_TYPE (CodioAdvice, codio_advice, CODIO, ADVICE, CodioRecord)

#define CODIO_TYPE_MOMENT (codio_moment_get_type ())
G_DECLARE_FINAL_TYPE (CodioMoment, codio_moment, CODIO, MOMENT, CodioRecord)

CodioRecord *codio_participant_new       (void) G_GNUC_WARN_UNUSED_RESULT;
const char  *codio_participant_get_label (CodioParticipant *self,
                                          CodioCatalog     *catalog);
CodioRecord *codio_additional_value_new  (const char       *principle) G_GNUC_WARN_UNUSED_RESULT;
CodioRecord *codio_advice_new            (const char       *committee) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
