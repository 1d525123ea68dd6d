/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

#include "codio-member.h"

G_BEGIN_DECLS

#define CODIO_TYPE_RECORD (codio_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (CodioRecord, codio_record, CODIO, RECORD, GObject)

/**
 * CodioRecordClass:
 * @members: (array length=n_members): the description of its members, in the order of the file
 * @n_members: how many
 * @noun: what people call one, with an article: a message to be translated, such as "a dilemma"
 * @title: (nullable): the name of the member that says which one it is
 * @description: what it is, in English, for the documentation of the format
 */
struct _CodioRecordClass
{
  GObjectClass parent_class;

  /*< private >*/
  const CodioMember *members;
  guint n_members;
  char **json_names; /* of the members */
  GValue *first_values; /* what they are in a new record */
  const char *noun;
  const char *title;
  const char *description;
};

CodioRecord        *codio_record_new         (GType        type) G_GNUC_WARN_UNUSED_RESULT;
const CodioMember  *codio_record_get_members (CodioRecord *self,
                                              guint       *n_members);
const CodioMember  *codio_record_class_find_member (CodioRecordClass *klass,
                                                    const char       *name);
const CodioMember  *codio_record_find_member (CodioRecord *self,
                                              const char  *name);
const GValue       *codio_record_get_value   (CodioRecord *self,
                                              const char  *name);
const char         *codio_record_get_string  (CodioRecord *self,
                                              const char  *name);
int                 codio_record_get_number  (CodioRecord *self,
                                              const char  *name);
const char * const *codio_record_get_strings (CodioRecord *self,
                                              const char  *name);
GListModel         *codio_record_get_records (CodioRecord *self,
                                              const char  *name);
gboolean            codio_record_withholds   (CodioRecord *self,
                                              const char  *name);
const char         *codio_record_get_key     (CodioRecord *self);
char               *codio_record_dup_text    (CodioRecord *self,
                                              const char  *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
