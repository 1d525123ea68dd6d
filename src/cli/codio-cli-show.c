/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-show.h"

#include "codio-action-query.h"
#include "codio-cli-text.h"
#include "codio-date.h"
#include "codio-i18n.h"

/* The account of a profile that `codio-cli show` prints: all that the report says, as plain text. */

typedef struct
{
  CodioProfile *profile;
  CodioEdition *edition;
  CodioCatalog *catalog;
  GString *out;
} Account;

static void
add_heading (Account    *self,
             const char *text,
             char        line)
{
  codio_cli_add_heading (self->out, text, line);
}

static void
add_field (Account    *self,
           guint       indent,
           const char *label,
           const char *text)
{
  codio_cli_add_field (self->out, self->catalog, indent, label, text);
}

static const char *
member_label (Account     *self,
              CodioRecord *record,
              const char  *member)
{
  return codio_catalog_message (self->catalog, codio_record_find_member (record, member)->label);
}

static const char *
value_name (Account    *self,
            const char *id)
{
  CodioPart *value = codio_profile_get_value_part (self->profile, id);

  return value ? codio_part_get_name (value, self->catalog) : id;
}

static char *
format_time (const char *time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (time, NULL);

  return moment ? codio_date_dup_moment (moment) : g_strdup (time);
}

static void
add_head (Account *self)
{
  CodioRecord *record = CODIO_RECORD (self->profile);
  CodioPhase phase = codio_profile_get_phase (self->profile);
  const char *title = codio_profile_get_title (self->profile);
  const char *summary = codio_profile_get_summary (self->profile);
  g_autofree char *modified = format_time (codio_profile_get_modified (self->profile));

  add_heading (self, *title ? title : codio_catalog_message (self->catalog, "Untitled project"), '=');
  add_field (self, 0, member_label (self, record, "organisation"),
             codio_profile_get_organisation (self->profile));
  add_field (self, 0, member_label (self, record, "phase"),
             codio_enum_get_label (CODIO_TYPE_PHASE, phase, self->catalog));
  add_field (self, 0, member_label (self, record, "edition"),
             codio_edition_get_name (self->edition, self->catalog));
  add_field (self, 0, member_label (self, record, "modified"), modified);
  add_field (self, 0, codio_catalog_message (self->catalog, "Completeness"),
             codio_profile_count_incomplete (self->profile) == 0
               ? codio_catalog_message (self->catalog, CODIO_CONTEXT ("profile", "complete"))
               : codio_catalog_message (self->catalog, "in progress"));

  if (*summary)
    {
      g_string_append_c (self->out, '\n');
      codio_cli_wrap (self->out, 0, summary);
    }
}

static const char *
what_is_missing (Account         *self,
                 CodioAssessment *assessment)
{
  gboolean reason = *codio_assessment_get_reason (assessment) != '\0';
  gboolean weight = codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_AT_STAKE ||
                    codio_assessment_get_weight (assessment) > 0;

  if (!reason && !weight)
    return codio_catalog_message (self->catalog, "without weight and reason");
  else if (!reason)
    return codio_catalog_message (self->catalog, "without reason");
  else
    return codio_catalog_message (self->catalog, "without weight");
}

static void
add_missing (Account *self)
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);
  guint unjudged = codio_profile_count (self->profile, CODIO_JUDGEMENT_NONE);

  if (codio_profile_count_incomplete (self->profile) == 0)
    return;

  add_heading (self, codio_catalog_message (self->catalog, "What is missing"), '-');
  if (unjudged > 0)
    {
      g_autofree char *count = NULL;

      /* Translators: how many values were not judged and how many there are, such as “Not judged: 3 of 31” */
      count = g_strdup_printf (codio_catalog_message (self->catalog, "%u of %u"), unjudged,
                               g_list_model_get_n_items (assessments));
      add_field (self, 0, codio_enum_get_label (CODIO_TYPE_JUDGEMENT, CODIO_JUDGEMENT_NONE, self->catalog), count);
    }
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_NONE &&
          !codio_assessment_is_complete (assessment))
        add_field (self, 0, value_name (self, codio_assessment_get_value (assessment)),
                   what_is_missing (self, assessment));
    }
}

/* Appends the values with this judgement, and where @weight is not negative with this weight. */
static void
add_assessments (Account        *self,
                 CodioJudgement  judgement,
                 int             weight)
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
      const char *name = value_name (self, codio_assessment_get_value (assessment));
      g_autofree char *weighed = NULL;

      if (codio_assessment_get_judgement (assessment) != judgement ||
          (weight >= 0 && codio_assessment_get_weight (assessment) != weight))
        continue;

      if (weight > 0)
        /* Translators: the name of a value, how heavily it weighs and the heaviest weight there is */
        weighed = g_strdup_printf (codio_catalog_message (self->catalog, "%s, weight %d of %d"),
                                   name, weight, CODIO_WEIGHT_MAX);
      codio_cli_wrap (self->out, 0, weighed ? weighed : name);
      if (*codio_assessment_get_reason (assessment))
        codio_cli_wrap (self->out, 2, codio_assessment_get_reason (assessment));
    }
}

/* Most of these have nothing to tell but their names. */
static void
add_unjudged (Account *self)
{
  GListModel *assessments = codio_profile_get_assessments (self->profile);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);
      const char *name = value_name (self, codio_assessment_get_value (assessment));
      const char *reason = codio_assessment_get_reason (assessment);

      if (codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_NONE)
        continue;

      if (*reason)
        add_field (self, 0, name, reason);
      else
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  if (names->len > 0)
    codio_cli_wrap (self->out, 0, names->str);
}

static void
add_judgements (Account *self)
{
  static const CodioJudgement order[] = {
    CODIO_JUDGEMENT_AT_STAKE, CODIO_JUDGEMENT_NOT_AT_STAKE, CODIO_JUDGEMENT_NONE
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (codio_profile_count (self->profile, order[i]) == 0)
        continue;

      add_heading (self, codio_enum_get_label (CODIO_TYPE_JUDGEMENT, (int) order[i], self->catalog), '-');
      if (order[i] == CODIO_JUDGEMENT_AT_STAKE)
        for (int weight = CODIO_WEIGHT_MAX; weight >= 0; weight--)
          add_assessments (self, order[i], weight);
      else if (order[i] == CODIO_JUDGEMENT_NOT_AT_STAKE)
        add_assessments (self, order[i], -1);
      else
        add_unjudged (self);
    }
}

static void
add_dilemma (Account      *self,
             CodioDilemma *dilemma)
{
  CodioRecord *record = CODIO_RECORD (dilemma);
  const char *title = codio_dilemma_get_title (dilemma);
  g_autofree char *names = codio_profile_dup_value_names (self->profile, codio_dilemma_get_values (dilemma),
                                                          self->catalog);
  const CodioMember *members;
  guint n;

  codio_cli_wrap (self->out, 0, *title ? title : codio_catalog_message (self->catalog, "Untitled dilemma"));
  add_field (self, 2, member_label (self, record, "values"), names);

  members = codio_record_get_members (record, &n);
  for (guint i = 0; i < n; i++)
    if (members[i].kind == CODIO_MEMBER_TEXT)
      add_field (self, 2, member_label (self, record, members[i].name),
                 codio_record_get_string (record, members[i].name));
  if (*codio_dilemma_get_choice (dilemma) == '\0')
    codio_cli_wrap (self->out, 2, codio_catalog_message (self->catalog, "Nothing was chosen yet."));
}

static void
add_dilemmas (Account *self)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self->profile);

  if (g_list_model_get_n_items (dilemmas) == 0)
    return;

  add_heading (self, codio_catalog_message (self->catalog, "Dilemmas"), '-');
  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      if (i > 0)
        g_string_append_c (self->out, '\n');
      add_dilemma (self, dilemma);
    }
}

/**
 * codio_cli_describe:
 * @profile: a profile
 * @catalog: the language
 *
 * Returns: (transfer full): all that is in @profile as plain text, safe for a terminal
 */
char *
codio_cli_describe (CodioProfile *profile,
                    CodioCatalog *catalog)
{
  Account self = { profile, codio_profile_get_edition (profile), catalog, g_string_new (NULL) };

  add_head (&self);
  add_missing (&self);
  add_judgements (&self);
  add_dilemmas (&self);

  return g_string_free_and_steal (self.out);
}
