/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ASSESSMENT_GROUP (codio_assessment_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioAssessmentGroup, codio_assessment_group, CODIO, ASSESSMENT_GROUP, AdwBin)

void codio_assessment_group_set_assessment (CodioAssessmentGroup *self,
                                            CodioProfile         *profile,
                                            CodioAssessment      *assessment);
void codio_assessment_group_write_reason   (CodioAssessmentGroup *self);

G_END_DECLS
