/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CodioMemberKind:
 * @CODIO_MEMBER_STRING: text of one line
 * @CODIO_MEMBER_TEXT: text of any number of lines
 * @CODIO_MEMBER_STRINGS: a list of different texts of one line
 * @CODIO_MEMBER_ENUM: one of a few words
 * @CODIO_MEMBER_INTEGER: a whole number within bounds; 0 is 'not given'
 * @CODIO_MEMBER_TIME: a moment as in RFC 3339, in UTC
 * @CODIO_MEMBER_DATE: a full-date as in RFC 3339
 * @CODIO_MEMBER_UUID: an identifier as in RFC 9562, in small letters
 * @CODIO_MEMBER_LANGUAGE: a language tag as in RFC 5646
 * @CODIO_MEMBER_EDITION: the identifier of an edition
 * @CODIO_MEMBER_PRINCIPLE: the identifier of a principle of the edition
 * @CODIO_MEMBER_STATEMENT: the identifier of an exploring statement
 * @CODIO_MEMBER_VALUE: the identifier of a value of the edition or of an additional value
 * @CODIO_MEMBER_VALUES: a list of different values, with a least and a greatest length
 * @CODIO_MEMBER_REFERENCE: the identifier of a record in one of the lists of the profile
 * @CODIO_MEMBER_REFERENCES: a list of different records in one of the lists of the profile
 * @CODIO_MEMBER_OBJECT: a JSON object that is kept as it is
 * @CODIO_MEMBER_RECORDS: a list of records
 */
typedef enum
{
  CODIO_MEMBER_STRING,
  CODIO_MEMBER_TEXT,
  CODIO_MEMBER_STRINGS,
  CODIO_MEMBER_ENUM,
  CODIO_MEMBER_INTEGER,
  CODIO_MEMBER_TIME,
  CODIO_MEMBER_DATE,
  CODIO_MEMBER_UUID,
  CODIO_MEMBER_LANGUAGE,
  CODIO_MEMBER_EDITION,
  CODIO_MEMBER_PRINCIPLE,
  CODIO_MEMBER_STATEMENT,
  CODIO_MEMBER_VALUE,
  CODIO_MEMBER_VALUES,
  CODIO_MEMBER_REFERENCE,
  CODIO_MEMBER_REFERENCES,
  CODIO_MEMBER_OBJECT,
  CODIO_MEMBER_RECORDS,
} CodioMemberKind;

/**
 * CodioMember:
 * @name: the name, both of the property and (in camel case) of the JSON member
 * @kind: what it holds
 * @label: what people call it, a message to be translated
 * @description: what it means, in English, for the documentation of the format
 * @required: whether a file without it is refused
 * @minimum: for an integer, the lowest number; for a list, the least length
 * @maximum: for an integer, the highest number; for a list, the greatest length, or 0 for any
 * @get_type: the type of the enumeration, or of the records in the list
 * @target: for a reference, the member of the profile that lists what is referred to
 * @is_public: whether it may be published: it is neither the name of somebody nor meant for those who work on the
 *   project alone
 * @for_authors: whether it is for the authors alone: those who advise do not get it either; never with @is_public
 *
 * The one description of a member of a record, from which reading, writing, the JSON Schema, undo, the
 * interface and what is published follow.
 */
typedef struct
{
  const char *name;
  CodioMemberKind kind;
  const char *label;
  const char *description;
  gboolean required;
  int minimum;
  int maximum;
  GType (*get_type) (void);
  const char *target;
  gboolean is_public;
  gboolean for_authors;
} CodioMember;

G_END_DECLS
