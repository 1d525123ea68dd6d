/* SPDX-License-Identifier: EUPL-1.2 */
#include <json-glib/json-glib.h>

/* parse-json FOLDER - reads each file in a folder and parses it with json-glib, and nothing else: what any program does
 * at least that reads JSON this way */

int
main (int    argc,
      char **argv)
{
  g_autoptr (GDir) dir = g_dir_open (argv[1], 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();
      gsize length;

      if (!g_file_get_contents (path, &contents, &length, NULL) ||
          !json_parser_load_from_data (parser, contents, (gssize) length, NULL))
        return 1;
    }

  return dir ? 0 : 1;
}
