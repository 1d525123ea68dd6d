/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline-private.h"

#include "codio-i18n.h"
#include "codio-profile-ballots.h"
#include "codio-weighing-words.h"

/* The parts of an outline about the values. */

static void
add_value (CodioAccount    *self,
           CodioAssessment *assessment)
{
  static const char * const left_out[] = { "value", "judgement", "weight", "reason", "note", NULL };
  static const char * const note[] = { "note", NULL };
  static const char * const additional_names[] = { "definition", "reason", NULL };
  CodioRecord *record = CODIO_RECORD (assessment);
  CodioPart *value = codio_profile_get_value_part (self->profile, codio_assessment_get_value (assessment));
  CodioRecord *additional = codio_profile_find (self->profile, "additional-values", codio_part_get_id (value));

  codio_outline_add_heading (self->outline, 4, codio_part_get_name (value, self->catalog), additional != NULL);
  if (additional)
    codio_outline_add_text (self->outline, codio_catalog_message (self->catalog, "Additional value"), FALSE);
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, "Principle"),
                          codio_part_get_name (codio_part_get_parent (value), self->catalog), FALSE);
  if (additional)
    codio_account_add_facts (self, additional, additional_names);
  codio_account_add_members (self, record, left_out);
  codio_outline_add_text (self->outline, codio_assessment_get_reason (assessment), TRUE);
  codio_account_add_facts (self, record, note);
}

static GPtrArray *
select_assessments (CodioAccount   *self,
                    CodioJudgement  judgement,
                    int             weight)
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);
  GPtrArray *selection = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (codio_assessment_get_judgement (assessment) == judgement &&
          (weight < 0 || codio_assessment_get_weight (assessment) == weight))
        g_ptr_array_add (selection, g_steal_pointer (&assessment));
    }

  return selection;
}

static void
add_at_stake (CodioAccount *self)
{
  if (!codio_account_begin_part (self, CODIO_REPORT_AT_STAKE))
    return;

  if (codio_profile_count (self->profile, CODIO_JUDGEMENT_AT_STAKE) == 0)
    codio_outline_add_text (self->outline, codio_report_get_none_at_stake (&self->words), FALSE);

  for (int weight = CODIO_WEIGHT_MAX; weight >= 0; weight--)
    {
      g_autoptr (GPtrArray) assessments = select_assessments (self, CODIO_JUDGEMENT_AT_STAKE, weight);
      g_autofree char *title = codio_report_format_weight (&self->words, weight);

      if (assessments->len == 0)
        continue;

      codio_outline_add_heading (self->outline, 3, title, FALSE);
      for (guint i = 0; i < assessments->len; i++)
        add_value (self, g_ptr_array_index (assessments, i));
    }
}

static void
add_not_at_stake (CodioAccount *self)
{
  static const char * const names[] = { "value", "reason", "note", NULL };
  static const char * const value[] = { "value", "note", NULL };
  g_autoptr (GPtrArray) not_at_stake = select_assessments (self, CODIO_JUDGEMENT_NOT_AT_STAKE, -1);
  g_autoptr (GPtrArray) not_judged = select_assessments (self, CODIO_JUDGEMENT_NONE, -1);

  if (not_at_stake->len + not_judged->len == 0 || !codio_account_begin_part (self, CODIO_REPORT_NOT_AT_STAKE))
    return;

  codio_account_add_table (self, not_at_stake, names);
  if (not_judged->len > 0)
    {
      codio_outline_add_heading (self->outline, 3, codio_catalog_message (self->catalog, "Values not judged"), FALSE);
      codio_account_add_table (self, not_judged, value);
    }
}

/*< private >
 * codio_account_add_values:
 * @self: an account
 *
 * Adds the values at stake, the heaviest first, and those that are not at stake.
 */
void
codio_account_add_values (CodioAccount *self)
{
  add_at_stake (self);
  add_not_at_stake (self);
}

/* Who is far from the others, and why. */
static char *
dup_minorities (CodioAccount      *self,
                CodioWeighing     *weighing,
                const CodioSpread *spread)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < spread->n_votes; i++)
    if (codio_spread_is_minority (spread, &spread->votes[i]))
      {
        const CodioVote *vote = &spread->votes[i];
        g_autofree char *reason = codio_report_mark_own (&self->words, vote->reason);
        g_autofree char *view = codio_weighing_dup_vote (weighing, vote, reason, self->catalog);

        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", view);
      }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_spreads (CodioAccount  *self,
             CodioWeighing *weighing)
{
  /* What stands on ballots is not published, and of a number alone nobody learns why. */
  gboolean views = self->options->audience != CODIO_AUDIENCE_PUBLIC;

  codio_outline_begin_table (self->outline);
  codio_outline_add_column (self->outline, codio_catalog_message (self->catalog, "Value"), 3, FALSE);
  codio_outline_add_column (self->outline, codio_catalog_message (self->catalog, "Weights on the ballots"), 5, FALSE);
  if (views)
    codio_outline_add_column (self->outline, codio_catalog_message (self->catalog, "Minority views"), 5, FALSE);

  for (guint i = 0; i < codio_weighing_get_n_values (weighing); i++)
    {
      const CodioSpread *spread = codio_weighing_get_spread (weighing, i);
      g_autofree char *name = codio_profile_dup_value_name (self->profile, spread->value, self->catalog);
      g_autofree char *words = codio_weighing_dup_spread (weighing, spread, self->catalog);
      g_autofree char *minorities = views ? dup_minorities (self, weighing, spread) : NULL;
      char *row[] = { name, words, minorities, NULL };

      codio_outline_add_row (self->outline, row);
    }
}

/*< private >
 * codio_account_add_weighing:
 * @self: an account
 *
 * Adds what the ballots say together, if they may be shown.
 */
void
codio_account_add_weighing (CodioAccount *self)
{
  g_autoptr (CodioWeighing) weighing = NULL;
  g_autofree char *count = NULL, *concordance = NULL;

  if (!codio_profile_can_show_ballots (self->profile))
    {
      if (codio_account_begin_part (self, CODIO_REPORT_WEIGHING))
        codio_outline_add_text (self->outline,
                                codio_catalog_message (self->catalog, "Ballots are still taken in. What they say is "
                                                                      "shown when the round is closed."), FALSE);
      return;
    }

  weighing = codio_weighing_new (self->profile);
  if (codio_weighing_get_n_voters (weighing) == 0 || !codio_account_begin_part (self, CODIO_REPORT_WEIGHING))
    return;

  count = g_strdup_printf ("%u", codio_weighing_get_n_voters (weighing));
  concordance = codio_weighing_dup_concordance (weighing, self->catalog);
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, "Ballots"), count, FALSE);
  codio_outline_add_text (self->outline,
                          codio_agreement_get_label (codio_weighing_get_agreement (weighing), self->catalog), FALSE);
  codio_outline_add_text (self->outline, concordance ? concordance : "", FALSE);
  if (codio_weighing_has_middles (weighing))
    codio_outline_add_text (self->outline,
                            codio_catalog_message (self->catalog, "The median is the weight in the middle."), FALSE);
  add_spreads (self, weighing);
  codio_account_add_picture (self, CODIO_PICTURE_BALLOTS);
}
