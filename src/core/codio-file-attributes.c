/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-file-attributes.h"

#include <errno.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Who may use a file, and what programs and people attached to it.
 *
 * Not every file system has these and not everybody may set them, which is no reason not to save: then the file has
 * them as a new file would. Never may somebody use it then who could not before.
 */

#define ACCESS_LIST "system.posix_acl_access"
#define USER_PREFIX "user."

/* An attribute of another process's making may grow between two calls. */
#define MAX_ATTEMPTS 4

/* Returns the value of an attribute, or NULL with errno. */
static GBytes *
read_attribute (const char *path,
                const char *name)
{
  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      gssize size = getxattr (path, name, NULL, 0);
      g_autofree char *value = NULL;

      if (size < 0)
        return NULL;

      value = g_malloc ((gsize) size + 1);
      size = getxattr (path, name, value, (gsize) size + 1);
      if (size >= 0)
        return g_bytes_new_take (g_steal_pointer (&value), (gsize) size);
      if (errno != ERANGE)
        return NULL;
    }

  return NULL;
}

static gboolean
copy_attribute (int         fd,
                const char *path,
                const char *name)
{
  g_autoptr (GBytes) value = read_attribute (path, name);
  gsize size;
  gconstpointer data;

  if (value == NULL)
    return FALSE;

  data = g_bytes_get_data (value, &size);
  if (fsetxattr (fd, name, data, size, 0) == 0)
    return TRUE;

  g_debug ("The attribute %s of a file could not be kept: %s", name, g_strerror (errno));
  return FALSE;
}

static void
keep_user_attributes (int         fd,
                      const char *path)
{
  gssize size = listxattr (path, NULL, 0);
  g_autofree char *names = NULL;

  if (size <= 0)
    return;

  names = g_malloc ((gsize) size);
  size = listxattr (path, names, (gsize) size);
  for (gssize i = 0; i < size; i += (gssize) strlen (names + i) + 1)
    if (g_str_has_prefix (names + i, USER_PREFIX))
      copy_attribute (fd, path, names + i);
}

/* Returns whether the new file has the access list of the old one, or none if that has none. */
static gboolean
keep_access_list (int         fd,
                  const char *path)
{
  if (getxattr (path, ACCESS_LIST, NULL, 0) >= 0)
    return copy_attribute (fd, path, ACCESS_LIST);

  /* A new file gets a list where its folder has one for new files. */
  return fgetxattr (fd, ACCESS_LIST, NULL, 0) < 0 || fremovexattr (fd, ACCESS_LIST) == 0;
}

/*< private >
 * codio_file_attributes_keep:
 * @fd: a new file that will replace an old one
 * @path: the path of the old one
 * @info: what g_stat() says about the old one
 *
 * Gives the new file the owner, permissions, access list (POSIX.1e draft 17) and user attributes of the old one, as far
 * as the file system has them and the user may.
 */
void
codio_file_attributes_keep (int             fd,
                            const char     *path,
                            const GStatBuf *info)
{
  struct stat own;
  mode_t mode = info->st_mode & 07777;

  keep_user_attributes (fd, path);

  if (fstat (fd, &own) != 0)
    return;

  /* Of another owner or group the first bits would mean something else. Who is in the new group was one of the others,
   * or was not there at all. */
  if ((own.st_uid != info->st_uid || own.st_gid != info->st_gid) && fchown (fd, info->st_uid, info->st_gid) != 0 &&
      own.st_gid != info->st_gid && fchown (fd, (uid_t) -1, info->st_gid) != 0)
    mode &= ~(mode_t) 06070 | (mode & 00007) << 3;

  /* Of a file with an access list the bits of the group are the most that anybody in the list may do. */
  if (!keep_access_list (fd, path))
    mode &= ~(mode_t) 00070;

  if (fchmod (fd, mode) != 0)
    g_debug ("The permissions of a file could not be kept: %s", g_strerror (errno));
}
