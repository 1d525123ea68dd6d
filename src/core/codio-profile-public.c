/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-public.h"

#include "codio-ballot.h"
#include "codio-profile-ballots.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"

/* What others than the authors get of a profile: what may be published, or all but what is for the authors alone.
 *
 * Invariants:
 * 1. It is put together from members of which the description says that they are for those others. Members that this
 *    version does not know are not among them. So what is made of it cannot show anything else, but that there was
 *    something: codio_record_withholds().
 * 2. What ballots say is in it only if it may be shown.
 * 3. If it is published, the round counts as closed, because whose ballots were waited for is not in it. Identifiers
 *    of ballots are new: those in the profile are on the computers of voters too. Their order is that of what they say:
 *    that in the profile says who handed in first.
 */

/* Whether others get a member. */
typedef gboolean (*IsFor) (const CodioMember *member);

static CodioRecord *copy_record (CodioRecord *from,
                                 IsFor        is_for);

static gboolean
is_public (const CodioMember *member)
{
  return member->is_public;
}

static gboolean
is_not_for_authors (const CodioMember *member)
{
  return !member->for_authors;
}

static void
copy_records (CodioRecord *from,
              CodioRecord *to,
              const char  *list,
              IsFor        is_for)
{
  GListModel *records = codio_record_get_records (from, list);
  GListStore *copies = G_LIST_STORE (codio_record_get_records (to, list));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);

      g_ptr_array_add (items, copy_record (record, is_for));
    }

  g_list_store_splice (copies, 0, g_list_model_get_n_items (G_LIST_MODEL (copies)), items->pdata, items->len);
}

static void
copy_members (CodioRecord *from,
              CodioRecord *to,
              IsFor        is_for)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (from, &n);
  for (guint i = 0; i < n; i++)
    if (!is_for (&members[i]))
      {
        if (codio_member_holds_string (&members[i]) &&
            !codio_member_is_default (&members[i], codio_record_get_value (from, members[i].name)))
          codio_record_withhold (to, members[i].name);
      }
    else if (members[i].kind == CODIO_MEMBER_RECORDS)
      copy_records (from, to, members[i].name, is_for);
    else
      codio_record_set_value (to, members[i].name, codio_record_get_value (from, members[i].name));
}

static CodioRecord *
copy_record (CodioRecord *from,
             IsFor        is_for)
{
  CodioRecord *to = g_object_new (G_OBJECT_TYPE (from), NULL);

  copy_members (from, to, is_for);

  return to;
}

static int
compare_ballots (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  g_autoptr (GBytes) first = codio_record_write ((CodioRecord *) a, "", "");
  g_autoptr (GBytes) second = codio_record_write ((CodioRecord *) b, "", "");

  return g_bytes_compare (first, second);
}

static void
close_round (CodioProfile *profile,
             GListModel   *ballots)
{
  g_auto (GValue) closed = G_VALUE_INIT;

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (ballots, i);

      codio_record_set_string (ballot, "id", "");
    }
  g_list_store_sort (G_LIST_STORE (ballots), compare_ballots, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (ballots, i);
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012x", i + 1);

      codio_record_set_string (ballot, "id", id);
    }

  g_value_set_enum (g_value_init (&closed, CODIO_TYPE_BALLOT_ROUND), CODIO_BALLOT_ROUND_CLOSED);
  codio_record_set_value (CODIO_RECORD (profile), "ballot-round", &closed);
}

/* What is left of a blind ballot says whose it is and that it was handed in. */
static void
empty_blind (GListModel *ballots)
{
  static const char * const lists[] = { "weights", "cards", "pairs" };
  g_auto (GValue) none = G_VALUE_INIT;

  g_value_init (&none, G_TYPE_INT);
  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (ballots, i);

      if (codio_record_get_number (ballot, "mode") != CODIO_BALLOT_MODE_BLIND)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
        g_list_store_remove_all (G_LIST_STORE (codio_record_get_records (ballot, lists[k])));
      codio_record_set_value (ballot, "ratio", &none);
    }
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
  copy_members (CODIO_RECORD (profile), CODIO_RECORD (self), is_public);
  ballots = codio_record_get_records (CODIO_RECORD (self), "ballots");
  if (!codio_profile_can_show_ballots (profile))
    g_list_store_remove_all (G_LIST_STORE (ballots));
  else if (g_list_model_get_n_items (ballots) > 0)
    close_round (self, ballots);
  codio_profile_complete (self, codio_profile_get_edition (profile));

  return self;
}

/**
 * codio_profile_new_without_notes:
 * @profile: a profile
 *
 * Those who advise on the project get what is made of this: all but what is for the authors alone, which is their notes
 * and the earlier moments, and what this version does not know. What blind ballots say is in it only if
 * codio_profile_can_show_ballots().
 *
 * Returns: (transfer full): a profile with what others may read of @profile in confidence
 */
CodioProfile *
codio_profile_new_without_notes (CodioProfile *profile)
{
  CodioProfile *self;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = codio_profile_new_empty ();
  copy_members (CODIO_RECORD (profile), CODIO_RECORD (self), is_not_for_authors);
  if (!codio_profile_can_show_ballots (profile))
    empty_blind (codio_record_get_records (CODIO_RECORD (self), "ballots"));
  codio_profile_complete (self, codio_profile_get_edition (profile));

  return self;
}
