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

CodioRecord *codio_profile_add_comment   (CodioProfile       *self,
                                          CodioCommentTarget  on,
                                          const char         *target,
                                          const char         *text,
                                          const char         *author,
                                          GDateTime          *now);
CodioRecord *codio_profile_reply         (CodioProfile       *self,
                                          CodioRecord        *comment,
                                          const char         *text,
                                          const char         *author,
                                          GDateTime          *now);
void         codio_profile_close_comment (CodioProfile       *self,
                                          CodioRecord        *comment,
                                          CodioCommentState   state,
                                          const char         *by,
                                          GDateTime          *now);
GPtrArray   *codio_profile_list_threads  (CodioProfile       *self,
                                          CodioCommentTarget  on,
                                          const char         *target,
                                          gboolean            only_open) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
