/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-merge-private.h"

/* What two copies were made from, as far as they say so. */

/* The last of the moments of @self that @other knows: it has it too, or was made from it. */
static CodioMoment *
find_common (CodioProfile *self,
             CodioProfile *other)
{
  GListModel *moments = codio_record_get_records (CODIO_RECORD (self), "moments");
  const char *base = codio_record_get_string (CODIO_RECORD (other), "base");

  for (guint i = g_list_model_get_n_items (moments); i > 0; i--)
    {
      g_autoptr (CodioRecord) moment = g_list_model_get_item (moments, i - 1);
      const char *id = codio_record_get_key (moment);

      if ((g_str_equal (id, base) || codio_profile_find (other, "moments", id)) &&
          codio_profile_check_moment (self, CODIO_MOMENT (moment), NULL))
        return CODIO_MOMENT (moment); /* the list keeps it alive */
    }

  return NULL;
}

/* The profile at the last moment that both know. */
static CodioProfile *
read_common (CodioProfile *mine,
             CodioProfile *theirs)
{
  CodioMoment *moment = find_common (mine, theirs);

  if (moment)
    return codio_profile_read_moment (mine, moment, NULL);

  moment = find_common (theirs, mine);
  return moment ? codio_profile_read_moment (theirs, moment, NULL) : NULL;
}

static char *
dup_problem (CodioProfile *self,
             CodioProfile *other)
{
  GListModel *moments = codio_record_get_records (CODIO_RECORD (self), "moments");
  const char *base = codio_record_get_string (CODIO_RECORD (other), "base");

  for (guint i = g_list_model_get_n_items (moments); i > 0; i--)
    {
      g_autoptr (CodioRecord) moment = g_list_model_get_item (moments, i - 1);
      g_autoptr (GError) error = NULL;

      if ((g_str_equal (codio_record_get_key (moment), base) ||
           codio_profile_find (other, "moments", codio_record_get_key (moment))) &&
          !codio_profile_check_moment (self, CODIO_MOMENT (moment), &error))
        return g_strdup (error->message);
    }

  return NULL;
}

/**
 * codio_merge_dup_base_problem:
 * @mine: a profile
 * @theirs: another copy of it
 *
 * Returns: (transfer full) (nullable): what is wrong with a moment that both know, as the end of a sentence: it was
 *   passed over by codio_merge_find_base()
 */
char *
codio_merge_dup_base_problem (CodioProfile *mine,
                              CodioProfile *theirs)
{
  char *problem;

  g_return_val_if_fail (CODIO_IS_PROFILE (mine), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (theirs), NULL);

  problem = dup_problem (mine, theirs);
  return problem ? problem : dup_problem (theirs, mine);
}

/**
 * codio_merge_find_base:
 * @mine: a profile
 * @theirs: another copy of it
 *
 * What a copy still says that was taken in before is in it, so that nobody is asked about it twice. A moment that was
 * changed afterwards is passed over.
 *
 * Returns: (transfer full) (nullable): the profile at the last moment that both know, with what was seen of either in
 *   the other; %NULL where neither is known
 */
CodioProfile *
codio_merge_find_base (CodioProfile *mine,
                       CodioProfile *theirs)
{
  CodioProfile *base;

  g_return_val_if_fail (CODIO_IS_PROFILE (mine), NULL);
  g_return_val_if_fail (CODIO_IS_PROFILE (theirs), NULL);

  if (g_strcmp0 (codio_profile_get_id (mine), codio_profile_get_id (theirs)) != 0)
    return NULL;

  base = codio_merge_add_seen (read_common (mine, theirs), mine, theirs);
  return codio_merge_add_seen (base, theirs, mine);
}
