/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean codio_form_is_date     (const char *string);
gboolean codio_form_is_time     (const char *string);
gboolean codio_form_is_uuid     (const char *string);
gboolean codio_form_is_language (const char *string);
gboolean codio_form_is_slug     (const char *string);
gboolean codio_form_is_version  (const char *string);

G_END_DECLS
