/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-action-query.h"
#include "codio-action.h"
#include "codio-chart.h"
#include "codio-i18n.h"
#include "codio-priority.h"

/* The chapter about what was agreed: a table, apart what is proposed to the organisation, and charts. */

#define CHART_TYPE 11.0
#define CHART_SCALE 0.8
#define CHART_LEAST_SCALE 0.5
#define N_CHART_STEPS 10

enum
{
  COLUMN_NUMBER,
  COLUMN_ACTION,
  COLUMN_CATEGORY,
  COLUMN_WHEN,
  N_COLUMNS,
};

static const CodioReportColumn columns[N_COLUMNS] = {
  { 0, 18, N_("No.") },
  { 22, 214, N_("Action"), .names = TRUE },
  { 244, 106, N_("Category") },
  { 358, CODIO_PAGE_MEASURE - 358, N_("When and by whom") },
};

/* In public nobody is named. */
static const CodioReportColumn public_columns[N_COLUMNS] = {
  { 0, 18, N_("No.") },
  { 22, 232, N_("Action"), .names = TRUE },
  { 262, 108, N_("Category") },
  { 378, CODIO_PAGE_MEASURE - 378, N_("When") },
};

static const struct
{
  CodioChartKind kind;
  const char *title;
  const char *destination;
} charts[] = {
  { CODIO_CHART_PRIORITIES, N_("How necessary and how important"), "priorities" },
  { CODIO_CHART_COVERAGE, N_("Which values at stake have actions"), "coverage" },
  { CODIO_CHART_TIMELINE, N_("When"), "timeline" },
};

static void
draw_cb (cairo_t  *cr,
         gpointer  user_data)
{
  CodioReportDrawing *drawing = user_data;

  cairo_scale (cr, drawing->scale, drawing->scale);
  codio_chart_draw (drawing->picture, cr);
}

static double
get_scale (int step)
{
  return CHART_SCALE - (CHART_SCALE - CHART_LEAST_SCALE) * step / N_CHART_STEPS;
}

static gboolean
fits (CodioChart *chart,
      int         step,
      double      highest)
{
  return codio_chart_allocate (chart, CODIO_PAGE_MEASURE / get_scale (step)) * get_scale (step) <= highest;
}

/* As large as fits a page; 0 where its letters would be too small. */
static double
find_scale (CodioChart *chart,
            double      highest)
{
  int too_large = 0, fitting = N_CHART_STEPS + 1; /* that step is not tried */

  if (fits (chart, too_large, highest))
    return CHART_SCALE;

  while (fitting - too_large > 1)
    {
      int middle = (too_large + fitting) / 2;

      if (fits (chart, middle, highest))
        fitting = middle;
      else
        too_large = middle;
    }

  return fitting <= N_CHART_STEPS ? get_scale (fitting) : 0;
}

static void
create_chart (CodioReportPass    *self,
              CodioReportDrawing *drawing,
              CodioChartKind      kind)
{
  const double highest = CODIO_LINE * (codio_typesetter_get_n_lines (self->typesetter) - 7);
  CodioChart *chart = codio_chart_new (kind, self->catalog);
  GDate today;

  drawing->picture = chart;
  codio_chart_set_scheme (chart, CODIO_SCHEME_PAPER);
  codio_chart_set_font (chart, codio_typesetter_get_context (self->typesetter), CHART_TYPE);
  g_date_clear (&today, 1);
  g_date_set_parse (&today, self->today);
  if (!g_date_valid (&today))
    return; /* neither when it is made nor when it was changed is known */

  codio_chart_set_profile (chart, self->profile, &today);
  if (codio_chart_get_n_marks (chart) == 0)
    return;

  drawing->scale = find_scale (chart, highest);
  if (drawing->scale > 0)
    drawing->height = codio_chart_allocate (chart, CODIO_PAGE_MEASURE / drawing->scale) * drawing->scale;
}

/* Where it does not fit, the table says the same. */
static void
add_chart (CodioReportPass *self,
           guint            number)
{
  CodioReportDrawing *drawing = &self->way->charts[number];
  g_autofree char *description = NULL, *summary = NULL;

  if (drawing->picture == NULL)
    create_chart (self, drawing, charts[number].kind);
  if (drawing->scale <= 0)
    return;

  description = codio_chart_describe (drawing->picture);
  summary = codio_chart_dup_summary (drawing->picture);
  codio_typesetter_skip (self->typesetter, 1.5);
  codio_typesetter_need (self->typesetter, drawing->height + 6 * CODIO_LINE);
  codio_report_add_heading (self, 3, CODIO_TEXT_SECTION,
                            codio_catalog_message (self->catalog, charts[number].title), charts[number].destination);
  codio_typesetter_skip (self->typesetter, 0.5);
  codio_report_add_drawing (self, description, summary, CODIO_PAGE_MEASURE, drawing->height, draw_cb, drawing);
}

static void
add_need (CodioReportPass  *self,
          CodioReportTable *table,
          CodioRecord      *action)
{
  int necessity = codio_record_get_number (action, "necessity");
  int importance = codio_record_get_number (action, "importance");
  g_autofree char *words = NULL;

  words = codio_report_join (self, necessity > 0 ? codio_necessity_get_label (necessity, self->catalog) : "",
                             importance > 0 ? codio_importance_get_label (importance, self->catalog) : "");
  codio_report_table_add (table, COLUMN_ACTION, CODIO_TEXT_NOTE, words, NULL, FALSE);
}

/* The dilemmas it follows from, as links. */
static void
add_dilemmas (CodioReportPass  *self,
              CodioReportTable *table,
              CodioRecord      *action)
{
  const char * const *dilemmas = codio_record_get_strings (action, "dilemmas");

  for (; *dilemmas; dilemmas++)
    {
      CodioRecord *dilemma = codio_profile_find (self->profile, "dilemmas", *dilemmas);
      g_autofree char *place = codio_report_dup_destination ("dilemma", *dilemmas);
      guint page = codio_report_find_page (self, place);
      g_autofree char *title = NULL, *text = NULL;

      if (dilemma == NULL || page == 0)
        continue;

      title = codio_report_mark_title (self, dilemma);
      text = g_strdup_printf (codio_catalog_message (self->catalog, "Dilemma: %1$s, page %2$u"), title, page);
      codio_report_table_add (table, COLUMN_ACTION, CODIO_TEXT_NOTE, text,
                              codio_report_find_place (self, place), FALSE);
      codio_report_table_keep (table, codio_record_get_key (action), place);
    }
}

static void
add_row (CodioReportPass  *self,
         CodioReportTable *table,
         CodioRecord      *action,
         guint             number)
{
  int category = codio_record_get_number (action, "category"), status = codio_record_get_number (action, "status");
  g_autofree char *values = codio_profile_dup_value_names (self->profile, codio_record_get_strings (action, "values"),
                                                           self->catalog);
  g_autofree char *due_on = codio_report_format_day (self, codio_record_get_string (action, "due-on"));
  g_autofree char *figure = g_strdup_printf ("%u", number);

  codio_report_table_add (table, COLUMN_NUMBER, CODIO_TEXT_NOTE, figure, NULL, FALSE);
  codio_report_table_add (table, COLUMN_ACTION, CODIO_TEXT_BODY, codio_record_get_string (action, "text"), NULL, TRUE);
  codio_report_table_add (table, COLUMN_ACTION, CODIO_TEXT_NOTE, values, NULL, FALSE);
  add_need (self, table, action);
  add_dilemmas (self, table, action);
  if (category != CODIO_CATEGORY_NONE)
    codio_report_table_add (table, COLUMN_CATEGORY, CODIO_TEXT_NOTE,
                            codio_enum_get_label (CODIO_TYPE_CATEGORY, category, self->catalog), NULL, FALSE);
  codio_report_table_add (table, COLUMN_WHEN, CODIO_TEXT_NOTE, due_on, NULL, FALSE);
  if (status != CODIO_ACTION_STATUS_NONE)
    codio_report_table_add (table, COLUMN_WHEN, CODIO_TEXT_NOTE,
                            codio_enum_get_label (CODIO_TYPE_ACTION_STATUS, status, self->catalog), NULL, FALSE);
  codio_report_table_add (table, COLUMN_WHEN, CODIO_TEXT_NOTE, codio_record_get_string (action, "owner"), NULL, TRUE);
  codio_report_table_end_row (table);
}

/* By category, in the order of the code; those without one last. Numbers are those of the charts. */
static void
add_table (CodioReportPass *self,
           CodioLevel       level)
{
  GListModel *actions = codio_record_get_records (CODIO_RECORD (self->profile), "actions");
  CodioReportTable *table = codio_report_table_begin (self, codio_report_is_for (self, CODIO_AUDIENCE_PUBLIC)
                                                              ? public_columns : columns, N_COLUMNS);

  for (int step = 1; step <= CODIO_CATEGORY_ORGANISATION + 1; step++)
    for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
      {
        g_autoptr (CodioRecord) action = g_list_model_get_item (actions, i);
        gboolean proposed = codio_record_get_number (action, "level") == CODIO_LEVEL_ORGANISATION;

        if (codio_record_get_number (action, "category") != step % (CODIO_CATEGORY_ORGANISATION + 1) ||
            proposed != (level == CODIO_LEVEL_ORGANISATION))
          continue;
        if (!codio_report_go_on (self))
          break;
        add_row (self, table, action, i + 1);
      }
  codio_report_table_end (table);
}

/*< private >
 * codio_report_add_actions:
 * @self: a pass
 *
 * Adds what was agreed, what is proposed to the organisation, and how that covers the values and the months.
 */
void
codio_report_add_actions (CodioReportPass *self)
{
  g_autoptr (GPtrArray) own = codio_profile_list_actions (self->profile, CODIO_LEVEL_PROJECT);
  g_autoptr (GPtrArray) proposed = codio_profile_list_actions (self->profile, CODIO_LEVEL_ORGANISATION);

  if (own->len + proposed->len == 0)
    return;

  codio_report_begin_chapter (self, CODIO_REPORT_ACTIONS, CODIO_REPORT_WHOLE_PAGE);
  if (own->len > 0)
    add_table (self, CODIO_LEVEL_PROJECT);
  if (proposed->len > 0)
    {
      if (own->len > 0)
        codio_typesetter_skip (self->typesetter, 1.5);
      codio_report_add_table_heading (self, codio_catalog_message (self->catalog, "Proposed to the organisation"),
                                      "proposed");
      add_table (self, CODIO_LEVEL_ORGANISATION);
    }
  for (guint i = 0; i < G_N_ELEMENTS (charts) && codio_report_go_on (self); i++)
    add_chart (self, i);
  codio_report_end_chapter (self);
}
