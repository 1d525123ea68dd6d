/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-file.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "codio-i18n.h"

/* Says in a plain sentence why a file could not be read or written. */
static void
replace_io_error (GError *error)
{
  const char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    message = _("there is no such file or folder");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _("you do not have permission for it");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    message = _("it is on a disk that cannot be written to");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    message = _("it is a folder, not a file");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    message = _("the disk is full");

  if (message)
    {
      g_free (error->message);
      error->message = g_strdup (message);
    }
}

static GBytes *
load_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[64 * 1024];
  gssize n;

  if (stream == NULL)
    return NULL;

  /* One byte more than allowed is enough to be refused: a device without an end must not fill the memory. */
  while (bytes->len <= CODIO_PROFILE_MAX_SIZE)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, cancellable, error);
      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_byte_array_append (bytes, buffer, (guint) n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * codio_profile_load:
 * @file: a file
 * @issues: (nullable) (element-type CodioIssue): what is wrong is added here
 * @cancellable: (nullable): to cancel
 * @error: return location for an error of #CODIO_PROFILE_ERROR or #G_IO_ERROR
 *
 * Blocks until the file is read.
 *
 * Returns: (transfer full): the profile in @file, or %NULL
 */
CodioProfile *
codio_profile_load (GFile         *file,
                    GPtrArray     *issues,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GError *io_error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = load_bytes (file, cancellable, &io_error);
  if (bytes == NULL)
    {
      replace_io_error (io_error);
      g_propagate_error (error, io_error);
      return NULL;
    }

  return codio_profile_read (bytes, issues, error);
}

/**
 * codio_file_replace:
 * @file: a file on this machine, which need not exist
 * @bytes: what it is to hold
 * @error: return location for an error of #G_IO_ERROR
 *
 * Blocks until @file durably holds @bytes. At any moment, also after a power cut, it holds the old or the new
 * contents as a whole. Symbolic links and permissions are kept.
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
  g_autoptr (GError) file_error = NULL;
  GStatBuf info;
  const char *data;
  gsize size;
  int mode = 0666;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("Codio can only write to folders of this computer"));
      return FALSE;
    }

  /* The new file takes the place of what a link points to, not of the link. */
  target = realpath (path, NULL);
  if (g_stat (target ? target : path, &info) == 0)
    mode = (int) info.st_mode & 0777;

  data = g_bytes_get_data (bytes, &size);
  if (g_file_set_contents_full (target ? target : path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT,
                                mode, &file_error))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_file_error (file_error->code), file_error->message);
  if (error)
    replace_io_error (*error);

  return FALSE;
}
