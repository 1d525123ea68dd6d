/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-dilemma.h"

static void
test_defaults (void)
{
  CodioDilemma *dilemma = codio_dilemma_new ("privacy", "toezicht");
  g_autoptr (CodioDilemma) other = codio_dilemma_new ("privacy", "toezicht");
  g_auto (GStrv) values = NULL;
  g_autofree char *harm = NULL;

  /* The schema asks for version 4 in lower case. */
  g_assert_true (g_regex_match_simple ("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z",
                                       codio_dilemma_get_id (dilemma), G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));
  g_assert_cmpstr (codio_dilemma_get_id (dilemma), !=, codio_dilemma_get_id (other));
  g_assert_cmpstr (codio_dilemma_get_title (dilemma), ==, "");
  g_assert_cmpstr (codio_dilemma_get_choice (dilemma), ==, "");
  g_assert_cmpstr (codio_dilemma_get_values (dilemma)[0], ==, "privacy");
  g_assert_cmpstr (codio_dilemma_get_values (dilemma)[1], ==, "toezicht");
  g_assert_null (codio_dilemma_get_values (dilemma)[2]);
  g_assert_true (codio_dilemma_has_value (dilemma, "toezicht"));
  g_assert_false (codio_dilemma_has_value (dilemma, "kennis"));

  g_object_get (dilemma, "values", &values, "remaining-harm", &harm, NULL);
  g_assert_cmpstrv (values, codio_dilemma_get_values (dilemma));
  g_assert_cmpstr (harm, ==, "");

  g_assert_finalize_object (dilemma);
}

static void
test_members (void)
{
  static const char * const names[] = {
    "id", "title", "values", "issue", "considerations", "options-technology", "options-surroundings",
    "options-behaviour", "choice", "justification", "remaining-harm", "decided-by", "decided-on", "status", "review-on",
  };
  g_autoptr (CodioDilemma) dilemma = codio_dilemma_new ("privacy", "toezicht");
  const CodioMember *members;
  guint n;

  members = codio_record_get_members (CODIO_RECORD (dilemma), &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (members[i].name, ==, names[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/dilemma/defaults", test_defaults);
  g_test_add_func ("/codio/dilemma/members", test_members);

  return g_test_run ();
}
