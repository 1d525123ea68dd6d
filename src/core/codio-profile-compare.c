/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-compare.h"

#include "codio-record-private.h"

/* Compares by the description of the members. Records of a list belong together if they have the same key; where
 * there are no keys, if they have the same place. */

typedef struct
{
  GPtrArray *differences;
  GString *pointer;
} Comparison;

static void compare_records (Comparison  *self,
                             CodioRecord *a,
                             CodioRecord *b);

static void
difference_free (gpointer data)
{
  CodioDifference *difference = data;

  g_free (difference->pointer);
  g_free (difference->before);
  g_free (difference->after);
  g_free (difference);
}

static void
add (Comparison *self,
     const char *label,
     char       *before,
     char       *after)
{
  CodioDifference *difference = g_new0 (CodioDifference, 1);

  difference->pointer = g_strdup (self->pointer->str);
  difference->label = label;
  difference->before = before;
  difference->after = after;
  g_ptr_array_add (self->differences, difference);
}

/* What says which record it is: its title, else its key, else its kind. */
static char *
dup_name (CodioRecord *record)
{
  CodioRecordClass *klass = CODIO_RECORD_GET_CLASS (record);
  char *title = klass->title ? codio_record_dup_text (record, klass->title) : NULL;

  if (title)
    return title;

  return g_strdup (codio_record_get_key (record) ? codio_record_get_key (record) : klass->noun);
}

/* A record that is in one of the lists alone. */
static void
add_lone (Comparison  *self,
          CodioRecord *record,
          guint        position,
          gboolean     after)
{
  gsize length = self->pointer->len;
  char *name = dup_name (record);

  g_string_append_printf (self->pointer, "/%u", position);
  add (self, CODIO_RECORD_GET_CLASS (record)->noun, after ? NULL : name, after ? name : NULL);
  g_string_truncate (self->pointer, length);
}

static GHashTable *
index_list (GListModel *list)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);

      g_hash_table_insert (index, (gpointer) codio_record_get_key (record), record); /* the list keeps it alive */
    }

  return index;
}

/* The keys in the order of @list that are in @other too. */
static char *
dup_order (GListModel *list,
           GHashTable *other)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);
      const char *key = codio_record_get_key (record);

      if (g_hash_table_contains (other, key))
        g_string_append_printf (order, "%s%s", order->len > 0 ? ", " : "", key);
    }

  return g_string_free_and_steal (order);
}

static void
compare_item (Comparison  *self,
              CodioRecord *a,
              CodioRecord *b,
              guint        position)
{
  gsize length = self->pointer->len;

  g_string_append_printf (self->pointer, "/%u", position);
  compare_records (self, a, b);
  g_string_truncate (self->pointer, length);
}

static void
compare_by_key (Comparison        *self,
                const CodioMember *member,
                GListModel        *a,
                GListModel        *b)
{
  g_autoptr (GHashTable) in_a = index_list (a);
  g_autoptr (GHashTable) in_b = index_list (b);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (a, i);

      if (!g_hash_table_contains (in_b, codio_record_get_key (record)))
        add_lone (self, record, i, FALSE);
    }

  for (guint i = 0; i < g_list_model_get_n_items (b); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (b, i);
      CodioRecord *other = g_hash_table_lookup (in_a, codio_record_get_key (record));

      if (other)
        compare_item (self, other, record, i);
      else
        add_lone (self, record, i, TRUE);
    }

  before = dup_order (a, in_b);
  after = dup_order (b, in_a);
  if (!g_str_equal (before, after))
    add (self, member->label, g_steal_pointer (&before), g_steal_pointer (&after));
}

static void
compare_by_place (Comparison *self,
                  GListModel *a,
                  GListModel *b)
{
  guint n_a = g_list_model_get_n_items (a);
  guint n_b = g_list_model_get_n_items (b);

  for (guint i = 0; i < MAX (n_a, n_b); i++)
    {
      g_autoptr (CodioRecord) before = i < n_a ? g_list_model_get_item (a, i) : NULL;
      g_autoptr (CodioRecord) after = i < n_b ? g_list_model_get_item (b, i) : NULL;

      if (before && after)
        compare_item (self, before, after, i);
      else
        add_lone (self, after ? after : before, i, after != NULL);
    }
}

static void
compare_lists (Comparison        *self,
               const CodioMember *member,
               GListModel        *a,
               GListModel        *b)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (member->get_type ());

  if (codio_record_class_get_key (klass))
    compare_by_key (self, member, a, b);
  else
    compare_by_place (self, a, b);
}

static void
compare_records (Comparison  *self,
                 CodioRecord *a,
                 CodioRecord *b)
{
  const CodioMember *members;
  guint n_members;

  members = codio_record_get_members (a, &n_members);
  for (guint i = 0; i < n_members; i++)
    {
      gsize length = self->pointer->len;
      g_autofree char *json_name = codio_member_get_json_name (&members[i]);

      g_string_append_printf (self->pointer, "/%s", json_name);
      if (members[i].kind == CODIO_MEMBER_RECORDS)
        {
          compare_lists (self, &members[i], codio_record_get_records (a, members[i].name),
                         codio_record_get_records (b, members[i].name));
        }
      else
        {
          g_autofree char *before = codio_record_dup_text (a, members[i].name);
          g_autofree char *after = codio_record_dup_text (b, members[i].name);

          if (g_strcmp0 (before, after) != 0)
            add (self, members[i].label, g_steal_pointer (&before), g_steal_pointer (&after));
        }
      g_string_truncate (self->pointer, length);
    }
}

/**
 * codio_profile_compare:
 * @a: a profile
 * @b: another state of it, or another profile
 *
 * Members that the program does not know are not compared.
 *
 * Returns: (transfer full) (element-type CodioDifference): in what they differ, in the order of the file
 */
GPtrArray *
codio_profile_compare (CodioProfile *a,
                       CodioProfile *b)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  Comparison comparison = { .pointer = pointer };

  g_return_val_if_fail (CODIO_IS_PROFILE (a), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (b), NULL);

  comparison.differences = g_ptr_array_new_with_free_func (difference_free);
  compare_records (&comparison, CODIO_RECORD (a), CODIO_RECORD (b));

  return comparison.differences;
}
