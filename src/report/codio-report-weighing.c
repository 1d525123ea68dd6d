/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-report-private.h"

#include <string.h>

#include "codio-ballot.h"
#include "codio-chart-ballots.h"
#include "codio-i18n.h"
#include "codio-profile-ballots.h"
#include "codio-weighing-words.h"

/* The chapter about the ballots: how they were taken in, how far apart they are, and who sees it otherwise. */

#define CHART_TYPE 8.5
#define CHART_LEAST_TYPE 5.5

enum
{
  COLUMN_VALUE,
  COLUMN_MEDIAN,
  COLUMN_FIRST_WEIGHT,
  COLUMN_DECIDED = COLUMN_FIRST_WEIGHT + CODIO_WEIGHT_MAX,
  N_COLUMNS,
};

static const CodioReportColumn columns[N_COLUMNS] = {
  { 0, 150, N_("Value"), .names = TRUE },
  { 156, 44, N_("Median"), .at_end = TRUE },
  { 206, 32, "1", .at_end = TRUE },
  { 242, 32, "2", .at_end = TRUE },
  { 278, 32, "3", .at_end = TRUE },
  { 314, 32, "4", .at_end = TRUE },
  { 362, CODIO_PAGE_MEASURE - 362, N_("Weight in the profile") },
};

enum
{
  ORDER_PLACE,
  ORDER_VALUE,
  ORDER_WORDS,
  N_ORDER_COLUMNS,
};

static const CodioReportColumn order_columns[N_ORDER_COLUMNS] = {
  { 0, 30, CODIO_CONTEXT ("order", "Place") },
  { 38, 150, N_("Value"), .names = TRUE },
  { 196, CODIO_PAGE_MEASURE - 196, N_("How firm its place is") },
};

typedef struct
{
  CodioReportPass *pass;
  CodioWeighing *weighing;
  CodioChartStyle style;
} Chart;

static void
draw_cb (cairo_t  *cr,
         gpointer  user_data)
{
  Chart *chart = user_data;

  codio_chart_ballots_draw (chart->pass->profile, chart->weighing, &chart->style, CODIO_PAGE_MEASURE, cr);
}

/* The dot plot; where it would not fit a page the table says the same. */
static void
add_chart (CodioReportPass *self,
           CodioWeighing   *weighing)
{
  const double highest = CODIO_LINE * (codio_typesetter_get_n_lines (self->typesetter) - 4);
  Chart chart = {
    self, weighing,
    { codio_typesetter_get_context (self->typesetter), CHART_TYPE, CODIO_SCHEME_PAPER, self->catalog },
  };
  g_autofree char *description = NULL;
  double height;

  for (;; chart.style.size *= 0.95)
    {
      height = codio_chart_ballots_get_height (self->profile, weighing, &chart.style, CODIO_PAGE_MEASURE);
      if (height <= highest)
        break;
      if (chart.style.size < CHART_LEAST_TYPE)
        return;
    }

  description = codio_chart_ballots_describe (self->profile, weighing, self->catalog);
  codio_report_add_drawing (self, description,
                            codio_catalog_message (self->catalog, "How many ballots give a value which weight; those "
                                                                  "on which they differ most stand first."),
                            CODIO_PAGE_MEASURE, height, draw_cb, &chart);
  codio_typesetter_skip (self->typesetter, 1.5);
}

static void
add_table (CodioReportPass *self,
           CodioWeighing   *weighing)
{
  CodioReportColumn used[N_COLUMNS];
  CodioReportTable *table;

  codio_report_add_table_heading (self, codio_catalog_message (self->catalog, "How many ballots give which weight"),
                                  "spread");
  memcpy (used, columns, sizeof columns);
  used[COLUMN_MEDIAN].hidden = !codio_weighing_has_middles (weighing);
  table = codio_report_table_begin (self, used, N_COLUMNS);
  for (guint i = 0; i < codio_weighing_get_n_values (weighing) && codio_report_go_on (self); i++)
    {
      const CodioSpread *spread = codio_weighing_get_spread (weighing, i);
      CodioPart *value = codio_profile_get_value_part (self->profile, spread->value);
      CodioAssessment *assessment = codio_profile_get_assessment (self->profile, spread->value);
      g_autofree char *place = codio_report_dup_value_place (self, spread->value);
      g_autofree char *median = codio_spread_has_middle (spread)
                                  ? codio_weighing_dup_number (spread->median, self->catalog)
                                  : g_strdup ("");

      codio_report_table_add_value (table, COLUMN_VALUE, value, codio_report_find_place (self, place));
      codio_report_table_add (table, COLUMN_MEDIAN, CODIO_TEXT_NOTE, median, NULL, FALSE);
      for (guint weight = 1; weight <= CODIO_WEIGHT_MAX; weight++)
        {
          g_autofree char *count = g_strdup_printf ("%u", spread->counts[weight]);

          codio_report_table_add (table, COLUMN_FIRST_WEIGHT + weight - 1, CODIO_TEXT_NOTE, count, NULL, FALSE);
        }
      if (codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE)
        codio_report_table_add_weight (table, COLUMN_DECIDED, value, codio_assessment_get_weight (assessment));
      else
        codio_report_table_add (table, COLUMN_DECIDED, CODIO_TEXT_NOTE,
                                codio_enum_get_label (CODIO_TYPE_JUDGEMENT,
                                                      (int) codio_assessment_get_judgement (assessment), self->catalog),
                                NULL, FALSE);
      codio_report_table_end_row (table);
    }
  codio_report_table_end (table);
  codio_typesetter_skip (self->typesetter, 1.5);
}

/* Which of the ways to fill in a ballot were used, and whether blind. */
static char *
describe_method (CodioReportPass *self,
                 CodioWeighing   *weighing)
{
  GListModel *ballots = codio_record_get_records (CODIO_RECORD (self->profile), "ballots");
  guint n = codio_weighing_get_n_voters (weighing), n_blind = 0;
  guint methods = 0;
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) each = NULL;
  g_autofree char *list = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (ballots, i);

      n_blind += codio_record_get_number (ballot, "mode") == CODIO_BALLOT_MODE_BLIND ? 1 : 0;
      methods |= 1u << codio_record_get_number (ballot, "method");
    }

  /* Translators: two numbers of ballots */
  g_string_append_printf (text, codio_catalog_message (self->catalog, "Ballots with weights: %1$u. Blind ballots, "
                                                                      "which others could not see: %2$u."), n, n_blind);
  for (int method = CODIO_BALLOT_METHOD_RATING; method <= CODIO_BALLOT_METHOD_PAIRWISE; method++)
    if (methods & (1u << method))
      g_strv_builder_add (labels, codio_enum_get_label (CODIO_TYPE_BALLOT_METHOD, method, self->catalog));
  each = g_strv_builder_end (labels);
  list = g_strjoinv ("; ", each);
  if (*list)
    {
      g_string_append_c (text, ' ');
      /* Translators: how ballots were filled in, such as “Rating each value; Ordering cards” */
      g_string_append_printf (text, codio_catalog_message (self->catalog, "How they were filled in: %s."), list);
    }
  g_string_append_printf (text, "\n\n%s",
                          codio_catalog_message (self->catalog,
                                                 "Ballots are not added up to a decision. They show where people see "
                                                 "it differently; the weight in the profile follows from the talk "
                                                 "about that."));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
describe_agreement (CodioReportPass *self,
                    CodioWeighing   *weighing)
{
  g_autofree char *number = codio_weighing_dup_concordance (weighing, self->catalog);
  const char *label = codio_agreement_get_label (codio_weighing_get_agreement (weighing), self->catalog);

  return number ? g_strdup_printf ("%s %s", label, number) : g_strdup (label);
}

/* What those say who are far from the others. In public there are neither names nor reasons on ballots. */
static void
add_minorities (CodioReportPass *self,
                CodioWeighing   *weighing)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < codio_weighing_get_n_values (weighing) && codio_report_go_on (self); i++)
    {
      const CodioSpread *spread = codio_weighing_get_spread (weighing, i);
      g_autofree char *name = codio_profile_dup_value_name (self->profile, spread->value, self->catalog);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < spread->n_votes; j++)
        if (codio_spread_is_minority (spread, &spread->votes[j]))
          {
            const CodioVote *vote = &spread->votes[j];
            g_autofree char *reason = codio_report_mark_own (self, vote->reason);
            g_autofree char *view = codio_weighing_dup_vote (weighing, vote, reason, self->catalog);

            g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", view);
          }
      if (text->len == 0)
        continue;

      if (!begun)
        {
          codio_report_add_heading (self, 3, CODIO_TEXT_SECTION,
                                    codio_catalog_message (self->catalog, "Minority views"), "minorities");
          codio_typesetter_skip (self->typesetter, 1);
          begun = TRUE;
        }
      codio_report_add_field (self, 4, name, text->str, FALSE);
    }
  if (begun)
    codio_typesetter_skip (self->typesetter, 1);
}

static char *
describe_step (CodioReportPass *self,
               CodioWeighing   *weighing,
               guint            position)
{
  const CodioRankStep *step = codio_weighing_get_step (weighing, position);

  if (!codio_report_is_for (self, CODIO_AUDIENCE_PUBLIC) || step->tied || step->n_voters == 0)
    return codio_weighing_dup_step (weighing, step, self->catalog);

  /* Translators: said of a value and the next one in an order; a number of ballots */
  return g_strdup_printf (codio_catalog_plural (self->catalog,
                                                "hangs on one ballot: without that one it would not weigh more than "
                                                "the next",
                                                "hangs on %u ballots: without any one of these it would not weigh "
                                                "more than the next", step->n_voters), step->n_voters);
}

static void
add_order (CodioReportPass *self,
           CodioWeighing   *weighing)
{
  guint n = codio_weighing_get_n_values (weighing);
  CodioReportTable *table;

  if (n < 2)
    return;

  codio_report_add_table_heading (self, codio_catalog_message (self->catalog, "How firm the order of the ballots is"),
                                  "order");
  table = codio_report_table_begin (self, order_columns, N_ORDER_COLUMNS);
  for (guint i = 0; i < n && codio_report_go_on (self); i++)
    {
      const CodioSpread *spread = codio_weighing_get_ranked (weighing, i);
      CodioPart *value = codio_profile_get_value_part (self->profile, spread->value);
      g_autofree char *words = i + 1 < n ? describe_step (self, weighing, i) : g_strdup ("");
      g_autofree char *place = g_strdup_printf ("%u", codio_weighing_get_rank (weighing, i));

      codio_report_table_add (table, ORDER_PLACE, CODIO_TEXT_NOTE, place, NULL, FALSE);
      codio_report_table_add_value (table, ORDER_VALUE, value, NULL);
      codio_report_table_add (table, ORDER_WORDS, CODIO_TEXT_NOTE, words, NULL, FALSE);
      codio_report_table_end_row (table);
    }
  codio_report_table_end (table);
}

/*< private >
 * codio_report_add_weighing:
 * @self: a pass
 *
 * Adds what the ballots say together, if there are any and that may be shown yet.
 */
void
codio_report_add_weighing (CodioReportPass *self)
{
  g_autoptr (CodioWeighing) weighing = codio_weighing_new (self->profile);
  g_autofree char *method = NULL, *agreement = NULL;
  gboolean shows = codio_profile_can_show_ballots (self->profile);

  if (shows && codio_weighing_get_n_voters (weighing) == 0)
    return;

  codio_report_begin_chapter (self, CODIO_REPORT_WEIGHING, CODIO_REPORT_WHOLE_PAGE);
  if (!shows)
    {
      codio_report_add_explanation (self, codio_catalog_message (self->catalog,
                                                                 "Ballots are still taken in. What they say is shown "
                                                                 "when the round is closed."));
      codio_report_end_chapter (self);
      return;
    }

  method = describe_method (self, weighing);
  agreement = describe_agreement (self, weighing);
  codio_report_add_field (self, 3, codio_catalog_message (self->catalog, "How it was done"), method, FALSE);
  codio_report_add_field (self, 3, codio_catalog_message (self->catalog, "Do the ballots agree?"), agreement, FALSE);
  codio_typesetter_skip (self->typesetter, 1);
  add_chart (self, weighing);
  add_table (self, weighing);
  if (!codio_report_is_for (self, CODIO_AUDIENCE_PUBLIC))
    add_minorities (self, weighing);
  add_order (self, weighing);
  codio_report_end_chapter (self);
}
