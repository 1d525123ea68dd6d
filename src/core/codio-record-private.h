/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-record.h"

G_BEGIN_DECLS

/* For the records themselves, the reader and the history. All others edit through the profile's commands. */
void         codio_record_class_install_members (CodioRecordClass  *klass,
                                                 const CodioMember *members,
                                                 guint              n_members);
gboolean     codio_record_set_value             (CodioRecord       *self,
                                                 const char        *name,
                                                 const GValue      *value);
void         codio_record_set_string            (CodioRecord       *self,
                                                 const char        *name,
                                                 const char        *string);
JsonObject  *codio_record_get_unknown           (CodioRecord       *self);
void         codio_record_keep_unknown          (CodioRecord       *self,
                                                 const char        *name,
                                                 JsonNode          *node);
gboolean     codio_member_is_default            (const CodioMember *member,
                                                 const GValue      *value);
char        *codio_member_get_json_name         (const CodioMember *member) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
