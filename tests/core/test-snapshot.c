/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-snapshot.h"
#include "codio-test.h"

#include "codio-moment.h"
#include "codio-record-private.h"

/* A profile of which no machine copies the records in one slice, while it is changed all the time. */

#define N_RECORDS 40000

#define N_MOMENTS 100
#define N_COPIES 1000
#define N_THREADS 3

typedef struct
{
  CodioProfile *profile;
  CodioProfile *copy;
  guint64 state;
  gboolean done;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GString *json = g_string_new ("{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\","
                                " \"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\", \"edition\" : \"codio-2021\","
                                " \"dilemmas\" : [");
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_RECORDS; i++)
    g_string_append_printf (json, "%s { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-%012x\","
                            " \"values\" : [ \"privacy\", \"kennis\" ] }", i > 0 ? "," : "", i);
  g_string_append (json, " ] }");
  text = g_string_free_and_steal (json);
  fixture->profile = codio_test_read (text);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->copy);
  g_assert_finalize_object (g_steal_pointer (&fixture->profile));
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->copy = codio_snapshot_take_finish (result, &fixture->state);
  fixture->done = TRUE;
}

static void
assert_copy (Fixture *fixture)
{
  g_autofree char *expected = codio_test_write (fixture->profile);
  g_autofree char *copy = codio_test_write (fixture->copy);

  g_assert_true (g_str_equal (copy, expected)); /* too long to be printed */
}

static void
type (Fixture    *fixture,
      GListModel *dilemmas,
      guint       position,
      guint       round)
{
  g_autoptr (CodioRecord) dilemma = g_list_model_get_item (dilemmas, position);
  g_autofree char *text = g_strdup_printf ("%u", round);

  codio_profile_set_string (fixture->profile, dilemma, "title", text);
}

/* In records that are copied and in those that are not; and what is set is undone and done again. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (fixture->profile);
  CodioHistory *history = codio_profile_get_history (fixture->profile);
  guint round = 0;

  codio_snapshot_take_async (fixture->profile, TRUE, taken_cb, fixture);
  g_assert_false (fixture->done);
  while (!fixture->done)
    {
      g_autofree char *text = g_strdup_printf ("%u", ++round);

      codio_profile_set_string (fixture->profile, CODIO_RECORD (fixture->profile), "title", text);
      type (fixture, dilemmas, round % N_RECORDS, round);
      type (fixture, dilemmas, N_RECORDS - 1 - round % N_RECORDS, round);
      codio_history_undo (history);
      codio_history_undo (history);
      codio_history_redo (history);
      codio_history_mark (history);
      g_main_context_iteration (NULL, TRUE);
    }

  assert_copy (fixture);

  /* That state is what is copied. */
  codio_history_set_saved (history, fixture->state);
  g_assert_false (codio_history_get_modified (history));
}

/* A copy of a list from which records come and go ends too. */
static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  CodioDilemma *dilemma = NULL;

  codio_snapshot_take_async (fixture->profile, FALSE, taken_cb, fixture);
  g_assert_false (fixture->done);
  while (!fixture->done)
    {
      if (dilemma)
        codio_profile_remove_dilemma (fixture->profile, dilemma);
      dilemma = dilemma ? NULL : codio_profile_add_dilemma (fixture->profile, "privacy", "toezicht");
      g_main_context_iteration (NULL, TRUE);
    }

  assert_copy (fixture);
}

static void
write_and_free (gpointer copy,
                gpointer user_data)
{
  g_autoptr (CodioProfile) profile = copy;
  g_autofree char *text = codio_test_write (profile);

  g_assert_cmpstr (text, ==, user_data);
}

/* What moments keep, and what the program does not know, is shared with copies that threads write and free. */
static void
test_threads (void)
{
  g_autoptr (CodioProfile) profile = codio_test_read (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\","
    " \"edition\" : \"codio-2021\", \"later\" : { \"list\" : [ 1, 2.5, true, null, \"text\", { } ] } }");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 2, 9, 0, 0);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  GThreadPool *pool;

  for (guint i = 0; i < N_MOMENTS; i++)
    codio_profile_keep_moment (profile, "Overleg", now);
  expected = codio_test_write (profile);

  pool = g_thread_pool_new (write_and_free, expected, N_THREADS, TRUE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_COPIES; i++)
    {
      g_thread_pool_push (pool, codio_record_copy (CODIO_RECORD (profile), NULL), &error);
      g_assert_no_error (error);
    }
  g_thread_pool_free (pool, FALSE, TRUE);

  write_and_free (g_object_ref (profile), expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/codio/snapshot/typing", Fixture, NULL, set_up, test_typing, tear_down);
  g_test_add ("/codio/snapshot/lists", Fixture, NULL, set_up, test_lists, tear_down);
  g_test_add_func ("/codio/snapshot/threads", test_threads);

  return g_test_run ();
}
