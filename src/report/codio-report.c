/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report.h"

#include "codio-i18n.h"
#include "codio-outline-minutes.h"
#include "codio-pdf-finish.h"
#include "codio-pdf-profile.h"
#include "codio-profile-file.h"
#include "codio-report-private.h"

#define HEADER_TOP 34.0
#define FOOTER_BOTTOM 50.0
#define FOLIO_WIDTH 120.0

/* As wide as most. */
#define SOME_PAGE 10

/* Which part of the whole is done after the first, the second and each further pass; there are hardly ever more. */
static const double shares[] = { 0, 0.4, 0.8, 0.9, 0.93, 0.95 };

/* A part that is there only if somebody asked for it; those without one always are. */
static const struct
{
  CodioReportParts part;
  void (*add) (CodioReportPass *self);
} chapters[] = {
  { 0, codio_report_add_title_page },
  { 0, codio_report_add_contents },
  { CODIO_REPORT_SUMMARY, codio_report_add_summary },
  { CODIO_REPORT_SUMMARY, codio_report_add_project },
  { CODIO_REPORT_HOUSE, codio_report_add_house },
  { CODIO_REPORT_AT_STAKE, codio_report_add_at_stake },
  { CODIO_REPORT_NOT_AT_STAKE, codio_report_add_not_at_stake },
  { CODIO_REPORT_WEIGHING, codio_report_add_weighing },
  { CODIO_REPORT_DILEMMAS, codio_report_add_dilemmas },
  { CODIO_REPORT_ACTIONS, codio_report_add_actions },
  { CODIO_REPORT_PARTICIPANTS, codio_report_add_participants },
  { CODIO_REPORT_ADVICE, codio_report_add_advice },
  { 0, codio_report_add_room },
  { CODIO_REPORT_METHOD, codio_report_add_method },
  { CODIO_REPORT_CHANGES, codio_report_add_changes },
};

static void
clear_way (CodioReportWay *way)
{
  g_clear_object (&way->house.picture);
  g_clear_object (&way->changed_house.picture);
  for (guint i = 0; i < G_N_ELEMENTS (way->charts); i++)
    g_clear_object (&way->charts[i].picture);
  g_clear_pointer (&way->kept, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CodioReportWay, clear_way)

static const char *
get_edition_name (CodioReportPass *self)
{
  return codio_edition_get_name (codio_profile_get_edition (self->profile), self->catalog);
}

static void
tell (CodioReportPass *self,
      double           fraction)
{
  if (fraction <= self->way->fraction)
    return;

  self->way->fraction = fraction;
  if (self->options->progress)
    self->options->progress (fraction, self->options->progress_data);
}

/*< private >
 * codio_report_go_on:
 * @self: a pass
 *
 * To be called before each chapter, and in long ones before each of its records. Tells how far it is.
 *
 * Returns: whether to go on; if not, the report was cancelled
 */
gboolean
codio_report_go_on (CodioReportPass *self)
{
  CodioReportWay *way = self->way;

  if (g_cancellable_is_cancelled (way->cancellable))
    return FALSE;

  tell (self, way->start + way->share * MIN (way->n_steps / (double) way->n_expected, 1));
  way->n_steps++;

  return TRUE;
}

/* Whether there will be such a place, as far as that can be told before anything was written. */
static gboolean
is_expected (CodioReportPass *self,
             const char      *destination)
{
  const CodioExportChoice *choice = codio_export_find_choice (CODIO_EXPORT_PARTS, destination);
  CodioReportParts parts = CODIO_REPORT_AT_STAKE | CODIO_REPORT_NOT_AT_STAKE;

  if (choice)
    parts = (CodioReportParts) choice->value;
  else if (g_str_has_prefix (destination, "dilemma-"))
    parts = CODIO_REPORT_DILEMMAS;
  if (parts == CODIO_REPORT_CHANGES && self->options->before == NULL)
    return FALSE;

  return (self->options->parts & parts) != 0;
}

/*< private >
 * codio_report_find_page:
 * @self: a pass
 * @destination: the name of a place in the document
 *
 * In the first pass it is some page, so that what is said about it takes the same room as later.
 *
 * Returns: the page it is on, from 1; 0 where there is no such place
 */
guint
codio_report_find_page (CodioReportPass *self,
                        const char      *destination)
{
  if (self->places == NULL)
    return is_expected (self, destination) ? SOME_PAGE : 0;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, destination));
}

/*< private >
 * codio_report_find_place:
 * @self: a pass
 * @destination: the name of a place in the document
 *
 * A link may only lead to what is there: chapters can be left out.
 *
 * Returns: (transfer none) (nullable): @destination if there is such a place; in the first pass nothing is known to be
 *   there
 */
const char *
codio_report_find_place (CodioReportPass *self,
                         const char      *destination)
{
  return self->places && codio_report_find_page (self, destination) > 0 ? destination : NULL;
}

/*< private >
 * codio_report_keep_lines:
 * @self: a pass
 * @where: tells the text from all others that lead to the same place
 * @destination: the place of which the page is in the text
 * @n_lines: how many lines the text takes in this pass
 *
 * A text in which there is the number of a page never gives up room: without that, two pages could take turns, each
 * right only while the other is printed.
 *
 * Returns: for how many lines to leave room
 */
guint
codio_report_keep_lines (CodioReportPass *self,
                         const char      *where,
                         const char      *destination,
                         guint            n_lines)
{
  g_autofree char *name = NULL;

  if (self->way->kept == NULL)
    return n_lines;

  name = g_strconcat (where, " ", destination, NULL);
  n_lines = MAX (n_lines, GPOINTER_TO_UINT (g_hash_table_lookup (self->way->kept, name)));
  g_hash_table_insert (self->way->kept, g_steal_pointer (&name), GUINT_TO_POINTER (n_lines));

  return n_lines;
}

/*< private >
 * codio_report_is_for:
 * @self: a pass
 * @audience: somebody
 *
 * Returns: whether the report is for @audience
 */
gboolean
codio_report_is_for (CodioReportPass *self,
                     CodioAudience    audience)
{
  return self->options->audience == audience;
}

static void
draw_furniture_cb (CodioTypesetter *typesetter,
                   gpointer         user_data)
{
  CodioReportPass *self = user_data;
  const char *organisation = codio_profile_get_organisation (self->profile);
  double footer_top = codio_typesetter_get_height (typesetter) - FOOTER_BOTTOM;
  guint page = codio_pdf_writer_get_page (self->writer);
  g_autofree char *folio = NULL, *title = NULL;

  title = *organisation != '\0' ? g_strconcat (codio_report_get_title (self), " · ", organisation, NULL)
                                : g_strdup (codio_report_get_title (self));
  /* Translators: at the foot of a page: its number and how many pages there are */
  folio = g_strdup_printf (codio_catalog_message (self->catalog, "Page %1$u of %2$u"), page,
                           self->draft ? codio_pdf_writer_get_page (self->draft) : page);

  codio_pdf_writer_begin_artifact (self->writer, CODIO_PDF_HEADER);
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE, 0, HEADER_TOP, CODIO_PAGE_MEASURE - FOLIO_WIDTH,
                              PANGO_ALIGN_LEFT, title);
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE, CODIO_PAGE_MEASURE - FOLIO_WIDTH, HEADER_TOP, FOLIO_WIDTH,
                              PANGO_ALIGN_RIGHT, self->minutes ? codio_catalog_message (self->catalog, "Minutes")
                                                               : codio_report_get_audience_label (self));
  codio_pdf_writer_end_artifact (self->writer);

  codio_pdf_writer_begin_artifact (self->writer, CODIO_PDF_FOOTER);
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE, 0, footer_top, CODIO_PAGE_MEASURE - FOLIO_WIDTH,
                              PANGO_ALIGN_LEFT, get_edition_name (self));
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE, CODIO_PAGE_MEASURE - FOLIO_WIDTH, footer_top, FOLIO_WIDTH,
                              PANGO_ALIGN_RIGHT, folio);
  codio_pdf_writer_end_artifact (self->writer);
}

static void
set_metadata (CodioReportPass *self)
{
  CodioPdfWriter *writer = self->writer;
  const char *time = codio_export_options_get_time (self->options, self->profile);
  const char *title = codio_report_get_title (self);
  g_autofree char *subject = NULL, *minutes = NULL;

  /* Translators: what a document is about: a value profile, and the name of the code that it follows */
  subject = g_strdup_printf (codio_catalog_message (self->catalog, "Value profile after the %s"),
                             get_edition_name (self));
  minutes = g_strdup_printf (codio_catalog_message (self->catalog, "%s: %s"),
                             codio_catalog_message (self->catalog, "Minutes"), title);

  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_TITLE, self->minutes ? minutes : title);
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_AUTHOR,
                                 codio_profile_get_organisation (self->profile));
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_SUBJECT, subject);
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_CREATOR, "Codio " PACKAGE_VERSION);
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_CREATE_DATE, time);
  codio_pdf_writer_set_metadata (writer, CAIRO_PDF_METADATA_MOD_DATE, time);
}

static void
write_report (CodioReportPass *self)
{
  codio_pdf_writer_set_language (self->writer, codio_catalog_get_language (self->catalog));
  codio_typesetter_set_furniture (self->typesetter, draw_furniture_cb, self);
  set_metadata (self);

  codio_pdf_writer_begin (self->writer, "Document");
  if (self->minutes)
    codio_report_add_outline (self, self->minutes);
  for (guint i = 0; self->minutes == NULL && i < G_N_ELEMENTS (chapters); i++)
    if (codio_report_go_on (self) && (chapters[i].part == 0 || (self->options->parts & chapters[i].part) != 0))
      chapters[i].add (self);
  codio_pdf_writer_end (self->writer);
}

static GHashTable *
collect_places (CodioPdfWriter *draft)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);
  const CodioPdfBookmark *bookmark;

  for (guint i = 0; (bookmark = codio_pdf_writer_get_bookmark (draft, i)) != NULL; i++)
    g_hash_table_insert (places, bookmark->destination, GUINT_TO_POINTER (bookmark->page));

  return places;
}

static gboolean
has_same_pages (CodioReportPass *self)
{
  const CodioPdfBookmark *bookmark;

  for (guint i = 0; (bookmark = codio_pdf_writer_get_bookmark (self->writer, i)) != NULL; i++)
    if (codio_report_find_page (self, bookmark->destination) != bookmark->page)
      return FALSE;

  return codio_pdf_writer_get_page (self->writer) == codio_pdf_writer_get_page (self->draft);
}

/* Before the first pass nobody knows how much there is; it is about this. */
static guint
estimate_steps (CodioProfile *profile)
{
  guint n_steps = G_N_ELEMENTS (chapters), n_members;
  const CodioMember *members = codio_record_get_members (CODIO_RECORD (profile), &n_members);

  for (guint i = 0; i < n_members; i++)
    if (members[i].kind == CODIO_MEMBER_RECORDS)
      n_steps += 2 * g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (profile), members[i].name));

  return n_steps;
}

/* Writes it as often as it takes until each page number is right, which is mostly twice. From the second pass on it is
 * known which places there are, and all that a page number can change is how many lines a text takes: within the
 * summary, which is one page whatever they are, and in links. From the third pass on these never become less, see
 * codio_report_keep_lines(), nor more than the longest number asks for: so there is a pass in which they stay the same
 * for all texts, and then all pages do. */
static CodioPdfWriter *
typeset (CodioProfile              *profile,
         CodioOutline              *minutes,
         const CodioExportOptions  *options,
         CodioPdfWriter          *(*create_writer) (double width, double height),
         GCancellable              *cancellable,
         GError                   **error)
{
  g_autofree char *today = g_strndup (codio_export_options_get_time (options, profile), strlen ("2026-01-31"));
  g_auto (CodioReportWay) way = {
    .cancellable = cancellable,
    .n_expected = estimate_steps (profile),
  };
  g_autoptr (CodioPdfWriter) draft = NULL;
  g_autoptr (CodioTypesetter) before = NULL;
  double width, height;

  codio_paper_get_size (options->paper, &width, &height);
  for (guint i = 1;; i = MIN (i + 1, G_N_ELEMENTS (shares) - 1))
    {
      /* The first pass is to see on which pages everything comes, and never the last. */
      g_autoptr (CodioPdfWriter) writer = draft ? create_writer (width, height)
                                                : codio_pdf_writer_new_drawing (width, height);
      g_autoptr (CodioTypesetter) typesetter = NULL;
      g_autoptr (GHashTable) places = draft ? collect_places (draft) : NULL;
      CodioReportPass pass = { profile, options, options->catalog, writer, NULL, draft, places, minutes, today,
                               &way };

      way.start = shares[i - 1];
      way.share = shares[i] - shares[i - 1];
      way.n_steps = 0;
      if (i == 3 && way.kept == NULL)
        way.kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      typesetter = codio_typesetter_new (writer, options->paper, codio_catalog_get_language (options->catalog));
      codio_typesetter_set_dry (typesetter, draft == NULL);
      if (before)
        codio_typesetter_take_lines (typesetter, before);
      pass.typesetter = typesetter;
      write_report (&pass);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      way.n_expected = MAX (way.n_steps, 1);

      if (!codio_pdf_writer_check_characters (writer, error)) /* what is seen is what can be written */
        return NULL;
      if (draft && has_same_pages (&pass))
        return g_steal_pointer (&writer);

      g_set_object (&draft, writer);
      g_set_object (&before, typesetter);
    }
}

static GBytes *
finish (CodioProfile              *profile,
        CodioPdfWriter            *writer,
        const CodioExportOptions  *options,
        gboolean                   attach,
        GError                   **error)
{
  g_autoptr (GBytes) bytes = attach ? codio_profile_write_checked (profile, error) : NULL;
  CodioPdfAttachment attachment = {
    .name = CODIO_PDF_PROFILE_NAME,
    .media_type = CODIO_PROFILE_MEDIA_TYPE,
    /* Translators: what a file inside a PDF is */
    .description = codio_catalog_message (options->catalog, "The value profile that this report was made of"),
    .modified = codio_profile_get_modified (profile),
    .bytes = bytes,
  };

  if (attach && bytes == NULL)
    return NULL;

  return codio_pdf_finish (writer, codio_catalog_get_language (options->catalog), bytes ? &attachment : NULL, error);
}

static GBytes *
create (CodioProfile              *profile,
        CodioOutline              *minutes,
        const CodioExportOptions  *options,
        GCancellable              *cancellable,
        GError                   **error)
{
  g_autoptr (CodioPdfWriter) writer = typeset (profile, minutes, options, codio_pdf_writer_new, cancellable, error);
  g_autoptr (GBytes) document = NULL;

  if (writer == NULL)
    return NULL;

  document = finish (profile, writer, options, minutes == NULL && options->attach_profile, error);
  if (document && options->progress)
    options->progress (1, options->progress_data);

  return g_steal_pointer (&document);
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
 * and the choices. @profile has to be what codio_export_options_dup_profile() gives. The same profile and
 * options always give the same bytes.
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
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  return create (profile, NULL, options, cancellable, error);
}

/**
 * codio_report_create_minutes:
 * @profile: a profile; what codio_export_options_dup_profile() gives
 * @options: how to make it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of #G_IO_ERROR
 *
 * Writes codio_outline_new_minutes() as a tagged PDF, of the same kind as codio_report_create() but never with the
 * profile inside it.
 *
 * Returns: (transfer full): the document, or %NULL
 */
GBytes *
codio_report_create_minutes (CodioProfile              *profile,
                             const CodioExportOptions  *options,
                             GCancellable              *cancellable,
                             GError                   **error)
{
  g_autoptr (CodioOutline) minutes = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  minutes = codio_outline_new_minutes (profile, options, FALSE);

  return create (profile, minutes, options, cancellable, error);
}

/**
 * codio_report_draw:
 * @profile: a profile
 * @format: %CODIO_EXPORT_PDF for the report, or %CODIO_EXPORT_MINUTES for the minutes
 * @options: how to make it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error of #G_IO_ERROR
 *
 * Makes it to be seen on a screen, with the pages that codio_export() writes.
 *
 * Returns: (transfer full): its pages, for codio_pdf_writer_get_drawing(), or %NULL
 */
CodioPdfWriter *
codio_report_draw (CodioProfile              *profile,
                   CodioExportFormat          format,
                   const CodioExportOptions  *options,
                   GCancellable              *cancellable,
                   GError                   **error)
{
  g_autoptr (CodioProfile) exported = NULL;
  g_autoptr (CodioOutline) minutes = NULL;
  g_autoptr (CodioProfile) before = NULL;
  CodioExportOptions own;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (format == CODIO_EXPORT_PDF || format == CODIO_EXPORT_MINUTES, NULL);
  g_return_val_if_fail (options != NULL && CODIO_IS_CATALOG (options->catalog), NULL);

  own = *options;
  if (!codio_export_options_find_before (&own, profile, &before, error))
    return NULL;

  exported = codio_export_options_dup_profile (&own, profile);
  if (format == CODIO_EXPORT_MINUTES)
    minutes = codio_outline_new_minutes (exported, &own, FALSE);

  return typeset (exported, minutes, &own, codio_pdf_writer_new_drawing, cancellable, error);
}
