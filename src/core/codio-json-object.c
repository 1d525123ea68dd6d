/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-json-object-private.h"

/* A JSON object that no longer changes and that copies of a profile share, also one that another thread writes.
 * json-glib 1.10 counts the references to an object, and to what is in it, without regard to threads. So there are
 * references to such an object only through these functions, and none to what is in it: whoever needs a part makes a
 * copy. */

static GMutex lock;

typedef JsonObject CodioJsonObject;

G_DEFINE_BOXED_TYPE (CodioJsonObject, codio_json_object, codio_json_object_ref, codio_json_object_unref)

/*< private >
 * codio_json_object_ref:
 * @object: an object that copies share
 *
 * Returns: (transfer full): @object
 */
JsonObject *
codio_json_object_ref (JsonObject *object)
{
  g_mutex_lock (&lock);
  json_object_ref (object);
  g_mutex_unlock (&lock);

  return object;
}

/*< private >
 * codio_json_object_unref:
 * @object: (transfer full): an object that copies share
 */
void
codio_json_object_unref (JsonObject *object)
{
  g_mutex_lock (&lock);
  json_object_unref (object);
  g_mutex_unlock (&lock);
}

/*< private >
 * codio_json_object_dup:
 * @object: an object
 *
 * Returns: (transfer full): a node with a copy of @object that shares nothing with it
 */
JsonNode *
codio_json_object_dup (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    json_object_set_member (copy, name, codio_json_node_dup (member));

  json_node_take_object (node, copy);

  return node;
}

static JsonArray *
dup_array (JsonArray *array)
{
  const guint n = json_array_get_length (array);
  JsonArray *copy = json_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    json_array_add_element (copy, codio_json_node_dup (json_array_get_element (array, i)));

  return copy;
}

/*< private >
 * codio_json_node_dup:
 * @node: a node
 *
 * Returns: (transfer full): a copy of @node that shares nothing with it
 */
JsonNode *
codio_json_node_dup (JsonNode *node)
{
  JsonNode *copy;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return codio_json_object_dup (json_node_get_object (node));

  copy = json_node_new (json_node_get_node_type (node));
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      json_node_take_array (copy, dup_array (json_node_get_array (node)));
    }
  else if (JSON_NODE_HOLDS_VALUE (node))
    {
      g_auto (GValue) value = G_VALUE_INIT;

      json_node_get_value (node, &value);
      json_node_set_value (copy, &value);
    }

  return copy;
}
