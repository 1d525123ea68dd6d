/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-record.h"

G_BEGIN_DECLS

char *codio_review_dup_time        (CodioRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char *codio_review_dup_actor       (CodioRecord *step) G_GNUC_WARN_UNUSED_RESULT;
char *codio_review_dup_moment_name (CodioRecord *moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
