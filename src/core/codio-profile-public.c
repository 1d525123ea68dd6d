/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-public.h"

#include "codio-ballot.h"
#include "codio-profile-ballots.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"

/* What may be published of a profile.
 *
 * Invariants:
 * 1. It is put together from members of which the description says that they are public. Members that this version
 *    does not know are not among them. So what is made of it cannot show anything else.
 * 2. What ballots say is in it only if it may be shown; then the round counts as closed, because whose ballots were
 *    waited for is not in it. Their identifiers are new: those in the profile are on the computers of voters too.
 */

static CodioRecord *copy_record (CodioRecord *from);

static void
copy_records (CodioRecord *from,
              CodioRecord *to,
              const char  *list)
{
  GListModel *records = codio_record_get_records (from, list);
  GListStore *copies = G_LIST_STORE (codio_record_get_records (to, list));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);

      g_ptr_array_add (items, copy_record (record));
    }

  g_list_store_splice (copies, 0, g_list_model_get_n_items (G_LIST_MODEL (copies)), items->pdata, items->len);
}

static void
copy_members (CodioRecord *from,
              CodioRecord *to)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (from, &n);
  for (guint i = 0; i < n; i++)
    if (!members[i].is_public)
      continue;
    else if (members[i].kind == CODIO_MEMBER_RECORDS)
      copy_records (from, to, members[i].name);
    else
      codio_record_set_value (to, members[i].name, codio_record_get_value (from, members[i].name));
}

static CodioRecord *
copy_record (CodioRecord *from)
{
  CodioRecord *to = g_object_new (G_OBJECT_TYPE (from), NULL);

  copy_members (from, to);

  return to;
}

static void
close_round (CodioProfile *profile,
             GListModel   *ballots)
{
  g_auto (GValue) closed = G_VALUE_INIT;

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (ballots, i);
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012x", i + 1);

      codio_record_set_string (ballot, "id", id);
    }

  g_value_set_enum (g_value_init (&closed, CODIO_TYPE_BALLOT_ROUND), CODIO_BALLOT_ROUND_CLOSED);
  codio_record_set_value (CODIO_RECORD (profile), "ballot-round", &closed);
}

/**
 * codio_profile_new_public:
 * @profile: a profile
 *
 * What is published is made of this: there are no names of people in it, and nothing that is for the authors alone.
 *
 * Returns: (transfer full): a profile with what may be published of @profile
 */
CodioProfile *
codio_profile_new_public (CodioProfile *profile)
{
  CodioProfile *self;
  GListModel *ballots;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = codio_profile_new_empty ();
  copy_members (CODIO_RECORD (profile), CODIO_RECORD (self));
  ballots = codio_record_get_records (CODIO_RECORD (self), "ballots");
  if (!codio_profile_can_show_ballots (profile))
    g_list_store_remove_all (G_LIST_STORE (ballots));
  else if (g_list_model_get_n_items (ballots) > 0)
    close_round (self, ballots);
  codio_profile_complete (self, codio_profile_get_edition (profile));

  return self;
}
