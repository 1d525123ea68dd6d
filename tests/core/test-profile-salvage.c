/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "codio-test.h"

#define HEAD \
  "\"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"edition\" : \"codio-2021\", "
#define ID "\"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\""
#define DILEMMA(last, more) \
  "{ \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f" last "\", \"values\" : [ \"privacy\", \"kennis\" ]" more " }"

typedef struct
{
  const char *json;
  const char *pointers; /* of what is told, in the order of the file */
  const char *has;
  const char *lacks;
} Case;

static const Case cases[] = {
  { "{ " HEAD ID ", \"title\" : \"t\" }", "", "\"title\" : \"t\"", "null" },
  { "{ " HEAD ID ", \"title\" : 3, \"owner\" : \"o\" }", "/title", "\"owner\" : \"o\"", "title" },
  { "{ " HEAD ID ", \"title\" : \"a\", \"title\" : \"b\" }", "/title", "\"title\" : \"b\"", "\"a\"" },
  { "{ " HEAD ID ", \"title\" : \"a\\u0000b\" }", "/title", "\"title\" : \"a\xef\xbf\xbd" "b\"", NULL },
  { "{ " HEAD ID ", \"technologies\" : [ \"a\", 1, \"b\", \"a\", null, \"c\" ] }",
    "/technologies/1 /technologies/3 /technologies/4", "\"c\"", NULL },
  { "{ " HEAD "\"title\" : \"t\" }", "", "\"title\" : \"t\"", NULL },
  { "{ " HEAD ID ", \"dilemmas\" : [ " DILEMMA ("01", "") ", " DILEMMA ("01", "") ", " DILEMMA ("02", "") " ] }",
    "/dilemmas/1", "37f02", NULL },
  { "{ " HEAD ID ", \"dilemmas\" : [ { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f01\","
    " \"values\" : [ \"privacy\", \"x\" ] }, " DILEMMA ("02", ", \"title\" : 1, \"choice\" : \"wel\"") " ],"
    " \"actions\" : [ { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f04\","
    " \"dilemmas\" : [ \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f01\", \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f02\" ] } ] }",
    "/dilemmas/0/values /dilemmas/0 /dilemmas/0/values/1 /dilemmas/1/title /actions/0/dilemmas/0",
    "\"choice\" : \"wel\"", "37f01" },
  { "{ " HEAD ID ", \"assessments\" : [ { \"value\" : \"kennis\", \"judgement\" : \"not-at-stake\", \"weight\" : 2,"
    " \"reason\" : \"zo\" } ] }", "/assessments/0/weight", "\"reason\" : \"zo\"", "weight" },
  { "{ " HEAD ID ", \"dilemmas\" : {} }", "/dilemmas", "codio-2021", "dilemmas" },
  { "{ " HEAD ID ", \"extra\" : [ 1e999 ] }", "/extra/0", "\"extra\"", "inf" },
};

static gboolean
tells (GPtrArray  *issues,
       const char *pointer)
{
  for (guint i = 0; i < issues->len; i++)
    if (g_str_equal (((CodioIssue *) g_ptr_array_index (issues, i))->pointer, pointer))
      return TRUE;

  return FALSE;
}

static void
test_sound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].json, strlen (cases[i].json));
      g_autoptr (GPtrArray) issues = codio_issues_new ();
      g_autoptr (CodioProfile) profile = codio_profile_read_sound (bytes, issues);
      g_auto (GStrv) pointers = g_strsplit (cases[i].pointers, " ", -1);
      g_autoptr (CodioProfile) again = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].json);
      g_assert_nonnull (profile);
      for (guint j = 0; pointers[j]; j++)
        g_assert_true (tells (issues, pointers[j]));
      if (*cases[i].pointers != '\0')
        g_assert_cmpuint (issues->len, ==, g_strv_length (pointers));

      text = codio_test_write (profile);
      g_assert_nonnull (strstr (text, cases[i].has));
      if (cases[i].lacks)
        g_assert_null (strstr (text, cases[i].lacks));
      again = codio_test_read (text);
    }
}

static void
test_nothing (void)
{
  static const char * const hopeless[] = {
    "", "{", "[]", "{}", "{ " HEAD ID ", ", "{ \"format\" : \"nl.codio.profile\", \"version\" : \"2.0\", " ID " }",
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", " ID " }",
    "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\", \"edition\" : \"codio-1999\", " ID " }",
    "{ " HEAD ID ", \"title\" : \"\xe9\" }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (hopeless); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (hopeless[i], strlen (hopeless[i]));
      g_autoptr (GPtrArray) issues = codio_issues_new ();

      g_test_message ("case %u", i);
      g_assert_null (codio_profile_read_sound (bytes, issues));
      g_assert_cmpuint (issues->len, >, 0);
    }
}

/* Of a sound file everything is kept. */
static void
test_example (void)
{
  g_autoptr (GBytes) bytes = codio_test_example_bytes ();
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (CodioProfile) profile = codio_profile_read_sound (bytes, issues);
  g_autoptr (GBytes) again = codio_profile_write (profile);

  g_assert_cmpuint (issues->len, ==, 0);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_migration (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "valid", "version-0.codio", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodioProfile) profile = codio_profile_load (file, NULL, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CodioProfile) sound = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (codio_profile_get_summary (profile), ==, "Een proef in het stadspark.");
  g_assert_cmpint (codio_assessment_get_weight (codio_profile_get_assessment (profile, "transparantie")), ==, 4);
  g_assert_cmpint (codio_assessment_get_judgement (codio_profile_get_assessment (profile, "privacy")), ==,
                   CODIO_JUDGEMENT_NOT_AT_STAKE);
  g_assert_cmpint (codio_assessment_get_judgement (codio_profile_get_assessment (profile, "kennis")), ==,
                   CODIO_JUDGEMENT_NONE);

  /* It is written as a file of today, with what nobody knows. */
  text = codio_test_write (profile);
  g_assert_nonnull (strstr (text, "\"version\" : \"1.0\""));
  g_assert_nonnull (strstr (text, "\"mood\" : \"blij\""));
  g_assert_null (strstr (text, "stake\" : true"));
  g_assert_null (strstr (text, "description"));

  bytes = codio_profile_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  sound = codio_profile_read_sound (bytes, NULL);
  g_assert_cmpstr (codio_profile_get_title (sound), ==, "Proef");
}

/* Wherever a sound file is damaged, what comes out is a sound profile or nothing. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = codio_test_example_bytes ();
  gsize size;
  const char *data = g_bytes_get_data (whole, &size);
  guint saved = 0;

  for (guint i = 0; i < 150; i++)
    {
      char *broken = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = g_bytes_new_take (broken, size);
      g_autoptr (CodioProfile) profile = NULL;

      for (guint j = 0; j < 3; j++)
        broken[g_test_rand_int_range (0, (int) size)] = "abc10-"[g_test_rand_int_range (0, 6)];
      profile = codio_profile_read_sound (bytes, NULL);
      if (profile)
        {
          g_autofree char *text = codio_test_write (profile);
          g_autoptr (CodioProfile) again = codio_test_read (text);

          saved++;
        }
    }

  g_assert_cmpuint (saved, >, 0);
}

/* People read what the window calls the place where something is wrong, not where it is in the file. */
static void
test_places (void)
{
  static const char json[] =
    "{ " HEAD ID ", \"title\" : 3, \"technologies\" : [ \"a\", 1 ], \"extra\" : [ 1e999 ],"
    " \"assessments\" : [ { \"value\" : \"kennis\", \"judgement\" : \"at-stake\", \"weight\" : 9 },"
    " { \"value\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f01\", \"note\" : [] }, { \"value\" : \"x\" } ],"
    " \"additionalValues\" : [ { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f01\", \"name\" : \"Rust\","
    " \"principle\" : \"mensenrechten\", \"reason\" : 1 } ],"
    " \"dilemmas\" : [ " DILEMMA ("02", ", \"title\" : \"Zien of gezien worden\", \"considerations\" :"
    " [ { \"value\" : \"privacy\", \"text\" : 1 } ]") ", " DILEMMA ("03", ", \"harm\" : 0, \"reviewOn\" : \"x\"") " ],"
    " \"participants\" : {} }";
  static const char * const expected[] = {
    "Project title: this must be a text",
    "Technologies › 2: this must be a text",
    "extra: this number is out of the range that can be kept; make it smaller or write it as text",
    "Values › Knowledge › Weight: this must be a whole number from 1 to 4",
    "Values › Rust › Note: this must be a text",
    "Values › 3: “value” is missing",
    "Values › 3 › Value: “x” is not a value of this edition of the code, nor an additional value",
    "Additional values › Rust › Why it was added: this must be a text",
    "Dilemmas › Zien of gezien worden › Considerations › Privacy › Consideration: this must be a text",
    "Dilemmas › 2 › To be reviewed on: “x” is not a date like 2026-01-31",
    "Participants: this must be a list",
    NULL,
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (CodioProfile) profile = codio_profile_read_sound (bytes, issues);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) told = NULL;
  g_autofree char *first = NULL;

  g_assert_nonnull (profile);
  for (guint i = 0; i < issues->len; i++)
    g_strv_builder_take (builder, codio_issue_dup_plain (g_ptr_array_index (issues, i)));
  told = g_strv_builder_end (builder);
  g_assert_cmpstrv (told, expected);

  g_assert_null (codio_profile_read (bytes, NULL, &error));
  first = g_strconcat (expected[0], " (the first of 10 errors)", NULL);
  g_assert_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, first);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/profile-salvage/sound", test_sound);
  g_test_add_func ("/codio/profile-salvage/places", test_places);
  g_test_add_func ("/codio/profile-salvage/nothing", test_nothing);
  g_test_add_func ("/codio/profile-salvage/example", test_example);
  g_test_add_func ("/codio/profile-salvage/migration", test_migration);
  g_test_add_func ("/codio/profile-salvage/damaged", test_damaged);

  return g_test_run ();
}
