/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report.h"

#include "codio-i18n.h"
#include "codio-pdf-finish.h"
#include "codio-pdf-profile.h"
#include "codio-profile-file.h"
#include "codio-report-private.h"

#define HEADER_TOP 34.0
#define FOOTER_TOP (CODIO_PAGE_HEIGHT - 50.0)
#define FOLIO_WIDTH 120.0

/* The contents can take another page, which moves everything after it: then it comes right in the third pass.
 * */
#define MAX_PASSES 5

static const char *
get_edition_name (CodioReportPass *self)
{
  return codio_edition_get_name (codio_profile_get_edition (self->profile), self->catalog);
}

static void
draw_furniture_cb (CodioTypesetter *typesetter,
                   gpointer         user_data)
{
  CodioReportPass *self = user_data;
  const char *organisation = codio_profile_get_organisation (self->profile);
  guint page = codio_pdf_writer_get_page (self->writer);
  g_autofree char *folio = NULL, *title = NULL;

  title = *organisation != '\0' ? g_strconcat (codio_report_get_title (self), " · ", organisation, NULL)
                                : g_strdup (codio_report_get_title (self));
  /* Translators: at the foot of a page: its number and how many pages there are */
  folio = g_strdup_printf (codio_catalog_message (self->catalog, "Page %1$u of %2$u"), page,
                           self->draft ? codio_pdf_writer_get_page (self->draft) : page);

  codio_pdf_writer_begin_artifact (self->writer, CODIO_PDF_HEADER);
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE, CODIO_PAGE_LEFT, HEADER_TOP, CODIO_PAGE_MEASURE,
                              PANGO_ALIGN_LEFT, title);
  codio_pdf_writer_end_artifact (self->writer);

  codio_pdf_writer_begin_artifact (self->writer, CODIO_PDF_FOOTER);
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE, CODIO_PAGE_LEFT, FOOTER_TOP,
                              CODIO_PAGE_MEASURE - FOLIO_WIDTH, PANGO_ALIGN_LEFT,
                              get_edition_name (self));
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE,
                              CODIO_PAGE_LEFT + CODIO_PAGE_MEASURE - FOLIO_WIDTH, FOOTER_TOP, FOLIO_WIDTH,
                              PANGO_ALIGN_RIGHT, folio);
  codio_pdf_writer_end_artifact (self->writer);
}

static void
set_metadata (CodioReportPass *self)
{
  CodioPdfWriter *writer = self->writer;
  const char *modified = codio_profile_get_modified (self->profile);
  g_autofree char *subject = NULL;

  /* Translators: what a document is about: a value profile, and the name of the code that it follows */
  subject = g_strdup_printf (codio_catalog_message (self->catalog, "Value profile after the %s"),
                             get_edition_name (self));

  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_TITLE, codio_report_get_title (self));
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_AUTHOR,
                                 codio_profile_get_organisation (self->profile));
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_SUBJECT, subject);
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_CREATOR, "Codio " PACKAGE_VERSION);
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_CREATE_DATE, modified);
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_MOD_DATE, modified);
}

static void
write_report (CodioReportPass *self)
{
  codio_pdf_writer_set_language (self->writer, codio_catalog_get_language (self->catalog));
  codio_typesetter_set_furniture (self->typesetter, draw_furniture_cb, self);
  set_metadata (self);

  codio_pdf_writer_begin (self->writer, "Document");
  codio_report_add_title_page (self);
  codio_report_add_contents (self);
  codio_report_add_project (self);
  codio_report_add_house (self);
  codio_report_add_at_stake (self);
  codio_report_add_not_at_stake (self);
  codio_report_add_not_judged (self);
  codio_report_add_dilemmas (self);
  codio_report_add_method (self);
  codio_pdf_writer_end (self->writer);
}

static gboolean
has_same_pages (CodioPdfWriter *a,
                CodioPdfWriter *b)
{
  const CodioPdfBookmark *bookmark;

  for (guint i = 0; (bookmark = codio_pdf_writer_get_bookmark (a, i)) != NULL; i++)
    if (codio_pdf_writer_find_page (b, bookmark->destination) != bookmark->page)
      return FALSE;

  return codio_pdf_writer_get_page (a) == codio_pdf_writer_get_page (b);
}

static GBytes *
finish (CodioReportPass           *self,
        const CodioExportOptions  *options,
        GError                   **error)
{
  g_autoptr (GBytes) profile = options->attach_profile ? codio_profile_write (self->profile) : NULL;
  CodioPdfAttachment attachment = {
    .name = CODIO_PDF_PROFILE_NAME,
    .media_type = CODIO_PROFILE_MEDIA_TYPE,
    /* Translators: what a file inside a PDF is */
    .description = codio_catalog_message (self->catalog, "The value profile that this report was made of"),
    .modified = codio_profile_get_modified (self->profile),
    .bytes = profile,
  };

  return codio_pdf_finish (self->writer, codio_catalog_get_language (self->catalog), profile ? &attachment : NULL,
                           error);
}

/**
 * codio_report_create:
 * @profile: a profile
 * @options: how to make it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of #G_IO_ERROR
 *
 * Writes the profile as a tagged PDF for people to read. What applying the code asks for (chapter 6 of the
 * report of CODIO 2021) is in it: of every value whether it is at stake and why, the weights, the dilemmas
 * and the choices. The same profile and options always give the same bytes.
 *
 * The document is at once PDF/UA-1 and PDF/A-2a, or PDF/A-3a where the profile is inside it.
 *
 * Returns: (transfer full): the document, or %NULL
 */
GBytes *
codio_report_create (CodioProfile              *profile,
                     const CodioExportOptions  *options,
                     GCancellable              *cancellable,
                     GError                   **error)
{
  g_autoptr (CodioPdfWriter) draft = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  for (guint i = 1;; i++)
    {
      g_autoptr (CodioPdfWriter) writer = codio_pdf_writer_new (CODIO_PAGE_WIDTH, CODIO_PAGE_HEIGHT);
      g_autoptr (CodioTypesetter) typesetter = NULL;
      CodioReportPass pass = { profile, options->catalog, writer, NULL, draft };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      typesetter = codio_typesetter_new (writer, codio_catalog_get_language (options->catalog));
      pass.typesetter = typesetter;
      write_report (&pass);

      if (i == MAX_PASSES || (draft && has_same_pages (writer, draft)))
        return finish (&pass, options, error);

      g_set_object (&draft, writer);
    }
}
