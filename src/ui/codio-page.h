/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

#include "codio-profile.h"

G_BEGIN_DECLS

#define CODIO_TYPE_PAGE (codio_page_get_type ())
G_DECLARE_INTERFACE (CodioPage, codio_page, CODIO, PAGE, GtkWidget)

/**
 * CodioPageInterface:
 * @set_profile: shows a profile, or %NULL to browse
 * @set_selected: (nullable): shows which part is beside the page
 * @search: (nullable): brings the keyboard to what searches the page, and returns whether there is something to search
 */
struct _CodioPageInterface
{
  GTypeInterface parent_iface;

  void (*set_profile)  (CodioPage    *self,
                        CodioProfile *profile);
  void (*set_selected) (CodioPage    *self,
                        CodioPart    *part);
  gboolean (*search)   (CodioPage    *self);
};

void     codio_page_set_profile  (CodioPage    *self,
                                  CodioProfile *profile);
void     codio_page_set_selected (CodioPage    *self,
                                  CodioPart    *part);
gboolean codio_page_search       (CodioPage    *self);

G_END_DECLS
