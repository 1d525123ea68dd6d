/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-profile-file.h"
#include "codio-record-private.h"

G_BEGIN_DECLS

typedef CodioRecord *(*CodioReaderFunc) (JsonNode  *root,
                                         GPtrArray *issues);

/* For the reader, for ballot files and for what saves the sound parts of a file. */
JsonNode     *codio_reader_parse      (GBytes             *bytes,
                                       const char         *format,
                                       GPtrArray          *issues,
                                       CodioProfileError  *error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      codio_reader_fill       (CodioRecord        *record,
                                       JsonNode           *root,
                                       gboolean            gaps,
                                       GPtrArray          *issues);
CodioProfile *codio_reader_read       (JsonNode           *root,
                                       gboolean            gaps,
                                       GPtrArray          *issues) G_GNUC_WARN_UNUSED_RESULT;
CodioRecord  *codio_reader_read_bytes (GBytes             *bytes,
                                       const char         *format,
                                       GType               top,
                                       CodioReaderFunc     read,
                                       GPtrArray          *issues,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* A step on the way to where the reader is. */
typedef struct
{
  const char *name; /* of a member, or %NULL for an item of a list, */
  guint index;      /* with this number */
} CodioReaderStep;

typedef struct
{
  CodioEdition *edition;
  JsonObject *root;
  CodioRecord *top; /* of the file */
  GArray *steps;    /* (element-type CodioReaderStep): where the reader is */
  GPtrArray *issues;
  GHashTable *ids;     /* UUIDs of the records so far */
  GHashTable *targets; /* the name of a list of the profile → what can be referred to in it */
  char *quote;         /* for messages */
  gboolean gaps;       /* a null in a list is where something was left out */
} CodioReader;

/* codio-profile-reader-members.c */
void        codio_reader_report            (CodioReader       *self,
                                            const char        *format,
                                            ...) G_GNUC_PRINTF (2, 3);
const char *codio_reader_quote             (CodioReader       *self,
                                            const char        *text);
guint       codio_reader_enter             (CodioReader       *self,
                                            const char        *step);
guint       codio_reader_enter_item        (CodioReader       *self,
                                            guint              index);
void        codio_reader_leave             (CodioReader       *self,
                                            guint              here);
JsonArray  *codio_reader_get_array         (CodioReader       *self,
                                            JsonNode          *node);
gboolean    codio_reader_is_gap            (CodioReader       *self,
                                            JsonNode          *node);
void        codio_reader_check_length      (CodioReader       *self,
                                            const CodioMember *member,
                                            guint              length);
const char *codio_reader_get_string_member (JsonObject        *object,
                                            const char        *name);
void        codio_reader_read_value        (CodioReader       *self,
                                            const CodioMember *member,
                                            JsonNode          *node,
                                            GValue            *value);

G_END_DECLS
