/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

CodioProfile *codio_test_random_profile (guint    most) G_GNUC_WARN_UNUSED_RESULT;
void          codio_test_random_edit    (CodioProfile *profile);
void          codio_test_random_follow  (GBytes       *bytes);
gboolean      codio_test_random_is_over (void);
guint         codio_test_random_rounds  (guint         n);

G_END_DECLS
