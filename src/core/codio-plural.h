/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint codio_plural_get_form (const char *rule,
                             guint       n);

G_END_DECLS
