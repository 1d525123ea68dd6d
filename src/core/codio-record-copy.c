/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-record-private.h"

/* Whole records: a copy of one, and whether two say the same. */

/*< private >
 * codio_record_copy_unknown:
 * @self: a record
 * @target: a record without members that the program does not know
 *
 * Gives @target those of @self, such that a thread may have it.
 */
void
codio_record_copy_unknown (CodioRecord *self,
                           CodioRecord *target)
{
  codio_record_set_unknown (target, codio_record_get_unknown (self));
}

/*< private >
 * codio_record_copy:
 * @self: a record
 * @copies: (nullable) (inout): gets, for @self and each record in it, its copy
 *
 * Returns: (transfer full): a record that says the same, with records in it that are copies too
 */
CodioRecord *
codio_record_copy (CodioRecord *self,
                   GHashTable  *copies)
{
  CodioRecord *copy;
  const CodioMember *members;
  guint n;

  g_return_val_if_fail (CODIO_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  members = codio_record_get_members (self, &n);
  for (guint i = 0; i < n; i++)
    {
      const GValue *value = codio_record_get_nth_value (self, i);

      if (members[i].kind == CODIO_MEMBER_RECORDS)
        {
          GListModel *list = g_value_get_object (value);
          GListModel *target = codio_record_get_records (copy, members[i].name);

          for (guint j = 0; j < g_list_model_get_n_items (list); j++)
            {
              g_autoptr (CodioRecord) item = g_list_model_get_item (list, j);
              g_autoptr (CodioRecord) item_copy = codio_record_copy (item, copies);

              g_list_store_append (G_LIST_STORE (target), item_copy);
            }
        }
      else if (!codio_member_is_default (&members[i], value))
        {
          codio_record_set_value (copy, members[i].name, value);
        }
    }
  codio_record_copy_unknown (self, copy);
  if (copies)
    g_hash_table_insert (copies, self, copy);

  return copy;
}

/*< private >
 * codio_record_unknown_equal:
 * @self: a record
 * @other: another
 *
 * Returns: whether the members that the program does not know are the same in both
 */
gboolean
codio_record_unknown_equal (CodioRecord *self,
                            CodioRecord *other)
{
  JsonObject *a = codio_record_get_unknown (self);
  JsonObject *b = codio_record_get_unknown (other);

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return json_object_get_size (a ? a : b) == 0;

  return json_object_equal (a, b);
}

/*< private >
 * codio_record_lists_equal:
 * @list: a list of records
 * @other: another, of records of the same type
 *
 * Returns: whether both have the same records in the same order
 */
gboolean
codio_record_lists_equal (GListModel *list,
                          GListModel *other)
{
  guint n = g_list_model_get_n_items (list);

  if (n != g_list_model_get_n_items (other))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioRecord) a = g_list_model_get_item (list, i);
      g_autoptr (CodioRecord) b = g_list_model_get_item (other, i);

      if (!codio_record_equal (a, b))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * codio_records_index:
 * @list: (nullable): records that have keys
 *
 * Returns: (transfer full) (element-type utf8 CodioRecord): the records by their keys; @list keeps both alive
 */
GHashTable *
codio_records_index (GListModel *list)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      g_hash_table_insert (index, (gpointer) codio_record_get_key (record), record);
    }

  return index;
}

/*< private >
 * codio_record_equal:
 * @self: a record
 * @other: a record of the same type
 *
 * Returns: whether both say the same, what the program does not know included
 */
gboolean
codio_record_equal (CodioRecord *self,
                    CodioRecord *other)
{
  const CodioMember *members;
  guint n;

  g_return_val_if_fail (CODIO_IS_RECORD (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  members = codio_record_get_members (self, &n);
  for (guint i = 0; i < n; i++)
    {
      const GValue *a = codio_record_get_nth_value (self, i);
      const GValue *b = codio_record_get_nth_value (other, i);

      if (members[i].kind == CODIO_MEMBER_RECORDS
            ? !codio_record_lists_equal (g_value_get_object (a), g_value_get_object (b))
            : !codio_member_values_equal (a, b))
        return FALSE;
    }

  return codio_record_unknown_equal (self, other);
}
