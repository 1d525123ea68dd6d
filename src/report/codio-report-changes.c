/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-i18n.h"
#include "codio-text.h"

/* The appendix about what changed since an earlier state. */

/*< private >
 * codio_report_dup_before:
 * @self: a pass
 *
 * Returns: (transfer full): with which state the profile is compared
 */
char *
codio_report_dup_before (CodioReportPass *self)
{
  /* What the authors call their moments is for them, as the moments are. */
  const gboolean named = self->options->before_name && self->options->audience == CODIO_AUDIENCE_INTERNAL;
  g_autofree char *name = codio_text_clean (named ? self->options->before_name : "");
  g_autofree char *modified = codio_report_format_date (self, codio_profile_get_modified (self->options->before));

  if (*name)
    /* Translators: the name of a moment or of a file */
    return g_strdup_printf (codio_catalog_message (self->catalog, "This is what is different from “%s”."), name);
  if (modified)
    /* Translators: a date */
    return g_strdup_printf (codio_catalog_message (self->catalog, "This is what is different from the profile of %s."),
                            modified);

  return g_strdup (codio_catalog_message (self->catalog, "This is what is different from an earlier state."));
}

/*< private >
 * codio_report_dup_change_counts:
 * @self: a pass
 * @comparison: two states of the profile
 *
 * Returns: (transfer full): how many values became what
 */
char *
codio_report_dup_change_counts (CodioReportPass *self,
                                CodioComparison *comparison)
{
  /* Translators: how many values became what */
  return g_strdup_printf (codio_catalog_message (self->catalog, "Values now at stake: %1$u. No longer at stake: %2$u. "
                                                                "Changed in another way: %3$u."),
                          codio_comparison_count (comparison, CODIO_VALUE_NEW),
                          codio_comparison_count (comparison, CODIO_VALUE_GONE),
                          codio_comparison_count (comparison, CODIO_VALUE_CHANGED));
}

static void
add_part (CodioReportPass    *self,
          const CodioChanges *changes)
{
  g_autofree char *text = g_strjoinv ("\n", changes->lines);
  CodioReportEntry entry;

  codio_report_begin_entry (self, &entry, 3, changes->title, NULL, 0,
                            codio_typesetter_measure_text (self->typesetter, CODIO_TEXT_WIDTH, text));
  codio_report_begin_text (self, &entry);
  codio_report_add_sentences (self, (const char * const *) changes->lines);
  codio_report_end_entry (self, &entry);
}

/*< private >
 * codio_report_add_changes:
 * @self: a pass
 *
 * Adds what changed since the earlier state, where one is given: in the house, and in words part by part.
 */
void
codio_report_add_changes (CodioReportPass *self)
{
  g_autoptr (CodioComparison) comparison = codio_export_options_dup_comparison (self->options, self->profile);
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *before = NULL;
  g_autofree char *counts = NULL;

  if (comparison == NULL)
    return;

  all = codio_comparison_describe (comparison, self->catalog);
  before = codio_report_dup_before (self);
  counts = codio_report_dup_change_counts (self, comparison);
  codio_report_begin_chapter (self, CODIO_REPORT_CHANGES, CODIO_REPORT_WHOLE_PAGE);
  codio_typesetter_add_text (self->typesetter, 0, CODIO_PAGE_MEASURE, before);
  if (all->len == 0)
    {
      codio_typesetter_add_text (self->typesetter, 0, CODIO_PAGE_MEASURE,
                                 codio_catalog_message (self->catalog, "Nothing is different."));
    }
  else
    {
      codio_typesetter_skip (self->typesetter, 1);
      codio_report_add_changed_house (self, comparison, counts);
      codio_typesetter_skip (self->typesetter, 1);
    }
  for (guint i = 0; i < all->len && codio_report_go_on (self); i++)
    add_part (self, g_ptr_array_index (all, i));
  codio_report_end_chapter (self);
}
