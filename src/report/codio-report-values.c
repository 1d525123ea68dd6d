/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-i18n.h"

/* The chapters about the values. */

/* So that a table of all values of an edition stays on one page. */
#define ROW_PADDING 2.75

enum
{
  COLUMN_VALUE,
  COLUMN_PRINCIPLE,
  COLUMN_WEIGHT,
  COLUMN_PAGE,
  N_COLUMNS,
};

static const struct
{
  double x;
  double width;
  const char *title;
} columns[N_COLUMNS] = {
  { 0, 172, N_("Value") },
  { 180, 128, N_("Principle") },
  { 312, 116, N_("Weight") },
  { 428, 39, N_("Page") },
};

#define DOTS_WIDTH 40.0

static CodioPart *
get_value (CodioReportPass *self,
           CodioAssessment *assessment)
{
  return codio_profile_get_value_part (self->profile, codio_assessment_get_value (assessment));
}

/* The assessments that have @judgement and @weight, in the order of the edition. */
static GPtrArray *
select_assessments (CodioReportPass *self,
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

static void
show_header_cell (CodioReportPass *self,
                  guint            column,
                  double           y)
{
  codio_typesetter_show_line (self->typesetter, CODIO_TEXT_LABEL, CODIO_PAGE_LEFT + columns[column].x, y,
                              columns[column].width,
                              column == COLUMN_PAGE ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
                              codio_catalog_message (self->catalog, columns[column].title));
}

/* On a page where the table goes on, the header row is there for the eye only. */
static void
add_header_row (CodioReportPass *self,
                gboolean         again)
{
  double y = codio_typesetter_get_y (self->typesetter);

  if (again)
    codio_pdf_writer_begin_artifact (self->writer, CODIO_PDF_REPETITION);
  else
    codio_pdf_writer_begin (self->writer, "TR");

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      if (!again)
        codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "TH", .scope = "Column" });
      show_header_cell (self, i, y);
      if (!again)
        codio_pdf_writer_end (self->writer);
    }

  if (again)
    codio_pdf_writer_end_artifact (self->writer);
  else
    codio_pdf_writer_end (self->writer);

  codio_typesetter_set_y (self->typesetter, y + CODIO_LINE + ROW_PADDING);
}

static void
add_row (CodioReportPass *self,
         CodioAssessment *assessment)
{
  CodioTypesetter *typesetter = self->typesetter;
  CodioPart *value = get_value (self, assessment);
  CodioPart *principle = codio_part_get_ancestor (value, CODIO_PART_PRINCIPLE);
  int weight = codio_assessment_get_weight (assessment);
  const char *name = codio_part_get_name (value, self->catalog);
  const char *principle_name = codio_part_get_name (principle, self->catalog);
  g_autofree char *destination = codio_report_dup_destination ("value", codio_part_get_id (value));
  g_autofree char *page = NULL;
  double height, y;

  page = g_strdup_printf ("%u", self->draft ? codio_pdf_writer_find_page (self->draft, destination) : 0);
  height = MAX (codio_typesetter_measure (typesetter, CODIO_TEXT_BODY, columns[COLUMN_VALUE].width, name),
                codio_typesetter_measure (typesetter, CODIO_TEXT_NOTE, columns[COLUMN_PRINCIPLE].width,
                                          principle_name));
  if (codio_typesetter_need (typesetter, height + 2 * ROW_PADDING))
    add_header_row (self, TRUE);

  y = codio_typesetter_get_y (typesetter);
  codio_typesetter_rule (typesetter, CODIO_PAGE_LEFT, y, CODIO_PAGE_MEASURE);
  y += ROW_PADDING;

  codio_pdf_writer_begin (self->writer, "TR");
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "TH", .scope = "Row" });
  codio_typesetter_set_y (typesetter, y);
  codio_typesetter_add_link (typesetter, CODIO_TEXT_BODY, CODIO_PAGE_LEFT, columns[COLUMN_VALUE].width, name,
                             destination);
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_begin (self->writer, "TD");
  codio_typesetter_show (typesetter, CODIO_TEXT_NOTE, CODIO_PAGE_LEFT + columns[COLUMN_PRINCIPLE].x, y,
                         columns[COLUMN_PRINCIPLE].width, principle_name);
  codio_pdf_writer_end (self->writer);
  codio_report_draw_dots (self, value, weight, CODIO_PAGE_LEFT + columns[COLUMN_WEIGHT].x, y);
  codio_pdf_writer_begin (self->writer, "TD");
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE,
                              CODIO_PAGE_LEFT + columns[COLUMN_WEIGHT].x + DOTS_WIDTH, y,
                              columns[COLUMN_WEIGHT].width - DOTS_WIDTH, PANGO_ALIGN_LEFT,
                              codio_report_get_weight_label (self, weight));
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_begin (self->writer, "TD");
  codio_typesetter_show_line (typesetter, CODIO_TEXT_NOTE, CODIO_PAGE_LEFT + columns[COLUMN_PAGE].x, y,
                              columns[COLUMN_PAGE].width, PANGO_ALIGN_RIGHT, page);
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_end (self->writer);

  codio_typesetter_set_y (typesetter, y + height + ROW_PADDING);
}

/* A value with its principle and its weight at the left, and the reason at the right. */
static void
add_value (CodioReportPass *self,
           CodioAssessment *assessment,
           guint            level)
{
  CodioTypesetter *typesetter = self->typesetter;
  CodioPart *value = get_value (self, assessment);
  CodioPart *principle = codio_part_get_ancestor (value, CODIO_PART_PRINCIPLE);
  const char *name = codio_part_get_name (value, self->catalog);
  const char *principle_name = codio_part_get_name (principle, self->catalog);
  const char *reason = codio_assessment_get_reason (assessment);
  int weight = codio_assessment_get_weight (assessment);
  g_autofree char *destination = codio_report_dup_destination ("value", codio_part_get_id (value));
  CodioReportEntry entry;

  if (*reason == '\0')
    reason = codio_catalog_message (self->catalog, "No reason is given yet.");

  codio_report_begin_entry (self, &entry, level, name, destination,
                            codio_typesetter_measure (typesetter, CODIO_TEXT_NOTE, CODIO_SIDE_WIDTH,
                                                      principle_name) + (weight > 0 ? CODIO_LINE : 0),
                            codio_typesetter_measure_text (typesetter, CODIO_TEXT_WIDTH, reason));
  codio_typesetter_add (typesetter, "P", CODIO_TEXT_NOTE, CODIO_PAGE_LEFT, CODIO_SIDE_WIDTH, principle_name);
  if (weight > 0)
    {
      g_autofree char *words = codio_report_format_weight (self, weight);

      codio_report_draw_dots (self, value, weight, CODIO_PAGE_LEFT, codio_typesetter_get_y (typesetter));
      codio_typesetter_add (typesetter, "P", CODIO_TEXT_NOTE, CODIO_PAGE_LEFT + DOTS_WIDTH,
                            CODIO_SIDE_WIDTH - DOTS_WIDTH, words);
    }

  codio_report_begin_text (self, &entry);
  if (*codio_assessment_get_reason (assessment) != '\0')
    codio_report_add_own_text (self, reason);
  else
    codio_report_add_explanation (self, reason);
  codio_report_end_entry (self, &entry);
}

static void
add_table (CodioReportPass *self)
{
  codio_pdf_writer_begin (self->writer, "Table");
  codio_pdf_writer_begin (self->writer, "THead");
  add_header_row (self, FALSE);
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_begin (self->writer, "TBody");
  for (int weight = CODIO_WEIGHT_MAX; weight >= 0; weight--)
    {
      g_autoptr (GPtrArray) assessments = select_assessments (self, CODIO_JUDGEMENT_AT_STAKE, weight);

      for (guint i = 0; i < assessments->len; i++)
        add_row (self, g_ptr_array_index (assessments, i));
    }
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_end (self->writer);
  codio_typesetter_rule (self->typesetter, CODIO_PAGE_LEFT, codio_typesetter_get_y (self->typesetter),
                         CODIO_PAGE_MEASURE);
}

/*< private >
 * codio_report_add_at_stake:
 * @self: a pass
 *
 * Adds the values at stake, the heaviest first: in a table, and each with its reason.
 */
void
codio_report_add_at_stake (CodioReportPass *self)
{
  CodioTypesetter *typesetter = self->typesetter;

  if (codio_profile_count (self->profile, CODIO_JUDGEMENT_AT_STAKE) == 0)
    return;

  codio_typesetter_need (typesetter, CODIO_PAGE_LINES * CODIO_LINE);
  codio_report_begin_chapter (self, codio_catalog_message (self->catalog, "The values at stake"), "at-stake");
  add_table (self);
  codio_typesetter_need (typesetter, CODIO_PAGE_LINES * CODIO_LINE);

  for (int weight = CODIO_WEIGHT_MAX; weight >= 0; weight--)
    {
      g_autoptr (GPtrArray) assessments = select_assessments (self, CODIO_JUDGEMENT_AT_STAKE, weight);
      g_autofree char *title = codio_report_format_weight (self, weight);
      g_autofree char *destination = g_strdup_printf ("weight-%d", weight);

      if (assessments->len == 0)
        continue;

      codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, title, destination);
      codio_typesetter_skip (typesetter, 1);
      for (guint i = 0; i < assessments->len; i++)
        add_value (self, g_ptr_array_index (assessments, i), 4);
      codio_typesetter_skip (typesetter, 1);
    }

  codio_report_end_chapter (self);
}

/*< private >
 * codio_report_add_not_at_stake:
 * @self: a pass
 *
 * Adds the values that are not at stake, each with its reason.
 */
void
codio_report_add_not_at_stake (CodioReportPass *self)
{
  g_autoptr (GPtrArray) assessments = select_assessments (self, CODIO_JUDGEMENT_NOT_AT_STAKE, 0);

  if (assessments->len == 0)
    return;

  codio_report_begin_chapter (self, codio_catalog_message (self->catalog, "The values that are not at stake"),
                              "not-at-stake");
  for (guint i = 0; i < assessments->len; i++)
    add_value (self, g_ptr_array_index (assessments, i), 3);
  codio_report_end_chapter (self);
}

/*< private >
 * codio_report_add_not_judged:
 * @self: a pass
 *
 * Adds the values that were not judged.
 */
void
codio_report_add_not_judged (CodioReportPass *self)
{
  g_autoptr (GPtrArray) assessments = select_assessments (self, CODIO_JUDGEMENT_NONE, 0);

  if (assessments->len == 0)
    return;

  codio_report_begin_chapter (self, codio_catalog_message (self->catalog, "The values that are not judged"),
                              "not-judged");
  codio_pdf_writer_begin (self->writer, "L");
  for (guint i = 0; i < assessments->len; i++)
    {
      CodioAssessment *assessment = g_ptr_array_index (assessments, i);
      CodioPart *value = get_value (self, assessment);
      CodioPart *principle = codio_part_get_ancestor (value, CODIO_PART_PRINCIPLE);
      const char *reason = codio_assessment_get_reason (assessment);
      g_autofree char *line = NULL;

      /* Translators: the name of a value and the name of its principle */
      line = g_strdup_printf (codio_catalog_message (self->catalog, "%1$s (%2$s)"),
                              codio_part_get_name (value, self->catalog),
                              codio_part_get_name (principle, self->catalog));
      codio_pdf_writer_begin (self->writer, "LI");
      codio_pdf_writer_begin (self->writer, "LBody");
      codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_BODY, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, line);
      if (*reason != '\0')
        {
          codio_report_add_own_text (self, reason);
          codio_typesetter_skip (self->typesetter, 1);
        }
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_end (self->writer);
    }
  codio_pdf_writer_end (self->writer);
  codio_report_end_chapter (self);
}
