/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"
#include "codio-test-random.h"

#include <json-glib/json-glib.h>

#include "codio-merge.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-records.h"

/* What holds for every merge, shown with random edits in two copies of random profiles.
 *
 * What a copy changed is found here without the code under test: a file is laid flat, as a table of places and what
 * stands there, and tables are compared. A place is that of a conflict: names of members and keys of records. */

#define N_BASES 200
#define N_CASES_EACH 50
#define MAX_EDITS 4

static const char * const keys[] = { "id", "value", "statement" };

static const char *
get_key (JsonNode *node)
{
  for (guint i = 0; JSON_NODE_HOLDS_OBJECT (node) && i < G_N_ELEMENTS (keys); i++)
    {
      JsonNode *key = json_object_get_member (json_node_get_object (node), keys[i]);

      if (key && JSON_NODE_HOLDS_VALUE (key))
        return json_node_get_string (key);
    }

  return NULL;
}

/* At a list of texts there is the order they are in: each of them is at a place of its own. */
#define ORDER_STEP "/#order"

static void
lay_texts_flat (GHashTable *flat,
                const char *place,
                JsonNode   *node,
                const char *text)
{
  JsonArray *array = json_node_get_array (node);

  g_hash_table_insert (flat, g_strconcat (place, ORDER_STEP, NULL), g_strdup (text));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *item = json_array_get_string_element (array, i);

      g_hash_table_insert (flat, g_strconcat (place, "/", item, NULL), g_strdup (item));
    }
}

static gboolean
is_texts (JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  return array && json_array_get_length (array) > 0 &&
         json_node_get_value_type (json_array_get_element (array, 0)) == G_TYPE_STRING;
}

/* Members of which the content is one thing. */
static gboolean
is_whole (const char *name)
{
  static const char * const whole[] = { "cards", "pairs", "state", "base", "mine", "theirs", NULL };

  return g_strv_contains (whole, name);
}

static void
lay_flat (GHashTable *flat,
          const char *place,
          JsonNode   *node)
{
  g_autofree char *text = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *child;

  text = json_to_string (node, FALSE);
  if (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0 &&
      get_key (json_array_get_element (json_node_get_array (node), 0)))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        {
          JsonNode *item = json_array_get_element (json_node_get_array (node), i);
          g_autofree char *item_place = g_strconcat (place, "/", get_key (item), NULL);

          g_hash_table_insert (flat, g_strdup (item_place), g_strdup ("there"));
          lay_flat (flat, item_place, item);
        }
      return;
    }
  if (is_texts (node))
    {
      lay_texts_flat (flat, place, node, text);
      return;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_hash_table_insert (flat, g_strdup (place), g_steal_pointer (&text));
      return;
    }

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &child))
    {
      g_autofree char *member_place = g_strconcat (place, "/", name, NULL);

      if (g_str_equal (member_place, "/modified") || g_str_equal (member_place, "/base"))
        continue;
      if (is_whole (name))
        g_hash_table_insert (flat, g_strdup (member_place), json_to_string (child, FALSE));
      else
        lay_flat (flat, member_place, child);
    }
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static GHashTable *
flatten (CodioProfile *profile)
{
  g_autofree char *text = codio_test_write (profile);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  GHashTable *flat = new_table ();

  lay_flat (flat, "", root);
  return flat;
}

/* What @flat says that @base does not, and with NULL what it no longer says. */
static GHashTable *
find_changes (GHashTable *base,
              GHashTable *flat)
{
  GHashTable *changes = new_table ();
  GHashTableIter iter;
  gpointer place, text;

  g_hash_table_iter_init (&iter, flat);
  while (g_hash_table_iter_next (&iter, &place, &text))
    if (g_strcmp0 (g_hash_table_lookup (base, place), text) != 0)
      g_hash_table_insert (changes, g_strdup (place), g_strdup (text));
  g_hash_table_iter_init (&iter, base);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    if (!g_hash_table_contains (flat, place))
      g_hash_table_insert (changes, g_strdup (place), NULL);

  return changes;
}

static gboolean
is_within (const char *place,
           const char *other)
{
  return g_str_has_prefix (place, other) && (place[strlen (other)] == '\0' || place[strlen (other)] == '/');
}

static gboolean
is_order (CodioRecord *conflict)
{
  return codio_record_get_number (conflict, "kind") == CODIO_CONFLICT_KIND_ORDER;
}

/* Whether a conflict is told at @place or at the record that it is in. */
static gboolean
is_told (GPtrArray  *conflicts,
         const char *place)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (!is_order (conflicts->pdata[i]) &&
        is_within (place, codio_record_get_string (conflicts->pdata[i], "place")))
      return TRUE;

  return FALSE;
}

/* Whether @text or @place names what one side removed and the merge kept: it is there again then, with all of it. */
static gboolean
names_kept (GPtrArray  *conflicts,
            const char *place,
            const char *text)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (codio_record_get_number (conflicts->pdata[i], "kind") == CODIO_CONFLICT_KIND_REMOVED)
      {
        const char *key = strrchr (codio_record_get_string (conflicts->pdata[i], "place"), '/') + 1;

        if (strstr (place, key) || (text && strstr (text, key)))
          return TRUE;
      }

  return FALSE;
}

/* Whether @place is in a record that is nothing without what was kept. */
static gboolean
in_kept (GPtrArray  *conflicts,
         GHashTable *base,
         const char *place)
{
  g_auto (GStrv) steps = g_strsplit (place, "/", 4);
  g_autofree char *order = NULL;

  if (g_strv_length (steps) < 3)
    return FALSE;

  order = g_strdup_printf ("/%s/%s/values" ORDER_STEP, steps[1], steps[2]);
  return names_kept (conflicts, place, g_hash_table_lookup (base, order));
}

/* What a removed record was called: @change is at the record itself. */
static gboolean
is_removed_record (GHashTable *base,
                   const char *place,
                   const char *text)
{
  return text == NULL && g_strcmp0 (g_hash_table_lookup (base, place), "there") == 0;
}

static gboolean
removes (GHashTable *base,
         GHashTable *changes,
         const char *place)
{
  return g_hash_table_contains (changes, place) &&
         is_removed_record (base, place, g_hash_table_lookup (changes, place));
}

/* Whether @text has the identifier of the record at @place, to which others refer. */
static gboolean
names (const char *text,
       const char *place)
{
  g_auto (GStrv) steps = g_strsplit (place, "/", -1);

  return g_strv_length (steps) == 3 && g_uuid_string_is_valid (steps[2]) && strstr (text, steps[2]);
}

static gboolean
is_judgement (const char *place)
{
  return g_str_has_prefix (place, "/assessments/") &&
         (g_str_has_suffix (place, "/judgement") || g_str_has_suffix (place, "/weight") ||
          g_str_has_suffix (place, "/touched") || g_str_has_suffix (place, "/secured"));
}

/* The list of which @place has the order, if it is such a place: what both changed in it may go together. */
static char *
dup_list (const char *place)
{
  return g_str_has_suffix (place, ORDER_STEP) ? g_strndup (place, strlen (place) - strlen (ORDER_STEP)) : NULL;
}

/* The places where both changed something that does not go together: the value is whether it must be told. */
static GHashTable *
find_overlap (GHashTable *base,
              GHashTable *a,
              GHashTable *b)
{
  GHashTable *overlap = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter, inner;
  gpointer place, text, other, other_text;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &place, &text))
    {
      g_autofree char *list = dup_list (place);

      if (g_hash_table_lookup_extended (b, place, NULL, &other_text) && g_strcmp0 (text, other_text) != 0)
        g_hash_table_insert (overlap, g_strdup (list ? list : place), GINT_TO_POINTER (list == NULL));

      g_hash_table_iter_init (&inner, b);
      while (g_hash_table_iter_next (&inner, &other, &other_text))
        {
          /* Of a record that was removed, something was changed; or something names it now. */
          if (is_removed_record (base, place, text) &&
              ((is_within (other, place) && !removes (base, b, place)) ||
               (other_text && !g_str_has_suffix (other, ORDER_STEP) && names (other_text, place))))
            g_hash_table_insert (overlap, g_strdup (other), GINT_TO_POINTER (TRUE));

          if (is_judgement (place) && is_judgement (other) &&
              strncmp (place, other, (size_t) (strrchr (place, '/') - (char *) place + 1)) == 0 &&
              !g_hash_table_contains (overlap, place))
            g_hash_table_insert (overlap, g_strdup (place), GINT_TO_POINTER (FALSE));
        }
    }

  return overlap;
}

static void
add_overlap (GHashTable *overlap,
             GHashTable *more)
{
  GHashTableIter iter;
  gpointer place, told;

  g_hash_table_iter_init (&iter, more);
  while (g_hash_table_iter_next (&iter, &place, &told))
    if (told || !g_hash_table_contains (overlap, place))
      g_hash_table_insert (overlap, g_strdup (place), told);
}

static void
assert_taken_over (GHashTable *base,
                   GHashTable *changes,
                   GHashTable *overlap,
                   GHashTable *merged,
                   GPtrArray  *conflicts)
{
  GHashTableIter iter;
  gpointer place, text;

  g_hash_table_iter_init (&iter, changes);
  while (g_hash_table_iter_next (&iter, &place, &text))
    {
      if (g_hash_table_contains (overlap, place) || is_told (conflicts, place) ||
          g_str_has_suffix (place, ORDER_STEP) || g_strcmp0 (g_hash_table_lookup (merged, place), text) == 0)
        continue;

      /* What was removed together with a record that stays is not removed. */
      if (g_strcmp0 (g_hash_table_lookup (merged, place), g_hash_table_lookup (base, place)) == 0 &&
          (names_kept (conflicts, place, g_hash_table_lookup (base, place)) || in_kept (conflicts, base, place)))
        continue;

      g_test_fail_printf ("%s is “%s”, not “%s”", (char *) place, (char *) g_hash_table_lookup (merged, place),
                          (char *) text);
    }
}

static void
assert_told (GHashTable *overlap,
             GPtrArray  *conflicts)
{
  GHashTableIter iter;
  gpointer place, must;

  g_hash_table_iter_init (&iter, overlap);
  while (g_hash_table_iter_next (&iter, &place, &must))
    if (must && !is_told (conflicts, place))
      {
        gboolean named = FALSE;

        /* What is named by a change that was taken over is told at the record that is named. */
        for (guint i = 0; i < conflicts->len; i++)
          named |= codio_record_get_number (conflicts->pdata[i], "kind") == CODIO_CONFLICT_KIND_REMOVED;
        if (!named)
          g_test_fail_printf ("%s was changed by both, and no conflict says so", (char *) place);
      }
}

static GPtrArray *
take_conflicts (CodioProfile *merged,
                guint         n)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (merged), "conflicts");
  guint length = g_list_model_get_n_items (list);
  GPtrArray *conflicts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = length - n; i < length; i++)
    {
      g_ptr_array_add (conflicts, g_list_model_get_item (list, length - n));
      g_list_store_remove (G_LIST_STORE (list), length - n);
    }

  return conflicts;
}

static void
set_own (CodioProfile *profile,
         CodioProfile *base)
{
  const char *own[] = { "base", "modified" };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    codio_record_set_string (CODIO_RECORD (profile), own[i],
                             codio_record_get_string (CODIO_RECORD (base), own[i]));
}

/* Puts a record elsewhere in its list, for which there is no command. */
static void
move (CodioProfile *profile)
{
  static const char * const lists[] = { "dilemmas", "actions", "participants", "comments" };
  GListStore *list = G_LIST_STORE (codio_record_get_records (CODIO_RECORD (profile),
    lists[g_test_rand_int_range (0, G_N_ELEMENTS (lists))]));
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr (CodioRecord) record = NULL;
  guint from;

  if (n < 2)
    return;

  from = (guint) g_test_rand_int_range (0, n);
  record = g_list_model_get_item (G_LIST_MODEL (list), from);
  g_list_store_remove (list, from);
  g_list_store_insert (list, (guint) g_test_rand_int_range (0, n), record);
}

/* One that can be edited. */
static CodioProfile *
random_base (void)
{
  for (;;)
    {
      g_autoptr (CodioProfile) base = codio_test_random_profile (2);

      if (codio_profile_get_editable (base))
        return g_steal_pointer (&base);
    }
}

static CodioProfile *
edit_copy (CodioProfile *base)
{
  CodioProfile *copy = CODIO_PROFILE (codio_record_copy (CODIO_RECORD (base), NULL));

  codio_profile_complete (copy, codio_profile_get_edition (base));
  for (int n = g_test_rand_int_range (1, MAX_EDITS + 1); n > 0; n--)
    if (g_test_rand_int_range (0, 8) == 0)
      move (copy);
    else
      codio_test_random_edit (copy);
  set_own (copy, base);

  return copy;
}

/* NULL where what is settled would be changed. */
static CodioProfile *
merge (CodioProfile *base,
       CodioProfile *mine,
       CodioProfile *theirs,
       GPtrArray   **conflicts,
       char        **text)
{
  g_autoptr (GError) error = NULL;
  CodioProfile *merged;
  guint n;

  merged = codio_merge (base, mine, theirs, &n, &error);
  if (g_error_matches (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED))
    return NULL;

  g_assert_no_error (error);
  *text = codio_test_write (merged);
  *conflicts = take_conflicts (merged, n);

  return merged;
}

static void
assert_unchanged_copy (CodioProfile *base,
                       CodioProfile *mine,
                       CodioProfile *theirs,
                       const char   *expected)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CodioProfile) merged = merge (base, mine, theirs, &conflicts, &text);

  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_cmpstr (text, ==, expected);
}

/* Merging @b into @a as the app does: what is there is the merge, and one undo later what was there before. */
static void
assert_undo (CodioProfile *base,
             CodioProfile *a,
             CodioProfile *b,
             const char   *before,
             const char   *expected)
{
  CodioHistory *history = codio_profile_get_history (a);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_true (codio_profile_merge (a, base, b, NULL, NULL));
  after = codio_test_write (a);
  g_assert_cmpstr (after, ==, expected);
  if (g_str_equal (after, before))
    return;

  codio_history_undo (history);
  undone = codio_test_write (a);
  g_assert_cmpstr (undone, ==, before);
  codio_history_redo (history);
  redone = codio_test_write (a);
  g_assert_cmpstr (redone, ==, after);
}

static gboolean
test_case (CodioProfile *base,
           GHashTable   *flat_base)
{
  g_autoptr (CodioProfile) a = edit_copy (base);
  g_autoptr (CodioProfile) b = edit_copy (base);
  g_autofree char *text_a = codio_test_write (a);
  g_autofree char *text_b = codio_test_write (b);
  g_autoptr (GHashTable) flat_a = flatten (a);
  g_autoptr (GHashTable) flat_b = flatten (b);
  g_autoptr (GHashTable) changes_a = find_changes (flat_base, flat_a);
  g_autoptr (GHashTable) changes_b = find_changes (flat_base, flat_b);
  g_autoptr (GHashTable) overlap = find_overlap (flat_base, changes_a, changes_b);
  g_autoptr (GHashTable) overlap_back = find_overlap (flat_base, changes_b, changes_a);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GPtrArray) conflicts_back = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_back = NULL;
  g_autoptr (CodioProfile) merged = merge (base, a, b, &conflicts, &text);
  g_autoptr (CodioProfile) back = merge (base, b, a, &conflicts_back, &text_back);
  g_autoptr (GHashTable) flat = NULL;

  /* By chance a step settled it: it does not say what was settled then. */
  if (merged == NULL || back == NULL || !codio_profile_get_editable (a) || !codio_profile_get_editable (b))
    return FALSE;

  flat = flatten (merged);
  add_overlap (overlap, overlap_back);
  g_assert_cmpuint (conflicts->len, ==, conflicts_back->len);
  if (g_hash_table_size (overlap) == 0)
    {
      for (guint i = 0; i < conflicts->len; i++)
        {
          g_autoptr (JsonNode) node = codio_record_dup_json (conflicts->pdata[i]);
          g_autofree char *said = json_to_string (node, FALSE);

          if (!is_order (conflicts->pdata[i]))
            g_test_fail_printf ("no conflict, but told: %s", said);
        }
    }
  if (conflicts->len == 0)
    g_assert_cmpstr (text, ==, text_back);
  assert_taken_over (flat_base, changes_a, overlap, flat, conflicts);
  assert_taken_over (flat_base, changes_b, overlap, flat, conflicts);
  assert_told (overlap, conflicts);

  /* These take as long as all of the above; they are shown often enough by turns. */
  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      assert_unchanged_copy (base, a, base, text_a);
      break;

    case 1:
      assert_unchanged_copy (base, base, b, text_b);
      break;

    default:
      assert_undo (base, a, b, text_a, text);
      break;
    }

  return conflicts->len > 0;
}

static void
test_many (void)
{
  gint64 start = g_get_monotonic_time ();
  guint n_bases = codio_test_random_rounds (N_BASES);
  guint n_conflicts = 0;

  for (guint i = 0; i < n_bases; i++)
    {
      g_autoptr (CodioProfile) base = random_base ();
      g_autoptr (GHashTable) flat = flatten (base);

      for (guint j = 0; j < N_CASES_EACH; j++)
        n_conflicts += test_case (base, flat);
    }

  g_test_message ("%u merges, %u with conflicts, in %.1f s", n_bases * N_CASES_EACH, n_conflicts,
                  (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpuint (n_conflicts, >, n_bases * N_CASES_EACH / 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/merge-many/random", test_many);

  return g_test_run ();
}
