/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline-private.h"

#include "codio-house-painter.h"
#include "codio-i18n.h"

/*< private >
 * codio_account_add_changes:
 * @self: an account
 *
 * Adds what changed since the earlier state, where one is given: what the house with it shows, in words, and then part
 * by part.
 */
void
codio_account_add_changes (CodioAccount *self)
{
  g_autoptr (CodioComparison) comparison = codio_export_options_dup_comparison (self->options, self->profile);
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *before = NULL;
  g_autofree char *counts = NULL;
  g_autoptr (CodioHousePainter) painter = NULL;
  g_autofree char *house = NULL;

  if (comparison == NULL || !codio_account_begin_part (self, CODIO_REPORT_CHANGES))
    return;

  all = codio_comparison_describe (comparison, self->catalog);
  before = codio_report_dup_before (&self->words);
  codio_outline_add_text (self->outline, before, FALSE);
  if (all->len == 0)
    {
      codio_outline_add_text (self->outline, codio_catalog_message (self->catalog, "Nothing is different."), FALSE);
      return;
    }

  counts = codio_report_dup_change_counts (&self->words, comparison);
  codio_outline_add_text (self->outline, counts, FALSE);
  painter = codio_house_painter_new (codio_profile_get_edition (self->profile), self->catalog);
  codio_house_painter_set_comparison (painter, comparison);
  house = codio_house_painter_describe (painter);
  codio_outline_add_text (self->outline, house, FALSE);
  for (guint i = 0; i < all->len; i++)
    {
      const CodioChanges *changes = g_ptr_array_index (all, i);

      codio_outline_add_heading (self->outline, 3, changes->title, FALSE);
      for (char **line = changes->lines; *line; line++)
        codio_outline_add_item (self->outline, FALSE, *line, FALSE);
    }
}
