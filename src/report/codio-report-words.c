/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <stdio.h>
#include <string.h>

#include "codio-date.h"
#include "codio-i18n.h"
#include "codio-language-mark.h"

static const char * const weight_labels[CODIO_WEIGHT_MAX + 1] = {
  N_("No weight yet"),
  /* Translators: how heavily a value weighs in a project, from 1 of 4 (light) to 4 of 4 (very heavy) */
  CODIO_CONTEXT ("weight", "Light"),
  CODIO_CONTEXT ("weight", "Fairly heavy"),
  CODIO_CONTEXT ("weight", "Heavy"),
  CODIO_CONTEXT ("weight", "Very heavy"),
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

static const char * const audience_labels[] = {
  /* Translators: above each page: for whom a report is */
  [CODIO_AUDIENCE_INTERNAL] = N_("Internal report"),
  /* Translators: above each page: for whom a report is */
  [CODIO_AUDIENCE_PUBLIC] = N_("Public report"),
  /* Translators: above each page: for whom a report is */
  [CODIO_AUDIENCE_COMMITTEE] = N_("For the committee"),
};

/*< private >
 * codio_report_get_audience_label:
 * @self: a pass
 *
 * Returns: a few words for whom the report is
 */
const char *
codio_report_get_audience_label (CodioReportPass *self)
{
  return codio_catalog_message (self->catalog, audience_labels[self->options->audience]);
}

/* The languages of the Kingdom, and of its neighbours. */
static const struct
{
  const char *code;
  const char *name;
} languages[] = {
  /* Translators: a language, as in “The authors of the profile wrote their texts in Dutch.” */
  { "nl", CODIO_CONTEXT ("language", "Dutch") },
  { "fy", CODIO_CONTEXT ("language", "Frisian") },
  { "pap", CODIO_CONTEXT ("language", "Papiamento") },
  { "en", CODIO_CONTEXT ("language", "English") },
  { "de", CODIO_CONTEXT ("language", "German") },
  { "fr", CODIO_CONTEXT ("language", "French") },
};

/* Whether both are the same language, wherever it is spoken. */
static gboolean
is_same_language (const char *tag,
                  const char *other)
{
  gsize length = strcspn (tag, "-");

  return length == strcspn (other, "-") && g_ascii_strncasecmp (tag, other, length) == 0;
}

/*< private >
 * codio_report_get_other_language:
 * @tag: in which language a text is, a BCP 47 tag, or "" where that is not known
 * @catalog: the language of the text around it
 *
 * Returns: (nullable): @tag; %NULL where it is not known, or the language of @catalog
 */
const char *
codio_report_get_other_language (const char   *tag,
                                 CodioCatalog *catalog)
{
  return *tag == '\0' || is_same_language (tag, codio_catalog_get_language (catalog)) ? NULL : tag;
}

/*< private >
 * codio_report_dup_language:
 * @self: a pass, of which the profile and the language matter
 *
 * Returns: (transfer full): in what language the texts of the profile are, as a sentence; "" where that is not known,
 *   or the language of the report
 */
char *
codio_report_dup_language (CodioReportPass *self)
{
  const char *tag = codio_record_get_string (CODIO_RECORD (self->profile), "language");

  if (codio_report_get_other_language (tag, self->catalog) == NULL)
    return g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (is_same_language (tag, languages[i].code))
      /* Translators: the name of a language */
      return g_strdup_printf (codio_catalog_message (self->catalog, "The authors of the profile wrote their texts in "
                                                                    "%s."),
                              codio_catalog_message (self->catalog, languages[i].name));

  /* Translators: the code of a language, such as “pl” */
  return g_strdup_printf (codio_catalog_message (self->catalog, "The authors of the profile wrote their texts in "
                                                                "another language (code “%s”)."), tag);
}

static char *
mark (CodioReportPass *self,
      const char      *tag,
      const char      *text)
{
  return codio_report_get_other_language (tag, self->catalog) ? codio_language_mark (tag, text) : g_strdup (text);
}

/*< private >
 * codio_report_mark_official:
 * @self: a pass, of which the language matters
 * @text: an official name, which is Dutch
 *
 * Returns: (transfer full): @text for a sentence of the program, marked as codio_language_mark() does where it is in
 *   another language than that
 */
char *
codio_report_mark_official (CodioReportPass *self,
                            const char      *text)
{
  return mark (self, "nl", text);
}

/*< private >
 * codio_report_dup_with_official:
 * @self: a pass, of which the language matters
 * @name: what something is called here
 * @official: (nullable): its official name, if it is called otherwise here
 *
 * Returns: (transfer full): both
 */
char *
codio_report_dup_with_official (CodioReportPass *self,
                                const char      *name,
                                const char      *official)
{
  g_autofree char *marked = official ? codio_report_mark_official (self, official) : NULL;

  return marked ? g_strdup_printf (codio_catalog_message (self->catalog, "%1$s (%2$s)"), name, marked)
                : g_strdup (name);
}

/*< private >
 * codio_report_dup_code:
 * @self: a pass, of which the profile and the language matter
 *
 * Returns: (transfer full): the name of the code, with the official one
 */
char *
codio_report_dup_code (CodioReportPass *self)
{
  CodioEdition *edition = codio_profile_get_edition (self->profile);

  return codio_report_dup_with_official (self, codio_edition_get_name (edition, self->catalog),
                                         codio_edition_get_original_name (edition, self->catalog));
}

/*< private >
 * codio_report_dup_edition:
 * @self: a pass, of which the profile and the language matter
 *
 * Returns: (transfer full): the name of the code, and of when this edition is
 */
char *
codio_report_dup_edition (CodioReportPass *self)
{
  const CodioReport *report = codio_edition_get_report (codio_profile_get_edition (self->profile));
  g_autofree char *code = codio_report_dup_code (self);
  g_autofree char *month = codio_report_format_month (self, report->date);

  /* Translators: the name of the code, and the month in which this edition was published */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$s, edition of %2$s"), code, month);
}

/*< private >
 * codio_report_mark_own:
 * @self: a pass, of which the profile and the language matter
 * @text: a text of the profile
 *
 * Returns: (transfer full): @text for a sentence of the program, marked as codio_language_mark() does where it is in
 *   another language than that
 */
char *
codio_report_mark_own (CodioReportPass *self,
                       const char      *text)
{
  return mark (self, codio_record_get_string (CODIO_RECORD (self->profile), "language"), text);
}

/*< private >
 * codio_report_is_own_title:
 * @self: a pass
 * @record: a record of the profile
 *
 * Returns: whether what codio_profile_dup_record_title() calls it is a text of the profile, not of the program
 */
gboolean
codio_report_is_own_title (CodioReportPass *self,
                           CodioRecord     *record)
{
  if (CODIO_IS_ASSESSMENT (record))
    return codio_report_is_own_value (self, codio_record_get_key (record));
  if (CODIO_IS_PARTICIPANT (record))
    return *codio_record_get_string (record, "name") || *codio_record_get_string (record, "role");

  return !CODIO_IS_DILEMMA (record) || *codio_record_get_string (record, "title") != '\0';
}

/*< private >
 * codio_report_is_own_target:
 * @self: a pass
 * @comment: a comment
 *
 * Returns: whether what codio_profile_dup_comment_target() calls what it is on is a text of the profile
 */
gboolean
codio_report_is_own_target (CodioReportPass *self,
                            CodioRecord     *comment)
{
  static const char * const lists[] = {
    [CODIO_COMMENT_TARGET_VALUE] = "additional-values",
    [CODIO_COMMENT_TARGET_DILEMMA] = "dilemmas",
    [CODIO_COMMENT_TARGET_ACTION] = "actions",
  };
  const char *list = lists[codio_record_get_number (comment, "on")];
  CodioRecord *record = list ? codio_profile_find (self->profile, list, codio_record_get_string (comment, "target"))
                             : NULL;

  return record && codio_report_is_own_title (self, record);
}

/*< private >
 * codio_report_mark_title:
 * @self: a pass, of which the profile and the language matter
 * @dilemma: a dilemma
 *
 * Returns: (transfer full): its title for a sentence of the program; one that nobody gave is the program's own
 */
char *
codio_report_mark_title (CodioReportPass *self,
                         CodioRecord     *dilemma)
{
  g_autofree char *title = codio_profile_dup_record_title (self->profile, dilemma, self->catalog);

  return codio_report_is_own_title (self, dilemma) ? codio_report_mark_own (self, title) : g_steal_pointer (&title);
}

/*< private >
 * codio_report_is_own_value:
 * @self: a pass
 * @value: the identifier of a value
 *
 * Returns: whether the authors added it, so that its name is theirs
 */
gboolean
codio_report_is_own_value (CodioReportPass *self,
                           const char      *value)
{
  return codio_profile_find (self->profile, "additional-values", value) != NULL;
}

/*< private >
 * codio_report_get_none_at_stake:
 * @self: a pass, of which the profile and the language matter
 *
 * Returns: that no value is at stake, or that nobody knows that yet
 */
const char *
codio_report_get_none_at_stake (CodioReportPass *self)
{
  return codio_profile_count (self->profile, CODIO_JUDGEMENT_NOT_AT_STAKE) == 0
           ? codio_catalog_message (self->catalog, "No value is judged yet.")
           : codio_catalog_message (self->catalog, "No value is judged to be at stake.");
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

  return codio_date_dup_words (self->catalog, g_date_time_get_day_of_month (date), g_date_time_get_month (date),
                               g_date_time_get_year (date));
}

/*< private >
 * codio_report_format_day:
 * @self: a pass
 * @date: a full-date as in RFC 3339, or ""
 *
 * Returns: (transfer full): the day, or "" where there is none
 */
char *
codio_report_format_day (CodioReportPass *self,
                         const char      *date)
{
  int year, month, day;

  /* The reader takes no date that is none. */
  if (sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return g_strdup ("");

  return codio_date_dup_words (self->catalog, day, month, year);
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
      !g_ascii_string_to_unsigned (parts[1], 10, 1, 12, &number, NULL))
    return g_strdup (month);

  return codio_date_dup_month (self->catalog, (int) number, (int) year);
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

/*< private >
 * codio_report_dup_value_place:
 * @self: a pass
 * @value: the identifier of a value
 *
 * Returns: (transfer full): the name of the place where the report is about @value
 */
char *
codio_report_dup_value_place (CodioReportPass *self,
                              const char      *value)
{
  CodioAssessment *assessment = codio_profile_get_assessment (self->profile, value);

  if (assessment && codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_NONE)
    return g_strdup ("not-judged");

  return codio_report_dup_destination ("value", value);
}

/*< private >
 * codio_report_join:
 * @self: a pass
 * @first: some words, or ""
 * @second: some more words, or ""
 *
 * Returns: (transfer full): both, in one line
 */
char *
codio_report_join (CodioReportPass *self,
                   const char      *first,
                   const char      *second)
{
  if (*first == '\0' || *second == '\0')
    return g_strconcat (first, second, NULL);

  /* Translators: two things that are said of something, such as a status and a date */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$s, %2$s"), first, second);
}

/*< private >
 * codio_report_select:
 * @self: a pass
 * @judgement: how a value is judged
 * @weight: its weight, from 0 to %CODIO_WEIGHT_MAX
 *
 * Returns: (transfer full) (element-type CodioAssessment): the assessments with both, in the order of the edition
 */
GPtrArray *
codio_report_select (CodioReportPass *self,
                     CodioJudgement   judgement,
                     int              weight)
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);
  GPtrArray *selection = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (codio_assessment_get_judgement (assessment) == judgement &&
          codio_assessment_get_weight (assessment) == weight)
        g_ptr_array_add (selection, g_steal_pointer (&assessment));
    }

  return selection;
}
