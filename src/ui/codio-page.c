/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-page.h"

/**
 * CodioPage:
 *
 * A page of the window: a view of the profile.
 */
G_DEFINE_INTERFACE (CodioPage, codio_page, GTK_TYPE_WIDGET)

static void
codio_page_default_init (CodioPageInterface *iface)
{
}

/**
 * codio_page_set_profile:
 * @self: a page
 * @profile: (nullable): the profile to show, or %NULL to browse
 */
void
codio_page_set_profile (CodioPage    *self,
                        CodioProfile *profile)
{
  g_return_if_fail (CODIO_IS_PAGE (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  CODIO_PAGE_GET_IFACE (self)->set_profile (self, profile);
}

/**
 * codio_page_set_selected:
 * @self: a page
 * @part: (nullable): the part that is shown beside the page
 */
void
codio_page_set_selected (CodioPage *self,
                         CodioPart *part)
{
  g_return_if_fail (CODIO_IS_PAGE (self));
  g_return_if_fail (part == NULL || CODIO_IS_PART (part));

  if (CODIO_PAGE_GET_IFACE (self)->set_selected)
    CODIO_PAGE_GET_IFACE (self)->set_selected (self, part);
}

/**
 * codio_page_search:
 * @self: a page
 *
 * Brings the keyboard to where one searches the page.
 *
 * Returns: whether it can be searched
 */
gboolean
codio_page_search (CodioPage *self)
{
  g_return_val_if_fail (CODIO_IS_PAGE (self), FALSE);

  return CODIO_PAGE_GET_IFACE (self)->search && CODIO_PAGE_GET_IFACE (self)->search (self);
}
