/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-comments.h"

G_BEGIN_DECLS

/**
 * CodioAgendaTopic:
 * @CODIO_AGENDA_DILEMMA_OPEN: a dilemma in which nothing was decided
 * @CODIO_AGENDA_CHOICE_UNJUSTIFIED: a choice of which it is not said why it is legitimate
 * @CODIO_AGENDA_NOT_SECURED: a value that the project puts under pressure and that is not secured, or only partly
 * @CODIO_AGENDA_SECURED_UNKNOWN: one of which it is not said whether it is secured
 * @CODIO_AGENDA_REASON_MISSING: a judgement without a reason
 * @CODIO_AGENDA_NOT_CONSULTED: somebody who was not consulted
 * @CODIO_AGENDA_CONSULTED_UNKNOWN: somebody of whom it is not said whether they were
 * @CODIO_AGENDA_COMMENT_OPEN: a comment that, or an answer to which, still asks for attention
 *
 * Why something is on the agenda, in the order of the agenda.
 */
typedef enum
{
  CODIO_AGENDA_DILEMMA_OPEN,
  CODIO_AGENDA_CHOICE_UNJUSTIFIED,
  CODIO_AGENDA_NOT_SECURED,
  CODIO_AGENDA_SECURED_UNKNOWN,
  CODIO_AGENDA_REASON_MISSING,
  CODIO_AGENDA_NOT_CONSULTED,
  CODIO_AGENDA_CONSULTED_UNKNOWN,
  CODIO_AGENDA_COMMENT_OPEN,
  CODIO_N_AGENDA_TOPICS,
} CodioAgendaTopic;

/**
 * CodioAgendaItem:
 * @topic: why it is on the agenda
 * @record: what is to be talked about: a dilemma, an assessment, a participant or the comment that a thread begins with
 *
 * One point on the agenda.
 */
typedef struct
{
  CodioAgendaTopic topic;
  CodioRecord *record;
} CodioAgendaItem;

GPtrArray  *codio_agenda_make            (CodioProfile          *profile) G_GNUC_WARN_UNUSED_RESULT;
const char *codio_agenda_topic_get_label (CodioAgendaTopic       topic,
                                          CodioCatalog          *catalog);
char       *codio_agenda_item_dup_title  (const CodioAgendaItem *item,
                                          CodioProfile          *profile,
                                          CodioCatalog          *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
