/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-i18n.h"

/* The last chapter: how a profile comes about, and from whom everything is. */

static void
section_free (gpointer data)
{
  CodioReportSection *section = data;

  g_free (section->text);
  g_free (section);
}

/* Takes @text. */
static void
take_section (GPtrArray  *sections,
              const char *title,
              char       *text)
{
  CodioReportSection *section = g_new0 (CodioReportSection, 1);

  section->title = title;
  section->text = text;
  g_ptr_array_add (sections, section);
}

static char *
dup_client (CodioReportPass *self,
            const char      *client)
{
  const char *name = codio_catalog_content (self->catalog, client);

  return codio_report_dup_with_official (self, name, g_str_equal (name, client) ? NULL : client);
}

static char *
dup_source (CodioReportPass *self)
{
  const CodioReport *report = codio_edition_get_report (codio_profile_get_edition (self->profile));
  g_autofree char *month = codio_report_format_month (self, report->date);
  g_autofree char *title = codio_report_mark_official (self, report->title);
  g_autofree char *publisher = codio_report_mark_official (self, report->publisher);
  g_autofree char *client = report->client ? dup_client (self, report->client) : NULL;

  if (client)
    return g_strdup_printf (
      codio_catalog_message (self->catalog,
                             /* Translators: a source: authors, title, publisher, month and year, for whom */
                             "%1$s, “%2$s”. %3$s, %4$s. Commissioned by %5$s."),
      report->authors, title, publisher, month, client);

  return g_strdup_printf (
    codio_catalog_message (self->catalog,
                           /* Translators: a source: authors, title, publisher, month and year */
                           "%1$s, “%2$s”. %3$s, %4$s."),
    report->authors, title, publisher, month);
}

static char *
dup_colophon (CodioReportPass *self)
{
  return g_strdup_printf (
    codio_catalog_message (self->catalog,
                           /* Translators: the version of Codio, and the identifier of a profile */
                           "Made with Codio %1$s from the profile with identifier %2$s. The same profile "
                           "always gives the same document."),
    PACKAGE_VERSION, codio_profile_get_id (self->profile));
}

/* What the parts of the code are called in Dutch, or NULL if they are called that here. */
static char *
dup_official_names (CodioReportPass *self)
{
  GListModel *parts = codio_edition_get_parts (codio_profile_get_edition (self->profile));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *list = NULL, *text = NULL, *language = NULL;
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      const char *original = codio_part_get_original_name (part, self->catalog);

      if (original)
        g_strv_builder_take (builder, codio_report_dup_with_official (self, codio_part_get_name (part, self->catalog),
                                                                      original));
    }
  names = g_strv_builder_end (builder);
  if (*names == NULL)
    return NULL;

  list = g_strjoinv ("; ", names);
  text = g_strdup_printf (
    codio_catalog_message (self->catalog,
                           /* Translators: %s is a list such as “Democracy (Democratie); Rule of law (Rechtstaat)” */
                           "The code is Dutch, and so are its official names. Here they are, each after its name in "
                           "this document: %s."), list);
  if (!codio_catalog_has_names_only (self->catalog))
    return g_steal_pointer (&text);

  language = codio_catalog_dup_content_name (self->catalog);
  return g_strdup_printf (
    codio_catalog_message (self->catalog,
                           /* Translators: the sentences before this one, then the name of a language */
                           "%1$s Only these names are translated, into %2$s; all else is Dutch."), text, language);
}

/* What a reader does not see. */
static const char *
get_omissions (CodioReportPass *self)
{
  switch (self->options->audience)
    {
    case CODIO_AUDIENCE_PUBLIC:
      return codio_catalog_message (self->catalog,
                                    "This is the public report. It is put together from what may be published of the "
                                    "profile. Names of people, notes, comments, who decided and who sees to an action "
                                    "are not in it. What ballots say is in it once it may be shown, without names and "
                                    "reasons.");

    case CODIO_AUDIENCE_COMMITTEE:
      return codio_catalog_message (self->catalog,
                                    "This report is for the committee. All that the profile says is in it, except the "
                                    "notes that its authors made for themselves, and what blind ballots say before it "
                                    "may be shown.");

    case CODIO_AUDIENCE_INTERNAL:
    default:
      return NULL;
    }
}

/*< private >
 * codio_report_list_method:
 * @self: a pass, of which the profile, the options and the language matter
 *
 * Returns: (transfer full) (element-type CodioReportSection): what the code is, what this document is based on, and why
 *   it gives no overall score
 */
GPtrArray *
codio_report_list_method (CodioReportPass *self)
{
  CodioCatalog *catalog = self->catalog;
  GPtrArray *sections = g_ptr_array_new_with_free_func (section_free);
  char *official_names = dup_official_names (self); /* the section takes it */
  const char *omissions = get_omissions (self);
  g_autofree char *code = codio_report_dup_code (self);

  take_section (sections, codio_catalog_message (catalog, "The code"), g_strdup_printf (
    codio_catalog_message (catalog,
                           /* Translators: %s is the name of the code */
                           "The %s, CODIO for short, is about what makes digital government good. It has "
                           "the form of a house. The roof is good digital government. The foundations "
                           "carry principles, and the principles carry values."), code));

  take_section (
    sections, codio_catalog_message (catalog, "The method"),
    g_strdup (codio_catalog_message (catalog,
                           "Whoever applies the code goes through all of its values. Of each value they "
                           "say whether it is at stake in the project, and why. What is at stake gets a "
                           "weight from 1 (light) to 4 (very heavy). Where values collide, they describe "
                           "the dilemma, what they chose, why that is legitimate and what harm remains.")));
  take_section (
    sections, codio_catalog_message (catalog, "No overall score"),
    g_strdup (codio_catalog_message (catalog,
                           "There is no overall score. Values cannot be added up: harm to one value does "
                           "not go away because other values are served. A weight says how much attention "
                           "a value asks for, not how well the project does. The reasons and the choices say "
                           "what was done about it.")));
  take_section (sections, codio_catalog_message (catalog, "The source"), dup_source (self));
  take_section (
    sections, codio_catalog_message (catalog, "The words"),
    g_strdup (codio_catalog_message (catalog,
                           "The names of the values, their order and the edition come from that report. "
                           "The wording of values and explanations in Codio is its own, not that of the "
                           "report. The judgements, reasons and dilemmas are of the people who made this "
                           "profile.")));
  if (official_names)
    take_section (sections, codio_catalog_message (catalog, "The official names"), official_names);
  if (omissions)
    take_section (sections, codio_catalog_message (catalog, "What is left out"), g_strdup (omissions));
  take_section (sections, codio_catalog_message (catalog, "This document"), dup_colophon (self));

  return sections;
}

/*< private >
 * codio_report_add_method:
 * @self: a pass
 *
 * Adds how a profile comes about, and from whom everything is.
 */
void
codio_report_add_method (CodioReportPass *self)
{
  g_autoptr (GPtrArray) sections = codio_report_list_method (self);

  codio_report_begin_chapter (self, CODIO_REPORT_METHOD, CODIO_REPORT_WHOLE_PAGE);
  for (guint i = 0; i < sections->len; i++)
    {
      const CodioReportSection *section = g_ptr_array_index (sections, i);

      codio_report_add_field (self, 3, section->title, section->text, FALSE);
    }
  codio_report_end_chapter (self);
}
