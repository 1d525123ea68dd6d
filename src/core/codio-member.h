/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CodioMemberKind:
 * @CODIO_MEMBER_STRING: text of one line
 * @CODIO_MEMBER_TEXT: text of any number of lines
 * @CODIO_MEMBER_ENUM: one of a few words
 * @CODIO_MEMBER_INTEGER: a whole number within bounds; 0 is 'not given'
 * @CODIO_MEMBER_TIME: a moment as in RFC 3339, in UTC
 * @CODIO_MEMBER_UUID: an identifier as in RFC 9562
 * @CODIO_MEMBER_EDITION: the identifier of an edition
 * @CODIO_MEMBER_VALUE: the identifier of a value of the edition
 * @CODIO_MEMBER_VALUES: two or more different values
 * @CODIO_MEMBER_RECORDS: a list of records
 */
typedef enum
{
  CODIO_MEMBER_STRING,
  CODIO_MEMBER_TEXT,
  CODIO_MEMBER_ENUM,
  CODIO_MEMBER_INTEGER,
  CODIO_MEMBER_TIME,
  CODIO_MEMBER_UUID,
  CODIO_MEMBER_EDITION,
  CODIO_MEMBER_VALUE,
  CODIO_MEMBER_VALUES,
  CODIO_MEMBER_RECORDS,
} CodioMemberKind;

/**
 * CodioMember:
 * @name: the name, both of the property and (in camel case) of the JSON member
 * @kind: what it holds
 * @label: what people call it, a message to be translated
 * @required: whether a file without it is refused
 * @minimum: for an integer, the lowest number
 * @maximum: for an integer, the highest number
 * @get_type: the type of the enumeration, or of the records in the list
 *
 * The one description of a member of a record, from which reading, writing, undo and the interface follow.
 */
typedef struct
{
  const char *name;
  CodioMemberKind kind;
  const char *label;
  gboolean required;
  int minimum;
  int maximum;
  GType (*get_type) (void);
} CodioMember;

G_END_DECLS
