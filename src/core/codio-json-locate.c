/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-json-scanner-private.h"

/* Finds the line and the column of what JSON pointers point to, in one scan of the file. */

struct _CodioJsonPlaces
{
  GHashTable *children; /* (element-type utf8 CodioJsonPlaces) (nullable) */
  GPtrArray *issues;    /* (element-type CodioIssue) (nullable): that are about this place */
};

static void
places_free (gpointer data)
{
  CodioJsonPlaces *self = data;

  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioJsonPlaces, places_free)

static char *
unescape_step (const char *step)
{
  GString *name = g_string_new (step);

  g_string_replace (name, "~1", "/", 0);
  g_string_replace (name, "~0", "~", 0);

  return g_string_free_and_steal (name);
}

static void
places_add (CodioJsonPlaces *self,
            CodioIssue      *issue)
{
  g_auto (GStrv) steps = g_strsplit (issue->pointer, "/", -1);

  for (guint i = 1; steps[0] && steps[i]; i++)
    {
      g_autofree char *name = unescape_step (steps[i]);
      CodioJsonPlaces *child;

      if (self->children == NULL)
        self->children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, places_free);
      child = g_hash_table_lookup (self->children, name);
      if (child == NULL)
        {
          child = g_new0 (CodioJsonPlaces, 1);
          g_hash_table_insert (self->children, g_steal_pointer (&name), child);
        }
      self = child;
    }

  if (self->issues == NULL)
    self->issues = g_ptr_array_new ();
  g_ptr_array_add (self->issues, issue);
}

/*< private >
 * codio_json_places_get_member:
 * @self: (nullable): places
 * @name: the name of a member, which need not be terminated
 * @length: how many bytes it has
 *
 * Returns: (nullable): the places in that member
 */
CodioJsonPlaces *
codio_json_places_get_member (CodioJsonPlaces *self,
                              const char      *name,
                              gsize            length)
{
  g_autofree char *key = NULL;

  if (self == NULL || self->children == NULL)
    return NULL;

  key = g_strndup (name, length);
  return g_hash_table_lookup (self->children, key);
}

/*< private >
 * codio_json_places_get_item:
 * @self: (nullable): places
 * @index: the number of an item of a list, from 0
 *
 * Returns: (nullable): the places in that item
 */
CodioJsonPlaces *
codio_json_places_get_item (CodioJsonPlaces *self,
                            gsize            index)
{
  char step[24];

  if (self == NULL || self->children == NULL)
    return NULL;

  g_snprintf (step, sizeof step, "%" G_GSIZE_FORMAT, index);
  return g_hash_table_lookup (self->children, step);
}

/*< private >
 * codio_json_places_is_wanted:
 * @self: (nullable): places
 *
 * Returns: whether this place itself is looked for
 */
gboolean
codio_json_places_is_wanted (CodioJsonPlaces *self)
{
  return self && self->issues;
}

/*< private >
 * codio_json_places_found:
 * @self: a place that is looked for
 * @line: its line, from 1
 * @column: its character in that line, from 1
 */
void
codio_json_places_found (CodioJsonPlaces *self,
                         guint            line,
                         guint            column)
{
  for (guint i = 0; i < self->issues->len; i++)
    {
      CodioIssue *issue = g_ptr_array_index (self->issues, i);

      issue->line = line;
      issue->column = column;
    }
}

/**
 * codio_json_locate:
 * @bytes: JSON
 * @issues: (element-type CodioIssue): what is wrong with it
 *
 * Gives each issue whose position is not known the line and the column of what its pointer points to. What is
 * wrong with the whole file, and what is not there, stays without.
 */
void
codio_json_locate (GBytes    *bytes,
                   GPtrArray *issues)
{
  g_autoptr (CodioJsonPlaces) places = g_new0 (CodioJsonPlaces, 1);

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (issues != NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      CodioIssue *issue = g_ptr_array_index (issues, i);

      if (issue->line == 0 && *issue->pointer != '\0')
        places_add (places, issue);
    }

  if (places->children)
    codio_json_find (bytes, places);
}
