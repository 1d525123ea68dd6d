/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-people.h"

/* Where a name of a person is asked for. A name may also stand in any text; nobody but a reader can tell. */
static const struct
{
  const char *list; /* NULL: the profile itself */
  const char *member;
} places[] = {
  { NULL, "owner" },
  { "participants", "name" },
  { "dilemmas", "decided-by" },
  { "actions", "owner" },
  { "ballots", "name" },
  { "comments", "author" },
};

static gboolean
list_has (CodioProfile *profile,
          const char   *list,
          const char   *member)
{
  GListModel *records = codio_record_get_records (CODIO_RECORD (profile), list);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);

      if (*codio_record_get_string (record, member) != '\0')
        return TRUE;
    }

  return FALSE;
}

/**
 * codio_profile_names_people:
 * @profile: a profile
 *
 * Returns: whether it names people where it asks for names, so that who gets it gets personal data
 */
gboolean
codio_profile_names_people (CodioProfile *profile)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (profile), FALSE);

  if (*codio_record_get_strings (CODIO_RECORD (profile), "voters") != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].list ? list_has (profile, places[i].list, places[i].member)
                       : *codio_record_get_string (CODIO_RECORD (profile), places[i].member) != '\0')
      return TRUE;

  return FALSE;
}
