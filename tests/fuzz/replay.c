/* SPDX-License-Identifier: EUPL-1.2 */
#include "fuzz.h"

#include <stdlib.h>

/* replay NAME FOLDER... - a fuzz target without a fuzzer: gives it each file in these folders of the project
 *
 * So what was once found stays mended, also where there is no clang. */

static void
run_folder (gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, data, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  guint n = 0;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize size;

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      g_test_message ("%s", name);
      g_file_get_contents (path, &contents, &size, &error);
      g_assert_no_error (error);
      LLVMFuzzerTestOneInput ((const guint8 *) contents, size);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 2; i < argc; i++)
    {
      g_autofree char *path = g_strdup_printf ("/codio/fuzz/%s/%s", argv[1], argv[i]);

      g_test_add_data_func (path, argv[i], run_folder);
    }

  return g_test_run ();
}
