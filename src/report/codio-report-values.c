/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-action.h"
#include "codio-i18n.h"

/* The chapters about the values. */

enum
{
  COLUMN_VALUE,
  COLUMN_WEIGHT,
  COLUMN_TOUCHED,
  COLUMN_SECURED,
  COLUMN_PAGE,
  N_COLUMNS,
};

static const CodioReportColumn columns[N_COLUMNS] = {
  { 0, 142, N_("Value"), .names = TRUE },
  { 150, 100, N_("Weight") },
  { 254, 116, N_("What the project does") },
  { 376, 62, CODIO_CONTEXT ("judgement", "Secured") },
  { 438, CODIO_PAGE_MEASURE - 438, N_("Page"), .at_end = TRUE },
};

static CodioPart *
get_value (CodioReportPass *self,
           CodioAssessment *assessment)
{
  return codio_profile_get_value_part (self->profile, codio_assessment_get_value (assessment));
}

static const char *
get_touched (CodioReportPass *self,
             CodioAssessment *assessment)
{
  CodioTouched touched = codio_assessment_get_touched (assessment);

  return touched == CODIO_TOUCHED_NONE ? "" : codio_enum_get_label (CODIO_TYPE_TOUCHED, (int) touched, self->catalog);
}

static const char *
get_secured (CodioReportPass *self,
             CodioAssessment *assessment)
{
  CodioSecured secured = codio_assessment_get_secured (assessment);

  return secured == CODIO_SECURED_NONE ? "" : codio_enum_get_label (CODIO_TYPE_SECURED, (int) secured, self->catalog);
}

static void
add_row (CodioReportPass  *self,
         CodioReportTable *table,
         CodioAssessment  *assessment)
{
  CodioPart *value = get_value (self, assessment);
  g_autofree char *place = codio_report_dup_value_place (self, codio_part_get_id (value));
  g_autofree char *page = g_strdup_printf ("%u", codio_report_find_page (self, place));

  codio_report_table_add_value (table, COLUMN_VALUE, value, codio_report_find_place (self, place));
  codio_report_table_add_weight (table, COLUMN_WEIGHT, value, codio_assessment_get_weight (assessment));
  codio_report_table_add (table, COLUMN_TOUCHED, CODIO_TEXT_NOTE, get_touched (self, assessment), NULL, FALSE);
  codio_report_table_add (table, COLUMN_SECURED, CODIO_TEXT_NOTE, get_secured (self, assessment), NULL, FALSE);
  codio_report_table_add (table, COLUMN_PAGE, CODIO_TEXT_NOTE, page, NULL, FALSE);
  codio_report_table_end_row (table);
}

static void
add_table (CodioReportPass *self)
{
  CodioReportTable *table = codio_report_table_begin (self, columns, N_COLUMNS);

  for (int weight = CODIO_WEIGHT_MAX; weight >= 0; weight--)
    {
      g_autoptr (GPtrArray) assessments = codio_report_select (self, CODIO_JUDGEMENT_AT_STAKE, weight);

      for (guint i = 0; i < assessments->len; i++)
        add_row (self, table, g_ptr_array_index (assessments, i));
    }
  codio_report_table_end (table);
}

static void
add_side (CodioReportPass *self,
          const char      *text)
{
  if (*text != '\0')
    codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_NOTE, 0, CODIO_SIDE_WIDTH, text);
}

static double
measure_side (CodioReportPass *self,
              const char      *text)
{
  return *text == '\0' ? 0 : codio_typesetter_measure (self->typesetter, CODIO_TEXT_NOTE, CODIO_SIDE_WIDTH, text);
}

/* That a value is none of the code, where that is so. */
static const char *
get_origin (CodioReportPass *self,
            CodioPart       *value)
{
  return codio_report_is_own_value (self, codio_part_get_id (value))
           ? codio_catalog_message (self->catalog, "Additional value")
           : "";
}

/* The dilemmas that a value is in, as links under its reason. */
static void
add_dilemmas (CodioReportPass *self,
              const char      *value)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);
      g_autofree char *place = codio_report_dup_destination ("dilemma", codio_dilemma_get_id (dilemma));
      g_autofree char *title = NULL, *text = NULL;
      double height, room;

      if (!codio_dilemma_has_value (dilemma, value) || codio_report_find_page (self, place) == 0)
        continue;

      title = codio_report_mark_title (self, CODIO_RECORD (dilemma));
      /* Translators: the title of a dilemma and the page it is on */
      text = g_strdup_printf (codio_catalog_message (self->catalog, "Dilemma: %1$s, page %2$u"), title,
                              codio_report_find_page (self, place));
      height = codio_typesetter_measure (self->typesetter, CODIO_TEXT_NOTE, CODIO_TEXT_WIDTH, text);
      room = CODIO_LINE * codio_report_keep_lines (self, value, place, (guint) (height / CODIO_LINE + 0.5));
      codio_typesetter_need (self->typesetter, room);
      codio_pdf_writer_begin (self->writer, "P");
      codio_typesetter_add_link (self->typesetter, CODIO_TEXT_NOTE, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, text,
                                 codio_report_find_place (self, place));
      codio_pdf_writer_end (self->writer);
      codio_typesetter_skip (self->typesetter, (room - height) / CODIO_LINE);
    }
}

/* A value of the organisation itself needs its definition. */
static void
add_definition (CodioReportPass *self,
                const char      *value)
{
  CodioRecord *record = codio_profile_find (self->profile, "additional-values", value);

  if (record == NULL)
    return;

  codio_report_add_labelled (self, codio_catalog_message (self->catalog, "What this value means here"),
                             codio_record_get_string (record, "definition"));
  codio_report_add_labelled (self, codio_catalog_message (self->catalog, "Why this value was added"),
                             codio_record_get_string (record, "reason"));
}

/* A value with what is said of it in a few words at the left, and the reason at the right. */
static void
add_value (CodioReportPass *self,
           CodioAssessment *assessment,
           guint            level)
{
  CodioTypesetter *typesetter = self->typesetter;
  CodioPart *value = get_value (self, assessment);
  CodioPart *principle = codio_part_get_ancestor (value, CODIO_PART_PRINCIPLE);
  const char *origin = get_origin (self, value), *principle_name = codio_part_get_name (principle, self->catalog);
  const char *reason = codio_assessment_get_reason (assessment);
  const char *note = codio_record_get_string (CODIO_RECORD (assessment), "note");
  const char *touched = get_touched (self, assessment), *secured = get_secured (self, assessment);
  int weight = codio_assessment_get_weight (assessment);
  g_autofree char *destination = codio_report_dup_destination ("value", codio_part_get_id (value));
  CodioReportEntry entry;
  double side;

  if (*reason == '\0')
    reason = codio_catalog_message (self->catalog, "No reason is given yet.");

  side = measure_side (self, origin) + measure_side (self, principle_name) + measure_side (self, touched) +
         measure_side (self, secured) + (weight > 0 ? CODIO_LINE : 0);
  codio_report_set_own_language (self, codio_report_is_own_value (self, codio_part_get_id (value)));
  codio_report_begin_entry (self, &entry, level, codio_part_get_name (value, self->catalog), destination, side,
                            codio_typesetter_measure_text (typesetter, CODIO_TEXT_WIDTH, reason));
  codio_report_set_own_language (self, FALSE);
  add_side (self, origin);
  add_side (self, principle_name);
  if (weight > 0)
    {
      g_autofree char *words = codio_report_format_weight (self, weight);

      codio_report_draw_dots (self, value, weight, 0, codio_typesetter_get_y (typesetter));
      codio_typesetter_add (typesetter, "P", CODIO_TEXT_NOTE, CODIO_REPORT_DOTS_WIDTH,
                            CODIO_SIDE_WIDTH - CODIO_REPORT_DOTS_WIDTH, words);
    }
  add_side (self, touched);
  add_side (self, secured);

  codio_report_begin_text (self, &entry);
  if (*codio_assessment_get_reason (assessment) != '\0')
    codio_report_add_own_text (self, reason);
  else
    codio_report_add_explanation (self, reason);
  add_definition (self, codio_part_get_id (value));
  add_dilemmas (self, codio_part_get_id (value));
  codio_report_add_labelled (self, codio_catalog_message (self->catalog, "Note"), note);
  codio_report_end_entry (self, &entry);
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

  codio_report_begin_chapter (self, CODIO_REPORT_AT_STAKE, CODIO_REPORT_WHOLE_PAGE);
  add_table (self);
  codio_typesetter_fresh_page (typesetter);

  for (int weight = CODIO_WEIGHT_MAX; weight >= 0; weight--)
    {
      g_autoptr (GPtrArray) assessments = codio_report_select (self, CODIO_JUDGEMENT_AT_STAKE, weight);
      g_autofree char *title = codio_report_format_weight (self, weight);
      g_autofree char *destination = g_strdup_printf ("weight-%d", weight);

      if (assessments->len == 0)
        continue;

      codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, title, destination);
      codio_typesetter_skip (typesetter, 1);
      for (guint i = 0; i < assessments->len && codio_report_go_on (self); i++)
        add_value (self, g_ptr_array_index (assessments, i), 4);
      codio_typesetter_skip (typesetter, 1);
    }

  codio_report_end_chapter (self);
}

static void
add_not_judged (CodioReportPass *self)
{
  g_autoptr (GPtrArray) assessments = codio_report_select (self, CODIO_JUDGEMENT_NONE, 0);

  if (assessments->len == 0)
    return;

  codio_report_begin_titled (self, codio_catalog_message (self->catalog, "The values that are not judged"),
                             "not-judged", 8);
  codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "L", .numbering = "None" });
  for (guint i = 0; i < assessments->len; i++)
    {
      CodioAssessment *assessment = g_ptr_array_index (assessments, i);
      CodioPart *value = get_value (self, assessment);
      CodioPart *principle = codio_part_get_ancestor (value, CODIO_PART_PRINCIPLE);
      const char *reason = codio_assessment_get_reason (assessment);
      const char *note = codio_record_get_string (CODIO_RECORD (assessment), "note");
      const char *name = codio_part_get_name (value, self->catalog);
      g_autofree char *marked = NULL, *line = NULL;

      if (codio_report_is_own_value (self, codio_part_get_id (value)))
        marked = codio_report_mark_own (self, name);
      /* Translators: the name of a value and the name of its principle */
      line = g_strdup_printf (codio_catalog_message (self->catalog, "%1$s (%2$s)"), marked ? marked : name,
                              codio_part_get_name (principle, self->catalog));
      codio_pdf_writer_begin (self->writer, "LI");
      codio_pdf_writer_begin (self->writer, "LBody");
      codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_BODY, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, line);
      if (marked)
        codio_typesetter_add (self->typesetter, "P", CODIO_TEXT_NOTE, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH,
                              get_origin (self, value));
      codio_report_add_own_text (self, reason);
      codio_report_add_labelled (self, codio_catalog_message (self->catalog, "Note"), note);
      if (*reason != '\0' || *note != '\0')
        codio_typesetter_skip (self->typesetter, 1);
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_end (self->writer);
    }
  codio_pdf_writer_end (self->writer);
  codio_report_end_chapter (self);
}

/*< private >
 * codio_report_add_not_at_stake:
 * @self: a pass
 *
 * Adds the values that are not at stake, each with its reason, and those that were not judged.
 */
void
codio_report_add_not_at_stake (CodioReportPass *self)
{
  g_autoptr (GPtrArray) assessments = codio_report_select (self, CODIO_JUDGEMENT_NOT_AT_STAKE, 0);

  if (assessments->len > 0)
    {
      codio_report_begin_chapter (self, CODIO_REPORT_NOT_AT_STAKE, CODIO_REPORT_HALF_PAGE);
      for (guint i = 0; i < assessments->len && codio_report_go_on (self); i++)
        add_value (self, g_ptr_array_index (assessments, i), 3);
      codio_report_end_chapter (self);
    }

  add_not_judged (self);
}
