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

#define CODIO_TYPE_JUDGEMENT (codio_judgement_get_type ())
#define CODIO_TYPE_PHASE (codio_phase_get_type ())

GType       codio_judgement_get_type (void);
GType       codio_phase_get_type     (void);

const char *codio_enum_get_label     (GType         type,
                                      int           value,
                                      CodioCatalog *catalog);

G_END_DECLS
