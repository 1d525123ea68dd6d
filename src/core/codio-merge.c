/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-private.h"

#include "codio-i18n.h"
#include "codio-profile-file.h"
#include "codio-profile-private.h"
#include "codio-review.h"

/* Merges two profiles that were made from one.
 *
 * Invariants:
 * 1. What one side changed and the other did not is in the result, whichever side is which; but for the name and the
 *    phase of a moment without a base, which are those of `mine`.
 * 2. What both changed, and not to the same, is a conflict: the result says what `mine` says, and its `conflicts` what
 *    both say. So is a record that one side removed and the other changed or refers to: it stays. Where both changed
 *    how a value is judged, and judge differently, each member of that in which they differ is a conflict.
 * 3. There are as many conflicts whichever side is which.
 * 4. The result can be written and read.
 * 5. A list of texts is not one thing: what each side added to it or took out of it is taken over, as
 *    codio-merge-strings.c says.
 *
 * That a record must stay can turn out after it was left out, and then all that was removed with it stays too. The
 * merge is done again then; each time more is kept, so it ends. What only `theirs` refers to, in a conflict, must stay
 * as well: somebody may choose it. Therefore what must stay is looked for in the merge the other way round too. */

G_DEFINE_QUARK (codio-merge-error-quark, codio_merge_error)

static gboolean
keep (CodioMerging *self,
      const char   *key)
{
  return g_hash_table_add (self->kept, g_strdup (key));
}

static gboolean
keep_value (CodioMerging *self,
            CodioProfile *merged,
            CodioEdition *edition,
            const char   *id)
{
  return *id && codio_edition_get_value (edition, id) == NULL &&
         codio_profile_find (merged, "additional-values", id) == NULL && keep (self, id);
}

/* Keeps what is referred to in @record but is not in @merged; returns whether there was anything new. */
static gboolean
keep_targets (CodioMerging *self,
              CodioProfile *merged,
              CodioEdition *edition,
              CodioRecord  *record)
{
  const CodioMember *members;
  gboolean more = FALSE;
  guint n;

  members = codio_record_get_members (record, &n);
  for (guint i = 0; i < n; i++)
    {
      const GValue *value = codio_record_get_nth_value (record, i);

      switch (members[i].kind)
        {
        case CODIO_MEMBER_VALUE:
          more |= keep_value (self, merged, edition, g_value_get_string (value));
          break;

        case CODIO_MEMBER_VALUES:
          for (char **id = g_value_get_boxed (value); *id; id++)
            more |= keep_value (self, merged, edition, *id);
          break;

        case CODIO_MEMBER_REFERENCE:
          if (*g_value_get_string (value) &&
              codio_profile_find (merged, members[i].target, g_value_get_string (value)) == NULL)
            more |= keep (self, g_value_get_string (value));
          break;

        case CODIO_MEMBER_REFERENCES:
          for (char **id = g_value_get_boxed (value); *id; id++)
            if (codio_profile_find (merged, members[i].target, *id) == NULL)
              more |= keep (self, *id);
          break;

        case CODIO_MEMBER_RECORDS:
          for (guint j = 0; j < g_list_model_get_n_items (g_value_get_object (value)); j++)
            {
              g_autoptr (CodioRecord) item = g_list_model_get_item (g_value_get_object (value), j);

              more |= keep_targets (self, merged, edition, item);
            }
          break;

        case CODIO_MEMBER_STRING:
        case CODIO_MEMBER_TEXT:
        case CODIO_MEMBER_STRINGS:
        case CODIO_MEMBER_ENUM:
        case CODIO_MEMBER_INTEGER:
        case CODIO_MEMBER_TIME:
        case CODIO_MEMBER_DATE:
        case CODIO_MEMBER_UUID:
        case CODIO_MEMBER_LANGUAGE:
        case CODIO_MEMBER_EDITION:
        case CODIO_MEMBER_PRINCIPLE:
        case CODIO_MEMBER_STATEMENT:
        case CODIO_MEMBER_OBJECT:
        default:
          break;
        }
    }

  return more;
}

/* Merges with what is kept up to now, and keeps what turns out to be needed. */
static CodioRecord *
merge_once (CodioMerging *self,
            CodioProfile *base,
            CodioProfile *mine,
            CodioProfile *theirs)
{
  CodioRecord *merged;

  g_ptr_array_set_size (self->conflicts, 0);
  merged = codio_merging_merge_records (self, base ? CODIO_RECORD (base) : NULL, CODIO_RECORD (mine),
                                        CODIO_RECORD (theirs));
  keep_targets (self, CODIO_PROFILE (merged), codio_profile_get_edition (mine), merged);

  return merged;
}

/* Two sides may both have such a list, of which the first 1.x is the older. */
static const char *
later_version (CodioProfile *mine,
               CodioProfile *theirs)
{
  const char *a = codio_profile_get_version (mine);
  const char *b = codio_profile_get_version (theirs);

  return g_ascii_strtoull (a + 2, NULL, 10) < g_ascii_strtoull (b + 2, NULL, 10) ? b : a;
}

static guint
add_conflicts (CodioMerging *self,
               CodioProfile *merged)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (merged), "conflicts");

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      CodioRecord *conflict = g_ptr_array_index (self->conflicts, i);

      if (codio_profile_find (merged, "conflicts", codio_record_get_key (conflict)) == NULL)
        g_list_store_append (G_LIST_STORE (list), conflict);
    }

  return self->conflicts->len;
}

static gboolean
may_merge (CodioProfile  *mine,
           CodioProfile  *other,
           GError       **error)
{
  if (g_strcmp0 (codio_profile_get_id (mine), codio_profile_get_id (other)) != 0)
    {
      g_set_error_literal (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_OTHER_PROFILE,
                           _("the files are not copies of the same profile; only those can be merged"));
      return FALSE;
    }
  if (codio_profile_get_edition (mine) != codio_profile_get_edition (other))
    {
      g_set_error_literal (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_OTHER_EDITION,
                           _("the files were made with different editions of the code, so they cannot be merged"));
      return FALSE;
    }

  return TRUE;
}

/**
 * codio_merge:
 * @base: (nullable): the profile that both were made from; %NULL where that is not known
 * @mine: one profile
 * @theirs: another copy of it
 * @n_conflicts: (out) (optional): in how many things the two contradict one another
 * @error: return location for an error of #CODIO_MERGE_ERROR
 *
 * Without @base all that is in either is taken over, and it is a conflict where both say something else. What is
 * settled is not merged with what says something else.
 *
 * Returns: (transfer full): what both say together. The conflicts are at the end of its member `conflicts`; where there
 *   is one, the profile says what @mine says.
 */
CodioProfile *
codio_merge (CodioProfile  *base,
             CodioProfile  *mine,
             CodioProfile  *theirs,
             guint         *n_conflicts,
             GError       **error)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) conflicts_back = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) place = g_string_new (NULL);
  g_autoptr (CodioRecord) merged = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CodioProfile) read = NULL;
  g_autoptr (GError) read_error = NULL;
  CodioMerging merging = { .kept = kept, .conflicts = conflicts, .place = place };
  CodioMerging back;
  guint n_kept, n;

  g_return_val_if_fail (base == NULL || CODIO_IS_PROFILE (base), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (mine), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (theirs), NULL);

  if (!may_merge (mine, theirs, error) || (base && !may_merge (mine, base, error)))
    return NULL;

  merging.mine_by = codio_record_get_string (CODIO_RECORD (mine), "owner");
  merging.mine_time = codio_profile_get_modified (mine);
  merging.theirs_by = codio_record_get_string (CODIO_RECORD (theirs), "owner");
  merging.theirs_time = codio_profile_get_modified (theirs);
  back = merging;
  back.conflicts = conflicts_back;

  do
    {
      g_clear_object (&merged);
      n_kept = g_hash_table_size (kept);
      merged = merge_once (&merging, base, mine, theirs);
      if (conflicts->len > 0)
        g_object_unref (merge_once (&back, base, theirs, mine));
    }
  while (g_hash_table_size (kept) > n_kept);

  codio_profile_set_version (CODIO_PROFILE (merged), later_version (mine, theirs));
  codio_profile_complete (CODIO_PROFILE (merged), codio_profile_get_edition (mine));
  n = add_conflicts (&merging, CODIO_PROFILE (merged));
  if (n_conflicts)
    *n_conflicts = n;

  bytes = codio_profile_write (CODIO_PROFILE (merged));
  read = codio_profile_read (bytes, NULL, &read_error);
  if (read == NULL)
    {
      g_set_error (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_INVALID,
                   /* Translators: what is wrong with the file that a merge would give */
                   _("what the files say does not go together: %s"), read_error->message);
      return NULL;
    }

  /* What is settled stays as it is, also where only one side settled it. */
  if (!codio_profile_get_editable (read) && codio_profile_check_settlement (read, NULL) != CODIO_SETTLEMENT_SAME)
    {
      g_set_error_literal (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED,
                           _("merging would change what was settled; continue that profile as a new moment first"));
      return NULL;
    }

  return CODIO_PROFILE (g_steal_pointer (&merged));
}

/**
 * codio_profile_merge:
 * @self: a profile
 * @base: (nullable): the profile that both were made from; %NULL where that is not known
 * @theirs: another copy of @self
 * @n_conflicts: (out) (optional): in how many things the two contradict one another
 * @error: return location for an error of #CODIO_MERGE_ERROR
 *
 * Command. Takes over what @theirs says, as codio_merge() does.
 *
 * Returns: whether it was merged; otherwise nothing changes
 */
gboolean
codio_profile_merge (CodioProfile  *self,
                     CodioProfile  *base,
                     CodioProfile  *theirs,
                     guint         *n_conflicts,
                     GError       **error)
{
  g_autoptr (CodioProfile) merged = NULL;

  if (!codio_profile_get_editable (self))
    {
      g_set_error_literal (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED,
                           _("the profile is settled; continue it as a new moment first"));
      return FALSE;
    }

  merged = codio_merge (base, self, theirs, n_conflicts, error);
  if (merged == NULL)
    return FALSE;

  codio_profile_become (self, merged, N_("merging with a copy"));
  return TRUE;
}
