/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "codio-export-choices.h"
#include "codio-iama.h"
#include "codio-pdf-writer.h"
#include "codio-test.h"
#include "codio-typesetter.h"

static CodioProfile *
create_empty (void)
{
  return codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
}

/* What makes a report hard to set: long names, long texts, other scripts, what looks like markup. */
static CodioProfile *
create_difficult (void)
{
  CodioProfile *profile = create_empty ();
  CodioRecord *record = CODIO_RECORD (profile);
  CodioAssessment *assessment = codio_profile_get_assessment (profile, "privacy");
  g_autoptr (GString) text = g_string_new (NULL);
  CodioDilemma *dilemma;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, i % 97 == 0 ? "\n\n" : "woord <b>&amp; ");

  codio_profile_set_string (profile, record, "title", "Een titel (met \\ en 'tekens') die langer is dan een "
                                                      "regel en over meer regels loopt dan er ruimte lijkt");
  codio_profile_set_string (profile, record, "organisation", "مرحبا بالعالم");
  codio_profile_set_string (profile, record, "summary", "\n\n\n");
  codio_profile_weigh (profile, assessment, 4);
  codio_profile_set_string (profile, CODIO_RECORD (assessment), "reason", text->str);
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "integriteit"), 1);
  codio_profile_judge (profile, codio_profile_get_assessment (profile, "toezicht"), CODIO_JUDGEMENT_AT_STAKE);
  codio_profile_judge (profile, codio_profile_get_assessment (profile, "kennis"),
                       CODIO_JUDGEMENT_NOT_AT_STAKE);
  dilemma = codio_profile_add_dilemma (profile, "privacy", "wendbaarheid");
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "issue", text->str);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "choice", text->str);
  codio_profile_set_string (profile, CODIO_RECORD (dilemma), "review-on", "2026-09-30");
  codio_profile_add_iama (profile, CODIO_IAMA_SERVED, "integriteit");
  codio_profile_add_iama (profile, CODIO_IAMA_PRESSURED, "privacy");

  return profile;
}

typedef CodioProfile *(*ProfileFunc) (void);

static const struct
{
  const char *path;
  ProfileFunc create;
} profiles[] = {
  { "example", codio_test_example },
  { "empty", create_empty },
  { "difficult", create_difficult },
};

static const struct
{
  const char *filename;
  gboolean known;
  CodioExportFormat format;
} filenames[] = {
  { "huis.pdf", TRUE, CODIO_EXPORT_PDF },
  { "huis.PDF", TRUE, CODIO_EXPORT_PDF },
  { "huis.svg.json", TRUE, CODIO_EXPORT_JSON },
  { "huis.md", TRUE, CODIO_EXPORT_MARKDOWN },
  { "huis.odt", TRUE, CODIO_EXPORT_ODT },
  { "/tmp/huis.Svg", TRUE, CODIO_EXPORT_SVG },
  { "een huis.png", TRUE, CODIO_EXPORT_PNG },
  { "huis.docx", FALSE, 0 },
  { "huis.pdf.", FALSE, 0 },
  { "huispdf", FALSE, 0 },
  { ".pdf", FALSE, 0 },
  { "", FALSE, 0 },
};

static const struct
{
  const char *name;
  const char *suffix;
  const char *start;
} formats[CODIO_N_EXPORT_FORMATS] = {
  [CODIO_EXPORT_PDF] = { "pdf", ".pdf", "%PDF-1.7\n" },
  [CODIO_EXPORT_JSON] = { "json", ".json", "{" },
  [CODIO_EXPORT_ODT] = { "odt", ".odt", "PK\3\4" },
  [CODIO_EXPORT_MARKDOWN] = { "md", ".md", "# " },
  [CODIO_EXPORT_CSV] = { "csv", ".csv", "\xef\xbb\xbf" "Foundation,Principle,Value," },
  [CODIO_EXPORT_SVG] = { "svg", ".svg", "<" },
  [CODIO_EXPORT_ICS] = { "ics", ".ics", "BEGIN:VCALENDAR\r\n" },
  [CODIO_EXPORT_IAMA] = { "iama", ".json", "{\n  \"$schema\"" },
  [CODIO_EXPORT_IAMA_TEXT] = { "iama-text", ".md", "## 1.2.1 " },
  [CODIO_EXPORT_MINUTES] = { "minutes", ".pdf", "%PDF-1.7\n" },
  [CODIO_EXPORT_MINUTES_ODT] = { "minutes-odt", ".odt", "PK\3\4" },
  [CODIO_EXPORT_MINUTES_TEXT] = { "minutes-text", ".md", "# " },
  [CODIO_EXPORT_PNG] = { "png", ".png", "\211PNG\r\n" },
};

static void
test_format (void)
{
  for (CodioExportFormat i = 0; i < CODIO_N_EXPORT_FORMATS; i++)
    g_assert_cmpstr (codio_export_format_get_suffix (i), ==, formats[i].suffix);

  for (guint i = 0; i < G_N_ELEMENTS (filenames); i++)
    {
      CodioExportFormat format = CODIO_N_EXPORT_FORMATS;

      g_test_message ("%s", filenames[i].filename);
      g_assert_cmpint (codio_export_format_from_filename (filenames[i].filename, &format), ==,
                       filenames[i].known);
      g_assert_cmpint (format, ==, filenames[i].known ? filenames[i].format : CODIO_N_EXPORT_FORMATS);
    }
}

static void
test_name (void)
{
  static const struct
  {
    const char *language;
    const char *title;
    CodioAudience audience;
    const char *time;
    const char *name;
  } cases[] = {
    { "en", "Drones & wet", CODIO_AUDIENCE_INTERNAL, NULL, "drones-wet-2026-05-18-internal.pdf" },
    { "en", "Nul", CODIO_AUDIENCE_PUBLIC, "2027-01-02T23:59:59+01:00", "nul-value-profile-2027-01-02-public.pdf" },
    { "nl", "", CODIO_AUDIENCE_COMMITTEE, NULL, "waardenprofiel-2026-05-18-commissie.pdf" },
  };
  CodioProfile *profile = codio_test_read ("{\"format\": \"nl.codio.profile\", \"version\": \"1.0\", \"id\": "
                                           "\"0f8fad5b-d9cb-469f-a165-70867728950e\", \"edition\": \"codio-2021\", "
                                           "\"modified\": \"2026-05-18T10:00:00Z\"}");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioCatalog) catalog = codio_catalog_new (cases[i].language);
      CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
      g_autofree char *name = NULL;

      codio_profile_set_string (profile, CODIO_RECORD (profile), "title", cases[i].title);
      options.audience = cases[i].audience;
      options.time = cases[i].time;
      name = codio_export_dup_name (profile, CODIO_EXPORT_PDF, &options);
      g_assert_cmpstr (name, ==, cases[i].name);
    }

  g_assert_finalize_object (profile);
}

/* What is in the file, where the ending of its name does not say it. */
static void
test_name_subject (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioProfile *profile = codio_test_example ();
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
  g_autofree char *picture = NULL, *table = NULL;

  options.time = "2026-06-01T00:00:00Z";
  options.picture = CODIO_PICTURE_COVERAGE;
  options.table = CODIO_TABLE_ACTIONS;
  picture = codio_export_dup_name (profile, CODIO_EXPORT_PNG, &options);
  table = codio_export_dup_name (profile, CODIO_EXPORT_CSV, &options);
  g_assert_cmpstr (picture, ==, "drones-voor-bouwinspecties-coverage-2026-06-01-internal.png");
  g_assert_cmpstr (table, ==, "drones-voor-bouwinspecties-actions-2026-06-01-internal.csv");

  g_assert_finalize_object (profile);
}

static void
test_choices (void)
{
  for (guint question = 0; question < CODIO_N_EXPORT_QUESTIONS; question++)
    {
      guint n;
      const CodioExportChoice *choices = codio_export_get_choices (question, &n);

      g_assert_cmpuint (n, >, 1);
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (codio_export_get_choice (question, choices[i].value) == &choices[i]);
          g_assert_true (codio_export_find_choice (question, choices[i].name) == &choices[i]);
        }
      g_assert_null (codio_export_find_choice (question, "niets"));
    }
}

static void
test_export (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  CodioExportFormat format = number % CODIO_N_EXPORT_FORMATS;
  CodioProfile *profile = profiles[number / CODIO_N_EXPORT_FORMATS].create ();
  CodioCatalog *catalog = codio_catalog_new ("en");
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = codio_export (profile, format, &options, NULL, &error);
  g_autoptr (GBytes) second = NULL;
  const char *start = formats[format].start;

  if ((format == CODIO_EXPORT_ICS || format == CODIO_EXPORT_IAMA || format == CODIO_EXPORT_IAMA_TEXT) &&
      profiles[number / CODIO_N_EXPORT_FORMATS].create == create_empty)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND); /* there are no dates and no values chosen */
      g_assert_finalize_object (profile);
      g_assert_finalize_object (catalog);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (first), >, strlen (start));
  g_assert_cmpmem (g_bytes_get_data (first, NULL), strlen (start), start, strlen (start));

  second = codio_export (profile, format, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));

  g_assert_finalize_object (profile);
  g_assert_finalize_object (catalog);
}

/* The records are what the document is finished with: they follow the structure that was written. */
static void
test_writer (void)
{
  CodioPdfWriter *writer = codio_pdf_writer_new (595, 842);
  CodioTypesetter *typesetter = codio_typesetter_new (writer, CODIO_PAPER_A4, "nl");
  const CodioPdfBookmark *bookmark;
  const CodioPdfElement *element;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  codio_pdf_writer_set_language (writer, "nl");
  codio_pdf_writer_begin (writer, "Document");
  codio_pdf_writer_add_bookmark (writer, 1, "Titel", "title", 0, CODIO_PAGE_TOP);
  codio_typesetter_add (typesetter, "H1", CODIO_TEXT_TITLE, 0, CODIO_PAGE_MEASURE, "Titel");
  codio_typesetter_new_page (typesetter);
  codio_pdf_writer_begin (writer, "P");
  codio_typesetter_add_link (typesetter, CODIO_TEXT_BODY, 0, CODIO_PAGE_MEASURE, "Terug", "title");
  codio_pdf_writer_begin_artifact (writer, CODIO_PDF_FOOTER);
  codio_typesetter_show (typesetter, CODIO_TEXT_NOTE, 0, 800, 100, "2");
  codio_pdf_writer_end_artifact (writer);
  codio_pdf_writer_end (writer);
  codio_pdf_writer_end (writer);

  g_assert_cmpuint (codio_pdf_writer_get_page (writer), ==, 2);
  g_assert_cmpuint (codio_pdf_writer_find_page (writer, "title"), ==, 1);
  g_assert_cmpuint (codio_pdf_writer_find_page (writer, "elsewhere"), ==, 0);

  g_assert_cmpstr (codio_pdf_writer_get_element (writer, 0)->tag, ==, "Document");
  g_assert_cmpstr (codio_pdf_writer_get_element (writer, 1)->tag, ==, "H1");
  g_assert_cmpuint (codio_pdf_writer_get_element (writer, 1)->page, ==, 1);
  g_assert_cmpstr (codio_pdf_writer_get_element (writer, 2)->tag, ==, "P");
  element = codio_pdf_writer_get_element (writer, 3);
  g_assert_cmpstr (element->tag, ==, "Link");
  g_assert_cmpstr (element->contents, ==, "Terug");
  g_assert_cmpstr (element->destination, ==, "title");
  g_assert_cmpstr (element->language, ==, "nl");
  g_assert_cmpuint (element->page, ==, 2);
  g_assert_true (codio_pdf_writer_get_element (writer, 4)->is_artifact);
  g_assert_null (codio_pdf_writer_get_element (writer, 5));

  bookmark = codio_pdf_writer_get_bookmark (writer, 0);
  g_assert_cmpstr (bookmark->title, ==, "Titel");
  g_assert_cmpint (codio_pdf_writer_get_artifact (writer, 0)->kind, ==, CODIO_PDF_FOOTER);
  g_assert_cmpuint (codio_pdf_writer_get_artifact (writer, 0)->page, ==, 2);
  g_assert_null (codio_pdf_writer_get_artifact (writer, 1));

  bytes = codio_pdf_writer_finish (writer, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);

  g_assert_finalize_object (typesetter);
  g_assert_finalize_object (writer);
}

/* What could never be opened again is not made, but only what holds the whole profile is as large as that. */
static void
test_too_large (void)
{
  const CodioExportFormat whole[] = { CODIO_EXPORT_JSON, CODIO_EXPORT_PDF };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (CodioProfile) profile = codio_test_too_large ();
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
  g_autoptr (GBytes) report = NULL;

  report = codio_export (profile, CODIO_EXPORT_PDF, &options, NULL, NULL);
  g_assert_nonnull (report);

  options.attach_profile = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = codio_export (profile, whole[i], &options, NULL, &error);

      g_assert_null (bytes);
      g_assert_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_TOO_LARGE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/export/too-large", test_too_large);
  g_test_add_func ("/codio/export/format", test_format);
  g_test_add_func ("/codio/export/name", test_name);
  g_test_add_func ("/codio/export/name-subject", test_name_subject);
  g_test_add_func ("/codio/export/choices", test_choices);
  g_test_add_func ("/codio/export/writer", test_writer);
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    for (guint j = 0; j < CODIO_N_EXPORT_FORMATS; j++)
      {
        g_autofree char *path = g_strdup_printf ("/codio/export/%s/%s", profiles[i].path, formats[j].name);

        g_test_add_data_func (path, GUINT_TO_POINTER (i * CODIO_N_EXPORT_FORMATS + j), test_export);
      }

  return g_test_run ();
}
