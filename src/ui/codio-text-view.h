/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CODIO_TYPE_TEXT_VIEW (codio_text_view_get_type ())
G_DECLARE_FINAL_TYPE (CodioTextView, codio_text_view, CODIO, TEXT_VIEW, GtkTextView)

G_END_DECLS
