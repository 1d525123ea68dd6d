/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_COMMENTS_VIEW (codio_comments_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioCommentsView, codio_comments_view, CODIO, COMMENTS_VIEW, AdwBin)

GtkWidget *codio_comments_view_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       codio_comments_view_set_profile  (CodioCommentsView *self,
                                             CodioProfile      *profile);
void       codio_comments_view_show_comment (CodioCommentsView *self,
                                             const char        *id);

G_END_DECLS
