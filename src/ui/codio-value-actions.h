/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_VALUE_ACTIONS (codio_value_actions_get_type ())
G_DECLARE_FINAL_TYPE (CodioValueActions, codio_value_actions, CODIO, VALUE_ACTIONS, AdwBin)

GtkWidget *codio_value_actions_new (CodioProfile *profile,
                                    const char   *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
