/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot.h"

#include "codio-assessment.h"
#include "codio-cards.h"
#include "codio-pairs.h"
#include "codio-profile-ballots.h"
#include "codio-record-private.h"
#include "codio-text.h"

/* Filling in a ballot. That is no edit of a profile: a ballot is filled in first and then handed in, which is one
 * step. */

static CodioRecord *
append (CodioBallot *self,
        const char  *list,
        GType        type)
{
  g_autoptr (CodioRecord) record = codio_record_new (type);

  g_list_store_append (G_LIST_STORE (codio_record_get_records (CODIO_RECORD (self), list)), record);

  return record; /* the list keeps it alive */
}

static CodioRecord *
ensure_weight (CodioBallot *self,
               const char  *value)
{
  CodioRecord *weight = codio_ballot_find_weight (self, value);

  if (weight == NULL)
    {
      weight = append (self, "weights", CODIO_TYPE_BALLOT_WEIGHT);
      codio_record_set_string (weight, "value", value);
    }

  return weight;
}

static void
set_number (CodioRecord *record,
            const char  *member,
            int          number)
{
  const CodioMember *description = codio_record_find_member (record, member);
  g_auto (GValue) value = G_VALUE_INIT;

  if (description->kind == CODIO_MEMBER_ENUM)
    g_value_set_enum (g_value_init (&value, description->get_type ()), number);
  else
    g_value_set_int (g_value_init (&value, G_TYPE_INT), number);
  codio_record_set_value (record, member, &value);
}

/**
 * codio_ballot_new:
 * @name: who fills it in: a name, a role, a number; what cannot be in one line is left out
 * @mode: whether others can see it meanwhile
 * @method: how it is filled in
 *
 * Returns: (transfer full): an empty ballot with an identifier of its own
 */
CodioBallot *
codio_ballot_new (const char        *name,
                  CodioBallotMode    mode,
                  CodioBallotMethod  method)
{
  CodioRecord *self;
  g_autofree char *line = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  self = codio_record_new (CODIO_TYPE_BALLOT);
  line = codio_text_make_storable (name, TRUE);
  codio_record_set_string (self, "name", line);
  set_number (self, "mode", (int) mode);
  set_number (self, "method", (int) method);

  return CODIO_BALLOT (self);
}

/**
 * codio_ballot_set_name:
 * @self: a ballot that was not handed in yet
 * @name: who fills it in, as for codio_ballot_new()
 *
 * An identifier belongs to one voter: where @name is another, by codio_voter_equal(), @self gets an identifier of its
 * own. So one form may be given to several people.
 */
void
codio_ballot_set_name (CodioBallot *self,
                       const char  *name)
{
  g_autofree char *line = NULL;

  g_return_if_fail (CODIO_IS_BALLOT (self));
  g_return_if_fail (name != NULL);

  line = codio_text_make_storable (name, TRUE);
  if (!codio_ballot_is_of (self, line))
    {
      g_autofree char *id = g_uuid_string_random ();

      codio_record_set_string (CODIO_RECORD (self), "id", id);
    }
  codio_record_set_string (CODIO_RECORD (self), "name", line);
}

/**
 * codio_ballot_set_weight:
 * @self: a ballot that was not handed in yet
 * @value: the identifier of a value
 * @weight: how heavily it weighs, from 1 to %CODIO_WEIGHT_MAX; 0 to leave that open
 */
void
codio_ballot_set_weight (CodioBallot *self,
                         const char  *value,
                         int          weight)
{
  g_return_if_fail (CODIO_IS_BALLOT (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (weight >= 0 && weight <= CODIO_WEIGHT_MAX);

  set_number (ensure_weight (self, value), "weight", weight);
}

/**
 * codio_ballot_set_reason:
 * @self: a ballot that was not handed in yet
 * @value: the identifier of a value
 * @reason: why it weighs so; control characters are left out
 */
void
codio_ballot_set_reason (CodioBallot *self,
                         const char  *value,
                         const char  *reason)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CODIO_IS_BALLOT (self));
  g_return_if_fail (value != NULL && reason != NULL);

  text = codio_text_make_storable (reason, FALSE);
  codio_record_set_string (ensure_weight (self, value), "reason", text);
}

/**
 * codio_ballot_set_cards:
 * @self: a ballot that was not handed in yet
 * @values: (array zero-terminated=1): the values in order, the lightest first
 * @positions: the position of each of @values, as for codio_cards_weigh(): rising, equal for those that weigh the
 *   same; a gap is as many blank cards
 * @ratio: how many times as heavy the heaviest is as the lightest, from 1 to 1000
 */
void
codio_ballot_set_cards (CodioBallot        *self,
                        const char * const *values,
                        const guint        *positions,
                        int                 ratio)
{
  GListModel *ranks;
  CodioRecord *rank = NULL;
  int n_ranks = 0;

  g_return_if_fail (CODIO_IS_BALLOT (self));
  g_return_if_fail (values != NULL && (*values == NULL || positions != NULL));
  g_return_if_fail (ratio >= 1 && ratio <= 1000);

  ranks = codio_record_get_records (CODIO_RECORD (self), "cards");
  g_list_store_remove_all (G_LIST_STORE (ranks));
  for (guint i = 0; values[i];)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GValue) value = G_VALUE_INIT;
      guint position = positions[i];

      if (rank)
        set_number (rank, "blanks", (int) (position - positions[i - 1]) - 1);
      rank = append (self, "cards", CODIO_TYPE_BALLOT_RANK);
      set_number (rank, "rank", ++n_ranks);
      for (; values[i] && positions[i] == position; i++)
        g_strv_builder_add (builder, values[i]);
      g_value_take_boxed (g_value_init (&value, G_TYPE_STRV), g_strv_builder_end (builder));
      codio_record_set_value (rank, "values", &value);
    }
  set_number (CODIO_RECORD (self), "ratio", ratio);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  return codio_record_get_number (*(CodioRecord * const *) a, "rank") -
         codio_record_get_number (*(CodioRecord * const *) b, "rank");
}

/**
 * codio_ballot_weigh_by_cards:
 * @self: a ballot that was not handed in yet
 *
 * Fills in the weights that follow from the order of the cards, by codio_cards_suggest(). Reasons stay.
 *
 * Returns: whether the order says anything: where all weigh the same, no weight is filled in
 */
gboolean
codio_ballot_weigh_by_cards (CodioBallot *self)
{
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree double *weights = NULL;
  g_autofree int *suggestions = NULL;
  GListModel *list;
  guint position = 1;

  g_return_val_if_fail (CODIO_IS_BALLOT (self), FALSE);

  list = codio_record_get_records (CODIO_RECORD (self), "cards");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (ranks, g_list_model_get_item (list, i));
  g_ptr_array_sort (ranks, compare_ranks);

  for (guint i = 0; i < ranks->len; i++)
    {
      CodioRecord *rank = g_ptr_array_index (ranks, i);

      for (const char * const *value = codio_record_get_strings (rank, "values"); *value; value++)
        {
          g_ptr_array_add (values, (gpointer) *value);
          g_array_append_val (positions, position);
        }
      position += 1 + (guint) codio_record_get_number (rank, "blanks");
    }
  if (values->len == 0)
    return FALSE;

  weights = g_new (double, values->len);
  suggestions = g_new (int, values->len);
  codio_cards_weigh ((const guint *) (gpointer) positions->data, values->len,
                     MAX (codio_record_get_number (CODIO_RECORD (self), "ratio"), 1), weights);
  if (!codio_cards_suggest (weights, values->len, suggestions))
    return FALSE;

  for (guint i = 0; i < values->len; i++)
    codio_ballot_set_weight (self, g_ptr_array_index (values, i), suggestions[i]);

  return TRUE;
}

/**
 * codio_ballot_compare:
 * @self: a ballot that was not handed in yet
 * @first: the identifier of a foundation or a principle
 * @second: the identifier of another of the same kind
 * @intensity: how much more the first matters, as in #CodioPair; 0 to take the answer away
 *
 * Answers how one part of the code compares to another, in place of an earlier answer on these two.
 */
void
codio_ballot_compare (CodioBallot *self,
                      const char  *first,
                      const char  *second,
                      int          intensity)
{
  GListModel *pairs;
  CodioRecord *pair;

  g_return_if_fail (CODIO_IS_BALLOT (self));
  g_return_if_fail (first != NULL && second != NULL && !g_str_equal (first, second));
  g_return_if_fail (ABS (intensity) <= CODIO_INTENSITY_MAX);

  pairs = codio_record_get_records (CODIO_RECORD (self), "pairs");
  for (guint i = g_list_model_get_n_items (pairs); i-- > 0;)
    {
      g_autoptr (CodioRecord) old = g_list_model_get_item (pairs, i);
      const char *a = codio_record_get_string (old, "first"), *b = codio_record_get_string (old, "second");

      if ((g_str_equal (a, first) && g_str_equal (b, second)) || (g_str_equal (a, second) && g_str_equal (b, first)))
        g_list_store_remove (G_LIST_STORE (pairs), i);
    }
  if (intensity == 0)
    return;

  pair = append (self, "pairs", CODIO_TYPE_BALLOT_PAIR);
  codio_record_set_string (pair, "first", first);
  codio_record_set_string (pair, "second", second);
  set_number (pair, "intensity", intensity);
}

/**
 * codio_ballot_hand_in:
 * @self: a ballot
 * @now: the time
 *
 * Writes down when it is handed in.
 */
void
codio_ballot_hand_in (CodioBallot *self,
                      GDateTime   *now)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *time = NULL;

  g_return_if_fail (CODIO_IS_BALLOT (self));
  g_return_if_fail (now != NULL);

  utc = g_date_time_to_utc (now);
  time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
  codio_record_set_string (CODIO_RECORD (self), "time", time);
}
