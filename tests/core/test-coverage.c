/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-coverage.h"
#include "codio-record-private.h"

static CodioRecord *
add_action (CodioProfile      *profile,
            const char        *values,
            CodioCategory      category,
            CodioActionStatus  status)
{
  g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);
  g_auto (GStrv) all = g_strsplit (values, " ", -1);
  g_autofree char *id = g_uuid_string_random ();

  codio_record_set_string (action, "id", id);
  codio_profile_set_strings (profile, action, "values", (const char * const *) all);
  codio_profile_set_number (profile, action, "category", category);
  codio_profile_set_number (profile, action, "status", status);
  codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);

  return action; /* the list keeps it alive */
}

static CodioProfile *
create_profile (void)
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");

  codio_profile_judge (profile, codio_profile_get_assessment (profile, "privacy"), CODIO_JUDGEMENT_AT_STAKE);
  codio_profile_judge (profile, codio_profile_get_assessment (profile, "transparantie"), CODIO_JUDGEMENT_AT_STAKE);
  codio_profile_judge (profile, codio_profile_get_assessment (profile, "veiligheid"), CODIO_JUDGEMENT_NOT_AT_STAKE);

  return profile;
}

static guint
find_row (CodioCoverage *coverage,
          const char    *value)
{
  for (guint i = 0; i < codio_coverage_get_n_values (coverage); i++)
    if (g_str_equal (codio_part_get_id (codio_coverage_get_value (coverage, i)), value))
      return i;

  return G_MAXUINT;
}

/* Each case adds an action to the ones before. */
static void
test_cells (void)
{
  static const struct {
    const char *values;
    CodioCategory category;
    CodioActionStatus status;
    guint n_open; /* of that category, for privacy */
    guint n_done;
    guint n_actions;
    guint n_bare;
    gboolean uncategorised;
  } cases[] = {
    { "veiligheid", CODIO_CATEGORY_RESEARCH, CODIO_ACTION_STATUS_BUSY, 0, 0, 0, 2, FALSE },
    { "privacy", CODIO_CATEGORY_RESEARCH, CODIO_ACTION_STATUS_DROPPED, 0, 0, 0, 2, FALSE },
    { "privacy", CODIO_CATEGORY_RESEARCH, CODIO_ACTION_STATUS_DONE, 0, 1, 1, 1, FALSE },
    { "privacy", CODIO_CATEGORY_RESEARCH, CODIO_ACTION_STATUS_PLANNED, 1, 1, 2, 1, FALSE },
    { "veiligheid privacy", CODIO_CATEGORY_PROCUREMENT, CODIO_ACTION_STATUS_NONE, 1, 0, 3, 1, FALSE },
    { "veiligheid", CODIO_CATEGORY_NONE, CODIO_ACTION_STATUS_NONE, 0, 0, 3, 1, FALSE },
    { "transparantie privacy", CODIO_CATEGORY_NONE, CODIO_ACTION_STATUS_BUSY, 1, 0, 4, 0, TRUE },
  };
  g_autoptr (CodioProfile) profile = create_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioCoverage) coverage = NULL;
      g_autoptr (GPtrArray) cell = NULL;
      g_autoptr (GPtrArray) all = NULL;
      guint row;

      g_test_message ("%s, %d, %d", cases[i].values, cases[i].category, cases[i].status);
      add_action (profile, cases[i].values, cases[i].category, cases[i].status);
      coverage = codio_coverage_new (profile);
      row = find_row (coverage, "privacy");
      g_assert_cmpuint (codio_coverage_get_n_values (coverage), ==, 2);
      g_assert_cmpuint (codio_coverage_count (coverage, row, cases[i].category, FALSE), ==, cases[i].n_open);
      g_assert_cmpuint (codio_coverage_count (coverage, row, cases[i].category, TRUE), ==, cases[i].n_done);

      cell = codio_coverage_list_cell (coverage, row, cases[i].category);
      g_assert_cmpuint (cell->len, ==, cases[i].n_open + cases[i].n_done);
      all = codio_coverage_list_actions (coverage, row);
      g_assert_cmpuint (all->len, ==, cases[i].n_actions);
      g_assert_true (codio_coverage_get_bare (coverage, row) == (cases[i].n_actions == 0));
      g_assert_cmpuint (codio_coverage_get_n_bare (coverage), ==, cases[i].n_bare);
      g_assert_true (codio_coverage_has_uncategorised (coverage) == cases[i].uncategorised);
    }
}

/* An additional value stands after the others of its principle. */
static void
test_additional (void)
{
  g_autoptr (CodioProfile) profile = create_profile ();
  CodioPart *privacy = codio_edition_get_value (codio_profile_get_edition (profile), "privacy");
  g_autoptr (CodioRecord) record = codio_additional_value_new (codio_part_get_id (codio_part_get_parent (privacy)));
  g_autoptr (CodioCoverage) before = NULL;
  g_autoptr (CodioCoverage) after = NULL;
  const char *key;

  codio_profile_set_string (profile, record, "name", "Rust");
  codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", record);
  key = codio_record_get_key (record);
  before = codio_coverage_new (profile);
  g_assert_cmpuint (find_row (before, key), ==, G_MAXUINT);

  codio_profile_judge (profile, codio_profile_get_assessment (profile, key), CODIO_JUDGEMENT_AT_STAKE);
  add_action (profile, key, CODIO_CATEGORY_INFORMATION, CODIO_ACTION_STATUS_BUSY);
  after = codio_coverage_new (profile);
  g_assert_cmpuint (codio_coverage_get_n_values (after), ==, 3);
  g_assert_cmpuint (find_row (after, key), ==, find_row (after, "privacy") + 1);
  g_assert_cmpuint (codio_coverage_count (after, find_row (after, key), CODIO_CATEGORY_INFORMATION, FALSE), ==, 1);
  g_assert_cmpuint (codio_coverage_get_n_bare (after), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (CodioCoverage) coverage = codio_coverage_new (profile);

  g_assert_cmpuint (codio_coverage_get_n_values (coverage), ==, 0);
  g_assert_cmpuint (codio_coverage_get_n_bare (coverage), ==, 0);
  g_assert_false (codio_coverage_has_uncategorised (coverage));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/coverage/cells", test_cells);
  g_test_add_func ("/codio/coverage/additional", test_additional);
  g_test_add_func ("/codio/coverage/empty", test_empty);

  return g_test_run ();
}
