/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-iama.h"

#include "codio-test.h"

static const struct
{
  const char *value;
  CodioTouched touched;
  int weight;
} touched[] = {
  { "burgerbetrokkenheid", CODIO_TOUCHED_SERVES, 1 },
  { "inclusiviteit", CODIO_TOUCHED_BOTH, 3 },
  { "transparantie", CODIO_TOUCHED_PRESSURES, 4 },
  { "samenwerking", CODIO_TOUCHED_SERVES, 3 },
  { "privacy", CODIO_TOUCHED_NONE, 4 },
};

static CodioProfile *
create (void)
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");

  for (guint i = 0; i < G_N_ELEMENTS (touched); i++)
    {
      CodioAssessment *assessment = codio_profile_get_assessment (profile, touched[i].value);

      codio_profile_weigh (profile, assessment, touched[i].weight);
      codio_profile_set_number (profile, CODIO_RECORD (assessment), "touched", (int) touched[i].touched);
    }

  return profile;
}

static char *
list (CodioProfile      *profile,
      CodioIamaQuestion  question)
{
  g_autoptr (GPtrArray) fitting = codio_profile_list_for_iama (profile, question);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fitting->len; i++)
    g_string_append_printf (text, "%s ", codio_assessment_get_value (g_ptr_array_index (fitting, i)));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_chosen (CodioProfile      *profile,
               CodioIamaQuestion  question,
               const char        *expected)
{
  g_autofree char *chosen = g_strjoinv (" ", (char **) codio_profile_get_iama (profile, question));

  g_assert_cmpstr (chosen, ==, expected);
}

static void
test_fitting (void)
{
  CodioProfile *profile = create ();
  g_autofree char *served = list (profile, CODIO_IAMA_SERVED), *pressured = list (profile, CODIO_IAMA_PRESSURED);
  g_autofree char *rest = NULL, *not_at_stake = NULL;

  g_assert_cmpstr (served, ==, "inclusiviteit samenwerking burgerbetrokkenheid ");
  g_assert_cmpstr (pressured, ==, "transparantie inclusiviteit ");

  codio_profile_add_iama (profile, CODIO_IAMA_SERVED, "samenwerking");
  rest = list (profile, CODIO_IAMA_SERVED);
  g_assert_cmpstr (rest, ==, "inclusiviteit burgerbetrokkenheid ");

  codio_profile_judge (profile, codio_profile_get_assessment (profile, "inclusiviteit"), CODIO_JUDGEMENT_NOT_AT_STAKE);
  not_at_stake = list (profile, CODIO_IAMA_SERVED);
  g_assert_cmpstr (not_at_stake, ==, "burgerbetrokkenheid ");

  g_assert_finalize_object (profile);
}

static void
test_order (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioProfile *profile = create ();
  CodioHistory *history = codio_profile_get_history (profile);
  g_autofree char *label = NULL;

  g_assert_true (codio_profile_add_iama (profile, CODIO_IAMA_SERVED, "privacy"));
  g_assert_true (codio_profile_add_iama (profile, CODIO_IAMA_SERVED, "kennis"));
  g_assert_true (codio_profile_add_iama (profile, CODIO_IAMA_SERVED, "toezicht"));
  g_assert_false (codio_profile_add_iama (profile, CODIO_IAMA_SERVED, "kennis"));
  assert_chosen (profile, CODIO_IAMA_SERVED, "privacy kennis toezicht");
  assert_chosen (profile, CODIO_IAMA_PRESSURED, "");

  g_assert_true (codio_profile_move_iama (profile, CODIO_IAMA_SERVED, "toezicht", 0));
  assert_chosen (profile, CODIO_IAMA_SERVED, "toezicht privacy kennis");
  g_assert_true (codio_profile_move_iama (profile, CODIO_IAMA_SERVED, "toezicht", 99));
  assert_chosen (profile, CODIO_IAMA_SERVED, "privacy kennis toezicht");
  g_assert_false (codio_profile_move_iama (profile, CODIO_IAMA_SERVED, "toezicht", 2));
  g_assert_false (codio_profile_move_iama (profile, CODIO_IAMA_SERVED, "integriteit", 0));
  g_assert_true (codio_profile_remove_iama (profile, CODIO_IAMA_SERVED, "kennis"));
  g_assert_false (codio_profile_remove_iama (profile, CODIO_IAMA_SERVED, "kennis"));
  assert_chosen (profile, CODIO_IAMA_SERVED, "privacy toezicht");

  /* Each is a step of its own, with a name. */
  label = codio_history_dup_undo_label (history, catalog);
  g_assert_cmpstr (label, ==, "Undo values served, for IAMA");
  codio_history_undo (history);
  assert_chosen (profile, CODIO_IAMA_SERVED, "privacy kennis toezicht");
  codio_history_undo (history);
  assert_chosen (profile, CODIO_IAMA_SERVED, "toezicht privacy kennis");

  g_assert_true (codio_profile_remove_iama (profile, CODIO_IAMA_SERVED, "toezicht"));
  g_assert_true (codio_profile_remove_iama (profile, CODIO_IAMA_SERVED, "privacy"));
  g_assert_true (codio_profile_remove_iama (profile, CODIO_IAMA_SERVED, "kennis"));
  assert_chosen (profile, CODIO_IAMA_SERVED, "");

  g_assert_finalize_object (profile);
}

/* The assessment asks for six at most, and the file may not hold more. */
static void
test_most (void)
{
  static const char * const values[] = { "privacy", "kennis", "toezicht", "integriteit", "correctie", "veiligheid" };
  CodioProfile *profile = create ();

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_true (codio_profile_add_iama (profile, CODIO_IAMA_PRESSURED, values[i]));
  g_assert_false (codio_profile_add_iama (profile, CODIO_IAMA_PRESSURED, "inclusiviteit"));
  assert_chosen (profile, CODIO_IAMA_PRESSURED, "privacy kennis toezicht integriteit correctie veiligheid");
  g_assert_true (codio_profile_move_iama (profile, CODIO_IAMA_PRESSURED, "privacy", 5));
  assert_chosen (profile, CODIO_IAMA_PRESSURED, "kennis toezicht integriteit correctie veiligheid privacy");

  g_assert_finalize_object (profile);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/iama/fitting", test_fitting);
  g_test_add_func ("/codio/iama/order", test_order);
  g_test_add_func ("/codio/iama/most", test_most);

  return g_test_run ();
}
