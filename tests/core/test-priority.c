/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-test.h"

#include "codio-priority.h"
#include "codio-record-private.h"

/* However much of it changes, it is one step; and where nothing changes it is none. */
static void
test_one_step (void)
{
  static const struct {
    int before[2];
    int after[2];
  } cases[] = {
    { { 0, 0 }, { 4, 1 } }, { { 1, 2 }, { 1, 3 } }, { { 1, 2 }, { 2, 2 } },
    { { 4, 4 }, { 0, 0 } }, { { 0, 3 }, { 1, 3 } }, { { 2, 3 }, { 2, 3 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
      g_autoptr (CodioRecord) action = codio_record_new (CODIO_TYPE_ACTION);
      CodioHistory *history = codio_profile_get_history (profile);
      gboolean changes = cases[i].before[0] != cases[i].after[0] || cases[i].before[1] != cases[i].after[1];

      codio_record_set_string (action, "id", "65aa9c82-79f2-48b0-8cb4-a0d7d6225675");
      codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
      codio_profile_prioritise (profile, CODIO_ACTION (action), cases[i].before[0], cases[i].before[1]);
      codio_history_set_saved (history, codio_history_mark (history));

      codio_profile_prioritise (profile, CODIO_ACTION (action), cases[i].after[0], cases[i].after[1]);
      g_assert_cmpint (codio_record_get_number (action, "necessity"), ==, cases[i].after[0]);
      g_assert_cmpint (codio_record_get_number (action, "importance"), ==, cases[i].after[1]);
      g_assert_true (codio_history_get_modified (history) == changes);
      if (!changes)
        continue;

      codio_history_undo (history);
      g_assert_cmpint (codio_record_get_number (action, "necessity"), ==, cases[i].before[0]);
      g_assert_cmpint (codio_record_get_number (action, "importance"), ==, cases[i].before[1]);
      g_assert_false (codio_history_get_modified (history));
      codio_history_redo (history);
      g_assert_cmpint (codio_record_get_number (action, "necessity"), ==, cases[i].after[0]);
      g_assert_cmpint (codio_record_get_number (action, "importance"), ==, cases[i].after[1]);
    }
}

static void
test_labels (void)
{
  static const char * const languages[] = { "en", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (CodioCatalog) catalog = codio_catalog_new (languages[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (int level = 0; level <= CODIO_PRIORITY_MAX; level++)
        {
          g_assert_true (g_hash_table_add (seen, (gpointer) codio_necessity_get_label (level, catalog)));
          g_assert_true (g_hash_table_add (seen, (gpointer) codio_importance_get_label (level, catalog)));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/priority/one-step", test_one_step);
  g_test_add_func ("/codio/priority/labels", test_labels);

  return g_test_run ();
}
