/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pairs-words.h"

#include "codio-i18n.h"
#include "codio-part.h"

/* What comparisons in pairs come to, in words. */

static const char *
get_name (GListModel   *parts,
          guint         position,
          CodioCatalog *catalog)
{
  g_autoptr (CodioPart) part = g_list_model_get_item (parts, position);

  return codio_part_get_name (part, catalog); /* the edition keeps it alive */
}

/**
 * codio_pairs_dup_unlinked:
 * @pairs: (array length=n_pairs): the answers
 * @n_pairs: how many
 * @parts: the parts of the code that are compared: a list of #CodioPart
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): that some parts are not linked by answers yet, so that no weights follow; %NULL
 *   if all are linked
 */
char *
codio_pairs_dup_unlinked (const CodioPair *pairs,
                          gsize            n_pairs,
                          GListModel      *parts,
                          CodioCatalog    *catalog)
{
  g_autoptr (GPtrArray) unlinked = NULL;
  g_autofree char *list = NULL;
  guint groups[CODIO_PAIRS_MAX];

  g_return_val_if_fail (G_IS_LIST_MODEL (parts), NULL);
  g_return_val_if_fail (g_list_model_get_n_items (parts) <= CODIO_PAIRS_MAX, NULL);

  if (codio_pairs_group (pairs, n_pairs, g_list_model_get_n_items (parts), groups) <= 1)
    return NULL;

  unlinked = g_ptr_array_new_null_terminated (CODIO_PAIRS_MAX, NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    if (groups[i] != groups[0])
      g_ptr_array_add (unlinked, (gpointer) get_name (parts, i, catalog));
  list = codio_catalog_dup_list (catalog, (const char * const *) unlinked->pdata);

  /* Translators: the name of a part of the code, then those that no answers link it to yet */
  return g_strdup_printf (codio_catalog_message (catalog, "no answers link %s yet to: %s"),
                          get_name (parts, 0, catalog), list);
}

/**
 * codio_pairs_dup_weights:
 * @pairs: (array length=n_pairs): the answers
 * @n_pairs: how many
 * @parts: the parts of the code that are compared: a list of #CodioPart
 * @catalog: the language
 *
 * Returns: (transfer full): the weights that follow, or what is lacking for that
 */
char *
codio_pairs_dup_weights (const CodioPair *pairs,
                         gsize            n_pairs,
                         GListModel      *parts,
                         CodioCatalog    *catalog)
{
  g_autoptr (GStrvBuilder) items = NULL;
  g_auto (GStrv) all = NULL;
  double weights[CODIO_PAIRS_MAX];

  g_return_val_if_fail (G_IS_LIST_MODEL (parts), NULL);

  if (!codio_pairs_weigh (pairs, n_pairs, g_list_model_get_n_items (parts), weights))
    return codio_pairs_dup_unlinked (pairs, n_pairs, parts, catalog);

  items = g_strv_builder_new ();
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    g_strv_builder_take (items, g_strdup_printf ("%s %.0f%%", get_name (parts, i, catalog), 100 * weights[i]));
  all = g_strv_builder_end (items);

  return codio_catalog_dup_list (catalog, (const char * const *) all);
}

/**
 * codio_pairs_dup_contradictions:
 * @pairs: (array length=n_pairs): the answers
 * @n_pairs: how many
 * @parts: the parts of the code that are compared: a list of #CodioPart
 * @catalog: the language
 *
 * Returns: (transfer full) (nullable): a line that says so and a line for each answer that
 *   codio_pairs_find_contradictions() finds; %NULL if there are none
 */
char *
codio_pairs_dup_contradictions (const CodioPair *pairs,
                                gsize            n_pairs,
                                GListModel      *parts,
                                CodioCatalog    *catalog)
{
  g_autofree CodioPair *odd = g_new (CodioPair, n_pairs);
  GString *text;
  guint n_odd;

  g_return_val_if_fail (G_IS_LIST_MODEL (parts), NULL);

  n_odd = codio_pairs_find_contradictions (pairs, n_pairs, g_list_model_get_n_items (parts), odd);
  if (n_odd == 0)
    return NULL;

  text = g_string_new (n_odd == 1 ? codio_catalog_message (catalog, "This fits least with the other answers:")
                                  : codio_catalog_message (catalog, "These answers contradict one another:"));
  for (guint i = 0; i < n_odd; i++)
    {
      const char *first = get_name (parts, odd[i].first, catalog);
      const char *second = get_name (parts, odd[i].second, catalog);
      g_autofree char *sentence = codio_intensity_dup_sentence (odd[i].intensity, first, second, catalog);

      g_string_append_printf (text, "\n%s", sentence);
    }

  return g_string_free_and_steal (text);
}
