/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-choices.h"

#include "codio-i18n.h"

/* What can be chosen about an export, and what that is called: the same on a command line and in a window. */

static const CodioExportChoice formats[] = {
  { CODIO_EXPORT_PDF, "pdf", N_("Report (PDF)") },
  { CODIO_EXPORT_JSON, "json", N_("Profile (JSON)") },
  { CODIO_EXPORT_ODT, "odt", N_("Document (ODT)") },
  { CODIO_EXPORT_MARKDOWN, "md", N_("Text (Markdown)") },
  { CODIO_EXPORT_MINUTES, "minutes", N_("Minutes (PDF)") },
  { CODIO_EXPORT_MINUTES_ODT, "minutes-odt", N_("Minutes (ODT)") },
  { CODIO_EXPORT_MINUTES_TEXT, "minutes-text", N_("Minutes (Markdown)") },
  { CODIO_EXPORT_CSV, "csv", N_("Table (CSV)") },
  { CODIO_EXPORT_SVG, "svg", N_("Drawing (SVG)") },
  { CODIO_EXPORT_PNG, "png", N_("Picture (PNG)") },
  { CODIO_EXPORT_ICS, "ics", N_("Dates for a Calendar (iCalendar)") },
  { CODIO_EXPORT_IAMA, "iama", N_("Answers for the IAMA (JSON)") },
  { CODIO_EXPORT_IAMA_TEXT, "iama-text", N_("Answers for the IAMA (Markdown)") },
};

static const CodioExportChoice audiences[] = {
  /* Translators: for whom a report is made: those who work on the project */
  { CODIO_AUDIENCE_INTERNAL, "internal", CODIO_CONTEXT ("audience", "Internal") },
  /* Translators: for whom a report is made: everybody */
  { CODIO_AUDIENCE_PUBLIC, "public", CODIO_CONTEXT ("audience", "Public") },
  /* Translators: for whom a report is made: those who give advice about the project */
  { CODIO_AUDIENCE_COMMITTEE, "committee", CODIO_CONTEXT ("audience", "Committee") },
};

/* What the chapters of a report are called. */
static const CodioExportChoice parts[] = {
  { CODIO_REPORT_SUMMARY, "summary", N_("Summary") },
  { CODIO_REPORT_HOUSE, "house", N_("The house") },
  { CODIO_REPORT_AT_STAKE, "at-stake", N_("Values at stake") },
  { CODIO_REPORT_NOT_AT_STAKE, "not-at-stake", N_("Values not at stake") },
  { CODIO_REPORT_WEIGHING, "weighing", N_("Weighing") },
  { CODIO_REPORT_DILEMMAS, "dilemmas", N_("Dilemmas") },
  { CODIO_REPORT_ACTIONS, "actions", N_("Actions") },
  { CODIO_REPORT_PARTICIPANTS, "participants", N_("Participants") },
  { CODIO_REPORT_ADVICE, "advice", N_("Advice and settling") },
  { CODIO_REPORT_METHOD, "method", N_("Method and sources") },
  { CODIO_REPORT_CHANGES, "changes", N_("Changes since an earlier moment") },
};

static const CodioExportChoice papers[] = {
  { CODIO_PAPER_A4, "a4", N_("A4") },
  /* Translators: a size of paper that is used in America */
  { CODIO_PAPER_LETTER, "letter", CODIO_CONTEXT ("paper", "Letter") },
};

static const CodioExportChoice tables[] = {
  { CODIO_TABLE_VALUES, "values", N_("Values") },
  { CODIO_TABLE_DILEMMAS, "dilemmas", N_("Dilemmas") },
  { CODIO_TABLE_ACTIONS, "actions", N_("Actions") },
};

static const CodioExportChoice pictures[] = {
  { CODIO_PICTURE_HOUSE, "house", N_("The house") },
  { CODIO_PICTURE_DILEMMAS, "dilemmas", N_("Dilemmas") },
  { CODIO_PICTURE_COVERAGE, "coverage", N_("Coverage") },
  { CODIO_PICTURE_PRIORITIES, "priorities", N_("Priorities") },
  { CODIO_PICTURE_TIMELINE, "timeline", N_("Timeline") },
  { CODIO_PICTURE_BALLOTS, "ballots", N_("Ballots") },
};

static const struct
{
  const CodioExportChoice *choices;
  guint n_choices;
} questions[CODIO_N_EXPORT_QUESTIONS] = {
  [CODIO_EXPORT_FORMAT] = { formats, G_N_ELEMENTS (formats) },
  [CODIO_EXPORT_AUDIENCE] = { audiences, G_N_ELEMENTS (audiences) },
  [CODIO_EXPORT_PARTS] = { parts, G_N_ELEMENTS (parts) },
  [CODIO_EXPORT_PAPER] = { papers, G_N_ELEMENTS (papers) },
  [CODIO_EXPORT_TABLE] = { tables, G_N_ELEMENTS (tables) },
  [CODIO_EXPORT_PICTURE] = { pictures, G_N_ELEMENTS (pictures) },
};

/**
 * codio_export_get_choices:
 * @question: what is chosen
 * @n_choices: (out): return location for how many there are
 *
 * Returns: (array length=n_choices): the possible answers, in the order in which they are offered
 */
const CodioExportChoice *
codio_export_get_choices (CodioExportQuestion  question,
                          guint               *n_choices)
{
  g_return_val_if_fail (question < CODIO_N_EXPORT_QUESTIONS, NULL);
  g_return_val_if_fail (n_choices != NULL, NULL);

  *n_choices = questions[question].n_choices;

  return questions[question].choices;
}

/**
 * codio_export_get_choice:
 * @question: what is chosen
 * @value: one of the answers
 *
 * Returns: what that is called
 */
const CodioExportChoice *
codio_export_get_choice (CodioExportQuestion question,
                         int                 value)
{
  g_return_val_if_fail (question < CODIO_N_EXPORT_QUESTIONS, NULL);

  for (guint i = 0; i < questions[question].n_choices; i++)
    if (questions[question].choices[i].value == value)
      return &questions[question].choices[i];

  g_return_val_if_reached (NULL);
}

/**
 * codio_export_find_choice:
 * @question: what is chosen
 * @name: what somebody typed
 *
 * Returns: (nullable): the answer of that name, in capitals or not
 */
const CodioExportChoice *
codio_export_find_choice (CodioExportQuestion  question,
                          const char          *name)
{
  g_return_val_if_fail (question < CODIO_N_EXPORT_QUESTIONS, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < questions[question].n_choices; i++)
    if (g_ascii_strcasecmp (questions[question].choices[i].name, name) == 0)
      return &questions[question].choices[i];

  return NULL;
}

/**
 * codio_export_is_minutes:
 * @format: what is made
 *
 * Returns: whether that are the minutes of a review, which are of the day on which they are made
 */
gboolean
codio_export_is_minutes (CodioExportFormat format)
{
  return format == CODIO_EXPORT_MINUTES || format == CODIO_EXPORT_MINUTES_ODT ||
         format == CODIO_EXPORT_MINUTES_TEXT;
}
