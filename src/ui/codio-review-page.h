/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-page.h"

G_BEGIN_DECLS

#define CODIO_TYPE_REVIEW_PAGE (codio_review_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioReviewPage, codio_review_page, CODIO, REVIEW_PAGE, AdwBin)

void codio_review_page_show_comment (CodioReviewPage *self,
                                     const char      *id);

G_END_DECLS
