/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <string.h>

#include "codio-profile-file.h"

/* save-helper FILE SIZE LETTER - replaces FILE by SIZE times LETTER; to be killed by check-save-kill.py. It says when
 * it begins, so that the kill falls into the save. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  char *data;

  if (argc != 4)
    return 2;

  size = (gsize) g_ascii_strtoull (argv[2], NULL, 10);
  data = g_malloc (size);
  memset (data, *argv[3], size);
  bytes = g_bytes_new_take (data, size);
  file = g_file_new_for_path (argv[1]);

  puts ("saving");
  fflush (stdout);
  if (codio_file_replace (file, bytes, &error))
    return 0;

  puts (error->message);
  return 1;
}
