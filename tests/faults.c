/* SPDX-License-Identifier: EUPL-1.2 */
/* Both open() and open64() by their own names. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* To be loaded before the libraries of a program (LD_PRELOAD): lets calls of the system fail that write in a folder.
 *
 *   CODIO_FAULT_FOLDER  the folder, as an absolute path without links
 *   CODIO_FAULT         FUNCTION:N:ERROR - the Nth call of open, write, fsync, fchmod, close, rename, unlink, mkdir or
 *                       flock fails, with that error; of write, error 0 is half of the bytes, of others none
 *   CODIO_FAULT_HIT     a file that is made when that happens
 *   CODIO_FAULT_WAIT    a file: the call takes as long as this is there
 */

#define NEXT(function) ((__typeof__ (&function)) dlsym (RTLD_NEXT, #function))

#define POLL 10000 /* microseconds */

/* 1 is the first call of each. */
static int calls;

static int
is_within (const char *path)
{
  const char *folder = getenv ("CODIO_FAULT_FOLDER");
  size_t length = folder ? strlen (folder) : 0;

  return folder && strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static int
is_open_within (int fd)
{
  char link[64], path[PATH_MAX];
  ssize_t length;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return 0;
  path[length] = '\0';

  return is_within (path);
}

/* Whether this call of @function fails; with what, in errno. */
static int
fails (const char *function)
{
  const char *fault = getenv ("CODIO_FAULT"), *wait = getenv ("CODIO_FAULT_WAIT");
  size_t length = strlen (function);
  int nth, error;

  if (fault == NULL || strncmp (fault, function, length) != 0 ||
      sscanf (fault + length, ":%d:%d", &nth, &error) != 2 || ++calls != nth)
    return 0;

  NEXT (close) (NEXT (open) (getenv ("CODIO_FAULT_HIT"), O_CREAT | O_WRONLY, 0600));
  while (wait && access (wait, F_OK) == 0)
    usleep (POLL);

  errno = error;
  return error != 0 || strcmp (function, "write") == 0;
}

/* The mode is there only where a file may be made; what else is read then is not looked at. */
#define OPEN(function) \
  int \
  function (const char *path, \
            int         flags, \
            ...) \
  { \
    va_list args; \
    mode_t mode; \
 \
    va_start (args, flags); \
    mode = va_arg (args, mode_t); \
    va_end (args); \
 \
    return is_within (path) && fails ("open") ? -1 : NEXT (function) (path, flags, mode); \
  }

OPEN (open)
OPEN (open64)

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  if (is_open_within (fd) && fails ("write"))
    return errno ? -1 : NEXT (write) (fd, data, (size + 1) / 2);

  return NEXT (write) (fd, data, size);
}

int
fsync (int fd)
{
  return is_open_within (fd) && fails ("fsync") ? -1 : NEXT (fsync) (fd);
}

int
fchmod (int    fd,
        mode_t mode)
{
  return is_open_within (fd) && fails ("fchmod") ? -1 : NEXT (fchmod) (fd, mode);
}

/* As on a disk in a network, that may tell so late that it has not written; the descriptor is gone all the same. */
int
close (int fd)
{
  int failed = is_open_within (fd) && fails ("close");
  int error = errno;
  int result = NEXT (close) (fd);

  if (!failed)
    return result;

  errno = error;
  return -1;
}

int
rename (const char *from,
        const char *to)
{
  return is_within (to) && fails ("rename") ? -1 : NEXT (rename) (from, to);
}

int
unlink (const char *path)
{
  return is_within (path) && fails ("unlink") ? -1 : NEXT (unlink) (path);
}

int
mkdir (const char *path,
       mode_t      mode)
{
  return is_within (path) && fails ("mkdir") ? -1 : NEXT (mkdir) (path, mode);
}

int
flock (int fd,
       int operation)
{
  return is_open_within (fd) && fails ("flock") ? -1 : NEXT (flock) (fd, operation);
}
