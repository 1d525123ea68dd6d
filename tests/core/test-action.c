/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "codio-action-query.h"
#include "codio-action.h"
#include "codio-test.h"

#define TODAY "2026-05-18"

/* The actions of the tests, which are known by the first word of their text. */
static const struct
{
  const char *text;
  const char *values[3];
  CodioCategory category;
  CodioLevel level;
  const char *owner;
  const char *due;
  CodioActionStatus status;
  int necessity;
  int importance;
} actions[] = {
  { "a Bewoners uitnodigen", { "burgerbetrokkenheid", "privacy" }, CODIO_CATEGORY_STAKEHOLDERS, CODIO_LEVEL_PROJECT,
    "Projectleider", "2026-09-30", CODIO_ACTION_STATUS_PLANNED, 3, 4 },
  { "b Camera’s uitzetten", { "privacy" }, CODIO_CATEGORY_STANDARDS, CODIO_LEVEL_NONE,
    "", "2026-05-17", CODIO_ACTION_STATUS_BUSY, 4, 1 },
  { "c Beleid maken", { NULL }, CODIO_CATEGORY_NONE, CODIO_LEVEL_ORGANISATION,
    "Directie", "", CODIO_ACTION_STATUS_NONE, 4, 4 },
  { "d Contract wijzigen", { "privacy" }, CODIO_CATEGORY_PROCUREMENT, CODIO_LEVEL_PROJECT,
    "Inkoper", "2026-01-01", CODIO_ACTION_STATUS_DONE, 3, 4 },
  { "e Café bezoeken", { NULL }, CODIO_CATEGORY_NONE, CODIO_LEVEL_PROJECT,
    "Projectleider", "2026-05-18", CODIO_ACTION_STATUS_DROPPED, 0, 0 },
};

static CodioProfile *
new_profile (void)
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (CodioRecord) action = codio_action_new (actions[i].text, actions[i].category, actions[i].values, NULL);

      codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
      codio_profile_set_number (profile, action, "level", (int) actions[i].level);
      codio_profile_set_string (profile, action, "owner", actions[i].owner);
      codio_profile_set_string (profile, action, "due-on", actions[i].due);
      codio_profile_set_number (profile, action, "status", (int) actions[i].status);
      codio_profile_set_number (profile, action, "necessity", actions[i].necessity);
      codio_profile_set_number (profile, action, "importance", actions[i].importance);
    }

  return profile;
}

static CodioRecord *
get_action (CodioProfile *profile,
            guint         position)
{
  g_autoptr (CodioRecord) action = g_list_model_get_item (codio_record_get_records (CODIO_RECORD (profile), "actions"),
                                                          position);

  return action; /* the profile keeps it alive */
}

/* As in "Category: ab | Another: c". */
static char *
describe (GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      CodioActionGroup *group = g_ptr_array_index (groups, i);

      g_string_append_printf (text, "%s%s: ", i > 0 ? " | " : "", group->title);
      for (guint j = 0; j < group->actions->len; j++)
        g_string_append_c (text, *codio_record_get_string (g_ptr_array_index (group->actions, j), "text"));
    }

  return g_string_free_and_steal (text);
}

static void
test_arrange (void)
{
  static const struct
  {
    CodioActionQuery query;
    const char *expected;
  } cases[] = {
    { { .order = CODIO_ACTION_ORDER_WRITTEN }, "For this project: abde | Proposed to the organisation: c" },
    { { .order = CODIO_ACTION_ORDER_DUE }, "For this project: dbea | Proposed to the organisation: c" },
    { { .order = CODIO_ACTION_ORDER_NEED }, "For this project: bade | Proposed to the organisation: c" },
    { { .order = CODIO_ACTION_ORDER_STATUS }, "For this project: bade | Proposed to the organisation: c" },
    { { .order = CODIO_ACTION_ORDER_WRITTEN, .show = CODIO_ACTION_SHOW_OPEN },
      "For this project: ab | Proposed to the organisation: c" },
    { { .show = CODIO_ACTION_SHOW_OVERDUE }, "For this project: b" },
    { { .show = CODIO_ACTION_SHOW_DONE }, "For this project: d" },
    { { .order = CODIO_ACTION_ORDER_WRITTEN, .show = CODIO_ACTION_SHOW_PROJECT }, "For this project: abde" },
    { { .show = CODIO_ACTION_SHOW_ORGANISATION }, "Proposed to the organisation: c" },
    { { .category = CODIO_CATEGORY_STANDARDS }, "For this project: b" },
    { { .order = CODIO_ACTION_ORDER_WRITTEN, .value = "privacy" }, "For this project: abd" },
    { { .value = "kennis" }, "" },
    { { .words = "cafe" }, "For this project: e" },
    { { .order = CODIO_ACTION_ORDER_WRITTEN, .words = "projectleider" }, "For this project: ae" },
    { { .order = CODIO_ACTION_ORDER_WRITTEN, .words = "privacy projectleider" }, "For this project: a" },
    { { .words = "nergens" }, "" },
    { { .order = CODIO_ACTION_ORDER_WRITTEN, .grouping = CODIO_ACTION_GROUPING_CATEGORY },
      "Interaction with stakeholders: a | Procurement and dealings with market parties: d | (Technical) standards: b | "
      "Without a category: e | Proposed to the organisation: c" },
    { { .order = CODIO_ACTION_ORDER_DUE, .grouping = CODIO_ACTION_GROUPING_VALUE },
      "Citizen engagement: a | Privacy: dba | Without a value: e | Proposed to the organisation: c" },
    { { .order = CODIO_ACTION_ORDER_WRITTEN, .grouping = CODIO_ACTION_GROUPING_OWNER },
      "Inkoper: d | Projectleider: ae | Without somebody responsible: b | Proposed to the organisation: c" },
  };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioProfile *profile = new_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CodioActionQuery query = cases[i].query;
      g_autoptr (GPtrArray) groups = NULL;
      g_autofree char *text = NULL;

      query.today = TODAY;
      groups = codio_profile_arrange_actions (profile, &query, catalog);
      text = describe (groups);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }

  g_assert_finalize_object (profile);
}

static void
test_open (void)
{
  static const gboolean open[] = { TRUE, TRUE, TRUE, FALSE, FALSE };
  CodioProfile *profile = new_profile ();
  g_autoptr (GPtrArray) own = codio_profile_list_actions (profile, CODIO_LEVEL_PROJECT);
  g_autoptr (GPtrArray) proposed = codio_profile_list_actions (profile, CODIO_LEVEL_ORGANISATION);
  g_autoptr (GPtrArray) all = codio_profile_list_actions (profile, CODIO_LEVEL_NONE);
  g_autofree char *today = codio_action_dup_today ();

  g_assert_cmpuint (own->len, ==, 4);
  g_assert_cmpuint (proposed->len, ==, 1);
  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpuint (codio_profile_count_open_actions (profile), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      g_assert_cmpint (codio_action_is_open (get_action (profile, i)), ==, open[i]);
      g_assert_cmpint (codio_action_is_overdue (get_action (profile, i), TODAY), ==, i == 1);
    }

  g_assert_cmpint (strlen (today), ==, strlen (TODAY));
  g_assert_cmpstr (today, >, TODAY);

  g_clear_pointer (&own, g_ptr_array_unref);
  g_clear_pointer (&proposed, g_ptr_array_unref);
  g_clear_pointer (&all, g_ptr_array_unref);
  g_assert_finalize_object (profile);
}

static void
test_new (void)
{
  static const char * const values[] = { "privacy", NULL };
  CodioRecord *action = codio_action_new ("Doen\a", CODIO_CATEGORY_RESEARCH, values, "d");

  g_assert_cmpstr (codio_record_get_string (action, "text"), ==, "Doen");
  g_assert_cmpint (codio_record_get_number (action, "category"), ==, CODIO_CATEGORY_RESEARCH);
  g_assert_cmpint (codio_record_get_number (action, "level"), ==, CODIO_LEVEL_PROJECT);
  g_assert_cmpint (codio_record_get_number (action, "status"), ==, CODIO_ACTION_STATUS_PLANNED);
  g_assert_true (g_strv_equal (codio_record_get_strings (action, "values"), values));
  g_assert_cmpstr (codio_record_get_strings (action, "dilemmas")[0], ==, "d");
  g_assert_finalize_object (action);
}

static void
test_propose (void)
{
  CodioProfile *profile = new_profile ();
  GListModel *all = codio_record_get_records (CODIO_RECORD (profile), "actions");
  CodioRecord *action = get_action (profile, 0);
  g_autofree char *before = codio_test_write (profile);
  g_autofree char *undone = NULL;
  CodioRecord *proposal = codio_profile_propose_action (profile, action);

  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 6);
  g_assert_true (proposal == get_action (profile, 5));
  g_assert_cmpstr (codio_record_get_key (proposal), !=, codio_record_get_key (action));
  g_assert_cmpstr (codio_record_get_string (proposal, "text"), ==, actions[0].text);
  g_assert_true (g_strv_equal (codio_record_get_strings (proposal, "values"), actions[0].values));
  g_assert_cmpint (codio_record_get_number (proposal, "category"), ==, actions[0].category);
  g_assert_cmpint (codio_record_get_number (proposal, "importance"), ==, actions[0].importance);
  g_assert_cmpint (codio_record_get_number (proposal, "level"), ==, CODIO_LEVEL_ORGANISATION);
  g_assert_cmpstr (codio_record_get_string (proposal, "owner"), ==, "");
  g_assert_cmpstr (codio_record_get_string (proposal, "due-on"), ==, "");
  g_assert_cmpint (codio_record_get_number (action, "level"), ==, CODIO_LEVEL_PROJECT);

  /* What is proposed already is not proposed again. */
  g_assert_true (codio_profile_propose_action (profile, action) == proposal);
  g_assert_true (codio_profile_propose_action (profile, proposal) == proposal);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 6);

  codio_history_undo (codio_profile_get_history (profile));
  undone = codio_test_write (profile);
  g_assert_cmpstr (undone, ==, before);
  g_assert_finalize_object (profile);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/action/arrange", test_arrange);
  g_test_add_func ("/codio/action/open", test_open);
  g_test_add_func ("/codio/action/new", test_new);
  g_test_add_func ("/codio/action/propose", test_propose);

  return g_test_run ();
}
