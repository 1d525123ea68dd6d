/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <string.h>

#include "codio-drafts.h"
#include "codio-test.h"

/* A short delay makes the tests fast; what they wait for is always a state. */
#define DELAY 5

typedef struct
{
  char *parent;
  char *folder;
  CodioDrafts *drafts;
  CodioDocument *document;
} Fixture;

static CodioDrafts *
create_drafts (Fixture *fixture)
{
  CodioDrafts *drafts = codio_drafts_new (fixture->folder);

  codio_drafts_set_delay (drafts, DELAY);

  return drafts;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();

  fixture->parent = g_dir_make_tmp ("codio-test-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->parent, "drafts", NULL);
  fixture->document = codio_document_new (profile);
  fixture->drafts = create_drafts (fixture);
}

static void
let_go (gpointer object)
{
  while (g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_finalize_object (object);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  codio_drafts_close (fixture->drafts);
  let_go (fixture->drafts);
  let_go (fixture->document);
  remove_all (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->parent), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->parent);
}

static void
set_title (Fixture    *fixture,
           const char *title)
{
  CodioProfile *profile = codio_document_get_profile (fixture->document);

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", title);
}

static void
wait_for_writes (Fixture *fixture,
                 guint    n)
{
  while (codio_drafts_get_n_written (fixture->drafts) < n)
    g_main_context_iteration (NULL, TRUE);
}

/* The names of the drafts in the folder. */
static GPtrArray *
list_drafts (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, CODIO_PROFILE_SUFFIX))
      g_ptr_array_add (names, g_strdup (name));

  return names;
}

static guint
count_drafts (Fixture *fixture)
{
  g_autoptr (GPtrArray) names = list_drafts (fixture);

  return names->len;
}

static char *
read_index (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "index.json", NULL);
  char *index = NULL;

  if (!g_file_get_contents (path, &index, NULL, NULL))
    index = g_strdup ("");

  return index;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static GPtrArray *
recover (CodioDrafts *drafts)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *documents;

  codio_drafts_recover_async (drafts, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  documents = codio_drafts_recover_finish (drafts, result, &error);
  g_assert_no_error (error);

  return documents;
}

/* Ends the program without anything being saved or discarded. */
static void
crash (Fixture *fixture)
{
  codio_drafts_release (fixture->drafts, fixture->document);
  codio_drafts_close (fixture->drafts);
  let_go (fixture->drafts);
  fixture->drafts = create_drafts (fixture);
}

static void
test_write (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *index = NULL;
  g_autoptr (GPtrArray) names = NULL;

  codio_drafts_track (fixture->drafts, fixture->document);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  set_title (fixture, "concept");
  wait_for_writes (fixture, 1);

  names = list_drafts (fixture);
  g_assert_cmpuint (names->len, ==, 1);
  index = read_index (fixture);
  ((char *) names->pdata[0])[36] = '\0';
  g_assert_nonnull (strstr (index, names->pdata[0]));
  g_assert_nonnull (strstr (index, "concept"));
}

/* Changes come faster than the delay, without end: the draft is written all the same. */
static void
test_typing_does_not_postpone (Fixture       *fixture,
                               gconstpointer  data)
{
  codio_drafts_set_delay (fixture->drafts, 50);
  codio_drafts_track (fixture->drafts, fixture->document);

  for (guint i = 0; codio_drafts_get_n_written (fixture->drafts) < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      set_title (fixture, title);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
test_recover (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) none = NULL;
  CodioDocument *document;

  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "concept");
  wait_for_writes (fixture, 1);
  crash (fixture);

  documents = recover (fixture->drafts);
  g_assert_cmpuint (documents->len, ==, 1);
  document = documents->pdata[0];
  g_assert_cmpstr (codio_profile_get_title (codio_document_get_profile (document)), ==, "concept");
  g_assert_true (codio_document_get_modified (document));
  g_assert_cmpuint (g_list_model_get_n_items (codio_drafts_get_orphans (fixture->drafts)), ==, 0);

  /* It is not taken twice. */
  none = recover (fixture->drafts);
  g_assert_cmpuint (none->len, ==, 0);

  codio_drafts_forget (fixture->drafts, document);
  codio_drafts_close (fixture->drafts);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* What was left out of a file that is in part unreadable is known after a crash too, and after a second one. */
static void
test_left_out (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) left_out = codio_issues_new ();
  CodioIssue *issue = codio_issues_add (left_out, "/assessments/0/weight", "must be “1”, 2, 3 or 4");

  issue->line = 12;
  issue->column = 7;
  codio_issues_add (left_out, "", "ë\n\"");
  codio_document_set_left_out (fixture->document, left_out);
  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "concept");
  wait_for_writes (fixture, 1);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) documents = NULL;
      GPtrArray *found;

      crash (fixture);
      documents = recover (fixture->drafts);
      g_assert_cmpuint (documents->len, ==, 1);
      found = codio_document_get_left_out (documents->pdata[0]);
      g_assert_nonnull (found);
      g_assert_cmpuint (found->len, ==, left_out->len);
      for (guint j = 0; j < found->len; j++)
        {
          const CodioIssue *expected = left_out->pdata[j];
          const CodioIssue *actual = found->pdata[j];

          g_assert_cmpstr (actual->pointer, ==, expected->pointer);
          g_assert_cmpstr (actual->message, ==, expected->message);
          g_assert_cmpuint (actual->line, ==, expected->line);
          g_assert_cmpuint (actual->column, ==, expected->column);
        }
    }
}

static void
test_forget (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *index = NULL;

  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "concept");
  wait_for_writes (fixture, 1);
  codio_drafts_forget (fixture->drafts, fixture->document);
  codio_drafts_close (fixture->drafts);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  index = read_index (fixture);
  g_assert_null (strstr (index, "concept"));
}

/* It is forgotten while it is written: what is removed last stays removed. */
static void
test_forget_while_writing (Fixture       *fixture,
                           gconstpointer  data)
{
  codio_drafts_set_delay (fixture->drafts, 0);
  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "concept");
  g_main_context_iteration (NULL, TRUE);
  codio_drafts_forget (fixture->drafts, fixture->document);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  codio_drafts_close (fixture->drafts);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "concept");
  wait_for_writes (fixture, 1);
  codio_history_undo (codio_profile_get_history (codio_document_get_profile (fixture->document)));
  codio_drafts_close (fixture->drafts);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* A folder is where the draft should be written: it is said, the index does not name it, it is tried again. */
static void
test_failed_write (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) names = NULL;

  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "eerste");
  wait_for_writes (fixture, 1);
  names = list_drafts (fixture);
  path = g_build_filename (fixture->folder, names->pdata[0], NULL);
  before = read_index (fixture);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  set_title (fixture, "tweede");
  while (codio_document_get_draft_error (fixture->document) == NULL)
    g_main_context_iteration (NULL, TRUE);
  after = read_index (fixture);
  g_assert_cmpstr (after, ==, before);

  g_assert_cmpint (g_rmdir (path), ==, 0);
  wait_for_writes (fixture, 2);
  g_assert_null (codio_document_get_draft_error (fixture->document));
}

/* The program ended between writing the draft and the index: the draft is listed, not lost. */
static void
test_index_is_last (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "index.json", NULL);
  g_autoptr (GPtrArray) documents = NULL;

  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "eerste");
  wait_for_writes (fixture, 1);
  g_unlink (path);
  crash (fixture);

  documents = recover (fixture->drafts);
  g_assert_cmpuint (documents->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (codio_drafts_get_orphans (fixture->drafts)), ==, 1);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
}

static void
test_orphan (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "0f8fad5b-d9cb-469f-a165-70867728950e.codio", NULL);
  g_autoptr (GBytes) bytes = codio_test_example_bytes ();
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GFileInfo) orphan = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *orphan_path = NULL;

  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  documents = recover (fixture->drafts);
  g_assert_cmpuint (documents->len, ==, 0);

  orphan = g_list_model_get_item (codio_drafts_get_orphans (fixture->drafts), 0);
  g_assert_nonnull (orphan);
  g_assert_cmpstr (g_file_info_get_display_name (orphan), ==, "Drones voor bouwinspecties");
  file = codio_drafts_get_orphan_file (fixture->drafts, orphan);
  orphan_path = g_file_get_path (file);
  g_assert_cmpstr (orphan_path, ==, path);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  codio_drafts_delete (fixture->drafts, orphan);
  g_assert_cmpuint (g_list_model_get_n_items (codio_drafts_get_orphans (fixture->drafts)), ==, 0);
  codio_drafts_close (fixture->drafts);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Two programs at the same time: the one does not take the drafts of the other, nor remove them from the index. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  CodioDocument *other_document = codio_document_new (profile);
  CodioDrafts *other = create_drafts (fixture);
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) mine = NULL;

  codio_drafts_track (fixture->drafts, fixture->document);
  set_title (fixture, "van de een");
  wait_for_writes (fixture, 1);

  documents = recover (other);
  g_assert_cmpuint (documents->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (codio_drafts_get_orphans (other)), ==, 0);

  codio_drafts_track (other, other_document);
  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "van de ander");
  while (codio_drafts_get_n_written (other) < 1)
    g_main_context_iteration (NULL, TRUE);
  codio_drafts_forget (other, other_document);
  codio_drafts_close (other);
  let_go (other);
  let_go (other_document);

  crash (fixture);
  mine = recover (fixture->drafts);
  g_assert_cmpuint (mine->len, ==, 1);
}

static void
add (const char *path,
     void      (*test) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/codio/drafts/write", test_write);
  add ("/codio/drafts/typing-does-not-postpone", test_typing_does_not_postpone);
  add ("/codio/drafts/recover", test_recover);
  add ("/codio/drafts/left-out", test_left_out);
  add ("/codio/drafts/forget", test_forget);
  add ("/codio/drafts/forget-while-writing", test_forget_while_writing);
  add ("/codio/drafts/undone", test_undone);
  add ("/codio/drafts/failed-write", test_failed_write);
  add ("/codio/drafts/index-is-last", test_index_is_last);
  add ("/codio/drafts/orphan", test_orphan);
  add ("/codio/drafts/lock", test_lock);

  return g_test_run ();
}
