/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-private.h"

/* Merges lists of records. Those with keys are merged one by one, by key; a list of records without keys is one thing,
 * which only one side can have changed. */

static void
append_copies (GListModel *list,
               GListModel *target)
{
  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);
      g_autoptr (CodioRecord) copy = codio_record_copy (record, NULL);

      g_list_store_append (G_LIST_STORE (target), copy);
    }
}

static JsonObject *
wrap_list (const char *name,
           GListModel *list)
{
  g_autoptr (JsonArray) array = json_array_new ();

  if (list == NULL || g_list_model_get_n_items (list) == 0)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      json_array_add_element (array, codio_record_dup_json (record));
    }

  return codio_merging_wrap (name, json_node_init_array (json_node_alloc (), array));
}

static gboolean
is_unchanged (GListModel *base,
              GListModel *list)
{
  return base ? codio_record_lists_equal (base, list) : g_list_model_get_n_items (list) == 0;
}

static void
merge_whole (CodioMerging *self,
             const char   *name,
             GListModel   *base,
             GListModel   *mine,
             GListModel   *theirs,
             GListModel   *merged)
{
  g_autoptr (JsonObject) base_object = NULL;
  g_autoptr (JsonObject) mine_object = NULL;
  g_autoptr (JsonObject) theirs_object = NULL;

  if (is_unchanged (base, mine))
    {
      append_copies (theirs, merged);
      return;
    }

  append_copies (mine, merged);
  if (is_unchanged (base, theirs) || codio_record_lists_equal (mine, theirs))
    return;

  base_object = wrap_list (name, base);
  mine_object = wrap_list (name, mine);
  theirs_object = wrap_list (name, theirs);
  codio_merging_add_conflict (self, CODIO_CONFLICT_KIND_CHANGED, NULL, NULL, base_object, mine_object, theirs_object);
}

/* Whether @record is nothing without what is kept, so that the side that lacks it removed it together with that. */
static gboolean
needs_kept (CodioMerging *self,
            CodioRecord  *record)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (record, &n);
  for (guint i = 0; i < n && g_hash_table_size (self->kept) > 0; i++)
    {
      const GValue *value = codio_record_get_nth_value (record, i);
      int left = 0;

      if (members[i].kind == CODIO_MEMBER_VALUE && members[i].required &&
          g_hash_table_contains (self->kept, g_value_get_string (value)))
        return TRUE;
      if (members[i].kind != CODIO_MEMBER_VALUES || members[i].minimum == 0)
        continue;

      for (char **id = g_value_get_boxed (value); *id; id++)
        left += !g_hash_table_contains (self->kept, *id);
      if (left < members[i].minimum)
        return TRUE;
    }

  return FALSE;
}

/* A record that one side has and the other removed: what is left of it, if anything. */
static CodioRecord *
merge_removed (CodioMerging *self,
               CodioRecord  *base,
               CodioRecord  *mine,
               CodioRecord  *theirs,
               gboolean      top)
{
  CodioRecord *left = mine ? mine : theirs;
  const char *key = codio_record_get_key (left);
  const gboolean same = codio_record_equal (base, left);

  if (needs_kept (self, base))
    return codio_record_copy (left, NULL);
  if (same && !(top && g_hash_table_contains (self->kept, key)))
    return NULL;

  {
    g_autoptr (JsonNode) base_node = codio_record_dup_json (base);
    g_autoptr (JsonNode) node = codio_record_dup_json (left);

    codio_merging_add_conflict (self, CODIO_CONFLICT_KIND_REMOVED, mine, theirs, json_node_get_object (base_node),
                                mine ? json_node_get_object (node) : NULL,
                                theirs ? json_node_get_object (node) : NULL);
  }
  if (top)
    g_hash_table_add (self->kept, g_strdup (key));

  return codio_record_copy (left, NULL);
}

static void
merge_key (CodioMerging *self,
           CodioRecord  *base,
           CodioRecord  *mine,
           CodioRecord  *theirs,
           gboolean      top,
           GHashTable   *records)
{
  const char *key = codio_record_get_key (mine ? mine : theirs);
  gsize here = codio_merging_enter (self, key);
  CodioRecord *record;

  if (mine && theirs)
    record = codio_merging_merge_records (self, base, mine, theirs);
  else if (base)
    record = merge_removed (self, base, mine, theirs, top);
  else
    record = codio_record_copy (mine ? mine : theirs, NULL);

  if (record)
    g_hash_table_insert (records, (gpointer) codio_record_get_key (record), record);
  codio_merging_leave (self, here);
}

static JsonObject *
wrap_order (const char *name,
            GPtrArray  *keys)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < keys->len; i++)
    json_array_add_string_element (array, keys->pdata[i]);

  return codio_merging_wrap (name, json_node_init_array (json_node_alloc (), array));
}

static GPtrArray *
list_keys (GListModel *list)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      g_ptr_array_add (keys, (gpointer) codio_record_get_key (record)); /* the list keeps it alive */
    }

  return keys;
}

static void
add_in_order (CodioMerging      *self,
              const CodioMember *member,
              const char        *name,
              GListModel        *base,
              GListModel        *mine,
              GListModel        *theirs,
              GHashTable        *records,
              GListModel        *merged)
{
  g_autoptr (GPtrArray) was = list_keys (base);
  g_autoptr (GPtrArray) here = list_keys (mine);
  g_autoptr (GPtrArray) there = list_keys (theirs);
  GPtrArray *orders[3];
  g_autoptr (GPtrArray) order = codio_merge_order (was, here, there, records, orders);

  for (guint i = 0; i < order->len; i++)
    g_list_store_append (G_LIST_STORE (merged), g_hash_table_lookup (records, order->pdata[i]));

  if (orders[0] == NULL)
    return;

  /* The order of the assessments follows from that of the additional values. */
  if (member->get_type () != CODIO_TYPE_ASSESSMENT)
    {
      g_autoptr (JsonObject) base_object = wrap_order (name, orders[0]);
      g_autoptr (JsonObject) mine_object = wrap_order (name, orders[1]);
      g_autoptr (JsonObject) theirs_object = wrap_order (name, orders[2]);

      codio_merging_add_conflict (self, CODIO_CONFLICT_KIND_ORDER, NULL, NULL, base_object, mine_object,
                                  theirs_object);
    }
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    g_ptr_array_unref (orders[i]);
}

/*< private >
 * codio_merging_merge_lists:
 * @self: a merge, at the list
 * @member: what the list is
 * @base: (nullable): as it was
 * @mine: as it is on one side
 * @theirs: as it is on the other side
 * @merged: an empty list, which gets new records
 */
void
codio_merging_merge_lists (CodioMerging      *self,
                           const CodioMember *member,
                           GListModel        *base,
                           GListModel        *mine,
                           GListModel        *theirs,
                           GListModel        *merged)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (member->get_type ());
  const CodioMember *key = codio_record_class_get_key (klass);
  g_autofree char *name = codio_member_get_json_name (member);
  g_autoptr (GHashTable) records = NULL;
  g_autoptr (GHashTable) in_base = NULL;
  g_autoptr (GHashTable) in_mine = NULL;
  g_autoptr (GHashTable) in_theirs = NULL;
  gboolean top;

  if (key == NULL)
    {
      merge_whole (self, name, base, mine, theirs, merged);
      return;
    }

  /* Only what is in a list of the profile itself is referred to, by its identifier. */
  top = key->kind == CODIO_MEMBER_UUID;
  records = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  in_base = codio_records_index (base);
  in_mine = codio_records_index (mine);
  in_theirs = codio_records_index (theirs);

  for (guint i = 0; i < g_list_model_get_n_items (mine); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (mine, i);
      const char *id = codio_record_get_key (record);

      merge_key (self, g_hash_table_lookup (in_base, id), record, g_hash_table_lookup (in_theirs, id), top, records);
    }
  for (guint i = 0; i < g_list_model_get_n_items (theirs); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (theirs, i);
      const char *id = codio_record_get_key (record);

      if (!g_hash_table_contains (in_mine, id))
        merge_key (self, g_hash_table_lookup (in_base, id), NULL, record, top, records);
    }

  add_in_order (self, member, name, base, mine, theirs, records, merged);
}
