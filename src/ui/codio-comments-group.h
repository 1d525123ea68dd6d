/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-comments.h"

G_BEGIN_DECLS

#define CODIO_TYPE_COMMENTS_GROUP (codio_comments_group_get_type ())
G_DECLARE_FINAL_TYPE (CodioCommentsGroup, codio_comments_group, CODIO, COMMENTS_GROUP, AdwPreferencesGroup)

void codio_comments_group_set_target   (CodioCommentsGroup *self,
                                        CodioProfile       *profile,
                                        CodioCommentTarget  on,
                                        const char         *target);
void codio_comments_group_show_comment (CodioCommentsGroup *self,
                                        const char         *id);

G_END_DECLS
