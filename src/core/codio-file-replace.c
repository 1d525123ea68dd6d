/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "codio-file-attributes.h"
#include "codio-i18n.h"

/* Writes a file such that the old or the new one is there as a whole, whatever happens.
 *
 * 1. The new contents go to a new file in the same folder, which reaches the disk (fsync) before it gets the name of
 *    the old one (rename). Then the folder reaches the disk, where the file system can do that.
 * 2. Nothing is ever written to the old file. Where no new file can be made, saving fails with a sentence.
 * 3. A link keeps pointing to where it points; the file there is replaced, or made.
 * 4. The name of the new file says whose it is, so that what a killed save left is found by the next one:
 *    .codio-HASH-RANDOM, where HASH is of the name of the file.
 *
 * g_file_replace() loses the old file on a full disk, and g_file_set_contents_full() replaces links and narrows
 * permissions by the umask.
 */

#define STRAY_PREFIX ".codio-"
#define HEXADECIMAL "0123456789abcdef"
#define MAX_LINKS 40
#define HASH_LENGTH 16
#define RANDOM_LENGTH 8

/* What is younger may be of a save that is still going on, here or on another computer. */
#define STRAY_AGE 60 /* seconds */

static gboolean
fail (GError **error,
      int      code)
{
  const char *message;
  GIOErrorEnum io_code = g_io_error_from_errno (code);

  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
      message = _("there is no such file or folder");
      break;
    case EACCES:
    case EPERM:
      message = _("you do not have permission for it");
      break;
    case EROFS:
      message = _("it is on a disk that cannot be written to");
      break;
    case EISDIR:
      message = _("it is a folder, not a file");
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      message = _("the disk is full");
      io_code = G_IO_ERROR_NO_SPACE;
      break;
    case ELOOP:
      message = _("it is a link that leads nowhere");
      break;
    case ENAMETOOLONG:
      message = _("its name is too long");
      break;
    case EIO:
      message = _("the disk does not work as it should");
      break;
    case ENODEV:
    case ENXIO:
    case ENOTCONN:
    case ESTALE:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ETIMEDOUT:
      message = _("the disk it is on cannot be reached");
      break;
    default:
      message = g_strerror (code);
      break;
    }
  g_set_error_literal (error, G_IO_ERROR, (int) io_code, message);

  return FALSE;
}

/* Follows links as far as they go, also to a file that is not there yet. */
static char *
resolve (const char  *path,
         GError     **error)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }

  fail (error, ELOOP);
  return NULL;
}

/* How the name of every new file for @path begins. */
static char *
make_prefix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf (STRAY_PREFIX "%.*s-", HASH_LENGTH, hash);
}

/**
 * codio_file_is_stray:
 * @name: the name of a file
 *
 * Returns: whether it can only be what a save left behind when it was killed
 */
gboolean
codio_file_is_stray (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (!g_str_has_prefix (name, STRAY_PREFIX))
    return FALSE;

  name += strlen (STRAY_PREFIX);
  if (strspn (name, HEXADECIMAL) != HASH_LENGTH || name[HASH_LENGTH] != '-')
    return FALSE;

  name += HASH_LENGTH + 1;

  return *name != '\0' && name[strspn (name, HEXADECIMAL)] == '\0';
}

/* Removes what saves of the same file left behind when they were killed. @fd is a file that was just made beside them:
 * how old they are is for the clock of the disk to say, which may be that of another computer. */
static void
sweep (const char *folder,
       const char *prefix,
       int         fd)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  struct stat made;
  const char *name;

  if (fstat (fd, &made) != 0)
    return;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = NULL;
      GStatBuf info;

      if (!g_str_has_prefix (name, prefix) || strlen (name) != strlen (prefix) + RANDOM_LENGTH)
        continue;

      path = g_build_filename (folder, name, NULL);
      if (g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid () &&
          made.st_mtime - info.st_mtime > STRAY_AGE)
        g_unlink (path);
    }
}

static int
create (const char  *folder,
        const char  *prefix,
        int          mode,
        char       **path)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%0*x", prefix, RANDOM_LENGTH, g_random_int ());
      g_autofree char *attempt = g_build_filename (folder, name, NULL);
      int fd = g_open (attempt, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode);

      if (fd >= 0)
        {
          *path = g_steal_pointer (&attempt);
          return fd;
        }
      if (errno != EEXIST && errno != EINTR)
        break;
    }

  return -1;
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}

/* Returns whether the disk did not fail; that a file system cannot do this is no failure. */
static gboolean
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean failed;

  if (fd < 0)
    return TRUE;
  failed = fsync (fd) != 0 && (errno == EIO || errno == ENOSPC || errno == EDQUOT);
  close (fd);

  return !failed;
}

/* Returns 0 or the number of an error. @old is of the file that is replaced, NULL where there is none. @durable is
 * whether what was written stays there. */
static int
replace (const char     *target,
         const GStatBuf *old,
         const char     *data,
         gsize           size,
         gboolean       *durable)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *prefix = make_prefix (target);
  g_autofree char *path = NULL;
  int code = 0;
  int fd;

  *durable = FALSE;
  fd = create (folder, prefix, old ? 0600 : 0666, &path);
  if (fd < 0)
    return errno;

  sweep (folder, prefix, fd);
  if (!write_all (fd, data, size))
    code = errno;
  if (code == 0 && old)
    codio_file_attributes_keep (fd, target, old);
  if (code == 0 && fsync (fd) != 0 && errno != EINVAL)
    code = errno;
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && g_rename (path, target) != 0)
    code = errno;

  if (code != 0)
    g_unlink (path);
  *durable = code == 0 && sync_folder (folder);

  return code;
}

/**
 * codio_file_replace:
 * @file: a file on this machine, which need not exist
 * @bytes: what it is to hold
 * @error: return location for an error of #G_IO_ERROR, after which the old contents are there, or for
 *   %CODIO_PROFILE_ERROR_NOT_DURABLE
 *
 * Blocks until @file durably holds @bytes. At any moment, also after a power cut, it holds the old or the new
 * contents as a whole. Symbolic links, permissions, access lists and attributes are kept.
 *
 * Returns: whether it does
 */
gboolean
codio_file_replace (GFile   *file,
                    GBytes  *bytes,
                    GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;
  g_autofree char *folder = NULL;
  GStatBuf old;
  gboolean exists, durable;
  const char *data;
  gsize size;
  int code;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("Codio can only write to folders of this computer"));
      return FALSE;
    }

  target = resolve (path, error);
  if (target == NULL)
    return FALSE;

  exists = g_stat (target, &old) == 0;
  if (exists && S_ISDIR (old.st_mode))
    return fail (error, EISDIR);
  if (exists && !S_ISREG (old.st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("it is a device, not a file"));
      return FALSE;
    }
  if (exists && g_access (target, W_OK) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                           _("it is read-only; save it under another name"));
      return FALSE;
    }

  data = g_bytes_get_data (bytes, &size);
  code = replace (target, exists ? &old : NULL, data, size, &durable);
  if (durable)
    return TRUE;
  if (code == 0)
    {
      g_set_error_literal (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_NOT_DURABLE,
                           _("it was written, but then the disk failed; save it on another disk as well"));
      return FALSE;
    }

  folder = g_path_get_dirname (target);
  if (code == ENOENT && !g_file_test (folder, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("its folder is not there; save it in another"));
      return FALSE;
    }
  if ((code == EACCES || code == EPERM) && g_access (folder, W_OK) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                           _("you do not have permission to write in its folder; save it in another"));
      return FALSE;
    }

  return fail (error, code);
}
