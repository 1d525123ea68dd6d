/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-private.h"
#include "codio-json-object-private.h"

/* Merges two records member by member: what one side changed is taken over, what both made the same is no conflict,
 * and in a conflict the record says what `mine` says. Without a base, a side that says nothing changed nothing. */

/*< private >
 * codio_merging_enter:
 * @self: a merge
 * @step: the name of a member in a file, or the identifier of a record
 *
 * Returns: where it was, for codio_merging_leave()
 */
gsize
codio_merging_enter (CodioMerging *self,
                     const char   *step)
{
  return codio_place_enter (self->place, step);
}

/*< private >
 * codio_merging_leave:
 * @self: a merge
 * @length: where it was before
 */
void
codio_merging_leave (CodioMerging *self,
                     gsize         length)
{
  g_string_truncate (self->place, length);
}

/*< private >
 * codio_merging_wrap:
 * @name: the name of a member in a file
 * @node: (nullable) (transfer full): what it holds
 *
 * Returns: (transfer full) (nullable): an object with that one member; %NULL where it holds nothing
 */
JsonObject *
codio_merging_wrap (const char *name,
                    JsonNode   *node)
{
  JsonObject *object;

  if (node == NULL)
    return NULL;

  object = json_object_new ();
  json_object_set_member (object, name, node);
  return object;
}

static void
set_object (CodioRecord *record,
            const char  *name,
            JsonObject  *object,
            GChecksum   *checksum)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *text = NULL;

  g_value_set_boxed (g_value_init (&value, CODIO_TYPE_JSON_OBJECT), object);
  codio_record_set_value (record, name, &value);

  text = codio_record_dup_text (record, name);
  g_checksum_update (checksum, (const guchar *) name, -1);
  if (text && !g_str_equal (name, "base"))
    g_checksum_update (checksum, (const guchar *) text, -1);
}

/* The same conflict gets the same identifier, whoever merges: the form is that of RFC 9562, version 4. */
static void
set_id (CodioRecord *record,
        GChecksum   *checksum)
{
  const char *hex = g_checksum_get_string (checksum);
  g_autofree char *id = g_strdup_printf ("%.8s-%.4s-4%.3s-8%.3s-%.12s", hex, hex + 8, hex + 12, hex + 15, hex + 18);

  codio_record_set_string (record, "id", id);
}

/* What is said by somebody at some time names both itself. */
static const char *
get_said (CodioRecord *record,
          const char  *member,
          const char  *otherwise)
{
  const char *said = record && codio_record_find_member (record, member)
                     ? codio_record_get_string (record, member) : "";

  return *said ? said : otherwise;
}

/*< private >
 * codio_merging_add_conflict:
 * @self: a merge, at the place of the conflict
 * @kind: what kind of conflict it is
 * @mine: (nullable): the record on one side, if that may say who wrote it
 * @theirs: (nullable): the record on the other side
 * @base_object: (nullable): what was there
 * @mine_object: (nullable): what one side says
 * @theirs_object: (nullable): what the other says
 */
void
codio_merging_add_conflict (CodioMerging      *self,
                            CodioConflictKind  kind,
                            CodioRecord       *mine,
                            CodioRecord       *theirs,
                            JsonObject        *base_object,
                            JsonObject        *mine_object,
                            JsonObject        *theirs_object)
{
  CodioRecord *conflict = codio_record_new (CODIO_TYPE_CONFLICT);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_auto (GValue) value = G_VALUE_INIT;

  codio_record_set_string (conflict, "place", self->place->str);
  g_checksum_update (checksum, (const guchar *) self->place->str, -1);
  g_value_set_enum (g_value_init (&value, CODIO_TYPE_CONFLICT_KIND), (int) kind);
  codio_record_set_value (conflict, "kind", &value);
  set_object (conflict, "base", base_object, checksum);
  set_object (conflict, "mine", mine_object, checksum);
  set_object (conflict, "theirs", theirs_object, checksum);
  codio_record_set_string (conflict, "mine-by", get_said (mine, "author", self->mine_by));
  codio_record_set_string (conflict, "mine-time", get_said (mine, "time", self->mine_time));
  codio_record_set_string (conflict, "theirs-by", get_said (theirs, "author", self->theirs_by));
  codio_record_set_string (conflict, "theirs-time", get_said (theirs, "time", self->theirs_time));
  set_id (conflict, checksum);
  g_ptr_array_add (self->conflicts, conflict);
}

/* Whether @strings are what is left of @before when what is kept was taken out. */
static gboolean
is_without_kept (CodioMerging       *self,
                 const char * const *before,
                 const char * const *strings)
{
  for (; *before; before++)
    if (*strings && g_str_equal (*before, *strings))
      strings++;
    else if (!g_hash_table_contains (self->kept, *before))
      return FALSE;

  return *strings == NULL;
}

/* Whether one side left a member as it was. That it names no more what it removed does not count where that is kept. */
static gboolean
is_unchanged (CodioMerging      *self,
              const CodioMember *member,
              const GValue      *before,
              const GValue      *value)
{
  if (before == NULL)
    return codio_member_is_default (member, value);
  if (codio_member_values_equal (before, value))
    return TRUE;
  if (g_hash_table_size (self->kept) == 0)
    return FALSE;
  if (member->kind == CODIO_MEMBER_VALUES || member->kind == CODIO_MEMBER_REFERENCES)
    return is_without_kept (self, g_value_get_boxed (before), g_value_get_boxed (value));

  return member->kind == CODIO_MEMBER_REFERENCE && *g_value_get_string (value) == '\0' &&
         g_hash_table_contains (self->kept, g_value_get_string (before));
}

static void
report_member (CodioMerging      *self,
               const CodioMember *member,
               const char        *name,
               CodioRecord       *base,
               CodioRecord       *mine,
               CodioRecord       *theirs)
{
  g_autoptr (JsonObject) was =
    codio_merging_wrap (name, base ? codio_record_dup_member_json (base, member) : NULL);
  g_autoptr (JsonObject) here = codio_merging_wrap (name, codio_record_dup_member_json (mine, member));
  g_autoptr (JsonObject) there = codio_merging_wrap (name, codio_record_dup_member_json (theirs, member));
  gsize length = codio_merging_enter (self, name);

  codio_merging_add_conflict (self, CODIO_CONFLICT_KIND_CHANGED, mine, theirs, was, here, there);
  codio_merging_leave (self, length);
}

/* What a profile says about its own file, and what one calls a moment: no conflict that anybody could settle. What two
 * copies were made from has no moments in it, so nobody knows who gave one another name. */
static const GValue *
choose_own (const CodioMember *member,
            CodioRecord       *base,
            CodioRecord       *record,
            const GValue      *mine,
            const GValue      *theirs)
{
  if (CODIO_IS_MOMENT (record) && base == NULL)
    return g_str_equal (member->name, "name") || g_str_equal (member->name, "phase") ? mine : NULL;
  if (!CODIO_IS_PROFILE (record))
    return NULL;
  if (g_str_equal (member->name, "base"))
    return mine;
  if (g_str_equal (member->name, "modified"))
    return g_strcmp0 (g_value_get_string (mine), g_value_get_string (theirs)) < 0 ? theirs : mine;

  return NULL;
}

/* What both changed: both together where that can be, else what @mine says, and a conflict. */
static void
merge_changed (CodioMerging      *self,
               const CodioMember *member,
               CodioRecord       *base,
               CodioRecord       *mine,
               CodioRecord       *theirs,
               CodioRecord       *merged)
{
  g_autofree char *name = codio_member_get_json_name (member);
  const GValue *here = codio_record_get_value (mine, member->name);

  if (G_VALUE_HOLDS (here, G_TYPE_STRV))
    {
      g_auto (GStrv) together = codio_merging_merge_strings (self, member,
        base ? codio_record_get_strings (base, member->name) : NULL, codio_record_get_strings (mine, member->name),
        codio_record_get_strings (theirs, member->name));

      if (together)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_value_set_boxed (g_value_init (&value, G_TYPE_STRV), together);
          codio_record_set_value (merged, member->name, &value);
          return;
        }
    }

  codio_record_set_value (merged, member->name, here);
  report_member (self, member, name, base, mine, theirs);
}

/* With @both_changed it is part of what both sides changed: in what differs is a conflict. */
static void
merge_member (CodioMerging      *self,
              guint              position,
              const CodioMember *member,
              CodioRecord       *base,
              CodioRecord       *mine,
              CodioRecord       *theirs,
              gboolean           both_changed,
              CodioRecord       *merged)
{
  const GValue *before = base ? codio_record_get_nth_value (base, position) : NULL;
  const GValue *here = codio_record_get_nth_value (mine, position);
  const GValue *there = codio_record_get_nth_value (theirs, position);
  const GValue *chosen = choose_own (member, base, mine, here, there);

  if (chosen == NULL && !codio_member_values_equal (here, there))
    {
      gboolean mine_unchanged = !both_changed && is_unchanged (self, member, before, here);
      gboolean theirs_unchanged = !both_changed && is_unchanged (self, member, before, there);

      if (mine_unchanged && theirs_unchanged)
        chosen = before ? before : here;
      else if (mine_unchanged)
        chosen = there;
      else if (!theirs_unchanged)
        {
          merge_changed (self, member, base, mine, theirs, merged);
          return;
        }
    }

  codio_record_set_value (merged, member->name, chosen ? chosen : here);
}

static gboolean
nodes_equal (JsonNode *a,
             JsonNode *b)
{
  return a == b || (a && b && json_node_equal (a, b));
}

static JsonNode *
copy_node (JsonNode *node)
{
  return node ? codio_json_node_dup (node) : NULL;
}

static JsonNode *
get_unknown (CodioRecord *record,
             const char  *name)
{
  JsonObject *unknown = record ? codio_record_get_unknown (record) : NULL;

  return unknown ? json_object_get_member (unknown, name) : NULL;
}

static void
merge_unknown_member (CodioMerging *self,
                      const char   *name,
                      CodioRecord  *base,
                      CodioRecord  *mine,
                      CodioRecord  *theirs,
                      CodioRecord  *merged)
{
  JsonNode *before = get_unknown (base, name);
  JsonNode *here = get_unknown (mine, name);
  JsonNode *there = get_unknown (theirs, name);
  JsonNode *chosen = here;

  if (nodes_equal (before, here))
    {
      chosen = there;
    }
  else if (!nodes_equal (before, there) && !nodes_equal (here, there))
    {
      g_autoptr (JsonObject) was = codio_merging_wrap (name, copy_node (before));
      g_autoptr (JsonObject) mine_object = codio_merging_wrap (name, copy_node (here));
      g_autoptr (JsonObject) theirs_object = codio_merging_wrap (name, copy_node (there));
      gsize length = codio_merging_enter (self, name);

      codio_merging_add_conflict (self, CODIO_CONFLICT_KIND_CHANGED, mine, theirs, was, mine_object, theirs_object);
      codio_merging_leave (self, length);
    }

  if (chosen)
    codio_record_keep_unknown (merged, name, chosen);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* The names of the base first, in its order, then those that were added. */
static void
merge_unknown (CodioMerging *self,
               CodioRecord  *base,
               CodioRecord  *mine,
               CodioRecord  *theirs,
               CodioRecord  *merged)
{
  CodioRecord *records[] = { base, mine, theirs };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_base = 0;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      JsonObject *unknown = records[i] ? codio_record_get_unknown (records[i]) : NULL;
      g_autoptr (GList) members = unknown ? json_object_get_members (unknown) : NULL;

      for (GList *l = members; l; l = l->next)
        if (!g_ptr_array_find_with_equal_func (names, l->data, g_str_equal, NULL))
          g_ptr_array_add (names, l->data);
      if (i == 0)
        n_base = names->len;
    }
  if (names->len > n_base)
    qsort (names->pdata + n_base, names->len - n_base, sizeof (gpointer), compare_names);

  for (guint i = 0; i < names->len; i++)
    merge_unknown_member (self, names->pdata[i], base, mine, theirs, merged);
}

static gboolean
is_judgement (const CodioMember *member)
{
  static const char * const names[] = { "judgement", "touched", "weight", "secured", NULL };

  return g_strv_contains (names, member->name);
}

/* Whether both sides changed how a value is judged and end with another judgement. What is not at stake has no weight:
 * each is right alone, but not a part of each. Then all of @mine holds, and in what @theirs differs is a conflict. */
static gboolean
judge_differently (CodioMerging *self,
                   CodioRecord  *base,
                   CodioRecord  *mine,
                   CodioRecord  *theirs)
{
  gboolean mine_unchanged = TRUE, theirs_unchanged = TRUE;
  const CodioMember *members;
  guint n;

  if (!CODIO_IS_ASSESSMENT (mine) ||
      codio_record_get_number (mine, "judgement") == codio_record_get_number (theirs, "judgement"))
    return FALSE;

  members = codio_record_get_members (mine, &n);
  for (guint i = 0; i < n; i++)
    if (is_judgement (&members[i]))
      {
        const GValue *before = base ? codio_record_get_nth_value (base, i) : NULL;

        mine_unchanged &= is_unchanged (self, &members[i], before, codio_record_get_nth_value (mine, i));
        theirs_unchanged &= is_unchanged (self, &members[i], before, codio_record_get_nth_value (theirs, i));
      }

  return !mine_unchanged && !theirs_unchanged;
}

/*< private >
 * codio_merging_merge_records:
 * @self: a merge, at the record
 * @base: (nullable): the record as it was
 * @mine: as it is on one side
 * @theirs: as it is on the other side
 *
 * Returns: (transfer full): a new record
 */
CodioRecord *
codio_merging_merge_records (CodioMerging *self,
                             CodioRecord  *base,
                             CodioRecord  *mine,
                             CodioRecord  *theirs)
{
  CodioRecord *merged = g_object_new (G_OBJECT_TYPE (mine), NULL);
  const gboolean judged = judge_differently (self, base, mine, theirs);
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (mine, &n);
  for (guint i = 0; i < n; i++)
    if (members[i].kind == CODIO_MEMBER_RECORDS)
      {
        g_autofree char *name = codio_member_get_json_name (&members[i]);
        gsize length = codio_merging_enter (self, name);

        codio_merging_merge_lists (self, &members[i],
                                   base ? codio_record_get_records (base, members[i].name) : NULL,
                                   codio_record_get_records (mine, members[i].name),
                                   codio_record_get_records (theirs, members[i].name),
                                   codio_record_get_records (merged, members[i].name));
        codio_merging_leave (self, length);
      }
    else
      {
        merge_member (self, i, &members[i], base, mine, theirs, judged && is_judgement (&members[i]), merged);
      }

  merge_unknown (self, base, mine, theirs, merged);

  return merged;
}
