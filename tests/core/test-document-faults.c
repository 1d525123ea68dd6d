/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>
#include <utime.h>

#include "codio-document.h"
#include "codio-test.h"

/* A disk that goes while it is used, a clock that is not right, and two programs with one file. */

#define TITLE "Drones voor bouwinspecties"
#define HOUR 3600
#define NOBODY 65534

typedef struct
{
  char *parent;
  char *dir;
  char *aside; /* where the folder is when its disk was pulled out */
  char *path;
  GFile *file;
  CodioDocument *document;
} Fixture;

/* What fsync() does instead, in the thread that saves; it returns an error or 0. */
static int (*fsync_hook) (gpointer data);
static gpointer fsync_data;

/* By how many seconds this program believes that it is later; files keep the time of the kernel. */
static int clock_offset;

/* These take the place of the functions of the C library, for GLib too. */
int
fsync (int fd)
{
  int error = fsync_hook ? fsync_hook (fsync_data) : 0;

  if (error == 0)
    return (int) syscall (SYS_fsync, fd);

  errno = error;
  return -1;
}

int
gettimeofday (struct timeval *now,
              void           *zone)
{
  int result = (int) syscall (SYS_gettimeofday, now, zone);

  now->tv_sec += clock_offset;

  return result;
}

static void
pull_out (Fixture *fixture)
{
  g_assert_no_errno (g_rename (fixture->dir, fixture->aside));
}

static void
put_back (Fixture *fixture)
{
  g_assert_no_errno (g_rename (fixture->aside, fixture->dir));
}

static int
pull_out_cb (gpointer data)
{
  fsync_hook = NULL;
  pull_out (data);

  return 0;
}

static int
fail_cb (gpointer data)
{
  return GPOINTER_TO_INT (data);
}

static void
let_go (CodioDocument *document)
{
  while (g_atomic_int_get (&G_OBJECT (document)->ref_count) > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_finalize_object (document);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
save_to (CodioDocument  *document,
         GFile          *file,
         GError        **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  codio_document_save_async (document, file, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return codio_document_save_finish (document, result, error);
}

static CodioDocument *
open_document (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CodioDocument *document;

  codio_document_open_async (file, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  document = codio_document_open_finish (result, &error);
  g_assert_no_error (error);

  return document;
}

static void
set_title (CodioDocument *document,
           const char    *title)
{
  CodioProfile *profile = codio_document_get_profile (document);

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", title);
}

/* The save is refused in one sentence, and the work is still there. */
static void
assert_not_saved (CodioDocument *document,
                  GFile         *file,
                  const char    *title,
                  const char    *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save_to (document, file, &error));
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_true (codio_document_get_modified (document));
  g_assert_cmpstr (codio_profile_get_title (codio_document_get_profile (document)), ==, title);
}

static void
assert_saved (CodioDocument *document,
              GFile         *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save_to (document, file, &error));
  g_assert_no_error (error);
  g_assert_false (codio_document_get_modified (document));
  g_assert_cmpint (codio_document_get_disk (document), ==, CODIO_DISK_SAME);
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

/* What else than the file is in its folder, which is one file at most. */
static char *
find_stray (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->dir, 0, NULL);
  g_autofree char *stray = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)))
    if (!g_str_equal (name, "profiel.codio"))
      {
        g_assert_null (stray);
        stray = g_build_filename (fixture->dir, name, NULL);
      }

  return g_steal_pointer (&stray);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();

  fixture->parent = g_dir_make_tmp ("codio-test-XXXXXX", NULL);
  g_assert_nonnull (fixture->parent);
  fixture->dir = g_build_filename (fixture->parent, "stick", NULL);
  fixture->aside = g_build_filename (fixture->parent, "aside", NULL);
  fixture->path = g_build_filename (fixture->dir, "profiel.codio", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_no_errno (g_mkdir (fixture->dir, 0700));

  fixture->document = codio_document_new (profile);
  assert_saved (fixture->document, fixture->file);
}

/* Also says that nothing was left behind. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fsync_hook = NULL;
  clock_offset = 0;
  let_go (fixture->document);
  g_clear_object (&fixture->file);
  g_assert_no_errno (g_unlink (fixture->path));
  g_assert_no_errno (g_rmdir (fixture->dir));
  g_assert_no_errno (g_rmdir (fixture->parent));
  g_free (fixture->path);
  g_free (fixture->dir);
  g_free (fixture->aside);
  g_free (fixture->parent);
}

/* Between opening and saving; when it is back all is as it was. */
static void
test_pulled_out (Fixture       *fixture,
                 gconstpointer  data)
{
  set_title (fixture->document, "van mij");
  pull_out (fixture);
  assert_not_saved (fixture->document, fixture->file, "van mij", "the file was removed");
  g_assert_cmpint (codio_document_get_disk (fixture->document), ==, CODIO_DISK_REMOVED);

  put_back (fixture);
  assert_title_in_file (fixture, TITLE);
  assert_saved (fixture->document, fixture->file);
  assert_title_in_file (fixture, "van mij");
}

/* The user saves all the same, and then elsewhere. What is on the disk when it is back is not replaced unasked. */
static void
test_pulled_out_accepted (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->parent, "elders.codio", NULL);
  g_autoptr (GFile) elsewhere = g_file_new_for_path (path);

  set_title (fixture->document, "van mij");
  pull_out (fixture);
  assert_not_saved (fixture->document, fixture->file, "van mij", "the file was removed");
  codio_document_accept_disk (fixture->document);
  assert_not_saved (fixture->document, fixture->file, "van mij", "its folder is not there; save it in another");

  put_back (fixture);
  assert_not_saved (fixture->document, fixture->file, "van mij", "somebody else changed the file");
  assert_title_in_file (fixture, TITLE);

  assert_saved (fixture->document, elsewhere);
  g_assert_no_errno (g_unlink (path));
}

/* When the new file was written and does not have its name yet. What is left of it goes later. */
static void
test_pulled_out_while_saving (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autofree char *stray = NULL;
  g_autofree char *none = NULL;
  struct utimbuf long_ago = { 1, 1 };

  set_title (fixture->document, "van mij");
  fsync_hook = pull_out_cb;
  fsync_data = fixture;
  assert_not_saved (fixture->document, fixture->file, "van mij", "its folder is not there; save it in another");

  put_back (fixture);
  assert_title_in_file (fixture, TITLE);
  stray = find_stray (fixture);
  g_assert_nonnull (stray);
  g_assert_no_errno (utime (stray, &long_ago));
  assert_saved (fixture->document, fixture->file);
  assert_title_in_file (fixture, "van mij");
  none = find_stray (fixture);
  g_assert_null (none);
}

/* Such as the disk of another computer, or a stick that the kernel does not see any more. */
static void
test_sync_fails (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    int error;
    const char *sentence;
  } cases[] = {
    { EIO, "the disk does not work as it should" },
    { ENOSPC, "the disk is full" },
    { EDQUOT, "the disk is full" },
    { EROFS, "it is on a disk that cannot be written to" },
    { ENODEV, "the disk it is on cannot be reached" },
    { ENXIO, "the disk it is on cannot be reached" },
    { ENOTCONN, "the disk it is on cannot be reached" },
    { ESTALE, "the disk it is on cannot be reached" },
    { EHOSTDOWN, "the disk it is on cannot be reached" },
    { EHOSTUNREACH, "the disk it is on cannot be reached" },
    { ETIMEDOUT, "the disk it is on cannot be reached" },
  };

  set_title (fixture->document, "van mij");
  fsync_hook = fail_cb;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stray = NULL;

      fsync_data = GINT_TO_POINTER (cases[i].error);
      assert_not_saved (fixture->document, fixture->file, "van mij", cases[i].sentence);
      assert_title_in_file (fixture, TITLE);
      stray = find_stray (fixture);
      g_assert_null (stray);
    }

  fsync_hook = NULL;
  assert_saved (fixture->document, fixture->file);
}

static int
fail_second_cb (gpointer data)
{
  guint *n = data;

  return (*n)++ == 0 ? 0 : EIO;
}

/* The file has its new contents, only the folder does not reach the disk: that is nobody else's change, and what is
 * saved again replaces it. */
static void
test_not_durable (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n = 0;

  set_title (fixture->document, "van mij");
  fsync_hook = fail_second_cb;
  fsync_data = &n;
  assert_not_saved (fixture->document, fixture->file, "van mij",
                    "it was written, but then the disk failed; save it on another disk as well");
  fsync_hook = NULL;
  assert_title_in_file (fixture, "van mij");
  g_assert_cmpint (codio_document_get_disk (fixture->document), ==, CODIO_DISK_SAME);

  set_title (fixture->document, "weer van mij");
  assert_saved (fixture->document, fixture->file);
  assert_title_in_file (fixture, "weer van mij");
}

/* Nobody can look into the folder any more: whether the file is still the same is not known, so it is not replaced. */
static void
test_closed_folder (Fixture       *fixture,
                    gconstpointer  data)
{
  uid_t user = geteuid ();

  set_title (fixture->document, "van mij");
  g_assert_no_errno (g_chmod (fixture->dir, 0));
  if (g_access (fixture->path, F_OK) == 0 && seteuid (NOBODY) != 0)
    {
      g_test_skip ("permissions do not stop this user, who cannot become another");
      g_chmod (fixture->dir, 0700);
      return;
    }

  assert_not_saved (fixture->document, fixture->file, "van mij",
                    "it cannot be seen whether somebody else changed the file");
  g_assert_no_errno (seteuid (user));
  g_assert_no_errno (g_chmod (fixture->dir, 0700));
  assert_title_in_file (fixture, TITLE);
  assert_saved (fixture->document, fixture->file);
}

/* Two programs opened the same file, as from a folder that colleagues share: who saves last does not win unasked. */
static void
test_two_documents (Fixture       *fixture,
                    gconstpointer  data)
{
  CodioDocument *other = open_document (fixture->file);

  set_title (fixture->document, "van de een");
  set_title (other, "van de ander");
  assert_saved (fixture->document, fixture->file);
  assert_not_saved (other, fixture->file, "van de ander", "somebody else changed the file");
  assert_title_in_file (fixture, "van de een");
  g_assert_cmpint (codio_document_get_disk (other), ==, CODIO_DISK_CHANGED);

  /* Asking again does not make it true. */
  assert_not_saved (other, fixture->file, "van de ander", "somebody else changed the file");

  codio_document_accept_disk (other);
  assert_saved (other, fixture->file);
  set_title (fixture->document, "weer van de een");
  assert_not_saved (fixture->document, fixture->file, "weer van de een", "somebody else changed the file");
  assert_title_in_file (fixture, "van de ander");

  let_go (other);
}

static gint64
get_modified_time (CodioDocument *document)
{
  const char *string = codio_profile_get_modified (codio_document_get_profile (document));
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (string, NULL);

  g_assert_nonnull (time);
  g_assert_true (g_str_has_suffix (string, "Z"));

  return g_date_time_to_unix (time);
}

/* The clock is put back: of two copies the one that was saved last is still the newer one, for whoever has it. */
static void
test_clock_put_back (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 first, second;
  CodioDocument *other;

  set_title (fixture->document, "een");
  assert_saved (fixture->document, fixture->file);
  first = get_modified_time (fixture->document);
  other = open_document (fixture->file);

  clock_offset = -HOUR;
  set_title (fixture->document, "twee");
  assert_saved (fixture->document, fixture->file);
  second = get_modified_time (fixture->document);
  g_assert_cmpint (second, >, first);
  assert_title_in_file (fixture, "twee");

  set_title (other, "van een ander");
  assert_not_saved (other, fixture->file, "van een ander", "somebody else changed the file");
  let_go (other);

  clock_offset = 0;
  set_title (fixture->document, "drie");
  assert_saved (fixture->document, fixture->file);
  g_assert_cmpint (get_modified_time (fixture->document), >=, second - 1);
}

/* A clock that was years ahead leaves no mark that stays for years. */
static void
test_clock_was_wrong (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  clock_offset = 5 * 365 * 24 * HOUR;
  set_title (fixture->document, "later");
  assert_saved (fixture->document, fixture->file);
  g_assert_cmpint (get_modified_time (fixture->document), >=, now + clock_offset);

  clock_offset = 0;
  set_title (fixture->document, "nu");
  assert_saved (fixture->document, fixture->file);
  g_assert_cmpint (get_modified_time (fixture->document), <, now + 24 * HOUR);
}

/* What the disk says about when a file changed is only compared: any other time is a change, also one of before. */
static void
test_file_times (Fixture       *fixture,
                 gconstpointer  data)
{
  const time_t times[] = { 0, 1, time (NULL) - HOUR, time (NULL) + 24 * HOUR };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      struct utimbuf other = { times[i], times[i] };

      g_assert_no_errno (utime (fixture->path, &other));
      set_title (fixture->document, "van mij");
      assert_not_saved (fixture->document, fixture->file, "van mij", "somebody else changed the file");

      let_go (fixture->document);
      fixture->document = open_document (fixture->file);
      set_title (fixture->document, "van nu");
      assert_saved (fixture->document, fixture->file);
    }
}

/* The clock of the disk is behind by an hour: what another program is writing there is not taken for something old. */
static void
test_clock_of_disk (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "profiel.codio", -1);
  g_autofree char *name = g_strdup_printf (".codio-%.16s-0123abcd", hash);
  g_autofree char *path = g_build_filename (fixture->dir, name, NULL);

  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
  clock_offset = HOUR;
  set_title (fixture->document, "van mij");
  assert_saved (fixture->document, fixture->file);
  g_assert_no_errno (g_unlink (path));
}

/* Who travels writes the same bytes, and the time of a change is the same everywhere. */
static void
test_time_zones (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const zones[] = { "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu" };
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));
  g_autofree char *before = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *contents = NULL;
      CodioDocument *document;
      gint64 began;

      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      document = open_document (fixture->file);
      assert_saved (document, fixture->file);
      g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, before);

      began = g_get_real_time () / G_USEC_PER_SEC;
      set_title (document, zones[i]);
      assert_saved (document, fixture->file);
      g_assert_cmpint (get_modified_time (document), >=, began);
      g_assert_cmpint (get_modified_time (document), <=, g_get_real_time () / G_USEC_PER_SEC);
      let_go (document);

      g_clear_pointer (&before, g_free);
      g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
    }

  if (zone)
    g_setenv ("TZ", zone, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();
}

#define add(name, function) \
  g_test_add ("/codio/document-faults/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("pulled-out", test_pulled_out);
  add ("pulled-out-accepted", test_pulled_out_accepted);
  add ("pulled-out-while-saving", test_pulled_out_while_saving);
  add ("sync-fails", test_sync_fails);
  add ("not-durable", test_not_durable);
  add ("closed-folder", test_closed_folder);
  add ("two-documents", test_two_documents);
  add ("clock-put-back", test_clock_put_back);
  add ("clock-was-wrong", test_clock_was_wrong);
  add ("file-times", test_file_times);
  add ("clock-of-disk", test_clock_of_disk);
  add ("time-zones", test_time_zones);

  return g_test_run ();
}
