/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ACTION_FILTER (codio_action_filter_get_type ())
G_DECLARE_FINAL_TYPE (CodioActionFilter, codio_action_filter, CODIO, ACTION_FILTER, AdwBin)

void       codio_action_filter_set_profile (CodioActionFilter *self,
                                            CodioProfile      *profile);
GPtrArray *codio_action_filter_arrange     (CodioActionFilter *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean   codio_action_filter_is_grouping (CodioActionFilter *self);
void       codio_action_filter_show_all    (CodioActionFilter *self,
                                            const char        *value);

G_END_DECLS
