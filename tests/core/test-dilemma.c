/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

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

/* What a file says of a dilemma, and what follows for the list. */
static void
test_states (void)
{
  static const struct
  {
    const char *members;
    gboolean open;
    gboolean unfinished;
    gboolean overdue;
  } cases[] = {
    { "", TRUE, TRUE, FALSE },
    { ", \"choice\" : \"Zo\"", FALSE, TRUE, FALSE },
    { ", \"justification\" : \"Want\"", TRUE, TRUE, FALSE },
    { ", \"choice\" : \"Zo\", \"justification\" : \"Want\"", FALSE, FALSE, FALSE },
    { ", \"choice\" : \"Zo\", \"justification\" : \"Want\", \"status\" : \"open\"", TRUE, FALSE, FALSE },
    { ", \"status\" : \"decided\"", FALSE, TRUE, FALSE },
    { ", \"status\" : \"revisit\", \"reviewOn\" : \"2026-06-14\"", TRUE, TRUE, TRUE },
    { ", \"reviewOn\" : \"2026-06-14\"", TRUE, TRUE, TRUE },
    { ", \"reviewOn\" : \"2026-06-15\"", TRUE, TRUE, FALSE },
    { ", \"reviewOn\" : \"2026-06-16\"", TRUE, TRUE, FALSE },
    { ", \"status\" : \"decided\", \"reviewOn\" : \"2026-06-14\"", FALSE, TRUE, TRUE },
    { ", \"status\" : \"decided\", \"decidedOn\" : \"2025-01-31\", \"reviewOn\" : \"2026-06-14\"", FALSE, TRUE, TRUE },
    { ", \"status\" : \"decided\", \"decidedOn\" : \"2026-06-14\", \"reviewOn\" : \"2026-06-14\"", FALSE, TRUE, FALSE },
    { ", \"status\" : \"open\", \"decidedOn\" : \"2026-06-14\", \"reviewOn\" : \"2026-06-14\"", TRUE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
        "{ \"format\" : \"nl.codio.profile\", \"version\" : \"1.0\","
        " \"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\", \"edition\" : \"codio-2021\","
        " \"dilemmas\" : [ { \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-08d1a4e37f22\","
        " \"values\" : [ \"privacy\", \"toezicht\" ]%s } ] }", cases[i].members);
      g_autoptr (CodioProfile) profile = codio_test_read (json);
      g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (codio_profile_get_dilemmas (profile), 0);

      g_test_message ("%s", cases[i].members);
      g_assert_cmpint (codio_dilemma_is_open (dilemma), ==, cases[i].open);
      g_assert_cmpint (codio_dilemma_is_unfinished (dilemma), ==, cases[i].unfinished);
      g_assert_cmpint (codio_dilemma_is_overdue (dilemma, "2026-06-15"), ==, cases[i].overdue);
    }
}

/* What undo took away can no longer be chosen: the file could not be opened any more. */
static void
test_gone (void)
{
  static const char *gone = "3d0ca315-aff9-4fc2-be61-3b76b9a2d798";
  g_autoptr (CodioProfile) profile = codio_test_example ();
  GListModel *dilemmas = codio_profile_get_dilemmas (profile);
  g_autoptr (CodioDilemma) dilemma = g_list_model_get_item (dilemmas, 0);
  GListModel *actions = codio_record_get_records (CODIO_RECORD (profile), "actions");
  g_autoptr (CodioRecord) action = g_list_model_get_item (actions, 0);
  g_autofree char *before = codio_test_write (profile);
  g_autofree char *after = NULL;
  const char *values[] = { "privacy", gone, NULL };
  const char *kept[] = { "privacy", NULL };
  const char *dilemmas_chosen[] = { gone, codio_dilemma_get_id (dilemma), NULL };

  g_assert_null (codio_profile_add_dilemma (profile, "privacy", gone));
  g_assert_null (codio_profile_add_dilemma (profile, gone, "privacy"));
  codio_profile_collide (profile, dilemma, values);
  after = codio_test_write (profile);
  g_assert_cmpstr (after, ==, before);

  codio_profile_set_strings (profile, action, "values", values);
  g_assert_true (g_strv_equal (codio_record_get_strings (action, "values"), kept));
  codio_profile_set_strings (profile, action, "dilemmas", dilemmas_chosen);
  g_assert_true (g_strv_equal (codio_record_get_strings (action, "dilemmas"), dilemmas_chosen + 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/dilemma/defaults", test_defaults);
  g_test_add_func ("/codio/dilemma/members", test_members);
  g_test_add_func ("/codio/dilemma/states", test_states);
  g_test_add_func ("/codio/dilemma/gone", test_gone);

  return g_test_run ();
}
