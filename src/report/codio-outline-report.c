/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline-report.h"

#include "codio-export-choices.h"
#include "codio-i18n.h"
#include "codio-outline-private.h"

/* The report as an outline. Its title, the facts about the profile and the summary are here, the other parts in
 * codio-outline-values.c, codio-outline-records.c and codio-outline-method.c. */

#define MOST_VALUES 5

static void
add_state (CodioAccount *self)
{
  CodioCatalog *catalog = self->catalog;
  g_auto (GStrv) missing = codio_profile_list_missing (self->profile, catalog);
  g_autofree char *text = g_strjoinv ("\n", missing);

  codio_outline_add_fact (self->outline, codio_catalog_message (catalog, "Completeness"),
                          *text ? codio_catalog_message (catalog, "In progress: not everything is filled in yet")
                                : codio_catalog_message (catalog, CODIO_CONTEXT ("profile", "Complete")), FALSE);
  codio_outline_add_fact (self->outline, codio_catalog_message (catalog, "What is missing"), text, FALSE);
}

static void
add_title (CodioAccount *self)
{
  static const char * const names[] = { "organisation", "phase", "technologies", "owner", "confidentiality", NULL };
  const CodioExportChoice *audience = codio_export_get_choice (CODIO_EXPORT_AUDIENCE, (int) self->options->audience);
  g_autofree char *modified = codio_report_format_date (&self->words, codio_profile_get_modified (self->profile));
  g_autofree char *state = codio_report_dup_state (&self->words);
  g_autofree char *language = codio_report_dup_language (&self->words);
  g_autofree char *edition = codio_report_dup_edition (&self->words);

  codio_outline_add_heading (self->outline, 1, codio_report_get_title (&self->words),
                             *codio_profile_get_title (self->profile) != '\0');
  codio_outline_add_text (self->outline, codio_catalog_message (self->catalog, "Value profile"), FALSE);
  codio_account_add_facts (self, CODIO_RECORD (self->profile), names);
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, "Code"), edition, FALSE);
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, "Last changed"),
                          modified ? modified : "", FALSE);
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, "State of the profile"), state, FALSE);
  /* Translators: a label, before the audience of a report, such as “Public” */
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, "For whom"),
                          codio_catalog_message (self->catalog, audience->label), FALSE);
  codio_outline_add_fact (self->outline, codio_catalog_message (self->catalog, "Language"), language, FALSE);
  add_state (self);
}

static char *
dup_counts (CodioAccount *self)
{
  /* Translators: how many values were judged in each way */
  return g_strdup_printf (codio_catalog_message (self->catalog, "Values at stake: %1$u. Not at stake: "
                                                                "%2$u. Not judged: %3$u."),
                          codio_profile_count (self->profile, CODIO_JUDGEMENT_AT_STAKE),
                          codio_profile_count (self->profile, CODIO_JUDGEMENT_NOT_AT_STAKE),
                          codio_profile_count (self->profile, CODIO_JUDGEMENT_NONE));
}

/* The heaviest values, as far as there are not more than fit a summary. */
static void
add_heaviest (CodioAccount *self)
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);
  guint n = 0;

  for (int weight = CODIO_WEIGHT_MAX; weight > 0; weight--)
    for (guint i = 0; i < g_list_model_get_n_items (assessments) && n < MOST_VALUES; i++)
      {
        g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
        g_autofree char *name = NULL, *words = NULL, *item = NULL;

        if (codio_assessment_get_weight (assessment) != weight)
          continue;

        if (n++ == 0)
          codio_outline_add_heading (self->outline, 3, codio_catalog_message (self->catalog, "The heaviest values"),
                                     FALSE);
        name = codio_profile_dup_value_name (self->profile, codio_assessment_get_value (assessment), self->catalog);
        words = codio_report_format_weight (&self->words, weight);
        /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
        item = g_strdup_printf (codio_catalog_message (self->catalog, "%s: %s"), name, words);
        codio_outline_add_item (self->outline, FALSE, item, FALSE);
      }
}

static void
add_choices (CodioAccount *self)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);
      g_autofree char *choice = codio_report_mark_own (&self->words, codio_dilemma_get_choice (dilemma));
      g_autofree char *title = codio_report_mark_title (&self->words, CODIO_RECORD (dilemma));
      g_autofree char *item = NULL;

      if (i == 0)
        codio_outline_add_heading (self->outline, 3, codio_catalog_message (self->catalog, "Where values collide"),
                                   FALSE);
      item = g_strdup_printf (codio_catalog_message (self->catalog, "%s: %s"), title,
                              *choice ? choice : codio_catalog_message (self->catalog, "Nothing was chosen yet."));
      codio_outline_add_item (self->outline, FALSE, item, FALSE);
    }
}

static void
add_summary (CodioAccount *self)
{
  g_autofree char *counts = dup_counts (self);

  if (!codio_account_begin_part (self, CODIO_REPORT_SUMMARY))
    return;

  codio_outline_add_text (self->outline, codio_profile_get_summary (self->profile), TRUE);
  codio_outline_add_text (self->outline, counts, FALSE);
  add_heaviest (self);
  add_choices (self);
}

/**
 * codio_outline_new_report:
 * @profile: a profile; for the public, what may be published of it
 * @options: for whom, which parts, in what language
 *
 * Returns: (transfer full): what codio_report_create() sets as pages, as a document to go on writing in
 */
CodioOutline *
codio_outline_new_report (CodioProfile             *profile,
                          const CodioExportOptions *options)
{
  CodioAccount self = {
    .profile = profile,
    .options = options,
    .catalog = options->catalog,
    .words = { .profile = profile, .options = options, .catalog = options->catalog },
  };

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self.outline = codio_outline_new ();
  add_title (&self);
  add_summary (&self);
  if (codio_account_begin_part (&self, CODIO_REPORT_HOUSE))
    codio_account_add_picture (&self, CODIO_PICTURE_HOUSE);
  codio_account_add_values (&self);
  codio_account_add_weighing (&self);
  codio_account_add_dilemmas (&self);
  codio_account_add_actions (&self);
  codio_account_add_participants (&self);
  codio_account_add_advice (&self);
  codio_account_add_method (&self);
  codio_account_add_changes (&self);

  return self.outline;
}
