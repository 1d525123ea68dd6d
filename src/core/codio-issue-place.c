/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-issue-private.h"

#include "codio-edition.h"
#include "codio-i18n.h"
#include "codio-place-private.h"
#include "codio-text.h"

/* Says where in a file something is in the words that people see in the window, from the file itself: what is wrong
 * with it is no profile yet. */

typedef struct
{
  CodioEdition *edition; /* NULL where the file does not say which */
  JsonNode *root;
} Naming;

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

static JsonNode *
get_element (JsonNode *node,
             guint64   index)
{
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node) || index >= json_array_get_length (json_node_get_array (node)))
    return NULL;

  return json_array_get_element (json_node_get_array (node), (guint) index);
}

static const char *
get_text (JsonNode   *node,
          const char *name)
{
  JsonNode *child = get_member (node, name);

  return child && json_node_get_value_type (child) == G_TYPE_STRING ? json_node_get_string (child) : NULL;
}

static const char *
find_value_name (Naming     *self,
                 const char *id)
{
  CodioPart *part = self->edition ? codio_edition_get_value (self->edition, id) : NULL;
  JsonNode *additional = get_member (self->root, "additionalValues");
  JsonNode *value;

  if (part)
    return codio_part_get_name (part, codio_catalog_get_default ());

  for (guint i = 0; (value = get_element (additional, i)); i++)
    if (g_strcmp0 (get_text (value, "id"), id) == 0)
      return get_text (value, "name");

  return NULL;
}

/* The title of a record, else its number in the list. */
static char *
dup_record_name (Naming           *self,
                 CodioRecordClass *klass,
                 JsonNode         *node,
                 guint64           index)
{
  const CodioMember *member = klass->title ? codio_record_class_find_member (klass, klass->title) : NULL;
  g_autofree char *json_name = member ? codio_member_get_json_name (member) : NULL;
  const char *title = json_name ? get_text (node, json_name) : NULL;

  if (title && member->kind == CODIO_MEMBER_VALUE)
    title = find_value_name (self, title);
  if (title == NULL || *title == '\0')
    return g_strdup_printf ("%" G_GUINT64_FORMAT, index + 1);

  return codio_text_quote (title);
}

static char *
dup_place (Naming     *self,
           GType       type,
           const char *pointer)
{
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  JsonNode *node = self->root;

  for (guint i = 1; klass && steps[0] && steps[i]; i++)
    {
      const CodioMember *member = codio_place_find_member (CODIO_RECORD_CLASS (klass), steps[i]);
      guint64 index;

      g_clear_pointer (&klass, g_type_class_unref);
      g_strv_builder_take (builder, member ? g_strdup (_(member->label)) : codio_text_quote (steps[i]));
      if (member == NULL || steps[i + 1] == NULL)
        break;

      node = get_member (node, steps[i++]);
      index = g_ascii_strtoull (steps[i], NULL, 10);
      node = get_element (node, index);
      if (member->kind == CODIO_MEMBER_RECORDS)
        {
          klass = g_type_class_ref (member->get_type ());
          g_strv_builder_take (builder, dup_record_name (self, CODIO_RECORD_CLASS (klass), node, index));
        }
      else
        {
          g_strv_builder_take (builder, g_strdup_printf ("%" G_GUINT64_FORMAT, index + 1));
        }
    }

  names = g_strv_builder_end (builder);

  return g_strjoinv (" › ", names);
}

/*< private >
 * codio_issues_name_places:
 * @issues: (element-type CodioIssue): what is wrong with a file
 * @type: the class of the record at the top of the file
 * @root: the JSON of the file
 *
 * Tells for those issues of which that is not known yet what people call the place where they are.
 */
void
codio_issues_name_places (GPtrArray *issues,
                          GType      type,
                          JsonNode  *root)
{
  const char *edition = get_text (root, "edition");
  Naming naming = { .edition = edition ? codio_edition_get (edition) : NULL, .root = root };

  for (guint i = 0; i < issues->len; i++)
    {
      CodioIssue *issue = g_ptr_array_index (issues, i);

      if (issue->place == NULL && *issue->pointer != '\0')
        issue->place = dup_place (&naming, type, issue->pointer);
    }
}
