/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-json-scanner.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What is refused, with which sentence and where, are cases of tests/cli; here is how the scan goes on. */

typedef struct
{
  const char *json;
  CodioJsonVerdict verdict;
  guint n_issues;
  const char *pointer; /* of the last issue */
  guint line;
  guint column;
  const char *mended;
} Case;

static const Case cases[] = {
  { "{}", CODIO_JSON_SOUND },
  { " [ 1, -0, 2.5e-3, true, false, null, \"\\u00e9\\ud83c\\udfdb\" ] \n", CODIO_JSON_SOUND },
  { "9223372036854775807", CODIO_JSON_SOUND },
  { "-9223372036854775808", CODIO_JSON_SOUND },
  { "0.0e5", CODIO_JSON_SOUND },
  { "{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":1}]}", CODIO_JSON_SOUND },
  { "\xef\xbb\xbf{}", CODIO_JSON_MENDABLE, 1, "", 1, 1, "   {}" },
  { "{\"a\":1,\"a\":2}", CODIO_JSON_MENDABLE, 1, "/a", 1, 8, "{\"a\":1,\"a\":2}" },
  { "{\"a\":1,\"\\u0061\":2}", CODIO_JSON_MENDABLE, 1, "/a", 1, 8, "{\"a\":1,\"\\u0061\":2}" },
  { "{\"a/b~\":{\"c\":1,\"c\":2}}", CODIO_JSON_MENDABLE, 1, "/a~1b~0/c", 1, 16 },
  { "[\"\xc3\xa9\\u0000\"]", CODIO_JSON_MENDABLE, 1, "/0", 1, 4, "[\"\xc3\xa9\\ufffd\"]" },
  { "[0,\n [\"\\ud800\"]]", CODIO_JSON_MENDABLE, 1, "/1/0", 2, 4, "[0,\n [\"\\ufffd\"]]" },
  { "[1e999,-1e999]", CODIO_JSON_MENDABLE, 2, "/1", 1, 8, "[null ,null  ]" },
  { "[NaN,-Infinity]", CODIO_JSON_MENDABLE, 2, "/1", 1, 6, "[\"\" ,null     ]" },
  { "[9223372036854775808]", CODIO_JSON_MENDABLE, 1, "/0", 1, 2, "[null               ]" },
  { "[\"a\tb\"]", CODIO_JSON_MENDABLE, 1, "/0", 1, 4, "[\"a b\"]" },
  { "[\"\\u0000\",\"\\u0000\",01]", CODIO_JSON_BROKEN, 3, "/2", 1, 20 },
  { "", CODIO_JSON_BROKEN, 1, "", 1, 1 },
  { "{", CODIO_JSON_BROKEN, 1, "", 1, 2 },
  { "{\"a\"", CODIO_JSON_BROKEN, 1, "/a", 1, 5 },
  { "{\"a\":", CODIO_JSON_BROKEN, 1, "/a", 1, 6 },
  { "[1,]", CODIO_JSON_BROKEN, 1, "/1", 1, 4 },
  { "[1 2]", CODIO_JSON_BROKEN, 1, "/0", 1, 4 },
  { "{} {}", CODIO_JSON_BROKEN, 1, "", 1, 4 },
  { "[\"a\nb\"]", CODIO_JSON_BROKEN, 1, "/0", 1, 4 },
  { "[\"\xff\"]", CODIO_JSON_BROKEN, 1, "/0", 1, 3 },
  { "[\"\\", CODIO_JSON_BROKEN, 1, "/0", 1, 4 },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].json, strlen (cases[i].json));
      g_autoptr (GPtrArray) issues = codio_issues_new ();
      g_autoptr (GBytes) mended = NULL;

      g_test_message ("case %u", i);
      g_assert_cmpint (codio_json_scan (bytes, issues, &mended), ==, cases[i].verdict);
      g_assert_cmpuint (issues->len, ==, cases[i].n_issues);
      g_assert_true ((mended != NULL) == (cases[i].verdict == CODIO_JSON_MENDABLE));
      if (issues->len > 0)
        {
          const CodioIssue *last = g_ptr_array_index (issues, issues->len - 1);

          g_assert_cmpstr (last->pointer, ==, cases[i].pointer);
          g_assert_cmpuint (last->line, ==, cases[i].line);
          g_assert_cmpuint (last->column, ==, cases[i].column);
        }
      if (cases[i].mended)
        g_assert_cmpmem (g_bytes_get_data (mended, NULL), g_bytes_get_size (mended),
                         cases[i].mended, strlen (cases[i].mended));
    }
}

static char *
nested (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat (open, close, NULL);
}

static void
test_depth (void)
{
  for (guint depth = CODIO_JSON_MAX_DEPTH; depth <= CODIO_JSON_MAX_DEPTH + 1; depth++)
    {
      char *json = nested (depth);
      g_autoptr (GBytes) bytes = g_bytes_new_take (json, strlen (json));
      g_autoptr (GPtrArray) issues = codio_issues_new ();

      g_assert_cmpint (codio_json_scan (bytes, issues, NULL), ==,
                       depth > CODIO_JSON_MAX_DEPTH ? CODIO_JSON_BROKEN : CODIO_JSON_SOUND);
    }
}

static void
test_locate (void)
{
  static const char json[] = "{\n  \"a\" : [ 1, { \"b/c~\" : 2 } ],\n  \"a\" : [ 3, { \"b/c~\" : 4 } ]\n}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  const CodioIssue *found = codio_issues_add (issues, "/a/1/b~1c~0", "found");
  const CodioIssue *absent = codio_issues_add (issues, "/a/2", "absent");
  const CodioIssue *whole = codio_issues_add (issues, "", "whole");
  g_autofree char *message = NULL;

  /* Of two members of the same name the last counts. */
  codio_json_locate (bytes, issues);
  g_assert_cmpuint (found->line, ==, 3);
  g_assert_cmpuint (found->column, ==, 25);
  g_assert_cmpuint (absent->line, ==, 0);
  g_assert_cmpuint (whole->line, ==, 0);

  message = codio_issue_dup_message (found);
  g_assert_cmpstr (message, ==, "found (line 3, column 25)");

  codio_issues_sort (issues);
  g_assert_true (g_ptr_array_index (issues, 0) == absent);
  g_assert_true (g_ptr_array_index (issues, 2) == found);
}

/* One line of nothing but faults, and an object of very many members: both take time in proportion to their size. */
static void
test_linear (void)
{
  GString *json = g_string_new ("{\"list\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) issues = codio_issues_new ();

  for (guint i = 0; i < 300000; i++)
    g_string_append (json, "1e999,");
  g_string_append (json, "0],\"object\":{");
  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (json, "\"member-%u\":0,", i);
  g_string_append (json, "\"member-7\":0}}");

  bytes = g_string_free_to_bytes (json);
  g_assert_cmpint (codio_json_scan (bytes, issues, NULL), ==, CODIO_JSON_MENDABLE);
  g_assert_cmpuint (issues->len, >, 1000);
}

/* What the scanner calls sound, json-glib reads and writes such that it reads the same. */
static void
test_random (void)
{
  static const char * const pieces[] = {
    "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"\\u00e9\"", "\"\\ud800\"", "0", "-1", "1.5", "1e5", "true",
    "null", " ", "\n", "\"a\":", "\"b\":", "01", "1e400",
  };
  guint sound = 0;

  for (guint round = 0; round < 200000; round++)
    {
      GString *json = g_string_new (NULL);
      g_autoptr (GPtrArray) issues = codio_issues_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      int n = g_test_rand_int_range (1, 9);

      for (int i = 0; i < n; i++)
        g_string_append (json, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      bytes = g_string_free_to_bytes (json);

      if (codio_json_scan (bytes, issues, NULL) == CODIO_JSON_SOUND)
        {
          g_autoptr (JsonNode) again = NULL;
          g_autofree char *text = NULL;

          g_assert_cmpuint (issues->len, ==, 0);
          json_parser_set_strict (parser, TRUE);
          g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                                     (gssize) g_bytes_get_size (bytes), NULL));
          text = json_to_string (json_parser_get_root (parser), FALSE);
          again = json_from_string (text, NULL);
          g_assert_true (json_node_equal (again, json_parser_get_root (parser)));
          sound++;
        }
      else
        {
          g_assert_cmpuint (issues->len, >, 0);
        }
    }

  g_assert_cmpuint (sound, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/json-scanner/cases", test_cases);
  g_test_add_func ("/codio/json-scanner/depth", test_depth);
  g_test_add_func ("/codio/json-scanner/locate", test_locate);
  g_test_add_func ("/codio/json-scanner/linear", test_linear);
  g_test_add_func ("/codio/json-scanner/random", test_random);

  return g_test_run ();
}
