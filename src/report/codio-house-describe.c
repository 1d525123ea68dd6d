/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-describe-private.h"
#include "codio-text.h"

/* The language is that of the drawing, not of the process. */
#define _(String) codio_catalog_message (catalog, String)

/*< private >
 * codio_house_dup_progress:
 * @edition: the edition whose house it is
 * @profile: (nullable): a profile
 * @catalog: the language
 *
 * Returns: (transfer full): how many values there are, and how many were judged
 */
char *
codio_house_dup_progress (CodioEdition *edition,
                          CodioProfile *profile,
                          CodioCatalog *catalog)
{
  GListModel *values = codio_edition_get_values (edition);
  guint n = g_list_model_get_n_items (values), n_drawn = 0;

  if (profile)
    {
      guint n_assessments = g_list_model_get_n_items (codio_profile_get_assessments (profile));

      /* Translators: how many values were judged, and how many there are. */
      return g_strdup_printf (_("%u of %u values judged"),
                              n_assessments - codio_profile_count (profile, CODIO_JUDGEMENT_NONE), n_assessments);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);

      n_drawn += codio_part_get_in_figure (value);
    }

  if (n_drawn == n)
    /* Translators: how many values there are, as in "values: 7". */
    return g_strdup_printf (_("values: %u"), n);

  /* Translators: how many values the figure of the report draws, and how many more the report defines. */
  return g_strdup_printf (_("%u + %u values"), n_drawn, n - n_drawn);
}

static void
count_below (CodioPart    *part,
             CodioProfile *profile,
             guint        *n_values,
             guint        *n_judged)
{
  GListModel *children = codio_part_get_children (part);

  if (codio_part_get_kind (part) == CODIO_PART_VALUE)
    {
      CodioAssessment *assessment =
          profile ? codio_profile_get_assessment (profile, codio_part_get_id (part)) : NULL;

      (*n_values)++;
      *n_judged += assessment && codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_NONE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (CodioPart) child = g_list_model_get_item (children, i);

      count_below (child, profile, n_values, n_judged);
    }
}

static void
describe_value (GStrvBuilder *pieces,
                CodioPart    *part,
                CodioProfile *profile,
                CodioCatalog *catalog)
{
  CodioAssessment *assessment =
      profile ? codio_profile_get_assessment (profile, codio_part_get_id (part)) : NULL;
  guint n_dilemmas = profile ? codio_profile_count_dilemmas (profile, codio_part_get_id (part)) : 0;
  int weight;

  g_strv_builder_add (pieces, codio_part_get_name (codio_part_get_parent (part), catalog));

  if (assessment)
    switch (codio_assessment_get_judgement (assessment))
      {
      case CODIO_JUDGEMENT_AT_STAKE:
        weight = codio_assessment_get_weight (assessment);
        g_strv_builder_add (pieces, _("at stake"));
        if (weight > 0)
          /* Translators: how heavily a value weighs, and the heaviest weight, as in "weight 3 of 4". */
          g_strv_builder_take (pieces, g_strdup_printf (_("weight %d of %d"), weight, CODIO_WEIGHT_MAX));
        else
          g_strv_builder_add (pieces, _("weight not given yet"));
        break;

      case CODIO_JUDGEMENT_NOT_AT_STAKE:
        g_strv_builder_add (pieces, _("not at stake"));
        break;

      case CODIO_JUDGEMENT_NONE:
      default:
        g_strv_builder_add (pieces, _("not judged"));
        break;
      }

  if (n_dilemmas > 0)
    /* Translators: in how many dilemmas a value is involved, as in "dilemmas: 1". */
    g_strv_builder_take (pieces, g_strdup_printf (_("dilemmas: %u"), n_dilemmas));

  if (!codio_part_get_in_figure (part))
    g_strv_builder_add (pieces, _("not in the figure of the report"));
}

static char *
join (GStrvBuilder *pieces,
      const char   *separator)
{
  g_auto (GStrv) strv = g_strv_builder_end (pieces);
  g_autofree char *text = NULL;

  text = g_strjoinv (separator, strv);
  return codio_text_clean (text);
}

/*< private >
 * codio_house_describe_part:
 * @edition: the edition whose house it is
 * @part: a part of it
 * @profile: (nullable): a profile
 * @catalog: the language
 *
 * Returns: (transfer full): what a screen reader says of @part
 */
char *
codio_house_describe_part (CodioEdition *edition,
                           CodioPart    *part,
                           CodioProfile *profile,
                           CodioCatalog *catalog)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();
  guint n_values = 0, n_judged = 0;

  g_strv_builder_add (pieces, codio_part_get_name (part, catalog));

  switch (codio_part_get_kind (part))
    {
    case CODIO_PART_ROOF:
      if (profile && *codio_profile_get_title (profile))
        g_strv_builder_add (pieces, codio_profile_get_title (profile));
      g_strv_builder_take (pieces, codio_house_dup_progress (edition, profile, catalog));
      break;

    case CODIO_PART_FOUNDATION:
    case CODIO_PART_PRINCIPLE:
      g_strv_builder_add (pieces, codio_part_get_kind (part) == CODIO_PART_FOUNDATION ? _("foundation")
                                                                                      : _("principle"));
      count_below (part, profile, &n_values, &n_judged);
      if (profile)
        /* Translators: how many values were judged, and how many there are. */
        g_strv_builder_take (pieces, g_strdup_printf (_("%u of %u values judged"), n_judged, n_values));
      else
        /* Translators: how many values there are, as in "values: 7". */
        g_strv_builder_take (pieces, g_strdup_printf (_("values: %u"), n_values));
      break;

    case CODIO_PART_VALUE:
    default:
      describe_value (pieces, part, profile, catalog);
      break;
    }

  return join (pieces, ", ");
}

/* The names of the values with this judgement and this weight, in the order of the figure. */
static char *
list_values (CodioProfile   *profile,
             CodioCatalog   *catalog,
             CodioJudgement  judgement,
             int             weight)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GListModel *assessments = codio_profile_get_assessments (profile);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (codio_assessment_get_judgement (assessment) == judgement &&
          (judgement != CODIO_JUDGEMENT_AT_STAKE || codio_assessment_get_weight (assessment) == weight))
        g_strv_builder_take (names, codio_profile_dup_value_name (profile, codio_assessment_get_value (assessment),
                                                                  catalog));
    }

  return join (names, ", ");
}

static void
describe_profile (GStrvBuilder *sentences,
                  CodioProfile *profile,
                  CodioCatalog *catalog)
{
  g_autofree char *counts = NULL, *unweighed = NULL, *not_at_stake = NULL, *not_judged = NULL;
  const char *title = codio_profile_get_title (profile);
  guint n_dilemmas = g_list_model_get_n_items (codio_profile_get_dilemmas (profile));

  if (*title)
    /* Translators: what a drawing is about; the title of a project. */
    g_strv_builder_take (sentences, g_strdup_printf (_("It shows the values of the project “%s”."), title));

  /* Translators: counts of values. */
  counts = g_strdup_printf (_("Values at stake: %u; not at stake: %u; not judged: %u."),
                            codio_profile_count (profile, CODIO_JUDGEMENT_AT_STAKE),
                            codio_profile_count (profile, CODIO_JUDGEMENT_NOT_AT_STAKE),
                            codio_profile_count (profile, CODIO_JUDGEMENT_NONE));
  g_strv_builder_add (sentences, counts);

  for (int weight = CODIO_WEIGHT_MAX; weight > 0; weight--)
    {
      g_autofree char *names = list_values (profile, catalog, CODIO_JUDGEMENT_AT_STAKE, weight);

      if (*names)
        /* Translators: a weight, the heaviest weight and a list of names of values. */
        g_strv_builder_take (sentences, g_strdup_printf (_("At stake with weight %d of %d: %s."),
                                                         weight, CODIO_WEIGHT_MAX, names));
    }

  unweighed = list_values (profile, catalog, CODIO_JUDGEMENT_AT_STAKE, 0);
  if (*unweighed)
    /* Translators: a list of names of values. */
    g_strv_builder_take (sentences, g_strdup_printf (_("At stake, weight not given yet: %s."), unweighed));

  not_at_stake = list_values (profile, catalog, CODIO_JUDGEMENT_NOT_AT_STAKE, 0);
  if (*not_at_stake)
    /* Translators: a list of names of values. */
    g_strv_builder_take (sentences, g_strdup_printf (_("Not at stake: %s."), not_at_stake));

  not_judged = list_values (profile, catalog, CODIO_JUDGEMENT_NONE, 0);
  if (*not_judged)
    /* Translators: a list of names of values. */
    g_strv_builder_take (sentences, g_strdup_printf (_("Not judged yet: %s."), not_judged));

  if (n_dilemmas > 0)
    /* Translators: how many dilemmas there are, as in "Dilemmas: 1." */
    g_strv_builder_take (sentences, g_strdup_printf (_("Dilemmas: %u."), n_dilemmas));
}

/*< private >
 * codio_house_describe:
 * @edition: the edition whose house it is
 * @profile: (nullable): a profile
 * @catalog: the language
 *
 * Returns: (transfer full): what stands in the place of the drawing for those who cannot see it
 */
char *
codio_house_describe (CodioEdition *edition,
                      CodioProfile *profile,
                      CodioCatalog *catalog)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  const char *name = codio_part_get_name (codio_edition_get_roof (edition), catalog);

  /* Translators: what a drawing shows; the name of the code. */
  g_strv_builder_take (sentences, g_strdup_printf (_("The house of values of “%s”."), name));

  if (profile)
    {
      describe_profile (sentences, profile, catalog);
    }
  else
    {
      g_autofree char *progress = codio_house_dup_progress (edition, NULL, catalog);
      g_autofree char *contents = NULL;

      /* Translators: what the drawing consists of; the last is a count, as in "30 + 1 values". */
      contents = g_strdup_printf (_("Its foundations carry principles, and those: %s."), progress);
      g_strv_builder_add (sentences, contents);
    }

  return join (sentences, " ");
}
