/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-action-query.h"
#include "codio-action.h"
#include "codio-dilemma-chart.h"
#include "codio-i18n.h"

/* The chapter about the dilemmas: a page with all of them, and a page for each. */

#define JUDGEMENT_LEFT 190.0

#define CHART_TYPE 10.0
#define CHART_LEAST_SCALE 0.5
#define CHART_SHARE 0.6 /* of the page */

enum
{
  COLUMN_TITLE,
  COLUMN_VALUES,
  COLUMN_STATUS,
  COLUMN_PAGE,
  N_COLUMNS,
};

static const CodioReportColumn columns[N_COLUMNS] = {
  { 0, 180, N_("Dilemma"), .names = TRUE },
  { 190, 150, N_("Values") },
  { 350, 76, N_("Status") },
  { 432, CODIO_PAGE_MEASURE - 432, N_("Page"), .at_end = TRUE },
};

typedef struct
{
  CodioDilemmaChart *chart;
  double scale;
} Drawing;

static void
draw_cb (cairo_t  *cr,
         gpointer  user_data)
{
  Drawing *drawing = user_data;

  cairo_scale (cr, drawing->scale, drawing->scale);
  codio_dilemma_chart_draw (drawing->chart, cr);
}

/* The matrix of value against value; where its letters would be too small the table says the same. */
static void
add_chart (CodioReportPass *self)
{
  g_autoptr (CodioDilemmaChart) chart = codio_dilemma_chart_new (self->profile, self->catalog, self->today);
  const double highest = CODIO_LINE * codio_typesetter_get_n_lines (self->typesetter) * CHART_SHARE;
  Drawing drawing = { chart, 1 };
  g_autofree char *description = NULL;
  double width, height;

  codio_dilemma_chart_set_scheme (chart, CODIO_SCHEME_PAPER);
  codio_dilemma_chart_set_font (chart, codio_typesetter_get_context (self->typesetter), CHART_TYPE);
  codio_dilemma_chart_measure (chart, NULL, &width, &height);
  codio_dilemma_chart_allocate (chart, width);
  drawing.scale = MIN (1, MIN (CODIO_PAGE_MEASURE / width, highest / height));
  if (drawing.scale < CHART_LEAST_SCALE)
    return;

  description = codio_dilemma_chart_describe (chart);
  codio_report_add_drawing (self, description,
                            codio_catalog_message (self->catalog, "Which values collide. A mark stands where the row "
                                                                  "of one value meets the column of another."),
                            CODIO_PAGE_MEASURE, height * drawing.scale, draw_cb, &drawing);
  codio_typesetter_skip (self->typesetter, 1.5);
}

static const char *
get_status (CodioReportPass *self,
            CodioDilemma    *dilemma)
{
  int status = codio_record_get_number (CODIO_RECORD (dilemma), "status");

  /* That somebody decided is for people to say. */
  if (status == CODIO_DILEMMA_STATUS_NONE && !codio_dilemma_is_open (dilemma))
    return codio_catalog_message (self->catalog, "Choice made");
  if (status == CODIO_DILEMMA_STATUS_NONE)
    status = CODIO_DILEMMA_STATUS_OPEN;

  return codio_enum_get_label (CODIO_TYPE_DILEMMA_STATUS, status, self->catalog);
}

static void
add_table (CodioReportPass *self)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);
  CodioReportTable *table = codio_report_table_begin (self, columns, N_COLUMNS);

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas) && codio_report_go_on (self); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);
      g_autofree char *title = codio_profile_dup_record_title (self->profile, CODIO_RECORD (dilemma), self->catalog);
      g_autofree char *place = codio_report_dup_destination ("dilemma", codio_dilemma_get_id (dilemma));
      g_autofree char *page = g_strdup_printf ("%u", codio_report_find_page (self, place));
      g_autofree char *values = codio_profile_dup_value_names (self->profile, codio_dilemma_get_values (dilemma),
                                                               self->catalog);

      codio_report_table_add (table, COLUMN_TITLE, CODIO_TEXT_BODY, title, codio_report_find_place (self, place),
                              *codio_dilemma_get_title (dilemma) != '\0');
      codio_report_table_add (table, COLUMN_VALUES, CODIO_TEXT_NOTE, values, NULL, FALSE);
      codio_report_table_add (table, COLUMN_STATUS, CODIO_TEXT_NOTE,
                              get_status (self, dilemma), NULL, FALSE);
      codio_report_table_add (table, COLUMN_PAGE, CODIO_TEXT_NOTE, page, NULL, FALSE);
      codio_report_table_end_row (table);
    }
  codio_report_table_end (table);
}

/* What stands about a value elsewhere in the report. */
static char *
describe_value (CodioReportPass *self,
                const char      *id)
{
  CodioAssessment *assessment = codio_profile_get_assessment (self->profile, id);
  CodioJudgement judgement = codio_assessment_get_judgement (assessment);
  int weight = codio_assessment_get_weight (assessment);

  return weight > 0 ? codio_report_format_weight (self, weight)
                    : g_strdup (codio_enum_get_label (CODIO_TYPE_JUDGEMENT, (int) judgement, self->catalog));
}

static void
add_values (CodioReportPass *self,
            CodioDilemma    *dilemma)
{
  const char * const *values = codio_dilemma_get_values (dilemma);
  CodioReportEntry entry;

  codio_report_begin_entry (self, &entry, 4, codio_catalog_message (self->catalog, "Values"), NULL, 0,
                            g_strv_length ((GStrv) values) * CODIO_LINE);
  codio_report_begin_text (self, &entry);
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "L", .numbering = "None" });
  for (; *values; values++)
    {
      CodioPart *value = codio_profile_get_value_part (self->profile, *values);
      g_autofree char *place = codio_report_dup_value_place (self, *values);
      g_autofree char *words = describe_value (self, *values);
      double y = codio_typesetter_get_y (self->typesetter);

      codio_pdf_writer_begin (self->writer, "LI");
      codio_pdf_writer_begin (self->writer, "LBody");
      codio_pdf_writer_begin (self->writer, "P");
      codio_typesetter_show_lines (self->typesetter, CODIO_TEXT_BODY, CODIO_TEXT_LEFT, y, JUDGEMENT_LEFT - 8,
                                   PANGO_ALIGN_LEFT, codio_part_get_name (value, self->catalog), 0, 1,
                                   codio_report_find_place (self, place));
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_begin (self->writer, "P");
      codio_typesetter_show_line (self->typesetter, CODIO_TEXT_NOTE, CODIO_TEXT_LEFT + JUDGEMENT_LEFT, y,
                                  CODIO_TEXT_WIDTH - JUDGEMENT_LEFT, PANGO_ALIGN_LEFT, words);
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_end (self->writer);
      codio_typesetter_set_y (self->typesetter, y + CODIO_LINE);
    }
  codio_pdf_writer_end (self->writer);
  codio_report_end_entry (self, &entry);
}

/* What each of the values asks for. */
static void
add_considerations (CodioReportPass *self,
                    CodioDilemma    *dilemma)
{
  GListModel *considerations = codio_record_get_records (CODIO_RECORD (dilemma), "considerations");

  for (guint i = 0; i < g_list_model_get_n_items (considerations); i++)
    {
      g_autoptr (CodioRecord) consideration = g_list_model_get_item (considerations, i);
      g_autofree char *name = codio_profile_dup_value_name (self->profile, codio_record_get_key (consideration),
                                                            self->catalog);
      const char *text = codio_record_get_string (consideration, "text");
      /* Translators: the name of a value */
      g_autofree char *label = g_strdup_printf (codio_catalog_message (self->catalog, "What %s asks for"), name);

      if (*text != '\0')
        codio_report_add_field (self, 4, label, text, TRUE);
    }
}

/* How far it is, who decided and when, and when it is looked at again. The day is that of the decision, also where that
 * is to be looked at again: it may not stand behind another status. */
static void
add_decision (CodioReportPass *self,
              CodioDilemma    *dilemma)
{
  CodioRecord *record = CODIO_RECORD (dilemma);
  g_autofree char *decided_by = codio_report_mark_own (self, codio_record_get_string (record, "decided-by"));
  g_autofree char *decided_on = codio_report_format_day (self, codio_record_get_string (record, "decided-on"));
  g_autofree char *review_on = codio_report_format_day (self, codio_record_get_string (record, "review-on"));
  g_autoptr (GString) text = g_string_new (NULL);

  if (*decided_on == '\0' || codio_record_get_number (record, "status") != CODIO_DILEMMA_STATUS_DECIDED)
    g_string_append (text, get_status (self, dilemma));
  if (*decided_on != '\0')
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      /* Translators: the day of a decision in a dilemma */
      g_string_append_printf (text, codio_catalog_message (self->catalog, "Decided on %s"), decided_on);
    }
  if (*decided_by != '\0')
    {
      g_string_append (text, " · ");
      /* Translators: who decided in a dilemma */
      g_string_append_printf (text, codio_catalog_message (self->catalog, "By: %s"), decided_by);
    }
  if (*review_on != '\0')
    {
      g_string_append_c (text, '\n');
      /* Translators: the day by which a dilemma is looked at again */
      g_string_append_printf (text, codio_catalog_message (self->catalog, "To be reviewed on %s"), review_on);
    }
  codio_report_add_field (self, 4, codio_catalog_message (self->catalog, "Status"), text->str, FALSE);
}

/* What was agreed because of it. */
static void
add_actions (CodioReportPass *self,
             CodioDilemma    *dilemma)
{
  g_autoptr (GPtrArray) actions = codio_profile_list_actions (self->profile, CODIO_LEVEL_NONE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      CodioRecord *action = g_ptr_array_index (actions, i);

      if (g_strv_contains (codio_record_get_strings (action, "dilemmas"), codio_dilemma_get_id (dilemma)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", codio_record_get_string (action, "text"));
    }

  if (text->len > 0)
    codio_report_add_field (self, 4, codio_catalog_message (self->catalog, "What was agreed"), text->str, TRUE);
}

static void
add_dilemma (CodioReportPass *self,
             CodioDilemma    *dilemma)
{
  CodioRecord *record = CODIO_RECORD (dilemma);
  guint n_members;
  const CodioMember *members = codio_record_get_members (record, &n_members);
  g_autofree char *title = codio_profile_dup_record_title (self->profile, record, self->catalog);
  g_autofree char *destination = codio_report_dup_destination ("dilemma", codio_dilemma_get_id (dilemma));

  codio_typesetter_fresh_page (self->typesetter);
  codio_report_set_own_language (self, *codio_dilemma_get_title (dilemma) != '\0');
  codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, title, destination);
  codio_report_set_own_language (self, FALSE);
  codio_typesetter_skip (self->typesetter, 0.5);

  add_values (self, dilemma);
  for (guint i = 0; i < n_members; i++)
    {
      const char *label = codio_catalog_message (self->catalog, members[i].label);

      if (g_str_equal (members[i].name, "considerations"))
        add_considerations (self, dilemma);
      else if (members[i].kind == CODIO_MEMBER_TEXT && *codio_record_get_string (record, members[i].name) != '\0')
        codio_report_add_field (self, 4, label, codio_record_get_string (record, members[i].name), TRUE);
    }
  add_decision (self, dilemma);
  add_actions (self, dilemma);
}

/*< private >
 * codio_report_add_dilemmas:
 * @self: a pass
 *
 * Adds what collides in the project and what was chosen.
 */
void
codio_report_add_dilemmas (CodioReportPass *self)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);
  guint n = g_list_model_get_n_items (dilemmas);

  if (n == 0)
    return;

  codio_report_begin_chapter (self, CODIO_REPORT_DILEMMAS, CODIO_REPORT_WHOLE_PAGE);
  add_chart (self);
  add_table (self);
  for (guint i = 0; i < n && codio_report_go_on (self); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      add_dilemma (self, dilemma);
    }
  codio_report_end_chapter (self);
}
