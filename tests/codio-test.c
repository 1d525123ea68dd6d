/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include <string.h>

/* What the tests of several folders share: profiles to work with. */

/**
 * codio_test_example_bytes:
 *
 * Returns: (transfer full): the example that comes with the program
 */
GBytes *
codio_test_example_bytes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "examples", "drones.codio", NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, size);
}

/**
 * codio_test_example:
 *
 * Returns: (transfer full): the profile in the example
 */
CodioProfile *
codio_test_example (void)
{
  g_autoptr (GBytes) bytes = codio_test_example_bytes ();
  g_autoptr (GError) error = NULL;
  CodioProfile *profile = codio_profile_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return profile;
}

/**
 * codio_test_too_large:
 *
 * Returns: (transfer full): a profile that was read, but that with the indentation that is written would be just too
 * large to be read again
 */
CodioProfile *
codio_test_too_large (void)
{
  const char *start = "{\"format\":\"nl.codio.profile\",\"version\":\"1.0\",\"edition\":\"codio-2021\","
                      "\"id\":\"0b6c3d0e-3f5c-4a7e-9a58-3c0e2f6f0001\",\"x-note\":\"";
  g_autoptr (GString) text = g_string_sized_new (CODIO_PROFILE_MAX_SIZE + 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CodioProfile *profile;

  g_string_append (text, start);
  while (text->len < CODIO_PROFILE_MAX_SIZE - 2)
    g_string_append_c (text, 'a');
  g_string_append (text, "\"}");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  profile = codio_profile_read (bytes, NULL, &error);
  g_assert_no_error (error);

  return profile;
}

/**
 * codio_test_read:
 * @json: a valid profile
 *
 * Returns: (transfer full): that profile
 */
CodioProfile *
codio_test_read (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  CodioProfile *profile = codio_profile_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return profile;
}

/**
 * codio_test_write:
 * @profile: a profile
 *
 * Returns: (transfer full): the file of @profile as a string
 */
char *
codio_test_write (CodioProfile *profile)
{
  g_autoptr (GBytes) bytes = codio_profile_write (profile);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static CodioAssessment *
random_assessment (CodioProfile *profile)
{
  GListModel *list = codio_profile_get_assessments (profile);
  g_autoptr (CodioAssessment) assessment =
    g_list_model_get_item (list, (guint) g_test_rand_int_range (0, (int) g_list_model_get_n_items (list)));

  return assessment; /* the list keeps it alive */
}

static const char *
random_text (void)
{
  /* What a writer of JSON could get wrong. */
  static const char * const texts[] = {
    "", "a", "twee woorden", "regel\nnieuwe regel", "\"aanhaling\" en \\", "tab\tstop", "é ë ï €",
    "\xf0\x9f\x8f\x9b", ("\xe2\x80\xae" "omgekeerd"), "</script>", "\x7f", "  spaties  ",
  };

  return texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
}

/**
 * codio_test_edit:
 * @profile: a profile
 *
 * Makes one random edit; which one follows from the seed of the test.
 */
void
codio_test_edit (CodioProfile *profile)
{
  GListModel *dilemmas = codio_profile_get_dilemmas (profile);
  guint n = g_list_model_get_n_items (dilemmas);
  g_autoptr (CodioDilemma) dilemma =
    n > 0 ? g_list_model_get_item (dilemmas, (guint) g_test_rand_int_range (0, (int) n)) : NULL;
  CodioAssessment *first = random_assessment (profile);
  CodioAssessment *second = random_assessment (profile);

  switch (g_test_rand_int_range (0, dilemma ? 9 : 6))
    {
    case 0:
      codio_profile_set_string (profile, CODIO_RECORD (profile), "title", random_text ());
      break;
    case 1:
      codio_profile_set_phase (profile, (CodioPhase) g_test_rand_int_range (0, CODIO_PHASE_OTHER + 1));
      break;
    case 2:
      codio_profile_judge (profile, first, (CodioJudgement) g_test_rand_int_range (0, 3));
      break;
    case 3:
      codio_profile_weigh (profile, first, g_test_rand_int_range (0, CODIO_WEIGHT_MAX + 1));
      break;
    case 4:
      codio_profile_set_string (profile, CODIO_RECORD (first), "reason", random_text ());
      break;
    case 5:
      if (first != second)
        codio_profile_add_dilemma (profile, codio_assessment_get_value (first), codio_assessment_get_value (second));
      break;
    case 6:
      codio_profile_set_string (profile, CODIO_RECORD (dilemma), "choice", random_text ());
      break;
    case 7:
      if (first != second)
        {
          const char *values[] = { codio_assessment_get_value (first), codio_assessment_get_value (second), NULL };

          codio_profile_collide (profile, dilemma, values);
        }
      break;
    case 8:
    default:
      codio_profile_remove_dilemma (profile, dilemma);
      break;
    }
}
