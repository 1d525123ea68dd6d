/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-file.h"

#include "codio-i18n.h"
#include "codio-pdf-profile.h"
#include "codio-text.h"

#define EXAMPLE_URI "resource:///nl/codio/Codio/examples/drones.codio"

/* Says in a plain sentence why a file could not be read. */
static void
replace_io_error (GError *error)
{
  const char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    message = _("there is no such file or folder");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = _("you do not have permission for it");
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    message = _("it is a folder, not a file");

  if (message)
    {
      g_free (error->message);
      error->message = g_strdup (message);
    }
}

static GBytes *
read_bytes (GFile         *file,
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
 * codio_profile_load_bytes:
 * @file: a file
 * @is_copy: (out) (optional): return location for whether @file is a report that holds a copy of the profile
 * @cancellable: (nullable): to cancel
 * @error: return location for an error of #CODIO_PROFILE_ERROR or #G_IO_ERROR
 *
 * Blocks until the file is read, as far as it can be a profile. Of a PDF the profile inside is read.
 *
 * Returns: (transfer full): what is, or could be, a profile; or %NULL
 */
GBytes *
codio_profile_load_bytes (GFile         *file,
                          gboolean      *is_copy,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GError *io_error = NULL;
  gboolean is_pdf;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_bytes (file, cancellable, &io_error);
  if (bytes == NULL)
    {
      replace_io_error (io_error);
      g_propagate_error (error, io_error);
      return NULL;
    }

  is_pdf = codio_pdf_profile_is_pdf (bytes);
  if (is_copy)
    *is_copy = is_pdf;

  return is_pdf ? codio_pdf_profile_extract (bytes, error) : g_steal_pointer (&bytes);
}

/**
 * codio_profile_load:
 * @file: a file
 * @issues: (nullable) (element-type CodioIssue): what is wrong is added here
 * @cancellable: (nullable): to cancel
 * @error: return location for an error of #CODIO_PROFILE_ERROR or #G_IO_ERROR
 *
 * Blocks until the file is read, which may be a report with the profile inside.
 *
 * Returns: (transfer full): the profile in @file, or %NULL
 */
CodioProfile *
codio_profile_load (GFile         *file,
                    GPtrArray     *issues,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GBytes) bytes = codio_profile_load_bytes (file, NULL, cancellable, error);

  return bytes ? codio_profile_read (bytes, issues, error) : NULL;
}

/**
 * codio_file_dup_name:
 * @file: a file
 *
 * Returns: (transfer full): its name as it may be shown, whatever bytes it consists of
 */
char *
codio_file_dup_name (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  text = g_filename_display_name (name ? name : "");

  return codio_text_clean (text);
}

static char *
dup_file_id (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/**
 * codio_file_is_same:
 * @file: a file
 * @other: another name of a file
 *
 * Returns: whether both are one file, also where one leads to the other through a link
 */
gboolean
codio_file_is_same (GFile *file,
                    GFile *other)
{
  g_autofree char *id = NULL;
  g_autofree char *other_id = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (G_IS_FILE (other), FALSE);

  if (g_file_equal (file, other))
    return TRUE;

  id = dup_file_id (file);
  other_id = dup_file_id (other);

  return id && g_strcmp0 (id, other_id) == 0;
}

/**
 * codio_profile_new_example:
 *
 * Returns: (transfer full): a new profile that says what the example of the program says
 */
CodioProfile *
codio_profile_new_example (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri (EXAMPLE_URI);
  g_autoptr (GError) error = NULL;
  CodioProfile *profile = codio_profile_load (file, NULL, NULL, &error);

  if (profile == NULL) /* it is part of the program */
    g_error ("%s: %s", EXAMPLE_URI, error->message);
  codio_profile_start_over (profile);

  return profile;
}
