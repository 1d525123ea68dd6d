/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-private.h"

#include "codio-profile-private.h"

/* What was seen before.
 *
 * A copy does not say which other it was made from. If it has a record that was new in one that was taken in, it was
 * made from that, because identifiers are random: then that one is what both were made from. Otherwise it may be of
 * somebody else. Where it says what one that was taken in said, it brings nothing new all the same: what both say is
 * put into the base, so that it is not taken over, or asked about, again. */

static CodioRecord *agree (CodioRecord *base,
                           CodioRecord *seen,
                           CodioRecord *other);

static const char *
nth_key (GListModel *list,
         guint       position)
{
  g_autoptr (CodioRecord) record = g_list_model_get_item (list, position);

  return codio_record_get_key (record); /* the list keeps it alive */
}

/* The keys of @list that are in both of the others, in its order. */
static GPtrArray *
list_keys (GListModel *list,
           GHashTable *first,
           GHashTable *second)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    if (g_hash_table_contains (first, nth_key (list, i)) && g_hash_table_contains (second, nth_key (list, i)))
      g_ptr_array_add (keys, (gpointer) nth_key (list, i));

  return keys;
}

static gboolean
same_keys (GPtrArray *a,
           GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Adds the keys of @list that are in @records and not in @order yet, each after what comes before it in @list. */
static void
insert_keys (GPtrArray  *order,
             GListModel *list,
             GHashTable *records)
{
  guint place = 0, found;

  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    {
      const char *key = nth_key (list, i);

      if (!g_hash_table_contains (records, key))
        continue;
      if (g_ptr_array_find_with_equal_func (order, key, g_str_equal, &found))
        place = found + 1;
      else
        g_ptr_array_insert (order, (int) place++, (gpointer) key);
    }
}

static void
agree_on_order (GListModel *base,
                GListModel *seen,
                GListModel *other,
                GHashTable *records,
                GListModel *target)
{
  g_autoptr (GHashTable) in_seen = codio_records_index (seen);
  g_autoptr (GHashTable) in_other = codio_records_index (other);
  g_autoptr (GPtrArray) order = list_keys (seen, in_other, records);
  g_autoptr (GPtrArray) there = list_keys (other, in_seen, records);

  if (!same_keys (order, there))
    g_ptr_array_set_size (order, 0);
  insert_keys (order, base, records);
  insert_keys (order, seen, records);

  for (guint i = 0; i < order->len; i++)
    g_list_store_append (G_LIST_STORE (target), g_hash_table_lookup (records, order->pdata[i]));
}

/* What only one of both has was added or removed by one of them: then it is as it was. */
static void
agree_on_records (GListModel *base,
                  GListModel *seen,
                  GListModel *other,
                  GListModel *target)
{
  g_autoptr (GHashTable) records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GHashTable) in_base = codio_records_index (base);
  g_autoptr (GHashTable) in_seen = codio_records_index (seen);
  g_autoptr (GHashTable) in_other = codio_records_index (other);
  GHashTableIter iter;
  gpointer key, record;

  g_hash_table_iter_init (&iter, in_seen);
  while (g_hash_table_iter_next (&iter, &key, &record))
    if (g_hash_table_contains (in_other, key))
      {
        CodioRecord *both = agree (g_hash_table_lookup (in_base, key), record, g_hash_table_lookup (in_other, key));

        g_hash_table_insert (records, (gpointer) codio_record_get_key (both), both);
      }

  g_hash_table_iter_init (&iter, in_base);
  while (g_hash_table_iter_next (&iter, &key, &record))
    if (g_hash_table_contains (in_seen, key) != g_hash_table_contains (in_other, key))
      {
        CodioRecord *copy = codio_record_copy (record, NULL);

        g_hash_table_insert (records, (gpointer) codio_record_get_key (copy), copy);
      }

  agree_on_order (base, seen, other, records, target);
}

static void
agree_on_list (const CodioMember *member,
               CodioRecord       *base,
               CodioRecord       *seen,
               CodioRecord       *other,
               CodioRecord       *target)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (member->get_type ());
  GListModel *before = base ? codio_record_get_records (base, member->name) : NULL;
  GListModel *here = codio_record_get_records (seen, member->name);
  GListModel *there = codio_record_get_records (other, member->name);
  GListModel *list = codio_record_get_records (target, member->name);

  if (codio_record_class_get_key (klass))
    {
      agree_on_records (before, here, there, list);
      return;
    }

  if (codio_record_lists_equal (here, there))
    before = here;
  for (guint i = 0; before && i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (before, i);
      g_autoptr (CodioRecord) copy = codio_record_copy (record, NULL);

      g_list_store_append (G_LIST_STORE (list), copy);
    }
}

/* A record that says what @seen and @other both say, and what @base says where they differ. */
static CodioRecord *
agree (CodioRecord *base,
       CodioRecord *seen,
       CodioRecord *other)
{
  CodioRecord *target = g_object_new (G_OBJECT_TYPE (seen), NULL);
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (seen, &n);
  for (guint i = 0; i < n; i++)
    {
      const GValue *here = codio_record_get_nth_value (seen, i);

      if (members[i].kind == CODIO_MEMBER_RECORDS)
        agree_on_list (&members[i], base, seen, other, target);
      else if (codio_member_values_equal (here, codio_record_get_nth_value (other, i)))
        codio_record_set_value (target, members[i].name, here);
      else if (base)
        codio_record_set_value (target, members[i].name, codio_record_get_nth_value (base, i));
    }
  if (codio_record_unknown_equal (seen, other))
    codio_record_copy_unknown (seen, target);
  else if (base)
    codio_record_copy_unknown (base, target);

  return target;
}

/* Whether @other has what was new in @seen. */
static gboolean
was_made_from (CodioProfile *other,
               CodioProfile *seen,
               CodioProfile *base)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (CODIO_RECORD (seen), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioRecordClass) klass = members[i].kind == CODIO_MEMBER_RECORDS
                                           ? g_type_class_ref (members[i].get_type ()) : NULL;
      const CodioMember *key = klass ? codio_record_class_get_key (klass) : NULL;
      GListModel *list;

      if (key == NULL || key->kind != CODIO_MEMBER_UUID)
        continue;

      list = codio_record_get_records (CODIO_RECORD (seen), members[i].name);
      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        if (codio_profile_find (base, members[i].name, nth_key (list, j)) == NULL &&
            codio_profile_find (other, members[i].name, nth_key (list, j)))
          return TRUE;
    }

  return FALSE;
}

/*< private >
 * codio_merge_add_seen:
 * @base: (nullable) (transfer full): what two copies were made from, as far as that is known
 * @holder: one of the copies
 * @other: the other
 *
 * A copy that was changed after it was taken in is passed over.
 *
 * Returns: (transfer full) (nullable): the last copy that was taken into @holder of which @other was made; without one,
 *   @base with what @other and the copies that were taken into @holder both say
 */
CodioProfile *
codio_merge_add_seen (CodioProfile *base,
                      CodioProfile *holder,
                      CodioProfile *other)
{
  GListModel *copies = codio_record_get_records (CODIO_RECORD (holder), "copies");
  g_autoptr (CodioProfile) origin = base ? g_object_ref (base) : NULL;
  g_autoptr (CodioProfile) last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (copies); i++)
    {
      g_autoptr (CodioMoment) copy = g_list_model_get_item (copies, i);
      g_autoptr (CodioProfile) seen = codio_profile_check_moment (holder, copy, NULL)
                                      ? codio_profile_read_moment (holder, copy, NULL) : NULL;
      CodioRecord *both;

      if (seen == NULL || codio_profile_get_edition (seen) != codio_profile_get_edition (other))
        continue;
      if (origin && was_made_from (other, seen, origin))
        g_set_object (&last, seen);

      both = agree (base ? CODIO_RECORD (base) : NULL, CODIO_RECORD (seen), CODIO_RECORD (other));
      g_clear_object (&base);
      base = CODIO_PROFILE (both);
      codio_profile_complete (base, codio_profile_get_edition (other));
    }
  if (last)
    g_set_object (&base, last);

  return base;
}
