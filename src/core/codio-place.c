/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-place-private.h"

/*< private >
 * codio_place_enter:
 * @place: a place
 * @step: the name of a member in a file, or the identifier of a record
 *
 * Appends a step, with the escapes of RFC 6901 section 3.
 *
 * Returns: the length of @place before
 */
gsize
codio_place_enter (GString    *place,
                   const char *step)
{
  gsize length = place->len;

  g_string_append_c (place, '/');
  for (; *step; step++)
    if (*step == '~')
      g_string_append (place, "~0");
    else if (*step == '/')
      g_string_append (place, "~1");
    else
      g_string_append_c (place, *step);

  return length;
}

/*< private >
 * codio_place_dup_name:
 * @step: a step of a place, between two slashes
 *
 * Returns: (transfer full): what it names
 */
char *
codio_place_dup_name (const char *step)
{
  GString *name = g_string_new (step);

  g_string_replace (name, "~1", "/", 0);
  g_string_replace (name, "~0", "~", 0);

  return g_string_free_and_steal (name);
}

/*< private >
 * codio_place_find_member:
 * @klass: the class of a record
 * @name: the name of a member in a file
 *
 * Returns: (nullable): that member; %NULL where the program does not know it
 */
const CodioMember *
codio_place_find_member (CodioRecordClass *klass,
                         const char       *name)
{
  for (guint i = 0; i < klass->n_members; i++)
    {
      g_autofree char *json_name = codio_member_get_json_name (&klass->members[i]);

      if (g_str_equal (json_name, name))
        return &klass->members[i];
    }

  return NULL;
}
