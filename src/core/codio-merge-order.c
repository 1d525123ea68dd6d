/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-private.h"

/* The order of a list of which both sides may have changed the order.
 *
 * What both have forms the spine: in the order of the side that changed it. What one side alone has comes after what
 * it comes after there. Where both added something at the same place, what is older comes first; without a time, the
 * smaller identifier decides. So it does not matter which side is which. */

/*< private >
 * codio_merge_collect:
 * @texts: (element-type utf8): texts, that stay as long as what is returned
 *
 * Returns: (transfer full) (element-type utf8): the same as a set
 */
GHashTable *
codio_merge_collect (GPtrArray *texts)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < texts->len; i++)
    g_hash_table_add (set, texts->pdata[i]);

  return set;
}

/* The keys of @list that are in all of the others, in its order. */
static GPtrArray *
list_common (GPtrArray  *list,
             GHashTable *records,
             GHashTable *in_mine,
             GHashTable *in_theirs)
{
  GPtrArray *common = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const char *key = list->pdata[i];

      if (g_hash_table_contains (records, key) && g_hash_table_contains (in_mine, key) &&
          g_hash_table_contains (in_theirs, key))
        g_ptr_array_add (common, (gpointer) key);
    }

  return common;
}

static gboolean
same_order (GPtrArray *a,
            GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/* What of @list is not in @other, by what comes before it: a key that both have, or "". */
static GHashTable *
group_lone (GPtrArray  *list,
            GHashTable *records,
            GHashTable *other)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  const char *anchor = "";

  for (guint i = 0; i < list->len; i++)
    {
      const char *key = list->pdata[i];
      GPtrArray *group;

      if (!g_hash_table_contains (records, key))
        continue;
      if (g_hash_table_contains (other, key))
        {
          anchor = key;
          continue;
        }

      group = g_hash_table_lookup (groups, anchor);
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, (gpointer) anchor, group);
        }
      g_ptr_array_add (group, (gpointer) key);
    }

  return groups;
}

static const char *
get_time (GHashTable *records,
          const char *key)
{
  CodioRecord *record = g_hash_table_lookup (records, key);

  return record && codio_record_find_member (record, "time") ? codio_record_get_string (record, "time") : "";
}

static gboolean
comes_first (GHashTable *records,
             const char *a,
             const char *b)
{
  int order = g_strcmp0 (get_time (records, a), get_time (records, b));

  return order < 0 || (order == 0 && g_strcmp0 (a, b) < 0);
}

static void
add_groups (GPtrArray  *order,
            GHashTable *records,
            GPtrArray  *mine,
            GPtrArray  *theirs)
{
  guint i = 0, j = 0;

  while ((mine && i < mine->len) || (theirs && j < theirs->len))
    {
      gboolean first = theirs == NULL || j == theirs->len ||
                       (mine && i < mine->len && comes_first (records, mine->pdata[i], theirs->pdata[j]));
      GPtrArray *group = first ? mine : theirs;
      guint *position = first ? &i : &j;

      /* Without times, what one side added together stays together. */
      do
        g_ptr_array_add (order, group->pdata[(*position)++]);
      while (*position < group->len && *get_time (records, group->pdata[*position]) == '\0');
    }
}

/*< private >
 * codio_merge_order:
 * @base: (element-type utf8): the keys of a list of records, or the texts of a list of those, as it was
 * @mine: (element-type utf8): as it is on one side
 * @theirs: (element-type utf8): as it is on the other side
 * @records: (element-type utf8 CodioRecord): the records that are in the merged list, by key; for texts %NULL by each
 * @orders: (array fixed-size=3) (element-type utf8): gets the orders of what all have: of @base, @mine and @theirs,
 *   where both sides changed the order differently, else %NULL
 *
 * Returns: (transfer container) (element-type utf8): the keys of @records in the order of the merged list; in a
 *   conflict the order of @mine
 */
GPtrArray *
codio_merge_order (GPtrArray   *base,
                   GPtrArray   *mine,
                   GPtrArray   *theirs,
                   GHashTable  *records,
                   GPtrArray  **orders)
{
  g_autoptr (GHashTable) in_mine = codio_merge_collect (mine);
  g_autoptr (GHashTable) in_theirs = codio_merge_collect (theirs);
  g_autoptr (GPtrArray) was = list_common (base, records, in_mine, in_theirs);
  g_autoptr (GPtrArray) here = list_common (mine, records, in_mine, in_theirs);
  g_autoptr (GPtrArray) there = list_common (theirs, records, in_mine, in_theirs);
  g_autoptr (GHashTable) lone_mine = group_lone (mine, records, in_theirs);
  g_autoptr (GHashTable) lone_theirs = group_lone (theirs, records, in_mine);
  GPtrArray *spine = same_order (here, was) ? there : here;
  GPtrArray *order = g_ptr_array_new ();

  add_groups (order, records, g_hash_table_lookup (lone_mine, ""), g_hash_table_lookup (lone_theirs, ""));
  for (guint i = 0; i < spine->len; i++)
    {
      g_ptr_array_add (order, spine->pdata[i]);
      add_groups (order, records, g_hash_table_lookup (lone_mine, spine->pdata[i]),
                  g_hash_table_lookup (lone_theirs, spine->pdata[i]));
    }

  orders[0] = orders[1] = orders[2] = NULL;
  if (!same_order (here, was) && !same_order (there, was) && !same_order (here, there))
    {
      orders[0] = g_steal_pointer (&was);
      orders[1] = g_steal_pointer (&here);
      orders[2] = g_steal_pointer (&there);
    }

  return order;
}
