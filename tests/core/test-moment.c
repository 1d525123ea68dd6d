/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-json-scanner.h"
#include "codio-merge.h"
#include "codio-moment.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"
#include "codio-review.h"

#define N_MOMENTS 20

static CodioMoment *
keep (CodioProfile *profile,
      const char   *name)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);

  return codio_profile_keep_moment (profile, name, now);
}

static CodioMoment *
nth (CodioProfile *profile,
     guint         position)
{
  g_autoptr (CodioMoment) moment =
    g_list_model_get_item (codio_record_get_records (CODIO_RECORD (profile), "moments"), position);

  return moment; /* the list keeps it alive */
}

static CodioProfile *
reread (CodioProfile *profile)
{
  g_autofree char *text = codio_test_write (profile);

  return codio_test_read (text);
}

/* What is kept is the file of then, whatever happens later. */
static void
test_keep (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autofree char *before = codio_test_write (profile);
  g_autoptr (CodioProfile) later = NULL;
  g_autoptr (CodioProfile) then = NULL;
  g_autofree char *label = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  CodioMoment *moment = keep (profile, "Besluit\nvan het college");

  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (moment), "name"), ==, "Besluit van het college");
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (moment), "time"), ==, "2026-06-01T10:00:00Z");
  g_assert_cmpint (codio_record_get_number (CODIO_RECORD (moment), "phase"), ==, CODIO_PHASE_DECISION);
  label = codio_history_dup_undo_label (codio_profile_get_history (profile), catalog);
  g_assert_cmpstr (label, ==, "Undo adding a moment");

  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "privacy"), 1);
  codio_profile_add_dilemma (profile, "privacy", "kennis");
  keep (profile, "Later");
  later = reread (profile);
  g_assert_true (codio_profile_check_moment (later, nth (later, 0), &error));
  g_assert_no_error (error);
  then = codio_profile_read_moment (later, nth (later, 0), &error);
  g_assert_no_error (error);
  text = codio_test_write (then);
  g_assert_cmpstr (text, ==, before);

  while (codio_history_get_can_undo (codio_profile_get_history (profile)))
    codio_history_undo (codio_profile_get_history (profile));
  undone = codio_test_write (profile);
  g_assert_cmpstr (undone, ==, before);
}

/* They cost little: a file with many does not grow with the square of their number. */
static void
test_size (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autofree char *text = NULL;
  g_autoptr (CodioProfile) read = NULL;

  for (guint i = 0; i < N_MOMENTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Moment %u", i);

      keep (profile, name);
      codio_profile_set_string (profile, CODIO_RECORD (codio_profile_get_assessment (profile, "privacy")), "note",
                                name);
    }

  text = codio_test_write (profile);
  g_test_message ("a file with %u moments has %" G_GSIZE_FORMAT " bytes", N_MOMENTS, strlen (text));
  g_assert_cmpuint (strlen (text), <, 1000 * 1000);

  read = codio_test_read (text);
  for (guint i = 1; i < N_MOMENTS; i++)
    {
      g_autoptr (CodioProfile) then = codio_profile_read_moment (read, nth (read, i), NULL);
      g_autofree char *note = g_strdup_printf ("Moment %u", i - 1);

      g_assert_true (codio_profile_check_moment (read, nth (read, i), NULL));
      g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (codio_profile_get_assessment (then, "privacy")), "note"),
                       ==, note);
    }
}

/* What was found of a state is kept; what becomes of it is seen all the same. */
static void
test_check_again (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioRecord *moment = CODIO_RECORD (keep (profile, "Toen"));
  CodioRecord *other;
  g_autofree char *digest = g_strdup (codio_record_get_string (moment, "digest"));

  g_assert_true (codio_profile_check_moment (profile, CODIO_MOMENT (moment), NULL));
  g_assert_true (codio_profile_check_moment (profile, CODIO_MOMENT (moment), NULL));

  codio_record_set_string (moment, "digest", "0123");
  g_assert_false (codio_profile_check_moment (profile, CODIO_MOMENT (moment), NULL));
  codio_record_set_string (moment, "digest", digest);
  g_assert_true (codio_profile_check_moment (profile, CODIO_MOMENT (moment), NULL));

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "Anders");
  other = CODIO_RECORD (keep (profile, "Later"));
  codio_record_set_value (moment, "state", codio_record_get_value (other, "state"));
  g_assert_false (codio_profile_check_moment (profile, CODIO_MOMENT (moment), NULL));
}

static CodioProfile *
replace (CodioProfile *profile,
         const char   *from,
         const char   *to)
{
  g_autofree char *text = codio_test_write (profile);
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, from, to, 0), >, 0);
  return codio_test_read (changed->str);
}

static void
assert_wrong (CodioProfile     *profile,
              CodioMomentError  code,
              gboolean          readable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) then = codio_profile_read_moment (profile, nth (profile, 0), NULL);

  g_assert_false (codio_profile_check_moment (profile, nth (profile, 0), &error));
  g_assert_error (error, CODIO_MOMENT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "Besluit"));
  g_assert_true ((then != NULL) == readable);
}

static void
test_wrong (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) changed = NULL;
  g_autoptr (CodioProfile) other = NULL;
  g_autoptr (CodioProfile) unreadable = NULL;
  g_autoptr (CodioProfile) undigested = NULL;
  g_autoptr (CodioProfile) empty = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *without = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) then = NULL;

  keep (profile, "Besluit");
  changed = replace (profile, "\"weight\" : 4", "\"weight\" : 1");
  assert_wrong (changed, CODIO_MOMENT_ERROR_CHANGED, TRUE);

  other = reread (profile);
  codio_profile_start_over (other);
  assert_wrong (other, CODIO_MOMENT_ERROR_OTHER_PROFILE, TRUE);

  /* Only that of the state: the file itself would be refused. */
  unreadable = replace (profile, "        \"edition\" : \"codio-2021\"", "        \"edition\" : \"codio-1999\"");
  assert_wrong (unreadable, CODIO_MOMENT_ERROR_CHANGED, FALSE);
  then = codio_profile_read_moment (unreadable, nth (unreadable, 0), &error);
  g_assert_error (error, CODIO_MOMENT_ERROR, CODIO_MOMENT_ERROR_UNREADABLE);

  /* A moment of another program, without a state or without a digest. */
  digest = codio_record_dup_text (CODIO_RECORD (nth (profile, 0)), "digest");
  g_assert_cmpuint (strlen (digest), ==, 64);
  without = g_strdup_printf ("\"digest\" : \"%s\"", digest);
  undigested = replace (profile, without, "\"x\" : 1");
  g_assert_true (codio_profile_check_moment (undigested, nth (undigested, 0), NULL));
  empty = replace (profile, "\"state\" : {", "\"notTheState\" : {");
  assert_wrong (empty, CODIO_MOMENT_ERROR_EMPTY, FALSE);
}

/* A moment of a profile that names one, as what was settled does, can be read as well. */
static void
test_named (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 3, 2, 9, 0, 0);
  const CodioActor actor = { .name = "Wethouder", .time = time };
  g_autoptr (CodioProfile) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (codio_profile_go_to (profile, CODIO_REVIEW_STATE_SETTLED, &actor, &error));
  g_assert_no_error (error);
  read = codio_profile_read_moment (profile, keep (profile, "Na de vaststelling"), &error);
  g_assert_no_error (error);
  g_assert_nonnull (read);
}

/* A copy knows what it was made from, and the profile has that: three versions are merged from two files. */
static void
test_copy (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (CodioProfile) first = codio_profile_new_copy (profile, keep (profile, "Naar de commissie"));
  g_autoptr (CodioProfile) second = reread (first);
  g_autoptr (CodioProfile) base = NULL;
  g_autoptr (CodioProfile) again = NULL;
  g_autoptr (CodioProfile) stranger = codio_test_example ();
  g_autoptr (CodioProfile) changed = NULL;
  g_autoptr (GError) error = NULL;
  guint n_conflicts;

  codio_profile_set_string (profile, CODIO_RECORD (profile), "summary", "Van mij");
  codio_profile_set_string (first, CODIO_RECORD (first), "title", "Van de een");
  codio_profile_remove_dilemma (second, CODIO_DILEMMA (codio_profile_find (second, "dilemmas",
    "3d0c9a51-6c0e-4a0b-9d4e-52f1c7b8e6a4")));

  base = codio_merge_find_base (profile, first);
  g_assert_nonnull (base);
  g_assert_true (codio_profile_merge (profile, base, first, &n_conflicts, &error));
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpstr (codio_record_get_string (CODIO_RECORD (profile), "base"), ==, "");

  again = codio_merge_find_base (profile, second);
  g_assert_true (codio_profile_merge (profile, again, second, &n_conflicts, &error));
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpstr (codio_profile_get_title (profile), ==, "Van de een");
  g_assert_cmpstr (codio_profile_get_summary (profile), ==, "Van mij");
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (profile)), ==, 3);

  g_assert_null (codio_merge_find_base (profile, stranger));
  changed = replace (profile, "\"weight\" : 4", "\"weight\" : 1");
  g_clear_object (&base);
  base = codio_merge_find_base (first, changed);
  g_assert_nonnull (base); /* that of the other file is whole */
}

/* What is kept is some levels deeper: a file that could not be opened again is not written. */
static void
test_too_deep (void)
{
  g_autoptr (CodioProfile) example = codio_test_example ();
  g_autofree char *plain = codio_test_write (example);
  g_autofree char *open = g_strnfill (CODIO_JSON_MAX_DEPTH - 1, '[');
  g_autofree char *close = g_strnfill (CODIO_JSON_MAX_DEPTH - 1, ']');
  g_autofree char *deep = g_strdup_printf ("{\"x-deep\":%s%s,%s", open, close, strchr (plain, '{') + 1);
  g_autoptr (CodioProfile) profile = codio_test_read (deep);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) none = NULL;
  g_autoptr (GError) error = NULL;

  bytes = codio_profile_write_checked (profile, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  keep (profile, "Besluit");
  none = codio_profile_write_checked (profile, &error);
  g_assert_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_TOO_LARGE);
  g_assert_null (none);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/moment/keep", test_keep);
  g_test_add_func ("/codio/moment/size", test_size);
  g_test_add_func ("/codio/moment/too-deep", test_too_deep);
  g_test_add_func ("/codio/moment/check-again", test_check_again);
  g_test_add_func ("/codio/moment/wrong", test_wrong);
  g_test_add_func ("/codio/moment/named", test_named);
  g_test_add_func ("/codio/moment/copy", test_copy);

  return g_test_run ();
}
