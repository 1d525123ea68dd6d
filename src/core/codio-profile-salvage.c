/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-reader-private.h"

#include "codio-issue-private.h"
#include "codio-json-scanner.h"
#include "codio-place-private.h"
#include "codio-profile-private.h"

/* Saves what is sound in a file of which the JSON can be read but some members cannot.
 *
 * The reader says what is wrong and where; that is taken out of the JSON and the reader tries again, because what
 * was taken out may have been required or referred to. In a list a null keeps the place of what was taken out, so
 * that the pointers stay those of the file. Every round takes something out, so it ends.
 */

static JsonNode *
get_child (JsonNode   *node,
           const char *step)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      return json_object_get_member (json_node_get_object (node), step);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      guint64 index = g_ascii_strtoull (step, NULL, 10);

      return index < json_array_get_length (json_node_get_array (node))
        ? json_array_get_element (json_node_get_array (node), (guint) index) : NULL;
    }

  return NULL;
}

/* Takes out what @pointer points to. Returns whether there was anything. */
static gboolean
take_out (JsonNode   *root,
          const char *pointer)
{
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);
  JsonNode *node = root;

  for (guint i = 1; steps[0] && steps[i]; i++)
    {
      g_autofree char *name = codio_place_dup_name (steps[i]);
      JsonNode *child = get_child (node, name);

      if (child == NULL)
        return FALSE;

      if (steps[i + 1] == NULL)
        {
          if (JSON_NODE_HOLDS_OBJECT (node))
            json_object_remove_member (json_node_get_object (node), name);
          else if (JSON_NODE_HOLDS_NULL (child))
            return FALSE;
          else
            json_node_init_null (child);
          return TRUE;
        }
      node = child;
    }

  return FALSE;
}

/* A profile needs an identifier of its own; a new one does no harm. Nothing can take the place of an edition. */
static gboolean
give_identifier (JsonNode *root)
{
  g_autofree char *id = NULL;

  if (json_object_has_member (json_node_get_object (root), "id"))
    return FALSE;

  id = g_uuid_string_random ();
  json_object_set_string_member (json_node_get_object (root), "id", id);

  return TRUE;
}

/* Adds to @issues those of @found, in @root, that are at places not told of before. */
static void
tell (GPtrArray  *issues,
      GHashTable *told,
      GPtrArray  *found,
      JsonNode   *root)
{
  codio_issues_name_places (found, CODIO_TYPE_PROFILE, root);
  for (guint i = 0; i < found->len; i++)
    {
      const CodioIssue *issue = g_ptr_array_index (found, i);
      CodioIssue *copy;

      if (!g_hash_table_add (told, g_strdup (issue->pointer)))
        continue;
      copy = codio_issues_add (issues, issue->pointer, issue->message);
      copy->place = g_strdup (issue->place);
      copy->line = issue->line;
      copy->column = issue->column;
    }
}

/**
 * codio_profile_read_sound:
 * @bytes: a profile in JSON, of which some members may be wrong
 * @issues: (nullable) (element-type CodioIssue): what was left out or mended is added here
 *
 * Reads what can be read: members that are wrong are left out, and so are records without what they require and
 * references to nothing.
 *
 * Returns: (transfer full) (nullable): the profile, or %NULL where nothing can be saved
 */
CodioProfile *
codio_profile_read_sound (GBytes    *bytes,
                          GPtrArray *issues)
{
  g_autoptr (GPtrArray) found = codio_issues_new ();
  g_autoptr (GPtrArray) left_out = codio_issues_new ();
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (JsonNode) root = NULL;
  CodioProfileError error;
  gboolean gaps = FALSE, changed = TRUE;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = codio_reader_parse (bytes, CODIO_PROFILE_FORMAT, found, &error);
  tell (left_out, told, found, root);

  while (root && profile == NULL && changed)
    {
      g_ptr_array_set_size (found, 0);
      profile = codio_reader_read (root, gaps, found);
      tell (left_out, told, found, root);

      changed = FALSE;
      for (guint i = 0; i < found->len; i++)
        {
          const CodioIssue *issue = g_ptr_array_index (found, i);

          if (*issue->pointer == '\0' ? give_identifier (root) : take_out (root, issue->pointer))
            changed = TRUE;
        }
      changed = changed || (found->len > 0 && !gaps);
      gaps = TRUE;
    }

  codio_json_locate (bytes, left_out);
  codio_issues_sort (left_out);
  if (issues)
    g_ptr_array_extend_and_steal (issues, g_steal_pointer (&left_out));

  return g_steal_pointer (&profile);
}
