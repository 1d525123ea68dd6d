/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile.h"

#include "codio-i18n.h"

/* What is missing from the profile, in sentences. */

/* More names than these are counted. */
#define MOST_NAMES 6

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

static const struct
{
  gboolean (*lacks) (CodioAssessment *assessment);
  const char *label;
} kinds[] = {
  { is_not_judged, N_("Values not judged") },
  { lacks_reason, N_("Values without a reason") },
  { lacks_weight, N_("Values without a weight") },
};

static void
add_values (CodioProfile *self,
            CodioCatalog *catalog,
            guint         kind,
            GStrvBuilder *missing)
{
  GListModel *assessments = codio_profile_get_assessments (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *label;
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (CodioAssessment) assessment = g_list_model_get_item (assessments, i);

      if (kinds[kind].lacks (assessment))
        {
          g_strv_builder_take (names, codio_profile_dup_value_name (self, codio_assessment_get_value (assessment),
                                                                    catalog));
          n++;
        }
    }

  if (n == 0)
    return;

  label = codio_catalog_message (catalog, kinds[kind].label);
  if (n > MOST_NAMES)
    /* Translators: what is counted, and how many there are */
    g_strv_builder_take (missing, g_strdup_printf (codio_catalog_message (catalog, "%1$s: %2$u."), label, n));
  else
    {
      g_auto (GStrv) all = g_strv_builder_end (names);
      g_autofree char *list = codio_catalog_dup_list (catalog, (const char * const *) all);

      /* Translators: what is listed, and the names of those that are */
      g_strv_builder_take (missing, g_strdup_printf (codio_catalog_message (catalog, "%1$s: %2$s."), label, list));
    }
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
                         g_strdup_printf (codio_catalog_message (catalog,
                                                                 /* Translators: a number of dilemmas */
                                                                 "Dilemmas without a choice, or without a reason why "
                                                                 "it is legitimate: %u."), n));
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
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_values (self, catalog, i, missing);
  add_dilemmas (self, catalog, missing);

  /* Where participants have no names, several lack the same. */
  for (guint i = 0; gaps[i]; i++)
    if (g_hash_table_add (seen, gaps[i]))
      g_strv_builder_add (missing, gaps[i]);

  return g_strv_builder_end (missing);
}
