/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-comments.h"

G_BEGIN_DECLS

#define CODIO_TYPE_COMMENT_DIALOG (codio_comment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CodioCommentDialog, codio_comment_dialog, CODIO, COMMENT_DIALOG, AdwDialog)

AdwDialog *codio_comment_dialog_new       (CodioProfile       *profile,
                                           CodioCommentTarget  on,
                                           const char         *target) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *codio_comment_dialog_new_reply (CodioProfile       *profile,
                                           CodioRecord        *comment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
