/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

/**
 * CodioDifference:
 * @pointer: where: a JSON pointer (RFC 6901) into the file of the second profile, or of the first for what is in
 *   that alone
 * @label: what people call the member, or the kind of record: a message to be translated
 * @before: (nullable): what the first profile says, as in its file; %NULL where it says nothing
 * @after: (nullable): what the second profile says
 *
 * One thing in which two profiles differ.
 */
typedef struct
{
  char *pointer;
  const char *label;
  char *before;
  char *after;
} CodioDifference;

GPtrArray *codio_profile_compare (CodioProfile *a,
                                  CodioProfile *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
