/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-comments.h"

G_BEGIN_DECLS

char *codio_comment_dup_author  (const char         *name) G_GNUC_WARN_UNUSED_RESULT;
char *codio_comment_dup_moment  (const char         *time) G_GNUC_WARN_UNUSED_RESULT;
char *codio_comment_dup_subject (CodioProfile       *profile,
                                 CodioCommentTarget  on,
                                 const char         *target) G_GNUC_WARN_UNUSED_RESULT;
char *codio_comment_dup_source  (CodioRecord        *comment) G_GNUC_WARN_UNUSED_RESULT;
char *codio_comment_dup_closing (CodioRecord        *comment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
