/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-issue.h"
#include "codio-profile-file.h"

G_BEGIN_DECLS

/* What each target defines and libFuzzer, or replay.c, calls with one input after the other. */
int  LLVMFuzzerTestOneInput   (const guint8 *data,
                               size_t        size);

void codio_fuzz_check_message (const char   *message);
void codio_fuzz_check_issues  (GPtrArray    *issues);
void codio_fuzz_check_profile (CodioProfile *profile);

G_END_DECLS
