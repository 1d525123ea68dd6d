/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-private.h"

#include "codio-history-private.h"
#include "codio-record-private.h"

/* Makes one profile what another is, in one step that can be undone.
 *
 * Records that both have stay the same objects, so that what shows them goes on showing them. Of the lists, additional
 * values come first and go last: what a record refers to is there as long as the record is. */

#define FIRST_LIST "additional-values"

static void add_and_set (CodioHistory *history,
                         CodioRecord  *record,
                         CodioRecord  *target);
static void take_away   (CodioHistory *history,
                         CodioRecord  *record,
                         CodioRecord  *target);

static gboolean
is_keyed (const CodioMember *member)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (member->get_type ());

  return codio_record_class_get_key (klass) != NULL;
}

/* Where records have no keys, a list that differs is another list. */
static void
replace_list (CodioHistory *history,
              GListModel   *list,
              GListModel   *target)
{
  if (codio_record_lists_equal (list, target))
    return;

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    codio_history_remove (history, G_LIST_STORE (list), i - 1);
  for (guint i = 0; i < g_list_model_get_n_items (target); i++)
    {
      g_autoptr (CodioRecord) item = g_list_model_get_item (target, i);
      g_autoptr (CodioRecord) copy = codio_record_copy (item, NULL);

      codio_history_insert (history, G_LIST_STORE (list), i, copy);
    }
}

static void
add_to_list (CodioHistory *history,
             GListModel   *list,
             GListModel   *target)
{
  g_autoptr (GHashTable) index = codio_records_index (list);

  for (guint i = 0; i < g_list_model_get_n_items (target); i++)
    {
      g_autoptr (CodioRecord) item = g_list_model_get_item (target, i);
      CodioRecord *own = g_hash_table_lookup (index, codio_record_get_key (item));
      g_autoptr (CodioRecord) copy = own ? NULL : codio_record_copy (item, NULL);

      if (own)
        add_and_set (history, own, item);
      else
        codio_history_insert (history, G_LIST_STORE (list), g_list_model_get_n_items (list), copy);
    }
}

static void
add_and_set (CodioHistory *history,
             CodioRecord  *record,
             CodioRecord  *target)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (record, &n);
  if (CODIO_IS_PROFILE (record))
    add_to_list (history, codio_record_get_records (record, FIRST_LIST), codio_record_get_records (target, FIRST_LIST));

  for (guint i = 0; i < n; i++)
    {
      const GValue *value = codio_record_get_nth_value (target, i);

      if (members[i].kind != CODIO_MEMBER_RECORDS)
        codio_history_set (history, record, members[i].name, value);
      else if (is_keyed (&members[i]))
        add_to_list (history, codio_record_get_records (record, members[i].name), g_value_get_object (value));
      else
        replace_list (history, codio_record_get_records (record, members[i].name), g_value_get_object (value));
    }

  if (!codio_record_unknown_equal (record, target))
    codio_history_set_unknown (history, record, codio_record_get_unknown (target));
}

/* Takes out what @target lacks and puts the rest in its order. */
static void
take_from_list (CodioHistory *history,
                GListModel   *list,
                GListModel   *target)
{
  g_autoptr (GHashTable) index = codio_records_index (target);

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i - 1);
      CodioRecord *other = g_hash_table_lookup (index, codio_record_get_key (record));

      if (other)
        take_away (history, record, other);
      else
        codio_history_remove (history, G_LIST_STORE (list), i - 1);
    }

  for (guint i = 0; i < g_list_model_get_n_items (target); i++)
    {
      g_autoptr (CodioRecord) wanted = g_list_model_get_item (target, i);
      g_autoptr (CodioRecord) there = g_list_model_get_item (list, i);
      guint from = i;

      while (g_strcmp0 (codio_record_get_key (there), codio_record_get_key (wanted)) != 0)
        {
          g_clear_object (&there);
          there = g_list_model_get_item (list, ++from);
        }
      if (from == i)
        continue;

      codio_history_remove (history, G_LIST_STORE (list), from);
      codio_history_insert (history, G_LIST_STORE (list), i, there);
    }
}

static void
take_away (CodioHistory *history,
           CodioRecord  *record,
           CodioRecord  *target)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (record, &n);
  for (guint i = 0; i < n; i++)
    if (members[i].kind == CODIO_MEMBER_RECORDS && is_keyed (&members[i]) &&
        !(CODIO_IS_PROFILE (record) && g_str_equal (members[i].name, FIRST_LIST)))
      take_from_list (history, codio_record_get_records (record, members[i].name),
                      codio_record_get_records (target, members[i].name));

  if (CODIO_IS_PROFILE (record))
    take_from_list (history, codio_record_get_records (record, FIRST_LIST),
                    codio_record_get_records (target, FIRST_LIST));
}

/*< private >
 * codio_profile_become:
 * @self: a profile
 * @target: a profile with the same identifier, of the same edition
 * @name: what the step is called, such as "merging with a copy": a message to be translated, static
 *
 * Command. Makes @self say all that @target says. When it was saved is not part of that: saving is no step. One that
 * cannot be edited stays as it is.
 */
void
codio_profile_become (CodioProfile *self,
                      CodioProfile *target,
                      const char   *name)
{
  CodioHistory *history;
  g_autofree char *modified = NULL;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_PROFILE (target));
  g_return_if_fail (g_strcmp0 (codio_profile_get_id (self), codio_profile_get_id (target)) == 0);

  if (!codio_profile_get_editable (self))
    return;

  history = codio_profile_get_history (self);
  modified = g_strdup (codio_profile_get_modified (target));
  codio_record_set_string (CODIO_RECORD (target), "modified", codio_profile_get_modified (self));

  codio_history_begin (history);
  codio_history_name (history, name);
  add_and_set (history, CODIO_RECORD (self), CODIO_RECORD (target));
  take_away (history, CODIO_RECORD (self), CODIO_RECORD (target));
  codio_history_end (history);

  codio_record_set_string (CODIO_RECORD (target), "modified", modified);
}
