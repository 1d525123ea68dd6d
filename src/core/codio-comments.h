/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"
#include "codio-records.h"

G_BEGIN_DECLS

/**
 * CodioThread:
 * @comment: a comment that answers none
 * @replies: (element-type CodioComment): what answers it, or answers an answer to it, the oldest first
 * @open: whether any of these is open
 *
 * A comment with all that was said to it.
 */
typedef struct
{
  CodioRecord *comment;
  GPtrArray *replies;
  gboolean open;
} CodioThread;

/**
 * CodioCommentQuery:
 * @only_open: whether to leave out what is resolved or withdrawn altogether
 * @on: what kind of thing the comments are on; %CODIO_COMMENT_TARGET_NONE for all
 * @author: (nullable): who said something in the thread; %NULL for all
 * @words: (nullable): words that are all in what the thread is on and what is said in it
 *
 * Which threads are asked for.
 */
typedef struct
{
  gboolean only_open;
  CodioCommentTarget on;
  const char *author;
  const char *words;
} CodioCommentQuery;

CodioRecord *codio_profile_add_comment          (CodioProfile            *self,
                                                 CodioCommentTarget       on,
                                                 const char              *target,
                                                 const char              *text,
                                                 const char              *author,
                                                 GDateTime               *now);
CodioRecord *codio_profile_reply                (CodioProfile            *self,
                                                 CodioRecord             *comment,
                                                 const char              *text,
                                                 const char              *author,
                                                 GDateTime               *now);
void         codio_profile_close_comment        (CodioProfile            *self,
                                                 CodioRecord             *comment,
                                                 CodioCommentState        state,
                                                 const char              *by,
                                                 GDateTime               *now);
void         codio_profile_close_thread         (CodioProfile            *self,
                                                 CodioRecord             *comment,
                                                 gboolean                 resolved,
                                                 const char              *by,
                                                 GDateTime               *now);
GPtrArray   *codio_profile_list_threads         (CodioProfile            *self,
                                                 CodioCommentTarget       on,
                                                 const char              *target,
                                                 gboolean                 only_open) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *codio_profile_find_threads         (CodioProfile            *self,
                                                 const CodioCommentQuery *query,
                                                 CodioCatalog            *catalog) G_GNUC_WARN_UNUSED_RESULT;
GStrv        codio_profile_list_comment_authors (CodioProfile            *self) G_GNUC_WARN_UNUSED_RESULT;
char        *codio_profile_dup_target_name      (CodioProfile            *self,
                                                 CodioCommentTarget       on,
                                                 const char              *target,
                                                 CodioCatalog            *catalog) G_GNUC_WARN_UNUSED_RESULT;
char        *codio_profile_dup_comment_target   (CodioProfile            *self,
                                                 CodioRecord             *comment,
                                                 CodioCatalog            *catalog) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
