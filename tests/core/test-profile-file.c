/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "codio-test.h"

/* Refusals are cases of tests/cli; here is what a sound file must survive. */

#define HEAD \
  "\"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", " \
  "\"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\", \"edition\" : \"codio-2021\""

static void
test_round_trip (void)
{
  g_autoptr (GBytes) before = codio_test_example_bytes ();
  CodioProfile *profile = codio_test_example ();
  g_autoptr (GBytes) after = codio_profile_write (profile);

  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_cmpuint (codio_profile_count (profile, CODIO_JUDGEMENT_NONE), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (codio_profile_get_dilemmas (profile)), ==, 4);
  g_assert_false (codio_history_get_modified (codio_profile_get_history (profile)));

  g_assert_finalize_object (profile);
}

static void
assert_stable (CodioProfile *profile)
{
  g_autofree char *first = codio_test_write (profile);
  g_autoptr (CodioProfile) again = codio_test_read (first);
  g_autofree char *second = codio_test_write (again);

  g_assert_cmpstr (first, ==, second);
}

static void
test_empty (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autofree char *text = codio_test_write (profile);

  g_assert_true (g_str_has_suffix (text, "}\n"));
  g_assert_null (strstr (text, "null"));
  g_assert_null (strstr (text, "title"));
  g_assert_null (strstr (text, "dilemmas"));
  assert_stable (profile);
}

static void
test_random (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "en");

      for (guint i = 0; i < 40; i++)
        codio_test_edit (profile);
      assert_stable (profile);
    }
}

static void
test_unknown_members (void)
{
  static const char * const kept[] = {
    "\"colour\" : \"green\"", "\"tags\" : [", "\"score\" : 1.5", "\"nested\" : {", "\"deep\" : null",
    "\"sure\" : true", "\"who\" : \"buren\"", "\"format\" : \"loose\"",
  };
  g_autoptr (CodioProfile) profile = codio_test_read (
    "{ " HEAD ", \"colour\" : \"green\", \"tags\" : [ 1, \"two\" ], \"nested\" : { \"deep\" : null },"
    " \"assessments\" : [ { \"value\" : \"privacy\", \"sure\" : true, \"score\" : 1.5 } ],"
    " \"dilemmas\" : [ { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f22\", \"who\" : \"buren\","
    " \"format\" : \"loose\", \"values\" : [ \"privacy\", \"kennis\" ] } ] }");
  g_autofree char *text = NULL;

  codio_profile_set_string (profile, CODIO_RECORD (profile), "title", "veranderd");
  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "privacy"), 2);
  text = codio_test_write (profile);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_test_message ("%s", kept[i]);
      g_assert_nonnull (strstr (text, kept[i]));
    }
  assert_stable (profile);
}

static void
test_order (void)
{
  g_autoptr (CodioProfile) profile = codio_test_read (
    "{ \"assessments\" : [ { \"weight\" : 1, \"judgement\" : \"at-stake\", \"value\" : \"verantwoording\" },"
    " { \"value\" : \"burgerbetrokkenheid\" } ], \"title\" : \"t\", " HEAD " }");
  g_autofree char *text = codio_test_write (profile);

  g_assert_true (g_str_has_prefix (text, "{\n  \"format\" : \"nl.codio.profile\",\n"
                                         "  \"version\" : \"1.0\",\n  \"id\""));
  g_assert_true (strstr (text, "\"burgerbetrokkenheid\"") < strstr (text, "\"verantwoording\""));
  g_assert_true (strstr (text, "\"judgement\"") < strstr (text, "\"weight\""));
  g_assert_cmpuint (codio_profile_count (profile, CODIO_JUDGEMENT_NONE), ==, 30);
  assert_stable (profile);
}

static void
test_newer_minor (void)
{
  g_autoptr (CodioProfile) profile = codio_test_read (
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.7\", \"edition\" : \"codio-2021\","
    " \"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\", \"new\" : 1 }");
  g_autofree char *text = codio_test_write (profile);

  g_assert_nonnull (strstr (text, "\"version\" : \"1.7\""));
  g_assert_nonnull (strstr (text, "\"new\" : 1"));
}

static void
test_errors (void)
{
  static const struct {
    const char *json;
    CodioProfileError error;
    const char *pointer;
  } cases[] = {
    { "", CODIO_PROFILE_ERROR_NOT_JSON, "" },
    { "{", CODIO_PROFILE_ERROR_NOT_JSON, "" },
    { "{ " HEAD ", \"title\" : \"a\\u0000\" }", CODIO_PROFILE_ERROR_INVALID, "/title" },
    { "[]", CODIO_PROFILE_ERROR_NOT_A_PROFILE, "" },
    { "{ \"format\" : \"nl.codio.profile\", \"version\" : \"2.0\" }", CODIO_PROFILE_ERROR_NEWER, "/version" },
    { "{ " HEAD ", \"phase\" : \"never\" }", CODIO_PROFILE_ERROR_INVALID, "/phase" },
    { "{ " HEAD ", \"assessments\" : [ { \"value\" : \"privacy\", \"weight\" : 5 } ] }",
      CODIO_PROFILE_ERROR_INVALID, "/assessments/0/weight" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].json, strlen (cases[i].json));
      g_autoptr (GPtrArray) issues = codio_issues_new ();
      g_autoptr (GError) error = NULL;
      const CodioIssue *issue;

      g_test_message ("%s", cases[i].json);
      g_assert_null (codio_profile_read (bytes, issues, &error));
      g_assert_error (error, CODIO_PROFILE_ERROR, (int) cases[i].error);
      g_assert_cmpuint (issues->len, ==, 1);
      issue = g_ptr_array_index (issues, 0);
      g_assert_cmpstr (issue->pointer, ==, cases[i].pointer);
      g_assert_nonnull (strstr (error->message, issue->message));

      /* Who wants no list may leave it out. */
      g_assert_null (codio_profile_read (bytes, NULL, NULL));
    }
}

static void
test_too_large (void)
{
  gsize size = CODIO_PROFILE_MAX_SIZE + 1;
  char *spaces = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  memset (spaces, ' ', size);
  bytes = g_bytes_new_take (spaces, size);
  g_assert_null (codio_profile_read (bytes, NULL, &error));
  g_assert_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_TOO_LARGE);
}

/* A device without an end is refused too, and in time. */
static void
test_endless (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (codio_profile_load (file, NULL, NULL, &error));
  g_assert_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_TOO_LARGE);
}

static void
test_cancelled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples", "drones.codio", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (codio_profile_load (file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever happens to a file, it is refused or read, never more. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) sound = codio_test_example_bytes ();
  gsize size;
  const char *data = g_bytes_get_data (sound, &size);

  for (guint i = 0; i < 500; i++)
    {
      char *broken = g_memdup2 (data, size);
      g_autoptr (CodioProfile) profile = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 1 + i % 3; j++)
        broken[g_test_rand_int_range (0, (int) size)] = "{}[]\":,0a\\\x80\n"[g_test_rand_int_range (0, 12)];
      bytes = g_bytes_new_take (broken, i % 5 ? size : (gsize) g_test_rand_int_range (0, (int) size));
      profile = codio_profile_read (bytes, NULL, &error);
      g_assert_true ((profile == NULL) == (error != NULL));
      if (profile)
        assert_stable (profile);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/profile-file/round-trip", test_round_trip);
  g_test_add_func ("/codio/profile-file/empty", test_empty);
  g_test_add_func ("/codio/profile-file/random", test_random);
  g_test_add_func ("/codio/profile-file/unknown-members", test_unknown_members);
  g_test_add_func ("/codio/profile-file/order", test_order);
  g_test_add_func ("/codio/profile-file/newer-minor", test_newer_minor);
  g_test_add_func ("/codio/profile-file/errors", test_errors);
  g_test_add_func ("/codio/profile-file/too-large", test_too_large);
  g_test_add_func ("/codio/profile-file/endless", test_endless);
  g_test_add_func ("/codio/profile-file/cancelled", test_cancelled);
  g_test_add_func ("/codio/profile-file/damaged", test_damaged);

  return g_test_run ();
}
