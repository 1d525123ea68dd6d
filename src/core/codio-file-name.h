/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *codio_file_name_propose (const char *title,
                               const char *fallback,
                               const char *ending) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
