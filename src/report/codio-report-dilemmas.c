/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-i18n.h"

/* The chapter about the dilemmas. */

#define JUDGEMENT_LEFT 190.0

/* What stands about a value elsewhere in the report, and where. */
static char *
describe_value (CodioReportPass  *self,
                const char       *id,
                char            **destination)
{
  CodioAssessment *assessment = codio_profile_get_assessment (self->profile, id);
  CodioJudgement judgement = codio_assessment_get_judgement (assessment);
  int weight = codio_assessment_get_weight (assessment);

  *destination = judgement == CODIO_JUDGEMENT_NONE ? g_strdup ("not-judged")
                                                   : codio_report_dup_destination ("value", id);

  return weight > 0 ? codio_report_format_weight (self, weight)
                    : g_strdup (codio_enum_get_label (CODIO_TYPE_JUDGEMENT, judgement, self->catalog));
}

static void
add_values (CodioReportPass *self,
            CodioDilemma    *dilemma)
{
  const char * const *values = codio_dilemma_get_values (dilemma);
  double width = JUDGEMENT_LEFT - 8;

  codio_pdf_writer_begin (self->writer, "L");
  for (; *values; values++)
    {
      CodioPart *value = codio_profile_get_value_part (self->profile, *values);
      g_autofree char *destination = NULL, *words = describe_value (self, *values, &destination);
      double y = codio_typesetter_get_y (self->typesetter);

      codio_pdf_writer_begin (self->writer, "LI");
      codio_pdf_writer_begin (self->writer, "LBody");
      codio_pdf_writer_begin (self->writer, "P");
      codio_typesetter_add_link (self->typesetter, CODIO_TEXT_BODY, CODIO_TEXT_LEFT, width,
                                 codio_part_get_name (value, self->catalog), destination);
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_begin (self->writer, "P");
      codio_typesetter_show_line (self->typesetter, CODIO_TEXT_NOTE, CODIO_TEXT_LEFT + JUDGEMENT_LEFT, y,
                                  CODIO_TEXT_WIDTH - JUDGEMENT_LEFT, PANGO_ALIGN_LEFT, words);
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_end (self->writer);
      codio_pdf_writer_end (self->writer);
    }
  codio_pdf_writer_end (self->writer);
}

static void
add_field (CodioReportPass *self,
           const char      *label,
           const char      *text)
{
  CodioReportEntry entry;

  codio_report_begin_entry (self, &entry, 4, label, NULL, 0,
                            codio_typesetter_measure_text (self->typesetter, CODIO_TEXT_WIDTH, text));
  codio_report_begin_text (self, &entry);
  codio_report_add_own_text (self, text);
  codio_report_end_entry (self, &entry);
}

static void
add_dilemma (CodioReportPass *self,
             CodioDilemma    *dilemma)
{
  CodioRecord *record = CODIO_RECORD (dilemma);
  guint n_members, n_values = g_strv_length ((GStrv) codio_dilemma_get_values (dilemma));
  const CodioMember *members = codio_record_get_members (record, &n_members);
  g_autofree char *title = NULL;
  g_autofree char *destination = codio_report_dup_destination ("dilemma", codio_dilemma_get_id (dilemma));
  CodioReportEntry entry;

  title = codio_profile_dup_record_title (self->profile, CODIO_RECORD (dilemma), self->catalog);
  codio_typesetter_need (self->typesetter, (n_values + 8) * CODIO_LINE);
  codio_report_set_own_language (self, *codio_dilemma_get_title (dilemma) != '\0');
  codio_report_add_heading (self, 3, CODIO_TEXT_SECTION, title, destination);
  codio_report_set_own_language (self, FALSE);
  codio_typesetter_skip (self->typesetter, 0.5);

  codio_report_begin_entry (self, &entry, 4, codio_catalog_message (self->catalog, "Values"), NULL, 0,
                            n_values * CODIO_LINE);
  codio_report_begin_text (self, &entry);
  add_values (self, dilemma);
  codio_report_end_entry (self, &entry);

  for (guint i = 0; i < n_members; i++)
    if (members[i].kind == CODIO_MEMBER_TEXT && *codio_record_get_string (record, members[i].name) != '\0')
      add_field (self, codio_catalog_message (self->catalog, members[i].label),
                 codio_record_get_string (record, members[i].name));

  codio_typesetter_skip (self->typesetter, 2);
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

  codio_typesetter_need (self->typesetter, CODIO_PAGE_LINES * CODIO_LINE);
  codio_report_begin_chapter (self, codio_catalog_message (self->catalog, "Dilemmas"), "dilemmas");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      add_dilemma (self, dilemma);
    }
  codio_report_end_chapter (self);
}
