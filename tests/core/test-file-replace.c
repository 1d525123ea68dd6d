/* SPDX-License-Identifier: EUPL-1.2 */
#include <glib/gstdio.h>
#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

#include "codio-profile-file.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("codio-replace-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_clear_pointer (&fixture->folder, g_free);
}

static char *
make_path (Fixture    *fixture,
           const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;

  return n;
}

static gboolean
replace (const char  *path,
         const char  *contents,
         GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));

  return codio_file_replace (file, bytes, error);
}

static void
assert_holds (const char *path,
              const char *contents)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, contents);
}

static mode_t
mode_of (const char *path)
{
  GStatBuf info;

  g_assert_no_errno (g_stat (path, &info));
  return info.st_mode & 07777;
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "een.codio");
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);

  g_assert_true (replace (path, "een", &error));
  umask (mask);
  g_assert_no_error (error);
  assert_holds (path, "een");
  g_assert_cmpint (mode_of (path), ==, 0640);
  g_assert_cmpuint (count (fixture), ==, 1);
}

/* Who saves a file and is not in its group any more does not give it to the group that they are in. */
static void
test_other_group (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "een.codio");
  GStatBuf info;
  pid_t child;
  int status;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }

  g_assert_no_errno (g_chmod (fixture->folder, 0777));
  g_assert_true (g_file_set_contents (path, "oud", -1, NULL));
  g_assert_no_errno (chown (path, 1001, 2000));
  g_assert_no_errno (g_chmod (path, 0664));

  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (setgroups (0, NULL) == 0 && setgid (1002) == 0 && setuid (1001) == 0 && replace (path, "nieuw", NULL) ? 0
                                                                                                                 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);

  assert_holds (path, "nieuw");
  g_assert_no_errno (g_stat (path, &info));
  g_assert_cmpint ((int) info.st_gid, ==, 1002);
  g_assert_cmpint (mode_of (path), ==, 0644);
}

static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0660, 0664, 0666, 0777, 0604 };
  g_autofree char *path = make_path (fixture, "een.codio");
  mode_t mask = umask (077);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_true (g_file_set_contents (path, "oud", -1, NULL));
      g_assert_no_errno (g_chmod (path, (int) modes[i]));
      g_assert_true (replace (path, "nieuw", NULL));
      assert_holds (path, "nieuw");
      g_assert_cmpint (mode_of (path), ==, modes[i]);
    }
  umask (mask);
}

static void
assert_attribute (const char *path,
                  const char *name,
                  const void *value,
                  gsize       size)
{
  g_autofree char *actual = g_malloc (size + 1);
  gssize n = getxattr (path, name, actual, size + 1);

  g_assert_no_errno ((int) MIN (n, 0));
  g_assert_cmpmem (actual, (gsize) n, value, size);
}

static void
test_attributes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "profile.codio");

  g_assert_true (g_file_set_contents (path, "oud", -1, NULL));
  if (setxattr (path, "user.xdg.origin.url", "https://example.org", 19, 0) != 0)
    {
      g_assert_cmpint (errno, ==, ENOTSUP);
      g_test_skip ("the file system of temporary files has no user attributes");
      return;
    }
  g_assert_no_errno (setxattr (path, "user.empty", "", 0, 0));

  g_assert_true (replace (path, "nieuw", NULL));
  assert_holds (path, "nieuw");
  assert_attribute (path, "user.xdg.origin.url", "https://example.org", 19);
  assert_attribute (path, "user.empty", "", 0);
}

/* A list as the kernel has it: version 2, then tag, permissions and identifier of each entry, all little-endian. */
typedef struct
{
  guint16 tag;
  guint16 permissions;
  guint32 id;
} AccessEntry;

typedef struct
{
  guint32 version;
  AccessEntry entries[5];
} AccessList;

static AccessList
make_access_list (void)
{
  const guint32 none = G_MAXUINT32;
  AccessList list = {
    GUINT32_TO_LE (2),
    {
      { 0x01, 6, none },              /* the owner */
      { 0x02, 4, (guint32) getuid () }, /* a user */
      { 0x04, 0, none },              /* the group */
      { 0x10, 4, none },              /* the most that users and groups may */
      { 0x20, 0, none },              /* others */
    },
  };

  for (guint i = 0; i < G_N_ELEMENTS (list.entries); i++)
    {
      list.entries[i].tag = GUINT16_TO_LE (list.entries[i].tag);
      list.entries[i].permissions = GUINT16_TO_LE (list.entries[i].permissions);
      list.entries[i].id = GUINT32_TO_LE (list.entries[i].id);
    }

  return list;
}

/* A file keeps its own access list, and gets none because its folder has one for new files. */
static void
test_access_list (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "profile.codio");
  g_autofree char *other = make_path (fixture, "other.codio");
  AccessList list = make_access_list ();
  mode_t before;

  g_assert_true (g_file_set_contents (path, "oud", -1, NULL));
  g_assert_true (g_file_set_contents (other, "oud", -1, NULL));
  g_assert_no_errno (g_chmod (other, 0640));
  if (setxattr (path, "system.posix_acl_access", &list, sizeof list, 0) != 0)
    {
      g_assert_cmpint (errno, ==, ENOTSUP);
      g_test_skip ("the file system of temporary files has no access lists");
      return;
    }
  g_assert_no_errno (setxattr (fixture->folder, "system.posix_acl_default", &list, sizeof list, 0));

  before = mode_of (path);
  g_assert_true (replace (path, "nieuw", NULL));
  assert_holds (path, "nieuw");
  assert_attribute (path, "system.posix_acl_access", &list, sizeof list);
  g_assert_cmpint (mode_of (path), ==, before);

  g_assert_true (replace (other, "nieuw", NULL));
  g_assert_cmpint ((int) getxattr (other, "system.posix_acl_access", NULL, 0), ==, -1);
  g_assert_cmpint (errno, ==, ENODATA);
  g_assert_cmpint (mode_of (other), ==, 0640);
}

static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *target = make_path (fixture, "doel.codio");
  g_autofree char *second = make_path (fixture, "twee.codio");
  g_autofree char *first = make_path (fixture, "een.codio");
  g_autofree char *link = NULL;

  g_assert_no_errno (symlink ("doel.codio", second)); /* relative */
  g_assert_no_errno (symlink (second, first));        /* absolute */

  g_assert_true (replace (first, "een", NULL)); /* the target is not there yet */
  assert_holds (target, "een");
  g_assert_true (replace (first, "twee", NULL));
  assert_holds (target, "twee");
  link = g_file_read_link (first, NULL);
  g_assert_cmpstr (link, ==, second);
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count (fixture), ==, 3);
}

static void
test_link_loop (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "een.codio");
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (symlink ("een.codio", path));
  g_assert_false (replace (path, "x", &error));
  g_assert_cmpstr (error->message, ==, "it is a link that leads nowhere");
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *absent = g_build_filename (fixture->folder, "geen", "een.codio", NULL);
  g_autofree char *fifo = make_path (fixture, "fifo");
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (fixture->folder, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);

  g_assert_false (replace (absent, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_no_errno (mkfifo (fifo, 0600));
  g_assert_false (replace (fifo, "x", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "een.codio");
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("permissions do not stop this user; tests/cli has the case of another");
      return;
    }

  g_assert_true (g_file_set_contents (path, "oud", -1, NULL));
  g_assert_no_errno (g_chmod (path, 0400));
  g_assert_false (replace (path, "nieuw", &error));
  g_assert_cmpstr (error->message, ==, "it is read-only; save it under another name");
  g_clear_error (&error);

  g_assert_no_errno (g_chmod (path, 0600));
  g_assert_no_errno (g_chmod (fixture->folder, 0500));
  g_assert_false (replace (path, "nieuw", &error));
  g_assert_no_errno (g_chmod (fixture->folder, 0700));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_holds (path, "oud");
}

/* As on a full disk, only the file that is written is too large. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "een.codio");
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old, limit;
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);

  g_assert_true (replace (path, "oud", NULL));
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &old));
  limit = old;
  limit.rlim_cur = 4096;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  g_assert_false (replace (path, large, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &old));
  signal (SIGXFSZ, handler);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  assert_holds (path, "oud");
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
make_stray (Fixture    *fixture,
            const char *name,
            int         age)
{
  g_autofree char *path = make_path (fixture, name);
  time_t then = time (NULL) - age;
  struct utimbuf times = { then, then };

  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
  g_assert_no_errno (utime (path, &times));
}

/* What a killed save left goes at the next save of the same file; nothing else does. */
static void
test_sweep (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = make_path (fixture, "een.codio");
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "een.codio", -1);
  g_autofree char *old = g_strdup_printf (".codio-%.16s-0123abcd", hash);
  g_autofree char *fresh = g_strdup_printf (".codio-%.16s-4567abcd", hash);
  g_autofree char *longer = g_strdup_printf (".codio-%.16s-0123abcd.bak", hash);
  g_autofree char *gone = make_path (fixture, old);

  make_stray (fixture, old, 120);
  make_stray (fixture, fresh, 10);
  make_stray (fixture, longer, 120);
  make_stray (fixture, ".codio-0123456789abcdef-0123abcd", 120);
  make_stray (fixture, "twee.codio", 120);

  g_assert_true (replace (path, "een", NULL));
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count (fixture), ==, 5);
}

#define add(name, function) \
  g_test_add ("/codio/file-replace/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("new", test_new);
  add ("permissions", test_permissions);
  add ("attributes", test_attributes);
  add ("other-group", test_other_group);
  add ("access-list", test_access_list);
  add ("links", test_links);
  add ("link-loop", test_link_loop);
  add ("refused", test_refused);
  add ("read-only", test_read_only);
  add ("full", test_full);
  add ("sweep", test_sweep);

  return g_test_run ();
}
