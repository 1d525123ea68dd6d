/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-record.h"

G_BEGIN_DECLS

/* For the records themselves, the reader and the history. All others edit through the profile's commands. */
void               codio_record_class_install_members (CodioRecordClass  *klass,
                                                       const CodioMember *members,
                                                       guint              n_members);
void               codio_record_class_describe        (CodioRecordClass  *klass,
                                                       const char        *noun,
                                                       const char        *title,
                                                       const char        *description);
const CodioMember *codio_record_class_get_key         (CodioRecordClass  *klass);
gboolean           codio_record_set_value             (CodioRecord       *self,
                                                       const char        *name,
                                                       const GValue      *value);
const GValue      *codio_record_get_nth_value         (CodioRecord       *self,
                                                       guint              position);
GValue            *codio_record_fill_nth_value        (CodioRecord       *self,
                                                       guint              position);
void               codio_record_set_string            (CodioRecord       *self,
                                                       const char        *name,
                                                       const char        *string);
void               codio_record_withhold              (CodioRecord       *self,
                                                       const char        *name);
JsonObject        *codio_record_get_unknown           (CodioRecord       *self);
void               codio_record_keep_unknown          (CodioRecord       *self,
                                                       const char        *name,
                                                       JsonNode          *node);
void               codio_record_set_unknown           (CodioRecord       *self,
                                                       JsonObject        *unknown);
void               codio_record_copy_unknown          (CodioRecord       *self,
                                                       CodioRecord       *target);
CodioRecord       *codio_record_copy                  (CodioRecord       *self,
                                                       GHashTable        *copies) G_GNUC_WARN_UNUSED_RESULT;
GHashTable        *codio_records_index                (GListModel        *list) G_GNUC_WARN_UNUSED_RESULT;
gboolean           codio_record_equal                 (CodioRecord       *self,
                                                       CodioRecord       *other);
gboolean           codio_record_lists_equal           (GListModel        *list,
                                                       GListModel        *other);
gboolean           codio_record_unknown_equal         (CodioRecord       *self,
                                                       CodioRecord       *other);
JsonNode          *codio_record_dup_json              (CodioRecord       *self) G_GNUC_WARN_UNUSED_RESULT;
JsonNode          *codio_record_dup_member_json       (CodioRecord       *self,
                                                       const CodioMember *member) G_GNUC_WARN_UNUSED_RESULT;
GBytes            *codio_record_write                 (CodioRecord       *self,
                                                       const char        *format,
                                                       const char        *version) G_GNUC_WARN_UNUSED_RESULT;
gboolean           codio_member_values_equal          (const GValue      *a,
                                                       const GValue      *b);
gboolean           codio_member_holds_string          (const CodioMember *member);
gboolean           codio_member_is_default            (const CodioMember *member,
                                                       const GValue      *value);
char              *codio_member_get_json_name         (const CodioMember *member) G_GNUC_WARN_UNUSED_RESULT;

/* A class that is nothing but its table, `prefix_members`. */
#define CODIO_DEFINE_RECORD(Type, prefix, noun, title, description)                                           \
  struct _##Type                                                                                              \
  {                                                                                                           \
    CodioRecord parent_instance;                                                                              \
  };                                                                                                          \
                                                                                                              \
  G_DEFINE_FINAL_TYPE (Type, prefix, CODIO_TYPE_RECORD)                                                       \
                                                                                                              \
  static void                                                                                                 \
  prefix##_class_init (Type##Class *klass)                                                                    \
  {                                                                                                           \
    codio_record_class_install_members (CODIO_RECORD_CLASS (klass), prefix##_members,                         \
                                        G_N_ELEMENTS (prefix##_members));                                     \
    codio_record_class_describe (CODIO_RECORD_CLASS (klass), noun, title, description);                       \
  }                                                                                                           \
                                                                                                              \
  static void                                                                                                 \
  prefix##_init (Type *self)                                                                                  \
  {                                                                                                           \
  }

G_END_DECLS
