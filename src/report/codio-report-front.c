/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-house-painter.h"
#include "codio-i18n.h"

/* The front of the report: the title page, the contents, the description and the house. */

#define BARS_TOP 56.0
#define BARS_HEIGHT 7.0
#define BARS_GAP 5.0
#define TITLE_LINE 8
#define FACTS_LINE 17
#define CONTENTS_LINE 34
#define FOLIO_WIDTH 40.0

#define FIGURE_PROPORTION 0.76
#define FIGURE_TYPE 13.0
#define FIGURE_SCALE 0.7
#define FIGURE_LEAST_SCALE 0.45 /* smaller only if it would not fit the page */
#define FIGURE_HIGHEST (CODIO_LINE * (CODIO_PAGE_LINES - 8))

/* The foundations of the house carry the page. */
static void
draw_bars (CodioReportPass *self)
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
      cairo_rectangle (cr, CODIO_PAGE_LEFT + i * (width + BARS_GAP), BARS_TOP, width, BARS_HEIGHT);
      cairo_fill (cr);
    }
}

/* Everything has its place on the title page, unless what comes before it took that place. */
static void
move_down (CodioReportPass *self,
           guint            line)
{
  double y = codio_typesetter_get_y (self->typesetter);

  if (codio_pdf_writer_get_page (self->writer) == 1)
    codio_typesetter_set_y (self->typesetter, MAX (y, CODIO_PAGE_TOP + line * CODIO_LINE));
}

static void
add_fact (CodioReportPass *self,
          const char      *label,
          const char      *text,
          gboolean         own)
{
  double label_height, height, y;
  guint page;

  if (*text == '\0')
    return;

  label_height = codio_typesetter_measure (self->typesetter, CODIO_TEXT_LABEL, CODIO_SIDE_WIDTH, label);
  height = codio_typesetter_measure (self->typesetter, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, text);
  codio_typesetter_need (self->typesetter, MAX (label_height, height) + CODIO_LINE / 2);
  page = codio_pdf_writer_get_page (self->writer);
  y = codio_typesetter_get_y (self->typesetter);

  codio_typesetter_rule (self->typesetter, CODIO_PAGE_LEFT, y, CODIO_PAGE_MEASURE);
  y += CODIO_LINE / 4;
  codio_pdf_writer_begin (self->writer, "TR");
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "TH", .scope = "Row" });
  codio_typesetter_show (self->typesetter, CODIO_TEXT_LABEL, CODIO_PAGE_LEFT, y, CODIO_SIDE_WIDTH, label);
  codio_pdf_writer_end (self->writer);
  codio_report_set_own_language (self, own);
  codio_typesetter_set_y (self->typesetter, y);
  codio_typesetter_add (self->typesetter, "TD", CODIO_TEXT_BODY, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, text);
  codio_report_set_own_language (self, FALSE);
  codio_pdf_writer_end (self->writer);

  if (codio_pdf_writer_get_page (self->writer) == page)
    codio_typesetter_set_y (self->typesetter,
                            MAX (codio_typesetter_get_y (self->typesetter), y + label_height));
  codio_typesetter_set_y (self->typesetter, codio_typesetter_get_y (self->typesetter) + CODIO_LINE / 4);
}

static gboolean
is_not_judged (CodioAssessment *assessment)
{
  return codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_NONE;
}

static gboolean
lacks_reason (CodioAssessment *assessment)
{
  return !is_not_judged (assessment) && *codio_assessment_get_reason (assessment) == '\0';
}

static gboolean
lacks_weight (CodioAssessment *assessment)
{
  return codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE &&
         codio_assessment_get_weight (assessment) == 0;
}

/* How many values lack something, and which. */
static char *
list_lacking (CodioReportPass *self,
              gboolean        (*lacks) (CodioAssessment *assessment))
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
      CodioPart *value = codio_profile_get_value_part (self->profile,
                                                       codio_assessment_get_value (assessment));

      if (!lacks (assessment))
        continue;

      g_string_append_printf (names, "%s%s", n > 0 ? ", " : "", codio_part_get_name (value, self->catalog));
      n++;
    }

  if (n == 0)
    return g_strdup ("");

  /* Translators: how many values something is missing of, and their names */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$u: %2$s"), n, names->str);
}

static void
add_state (CodioReportPass *self)
{
  CodioCatalog *catalog = self->catalog;
  g_autofree char *not_judged = list_lacking (self, is_not_judged);
  g_autofree char *without_reason = list_lacking (self, lacks_reason);
  g_autofree char *without_weight = list_lacking (self, lacks_weight);
  const char *state;

  if (codio_profile_count_incomplete (self->profile) > 0)
    state = codio_catalog_message (catalog, "In progress: not everything is filled in yet");
  else
    state = codio_catalog_message (catalog, "Complete: every value is judged with a reason, and every value "
                                            "at stake has a weight");

  add_fact (self, codio_catalog_message (catalog, "State"), state, FALSE);
  add_fact (self, codio_catalog_message (catalog, "Values not judged"), not_judged, FALSE);
  add_fact (self, codio_catalog_message (catalog, "Values without a reason"), without_reason, FALSE);
  add_fact (self, codio_catalog_message (catalog, "Values without a weight"), without_weight, FALSE);
}

static char *
format_edition (CodioReportPass *self)
{
  CodioEdition *edition = codio_profile_get_edition (self->profile);
  g_autofree char *month = codio_report_format_month (self, codio_edition_get_report (edition)->date);

  /* Translators: the name of the code, and the month in which this edition was published */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%1$s, edition of %2$s"),
                          codio_edition_get_name (edition, self->catalog), month);
}

/*< private >
 * codio_report_add_title_page:
 * @self: a pass
 *
 * Adds the title, the facts about the profile and what is still missing from it.
 */
void
codio_report_add_title_page (CodioReportPass *self)
{
  CodioTypesetter *typesetter = self->typesetter;
  CodioProfile *profile = self->profile;
  CodioPhase phase = codio_profile_get_phase (profile);
  g_autofree char *edition = format_edition (self);
  g_autofree char *modified = codio_report_format_date (self, codio_profile_get_modified (profile));

  draw_bars (self);

  codio_pdf_writer_begin (self->writer, "Sect");
  codio_typesetter_add (typesetter, "P", CODIO_TEXT_LABEL, CODIO_PAGE_LEFT, CODIO_PAGE_MEASURE,
                        codio_catalog_message (self->catalog, "Value profile"));

  codio_typesetter_set_y (typesetter, CODIO_PAGE_TOP + TITLE_LINE * CODIO_LINE);
  codio_report_set_own_language (self, *codio_profile_get_title (profile) != '\0');
  codio_report_add_heading (self, 1, CODIO_TEXT_TITLE, codio_report_get_title (self), "title");
  codio_report_set_own_language (self, FALSE);

  codio_typesetter_skip (typesetter, 3);
  move_down (self, FACTS_LINE);
  codio_pdf_writer_begin (self->writer, "Table");
  codio_pdf_writer_begin (self->writer, "TBody");
  add_fact (self, codio_catalog_message (self->catalog, "Organisation"),
            codio_profile_get_organisation (profile), TRUE);
  if (phase != CODIO_PHASE_NONE)
    add_fact (self, codio_catalog_message (self->catalog, "Phase"),
              codio_enum_get_label (CODIO_TYPE_PHASE, phase, self->catalog), FALSE);
  add_fact (self, codio_catalog_message (self->catalog, "Code"), edition, FALSE);
  if (modified)
    add_fact (self, codio_catalog_message (self->catalog, "Last changed"), modified, FALSE);
  add_state (self);
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_end (self->writer);
  codio_typesetter_rule (typesetter, CODIO_PAGE_LEFT, codio_typesetter_get_y (typesetter),
                         CODIO_PAGE_MEASURE);
  codio_pdf_writer_end (self->writer);
}

static guint
count_chapters (CodioReportPass *self)
{
  const CodioPdfBookmark *bookmark;
  guint n = 0;

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

  codio_typesetter_skip (typesetter, 3);
  move_down (self, CONTENTS_LINE);
  codio_typesetter_need (typesetter, (2 + 1.5 * count_chapters (self)) * CODIO_LINE);

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
      codio_typesetter_rule (typesetter, CODIO_PAGE_LEFT, y - CODIO_LINE / 4, CODIO_PAGE_MEASURE);
      codio_pdf_writer_begin (self->writer, "TOCI");
      codio_pdf_writer_begin (self->writer, "Reference");
      codio_typesetter_add_link (typesetter, CODIO_TEXT_BODY, CODIO_PAGE_LEFT,
                                 CODIO_PAGE_MEASURE - FOLIO_WIDTH, bookmark->title, bookmark->destination);
      codio_typesetter_show_line (typesetter, CODIO_TEXT_BODY,
                                  CODIO_PAGE_LEFT + CODIO_PAGE_MEASURE - FOLIO_WIDTH, y, FOLIO_WIDTH,
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

/*< private >
 * codio_report_add_project:
 * @self: a pass
 *
 * Adds the description of the project, if there is one.
 */
void
codio_report_add_project (CodioReportPass *self)
{
  const char *summary = codio_profile_get_summary (self->profile);

  if (*summary == '\0')
    return;

  codio_report_begin_chapter (self, codio_catalog_message (self->catalog, "The project"), "project");
  codio_report_add_own_text (self, summary);
  codio_report_end_chapter (self);
}

/* The house at the width of the page, with letters as large as its names allow. It is laid out as on a screen
 * and made smaller, so that its lines keep their proportion to its letters. */
static CodioHousePainter *
create_painter (CodioReportPass *self,
                double          *scale,
                double          *height)
{
  CodioHousePainter *painter;
  double minimum_width, minimum_height, natural_height, width;

  painter = codio_house_painter_new (codio_profile_get_edition (self->profile), self->catalog);
  codio_house_painter_set_profile (painter, self->profile);
  codio_house_painter_set_scheme (painter, CODIO_SCHEME_PAPER);
  codio_house_painter_set_font (painter, codio_typesetter_get_context (self->typesetter), FIGURE_TYPE);

  for (*scale = FIGURE_SCALE;; *scale *= 0.95)
    {
      width = CODIO_PAGE_MEASURE / *scale;
      codio_house_painter_measure (painter, width, &minimum_width, &minimum_height, &natural_height);
      if (minimum_width <= width && minimum_height <= width * FIGURE_PROPORTION)
        break;
      if (*scale <= FIGURE_LEAST_SCALE && minimum_height * *scale <= FIGURE_HIGHEST)
        break;
    }

  *height = MAX (minimum_height, width * FIGURE_PROPORTION);
  codio_house_painter_allocate (painter, width, *height);
  *height *= *scale;

  return painter;
}

/*< private >
 * codio_report_add_house:
 * @self: a pass
 *
 * Adds the drawing of the house.
 */
void
codio_report_add_house (CodioReportPass *self)
{
  CodioTypesetter *typesetter = self->typesetter;
  g_autoptr (CodioHousePainter) painter = NULL;
  g_autofree char *description = NULL, *counts = NULL;
  cairo_t *cr = codio_pdf_writer_get_cairo (self->writer);
  double scale, height, lines, y;

  painter = create_painter (self, &scale, &height);
  description = codio_house_painter_describe (painter);
  codio_typesetter_check (typesetter, description);
  lines = CODIO_LINE * (int) (height / CODIO_LINE + 1.5);

  codio_typesetter_need (typesetter, lines + 4 * CODIO_LINE);
  codio_report_begin_chapter (self, codio_catalog_message (self->catalog, "The house"), "house");

  y = codio_typesetter_get_y (typesetter);
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) {
    .tag = "Figure",
    .alternative = description,
    .area = { CODIO_PAGE_LEFT, y, CODIO_PAGE_MEASURE, height },
  });
  cairo_save (cr);
  cairo_translate (cr, CODIO_PAGE_LEFT, y);
  cairo_scale (cr, scale, scale);
  /* The painter fills its ground. Without a clip cairo would forget all that was on the page before. */
  cairo_rectangle (cr, 0, 0, CODIO_PAGE_MEASURE / scale, height / scale);
  cairo_clip (cr);
  codio_house_painter_draw (painter, cr);
  cairo_restore (cr);
  codio_pdf_writer_end (self->writer);
  codio_typesetter_set_y (typesetter, y + lines);

  /* Translators: how many values were judged in each way */
  counts = g_strdup_printf (codio_catalog_message (self->catalog, "Values at stake: %1$u. Not at stake: "
                                                                  "%2$u. Not judged: %3$u."),
                            codio_profile_count (self->profile, CODIO_JUDGEMENT_AT_STAKE),
                            codio_profile_count (self->profile, CODIO_JUDGEMENT_NOT_AT_STAKE),
                            codio_profile_count (self->profile, CODIO_JUDGEMENT_NONE));
  codio_typesetter_add (typesetter, "Caption", CODIO_TEXT_NOTE, CODIO_PAGE_LEFT, CODIO_PAGE_MEASURE, counts);
  codio_report_end_chapter (self);
}
