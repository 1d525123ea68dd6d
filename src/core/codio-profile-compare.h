/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <json-glib/json-glib.h>

#include "codio-profile.h"

G_BEGIN_DECLS

/**
 * CodioDifferenceKind:
 * @CODIO_DIFFERENCE_CHANGED: a member says something else
 * @CODIO_DIFFERENCE_ADDED: a record is in the second profile alone
 * @CODIO_DIFFERENCE_REMOVED: a record is in the first profile alone
 * @CODIO_DIFFERENCE_ORDER: a list is in another order
 *
 * What can be different.
 */
typedef enum
{
  CODIO_DIFFERENCE_CHANGED,
  CODIO_DIFFERENCE_ADDED,
  CODIO_DIFFERENCE_REMOVED,
  CODIO_DIFFERENCE_ORDER,
} CodioDifferenceKind;

/**
 * CodioDifference:
 * @kind: what is different
 * @pointer: where: a JSON pointer (RFC 6901) into the file of the second profile, or of the first for what is in
 *   that alone
 * @place: where, whichever the file: the same with identifiers of records instead of their numbers
 * @label: what people call the member, or the kind of record: a message to be translated, or the name of a member that
 *   the program does not know
 * @before: (nullable): what the first profile says, as in its file; %NULL where it says nothing
 * @after: (nullable): what the second profile says
 * @before_json: (nullable): @before in JSON
 * @after_json: (nullable): @after in JSON
 * @list: (nullable): the list of the profile that it is in
 * @part: (nullable): the record of @list that it is in, as the second profile has it if it does
 * @record: (nullable): the record of which a member is different, or that was added or removed; the profile itself
 *   otherwise
 * @member: (nullable): that member
 *
 * One thing in which two profiles differ.
 */
typedef struct
{
  CodioDifferenceKind kind;
  char *pointer;
  char *place;
  const char *label;
  char *before;
  char *after;
  JsonNode *before_json;
  JsonNode *after_json;
  const CodioMember *list;
  CodioRecord *part;
  CodioRecord *record;
  const CodioMember *member;
} CodioDifference;

GPtrArray *codio_profile_compare (CodioProfile *a,
                                  CodioProfile *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
