/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-profile.h"

G_BEGIN_DECLS

GtkWidget *codio_house_menu_new (CodioPart    *part,
                                 CodioProfile *profile) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
