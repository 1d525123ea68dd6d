/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-migration.h"

#include "codio-profile-private.h"

/* Brings a profile of an older version of the format to that of today, before it is read by the tables.
 *
 * A chain: each step goes from one version to the next and is never changed again, so the newest step is the only
 * one to write when the format changes. A step moves what it knows to where it now belongs and lets all else be: it
 * checks nothing, because the reader does that after the last step. tests/data/valid/version-0.codio is an example
 * of the oldest version.
 *
 * Version 0.9 was never published. It shows that the chain works.
 */
typedef struct
{
  const char *from;
  const char *to;
  void (*run) (JsonObject *profile);
} Migration;

static void
rename_member (JsonObject *object,
               const char *from,
               const char *to)
{
  JsonNode *node = json_object_get_member (object, from);

  if (node == NULL || json_object_has_member (object, to))
    return;

  json_object_set_member (object, to, json_node_copy (node));
  json_object_remove_member (object, from);
}

/* In version 0.9 an assessment says with "stake" true or false whether the value is at stake. */
static void
migrate_assessment (JsonArray *array,
                    guint      position,
                    JsonNode  *node,
                    gpointer   user_data)
{
  JsonObject *assessment;
  JsonNode *stake;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  assessment = json_node_get_object (node);
  stake = json_object_get_member (assessment, "stake");
  if (stake == NULL || json_node_get_value_type (stake) != G_TYPE_BOOLEAN)
    return;

  if (!json_object_has_member (assessment, "judgement"))
    json_object_set_string_member (assessment, "judgement",
                                   json_node_get_boolean (stake) ? "at-stake" : "not-at-stake");
  json_object_remove_member (assessment, "stake");
}

/* In version 0.9 the summary is the "description" and the assessments are the "values". */
static void
migrate_0_9 (JsonObject *profile)
{
  JsonNode *assessments;

  rename_member (profile, "description", "summary");
  rename_member (profile, "values", "assessments");

  assessments = json_object_get_member (profile, "assessments");
  if (assessments && JSON_NODE_HOLDS_ARRAY (assessments))
    json_array_foreach_element (json_node_get_array (assessments), migrate_assessment, NULL);
}

static const Migration migrations[] = {
  { "0.9", "1.0", migrate_0_9 },
};

static const Migration *
find_migration (const char *version)
{
  for (guint i = 0; i < G_N_ELEMENTS (migrations); i++)
    if (g_str_equal (migrations[i].from, version))
      return &migrations[i];

  return NULL;
}

/*< private >
 * codio_migration_knows:
 * @version: a version of the format
 *
 * Returns: whether it is an older one that can be brought to that of today
 */
gboolean
codio_migration_knows (const char *version)
{
  g_return_val_if_fail (version != NULL, FALSE);

  return find_migration (version) != NULL;
}

/*< private >
 * codio_migration_run:
 * @profile: a profile in JSON
 *
 * Brings @profile from the version it names to that of today.
 */
void
codio_migration_run (JsonObject *profile)
{
  const Migration *migration;

  g_return_if_fail (profile != NULL);

  while ((migration = find_migration (json_object_get_string_member (profile, "version"))))
    {
      migration->run (profile);
      json_object_set_string_member (profile, "version", migration->to);
    }
}
