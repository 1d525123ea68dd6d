/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_ADVICE_GROUP (codio_advice_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioAdviceGroup, codio_advice_group, CODIO, ADVICE_GROUP, AdwPreferencesGroup)

GtkWidget *codio_advice_group_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       codio_advice_group_set_advice (CodioAdviceGroup *self,
                                          CodioProfile     *profile,
                                          CodioRecord      *advice);

G_END_DECLS
