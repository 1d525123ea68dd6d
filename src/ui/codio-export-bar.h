/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CODIO_TYPE_EXPORT_BAR (codio_export_bar_get_type ())
G_DECLARE_FINAL_TYPE (CodioExportBar, codio_export_bar, CODIO, EXPORT_BAR, AdwBin)

GtkWidget *codio_export_bar_new          (const char     *text,
                                          GCancellable   *cancellable);
void       codio_export_bar_set_fraction (CodioExportBar *self,
                                          double          fraction);

G_END_DECLS
