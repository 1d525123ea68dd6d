/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_FIELD (codio_field_get_type ())
G_DECLARE_FINAL_TYPE (CodioField, codio_field, CODIO, FIELD, GObject)

CodioField *codio_field_new_for_editable (GtkEditable   *editable,
                                          const char    *member) G_GNUC_WARN_UNUSED_RESULT;
CodioField *codio_field_new_for_buffer   (GtkTextBuffer *buffer,
                                          const char    *member) G_GNUC_WARN_UNUSED_RESULT;
CodioField *codio_field_new_for_choice   (AdwComboRow   *row,
                                          const char    *member,
                                          const char * const *ids) G_GNUC_WARN_UNUSED_RESULT;
void        codio_field_leave_undo       (GtkEditable   *editable);
void        codio_field_tidy             (CodioField    *self);
void        codio_field_set_record       (CodioField    *self,
                                          CodioProfile  *profile,
                                          CodioRecord   *record);

G_END_DECLS
