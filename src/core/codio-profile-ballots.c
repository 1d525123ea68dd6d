/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-ballots.h"

#include "codio-i18n.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* Taking in ballots, and when they may be seen.
 *
 * 1. A ballot is known by its identifier and counts once, however often it is handed in. The later of two versions
 *    counts; where their times do not say which that is, the one that is handed in last.
 * 2. An identifier belongs to one voter: who copies somebody's file cannot push that ballot aside.
 * 3. Two people may have one name, so another ballot of a name that handed in one counts too. Whoever takes it in is
 *    told: the window asks whether to keep one of the two, codio-cli counts both and says so. See
 *    codio_profile_find_namesake().
 * 4. What blind ballots say is shown to nobody before all are in, or whoever leads the talk closes the round. From
 *    then on no ballot is taken in: it would not be blind. */

G_DEFINE_QUARK (codio-ballot-error-quark, codio_ballot_error)

static GListModel *
get_ballots (CodioProfile *self)
{
  return codio_record_get_records (CODIO_RECORD (self), "ballots");
}

/* A name as it is compared: the same of one voter, however it was typed. */
static char *
fold_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_strstrip (g_utf8_normalize (folded, -1, G_NORMALIZE_ALL));
}

/**
 * codio_voter_equal:
 * @a: the name of a voter
 * @b: the name of a voter
 *
 * Returns: whether they are one: small and capital letters, and spaces around the name, make no difference
 */
gboolean
codio_voter_equal (const char *a,
                   const char *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  first = fold_name (a);
  second = fold_name (b);

  return g_str_equal (first, second);
}

/**
 * codio_ballot_is_of:
 * @self: a ballot
 * @name: the name of a voter
 *
 * Returns: whether @name filled in @self, by codio_voter_equal()
 */
gboolean
codio_ballot_is_of (CodioBallot *self,
                    const char  *name)
{
  g_return_val_if_fail (CODIO_IS_BALLOT (self), FALSE);

  return codio_voter_equal (codio_ballot_get_name (self), name);
}

/**
 * codio_ballot_is_namesake:
 * @self: a ballot
 * @other: a ballot
 *
 * Returns: whether they are two ballots of one name, so that one voter may have handed in both
 */
gboolean
codio_ballot_is_namesake (CodioBallot *self,
                          CodioBallot *other)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CODIO_IS_BALLOT (self), FALSE);
  g_return_val_if_fail (CODIO_IS_BALLOT (other), FALSE);

  name = fold_name (codio_ballot_get_name (self));

  return *name && codio_ballot_is_of (other, codio_ballot_get_name (self)) &&
         !g_str_equal (codio_ballot_get_id (self), codio_ballot_get_id (other));
}

/**
 * codio_profile_find_namesake:
 * @self: a profile
 * @ballot: a ballot, in @self or not
 *
 * Returns: (transfer none) (nullable): another ballot in @self of the same name, by codio_voter_equal(); %NULL also
 *   where @ballot has no name
 */
CodioBallot *
codio_profile_find_namesake (CodioProfile *self,
                             CodioBallot  *ballot)
{
  GListModel *ballots;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_BALLOT (ballot), NULL);

  ballots = get_ballots (self);
  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioBallot) other = g_list_model_get_item (ballots, i);

      if (codio_ballot_is_namesake (other, ballot))
        return other; /* the list keeps it alive */
    }

  return NULL;
}

static gboolean
same_ballot (CodioBallot *a,
             CodioBallot *b)
{
  g_autoptr (GBytes) first = codio_record_write (CODIO_RECORD (a), "", "");
  g_autoptr (GBytes) second = codio_record_write (CODIO_RECORD (b), "", "");

  return g_bytes_equal (first, second);
}

static gboolean
is_older (CodioBallot *a,
          CodioBallot *b)
{
  g_autoptr (GDateTime) first =
    g_date_time_new_from_iso8601 (codio_record_get_string (CODIO_RECORD (a), "time"), NULL);
  g_autoptr (GDateTime) second =
    g_date_time_new_from_iso8601 (codio_record_get_string (CODIO_RECORD (b), "time"), NULL);

  return first && second && g_date_time_compare (first, second) < 0;
}

/* The first value of the ballot that the profile lacks. */
static const char *
find_unknown (CodioProfile *self,
              CodioBallot  *ballot)
{
  GListModel *weights = codio_record_get_records (CODIO_RECORD (ballot), "weights");
  GListModel *cards = codio_record_get_records (CODIO_RECORD (ballot), "cards");

  for (guint i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CodioRecord) weight = g_list_model_get_item (weights, i);

      if (codio_profile_get_assessment (self, codio_record_get_key (weight)) == NULL)
        return codio_record_get_key (weight);
    }

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CodioRecord) rank = g_list_model_get_item (cards, i);

      for (const char * const *value = codio_record_get_strings (rank, "values"); *value; value++)
        if (codio_profile_get_assessment (self, *value) == NULL)
          return *value;
    }

  return NULL;
}

/* Whether anything but a ballot has this identifier. */
static gboolean
is_taken (CodioProfile *self,
          const char   *id)
{
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (CODIO_RECORD (self), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioRecordClass) klass = NULL;

      if (members[i].kind != CODIO_MEMBER_RECORDS || g_str_equal (members[i].name, "ballots"))
        continue;
      klass = g_type_class_ref (members[i].get_type ());
      if (codio_record_class_get_key (klass) && codio_profile_find (self, members[i].name, id))
        return TRUE;
    }

  return FALSE;
}

/* What people call a value that the profile lacks: the ballot may come with its name. */
static char *
quote_value (GListModel *additional,
             const char *id)
{
  for (guint i = 0; additional && i < g_list_model_get_n_items (additional); i++)
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (additional, i);
      const char *name = codio_record_get_string (value, "name");

      if (g_str_equal (codio_record_get_key (value), id) && *name)
        return codio_text_quote (name);
    }

  return codio_text_quote (id);
}

/* Says why a ballot cannot be taken in; @old is the version of it that is in the profile. */
static gboolean
check (CodioProfile  *self,
       CodioBallot   *ballot,
       GListModel    *additional,
       CodioBallot   *old,
       GError       **error)
{
  const char *unknown = find_unknown (self, ballot);

  if (unknown)
    {
      g_autofree char *name = quote_value (additional, unknown);

      g_set_error (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_UNKNOWN_VALUE,
                   /* Translators: the name or the identifier of a value */
                   _("the profile has no value “%s”; take it out of the ballot"), name);
    }
  else if (!codio_ballot_is_filled_in (ballot))
    {
      g_set_error_literal (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_EMPTY,
                           _("the ballot has not been filled in; give one value or more a weight"));
    }
  else if (old && !codio_ballot_is_of (ballot, codio_ballot_get_name (old)))
    {
      g_autofree char *first = codio_text_quote (codio_ballot_get_name (old));
      g_autofree char *second = codio_text_quote (codio_ballot_get_name (ballot));

      g_set_error (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_OTHER_VOTER,
                   /* Translators: the names of two people */
                   _("this is the ballot of “%s”, handed in before; make a new ballot for “%s”"), first, second);
    }
  else if (old == NULL && is_taken (self, codio_ballot_get_id (ballot)))
    {
      g_set_error_literal (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_TAKEN,
                           _("the identifier of this ballot is that of something else in the profile; "
                             "make a new ballot"));
    }
  else if (!codio_profile_get_editable (self))
    {
      g_set_error_literal (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_CLOSED,
                           _("the profile is settled; continue it as a new moment first"));
    }
  else if (codio_record_get_number (CODIO_RECORD (self), "ballot-round") == CODIO_BALLOT_ROUND_CLOSED)
    {
      g_set_error_literal (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_CLOSED,
                           _("the round of ballots is closed; open it again to take in more"));
    }
  else
    {
      return TRUE;
    }

  return FALSE;
}

static gboolean
add (CodioProfile        *self,
     CodioBallot         *ballot,
     GListModel          *additional,
     CodioBallotOutcome  *outcome,
     GError             **error)
{
  CodioBallotOutcome result = CODIO_BALLOT_ADDED;
  CodioRecord *old = codio_profile_find (self, "ballots", codio_ballot_get_id (ballot));
  if (old && same_ballot (CODIO_BALLOT (old), ballot))
    result = CODIO_BALLOT_SAME;
  else if (!check (self, ballot, additional, old ? CODIO_BALLOT (old) : NULL, error))
    return FALSE;
  else if (old && is_older (ballot, CODIO_BALLOT (old)))
    result = CODIO_BALLOT_OLDER;
  else if (old)
    result = CODIO_BALLOT_REPLACED;

  if (result == CODIO_BALLOT_ADDED)
    {
      codio_profile_append (self, CODIO_RECORD (self), "ballots", CODIO_RECORD (ballot));
    }
  else if (result == CODIO_BALLOT_REPLACED)
    {
      CodioHistory *history = codio_profile_get_history (self);
      GListStore *list = G_LIST_STORE (get_ballots (self));
      guint position;

      g_list_store_find (list, old, &position);
      codio_history_begin (history);
      codio_history_remove (history, list, position);
      codio_history_insert (history, list, position, CODIO_RECORD (ballot));
      codio_history_end (history);
    }

  if (outcome)
    *outcome = result;

  return TRUE;
}

/**
 * codio_profile_add_ballot:
 * @self: a profile
 * @ballot: a ballot that was filled in for @self
 * @error: return location for an error of #CODIO_BALLOT_ERROR
 *
 * Command. Takes in @ballot, in the place of an earlier version of it; nothing changes if it was in @self already.
 *
 * Returns: whether @ballot belongs in @self; otherwise nothing changes
 */
gboolean
codio_profile_add_ballot (CodioProfile  *self,
                          CodioBallot   *ballot,
                          GError       **error)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_BALLOT (ballot), FALSE);

  return add (self, ballot, NULL, NULL, error);
}

/**
 * codio_profile_add_ballot_file:
 * @self: a profile
 * @file: a ballot file
 * @outcome: (out caller-allocates) (optional): what became of the ballot in it
 * @error: return location for an error of #CODIO_BALLOT_ERROR
 *
 * Command. Takes in the ballot of @file, as codio_profile_add_ballot() does, if it is for @self.
 *
 * Returns: whether the ballot belongs in @self; otherwise nothing changes
 */
gboolean
codio_profile_add_ballot_file (CodioProfile        *self,
                               CodioBallotFile     *file,
                               CodioBallotOutcome  *outcome,
                               GError             **error)
{
  const char *edition;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_BALLOT_FILE (file), FALSE);

  edition = codio_record_get_string (CODIO_RECORD (self), "edition");
  if (!g_str_equal (codio_ballot_file_get_profile (file), codio_profile_get_id (self)))
    {
      g_autofree char *title = codio_text_quote (codio_ballot_file_get_title (file));

      g_set_error (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_OTHER_PROFILE,
                   /* Translators: the title of a project */
                   _("this ballot is for another profile, “%s”; make a ballot for this one"), title);
      return FALSE;
    }
  if (!g_str_equal (codio_ballot_file_get_edition (file), edition))
    {
      g_set_error (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_OTHER_EDITION,
                   /* Translators: the identifiers of two editions, such as codio-2021 */
                   _("this ballot is of the edition “%s” of the code and the profile of “%s”; make a new ballot"),
                   codio_ballot_file_get_edition (file), edition);
      return FALSE;
    }

  return add (self, codio_ballot_file_get_ballot (file),
              codio_record_get_records (CODIO_RECORD (file), "additional-values"), outcome, error);
}

/**
 * codio_profile_close_ballots:
 * @self: a profile
 * @closed: whether ballots are no longer taken in
 *
 * Command. Closes the round, so that what the ballots say can be shown, or opens it again.
 */
void
codio_profile_close_ballots (CodioProfile *self,
                             gboolean      closed)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));

  codio_profile_set_number (self, CODIO_RECORD (self), "ballot-round",
                            closed ? CODIO_BALLOT_ROUND_CLOSED : CODIO_BALLOT_ROUND_OPEN);
}

static char *
dup_line (CodioRecord *record,
          const char  *member)
{
  return g_strstrip (codio_text_make_storable (codio_record_get_string (record, member), TRUE));
}

/* Whose ballot is in. */
static GHashTable *
fold_ballots (CodioProfile *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *ballots = get_ballots (self);

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioBallot) ballot = g_list_model_get_item (ballots, i);

      g_hash_table_add (names, fold_name (codio_ballot_get_name (ballot)));
    }

  return names;
}

/**
 * codio_profile_dup_missing_voters:
 * @self: a profile
 *
 * Returns: (transfer full) (array zero-terminated=1): the voters of whom no ballot is in yet; small and capital letters
 *   make no difference
 */
char **
codio_profile_dup_missing_voters (CodioProfile *self)
{
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();
  g_autoptr (GHashTable) names = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  names = fold_ballots (self);
  for (const char * const *voter = codio_record_get_strings (CODIO_RECORD (self), "voters"); *voter; voter++)
    {
      g_autofree char *name = fold_name (*voter);

      if (!g_hash_table_contains (names, name))
        g_strv_builder_add (missing, *voter);
    }

  return g_strv_builder_end (missing);
}

/**
 * codio_profile_dup_possible_voters:
 * @self: a profile
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the participants who are no voters yet and of whom
 *   no ballot is in, each once; of somebody without a name, the role
 */
char **
codio_profile_dup_possible_voters (CodioProfile *self)
{
  g_autoptr (GStrvBuilder) possible = g_strv_builder_new ();
  g_autoptr (GHashTable) names = NULL;
  GListModel *participants;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  names = fold_ballots (self);
  for (const char * const *voter = codio_record_get_strings (CODIO_RECORD (self), "voters"); *voter; voter++)
    g_hash_table_add (names, fold_name (*voter));

  participants = codio_record_get_records (CODIO_RECORD (self), "participants");
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (CodioRecord) participant = g_list_model_get_item (participants, i);
      g_autofree char *name = dup_line (participant, "name");
      g_autofree char *role = dup_line (participant, "role");
      const char *text = *name ? name : role;

      if (*text && g_hash_table_add (names, fold_name (text)))
        g_strv_builder_add (possible, text);
    }

  return g_strv_builder_end (possible);
}

/**
 * codio_profile_can_show_ballots:
 * @self: a profile
 *
 * What a blind ballot says is shown when the round is closed, or when all voters that are named in @self have handed
 * in theirs. Where none is blind there is nothing to hide.
 *
 * Returns: whether what the ballots say may be shown
 */
gboolean
codio_profile_can_show_ballots (CodioProfile *self)
{
  g_auto (GStrv) missing = NULL;
  GListModel *ballots;
  gboolean blind = FALSE;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);

  ballots = get_ballots (self);
  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (ballots, i);

      blind = blind || codio_record_get_number (ballot, "mode") == CODIO_BALLOT_MODE_BLIND;
    }
  if (!blind || codio_record_get_number (CODIO_RECORD (self), "ballot-round") == CODIO_BALLOT_ROUND_CLOSED)
    return TRUE;

  missing = codio_profile_dup_missing_voters (self);

  return *missing == NULL && *codio_record_get_strings (CODIO_RECORD (self), "voters") != NULL;
}
