/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline-private.h"

/*< private >
 * codio_account_add_method:
 * @self: an account
 *
 * Adds how a profile comes about, and from whom everything is.
 */
void
codio_account_add_method (CodioAccount *self)
{
  g_autoptr (GPtrArray) sections = codio_report_list_method (&self->words);

  if (!codio_account_begin_part (self, CODIO_REPORT_METHOD))
    return;

  for (guint i = 0; i < sections->len; i++)
    {
      const CodioReportSection *section = g_ptr_array_index (sections, i);

      codio_outline_add_heading (self->outline, 3, section->title, FALSE);
      codio_outline_add_text (self->outline, section->text, FALSE);
    }
}
