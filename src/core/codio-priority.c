/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-priority.h"

#include "codio-i18n.h"

/* How necessary and how important an action is: two things that are kept apart, since a product or a sum of them
 * would only look like a measurement. */

static const char * const necessities[CODIO_PRIORITY_MAX + 1] = {
  N_("necessity not said"), N_("hardly necessary"), N_("somewhat necessary"), N_("necessary"), N_("very necessary"),
};

static const char * const importances[CODIO_PRIORITY_MAX + 1] = {
  N_("importance not said"), N_("hardly important"), N_("somewhat important"), N_("important"), N_("very important"),
};

/**
 * codio_necessity_get_label:
 * @necessity: from 1 to %CODIO_PRIORITY_MAX, or 0 where nothing is said
 * @catalog: the language
 *
 * Returns: what it means, within a sentence
 */
const char *
codio_necessity_get_label (int           necessity,
                           CodioCatalog *catalog)
{
  g_return_val_if_fail (necessity >= 0 && necessity <= CODIO_PRIORITY_MAX, "");

  return codio_catalog_message (catalog, necessities[necessity]);
}

/**
 * codio_importance_get_label:
 * @importance: from 1 to %CODIO_PRIORITY_MAX, or 0 where nothing is said
 * @catalog: the language
 *
 * Returns: what it means, within a sentence
 */
const char *
codio_importance_get_label (int           importance,
                            CodioCatalog *catalog)
{
  g_return_val_if_fail (importance >= 0 && importance <= CODIO_PRIORITY_MAX, "");

  return codio_catalog_message (catalog, importances[importance]);
}

/**
 * codio_profile_prioritise:
 * @self: a profile
 * @action: an action of @self
 * @necessity: from 1 to %CODIO_PRIORITY_MAX, or 0 to take it away
 * @importance: from 1 to %CODIO_PRIORITY_MAX, or 0 to take it away
 *
 * Command.
 */
void
codio_profile_prioritise (CodioProfile *self,
                          CodioAction  *action,
                          int           necessity,
                          int           importance)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_ACTION (action));

  codio_history_begin (codio_profile_get_history (self));
  codio_profile_set_number (self, CODIO_RECORD (action), "importance", importance);
  codio_profile_set_number (self, CODIO_RECORD (action), "necessity", necessity);
  codio_history_end (codio_profile_get_history (self));
}
