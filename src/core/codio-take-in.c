/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-take-in.h"

#include "codio-history-private.h"
#include "codio-i18n.h"
#include "codio-moment-private.h"
#include "codio-profile-private.h"

/* Takes what a copy says into the profile, and remembers what it said: see codio-merge-seen.c. */

/* Whether there is anything in @copy that nobody has seen yet. */
static gboolean
is_news (CodioProfile *base,
         CodioProfile *copy)
{
  g_autoptr (CodioComparison) comparison = base ? codio_comparison_new (base, copy) : NULL;

  return comparison == NULL || codio_comparison_get_differences (comparison)->len > 0;
}

static gboolean
says_more (CodioProfile *self,
           CodioProfile *merged)
{
  g_autoptr (GPtrArray) differences = codio_profile_compare (self, merged);

  return differences->len > 0;
}

/**
 * codio_profile_take_in:
 * @self: a profile
 * @copy: another copy of it
 * @name: what people call that, such as the name of its file
 * @now: the time
 * @error: return location for an error of #CODIO_MERGE_ERROR
 *
 * Command. Takes over what @copy says, as codio_merge() does, and keeps what it says among the `copies`, so that
 * codio_merge_find_base() knows later what was seen. If there is nothing in it that was not seen before, nothing
 * changes.
 *
 * Returns: (transfer full): what became of it, or %NULL; then nothing changes
 */
CodioTakenIn *
codio_profile_take_in (CodioProfile  *self,
                       CodioProfile  *copy,
                       const char    *name,
                       GDateTime     *now,
                       GError       **error)
{
  CodioHistory *history;
  g_autoptr (CodioProfile) base = NULL;
  g_autoptr (CodioProfile) merged = NULL;
  CodioTakenIn *taken;
  guint n_conflicts;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (copy), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (!codio_profile_get_editable (self))
    {
      g_set_error_literal (error, CODIO_MERGE_ERROR, CODIO_MERGE_ERROR_SETTLED,
                           _("the profile is settled; continue it as a new moment first"));
      return NULL;
    }

  base = codio_merge_find_base (self, copy);
  merged = codio_merge (base, self, copy, &n_conflicts, error);
  if (merged == NULL)
    return NULL;

  taken = g_new0 (CodioTakenIn, 1);
  taken->n_conflicts = n_conflicts;
  taken->base_known = base != NULL;
  taken->comparison = codio_comparison_new (self, merged);
  if (is_news (base, copy) || says_more (self, merged))
    {
      g_autoptr (CodioRecord) seen = codio_moment_new (copy, name, now);

      history = codio_profile_get_history (self);
      codio_history_begin (history);
      codio_profile_become (self, merged, N_("merging the copy"));
      codio_history_name_of (history, codio_record_get_string (seen, "name"));
      codio_profile_append (self, CODIO_RECORD (self), "copies", seen);
      codio_history_end (history);
    }

  return taken;
}

/**
 * codio_taken_in_free:
 * @self: (transfer full): what became of a copy
 */
void
codio_taken_in_free (CodioTakenIn *self)
{
  g_clear_object (&self->comparison);
  g_free (self);
}
