/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-enums.h"
#include "codio-record.h"

G_BEGIN_DECLS

#define CODIO_WEIGHT_MAX 4

#define CODIO_TYPE_ASSESSMENT (codio_assessment_get_type ())
G_DECLARE_FINAL_TYPE (CodioAssessment, codio_assessment, CODIO, ASSESSMENT, CodioRecord)

CodioAssessment *codio_assessment_new           (const char      *value) G_GNUC_WARN_UNUSED_RESULT;
const char      *codio_assessment_get_value     (CodioAssessment *self);
CodioJudgement   codio_assessment_get_judgement (CodioAssessment *self);
int              codio_assessment_get_weight    (CodioAssessment *self);
const char      *codio_assessment_get_reason    (CodioAssessment *self);
CodioTouched     codio_assessment_get_touched   (CodioAssessment *self);
CodioSecured     codio_assessment_get_secured   (CodioAssessment *self);
gboolean         codio_assessment_is_complete   (CodioAssessment *self);
char            *codio_assessment_dup_summary   (CodioAssessment *self,
                                                 CodioCatalog    *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
