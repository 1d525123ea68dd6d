/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-i18n.h"

static const char * const month_names[] = {
  /* Translators: a month in a date, as in "18 May 2026"; in small letters where your language does that */
  N_("January"),
  N_("February"),
  N_("March"),
  N_("April"),
  N_("May"),
  N_("June"),
  N_("July"),
  N_("August"),
  N_("September"),
  N_("October"),
  N_("November"),
  N_("December"),
};

static const char * const weight_labels[CODIO_WEIGHT_MAX + 1] = {
  N_("No weight yet"),
  /* Translators: how heavily a value weighs in a project, from 1 of 4 (light) to 4 of 4 (very heavy) */
  N_("Light"),
  N_("Fairly heavy"),
  N_("Heavy"),
  N_("Very heavy"),
};

/*< private >
 * codio_report_get_title:
 * @self: a pass
 *
 * Returns: the title of the project, or a text in its place
 */
const char *
codio_report_get_title (CodioReportPass *self)
{
  const char *title = codio_profile_get_title (self->profile);

  return *title != '\0' ? title : codio_catalog_message (self->catalog, "Untitled project");
}

/*< private >
 * codio_report_get_weight_label:
 * @self: a pass
 * @weight: from 0 to %CODIO_WEIGHT_MAX
 *
 * Returns: the word for @weight
 */
const char *
codio_report_get_weight_label (CodioReportPass *self,
                               int              weight)
{
  g_return_val_if_fail (weight >= 0 && weight <= CODIO_WEIGHT_MAX, NULL);

  return codio_catalog_message (self->catalog, weight_labels[weight]);
}

/*< private >
 * codio_report_format_weight:
 * @self: a pass
 * @weight: from 0 to %CODIO_WEIGHT_MAX
 *
 * Returns: (transfer full): the word for @weight and its place on the scale
 */
char *
codio_report_format_weight (CodioReportPass *self,
                            int              weight)
{
  if (weight == 0)
    return g_strdup (codio_report_get_weight_label (self, weight));

  /* Translators: how heavily a value weighs in a word, and as a number out of the highest number */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$s (%2$d of %3$d)"),
                          codio_report_get_weight_label (self, weight), weight, CODIO_WEIGHT_MAX);
}

/*< private >
 * codio_report_words_date:
 * @catalog: the language
 * @day: the day of the month
 * @month: the month, from 1
 * @year: the year
 *
 * Returns: (transfer full): the day, with the month in words
 */
char *
codio_report_words_date (CodioCatalog *catalog,
                         int           day,
                         int           month,
                         int           year)
{
  /* Translators: a date: day, month in words, year */
  return g_strdup_printf (codio_catalog_message (catalog, "%1$d %2$s %3$d"), day,
                          codio_catalog_message (catalog, month_names[month - 1]), year);
}

/*< private >
 * codio_report_words_month:
 * @catalog: the language
 * @month: the month, from 1
 * @year: the year
 *
 * Returns: (transfer full): the month in words and the year
 */
char *
codio_report_words_month (CodioCatalog *catalog,
                          int           month,
                          int           year)
{
  g_autofree char *number = g_strdup_printf ("%d", year);

  /* Translators: a date: month in words, year */
  return g_strdup_printf (codio_catalog_message (catalog, "%1$s %2$s"),
                          codio_catalog_message (catalog, month_names[month - 1]), number);
}

/*< private >
 * codio_report_format_date:
 * @self: a pass
 * @time: a moment as in RFC 3339
 *
 * Returns: (transfer full) (nullable): the day, or %NULL where @time is no moment
 */
char *
codio_report_format_date (CodioReportPass *self,
                          const char      *time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (time, NULL);

  if (date == NULL)
    return NULL;

  return codio_report_words_date (self->catalog, g_date_time_get_day_of_month (date), g_date_time_get_month (date),
                                  g_date_time_get_year (date));
}

/*< private >
 * codio_report_format_month:
 * @self: a pass
 * @month: year and month, as in "2021-04"
 *
 * Returns: (transfer full): the month in words and the year, or @month itself where it is something else
 */
char *
codio_report_format_month (CodioReportPass *self,
                           const char      *month)
{
  g_auto (GStrv) parts = g_strsplit (month, "-", -1);
  guint64 year, number;

  if (g_strv_length (parts) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 1, 9999, &year, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 1, G_N_ELEMENTS (month_names), &number, NULL))
    return g_strdup (month);

  return codio_report_words_month (self->catalog, (int) number, (int) year);
}

/*< private >
 * codio_report_dup_destination:
 * @kind: what it is
 * @id: its identifier
 *
 * Returns: (transfer full): the name of a place in the document
 */
char *
codio_report_dup_destination (const char *kind,
                              const char *id)
{
  char *destination = g_strconcat (kind, "-", id, NULL);

  /* Cairo writes it between quotation marks, in a dictionary. */
  return g_strcanon (destination, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS, '-');
}
