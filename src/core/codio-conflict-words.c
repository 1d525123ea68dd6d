/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-conflict-words.h"

#include "codio-compare-words-private.h"
#include "codio-i18n.h"
#include "codio-place-private.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* A conflict in words: what it is about, and what both sides say. */

/* Follows a place through the description of the classes: what each step is called, and the member at its end. */
static const CodioMember *
follow_place (CodioConflict *self,
              CodioProfile  *profile,
              CodioCatalog  *catalog,
              GString       *title)
{
  g_auto (GStrv) steps = g_strsplit (codio_record_get_string (CODIO_RECORD (self), "place"), "/", -1);
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (CODIO_TYPE_PROFILE);
  const CodioMember *member = NULL;

  for (guint i = 1; steps[0] && steps[i]; i++)
    {
      g_autofree char *step = codio_place_dup_name (steps[i]);
      g_autofree char *name = NULL;

      if (i % 2 == 1)
        {
          member = klass ? codio_place_find_member (klass, step) : NULL;
          name = member ? g_strdup (codio_catalog_message (catalog, member->label)) : codio_text_clean (step);
          g_clear_pointer (&klass, g_type_class_unref);
          if (member && member->kind == CODIO_MEMBER_RECORDS)
            klass = g_type_class_ref (member->get_type ());
        }
      else
        {
          const CodioMember *key = klass ? codio_record_class_get_key (klass) : NULL;

          name = codio_words_dup_name (profile, NULL, key && key->kind == CODIO_MEMBER_UUID ? member : key, step,
                                       catalog);
        }
      g_string_append_printf (title, "%s%s", i > 1 ? CODIO_WORDS_STEP : "", name);
    }

  return member;
}

static gboolean
nodes_equal (JsonNode *a,
             JsonNode *b)
{
  return a == b || (a && b && json_node_equal (a, b));
}

/* What the side that did not remove a record made of it: a line for each member that it changed. */
static char *
dup_kept (CodioConflict     *self,
          JsonObject        *record,
          const CodioMember *list,
          CodioProfile      *profile,
          CodioCatalog      *catalog)
{
  JsonObject *before = g_value_get_boxed (codio_record_get_value (CODIO_RECORD (self), "base"));
  g_autoptr (CodioRecordClass) klass = list && list->kind == CODIO_MEMBER_RECORDS
                                       ? g_type_class_ref (list->get_type ()) : NULL;
  g_autoptr (GString) text = g_string_new (codio_catalog_message (catalog, "changed"));

  for (guint i = 0; klass && before && i < klass->n_members; i++)
    {
      const CodioMember *member = &klass->members[i];
      g_autofree char *name = codio_member_get_json_name (member);
      JsonNode *node = json_object_get_member (record, name);
      g_autofree char *words = NULL;

      if (nodes_equal (json_object_get_member (before, name), node))
        continue;

      if (node == NULL)
        words = g_strdup (codio_catalog_message (catalog, CODIO_CONTEXT ("change", "empty")));
      else if (member->kind != CODIO_MEMBER_RECORDS && member->kind != CODIO_MEMBER_OBJECT)
        words = codio_words_dup_node (profile, NULL, member, node, catalog);
      g_string_append_printf (text, "\n%s%s%s", codio_catalog_message (catalog, member->label), words ? ": " : "",
                              words ? words : "");
    }

  if (before && json_object_equal (before, record))
    return g_strdup (codio_catalog_message (catalog, "needed: something else names it"));

  return g_strdup (text->str);
}

static char *
dup_side (CodioConflict *self,
          const char    *side,
          CodioProfile  *profile,
          CodioCatalog  *catalog)
{
  JsonObject *object = g_value_get_boxed (codio_record_get_value (CODIO_RECORD (self), side));
  g_autoptr (GString) title = g_string_new (NULL);
  const CodioMember *member = follow_place (self, profile, catalog, title);
  g_autoptr (GList) nodes = object ? json_object_get_values (object) : NULL;

  if (codio_record_get_number (CODIO_RECORD (self), "kind") == CODIO_CONFLICT_KIND_REMOVED)
    return object ? dup_kept (self, object, member, profile, catalog)
                  : g_strdup (codio_catalog_message (catalog, CODIO_CONTEXT ("change", "removed")));
  if (nodes == NULL)
    return g_strdup (codio_catalog_message (catalog, CODIO_CONTEXT ("change", "empty")));

  return codio_words_dup_node (profile, NULL, member, nodes->data, catalog);
}

/**
 * codio_conflict_dup_title:
 * @self: a conflict
 * @profile: the profile that has it
 * @catalog: the language
 *
 * Returns: (transfer full): a line that says what the conflict is about, such as "Values › Privacy › Reason"
 */
char *
codio_conflict_dup_title (CodioConflict *self,
                          CodioProfile  *profile,
                          CodioCatalog  *catalog)
{
  g_autoptr (GString) title = g_string_new (NULL);

  g_return_val_if_fail (CODIO_IS_CONFLICT (self), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  follow_place (self, profile, catalog, title);
  if (codio_record_get_number (CODIO_RECORD (self), "kind") == CODIO_CONFLICT_KIND_ORDER)
    g_string_append_printf (title, CODIO_WORDS_STEP "%s",
                            codio_catalog_message (catalog, CODIO_CONTEXT ("change", "order")));

  return g_strdup (title->str);
}

/**
 * codio_conflict_dup_mine:
 * @self: a conflict
 * @profile: the profile that has it
 * @catalog: the language
 *
 * Returns: (transfer full): what the file said that the other was merged into
 */
char *
codio_conflict_dup_mine (CodioConflict *self,
                         CodioProfile  *profile,
                         CodioCatalog  *catalog)
{
  g_return_val_if_fail (CODIO_IS_CONFLICT (self), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  return dup_side (self, "mine", profile, catalog);
}

/**
 * codio_conflict_dup_theirs:
 * @self: a conflict
 * @profile: the profile that has it
 * @catalog: the language
 *
 * Returns: (transfer full): what the other file said
 */
char *
codio_conflict_dup_theirs (CodioConflict *self,
                           CodioProfile  *profile,
                           CodioCatalog  *catalog)
{
  g_return_val_if_fail (CODIO_IS_CONFLICT (self), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  return dup_side (self, "theirs", profile, catalog);
}
