/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "codio-document.h"
#include "codio-test.h"

/* An account without rights; root is not stopped by permissions. */
#define NOBODY 65534

typedef struct
{
  char *dir;
  char *path;
  GFile *file;
  CodioDocument *document;
  GAsyncResult *result;
  guint notified;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();

  fixture->dir = g_dir_make_tmp ("codio-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->dir);
  fixture->path = g_build_filename (fixture->dir, "profiel.codio", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->document = codio_document_new (profile);
}

/* Threads that save, or look at the file, let go of the document a moment after they are done. */
static void
let_go (CodioDocument *document)
{
  while (g_atomic_int_get (&G_OBJECT (document)->ref_count) > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_finalize_object (document);
}

/* Also says that nothing was left behind: a folder with anything in it cannot be removed. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->result);
  let_go (fixture->document);
  g_clear_object (&fixture->file);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->dir), ==, 0);
  g_free (fixture->path);
  g_free (fixture->dir);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static void
notify_cb (Fixture *fixture)
{
  fixture->notified++;
}

static void
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
save (Fixture  *fixture,
      GError  **error)
{
  gboolean saved;

  codio_document_save_async (fixture->document, fixture->file, NULL, done_cb, &fixture->result);
  wait_for_result (fixture);
  saved = codio_document_save_finish (fixture->document, fixture->result, error);
  g_clear_object (&fixture->result);

  return saved;
}

static CodioDocument *
open_file (Fixture  *fixture,
           GError  **error)
{
  CodioDocument *document;

  codio_document_open_async (fixture->file, NULL, done_cb, &fixture->result);
  wait_for_result (fixture);
  document = codio_document_open_finish (fixture->result, error);
  g_clear_object (&fixture->result);

  return document;
}

static void
set_title (Fixture    *fixture,
           const char *title)
{
  CodioProfile *profile = codio_document_get_profile (fixture->document);

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", title);
}

static void
assert_title_in_file (Fixture    *fixture,
                      const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_load (fixture->file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (codio_profile_get_title (profile), ==, title);
}

/* A report with the profile inside, as another program could write it anew. */
static void
write_report (Fixture    *fixture,
              const char *name)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autoptr (GBytes) bytes = codio_profile_write (profile);
  g_autoptr (GString) pdf = g_string_new ("%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R /AF [3 0 R]>>\nendobj\n"
                                          "2 0 obj\n<</Type /Pages /Kids [5 0 R] /Count 1>>\nendobj\n"
                                          "5 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>\nendobj\n");
  g_autoptr (GError) error = NULL;

  g_string_append_printf (pdf, "3 0 obj\n<</Type /Filespec /UF (%s) /EF <</F 4 0 R>>>>\nendobj\n", name);
  g_string_append_printf (pdf, "4 0 obj\n<</Type /EmbeddedFile /Length %" G_GSIZE_FORMAT ">>\nstream\n",
                          g_bytes_get_size (bytes));
  g_string_append_len (pdf, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_string_append (pdf, "\nendstream\nendobj\ntrailer\n<</Root 1 0 R /Size 6>>\n%%EOF\n");
  g_file_replace_contents (fixture->file, pdf->str, pdf->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* What is in a report is opened as a copy, so that saving asks where and leaves the report as it is. */
static void
test_open_report (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (CodioProfile) example = codio_test_example ();
  g_autoptr (CodioDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  write_report (fixture, "profile.codio");
  document = open_file (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (codio_profile_get_title (codio_document_get_profile (document)), ==,
                   codio_profile_get_title (example));
  g_assert_null (codio_document_get_file (document));
  g_assert_true (codio_document_get_modified (document));

  write_report (fixture, "invoice.xml");
  g_clear_object (&document);
  document = open_file (fixture, &error);
  g_assert_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_A_PROFILE);
  g_assert_null (document);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean modified;

  g_signal_connect_swapped (fixture->document, "notify::file", G_CALLBACK (notify_cb), fixture);

  g_assert_null (codio_document_get_file (fixture->document));
  set_title (fixture, "bewaard");
  g_assert_true (codio_document_get_modified (fixture->document));
  g_assert_true (save (fixture, &error));
  g_assert_no_error (error);

  g_assert_false (codio_document_get_modified (fixture->document));
  g_assert_true (codio_document_get_file (fixture->document) == fixture->file);
  g_assert_cmpuint (fixture->notified, ==, 1);
  g_object_get (fixture->document, "file", &file, "modified", &modified, NULL);
  g_assert_true (file == fixture->file && !modified);
  assert_title_in_file (fixture, "bewaard");
}

/* The time of the last change is that of a change, not of a save. */
static void
test_save_time (Fixture       *fixture,
                gconstpointer  data)
{
  CodioProfile *profile = codio_document_get_profile (fixture->document);
  g_autofree char *before = g_strdup (codio_profile_get_modified (profile));

  g_assert_true (save (fixture, NULL));
  g_assert_cmpstr (codio_profile_get_modified (profile), ==, before);
  set_title (fixture, "anders");
  g_assert_true (save (fixture, NULL));
  g_assert_cmpstr (codio_profile_get_modified (profile), >, before);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  CodioDocument *document;

  g_assert_true (save (fixture, NULL));
  document = open_file (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (codio_document_get_file (document), fixture->file));
  g_assert_false (codio_document_get_modified (document));
  g_assert_cmpstr (codio_profile_get_title (codio_document_get_profile (document)), ==,
                   "Drones voor bouwinspecties");
  let_go (document);
}

static void
test_open_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) broken = NULL;

  g_assert_null (open_file (fixture, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_true (g_file_set_contents (fixture->path, "{", -1, NULL));
  g_assert_null (open_file (fixture, &broken));
  g_assert_error (broken, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_JSON);
}

static void
test_edit_while_saving (Fixture       *fixture,
                        gconstpointer  data)
{
  set_title (fixture, "eerst");
  codio_document_save_async (fixture->document, fixture->file, NULL, done_cb, &fixture->result);
  set_title (fixture, "daarna");
  wait_for_result (fixture);
  g_assert_true (codio_document_save_finish (fixture->document, fixture->result, NULL));

  g_assert_true (codio_document_get_modified (fixture->document));
  assert_title_in_file (fixture, "eerst");
  codio_history_undo (codio_profile_get_history (codio_document_get_profile (fixture->document)));
  g_assert_false (codio_document_get_modified (fixture->document));
}

static void
two_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  codio_document_save_finish (CODIO_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
  (*(guint *) user_data)--;
}

/* Who is impatient saves twice: the file is as the last of these left it, and that is what the document believes. */
static void
test_save_twice (Fixture       *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < 50; i++)
    {
      guint n = 2;

      set_title (fixture, "eerst");
      codio_document_save_async (fixture->document, fixture->file, NULL, two_saved_cb, &n);
      set_title (fixture, "daarna");
      codio_document_save_async (fixture->document, fixture->file, NULL, two_saved_cb, &n);
      while (n > 0)
        g_main_context_iteration (NULL, TRUE);

      assert_title_in_file (fixture, "daarna");
      g_assert_false (codio_document_get_modified (fixture->document));
      g_assert_cmpint (codio_document_get_disk (fixture->document), ==, CODIO_DISK_SAME);
    }
}

static void
test_link_is_kept (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->dir, "doel.codio", NULL);
  g_autofree char *link = NULL;

  g_assert_true (save (fixture, NULL));
  g_assert_cmpint (g_rename (fixture->path, target), ==, 0);
  g_assert_cmpint (symlink ("doel.codio", fixture->path), ==, 0);

  set_title (fixture, "via de koppeling");
  g_assert_true (save (fixture, NULL));
  link = g_file_read_link (fixture->path, NULL);
  g_assert_cmpstr (link, ==, "doel.codio");
  assert_title_in_file (fixture, "via de koppeling");

  g_assert_cmpint (g_unlink (target), ==, 0);
}

static void
test_permissions_are_kept (Fixture       *fixture,
                           gconstpointer  data)
{
  /* With the second, colleagues of the group can write; a usual umask would take that away. */
  static const int modes[] = { 0600, 0664, 0640 };
  mode_t old_mask = umask (022);

  g_assert_true (save (fixture, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      GStatBuf info;

      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      g_assert_true (save (fixture, NULL));
      g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
      g_assert_cmphex (info.st_mode & 07777, ==, modes[i]);
    }

  umask (old_mask);
}

static void
test_read_only_folder (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  uid_t user = geteuid ();

  g_assert_true (save (fixture, NULL));
  set_title (fixture, "kan niet");
  g_assert_cmpint (g_chmod (fixture->dir, 0555), ==, 0);

  if (g_access (fixture->dir, W_OK) == 0 && seteuid (NOBODY) != 0)
    {
      g_test_skip ("permissions do not stop this user, who cannot become another");
      g_chmod (fixture->dir, 0755);
      return;
    }

  g_assert_false (save (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpint (seteuid (user), ==, 0);
  g_assert_cmpint (g_chmod (fixture->dir, 0755), ==, 0);

  g_assert_true (codio_document_get_modified (fixture->document));
  assert_title_in_file (fixture, "Drones voor bouwinspecties");
}

static void
test_missing_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "geen", "profiel.codio", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  set_title (fixture, "kan niet");
  codio_document_save_async (fixture->document, file, NULL, done_cb, &fixture->result);
  wait_for_result (fixture);
  g_assert_false (codio_document_save_finish (fixture->document, fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (codio_document_get_modified (fixture->document));
  g_assert_null (codio_document_get_file (fixture->document));
}

/* A write that stops half-way leaves the old file, and nothing else. */
static void
test_write_stops (Fixture       *fixture,
                  gconstpointer  data)
{
  struct rlimit unlimited, limit;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, NULL));
  set_title (fixture, "kan niet");

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);
  limit = (struct rlimit) { .rlim_cur = 1000, .rlim_max = unlimited.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (save (fixture, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &unlimited), ==, 0);

  g_assert_true (error->domain == G_IO_ERROR);
  g_assert_true (codio_document_get_modified (fixture->document));
  assert_title_in_file (fixture, "Drones voor bouwinspecties");
}

static gboolean
write_setting (const char *path,
               const char *text)
{
  int fd = g_open (path, O_WRONLY, 0);
  gboolean written = fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);

  if (fd >= 0)
    g_close (fd, NULL);

  return written;
}

/* Gives a child process a disk of 64 KiB at @dir; needs a kernel that lets users have namespaces. */
static gboolean
mount_small_disk (const char *dir)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", (guint) geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", (guint) getegid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
         write_setting ("/proc/self/uid_map", users) &&
         write_setting ("/proc/self/setgroups", "deny") &&
         write_setting ("/proc/self/gid_map", groups) &&
         mount ("codio-test", dir, "tmpfs", 0, "size=64k") == 0;
}

static void
test_full_disk_child (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *ballast = g_build_filename (fixture->dir, "ballast", NULL);
  g_autoptr (GError) error = NULL;
  char block[4096] = { 0 };
  int fd;

  /* Run only where the parent has seen that it can. */
  g_assert_true (mount_small_disk (fixture->dir));

  g_assert_true (save (fixture, NULL));
  set_title (fixture, "kan niet");
  fd = g_open (ballast, O_WRONLY | O_CREAT, 0600);
  while (write (fd, block, sizeof block) > 0)
    ;
  close (fd);

  g_assert_false (save (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_true (codio_document_get_modified (fixture->document));
  assert_title_in_file (fixture, "Drones voor bouwinspecties");

  umount2 (fixture->dir, MNT_DETACH);
}

static gboolean
can_mount (void)
{
  int status;

  return g_spawn_command_line_sync ("unshare --user --map-root-user --mount mount -t tmpfs codio-test /tmp",
                                    NULL, NULL, &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

static void
test_full_disk (void)
{
  if (!can_mount ())
    {
      g_test_skip ("the kernel lets this user mount no small disk to fill");
      return;
    }

  g_test_trap_subprocess ("/codio/document/full-disk/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
wait_for_disk (CodioDocument *document,
               CodioDisk      disk)
{
  while (codio_document_get_disk (document) != disk)
    g_main_context_iteration (NULL, TRUE);
}

/* What another program wrote is noticed, is not replaced without being asked, and is replaced then. */
static void
test_changed_on_disk (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, NULL));
  set_title (fixture, "van mij");
  g_assert_true (save (fixture, NULL));
  g_assert_cmpint (codio_document_get_disk (fixture->document), ==, CODIO_DISK_SAME);

  g_assert_true (g_file_set_contents (fixture->path, "van een ander", -1, NULL));
  wait_for_disk (fixture->document, CODIO_DISK_CHANGED);
  g_assert_false (save (fixture, &changed));
  g_assert_error (changed, CODIO_DOCUMENT_ERROR, CODIO_DOCUMENT_ERROR_CHANGED);

  codio_document_accept_disk (fixture->document);
  g_assert_cmpint (codio_document_get_disk (fixture->document), ==, CODIO_DISK_SAME);
  g_assert_true (codio_document_get_modified (fixture->document));
  g_assert_true (save (fixture, &error));
  g_assert_no_error (error);
  g_assert_false (codio_document_get_modified (fixture->document));
  assert_title_in_file (fixture, "van mij");
}

/* The stamp is compared before anybody could have told the document. */
static void
test_changed_unnoticed (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (save (fixture, NULL));
  set_title (fixture, "van mij");
  g_assert_true (g_file_set_contents (fixture->path, "van een ander", -1, NULL));
  g_assert_false (save (fixture, &error));
  g_assert_error (error, CODIO_DOCUMENT_ERROR, CODIO_DOCUMENT_ERROR_CHANGED);
  g_assert_cmpint (codio_document_get_disk (fixture->document), ==, CODIO_DISK_CHANGED);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "van een ander");
}

static void
test_removed_on_disk (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, NULL));
  g_unlink (fixture->path);
  wait_for_disk (fixture->document, CODIO_DISK_REMOVED);
  g_assert_false (save (fixture, &error));
  g_assert_error (error, CODIO_DOCUMENT_ERROR, CODIO_DOCUMENT_ERROR_REMOVED);
  codio_document_accept_disk (fixture->document);
  g_assert_true (save (fixture, NULL));
  g_assert_cmpint (codio_document_get_disk (fixture->document), ==, CODIO_DISK_SAME);
}

/* In milliseconds, of this thread alone: what others do on the machine does not count. */
static double
thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1000000;
}

/* A profile that is copied in many slices, with a change in between, is saved as it is at one moment. */
static void
test_large (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioProfile) read = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("codio-test-XXXXXX.codio", &stream, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CodioDocument *document;
  double slowest = 0;
  double begin;
  g_autoptr (CodioProfile) large = NULL;
  g_autoptr (GString) json = NULL;
  g_autofree char *written = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *saved = NULL;

  codio_history_begin (codio_profile_get_history (profile));
  for (guint i = 0; i < 5000; i++)
    {
      CodioDilemma *dilemma = codio_profile_add_dilemma (profile, "privacy", "veiligheid");

      codio_profile_set_string (profile, CODIO_RECORD (dilemma), "choice", "Een keuze van een regel lang");
    }
  codio_history_end (codio_profile_get_history (profile));

  written = codio_test_write (profile);
  json = g_string_new_len (written, strrchr (written, '}') - written);
  g_string_append (json, ",\"actions\":[");
  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (json, "%s{\"id\":\"00000000-0000-4000-8000-%012u\",\"text\":\"Een maatregel\"}",
                            i > 0 ? "," : "", i);
  g_string_append (json, "]}");
  large = codio_test_read (json->str);

  document = codio_document_new (large);
  begin = thread_time ();
  codio_document_save_async (document, file, NULL, done_cb, &result);
  slowest = thread_time () - begin;
  codio_profile_set_string (large, CODIO_RECORD (large), "title", "tussendoor");
  while (result == NULL)
    {
      begin = thread_time ();
      g_main_context_iteration (NULL, FALSE);
      slowest = MAX (slowest, thread_time () - begin);
    }
  g_assert_true (codio_document_save_finish (document, result, &error));
  g_assert_no_error (error);
  g_test_message ("the longest time that nothing else could happen: %.1f ms", slowest);

  read = codio_profile_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  expected = codio_test_write (large);
  saved = codio_test_write (read);
  g_assert_cmpstr (saved, ==, expected);
  begin = thread_time ();
  g_clear_pointer (&expected, g_free);
  expected = codio_test_write (large);
  g_test_message ("writing it in one go: %.1f ms", thread_time () - begin);

  g_clear_object (&result);
  let_go (document);
  g_file_delete (file, NULL, NULL);
}

/* What could never be opened again replaces nothing. */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (CodioProfile) profile = codio_test_too_large ();
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, NULL));
  let_go (fixture->document);
  fixture->document = codio_document_new (profile);
  g_assert_false (save (fixture, &error));
  g_assert_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==,
                   "the profile would become a file of more than 32 MiB, which cannot be opened again: shorten its "
                   "texts or remove parts first");
  g_assert_null (codio_document_get_file (fixture->document));
  assert_title_in_file (fixture, "Drones voor bouwinspecties");
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, NULL));
  g_cancellable_cancel (cancellable);
  codio_document_open_async (fixture->file, cancellable, done_cb, &fixture->result);
  wait_for_result (fixture);
  g_assert_null (codio_document_open_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
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

  add ("/codio/document/open-report", test_open_report);
  add ("/codio/document/save", test_save);
  add ("/codio/document/save-twice", test_save_twice);
  add ("/codio/document/save-time", test_save_time);
  add ("/codio/document/open", test_open);
  add ("/codio/document/open-fails", test_open_fails);
  add ("/codio/document/edit-while-saving", test_edit_while_saving);
  add ("/codio/document/link-is-kept", test_link_is_kept);
  add ("/codio/document/permissions-are-kept", test_permissions_are_kept);
  add ("/codio/document/read-only-folder", test_read_only_folder);
  add ("/codio/document/missing-folder", test_missing_folder);
  add ("/codio/document/write-stops", test_write_stops);
  g_test_add_func ("/codio/document/full-disk", test_full_disk);
  add ("/codio/document/full-disk/subprocess", test_full_disk_child);
  add ("/codio/document/changed-on-disk", test_changed_on_disk);
  add ("/codio/document/changed-unnoticed", test_changed_unnoticed);
  add ("/codio/document/removed-on-disk", test_removed_on_disk);
  g_test_add_func ("/codio/document/large", test_large);
  add ("/codio/document/too-large", test_too_large);
  add ("/codio/document/cancelled", test_cancelled);

  return g_test_run ();
}
