/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-compare-words.h"

#include "codio-compare-words-private.h"
#include "codio-i18n.h"
#include "codio-json-object-private.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* What differs between two profiles, in words. What stands in a profile is told in full, without what would change the
 * direction of text. */

static const char *
get_label (const CodioMember *member,
           CodioCatalog      *catalog)
{
  return codio_catalog_message (catalog, member->label);
}

/* A record that is named by its key: in @other where it was removed from @profile. */
static char *
dup_title (CodioProfile *profile,
           CodioProfile *other,
           const char   *list,
           const char   *key,
           CodioCatalog *catalog)
{
  CodioRecord *record = codio_profile_find (profile, list, key);

  if (record)
    return codio_profile_dup_record_title (profile, record, catalog);

  record = other ? codio_profile_find (other, list, key) : NULL;
  return record ? codio_profile_dup_record_title (other, record, catalog) : codio_text_clean (key);
}

/*< private >
 * codio_words_dup_name:
 * @profile: a profile
 * @other: (nullable): another, in which what was removed from @profile may be
 * @member: (nullable): a member
 * @string: a text that it holds, or one of its texts
 * @catalog: the language
 *
 * Returns: (transfer full): @string as people say it: the name of a value, the title of a record and so on
 */
char *
codio_words_dup_name (CodioProfile      *profile,
                      CodioProfile      *other,
                      const CodioMember *member,
                      const char        *string,
                      CodioCatalog      *catalog)
{
  switch (member ? member->kind : CODIO_MEMBER_STRING)
    {
    case CODIO_MEMBER_ENUM:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (member->get_type ());
        GEnumValue *value = g_enum_get_value_by_nick (klass, string);

        return g_strdup (value ? codio_enum_get_label (member->get_type (), value->value, catalog) : string);
      }

    case CODIO_MEMBER_VALUE:
    case CODIO_MEMBER_VALUES:
      if (other && codio_profile_get_value_part (profile, string) == NULL)
        return codio_profile_dup_value_name (other, string, catalog);
      return codio_profile_dup_value_name (profile, string, catalog);

    case CODIO_MEMBER_REFERENCE:
    case CODIO_MEMBER_REFERENCES:
      return dup_title (profile, other, member->target, string, catalog);

    case CODIO_MEMBER_STATEMENT:
      return dup_title (profile, other, "answers", string, catalog);

    case CODIO_MEMBER_RECORDS:
      if (codio_record_find_member (CODIO_RECORD (profile), member->name))
        return dup_title (profile, other, member->name, string, catalog);
      return codio_text_clean (string);

    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_TEXT:
    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_INTEGER:
    case CODIO_MEMBER_TIME:
    case CODIO_MEMBER_DATE:
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_LANGUAGE:
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_PRINCIPLE:
    case CODIO_MEMBER_OBJECT:
    default:
      return codio_text_clean (string);
    }
}

/*< private >
 * codio_words_dup_node:
 * @profile: a profile
 * @other: (nullable): another, in which what was removed from @profile may be
 * @member: (nullable): a member
 * @node: what it holds, as in a file
 * @catalog: the language
 *
 * Returns: (transfer full): that as people say it
 */
char *
codio_words_dup_node (CodioProfile      *profile,
                      CodioProfile      *other,
                      const CodioMember *member,
                      JsonNode          *node,
                      CodioCatalog      *catalog)
{
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) copy = NULL;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return codio_words_dup_name (profile, other, member, json_node_get_string (node), catalog);

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = json_array_get_length (array), i;

      for (i = 0; i < n; i++)
        {
          JsonNode *item = json_array_get_element (array, i);
          g_autofree char *name = NULL;

          if (json_node_get_value_type (item) != G_TYPE_STRING)
            break;
          name = codio_words_dup_name (profile, other, member, json_node_get_string (item), catalog);
          g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
        }
      if (i == n)
        return g_strdup (text->str);
    }

  copy = codio_json_node_dup (node);
  json = json_to_string (copy, FALSE);
  return codio_text_clean (json);
}

/* A change of what stands after @label. */
static char *
dup_change (const char   *label,
            const char   *before,
            const char   *after,
            CodioCatalog *catalog)
{
  if (before == NULL)
    /* Translators: what changed, and what it says now */
    return g_strdup_printf (codio_catalog_message (catalog, "%s: is now “%s”"), label, after ? after : "");
  if (after == NULL)
    /* Translators: what changed, and what it said */
    return g_strdup_printf (codio_catalog_message (catalog, "%s: is empty now, was “%s”"), label, before);

  /* Translators: what changed, what it said and what it says now */
  return g_strdup_printf (codio_catalog_message (catalog, "%s: was “%s”, is now “%s”"), label, before, after);
}

/* Where in its part the difference is: nothing for the part itself, else the list and the title of a record in it. */
static void
append_way (GString               *line,
            const CodioDifference *difference,
            CodioProfile          *profile,
            CodioCatalog          *catalog)
{
  const CodioMember *members;
  guint n;

  if (difference->part == NULL || difference->record == difference->part)
    return;

  members = codio_record_get_members (difference->part, &n);
  for (guint i = 0; i < n; i++)
    if (members[i].kind == CODIO_MEMBER_RECORDS && members[i].get_type () == G_OBJECT_TYPE (difference->record))
      g_string_append_printf (line, "%s" CODIO_WORDS_STEP, get_label (&members[i], catalog));

  if (codio_record_get_key (difference->record))
    {
      g_autofree char *title = codio_profile_dup_record_title (profile, difference->record, catalog);

      g_string_append_printf (line, "%s" CODIO_WORDS_STEP, title);
    }
}

static char *
dup_line (const CodioDifference *difference,
          CodioProfile          *before,
          CodioProfile          *after,
          CodioCatalog          *catalog)
{
  const gboolean removed = difference->kind == CODIO_DIFFERENCE_REMOVED;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;
  g_autofree char *change = NULL;
  g_autofree char *label = NULL;

  append_way (line, difference, removed ? before : after, catalog);
  if (difference->kind == CODIO_DIFFERENCE_ADDED || removed)
    {
      /* Translators: a piece of a profile, such as a dilemma */
      g_string_append (line, removed ? codio_catalog_message (catalog, CODIO_CONTEXT ("change", "removed"))
                                     : codio_catalog_message (catalog, CODIO_CONTEXT ("change", "added")));
      return g_strdup (line->str);
    }

  if (difference->before_json)
    was = codio_words_dup_node (before, after, difference->member, difference->before_json, catalog);
  if (difference->after_json)
    is = codio_words_dup_node (after, before, difference->member, difference->after_json, catalog);
  g_string_append (line, codio_catalog_message (catalog, difference->label));
  if (difference->kind == CODIO_DIFFERENCE_ORDER)
    g_string_append_printf (line, CODIO_WORDS_STEP "%s",
                            codio_catalog_message (catalog, CODIO_CONTEXT ("change", "order")));

  label = codio_text_clean (line->str);
  change = dup_change (label, was, is, catalog);
  return g_steal_pointer (&change);
}

static char *
dup_part_title (CodioProfile      *profile,
                const CodioMember *list,
                CodioRecord       *part,
                CodioCatalog      *catalog)
{
  g_autofree char *title = NULL;

  if (part == NULL)
    return g_strdup (list ? get_label (list, catalog) : codio_catalog_message (catalog, "Project"));

  title = codio_profile_dup_record_title (profile, part, catalog);
  return g_strdup_printf ("%s" CODIO_WORDS_STEP "%s", get_label (list, catalog), title);
}

static void
changes_free (gpointer data)
{
  CodioChanges *changes = data;

  g_free (changes->title);
  g_strfreev (changes->lines);
  g_clear_object (&changes->part);
  g_free (changes);
}

static gboolean
same_part (const CodioDifference *a,
           const CodioDifference *b)
{
  return a->part == b->part && (a->part || a->list == b->list);
}

/**
 * codio_changes_describe:
 * @differences: (element-type CodioDifference): what codio_profile_compare() found
 * @before: the first profile
 * @after: the second profile
 * @catalog: the language
 *
 * Returns: (transfer full) (element-type CodioChanges): what changed in each part, in the order of the file
 */
GPtrArray *
codio_changes_describe (GPtrArray    *differences,
                        CodioProfile *before,
                        CodioProfile *after,
                        CodioCatalog *catalog)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (changes_free);

  g_return_val_if_fail (differences != NULL, all);
  g_return_val_if_fail (CODIO_IS_PROFILE (before), all);
  g_return_val_if_fail (CODIO_IS_PROFILE (after), all);

  for (guint i = 0, next; i < differences->len; i = next)
    {
      const CodioDifference *first = g_ptr_array_index (differences, i);
      const gboolean removed = first->kind == CODIO_DIFFERENCE_REMOVED && first->record == first->part;
      g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
      CodioChanges *changes = g_new0 (CodioChanges, 1);

      for (next = i; next < differences->len && same_part (first, g_ptr_array_index (differences, next)); next++)
        g_strv_builder_take (lines, dup_line (g_ptr_array_index (differences, next), before, after, catalog));

      changes->title = dup_part_title (removed ? before : after, first->list, first->part, catalog);
      changes->lines = g_strv_builder_end (lines);
      changes->part = first->part ? g_object_ref (first->part) : NULL;
      g_ptr_array_add (all, changes);
    }

  return all;
}

/**
 * codio_changes_to_json:
 * @differences: (element-type CodioDifference): what codio_profile_compare() found
 *
 * Returns: (transfer full): the same for other programs: an array with for each difference its `place`, `kind`, and
 *   what was there before and after, as in a file
 */
JsonNode *
codio_changes_to_json (GPtrArray *differences)
{
  static const char * const kinds[] = { "changed", "added", "removed", "order" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (differences != NULL, NULL);

  json_builder_begin_array (builder);
  for (guint i = 0; i < differences->len; i++)
    {
      const CodioDifference *difference = g_ptr_array_index (differences, i);

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "place");
      json_builder_add_string_value (builder, difference->place);
      json_builder_set_member_name (builder, "kind");
      json_builder_add_string_value (builder, kinds[difference->kind]);
      if (difference->before_json)
        {
          json_builder_set_member_name (builder, "before");
          json_builder_add_value (builder, json_node_copy (difference->before_json));
        }
      if (difference->after_json)
        {
          json_builder_set_member_name (builder, "after");
          json_builder_add_value (builder, json_node_copy (difference->after_json));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}
