/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-round.h"

#include "codio-history-private.h"
#include "codio-i18n.h"
#include "codio-text.h"

/* A round of ballots on one computer: who votes on what, handing in, and what is agreed on. */

static GListModel *
get_ballots (CodioProfile *self)
{
  return codio_record_get_records (CODIO_RECORD (self), "ballots");
}

/**
 * codio_profile_list_weighed:
 * @self: a profile
 *
 * Returns: (transfer full) (element-type CodioPart): the values that a ballot asks about, in the order of the house:
 *   those at stake, or all where none is at stake
 */
GPtrArray *
codio_profile_list_weighed (CodioProfile *self)
{
  g_autoptr (GPtrArray) parts = NULL;
  gboolean all;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  all = codio_profile_count (self, CODIO_JUDGEMENT_AT_STAKE) == 0;
  parts = codio_profile_list_value_parts (self);
  for (guint i = parts->len; i-- > 0;)
    {
      CodioPart *part = g_ptr_array_index (parts, i);
      CodioAssessment *assessment = codio_profile_get_assessment (self, codio_part_get_id (part));

      if (!all && codio_assessment_get_judgement (assessment) != CODIO_JUDGEMENT_AT_STAKE)
        g_ptr_array_remove_index (parts, i);
    }

  return g_steal_pointer (&parts);
}

/**
 * codio_profile_find_ballot_of:
 * @self: a profile
 * @name: a voter; small and capital letters make no difference
 *
 * Returns: (transfer none) (nullable): the first ballot that @name handed in
 */
CodioBallot *
codio_profile_find_ballot_of (CodioProfile *self,
                              const char   *name)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_ballots (self)); i++)
    {
      g_autoptr (CodioBallot) ballot = g_list_model_get_item (get_ballots (self), i);

      if (codio_ballot_is_of (ballot, name))
        return ballot; /* the list keeps it alive */
    }

  return NULL;
}

/**
 * codio_profile_find_open_ballot:
 * @self: a profile
 * @method: how the ballot was filled in
 *
 * Returns: (transfer none) (nullable): the last ballot of @method that was not blind, on which its voter may go on
 */
CodioBallot *
codio_profile_find_open_ballot (CodioProfile      *self,
                                CodioBallotMethod  method)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  for (guint i = g_list_model_get_n_items (get_ballots (self)); i-- > 0;)
    {
      g_autoptr (CodioRecord) ballot = g_list_model_get_item (get_ballots (self), i);

      if (codio_record_get_number (ballot, "mode") == CODIO_BALLOT_MODE_OPEN &&
          codio_record_get_number (ballot, "method") == (int) method)
        return CODIO_BALLOT (ballot); /* the list keeps it alive */
    }

  return NULL;
}

static gboolean
may_replace (CodioRecord *old,
             CodioRecord *ballot)
{
  return codio_record_get_number (old, "mode") == CODIO_BALLOT_MODE_OPEN &&
         codio_record_get_number (ballot, "mode") == CODIO_BALLOT_MODE_OPEN &&
         codio_record_get_number (old, "method") == codio_record_get_number (ballot, "method");
}

/**
 * codio_profile_hand_in:
 * @self: a profile
 * @ballot: a ballot that was filled in for @self on this computer
 * @now: the time
 * @error: return location for an error of #CODIO_BALLOT_ERROR
 *
 * Command. Takes in @ballot. An open one takes the place of what the same voter handed in by the same method; other
 * voters count once.
 *
 * Returns: whether it is in; otherwise nothing changes
 */
gboolean
codio_profile_hand_in (CodioProfile  *self,
                       CodioBallot   *ballot,
                       GDateTime     *now,
                       GError       **error)
{
  CodioHistory *history;
  CodioBallot *old;
  gboolean added;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (CODIO_IS_BALLOT (ballot), FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  old = codio_profile_find_ballot_of (self, codio_ballot_get_name (ballot));
  if (old && !may_replace (CODIO_RECORD (old), CODIO_RECORD (ballot)))
    {
      g_autofree char *name = codio_text_quote (codio_ballot_get_name (ballot));

      g_set_error (error, CODIO_BALLOT_ERROR, CODIO_BALLOT_ERROR_HANDED_IN,
                   /* Translators: the name of a voter */
                   _("“%s” has handed in a ballot already; take that out first, or use another name"), name);
      return FALSE;
    }

  history = codio_profile_get_history (self);
  codio_history_begin (history);
  codio_ballot_hand_in (ballot, now);
  added = codio_profile_add_ballot (self, ballot, error);
  if (added && old)
    codio_profile_remove (self, CODIO_RECORD (self), "ballots", CODIO_RECORD (old));
  codio_history_end (history);

  return added;
}

/**
 * codio_profile_add_voter:
 * @self: a profile
 * @name: whose ballot is waited for: a name, a role, a number
 *
 * Command.
 *
 * Returns: whether @name is a new one
 */
gboolean
codio_profile_add_voter (CodioProfile *self,
                         const char   *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) voters = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  line = g_strstrip (codio_text_make_storable (name, TRUE));
  if (*line == '\0')
    return FALSE;
  for (const char * const *voter = codio_record_get_strings (CODIO_RECORD (self), "voters"); *voter; voter++)
    {
      if (codio_voter_equal (*voter, line))
        return FALSE;
      g_strv_builder_add (builder, *voter);
    }

  g_strv_builder_add (builder, line);
  voters = g_strv_builder_end (builder);
  codio_profile_set_strings (self, CODIO_RECORD (self), "voters", (const char * const *) voters);

  return TRUE;
}

/**
 * codio_profile_remove_voter:
 * @self: a profile
 * @name: one of its voters
 *
 * Command. The ballot of @name is not waited for any more; it stays if it is in.
 */
void
codio_profile_remove_voter (CodioProfile *self,
                            const char   *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) voters = NULL;

  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (name != NULL);

  for (const char * const *voter = codio_record_get_strings (CODIO_RECORD (self), "voters"); *voter; voter++)
    if (!codio_voter_equal (*voter, name))
      g_strv_builder_add (builder, *voter);
  voters = g_strv_builder_end (builder);
  codio_profile_set_strings (self, CODIO_RECORD (self), "voters", (const char * const *) voters);
}

static void
weigh_all (CodioProfile       *self,
           const char         *name,
           const char * const *values,
           const int          *weights)
{
  codio_history_begin (codio_profile_get_history (self));
  codio_history_name (codio_profile_get_history (self), name);
  for (guint i = 0; values[i]; i++)
    {
      CodioAssessment *assessment = codio_profile_get_assessment (self, values[i]);

      if (assessment)
        codio_profile_weigh (self, assessment, weights[i]);
    }
  codio_history_end (codio_profile_get_history (self));
}

/**
 * codio_profile_agree:
 * @self: a profile
 * @values: (array zero-terminated=1): the identifiers of values of @self
 * @weights: for each of these a weight, as for codio_profile_weigh()
 *
 * Command. Weighs several values as was agreed on, in one step.
 */
void
codio_profile_agree (CodioProfile       *self,
                     const char * const *values,
                     const int          *weights)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (values != NULL && (*values == NULL || weights != NULL));

  weigh_all (self, N_("agreed weights"), values, weights);
}

/**
 * codio_profile_take_cards:
 * @self: a profile
 * @values: (array zero-terminated=1): the identifiers of values of @self
 * @weights: for each of these a weight, as for codio_profile_weigh()
 *
 * Command. Weighs several values as follows from an order of cards, in one step.
 */
void
codio_profile_take_cards (CodioProfile       *self,
                          const char * const *values,
                          const int          *weights)
{
  g_return_if_fail (CODIO_IS_PROFILE (self));
  g_return_if_fail (values != NULL && (*values == NULL || weights != NULL));

  weigh_all (self, N_("weights from the cards"), values, weights);
}
