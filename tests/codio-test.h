/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile-file.h"

G_BEGIN_DECLS

GBytes       *codio_test_example_bytes (void) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_test_example       (void) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_test_too_large     (void) G_GNUC_WARN_UNUSED_RESULT;
CodioProfile *codio_test_read          (const char   *json) G_GNUC_WARN_UNUSED_RESULT;
char         *codio_test_write         (CodioProfile *profile) G_GNUC_WARN_UNUSED_RESULT;
void          codio_test_edit          (CodioProfile *profile);

G_END_DECLS
