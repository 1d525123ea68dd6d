/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

#include "codio-guide.h"

G_BEGIN_DECLS

#define CODIO_TYPE_GUIDE_ARTICLE (codio_guide_article_get_type ())
G_DECLARE_FINAL_TYPE (CodioGuideArticle, codio_guide_article, CODIO, GUIDE_ARTICLE, AdwBin)

GtkWidget *codio_guide_article_new (GListModel     *guide,
                                    CodioGuidePage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
