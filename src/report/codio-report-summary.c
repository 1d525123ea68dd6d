/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include "codio-action-query.h"
#include "codio-action.h"
#include "codio-i18n.h"
#include "codio-text-layout-private.h"

/* The profile on one page, for who has two minutes, and what the project is. It counts and adds up no values.
 *
 * Invariant: it stays on a page of any paper. With all that it can have, it is 44 lines: a heading of 3, a project of
 * 4, values of 9, dilemmas of 12, actions of 10, advice of 2 and what is missing of 4. What the page has more, or what
 * is not there, is for the project and the dilemmas. What is too long for its place loses whole sentences, and whole
 * items of a list, and it is said on which page they are.
 */

#define HEADING_LINES 3
#define VALUES_LINES 9
#define ACTIONS_LINES 10
#define ADVICE_LINES 2
#define PROJECT_LINES 3 /* at least */
#define DILEMMA_LINES 2 /* at least, under its title */
#define MOST_VALUES 5
#define MOST_DILEMMAS 3
#define MOST_ACTIONS 3
#define ACTION_LINES 6
#define MOST_MISSING 3

#define LABEL_WIDTH 12.0

#define WEIGHT_LEFT (CODIO_TEXT_LEFT + 178)
#define WEIGHT_WIDTH (CODIO_PAGE_MEASURE - WEIGHT_LEFT - CODIO_REPORT_DOTS_WIDTH)

static void
begin_section (CodioReportPass  *self,
               CodioReportEntry *entry,
               const char       *title,
               guint             n_lines)
{
  codio_report_begin_entry (self, entry, 3, title, NULL, 0, n_lines * CODIO_LINE);
  codio_report_begin_text (self, entry);
}

static void
add_text (CodioReportPass *self,
          CodioTextStyle   style,
          const char      *text,
          gboolean         own)
{
  codio_report_set_own_language (self, own);
  codio_typesetter_add (self->typesetter, "P", style, CODIO_TEXT_LEFT, CODIO_TEXT_WIDTH, text);
  codio_report_set_own_language (self, FALSE);
}

/* A line that leads to where more is. */
static void
add_pointer (CodioReportPass *self,
             const char      *text,
             const char      *destination)
{
  codio_pdf_writer_begin (self->writer, "P");
  codio_typesetter_show_lines (self->typesetter, CODIO_TEXT_NOTE, CODIO_TEXT_LEFT,
                               codio_typesetter_get_y (self->typesetter), CODIO_TEXT_WIDTH, PANGO_ALIGN_LEFT, text, 0,
                               1, codio_report_find_place (self, destination));
  codio_pdf_writer_end (self->writer);
  codio_typesetter_skip (self->typesetter, 1);
}

/* Where not all of it has room, the last line says where the rest is. */
static void
add_short (CodioReportPass *self,
           const char      *text,
           guint            n_lines,
           gboolean         own,
           const char      *destination)
{
  guint page = codio_report_find_page (self, destination);
  gboolean is_whole;
  g_autofree char *shown = codio_report_dup_sentences (self, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, n_lines, text,
                                                       &is_whole);

  if (!is_whole && page > 0)
    {
      g_free (shown);
      shown = codio_report_dup_sentences (self, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, n_lines - 1, text, &is_whole);
    }
  if (shown)
    add_text (self, CODIO_TEXT_BODY, shown, own);

  if (!is_whole && page > 0)
    {
      /* Translators: after the beginning of a text, or in its place */
      g_autofree char *pointer = g_strdup_printf (codio_catalog_message (self->catalog, "See page %u"), page);

      add_pointer (self, pointer, destination);
    }
  else if (shown == NULL)
    {
      add_text (self, CODIO_TEXT_NOTE, codio_catalog_message (self->catalog, "This is too long for a summary."), FALSE);
    }
}

static void
add_more (CodioReportPass  *self,
          guint             n,
          CodioReportParts  part)
{
  const char *destination = codio_export_get_choice (CODIO_EXPORT_PARTS, (int) part)->name;
  guint page = codio_report_find_page (self, destination);
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  if (page == 0)
    /* Translators: how many values, dilemmas or actions are left out of a list */
    text = g_strdup_printf (codio_catalog_message (self->catalog, "And %u more"), n);
  else
    /* Translators: how many values, dilemmas or actions are left out of a list, and the page they are on */
    text = g_strdup_printf (codio_catalog_message (self->catalog, "And %1$u more, from page %2$u"), n, page);

  add_pointer (self, text, destination);
}

static void
add_project (CodioReportPass *self,
             guint            n_lines)
{
  const char *text = codio_profile_get_summary (self->profile);
  g_autofree char *paragraph = codio_text_next_paragraph (&text);
  CodioReportEntry entry;

  if (paragraph == NULL)
    return;

  begin_section (self, &entry, codio_catalog_message (self->catalog, "The project"), n_lines);
  add_short (self, paragraph, n_lines, TRUE, "project");
  codio_report_end_entry (self, &entry);
}

static void
add_value (CodioReportPass *self,
           CodioAssessment *assessment)
{
  CodioPart *value = codio_profile_get_value_part (self->profile, codio_assessment_get_value (assessment));
  int weight = codio_assessment_get_weight (assessment);
  g_autofree char *place = codio_report_dup_value_place (self, codio_part_get_id (value));
  g_autofree char *words = codio_report_format_weight (self, weight);
  g_autofree char *name = codio_report_dup_words (self, CODIO_TEXT_BODY, WEIGHT_LEFT - CODIO_TEXT_LEFT, 1,
                                                  codio_part_get_name (value, self->catalog));
  double y = codio_typesetter_get_y (self->typesetter);

  codio_pdf_writer_begin (self->writer, "LI");
  codio_pdf_writer_begin (self->writer, "LBody");
  codio_report_set_own_language (self, codio_report_is_own_value (self, codio_part_get_id (value)));
  codio_pdf_writer_begin (self->writer, "P");
  codio_typesetter_show_lines (self->typesetter, CODIO_TEXT_BODY, CODIO_TEXT_LEFT, y, WEIGHT_LEFT - CODIO_TEXT_LEFT,
                               PANGO_ALIGN_LEFT, name, 0, 1, codio_report_find_place (self, place));
  codio_pdf_writer_end (self->writer);
  codio_report_set_own_language (self, FALSE);
  codio_report_draw_dots (self, value, weight, WEIGHT_LEFT, y);
  codio_pdf_writer_begin (self->writer, "P");
  codio_typesetter_show_line (self->typesetter, CODIO_TEXT_NOTE, WEIGHT_LEFT + CODIO_REPORT_DOTS_WIDTH, y, WEIGHT_WIDTH,
                              PANGO_ALIGN_LEFT, words);
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_end (self->writer);
  codio_pdf_writer_end (self->writer);
  codio_typesetter_set_y (self->typesetter, y + CODIO_LINE);
}

/* How many values are served and how many are put under pressure; a value can be both. Says nothing where that was said
 * of none: then it is not known. */
static char *
count_touched (CodioReportPass *self)
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);
  guint counts[CODIO_TOUCHED_BOTH + 1] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE)
        counts[codio_assessment_get_touched (assessment)]++;
    }

  if (counts[CODIO_TOUCHED_SERVES] + counts[CODIO_TOUCHED_PRESSURES] + counts[CODIO_TOUCHED_BOTH] == 0)
    return g_strdup ("");

  /* Translators: three numbers of values */
  return g_strdup_printf (codio_catalog_message (self->catalog, "The project serves %1$u of them, puts %2$u under "
                                                                "pressure and does both to %3$u."),
                          counts[CODIO_TOUCHED_SERVES], counts[CODIO_TOUCHED_PRESSURES], counts[CODIO_TOUCHED_BOTH]);
}

static void
add_values (CodioReportPass *self)
{
  guint n_at_stake = codio_profile_count (self->profile, CODIO_JUDGEMENT_AT_STAKE);
  guint n_values = g_list_model_get_n_items (codio_profile_get_assessments (self->profile));
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_shown = 0;
  CodioReportEntry entry;

  if (n_at_stake == 0)
    {
      g_string_append (text, codio_report_get_none_at_stake (self));
    }
  else
    {
      g_autofree char *touched = count_touched (self);

      if (n_at_stake == 1)
        /* Translators: a number of values */
        g_string_append_printf (text,
                                codio_catalog_message (self->catalog, "Of %u values, one is at stake."), n_values);
      else
        g_string_append_printf (text,
                                /* Translators: how many values are at stake, of how many */
                                codio_catalog_message (self->catalog, "Of %2$u values, %1$u are at stake."), n_at_stake,
                                n_values);
      if (*touched)
        g_string_append_printf (text, " %s", touched);
    }

  begin_section (self, &entry, codio_catalog_message (self->catalog, "What is at stake"), MOST_VALUES + 3);
  add_short (self, text->str, 2, FALSE, codio_export_get_choice (CODIO_EXPORT_PARTS, CODIO_REPORT_AT_STAKE)->name);
  if (n_at_stake > 0)
    {
      codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "L", .numbering = "None" });
      for (int weight = CODIO_WEIGHT_MAX; weight >= 0; weight--)
        {
          g_autoptr (GPtrArray) assessments = codio_report_select (self, CODIO_JUDGEMENT_AT_STAKE, weight);

          for (guint i = 0; i < assessments->len && n_shown < MOST_VALUES; i++, n_shown++)
            add_value (self, g_ptr_array_index (assessments, i));
        }
      codio_pdf_writer_end (self->writer);
    }
  add_more (self, n_at_stake - n_shown, CODIO_REPORT_AT_STAKE);
  codio_report_end_entry (self, &entry);
}

static void
add_dilemma (CodioReportPass *self,
             CodioDilemma    *dilemma,
             guint            n_lines)
{
  g_autofree char *title = codio_profile_dup_record_title (self->profile, CODIO_RECORD (dilemma), self->catalog);
  g_autofree char *place = codio_report_dup_destination ("dilemma", codio_dilemma_get_id (dilemma));
  g_autofree char *shown = codio_report_dup_words (self, CODIO_TEXT_NAME, CODIO_TEXT_WIDTH, 1, title);
  /* A mark would end with each line of it, where sentences end. */
  g_autofree char *line = g_strdelimit (g_strdup (codio_dilemma_get_choice (dilemma)), "\n", ' ');
  g_autofree char *choice = codio_report_mark_own (self, line);
  g_autofree char *text = NULL;

  if (*choice == '\0')
    text = g_strdup (codio_catalog_message (self->catalog, "Nothing was chosen yet."));
  else
    /* Translators: what was chosen in a dilemma */
    text = g_strdup_printf (codio_catalog_message (self->catalog, "Chosen: %s"), choice);

  codio_report_set_own_language (self, *codio_dilemma_get_title (dilemma) != '\0');
  codio_pdf_writer_begin (self->writer, "P");
  codio_typesetter_show_lines (self->typesetter, CODIO_TEXT_NAME, CODIO_TEXT_LEFT,
                               codio_typesetter_get_y (self->typesetter), CODIO_TEXT_WIDTH, PANGO_ALIGN_LEFT, shown, 0,
                               1, codio_report_find_place (self, place));
  codio_pdf_writer_end (self->writer);
  codio_typesetter_skip (self->typesetter, 1);
  codio_report_set_own_language (self, FALSE);
  add_short (self, text, n_lines, FALSE, place);
}

static void
add_dilemmas (CodioReportPass *self,
              guint            n_lines)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);
  guint n = g_list_model_get_n_items (dilemmas);
  guint n_shown = MIN (n, MOST_DILEMMAS);
  CodioReportEntry entry;

  begin_section (self, &entry, codio_catalog_message (self->catalog, "Where values collide"),
                 (n_lines + 1) * n_shown + 1);
  if (n == 0)
    add_text (self, CODIO_TEXT_BODY, codio_catalog_message (self->catalog, "No dilemmas are described."), FALSE);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      if (i > 0)
        codio_typesetter_skip (self->typesetter, 0.5);
      add_dilemma (self, dilemma, n_lines);
    }
  add_more (self, n - n_shown, CODIO_REPORT_DILEMMAS);
  codio_report_end_entry (self, &entry);
}

/* Those that are to be done, the most necessary first. */
static GPtrArray *
list_open_actions (CodioReportPass *self)
{
  CodioActionQuery query = {
    .show = CODIO_ACTION_SHOW_OPEN,
    .order = CODIO_ACTION_ORDER_NEED,
    .today = self->today,
  };
  g_autoptr (GPtrArray) groups = codio_profile_arrange_actions (self->profile, &query, self->catalog);
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < groups->len; i++)
    {
      CodioActionGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->actions->len; j++)
        {
          CodioRecord *action = g_ptr_array_index (group->actions, j);

          if (codio_record_get_number (action, "level") != CODIO_LEVEL_ORGANISATION)
            g_ptr_array_add (actions, g_object_ref (action));
        }
    }

  return actions;
}

static void
add_action (CodioReportPass *self,
            const char      *text)
{
  double y = codio_typesetter_get_y (self->typesetter);

  codio_pdf_writer_begin (self->writer, "LI");
  codio_pdf_writer_begin (self->writer, "Lbl");
  codio_typesetter_show (self->typesetter, CODIO_TEXT_BODY, CODIO_TEXT_LEFT, y, LABEL_WIDTH, "–");
  codio_pdf_writer_end (self->writer);
  codio_typesetter_add (self->typesetter, "LBody", CODIO_TEXT_BODY, CODIO_TEXT_LEFT + LABEL_WIDTH,
                        CODIO_TEXT_WIDTH - LABEL_WIDTH, text);
  codio_pdf_writer_end (self->writer);
}

/* Those for which there is room, none of them cut off unless it is the first. Returns how many that are. */
static guint
add_open_actions (CodioReportPass *self,
                  GPtrArray       *open)
{
  const double width = CODIO_TEXT_WIDTH - LABEL_WIDTH;
  double left = ACTION_LINES * CODIO_LINE;
  guint n_shown = 0;

  for (guint i = 0; i < open->len && n_shown < MOST_ACTIONS; i++)
    {
      const char *text = codio_record_get_string (g_ptr_array_index (open, i), "text");
      gboolean is_whole;
      g_autofree char *shown = codio_report_dup_sentences (self, CODIO_TEXT_BODY, width, (guint) (left / CODIO_LINE),
                                                           text, &is_whole);

      if (shown == NULL || (!is_whole && n_shown > 0))
        break;
      if (n_shown++ == 0)
        codio_pdf_writer_begin_element (self->writer, &(CodioPdfElement) { .tag = "L", .numbering = "None" });
      left -= codio_typesetter_measure (self->typesetter, CODIO_TEXT_BODY, width, shown);
      add_action (self, shown);
    }

  if (n_shown > 0)
    codio_pdf_writer_end (self->writer);

  return n_shown;
}

static void
add_actions (CodioReportPass *self)
{
  g_autoptr (GPtrArray) all = codio_profile_list_actions (self->profile, CODIO_LEVEL_PROJECT);
  g_autoptr (GPtrArray) proposed = codio_profile_list_actions (self->profile, CODIO_LEVEL_ORGANISATION);
  g_autoptr (GPtrArray) open = list_open_actions (self);
  const char *destination = codio_export_get_choice (CODIO_EXPORT_PARTS, CODIO_REPORT_ACTIONS)->name;
  g_autofree char *counts = NULL;
  CodioReportEntry entry;
  guint n_shown;

  begin_section (self, &entry, codio_catalog_message (self->catalog, "What was agreed"), ACTION_LINES + 2);
  if (all->len + proposed->len == 0)
    {
      add_text (self, CODIO_TEXT_BODY, codio_catalog_message (self->catalog, "Nothing was agreed yet."), FALSE);
    }
  else
    {
      counts = g_strdup_printf (
        codio_catalog_message (self->catalog,
                               /* Translators: three numbers of actions */
                               "Actions in the project: %1$u, still to be done: %2$u. Proposed to the "
                               "organisation: %3$u."),
        all->len, open->len, proposed->len);
      add_short (self, counts, 2, FALSE, destination);
    }

  codio_report_set_own_language (self, TRUE);
  n_shown = add_open_actions (self, open);
  codio_report_set_own_language (self, FALSE);
  add_more (self, open->len - n_shown, CODIO_REPORT_ACTIONS);
  codio_report_end_entry (self, &entry);
}

static void
add_missing (CodioReportPass *self)
{
  g_auto (GStrv) missing = codio_profile_list_missing (self->profile, self->catalog);
  guint n = g_strv_length (missing), n_shown = 0;
  double left = MOST_MISSING * CODIO_LINE;
  CodioReportEntry entry;

  begin_section (self, &entry, codio_catalog_message (self->catalog, "What is missing"), MIN (n, MOST_MISSING) + 1);
  if (n == 0)
    add_text (self, CODIO_TEXT_BODY, codio_catalog_message (self->catalog, "Nothing: the profile is complete."), FALSE);
  for (; n_shown < n; n_shown++)
    {
      left -= codio_typesetter_measure (self->typesetter, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH, missing[n_shown]);
      if (left < -0.01)
        break;
      add_text (self, CODIO_TEXT_BODY, missing[n_shown], FALSE);
    }
  if (n > n_shown)
    {
      g_autofree char *more = g_strdup_printf (codio_catalog_message (self->catalog, "And %u more."), n - n_shown);

      add_text (self, CODIO_TEXT_NOTE, more, FALSE);
    }
  codio_report_end_entry (self, &entry);
}

/* The last one counts: a committee may have asked for information first. */
static void
add_advice (CodioReportPass *self)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (self->profile), "advice");
  guint n = g_list_model_get_n_items (list);
  g_autoptr (CodioRecord) advice = NULL;
  g_autofree char *text = NULL, *shown = NULL, *committee = NULL;
  const char *verdict;
  CodioReportEntry entry;

  if (n == 0)
    return;

  advice = g_list_model_get_item (list, n - 1);
  verdict = codio_enum_get_label (CODIO_TYPE_VERDICT, codio_record_get_number (advice, "verdict"), self->catalog);
  shown = codio_report_dup_words (self, CODIO_TEXT_BODY, CODIO_TEXT_WIDTH / 2, 1,
                                  codio_record_get_string (advice, "committee"));
  committee = codio_report_mark_own (self, shown);
  /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
  text = g_strdup_printf (codio_catalog_message (self->catalog, "%s: %s"), committee, verdict);
  begin_section (self, &entry, codio_catalog_message (self->catalog, "The last advice"), 1);
  add_text (self, CODIO_TEXT_BODY, text, FALSE);
  codio_report_end_entry (self, &entry);
}

/* How many lines more there are for the project, and for each dilemma. */
static guint
share_lines (CodioReportPass *self)
{
  g_auto (GStrv) missing = codio_profile_list_missing (self->profile, self->catalog);
  guint n_missing = g_strv_length (missing);
  guint n_dilemmas = MIN (g_list_model_get_n_items (codio_profile_get_dilemmas (self->profile)), MOST_DILEMMAS);
  guint n_lines = HEADING_LINES + VALUES_LINES + ACTIONS_LINES + ADVICE_LINES + MIN (n_missing, MOST_MISSING) + 1 +
                  PROJECT_LINES + 1 + n_dilemmas * (DILEMMA_LINES + 1) + (n_dilemmas + 1) / 2 + 2;

  return (MAX (codio_typesetter_get_n_lines (self->typesetter), n_lines) - n_lines) / (n_dilemmas + 1);
}

/*< private >
 * codio_report_add_summary:
 * @self: a pass
 *
 * Adds what is at stake and weighs heaviest, where values collide, what was agreed and what is missing, on one page.
 */
void
codio_report_add_summary (CodioReportPass *self)
{
  guint n_more = share_lines (self);

  codio_report_begin_chapter (self, CODIO_REPORT_SUMMARY, CODIO_REPORT_WHOLE_PAGE);
  add_project (self, PROJECT_LINES + n_more);
  add_values (self);
  add_dilemmas (self, DILEMMA_LINES + n_more);
  add_actions (self);
  if (self->options->parts & CODIO_REPORT_ADVICE)
    add_advice (self);
  add_missing (self);
  codio_report_end_chapter (self);
}

/*< private >
 * codio_report_add_project:
 * @self: a pass
 *
 * Adds what the project is, if that is described.
 */
void
codio_report_add_project (CodioReportPass *self)
{
  const char *summary = codio_profile_get_summary (self->profile);

  if (*summary == '\0')
    return;

  codio_report_begin_titled (self, codio_catalog_message (self->catalog, "The project"), "project",
                             CODIO_REPORT_WHOLE_PAGE);
  codio_report_add_own_text (self, summary);
  codio_report_end_chapter (self);
}
