/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-edition.h"
#include "codio-enums.h"

/* Every word of a file has a label of its own in every language. */
static void
test_labels (void)
{
  static const char * const languages[] = { "en", "nl" };
  GType types[] = {
    CODIO_TYPE_JUDGEMENT, CODIO_TYPE_PHASE, CODIO_TYPE_ORGANISATION_KIND, CODIO_TYPE_CONFIDENTIALITY,
    CODIO_TYPE_PERSPECTIVE, CODIO_TYPE_CONSULTED, CODIO_TYPE_TOUCHED, CODIO_TYPE_SECURED, CODIO_TYPE_DILEMMA_STATUS,
    CODIO_TYPE_CATEGORY, CODIO_TYPE_LEVEL, CODIO_TYPE_ACTION_STATUS, CODIO_TYPE_BALLOT_MODE, CODIO_TYPE_BALLOT_METHOD,
    CODIO_TYPE_BALLOT_ROUND, CODIO_TYPE_REPLY, CODIO_TYPE_COMMENT_TARGET, CODIO_TYPE_COMMENT_STATE, CODIO_TYPE_VERDICT,
  };

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
  static const struct {
    GType (*get_type) (void);
    const char *words;
  } cases[] = {
    { codio_judgement_get_type, "none at-stake not-at-stake" },
    { codio_phase_get_type, "none decision implementation evaluation other" },
    { codio_organisation_kind_get_type,
      "none municipality province water-authority central-government executive-agency other" },
    { codio_confidentiality_get_type, "none public internal confidential" },
    { codio_perspective_get_type, "none internal external" },
    { codio_consulted_get_type, "none yes no" },
    { codio_touched_get_type, "none serves pressures both" },
    { codio_secured_get_type, "none not partly secured" },
    { codio_dilemma_status_get_type, "none open decided revisit" },
    { codio_category_get_type, "none stakeholders aanbesteding standaarden informatie onderzoek organisatie" },
    { codio_level_get_type, "none project organisation" },
    { codio_action_status_get_type, "none planned busy done dropped" },
    { codio_ballot_mode_get_type, "none blind open" },
    { codio_ballot_method_get_type, "none rating cards pairwise" },
    { codio_ballot_round_get_type, "none open closed" },
    { codio_reply_get_type, "none yes no unknown" },
    { codio_comment_target_get_type, "none profile value dilemma action" },
    { codio_comment_state_get_type, "none open resolved withdrawn" },
    { codio_verdict_get_type, "none positive conditional negative more-information" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (cases[i].get_type ());
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint j = 0; j < klass->n_values; j++)
        g_string_append_printf (words, "%s%s", j > 0 ? " " : "", klass->values[j].value_nick);
      g_assert_cmpstr (words->str, ==, cases[i].words);
    }
}

/* The categories of action are those of the edition. */
static void
test_categories (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (CODIO_TYPE_CATEGORY);
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);

  for (guint i = 1; i < klass->n_values; i++)
    g_assert_cmpstr (codio_edition_get_category (edition, klass->values[i].value_nick, codio_catalog_get_default ()),
                     >, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/enums/labels", test_labels);
  g_test_add_func ("/codio/enums/words", test_words);
  g_test_add_func ("/codio/enums/categories", test_categories);

  return g_test_run ();
}
