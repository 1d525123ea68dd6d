/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CodioIssue:
 * @pointer: where: a JSON pointer (RFC 6901); "" is the whole file
 * @place: (nullable): the same as people call it, such as “Dilemmas › Look or be seen › Title”
 * @message: what is wrong and what to do
 * @line: the line in the file, from 1; 0 where that is not known
 * @column: the character in that line, from 1; 0 where that is not known
 *
 * One thing that is wrong with a file.
 */
typedef struct
{
  char *pointer;
  char *place;
  char *message;
  guint line;
  guint column;
} CodioIssue;

GPtrArray  *codio_issues_new        (void) G_GNUC_WARN_UNUSED_RESULT;
CodioIssue *codio_issues_add        (GPtrArray        *issues,
                                     const char       *pointer,
                                     const char       *message);
void        codio_issues_sort       (GPtrArray        *issues);
char       *codio_issue_dup_message (const CodioIssue *issue) G_GNUC_WARN_UNUSED_RESULT;
char       *codio_issue_dup_plain   (const CodioIssue *issue) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
