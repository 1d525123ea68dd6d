/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_RECORD_GROUP (codio_record_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioRecordGroup, codio_record_group, CODIO, RECORD_GROUP, AdwPreferencesGroup)

void       codio_record_group_set_members (CodioRecordGroup   *self,
                                           CodioEdition       *edition,
                                           GType               type,
                                           const char * const *members);
GtkWidget *codio_record_group_get_row     (CodioRecordGroup   *self,
                                           const char         *member);
void       codio_record_group_set_record  (CodioRecordGroup   *self,
                                           CodioProfile       *profile,
                                           CodioRecord        *record);

G_END_DECLS
