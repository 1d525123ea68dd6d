/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-i18n.h"

/* The last chapter: how a profile comes about, and from whom everything is. */

/* About what it takes: it looks best on one page. */
#define METHOD_LINES 34

static void
add_section (CodioReportPass *self,
             const char      *title,
             const char      *text)
{
  CodioReportEntry entry;

  codio_report_begin_entry (self, &entry, 3, title, NULL, 0,
                            codio_typesetter_measure_text (self->typesetter, CODIO_TEXT_WIDTH, text));
  codio_report_begin_text (self, &entry);
  codio_report_add_explanation (self, text);
  codio_report_end_entry (self, &entry);
}

static void
add_source (CodioReportPass *self)
{
  const CodioReport *report = codio_edition_get_report (codio_profile_get_edition (self->profile));
  g_autofree char *month = codio_report_format_month (self, report->date);
  g_autofree char *source = NULL;

  if (report->client)
    source = g_strdup_printf (
      codio_catalog_message (self->catalog,
                             /* Translators: a source: authors, title, publisher, month and year, for whom */
                             "%1$s, “%2$s”. %3$s, %4$s. Commissioned by %5$s."),
      report->authors, report->title, report->publisher, month, report->client);
  else
    source = g_strdup_printf (
      codio_catalog_message (self->catalog,
                             /* Translators: a source: authors, title, publisher, month and year */
                             "%1$s, “%2$s”. %3$s, %4$s."),
      report->authors, report->title, report->publisher, month);
  add_section (self, codio_catalog_message (self->catalog, "The source"), source);
}

static void
add_colophon (CodioReportPass *self)
{
  g_autofree char *colophon = NULL;

  colophon = g_strdup_printf (
    codio_catalog_message (self->catalog,
                           /* Translators: the version of Codio, and the identifier of a profile */
                           "Made with Codio %1$s from the profile with identifier %2$s. The same profile "
                           "always gives the same document."),
    PACKAGE_VERSION, codio_profile_get_id (self->profile));
  add_section (self, codio_catalog_message (self->catalog, "This document"), colophon);
}

/*< private >
 * codio_report_add_method:
 * @self: a pass
 *
 * Adds what the code is, what this document is based on, and why it gives no overall score.
 */
void
codio_report_add_method (CodioReportPass *self)
{
  CodioCatalog *catalog = self->catalog;
  CodioEdition *edition = codio_profile_get_edition (self->profile);
  g_autofree char *code = NULL;

  code = g_strdup_printf (
    codio_catalog_message (catalog,
                           /* Translators: %s is the name of the code */
                           "The %s, CODIO for short, is about what makes digital government good. It has "
                           "the form of a house. The roof is good digital government. The foundations "
                           "carry principles, and the principles carry values."),
    codio_edition_get_name (edition, catalog));

  codio_typesetter_need (self->typesetter, METHOD_LINES * CODIO_LINE);
  codio_report_begin_chapter (self, codio_catalog_message (catalog, "Method and sources"), "method");
  add_section (self, codio_catalog_message (catalog, "The code"), code);
  add_section (
    self, codio_catalog_message (catalog, "The method"),
    codio_catalog_message (catalog,
                           "Whoever applies the code goes through all of its values. Of each value they "
                           "say whether it is at stake in the project, and why. What is at stake gets a "
                           "weight from 1 (light) to 4 (very heavy). Where values collide, they describe "
                           "the dilemma, what they chose, why that is legitimate and what harm remains."));
  add_section (
    self, codio_catalog_message (catalog, "No overall score"),
    codio_catalog_message (catalog,
                           "There is no overall score. Values cannot be added up: harm to one value does "
                           "not go away because other values are served. A weight says how much attention "
                           "a value asks, not how well the project does. The reasons and the choices say "
                           "what was done about it."));
  add_source (self);
  add_section (
    self, codio_catalog_message (catalog, "The words"),
    codio_catalog_message (catalog,
                           "The names of the values, their order and the edition come from that report. "
                           "The wording of values and explanations in Codio is its own, not that of the "
                           "report. The judgements, reasons and dilemmas are of the people who made this "
                           "profile."));
  add_colophon (self);
  codio_report_end_chapter (self);
}
