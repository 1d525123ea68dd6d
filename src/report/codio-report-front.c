/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <math.h>

#include "codio-i18n.h"

/* The front of the report: the title page and the contents. */

#define BARS_TOP 56.0
#define BARS_HEIGHT 7.0
#define BARS_GAP 5.0
#define TITLE_LINE 6
#define FACTS_LINE 14

/* In lines: the heading of the contents, and each chapter with the rule above it. */
#define CONTENTS_HEADING 2
#define CONTENTS_ROW 1.5
#define FOLIO_WIDTH 40.0

/* In lines: what is missing is told in full elsewhere. */
#define MOST_MISSING 8

/*< private >
 * codio_report_draw_bars:
 * @self: a pass on its first page
 *
 * Draws the foundations of the house, which carry the page.
 */
void
codio_report_draw_bars (CodioReportPass *self)
{
  CodioPart *roof = codio_edition_get_roof (codio_profile_get_edition (self->profile));
  GListModel *foundations = codio_part_get_children (roof);
  guint n = g_list_model_get_n_items (foundations);
  double width = (CODIO_PAGE_MEASURE - (n - 1) * BARS_GAP) / n;
  cairo_t *cr = codio_pdf_writer_get_cairo (self->writer);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) foundation = g_list_model_get_item (foundations, i);
      CodioSwatch swatch;

      swatch = codio_palette_get_swatch (CODIO_SCHEME_PAPER, foundation, CODIO_JUDGEMENT_NONE, 0);
      codio_color_set_source (swatch.fill, cr);
      cairo_rectangle (cr, codio_typesetter_get_left (self->typesetter) + i * (width + BARS_GAP), BARS_TOP, width,
                       BARS_HEIGHT);
      cairo_fill (cr);
    }
}

/* Everything has its place on the title page, unless what comes before it took that place. */
static void
move_down (CodioReportPass *self,
           double           line)
{
  double y = codio_typesetter_get_y (self->typesetter);

  if (codio_pdf_writer_get_page (self->writer) == 1)
    codio_typesetter_set_y (self->typesetter, MAX (y, CODIO_PAGE_TOP + line * CODIO_LINE));
}

static void
add_state (CodioReportPass *self)
{
  CodioCatalog *catalog = self->catalog;
  g_auto (GStrv) missing = codio_profile_list_missing (self->profile, catalog);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_missing = g_strv_length (missing);
  guint n_shown = n_missing > MOST_MISSING ? MOST_MISSING - 1 : n_missing;

  codio_report_add_fact (self, codio_catalog_message (catalog, "Completeness"),
                         n_missing > 0 ? codio_catalog_message (catalog, "In progress: not everything is filled in yet")
                                       : codio_catalog_message (catalog, CODIO_CONTEXT ("profile", "Complete")), FALSE);

  for (guint i = 0; i < n_shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", missing[i]);
  if (n_missing > n_shown)
    {
      g_string_append_c (text, '\n');
      /* Translators: how many sentences are left out */
      g_string_append_printf (text, codio_catalog_message (catalog, "And %u more."), n_missing - n_shown);
    }
  codio_report_add_fact (self, codio_catalog_message (catalog, "What is missing"), text->str, FALSE);
}

static const char *
get_audience (CodioReportPass *self)
{
  switch (self->options->audience)
    {
    case CODIO_AUDIENCE_PUBLIC:
      return codio_catalog_message (self->catalog, "Public: without names of people, notes and comments");

    case CODIO_AUDIENCE_COMMITTEE:
      return codio_catalog_message (self->catalog, "For the committee that gives advice, with room for that advice");

    case CODIO_AUDIENCE_INTERNAL:
    default:
      return codio_catalog_message (self->catalog, "Internal: for those who work on the project, with names and "
                                                   "notes");
    }
}

/*< private >
 * codio_report_add_title_page:
 * @self: a pass
 *
 * Adds the title, the facts about the profile, for whom the report is and what is still missing.
 */
void
codio_report_add_title_page (CodioReportPass *self)
{
  CodioTypesetter *typesetter = self->typesetter;
  CodioProfile *profile = self->profile;
  CodioPhase phase = codio_profile_get_phase (profile);
  int confidentiality = codio_record_get_number (CODIO_RECORD (profile), "confidentiality");
  g_autofree char *edition = codio_report_dup_edition (self);
  g_autofree char *technologies = g_strjoinv (", ", (char **) codio_record_get_strings (CODIO_RECORD (profile),
                                                                                         "technologies"));
  g_autofree char *modified = codio_report_format_date (self, codio_profile_get_modified (profile));
  g_autofree char *state = codio_report_dup_state (self);
  g_autofree char *language = codio_report_dup_language (self);

  codio_report_draw_bars (self);

  codio_pdf_writer_begin (self->writer, "Sect");
  codio_typesetter_add (typesetter, "P", CODIO_TEXT_LABEL, 0, CODIO_PAGE_MEASURE,
                        codio_catalog_message (self->catalog, "Value profile"));

  codio_typesetter_set_y (typesetter, CODIO_PAGE_TOP + TITLE_LINE * CODIO_LINE);
  codio_report_set_own_language (self, *codio_profile_get_title (profile) != '\0');
  codio_report_add_heading (self, 1, CODIO_TEXT_TITLE, codio_report_get_title (self), "title");
  codio_report_set_own_language (self, FALSE);

  codio_typesetter_skip (typesetter, 2);
  move_down (self, FACTS_LINE);
  codio_report_begin_facts (self);
  codio_report_add_fact (self, codio_catalog_message (self->catalog, "Organisation"),
                         codio_profile_get_organisation (profile), TRUE);
  if (phase != CODIO_PHASE_NONE)
    codio_report_add_fact (self, codio_catalog_message (self->catalog, "Phase"),
                           codio_enum_get_label (CODIO_TYPE_PHASE, phase, self->catalog), FALSE);
  codio_report_add_fact (self, codio_catalog_message (self->catalog, "Technologies"), technologies, TRUE);
  codio_report_add_fact (self, codio_catalog_message (self->catalog, "Owner of the profile"),
                         codio_record_get_string (CODIO_RECORD (profile), "owner"), TRUE);
  if (confidentiality != CODIO_CONFIDENTIALITY_NONE)
    codio_report_add_fact (self, codio_catalog_message (self->catalog, "Confidentiality"),
                           codio_enum_get_label (CODIO_TYPE_CONFIDENTIALITY, confidentiality, self->catalog), FALSE);
  codio_report_add_fact (self, codio_catalog_message (self->catalog, "Code"), edition, FALSE);
  if (modified)
    codio_report_add_fact (self, codio_catalog_message (self->catalog, "Last changed"), modified, FALSE);
  codio_report_add_fact (self, codio_catalog_message (self->catalog, "State of the profile"), state, FALSE);
  codio_report_add_fact (self, codio_catalog_message (self->catalog, "This report"), get_audience (self), FALSE);
  codio_report_add_fact (self, codio_catalog_message (self->catalog, "Language"), language, FALSE);
  add_state (self);
  codio_report_end_facts (self);
  codio_pdf_writer_end (self->writer);
}

/* In the first pass as many as there can be. */
static guint
count_chapters (CodioReportPass *self)
{
  const CodioPdfBookmark *bookmark;
  guint n = 0;

  for (guint parts = self->options->parts; self->draft == NULL && parts > 0; parts &= parts - 1)
    n++;

  for (guint i = 0; self->draft && (bookmark = codio_pdf_writer_get_bookmark (self->draft, i)) != NULL; i++)
    n += bookmark->level == 2;

  return n;
}

/*< private >
 * codio_report_add_contents:
 * @self: a pass
 *
 * Adds the chapters with their pages, at the foot of the title page if there is room; nothing else comes on
 * that page. In the first pass the chapters are not known yet.
 */
void
codio_report_add_contents (CodioReportPass *self)
{
  CodioTypesetter *typesetter = self->typesetter;
  const CodioPdfBookmark *bookmark;
  double n_lines = CONTENTS_HEADING + CONTENTS_ROW * count_chapters (self);

  codio_typesetter_skip (typesetter, 2);
  move_down (self, floor (codio_typesetter_get_n_lines (typesetter) - n_lines));
  codio_typesetter_need (typesetter, n_lines * CODIO_LINE);

  codio_pdf_writer_begin (self->writer, "Sect");
  codio_report_add_heading (self, 2, CODIO_TEXT_SECTION,
                            codio_catalog_message (self->catalog, "Contents"), NULL);
  codio_typesetter_skip (typesetter, 0.5);
  codio_pdf_writer_begin (self->writer, "TOC");
  for (guint i = 0; self->draft && (bookmark = codio_pdf_writer_get_bookmark (self->draft, i)) != NULL; i++)
    {
      g_autofree char *page = g_strdup_printf ("%u", bookmark->page);
      double y;

      if (bookmark->level != 2)
        continue;

      y = codio_typesetter_get_y (typesetter);
      codio_typesetter_rule (typesetter, 0, y - CODIO_LINE / 4, CODIO_PAGE_MEASURE);
      codio_pdf_writer_begin (self->writer, "TOCI");
      codio_pdf_writer_begin (self->writer, "Reference");
      codio_typesetter_add_link (typesetter, CODIO_TEXT_BODY, 0,
                                 CODIO_PAGE_MEASURE - FOLIO_WIDTH, bookmark->title, bookmark->destination);
      codio_typesetter_show_line (typesetter, CODIO_TEXT_BODY,
                                  CODIO_PAGE_MEASURE - FOLIO_WIDTH, y, FOLIO_WIDTH,
                                  PANGO_ALIGN_RIGHT, page);
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_end (self->writer);
      codio_typesetter_skip (typesetter, 0.5);
    }
  codio_pdf_writer_end (self->writer);
  codio_report_end_chapter (self);
  if (codio_pdf_writer_get_page (self->writer) == 1)
    codio_typesetter_new_page (typesetter);
}
