/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-pairs.h"
#include "codio-part-list.h"
#include "codio-profile-ballots.h"
#include "codio-records.h"

#define ADDED_VALUE "0f8fad5b-d9cb-469f-a165-70867728950e"

typedef struct
{
  CodioProfile *profile;
  CodioHistory *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  fixture->history = codio_profile_get_history (fixture->profile);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->profile);
}

static CodioBallot *
create_ballot (const char *name,
               const char *value,
               int         weight)
{
  CodioBallot *ballot = codio_ballot_new (name, CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING);

  codio_ballot_set_weight (ballot, value, weight);
  return ballot;
}

static char *
write_file (CodioBallotFile *file)
{
  g_autoptr (GBytes) bytes = codio_ballot_file_write (file);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static CodioBallotFile *
read_file (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CodioBallotFile *file = codio_ballot_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return file;
}

/* What a ballot becomes by way of a file, as somebody else would hand it in. */
static CodioBallotFile *
send (CodioProfile *profile,
      CodioBallot  *ballot)
{
  g_autoptr (CodioBallotFile) file = codio_ballot_file_new (profile, ballot);
  g_autofree char *text = write_file (file);

  return read_file (text);
}

static void
assert_n_ballots (Fixture *fixture,
                  guint    n)
{
  GListModel *ballots = codio_record_get_records (CODIO_RECORD (fixture->profile), "ballots");

  g_assert_cmpuint (g_list_model_get_n_items (ballots), ==, n);
}

static void
assert_added (Fixture            *fixture,
              CodioBallot        *ballot,
              CodioBallotOutcome  outcome)
{
  g_autoptr (CodioBallotFile) file = send (fixture->profile, ballot);
  g_autoptr (GError) error = NULL;
  CodioBallotOutcome found;

  codio_profile_add_ballot_file (fixture->profile, file, &found, &error);
  g_assert_no_error (error);
  g_assert_cmpint (found, ==, outcome);
}

static void
assert_refused (Fixture         *fixture,
                CodioBallotFile *file,
                int              code)
{
  g_autofree char *before = codio_test_write (fixture->profile);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (codio_profile_add_ballot_file (fixture->profile, file, NULL, &error));
  g_assert_error (error, CODIO_BALLOT_ERROR, code);
  after = codio_test_write (fixture->profile);
  g_assert_cmpstr (before, ==, after);
}

static void
test_fill (void)
{
  CodioBallot *ballot = codio_ballot_new ("Ans\n\x01", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-03-02T10:00:00+01:00", NULL);

  g_assert_cmpstr (codio_ballot_get_name (ballot), ==, "Ans ");
  g_assert_false (codio_ballot_has_weights (ballot));
  g_assert_cmpint (codio_ballot_get_weight (ballot, "privacy"), ==, 0);
  g_assert_cmpstr (codio_ballot_get_reason (ballot, "privacy"), ==, "");

  codio_ballot_set_weight (ballot, "privacy", 0);
  g_assert_false (codio_ballot_has_weights (ballot));
  codio_ballot_set_weight (ballot, "privacy", 3);
  codio_ballot_set_reason (ballot, "privacy", "Omdat\r\nhet zo is\x1b");
  codio_ballot_set_weight (ballot, "privacy", 4);
  g_assert_true (codio_ballot_has_weights (ballot));
  g_assert_cmpint (codio_ballot_get_weight (ballot, "privacy"), ==, 4);
  g_assert_cmpstr (codio_ballot_get_reason (ballot, "privacy"), ==, "Omdat\nhet zo is");
  g_assert_cmpuint (g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (ballot), "weights")), ==, 1);

  codio_ballot_hand_in (ballot, now);
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (ballot), "time"), ==, "2026-03-02T09:00:00Z");
  g_assert_finalize_object (ballot);
}

static void
test_cards (void)
{
  static const char * const values[] = { "privacy", "integriteit", "veiligheid", "transparantie", NULL };
  static const guint positions[] = { 1, 1, 2, 5 };
  static const guint same[] = { 1, 1, 1, 1 };
  g_autoptr (CodioBallot) ballot = codio_ballot_new ("", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_CARDS);
  GListModel *cards = codio_record_get_records (CODIO_RECORD (ballot), "cards");
  g_autoptr (CodioRecord) second = NULL;

  g_assert_false (codio_ballot_weigh_by_cards (ballot));
  codio_ballot_set_cards (ballot, values, positions, 5);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 3);
  second = g_list_model_get_item (cards, 1);
  g_assert_cmpint (codio_record_get_number (second, "rank"), ==, 2);
  g_assert_cmpint (codio_record_get_number (second, "blanks"), ==, 2);

  codio_ballot_set_reason (ballot, "privacy", "Daarom");
  g_assert_true (codio_ballot_weigh_by_cards (ballot));
  g_assert_cmpint (codio_ballot_get_weight (ballot, "privacy"), ==, 1);
  g_assert_cmpint (codio_ballot_get_weight (ballot, "integriteit"), ==, 1);
  g_assert_cmpint (codio_ballot_get_weight (ballot, "veiligheid"), ==, 2);
  g_assert_cmpint (codio_ballot_get_weight (ballot, "transparantie"), ==, 4);
  g_assert_cmpstr (codio_ballot_get_reason (ballot, "privacy"), ==, "Daarom");

  codio_ballot_set_cards (ballot, values, same, 5);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 1);
  g_assert_false (codio_ballot_weigh_by_cards (ballot));
}

static void
test_compare (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  g_autoptr (CodioPartList) principles = codio_part_list_new_of_kind (edition, CODIO_PART_PRINCIPLE);
  g_autoptr (CodioPartList) list = codio_part_list_new_of_kind (edition, CODIO_PART_FOUNDATION);
  GListModel *foundations = G_LIST_MODEL (list);
  g_autoptr (CodioPart) first = g_list_model_get_item (foundations, 0);
  g_autoptr (CodioPart) second = g_list_model_get_item (foundations, 1);
  g_autoptr (CodioBallot) ballot = codio_ballot_new ("", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_PAIRWISE);
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GArray) none = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (foundations), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (principles)), ==, 6);

  codio_ballot_compare (ballot, codio_part_get_id (first), codio_part_get_id (second), 5);
  codio_ballot_compare (ballot, codio_part_get_id (second), codio_part_get_id (first), 3);
  codio_ballot_compare (ballot, "niets", codio_part_get_id (first), 9);
  pairs = codio_ballot_get_pairs (ballot, foundations);
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpuint (g_array_index (pairs, CodioPair, 0).first, ==, 1);
  g_assert_cmpuint (g_array_index (pairs, CodioPair, 0).second, ==, 0);
  g_assert_cmpint (g_array_index (pairs, CodioPair, 0).intensity, ==, 3);

  codio_ballot_compare (ballot, codio_part_get_id (first), codio_part_get_id (second), 0);
  none = codio_ballot_get_pairs (ballot, foundations);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  CodioBallotFile *file, *again;
  g_autofree char *text = NULL;
  g_autofree char *second = NULL;

  codio_profile_set_string (fixture->profile, CODIO_RECORD (fixture->profile), "title", "Park");
  codio_profile_weigh (fixture->profile, codio_profile_get_assessment (fixture->profile, "privacy"), 2);
  file = codio_ballot_file_new_empty (fixture->profile, "Ans", CODIO_BALLOT_MODE_BLIND);
  text = write_file (file);
  again = read_file (text);
  second = write_file (again);
  g_assert_cmpstr (text, ==, second);
  g_assert_true (g_str_has_prefix (text, "{\n  \"format\" : \"nl.codio.ballot\",\n  \"version\" : \"1.0\",\n"));
  g_assert_true (g_str_has_suffix (text, "}\n"));

  g_assert_cmpstr (codio_ballot_file_get_profile (again), ==, codio_profile_get_id (fixture->profile));
  g_assert_cmpstr (codio_ballot_file_get_title (again), ==, "Park");
  g_assert_cmpstr (codio_ballot_file_get_edition (again), ==, CODIO_EDITION_DEFAULT);
  g_assert_cmpstr (codio_ballot_get_name (codio_ballot_file_get_ballot (again)), ==, "Ans");
  g_assert_nonnull (codio_ballot_find_weight (codio_ballot_file_get_ballot (again), "privacy"));
  g_assert_null (codio_ballot_find_weight (codio_ballot_file_get_ballot (again), "veiligheid"));
  assert_refused (fixture, again, CODIO_BALLOT_ERROR_EMPTY);
  g_assert_finalize_object (file);
  g_assert_finalize_object (again);
}

/* Where nothing is at stake yet, all values are asked after. */
static void
test_file_all (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (CodioBallotFile) file =
    codio_ballot_file_new_empty (fixture->profile, "Ans", CODIO_BALLOT_MODE_BLIND);
  CodioBallot *ballot = codio_ballot_file_get_ballot (file);

  g_assert_cmpuint (g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (ballot), "weights")), ==, 31);
}

/* Two people may have one name: both count, and whoever takes them in can know. */
static void
test_namesake (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (CodioBallot) first = create_ballot ("Ans", "privacy", 1);
  g_autoptr (CodioBallot) second = create_ballot (" ANS", "privacy", 2);
  g_autoptr (CodioBallot) other = create_ballot ("Bo", "privacy", 3);
  g_autoptr (CodioBallot) nobody = create_ballot ("", "privacy", 3);
  g_autoptr (CodioBallot) also_nobody = create_ballot (" ", "privacy", 3);

  g_assert_null (codio_profile_find_namesake (fixture->profile, first));
  assert_added (fixture, first, CODIO_BALLOT_ADDED);
  assert_added (fixture, nobody, CODIO_BALLOT_ADDED);
  g_assert_null (codio_profile_find_namesake (fixture->profile, first));
  g_assert_null (codio_profile_find_namesake (fixture->profile, other));
  g_assert_null (codio_profile_find_namesake (fixture->profile, also_nobody));
  g_assert_cmpstr (codio_ballot_get_id (codio_profile_find_namesake (fixture->profile, second)), ==,
                   codio_ballot_get_id (first));
  assert_added (fixture, second, CODIO_BALLOT_ADDED);
  assert_n_ballots (fixture, 3);
  g_assert_cmpstr (codio_ballot_get_id (codio_profile_find_namesake (fixture->profile, first)), ==,
                   codio_ballot_get_id (second));
}

/* An identifier belongs to one voter: who fills in the form of somebody else makes a ballot of their own. */
static void
test_name (void)
{
  g_autoptr (CodioBallot) ballot = create_ballot ("Ans", "privacy", 1);
  g_autofree char *id = g_strdup (codio_ballot_get_id (ballot));

  codio_ballot_set_name (ballot, "ans ");
  g_assert_cmpstr (codio_ballot_get_name (ballot), ==, "ans ");
  g_assert_cmpstr (codio_ballot_get_id (ballot), ==, id);
  codio_ballot_set_name (ballot, "Bo\n");
  g_assert_cmpstr (codio_ballot_get_name (ballot), ==, "Bo ");
  g_assert_cmpstr (codio_ballot_get_id (ballot), !=, id);
  g_assert_true (g_uuid_string_is_valid (codio_ballot_get_id (ballot)));
}

/* A ballot file is enough to know what it asks about, additional values included. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CodioBallot) ballot = create_ballot ("Ans", "privacy", 0);
  g_autoptr (CodioBallot) empty = codio_ballot_new ("Bo", CODIO_BALLOT_MODE_BLIND, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (CodioRecord) value = codio_additional_value_new ("mensenrechten");
  g_autoptr (CodioBallotFile) file = NULL;
  g_autoptr (CodioBallotFile) empty_file = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) all = NULL;

  codio_profile_append (fixture->profile, CODIO_RECORD (fixture->profile), "additional-values", value);
  codio_ballot_set_weight (ballot, codio_record_get_key (value), 2);
  file = send (fixture->profile, ballot);
  parts = codio_ballot_file_list_parts (file);
  g_assert_cmpuint (parts->len, ==, 2);
  g_assert_cmpstr (codio_part_get_id (g_ptr_array_index (parts, 0)), ==, "privacy");
  g_assert_cmpstr (codio_part_get_id (g_ptr_array_index (parts, 1)), ==, codio_record_get_key (value));

  empty_file = send (fixture->profile, empty);
  all = codio_ballot_file_list_parts (empty_file);
  g_assert_cmpuint (all->len, ==, 32);
}

static void
test_bad_files (void)
{
  static const struct {
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { "", CODIO_PROFILE_ERROR_NOT_JSON, "the file is empty" },
    { "{}", CODIO_PROFILE_ERROR_NOT_A_PROFILE, "this is not a ballot made with Codio" },
    { "[]", CODIO_PROFILE_ERROR_NOT_A_PROFILE, "this is not a ballot made with Codio" },
    { "{\"format\":\"nl.codio.profile\",\"version\":\"1.0\"}", CODIO_PROFILE_ERROR_NOT_A_PROFILE,
      "this is a value profile, not a ballot" },
    { "{\"format\":\"nl.codio.ballot\",\"version\":\"2.0\"}", CODIO_PROFILE_ERROR_NEWER, "newer version" },
    { "{\"format\":\"nl.codio.ballot\",\"version\":\"0.9\"}", CODIO_PROFILE_ERROR_INVALID, "no version 0.9" },
    { "{\"format\":\"nl.codio.ballot\",\"version\":\"1.0\"}", CODIO_PROFILE_ERROR_INVALID, "“profile” is missing" },
    { "{\"format\":\"nl.codio.ballot\",\"version\":\"1.0\",\"profile\":\"" ADDED_VALUE "\",\"edition\":\"codio-2021\","
      "\"ballots\":[]}", CODIO_PROFILE_ERROR_INVALID, "Ballots: " },
    { "{\"format\":\"nl.codio.ballot\",\"version\":\"1.0\",\"profile\":\"" ADDED_VALUE "\",\"edition\":\"codio-1999\","
      "\"ballots\":[{\"id\":\"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f05\"}]}", CODIO_PROFILE_ERROR_INVALID, "codio-1999" },
    { "{\"format\":\"nl.codio.ballot\",\"version\":\"1.0\",\"profile\":\"" ADDED_VALUE "\",\"edition\":\"codio-2021\","
      "\"ballots\":[{\"id\":\"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f05\",\"weights\":[{\"value\":\"geluk\"}]}]}",
      CODIO_PROFILE_ERROR_INVALID, "Ballots › 1 › Weights › 1 › Value: “geluk” is not a value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_null (codio_ballot_file_read (bytes, NULL, &error));
      g_assert_error (error, CODIO_PROFILE_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (CodioBallot) ballot = create_ballot ("Ans", "privacy", 3);
  g_autofree char *before = codio_test_write (fixture->profile);
  g_autofree char *undone = NULL;
  g_autofree char *after = NULL;
  g_autofree char *redone = NULL;

  assert_added (fixture, ballot, CODIO_BALLOT_ADDED);
  assert_n_ballots (fixture, 1);
  after = codio_test_write (fixture->profile);
  assert_added (fixture, ballot, CODIO_BALLOT_SAME);
  assert_n_ballots (fixture, 1);

  codio_history_undo (fixture->history);
  undone = codio_test_write (fixture->profile);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (codio_history_get_can_undo (fixture->history));
  codio_history_redo (fixture->history);
  redone = codio_test_write (fixture->profile);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_versions (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (CodioBallot) ballot = create_ballot ("Ans", "privacy", 3);
  g_autoptr (CodioBallot) other = create_ballot ("Bo", "privacy", 1);
  g_autoptr (GDateTime) early = g_date_time_new_from_iso8601 ("2026-03-02T10:00:00Z", NULL);
  g_autoptr (GDateTime) late = g_date_time_new_from_iso8601 ("2026-03-02T10:00:01Z", NULL);
  CodioRecord *kept;

  assert_added (fixture, ballot, CODIO_BALLOT_ADDED);
  assert_added (fixture, other, CODIO_BALLOT_ADDED);

  /* Without times the one that is handed in last counts. */
  codio_ballot_set_weight (ballot, "privacy", 4);
  assert_added (fixture, ballot, CODIO_BALLOT_REPLACED);

  codio_ballot_set_weight (ballot, "privacy", 2);
  codio_ballot_hand_in (ballot, late);
  assert_added (fixture, ballot, CODIO_BALLOT_REPLACED);

  codio_ballot_set_weight (ballot, "privacy", 1);
  codio_ballot_hand_in (ballot, early);
  assert_added (fixture, ballot, CODIO_BALLOT_OLDER);

  assert_n_ballots (fixture, 2);
  kept = codio_profile_find (fixture->profile, "ballots", codio_ballot_get_id (ballot));
  g_assert_cmpint (codio_ballot_get_weight (CODIO_BALLOT (kept), "privacy"), ==, 2);

  /* Each is one step: undoing the last gives back the version before. */
  codio_history_undo (fixture->history);
  kept = codio_profile_find (fixture->profile, "ballots", codio_ballot_get_id (ballot));
  g_assert_cmpint (codio_ballot_get_weight (CODIO_BALLOT (kept), "privacy"), ==, 4);
  assert_n_ballots (fixture, 2);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (CodioProfile) other = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioBallot) ballot = create_ballot ("Ans", "privacy", 3);
  g_autoptr (CodioBallotFile) foreign = send (other, ballot);
  g_autoptr (CodioBallotFile) copied = NULL;
  g_autoptr (CodioBallotFile) taken = NULL;
  g_autoptr (CodioBallotFile) strange = NULL;
  g_autoptr (CodioBallotFile) late = NULL;
  g_autoptr (CodioBallot) new = create_ballot ("Bo", "privacy", 3);
  g_autofree char *text = NULL;
  g_autoptr (GString) copy = NULL;
  CodioDilemma *dilemma;

  assert_refused (fixture, foreign, CODIO_BALLOT_ERROR_OTHER_PROFILE);

  assert_added (fixture, ballot, CODIO_BALLOT_ADDED);
  text = write_file (foreign);
  copy = g_string_new (text);
  g_string_replace (copy, codio_profile_get_id (other), codio_profile_get_id (fixture->profile), 0);
  g_string_replace (copy, "Ans", "Bo", 0);
  copied = read_file (copy->str);
  assert_refused (fixture, copied, CODIO_BALLOT_ERROR_OTHER_VOTER);

  dilemma = codio_profile_add_dilemma (fixture->profile, "privacy", "integriteit");
  g_string_replace (copy, codio_ballot_get_id (ballot), codio_dilemma_get_id (dilemma), 0);
  taken = read_file (copy->str);
  assert_refused (fixture, taken, CODIO_BALLOT_ERROR_TAKEN);

  /* A value that was added there and that this profile lacks. */
  g_string_replace (copy, "\"privacy\"", "\"" ADDED_VALUE "\"", 0);
  g_string_replace (copy, "\"ballots\" :",
                    "\"additionalValues\" : [ { \"id\" : \"" ADDED_VALUE "\", \"principle\" : \"democratie\" } ],\n"
                    "\"ballots\" :", 0);
  {
    CodioPart *value = codio_edition_get_value (codio_edition_get (CODIO_EDITION_DEFAULT), "privacy");

    g_string_replace (copy, "democratie",
                      codio_part_get_id (codio_part_get_ancestor (value, CODIO_PART_PRINCIPLE)), 0);
  }
  strange = read_file (copy->str);
  assert_refused (fixture, strange, CODIO_BALLOT_ERROR_UNKNOWN_VALUE);

  codio_profile_close_ballots (fixture->profile, TRUE);
  late = send (fixture->profile, new);
  assert_refused (fixture, late, CODIO_BALLOT_ERROR_CLOSED);
  assert_added (fixture, ballot, CODIO_BALLOT_SAME);
  codio_profile_close_ballots (fixture->profile, FALSE);
  assert_added (fixture, new, CODIO_BALLOT_ADDED);
}

static void
test_blind (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const voters[] = { "Ans", "bo  ", NULL };
  CodioRecord *record = CODIO_RECORD (fixture->profile);
  g_autoptr (CodioBallot) open = codio_ballot_new ("Cas", CODIO_BALLOT_MODE_OPEN, CODIO_BALLOT_METHOD_RATING);
  g_autoptr (CodioBallot) ans = create_ballot ("ANS", "privacy", 3);
  g_autoptr (CodioBallot) bo = create_ballot ("Bo", "privacy", 3);
  g_auto (GStrv) missing = NULL;
  g_auto (GStrv) none = NULL;

  g_assert_true (codio_profile_can_show_ballots (fixture->profile));
  codio_ballot_set_weight (open, "privacy", 1);
  assert_added (fixture, open, CODIO_BALLOT_ADDED);
  g_assert_true (codio_profile_can_show_ballots (fixture->profile));

  assert_added (fixture, ans, CODIO_BALLOT_ADDED);
  g_assert_false (codio_profile_can_show_ballots (fixture->profile));
  codio_profile_close_ballots (fixture->profile, TRUE);
  g_assert_true (codio_profile_can_show_ballots (fixture->profile));
  codio_profile_close_ballots (fixture->profile, FALSE);
  g_assert_false (codio_profile_can_show_ballots (fixture->profile));

  codio_profile_set_strings (fixture->profile, record, "voters", voters);
  missing = codio_profile_dup_missing_voters (fixture->profile);
  g_assert_cmpuint (g_strv_length (missing), ==, 1);
  g_assert_cmpstr (missing[0], ==, "bo  ");
  g_assert_false (codio_profile_can_show_ballots (fixture->profile));

  assert_added (fixture, bo, CODIO_BALLOT_ADDED);
  none = codio_profile_dup_missing_voters (fixture->profile);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_true (codio_profile_can_show_ballots (fixture->profile));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/codio/ballot/" path, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/codio/ballot/fill", test_fill);
  g_test_add_func ("/codio/ballot/cards", test_cards);
  g_test_add_func ("/codio/ballot/compare", test_compare);
  ADD ("file", test_file);
  ADD ("file-all", test_file_all);
  g_test_add_func ("/codio/ballot/bad-files", test_bad_files);
  ADD ("add", test_add);
  ADD ("versions", test_versions);
  ADD ("namesake", test_namesake);
  g_test_add_func ("/codio/ballot/name", test_name);
  ADD ("parts", test_parts);
  ADD ("refused", test_refused);
  ADD ("blind", test_blind);

  return g_test_run ();
}
