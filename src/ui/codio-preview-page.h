/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CODIO_TYPE_PREVIEW_PAGE (codio_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (CodioPreviewPage, codio_preview_page, CODIO, PREVIEW_PAGE, GtkWidget)

GtkWidget *codio_preview_page_new       (void);
void       codio_preview_page_set_paper (CodioPreviewPage *self,
                                         cairo_surface_t  *drawing);
void       codio_preview_page_set_width (CodioPreviewPage *self,
                                         int               width);
int        codio_preview_page_fit       (int               room);

G_END_DECLS
