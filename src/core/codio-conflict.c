/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-conflict.h"

#include <string.h>

#include "codio-i18n.h"
#include "codio-json-object-private.h"
#include "codio-place-private.h"
#include "codio-profile-private.h"
#include "codio-profile-reader-private.h"
#include "codio-text.h"

/* Where copies that were merged contradict one another. It is marked in the profile, which says meanwhile what `mine`
 * says, so that a file with conflicts is a valid profile. A side is chosen in the file as it would be written, and read
 * again: what does not fit any more does not get in. */

G_DEFINE_QUARK (codio-conflict-error-quark, codio_conflict_error)

static const CodioMember codio_conflict_members[] = {
  {
    .name = "id",
    .kind = CODIO_MEMBER_UUID,
    .label = N_("Identifier"),
    .description = "Identifies the conflict in the profile. Made of what it says, so that the same merge gives the "
                   "same.",
    .required = TRUE,
  },
  {
    .name = "place",
    .kind = CODIO_MEMBER_STRING,
    .label = CODIO_CONTEXT ("conflict", "Place"),
    .description = "What it is about: the names of members and the identifiers of records on the way there, each after "
                   "a slash, such as /assessments/privacy/reason.",
    .required = TRUE,
  },
  {
    .name = "kind",
    .kind = CODIO_MEMBER_ENUM,
    .label = N_("Kind of conflict"),
    .description = "Whether both changed one member, one removed what the other changed or refers to, or both put a "
                   "list in an order of their own.",
    .required = TRUE,
    .get_type = codio_conflict_kind_get_type,
  },
  {
    .name = "base",
    .kind = CODIO_MEMBER_OBJECT,
    .label = CODIO_CONTEXT ("conflict", "Before"),
    .description = "What was there: an object with the one member as in a profile, or the whole record where one side "
                   "removed it; for an order, the identifiers. Left out where nothing was there.",
  },
  {
    .name = "mine",
    .kind = CODIO_MEMBER_OBJECT,
    .label = N_("In this file"),
    .description = "What the file says that the other was merged into, in the same form.",
  },
  {
    .name = "mine-by",
    .kind = CODIO_MEMBER_STRING,
    .label = CODIO_CONTEXT ("conflict", "By"),
    .description = "Who wrote that, or who kept that file.",
  },
  {
    .name = "mine-time",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Time"),
    .description = "When that was written, or when that file was saved.",
  },
  {
    .name = "theirs",
    .kind = CODIO_MEMBER_OBJECT,
    .label = N_("In the copy"),
    .description = "What the other file says, in the same form.",
  },
  {
    .name = "theirs-by",
    .kind = CODIO_MEMBER_STRING,
    .label = N_("By, in the copy"),
    .description = "Who wrote that, or who kept that file.",
  },
  {
    .name = "theirs-time",
    .kind = CODIO_MEMBER_TIME,
    .label = N_("Time, in the copy"),
    .description = "When that was written, or when that file was saved.",
  },
};

CODIO_DEFINE_RECORD (CodioConflict, codio_conflict, N_("a conflict"), "place",
                     "Where copies that were merged contradict one another. The profile itself says what `mine` says, "
                     "and has what one of them removed.")

/**
 * codio_conflict_get_member:
 * @self: a conflict
 *
 * Returns: (nullable): the member that both sides changed, or the list that is in another order or of which one side
 *   removed a record; %NULL where the program does not know it
 */
const CodioMember *
codio_conflict_get_member (CodioConflict *self)
{
  g_auto (GStrv) steps = NULL;
  g_autoptr (CodioRecordClass) klass = g_type_class_ref (CODIO_TYPE_PROFILE);
  const CodioMember *member = NULL;

  g_return_val_if_fail (CODIO_IS_CONFLICT (self), NULL);

  steps = g_strsplit (codio_record_get_string (CODIO_RECORD (self), "place"), "/", -1);
  for (guint i = 1; steps[0] && steps[i]; i += 2)
    {
      g_autofree char *step = codio_place_dup_name (steps[i]);

      member = klass ? codio_place_find_member (klass, step) : NULL;
      g_clear_pointer (&klass, g_type_class_unref);
      if (member && member->kind == CODIO_MEMBER_RECORDS)
        klass = g_type_class_ref (member->get_type ());
      if (steps[i + 1] == NULL)
        break;
    }

  return member;
}

/**
 * codio_conflict_get_text:
 * @self: a conflict
 * @side: "base", "mine" or "theirs"
 *
 * Returns: (nullable): the text of that side, "" where it says nothing; %NULL where the conflict is about something
 *   else than a text
 */
const char *
codio_conflict_get_text (CodioConflict *self,
                         const char    *side)
{
  const CodioMember *member;
  JsonObject *object;
  g_autofree char *name = NULL;
  const char *text;

  g_return_val_if_fail (CODIO_IS_CONFLICT (self), NULL);

  member = codio_conflict_get_member (self);
  if (member == NULL || (member->kind != CODIO_MEMBER_STRING && member->kind != CODIO_MEMBER_TEXT) ||
      codio_record_get_number (CODIO_RECORD (self), "kind") != CODIO_CONFLICT_KIND_CHANGED)
    return NULL;

  object = g_value_get_boxed (codio_record_get_value (CODIO_RECORD (self), side));
  name = codio_member_get_json_name (member);
  text = object ? codio_reader_get_string_member (object, name) : NULL;

  return text ? text : "";
}

static const char *
get_key (JsonNode *node)
{
  static const char * const names[] = { "id", "value", "statement" };

  for (guint i = 0; JSON_NODE_HOLDS_OBJECT (node) && i < G_N_ELEMENTS (names); i++)
    {
      const char *key = codio_reader_get_string_member (json_node_get_object (node), names[i]);

      if (key)
        return key;
    }

  return NULL;
}

static gboolean
find_in_array (JsonArray  *array,
               const char *key,
               guint      *position)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_strcmp0 (get_key (json_array_get_element (array, i)), key) == 0)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* What holds what the place names, and the last step to it. */
static JsonNode *
find_parent (JsonNode    *root,
             const char  *place,
             char       **last)
{
  g_auto (GStrv) steps = g_strsplit (place, "/", -1);
  JsonNode *node = root;

  for (guint i = 1; steps[0] && steps[i] && node; i++)
    {
      g_autofree char *step = codio_place_dup_name (steps[i]);
      guint position;

      if (steps[i + 1] == NULL)
        {
          *last = g_steal_pointer (&step);
          return node;
        }
      if (JSON_NODE_HOLDS_OBJECT (node))
        node = json_object_get_member (json_node_get_object (node), step);
      else if (JSON_NODE_HOLDS_ARRAY (node) && find_in_array (json_node_get_array (node), step, &position))
        node = json_array_get_element (json_node_get_array (node), position);
      else
        node = NULL;
    }

  return NULL;
}

/* As the commands do: what is not at stake has no weight, and what has one is at stake. */
static void
follow_assessment (JsonObject *assessment,
                   const char *name)
{
  const char *judgement = codio_reader_get_string_member (assessment, "judgement");

  if (g_strcmp0 (judgement, "at-stake") == 0 || !json_object_has_member (assessment, "value"))
    return;

  if (g_str_equal (name, "weight") && json_object_has_member (assessment, "weight"))
    {
      json_object_set_string_member (assessment, "judgement", "at-stake");
    }
  else if (g_str_equal (name, "judgement"))
    {
      json_object_remove_member (assessment, "touched");
      json_object_remove_member (assessment, "secured");
      json_object_remove_member (assessment, "weight");
    }
}

static gboolean
put_member (JsonNode   *parent,
            const char *place,
            const char *name,
            JsonObject *chosen)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (parent))
    return FALSE;

  object = json_node_get_object (parent);
  if (chosen && json_object_has_member (chosen, name))
    json_object_set_member (object, name, codio_json_node_dup (json_object_get_member (chosen, name)));
  else
    json_object_remove_member (object, name);
  if (g_str_has_prefix (place, "/assessments/"))
    follow_assessment (object, name);

  return TRUE;
}

/* A record that was removed from the list since comes back at its end. */
static void
put_record (JsonNode   *list,
            const char *key,
            JsonObject *chosen)
{
  JsonArray *array = json_node_get_array (list);
  guint position;

  if (chosen == NULL && find_in_array (array, key, &position))
    json_array_remove_element (array, position);
  else if (chosen && !find_in_array (array, key, &position))
    json_array_add_element (array, codio_json_object_dup (chosen));
}

/* What @chosen has not in its order keeps its place. */
static gboolean
put_order (JsonNode   *parent,
           const char *name,
           JsonObject *chosen)
{
  JsonNode *list = JSON_NODE_HOLDS_OBJECT (parent)
                   ? json_object_get_member (json_node_get_object (parent), name) : NULL;
  JsonNode *keys = chosen ? json_object_get_member (chosen, name) : NULL;
  g_autoptr (JsonArray) sorted = json_array_new ();
  g_autoptr (GHashTable) named = NULL;
  guint next = 0;

  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list) || keys == NULL || !JSON_NODE_HOLDS_ARRAY (keys))
    return FALSE;

  named = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (keys)); i++)
    {
      JsonNode *key = json_array_get_element (json_node_get_array (keys), i);

      if (json_node_get_value_type (key) == G_TYPE_STRING)
        g_hash_table_add (named, (gpointer) json_node_get_string (key));
    }

  for (guint i = 0; i < json_array_get_length (json_node_get_array (list)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (list), i);
      const char *key = get_key (item);
      guint position = 0;
      gboolean found = FALSE;

      /* Its place goes to the next in the order that is still there. */
      while (key && g_hash_table_contains (named, key) && !found &&
             next < json_array_get_length (json_node_get_array (keys)))
        found = find_in_array (json_node_get_array (list),
                               json_array_get_string_element (json_node_get_array (keys), next++), &position);
      json_array_add_element (sorted, json_node_copy (found
        ? json_array_get_element (json_node_get_array (list), position) : item));
    }
  json_object_set_array_member (json_node_get_object (parent), name, g_steal_pointer (&sorted));

  return TRUE;
}

static gboolean
put (JsonNode    *root,
     CodioRecord *conflict,
     JsonObject  *chosen)
{
  g_autofree char *last = NULL;
  const char *place = codio_record_get_string (conflict, "place");
  JsonNode *parent = find_parent (root, place, &last);

  if (parent == NULL)
    return FALSE;

  switch (codio_record_get_number (conflict, "kind"))
    {
    case CODIO_CONFLICT_KIND_REMOVED:
      if (!JSON_NODE_HOLDS_ARRAY (parent))
        return FALSE;
      put_record (parent, last, chosen);
      return TRUE;

    case CODIO_CONFLICT_KIND_ORDER:
      return put_order (parent, last, chosen);

    default:
      return put_member (parent, place, last, chosen);
    }
}

/* A record of the profile that others may refer to, if it is one of those that the command removes. */
static CodioRecord *
find_removed (CodioProfile  *self,
              CodioRecord   *conflict,
              char         **list)
{
  g_auto (GStrv) steps = g_strsplit (codio_record_get_string (conflict, "place"), "/", -1);
  const CodioMember *members;
  guint n;

  if (codio_record_get_number (conflict, "kind") != CODIO_CONFLICT_KIND_REMOVED || g_strv_length (steps) != 3)
    return NULL;

  members = codio_record_get_members (CODIO_RECORD (self), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = codio_member_get_json_name (&members[i]);

      if (members[i].kind == CODIO_MEMBER_RECORDS && g_str_equal (name, steps[1]) &&
          members[i].get_type () != CODIO_TYPE_ASSESSMENT)
        {
          *list = g_strdup (members[i].name);
          return codio_profile_find (self, members[i].name, steps[2]);
        }
    }

  return NULL;
}

static void
remove_conflict (CodioProfile  *self,
                 CodioConflict *conflict)
{
  CodioRecord *own = codio_profile_find (self, "conflicts", codio_record_get_key (CODIO_RECORD (conflict)));

  if (own)
    codio_profile_remove (self, CODIO_RECORD (self), "conflicts", own);
}

/* A file that somebody made by hand may have a conflict about what never changes. */
static CodioProfile *
read_again (CodioProfile  *self,
            JsonNode      *root,
            GError       **error)
{
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (CodioProfile) profile = codio_reader_read (root, FALSE, issues);

  if (profile && (g_strcmp0 (codio_profile_get_id (profile), codio_profile_get_id (self)) != 0 ||
                  codio_profile_get_edition (profile) != codio_profile_get_edition (self)))
    {
      g_set_error_literal (error, CODIO_CONFLICT_ERROR, CODIO_CONFLICT_ERROR_UNFIT,
                           _("the identifier and the edition of a profile never change"));
      return NULL;
    }
  if (profile == NULL)
    g_set_error (error, CODIO_CONFLICT_ERROR, CODIO_CONFLICT_ERROR_UNFIT,
                 /* Translators: what would be wrong in the profile, as a sentence */
                 _("this does not fit in the profile any more: %s"),
                 ((CodioIssue *) g_ptr_array_index (issues, 0))->message);

  return g_steal_pointer (&profile);
}

/* @chosen is in the form of the sides of a conflict; %NULL says nothing. */
static gboolean
choose (CodioProfile   *self,
        CodioConflict  *conflict,
        JsonObject     *chosen,
        GError        **error)
{
  g_autoptr (GBytes) bytes = codio_profile_write (self);
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (CodioProfile) target = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *list = NULL;
  CodioProfileError code;
  CodioRecord *removed;

  if (!codio_profile_get_editable (self))
    {
      g_set_error_literal (error, CODIO_CONFLICT_ERROR, CODIO_CONFLICT_ERROR_SETTLED,
                           _("the profile is settled; continue it as a new moment first"));
      return FALSE;
    }

  root = codio_reader_parse (bytes, CODIO_PROFILE_FORMAT, issues, &code);
  removed = chosen ? NULL : find_removed (self, CODIO_RECORD (conflict), &list);
  if (root == NULL || (removed == NULL && !put (root, CODIO_RECORD (conflict), chosen)))
    {
      g_set_error_literal (error, CODIO_CONFLICT_ERROR, CODIO_CONFLICT_ERROR_GONE,
                           _("what the conflict is about is no longer in the profile"));
      return FALSE;
    }

  target = read_again (self, root, error);
  if (target == NULL)
    return FALSE;

  if (removed)
    codio_profile_remove (target, CODIO_RECORD (target), list,
                          codio_profile_find (target, list, codio_record_get_key (removed)));
  remove_conflict (target, conflict);
  codio_profile_become (self, target, N_("choosing in a conflict"));

  return TRUE;
}

static JsonObject *
get_side (CodioConflict *conflict,
          const char    *side)
{
  return g_value_get_boxed (codio_record_get_value (CODIO_RECORD (conflict), side));
}

/**
 * codio_profile_choose_mine:
 * @self: a profile
 * @conflict: one of its conflicts
 * @error: return location for an error of #CODIO_CONFLICT_ERROR
 *
 * Command. Makes the profile say what the file said that the other was merged into, and takes the conflict away.
 *
 * Returns: whether that could be done; otherwise nothing changes
 */
gboolean
codio_profile_choose_mine (CodioProfile   *self,
                           CodioConflict  *conflict,
                           GError        **error)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_CONFLICT (conflict), FALSE);

  return choose (self, conflict, get_side (conflict, "mine"), error);
}

/**
 * codio_profile_choose_theirs:
 * @self: a profile
 * @conflict: one of its conflicts
 * @error: return location for an error of #CODIO_CONFLICT_ERROR
 *
 * Command. Makes the profile say what the other file said, and takes the conflict away.
 *
 * Returns: whether that could be done; otherwise nothing changes
 */
gboolean
codio_profile_choose_theirs (CodioProfile   *self,
                             CodioConflict  *conflict,
                             GError        **error)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_CONFLICT (conflict), FALSE);

  return choose (self, conflict, get_side (conflict, "theirs"), error);
}

/**
 * codio_profile_choose_text:
 * @self: a profile
 * @conflict: one of its conflicts, for which codio_conflict_get_text() gives a text
 * @text: what the profile is to say instead of what either side says
 * @error: return location for an error of #CODIO_CONFLICT_ERROR
 *
 * Command. Makes the profile say @text, and takes the conflict away.
 *
 * Returns: whether that could be done; otherwise nothing changes
 */
gboolean
codio_profile_choose_text (CodioProfile   *self,
                           CodioConflict  *conflict,
                           const char     *text,
                           GError        **error)
{
  const CodioMember *member;
  g_autofree char *storable = NULL;
  g_autofree char *name = NULL;
  g_autoptr (JsonObject) chosen = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_CONFLICT (conflict), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  member = codio_conflict_get_member (conflict);
  g_return_val_if_fail (member != NULL, FALSE);

  storable = codio_text_make_storable (text, member->kind == CODIO_MEMBER_STRING);
  name = codio_member_get_json_name (member);
  chosen = json_object_new ();
  if (*storable)
    json_object_set_string_member (chosen, name, storable);

  return choose (self, conflict, chosen, error);
}

/**
 * codio_profile_close_conflict:
 * @self: a profile
 * @conflict: one of its conflicts
 *
 * Command. Takes the conflict away: the profile says by now what it should.
 */
void
codio_profile_close_conflict (CodioProfile  *self,
                              CodioConflict *conflict)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (CODIO_IS_CONFLICT (conflict));

  remove_conflict (self, conflict);
}
