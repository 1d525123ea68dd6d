/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-enums.h"

/* Every word of a file has a label of its own in every language. */
static void
test_labels (void)
{
  static const char * const languages[] = { "en", "nl" };
  GType types[] = { CODIO_TYPE_JUDGEMENT, CODIO_TYPE_PHASE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (types[i]);

      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          g_autoptr (CodioCatalog) catalog = codio_catalog_new (languages[j]);
          g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

          for (guint k = 0; k < klass->n_values; k++)
            {
              const char *label = codio_enum_get_label (types[i], (int) k, catalog);

              g_assert_cmpint (klass->values[k].value, ==, (int) k);
              g_assert_cmpstr (label, >, "");
              g_assert_true (g_hash_table_add (seen, (gpointer) label));
            }
        }
    }
}

/* The words are in files: they never change. */
static void
test_words (void)
{
  g_autoptr (GEnumClass) judgement = g_type_class_ref (CODIO_TYPE_JUDGEMENT);
  g_autoptr (GEnumClass) phase = g_type_class_ref (CODIO_TYPE_PHASE);

  g_assert_cmpint (g_enum_get_value_by_nick (judgement, "at-stake")->value, ==, CODIO_JUDGEMENT_AT_STAKE);
  g_assert_cmpint (g_enum_get_value_by_nick (judgement, "not-at-stake")->value, ==, CODIO_JUDGEMENT_NOT_AT_STAKE);
  g_assert_cmpint (g_enum_get_value_by_nick (phase, "decision")->value, ==, CODIO_PHASE_DECISION);
  g_assert_cmpint (g_enum_get_value_by_nick (phase, "implementation")->value, ==, CODIO_PHASE_IMPLEMENTATION);
  g_assert_cmpint (g_enum_get_value_by_nick (phase, "evaluation")->value, ==, CODIO_PHASE_EVALUATION);
  g_assert_cmpint (g_enum_get_value_by_nick (phase, "other")->value, ==, CODIO_PHASE_OTHER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/enums/labels", test_labels);
  g_test_add_func ("/codio/enums/words", test_words);

  return g_test_run ();
}
