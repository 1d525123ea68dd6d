/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-comments.h"

G_BEGIN_DECLS

#define CODIO_TYPE_COMMENT_CARD (codio_comment_card_get_type ())
G_DECLARE_FINAL_TYPE (CodioCommentCard, codio_comment_card, CODIO, COMMENT_CARD, AdwBin)

GtkWidget   *codio_comment_card_new         (CodioRecord      *comment) G_GNUC_WARN_UNUSED_RESULT;
CodioRecord *codio_comment_card_get_comment (CodioCommentCard *self);
void         codio_comment_card_update      (CodioCommentCard *self);

G_END_DECLS
