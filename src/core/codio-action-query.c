/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-action-query.h"

#include "codio-action.h"
#include "codio-i18n.h"
#include "codio-search.h"
#include "codio-text.h"

/* Which actions are listed, in what order and in what groups. Necessity and importance are compared one after the
 * other: they are never added up. */

/* By the words of an enumeration, which begin with 'not given'. */
static const int status_ranks[] = { 2, 1, 0, 3, 4 };

static int
compare_due (CodioRecord *a,
             CodioRecord *b)
{
  const char *due_a = codio_record_get_string (a, "due-on");
  const char *due_b = codio_record_get_string (b, "due-on");

  if (*due_a == '\0' || *due_b == '\0')
    return (*due_a == '\0') - (*due_b == '\0');

  return g_strcmp0 (due_a, due_b);
}

static int
compare_need (CodioRecord *a,
              CodioRecord *b)
{
  int result = codio_record_get_number (b, "necessity") - codio_record_get_number (a, "necessity");

  return result ? result : codio_record_get_number (b, "importance") - codio_record_get_number (a, "importance");
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  CodioRecord *first = (CodioRecord *) a;
  CodioRecord *second = (CodioRecord *) b;

  switch ((CodioActionOrder) GPOINTER_TO_INT (user_data))
    {
    case CODIO_ACTION_ORDER_DUE:
      return compare_due (first, second);
    case CODIO_ACTION_ORDER_NEED:
      return compare_need (first, second);
    case CODIO_ACTION_ORDER_STATUS:
      return status_ranks[codio_record_get_number (first, "status")] -
             status_ranks[codio_record_get_number (second, "status")];
    case CODIO_ACTION_ORDER_WRITTEN:
    case CODIO_N_ACTION_ORDERS:
    default:
      return 0; /* sorting keeps the order of what is equal */
    }
}

static gboolean
is_shown (CodioRecord            *action,
          const CodioActionQuery *query)
{
  gboolean proposed = codio_record_get_number (action, "level") == CODIO_LEVEL_ORGANISATION;

  switch (query->show)
    {
    case CODIO_ACTION_SHOW_OPEN:
      return codio_action_is_open (action);
    case CODIO_ACTION_SHOW_OVERDUE:
      return codio_action_is_overdue (action, query->today);
    case CODIO_ACTION_SHOW_DONE:
      return codio_record_get_number (action, "status") == CODIO_ACTION_STATUS_DONE;
    case CODIO_ACTION_SHOW_PROJECT:
      return !proposed;
    case CODIO_ACTION_SHOW_ORGANISATION:
      return proposed;
    case CODIO_ACTION_SHOW_ALL:
    case CODIO_N_ACTION_SHOWS:
    default:
      return TRUE;
    }
}

static gboolean
fits (CodioProfile           *self,
      CodioRecord            *action,
      const CodioActionQuery *query,
      CodioSearch            *search,
      CodioCatalog           *catalog)
{
  const char * const *values = codio_record_get_strings (action, "values");

  if (!is_shown (action, query) ||
      (query->category != CODIO_CATEGORY_NONE &&
       codio_record_get_number (action, "category") != (int) query->category) ||
      (query->value && !g_strv_contains (values, query->value)))
    return FALSE;

  if (!codio_search_is_empty (search))
    {
      g_autofree char *names = codio_profile_dup_value_names (self, values, catalog);
      const char *texts[] = { codio_record_get_string (action, "text"), codio_record_get_string (action, "owner"),
                              names, NULL };

      return codio_search_fits (search, texts);
    }

  return TRUE;
}

static CodioActionGroup *
add_group (GPtrArray  *groups,
           const char *title)
{
  CodioActionGroup *group = g_new0 (CodioActionGroup, 1);

  group->title = codio_text_clean (title);
  group->actions = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (groups, group);

  return group;
}

static void
add_to (CodioActionGroup *group,
        CodioRecord      *action)
{
  g_ptr_array_add (group->actions, g_object_ref (action));
}

static void
group_by_category (GPtrArray    *groups,
                   GPtrArray    *actions,
                   CodioCatalog *catalog)
{
  CodioActionGroup *by_category[CODIO_CATEGORY_ORGANISATION + 1];

  for (int i = CODIO_CATEGORY_STAKEHOLDERS; i <= CODIO_CATEGORY_ORGANISATION; i++)
    by_category[i] = add_group (groups, codio_enum_get_label (CODIO_TYPE_CATEGORY, i, catalog));
  by_category[CODIO_CATEGORY_NONE] = add_group (groups, codio_catalog_message (catalog, "Without a category"));

  for (guint i = 0; i < actions->len; i++)
    add_to (by_category[codio_record_get_number (g_ptr_array_index (actions, i), "category")],
            g_ptr_array_index (actions, i));
}

/* An action for several values stands under each. */
static void
group_by_value (CodioProfile *self,
                GPtrArray    *groups,
                GPtrArray    *actions,
                CodioCatalog *catalog)
{
  g_autoptr (GPtrArray) parts = codio_profile_list_value_parts (self);
  g_autoptr (GHashTable) by_value = g_hash_table_new (g_str_hash, g_str_equal);
  CodioActionGroup *without;

  for (guint i = 0; i < parts->len; i++)
    {
      CodioPart *part = g_ptr_array_index (parts, i);

      g_hash_table_insert (by_value, (gpointer) codio_part_get_id (part),
                           add_group (groups, codio_part_get_name (part, catalog)));
    }
  without = add_group (groups, codio_catalog_message (catalog, "Without a value"));

  for (guint i = 0; i < actions->len; i++)
    {
      CodioRecord *action = g_ptr_array_index (actions, i);
      const char * const *values = codio_record_get_strings (action, "values");

      if (*values == NULL)
        add_to (without, action);
      for (; *values; values++)
        if (g_hash_table_contains (by_value, *values))
          add_to (g_hash_table_lookup (by_value, *values), action);
    }
}

static int
compare_titles_cb (gconstpointer a,
                   gconstpointer b)
{
  return g_utf8_collate (((const CodioActionGroup *) a)->title, ((const CodioActionGroup *) b)->title);
}

static void
group_by_owner (GPtrArray    *groups,
                GPtrArray    *actions,
                CodioCatalog *catalog)
{
  g_autoptr (GHashTable) by_owner = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) without = g_ptr_array_new ();

  for (guint i = 0; i < actions->len; i++)
    {
      CodioRecord *action = g_ptr_array_index (actions, i);
      const char *owner = codio_record_get_string (action, "owner");

      if (*owner == '\0')
        {
          g_ptr_array_add (without, action);
          continue;
        }
      if (!g_hash_table_contains (by_owner, owner))
        g_hash_table_insert (by_owner, (gpointer) owner, add_group (groups, owner));
      add_to (g_hash_table_lookup (by_owner, owner), action);
    }

  g_ptr_array_sort_values (groups, compare_titles_cb);
  if (without->len > 0)
    {
      CodioActionGroup *group = add_group (groups, codio_catalog_message (catalog, "Without somebody responsible"));

      for (guint i = 0; i < without->len; i++)
        add_to (group, g_ptr_array_index (without, i));
    }
}

static void
take_out_empty (GPtrArray *groups)
{
  for (guint i = groups->len; i > 0; i--)
    if (((CodioActionGroup *) g_ptr_array_index (groups, i - 1))->actions->len == 0)
      g_ptr_array_remove_index (groups, i - 1);
}

/**
 * codio_action_group_free:
 * @self: a group
 */
void
codio_action_group_free (CodioActionGroup *self)
{
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_free (self->title);
  g_free (self);
}

/**
 * codio_profile_arrange_actions:
 * @self: a profile
 * @query: which actions, and how
 * @catalog: the language
 *
 * What is proposed to the organisation stands apart, in the last group.
 *
 * Returns: (transfer full) (element-type CodioActionGroup): the groups that have actions
 */
GPtrArray *
codio_profile_arrange_actions (CodioProfile           *self,
                               const CodioActionQuery *query,
                               CodioCatalog           *catalog)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) codio_action_group_free);
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) proposed = g_ptr_array_new ();
  g_autoptr (CodioSearch) search = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), groups);
  g_return_val_if_fail (query != NULL && query->today != NULL, groups);

  search = codio_search_new (query->words ? query->words : "", catalog);
  actions = codio_profile_list_actions (self, CODIO_LEVEL_NONE);
  g_ptr_array_sort_values_with_data (actions, compare_cb, GINT_TO_POINTER ((int) query->order));

  for (guint i = 0; i < actions->len; i++)
    {
      CodioRecord *action = g_ptr_array_index (actions, i);

      if (fits (self, action, query, search, catalog))
        g_ptr_array_add (codio_record_get_number (action, "level") == CODIO_LEVEL_ORGANISATION ? proposed : own,
                         action);
    }

  switch (query->grouping)
    {
    case CODIO_ACTION_GROUPING_CATEGORY:
      group_by_category (groups, own, catalog);
      break;
    case CODIO_ACTION_GROUPING_VALUE:
      group_by_value (self, groups, own, catalog);
      break;
    case CODIO_ACTION_GROUPING_OWNER:
      group_by_owner (groups, own, catalog);
      break;
    case CODIO_ACTION_GROUPING_NONE:
    case CODIO_N_ACTION_GROUPINGS:
    default:
      {
        CodioActionGroup *group = add_group (groups, codio_enum_get_label (CODIO_TYPE_LEVEL, CODIO_LEVEL_PROJECT,
                                                                           catalog));

        for (guint i = 0; i < own->len; i++)
          add_to (group, g_ptr_array_index (own, i));
      }
      break;
    }

  if (proposed->len > 0)
    {
      CodioActionGroup *group = add_group (groups, codio_catalog_message (catalog, "Proposed to the organisation"));

      for (guint i = 0; i < proposed->len; i++)
        add_to (group, g_ptr_array_index (proposed, i));
    }
  take_out_empty (groups);

  return groups;
}

/**
 * codio_profile_dup_value_names:
 * @self: a profile
 * @values: (array zero-terminated=1): identifiers of values
 * @catalog: the language
 *
 * Returns: (transfer full): what these are called, as a list
 */
char *
codio_profile_dup_value_names (CodioProfile       *self,
                               const char * const *values,
                               CodioCatalog       *catalog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  for (; *values; values++)
    g_strv_builder_take (builder, codio_profile_dup_value_name (self, *values, catalog));
  names = g_strv_builder_end (builder);

  return codio_catalog_dup_list (catalog, (const char * const *) names);
}
