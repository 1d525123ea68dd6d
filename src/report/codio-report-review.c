/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <string.h>

#include "codio-i18n.h"
#include "codio-review.h"

/* How far the profile is, how it came there, and what was settled. For the public there are no names and no reasons in
 * it: those are not in the profile that a report for the public is made of. */

enum
{
  COLUMN_STATE,
  COLUMN_DATE,
  COLUMN_BY,
  COLUMN_REASON,
  N_COLUMNS,
};

static const CodioReportColumn columns[N_COLUMNS] = {
  { 0, 112, CODIO_CONTEXT ("review", "State"), .names = TRUE },
  { 120, 92, N_("Date") },
  { 220, 104, N_("By whom") },
  { 332, CODIO_PAGE_MEASURE - 332, N_("Reason") },
};

static GListModel *
get_steps (CodioReportPass *self)
{
  return codio_record_get_records (CODIO_RECORD (self->profile), "steps");
}

static const char *
get_state_label (CodioReportPass *self,
                 CodioRecord     *step)
{
  return codio_enum_get_label (CODIO_TYPE_REVIEW_STATE, codio_record_get_number (step, "state"), self->catalog);
}

/*< private >
 * codio_report_dup_state:
 * @self: a pass
 *
 * Returns: (transfer full): how far the profile is and since when, or "" where it never was submitted to anybody
 */
char *
codio_report_dup_state (CodioReportPass *self)
{
  guint n = g_list_model_get_n_items (get_steps (self));
  g_autoptr (CodioRecord) step = n > 0 ? g_list_model_get_item (get_steps (self), n - 1) : NULL;
  g_autofree char *date = step ? codio_report_format_date (self, codio_record_get_string (step, "time")) : NULL;

  if (step == NULL)
    return g_strdup ("");
  if (date == NULL)
    return g_strdup (get_state_label (self, step));

  /* Translators: how far a profile is, such as “Submitted for advice”, and a date */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$s, since %2$s"), get_state_label (self, step),
                          date);
}

/* Who, when: as much as is known. */
static char *
dup_settled (CodioReportPass *self,
             CodioRecord     *step)
{
  g_autofree char *date = codio_report_format_date (self, codio_record_get_string (step, "time"));
  g_autofree char *by = codio_report_mark_own (self, codio_record_get_string (step, "by"));
  g_autofree char *role = codio_report_mark_own (self, codio_record_get_string (step, "role"));
  g_autofree char *who = codio_report_join (self, by, role);

  if (date == NULL && *who == '\0')
    return g_strdup (codio_catalog_message (self->catalog, "Settled."));
  if (date == NULL)
    /* Translators: who settled a profile */
    return g_strdup_printf (codio_catalog_message (self->catalog, "Settled by %s."), who);
  if (*who == '\0')
    /* Translators: the date on which a profile was settled */
    return g_strdup_printf (codio_catalog_message (self->catalog, "Settled on %s."), date);

  /* Translators: the date on which a profile was settled, and who did so */
  return g_strdup_printf (codio_catalog_message (self->catalog, "Settled on %1$s by %2$s."), date, who);
}

/*< private >
 * codio_report_list_settlement:
 * @self: a pass
 * @digest: (out) (transfer none): return location for the digest of what was settled
 *
 * Returns: (transfer full) (nullable): what is said about the last time that the profile was settled, in sentences;
 *   %NULL where it never was
 */
char **
codio_report_list_settlement (CodioReportPass  *self,
                              const char      **digest)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  CodioSettlement settlement;
  CodioRecord *step;

  settlement = codio_profile_check_settlement (self->profile, &step);
  if (settlement == CODIO_SETTLEMENT_NONE)
    return NULL;

  *digest = codio_record_get_string (step, "digest");
  g_strv_builder_take (builder, dup_settled (self, step));
  if (settlement == CODIO_SETTLEMENT_SAME)
    g_strv_builder_add (builder, codio_catalog_message (self->catalog, "The profile says what was settled."));
  else if (settlement == CODIO_SETTLEMENT_CHANGED)
    g_strv_builder_add (builder, codio_catalog_message (self->catalog,
                                                        "The profile was changed since it was settled."));
  g_strv_builder_add (builder, codio_catalog_message (self->catalog,
    "Whoever has the whole profile can check this. The command “codio-cli verify FILE” computes the fingerprint of the "
    "contents of the profile, also of one inside a PDF. It is the same as here as long as nothing was changed. A "
    "version for the public or for a committee leaves things out, so it has another fingerprint."));
  g_strv_builder_add (builder, codio_catalog_message (self->catalog,
    "This is not an electronic signature: whoever can change the file can change this too."));

  return g_strv_builder_end (builder);
}

static void
add_row (CodioReportPass  *self,
         CodioReportTable *table,
         CodioRecord      *step)
{
  g_autofree char *date = codio_report_format_date (self, codio_record_get_string (step, "time"));

  codio_report_table_add (table, COLUMN_STATE, CODIO_TEXT_BODY, get_state_label (self, step), NULL, FALSE);
  codio_report_table_add (table, COLUMN_DATE, CODIO_TEXT_NOTE, date ? date : "", NULL, FALSE);
  codio_report_table_add (table, COLUMN_BY, CODIO_TEXT_NOTE, codio_record_get_string (step, "by"), NULL, TRUE);
  codio_report_table_add (table, COLUMN_BY, CODIO_TEXT_NOTE, codio_record_get_string (step, "role"), NULL, TRUE);
  codio_report_table_add (table, COLUMN_REASON, CODIO_TEXT_NOTE, codio_record_get_string (step, "reason"), NULL, TRUE);
  codio_report_table_end_row (table);
}

/* For the public there is nobody but in a role, and no reason. */
static void
find_used (GListModel        *steps,
           CodioReportColumn *used)
{
  memcpy (used, columns, sizeof columns);
  used[COLUMN_BY].hidden = used[COLUMN_REASON].hidden = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CodioRecord) step = g_list_model_get_item (steps, i);

      if (*codio_record_get_string (step, "by") != '\0' || *codio_record_get_string (step, "role") != '\0')
        used[COLUMN_BY].hidden = FALSE;
      if (*codio_record_get_string (step, "reason") != '\0')
        used[COLUMN_REASON].hidden = FALSE;
    }
}

/*< private >
 * codio_report_add_states:
 * @self: a pass
 *
 * Adds how far the profile was and is, if that ever changed.
 */
void
codio_report_add_states (CodioReportPass *self)
{
  GListModel *steps = get_steps (self);
  CodioReportColumn used[N_COLUMNS];
  CodioReportTable *table;

  if (g_list_model_get_n_items (steps) == 0)
    return;

  codio_report_add_table_heading (self, codio_catalog_message (self->catalog, "States of the profile"), "states");
  find_used (steps, used);
  table = codio_report_table_begin (self, used, N_COLUMNS);
  for (guint i = 0; i < g_list_model_get_n_items (steps) && codio_report_go_on (self); i++)
    {
      g_autoptr (CodioRecord) step = g_list_model_get_item (steps, i);

      add_row (self, table, step);
    }
  codio_report_table_end (table);
  codio_typesetter_skip (self->typesetter, 1.5);
}

/*< private >
 * codio_report_add_settlement:
 * @self: a pass
 *
 * Adds what was settled, and how that can be checked, if it ever was.
 */
void
codio_report_add_settlement (CodioReportPass *self)
{
  const char *digest;
  g_auto (GStrv) sentences = codio_report_list_settlement (self, &digest);

  if (sentences == NULL)
    return;

  codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, codio_catalog_message (self->catalog, "What was settled"),
                            "settled");
  codio_typesetter_skip (self->typesetter, 0.5);
  codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_LABEL, 0, CODIO_PAGE_MEASURE,
                        codio_catalog_message (self->catalog, "Fingerprint of the contents (SHA-256):"));
  codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_BODY, 0, CODIO_PAGE_MEASURE, digest);
  codio_typesetter_skip (self->typesetter, 0.5);
  for (char **sentence = sentences; *sentence; sentence++)
    {
      codio_typesetter_add_text (self->typesetter, 0, CODIO_PAGE_MEASURE, *sentence);
      codio_typesetter_skip (self->typesetter, 0.5);
    }
}
