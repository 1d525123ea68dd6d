/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-compare.h"

#include "codio-json-object-private.h"
#include "codio-place-private.h"
#include "codio-record-private.h"

/* Compares by the description of the members. Records of a list belong together if they have the same key; where
 * there are no keys, if they have the same place. */

typedef struct
{
  GPtrArray *differences;
  GString *pointer;
  GString *place;
  const CodioMember *list; /* of the profile, and the record in it */
  CodioRecord *part;
} Comparison;

/* Where the comparison was. */
typedef struct
{
  gsize pointer;
  gsize place;
} Mark;

static void compare_records (Comparison  *self,
                             CodioRecord *a,
                             CodioRecord *b);

static void
difference_free (gpointer data)
{
  CodioDifference *difference = data;

  g_free (difference->pointer);
  g_free (difference->place);
  g_free (difference->before);
  g_free (difference->after);
  g_clear_pointer (&difference->before_json, json_node_unref);
  g_clear_pointer (&difference->after_json, json_node_unref);
  g_clear_object (&difference->part);
  g_clear_object (&difference->record);
  g_free (difference);
}

static Mark
enter (Comparison *self,
       const char *step)
{
  Mark mark = { self->pointer->len, codio_place_enter (self->place, step) };

  codio_place_enter (self->pointer, step);
  return mark;
}

static Mark
enter_item (Comparison  *self,
            guint        position,
            CodioRecord *record)
{
  const char *key = codio_record_get_key (record);
  Mark mark = { self->pointer->len, self->place->len };

  g_string_append_printf (self->pointer, "/%u", position);
  if (key)
    codio_place_enter (self->place, key);
  else
    g_string_append_printf (self->place, "/%u", position);

  return mark;
}

static void
leave (Comparison *self,
       Mark        mark)
{
  g_string_truncate (self->pointer, mark.pointer);
  g_string_truncate (self->place, mark.place);
}

static CodioDifference *
add (Comparison          *self,
     CodioDifferenceKind  kind,
     const char          *label,
     CodioRecord         *record,
     const CodioMember   *member)
{
  CodioDifference *difference = g_new0 (CodioDifference, 1);

  difference->kind = kind;
  difference->pointer = g_strdup (self->pointer->str);
  difference->place = g_strdup (self->place->str);
  difference->label = label;
  difference->list = self->list;
  difference->part = self->part ? g_object_ref (self->part) : NULL;
  difference->record = g_object_ref (record);
  difference->member = member;
  g_ptr_array_add (self->differences, difference);

  return difference;
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
  Mark here = enter_item (self, position, record);
  const gboolean top = self->part == NULL;
  CodioDifference *difference;

  if (top)
    self->part = record;
  difference = add (self, after ? CODIO_DIFFERENCE_ADDED : CODIO_DIFFERENCE_REMOVED,
                    CODIO_RECORD_GET_CLASS (record)->noun, record, NULL);
  *(after ? &difference->after : &difference->before) = dup_name (record);
  *(after ? &difference->after_json : &difference->before_json) = codio_record_dup_json (record);
  if (top)
    self->part = NULL;
  leave (self, here);
}

/* The keys in the order of @list that are in @other too. */
static JsonNode *
list_order (GListModel *list,
            GHashTable *other)
{
  g_autoptr (JsonArray) order = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (list, i);
      const char *key = codio_record_get_key (record);

      if (g_hash_table_contains (other, key))
        json_array_add_string_element (order, key);
    }

  return json_node_init_array (json_node_alloc (), order);
}

static char *
join_order (JsonNode *order)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (json_node_get_array (order)); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            json_array_get_string_element (json_node_get_array (order), i));

  return g_string_free_and_steal (text);
}

static void
compare_item (Comparison  *self,
              CodioRecord *a,
              CodioRecord *b,
              guint        position)
{
  Mark here = enter_item (self, position, b);
  const gboolean top = self->part == NULL;

  if (top)
    self->part = b;
  compare_records (self, a, b);
  if (top)
    self->part = NULL;
  leave (self, here);
}

static void
compare_order (Comparison        *self,
               const CodioMember *member,
               CodioRecord       *owner,
               JsonNode          *before,
               JsonNode          *after)
{
  if (!json_node_equal (before, after))
    {
      CodioDifference *difference = add (self, CODIO_DIFFERENCE_ORDER, member->label, owner, member);

      difference->before = join_order (before);
      difference->after = join_order (after);
      difference->before_json = json_node_ref (before);
      difference->after_json = json_node_ref (after);
    }
}

static void
compare_by_key (Comparison        *self,
                const CodioMember *member,
                CodioRecord       *owner,
                GListModel        *a,
                GListModel        *b)
{
  g_autoptr (GHashTable) in_a = codio_records_index (a);
  g_autoptr (GHashTable) in_b = codio_records_index (b);
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;

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

  before = list_order (a, in_b);
  after = list_order (b, in_a);
  compare_order (self, member, owner, before, after);
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
      else if (before)
        add_lone (self, before, i, FALSE);
      else if (after)
        add_lone (self, after, i, TRUE);
    }
}

static void
compare_lists (Comparison        *self,
               const CodioMember *member,
               CodioRecord       *a,
               CodioRecord       *b)
{
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (member->get_type ());
  GListModel *before = codio_record_get_records (a, member->name);
  GListModel *after = codio_record_get_records (b, member->name);
  const gboolean top = self->list == NULL;

  if (top)
    self->list = member;
  if (codio_record_class_get_key (klass))
    compare_by_key (self, member, b, before, after);
  else
    compare_by_place (self, before, after);
  if (top)
    self->list = NULL;
}

static void
compare_unknown_member (Comparison  *self,
                        CodioRecord *b,
                        const char  *name,
                        JsonNode    *before,
                        JsonNode    *after)
{
  CodioDifference *difference;
  Mark here;

  if (before && after && json_node_equal (before, after))
    return;

  here = enter (self, name);
  difference = add (self, CODIO_DIFFERENCE_CHANGED, g_intern_string (name), b, NULL);
  difference->before_json = before ? codio_json_node_dup (before) : NULL;
  difference->after_json = after ? codio_json_node_dup (after) : NULL;
  difference->before = before ? json_to_string (difference->before_json, FALSE) : NULL;
  difference->after = after ? json_to_string (difference->after_json, FALSE) : NULL;
  leave (self, here);
}

static void
compare_unknown (Comparison  *self,
                 CodioRecord *a,
                 CodioRecord *b)
{
  JsonObject *in_a = codio_record_get_unknown (a);
  JsonObject *in_b = codio_record_get_unknown (b);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (in_a)
    {
      json_object_iter_init_ordered (&iter, in_a);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        compare_unknown_member (self, b, name, node, in_b ? json_object_get_member (in_b, name) : NULL);
    }
  if (in_b)
    {
      json_object_iter_init_ordered (&iter, in_b);
      while (json_object_iter_next_ordered (&iter, &name, &node))
        if (in_a == NULL || !json_object_has_member (in_a, name))
          compare_unknown_member (self, b, name, NULL, node);
    }
}

static void
compare_members (Comparison        *self,
                 const CodioMember *member,
                 CodioRecord       *a,
                 CodioRecord       *b)
{
  CodioDifference *difference;

  if (codio_member_values_equal (codio_record_get_value (a, member->name), codio_record_get_value (b, member->name)))
    return;

  difference = add (self, CODIO_DIFFERENCE_CHANGED, member->label, b, member);
  difference->before = codio_record_dup_text (a, member->name);
  difference->after = codio_record_dup_text (b, member->name);
  difference->before_json = codio_record_dup_member_json (a, member);
  difference->after_json = codio_record_dup_member_json (b, member);
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
      g_autofree char *json_name = codio_member_get_json_name (&members[i]);
      Mark here = enter (self, json_name);

      if (members[i].kind == CODIO_MEMBER_RECORDS)
        compare_lists (self, &members[i], a, b);
      else if (!CODIO_IS_PROFILE (a) || !g_str_equal (members[i].name, "modified"))
        compare_members (self, &members[i], a, b);
      leave (self, here);
    }
  compare_unknown (self, a, b);
}

/**
 * codio_profile_compare:
 * @a: a profile
 * @b: another state of it, or another profile
 *
 * When they were saved does not count.
 *
 * Returns: (transfer full) (element-type CodioDifference): in what they differ, in the order of the file
 */
GPtrArray *
codio_profile_compare (CodioProfile *a,
                       CodioProfile *b)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GString) place = g_string_new (NULL);
  Comparison comparison = { .pointer = pointer, .place = place };

  g_return_val_if_fail (CODIO_IS_PROFILE (a), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (b), NULL);

  comparison.differences = g_ptr_array_new_with_free_func (difference_free);
  compare_records (&comparison, CODIO_RECORD (a), CODIO_RECORD (b));

  return comparison.differences;
}
