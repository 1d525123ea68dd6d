/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ACTION_LIST (codio_action_list_get_type ())
G_DECLARE_FINAL_TYPE (CodioActionList, codio_action_list, CODIO, ACTION_LIST, AdwBin)

GtkWidget *codio_action_list_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       codio_action_list_set_profile (CodioActionList *self,
                                          CodioProfile    *profile);
void       codio_action_list_show_value  (CodioActionList *self,
                                          const char      *value);

G_END_DECLS
