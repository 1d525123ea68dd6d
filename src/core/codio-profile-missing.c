/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile.h"

#include "codio-i18n.h"

/* What is missing from the profile, in sentences. */

/* More names than these are counted. */
#define MOST_NAMES 6

typedef enum
{
  LACK_JUDGEMENT,
  LACK_REASON,
  LACK_WEIGHT,
} Lack;

static gboolean
is_not_judged (CodioAssessment *assessment)
{
  return codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_NONE;
}

static gboolean
lacks_reason (CodioAssessment *assessment)
{
  return !is_not_judged (assessment) && *codio_assessment_get_reason (assessment) == '\0';
}

static gboolean
lacks_weight (CodioAssessment *assessment)
{
  return codio_assessment_get_judgement (assessment) == CODIO_JUDGEMENT_AT_STAKE &&
         codio_assessment_get_weight (assessment) == 0;
}

static gboolean (* const lacks[]) (CodioAssessment *assessment) = {
  [LACK_JUDGEMENT] = is_not_judged,
  [LACK_REASON] = lacks_reason,
  [LACK_WEIGHT] = lacks_weight,
};

/* @names may be %NULL where there are too many. */
static char *
dup_sentence (CodioCatalog *catalog,
              Lack          lack,
              guint         n,
              const char   *names)
{
  switch (lack)
    {
    case LACK_JUDGEMENT:
      return names ? g_strdup_printf (codio_catalog_plural (catalog,
                                                            /* Translators: the name of a value, or names */
                                                            "This value has not been judged yet: %s.",
                                                            "These values have not been judged yet: %s.", n), names)
                   : g_strdup_printf (codio_catalog_plural (catalog,
                                                            /* Translators: a number of values */
                                                            "%u value has not been judged yet.",
                                                            "%u values have not been judged yet.", n), n);

    case LACK_REASON:
      return names ? g_strdup_printf (codio_catalog_plural (catalog,
                                                            /* Translators: the name of a value, or names */
                                                            "This value has no reason yet: %s.",
                                                            "These values have no reason yet: %s.", n), names)
                   : g_strdup_printf (codio_catalog_plural (catalog,
                                                            /* Translators: a number of values */
                                                            "%u value has no reason yet.",
                                                            "%u values have no reason yet.", n), n);

    case LACK_WEIGHT:
    default:
      return names ? g_strdup_printf (codio_catalog_plural (catalog,
                                                            /* Translators: the name of a value, or names */
                                                            "This value has no weight yet: %s.",
                                                            "These values have no weight yet: %s.", n), names)
                   : g_strdup_printf (codio_catalog_plural (catalog,
                                                            /* Translators: a number of values */
                                                            "%u value has no weight yet.",
                                                            "%u values have no weight yet.", n), n);
    }
}

static void
add_values (CodioProfile *self,
            CodioCatalog *catalog,
            Lack          lack,
            GStrvBuilder *missing)
{
  GListModel *assessments = codio_profile_get_assessments (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (lacks[lack] (assessment))
        {
          g_strv_builder_take (builder, codio_profile_dup_value_name (self, codio_assessment_get_value (assessment),
                                                                      catalog));
          n++;
        }
    }

  if (n == 0)
    return;

  names = g_strv_builder_end (builder);
  if (n <= MOST_NAMES)
    list = codio_catalog_dup_list (catalog, (const char * const *) names);
  g_strv_builder_take (missing, dup_sentence (catalog, lack, n, list));
}

static void
add_dilemmas (CodioProfile *self,
              CodioCatalog *catalog,
              GStrvBuilder *missing)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (self);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (dilemmas); i++)
    {
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, i);

      n += codio_dilemma_is_unfinished (dilemma) ? 1 : 0;
    }

  if (n > 0)
    g_strv_builder_take (missing,
                         g_strdup_printf (codio_catalog_plural (catalog,
                                                                /* Translators: a number of dilemmas */
                                                                "%u dilemma still lacks a choice, or a reason why the "
                                                                "choice is legitimate.",
                                                                "%u dilemmas still lack a choice, or a reason why "
                                                                "the choice is legitimate.", n), n));
}

/**
 * codio_profile_list_missing:
 * @self: a profile
 * @catalog: the language
 *
 * Returns: (transfer full) (array zero-terminated=1): a sentence for each thing that is missing from @self, each once:
 *   first what values and dilemmas lack, then what codio_profile_list_gaps() says
 */
char **
codio_profile_list_missing (CodioProfile *self,
                            CodioCatalog *catalog)
{
  g_auto (GStrv) gaps = NULL;
  g_autoptr (GStrvBuilder) missing = NULL;
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  gaps = codio_profile_list_gaps (self, catalog);
  missing = g_strv_builder_new ();
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (Lack lack = 0; lack < G_N_ELEMENTS (lacks); lack++)
    add_values (self, catalog, lack, missing);
  add_dilemmas (self, catalog, missing);

  /* Where participants have no names, several lack the same. */
  for (guint i = 0; gaps[i]; i++)
    if (g_hash_table_add (seen, gaps[i]))
      g_strv_builder_add (missing, gaps[i]);

  return g_strv_builder_end (missing);
}
