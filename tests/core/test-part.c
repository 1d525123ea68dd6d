/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "codio-edition.h"

#define HOUSE \
  "<edition id='a'><name>Huis</name>" \
  "<roof id='r'><name>Dak</name></roof>" \
  "<foundation id='f'><name>Voet</name>" \
  "<principle id='p'><name>Pijler</name>" \
  "<value id='v' in-figure='no'><name>Waarde\n  met wit</name><break>Waar|de</break><alias>W</alias>" \
  "<question>Een?</question><question>Twee?</question><remark>Let op</remark>" \
  "<example category='c' chapter='6' pages='22'>Doe iets</example>" \
  "<topic><title>Titel</title><p>Een</p><p>Twee</p><source chapter='1' pages='2-3'/></topic>" \
  "<disagreement><report>Zo</report><app>Anders</app></disagreement>" \
  "<source chapter='5' pages='18'/></value>" \
  "</principle></foundation></edition>"

static CodioEdition *
parse_house (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (HOUSE, strlen (HOUSE));
  g_autoptr (GError) error = NULL;
  CodioEdition *edition = codio_edition_parse (bytes, &error);

  g_assert_no_error (error);
  return edition;
}

static void
test_texts (void)
{
  g_autoptr (CodioEdition) edition = parse_house ();
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  CodioPart *value = codio_edition_get_value (edition, "v");
  g_autofree char *label = codio_part_dup_label (value, dutch);

  g_assert_cmpstr (codio_part_get_name (value, dutch), ==, "Waarde met wit");
  g_assert_cmpstr (label, ==, "Waar\302\255de");
  g_assert_null (codio_part_get_asks (value, dutch));
  g_assert_cmpstr (codio_part_get_aliases (value)[0], ==, "W");
  g_assert_cmpstr (codio_part_get_questions (value)[1], ==, "Twee?");
  g_assert_cmpstr (codio_part_get_remarks (value)[0], ==, "Let op");
  g_assert_cmpstr (codio_part_get_chapter (value), ==, "5");
  g_assert_cmpstr (codio_part_get_pages (value), ==, "18");
  g_assert_false (codio_part_get_in_figure (value));

  g_assert_cmpstr (codio_part_get_example (value, 0)->text, ==, "Doe iets");
  g_assert_cmpstr (codio_part_get_example (value, 0)->category, ==, "c");
  g_assert_null (codio_part_get_example (value, 1));
  g_assert_cmpstr (codio_part_get_topic (value, 0)->title, ==, "Titel");
  g_assert_cmpstr (codio_part_get_topic (value, 0)->paragraphs[1], ==, "Twee");
  g_assert_null (codio_part_get_topic (value, 0)->paragraphs[2]);
  g_assert_cmpstr (codio_part_get_topic (value, 0)->pages, ==, "2-3");
  g_assert_null (codio_part_get_topic (value, 1));
  g_assert_cmpstr (codio_part_get_disagreement (value, 0)->report, ==, "Zo");
  g_assert_cmpstr (codio_part_get_disagreement (value, 0)->app, ==, "Anders");
  g_assert_null (codio_part_get_disagreement (value, 1));
}

static void
test_house (void)
{
  g_autoptr (CodioEdition) edition = parse_house ();
  CodioPart *roof = codio_edition_get_roof (edition);
  CodioPart *value = codio_edition_get_value (edition, "v");
  g_autoptr (CodioPart) foundation = g_list_model_get_item (codio_part_get_children (roof), 0);

  g_assert_null (codio_part_get_parent (roof));
  g_assert_cmpstr (codio_part_get_id (foundation), ==, "f");
  g_assert_true (codio_part_get_parent (foundation) == roof);
  g_assert_cmpuint (g_list_model_get_n_items (codio_part_get_children (value)), ==, 0);
  g_assert_true (codio_part_get_ancestor (value, CODIO_PART_VALUE) == value);
  g_assert_true (codio_part_get_ancestor (value, CODIO_PART_FOUNDATION) == foundation);
  g_assert_true (codio_part_get_ancestor (value, CODIO_PART_ROOF) == roof);
  g_assert_null (codio_part_get_ancestor (roof, CODIO_PART_VALUE));
}

static void
test_properties (void)
{
  g_autoptr (CodioEdition) edition = parse_house ();
  g_autofree char *id = NULL;
  int kind;

  g_object_get (codio_edition_get_part (edition, "p"), "id", &id, "kind", &kind, NULL);
  g_assert_cmpstr (id, ==, "p");
  g_assert_cmpint (kind, ==, CODIO_PART_PRINCIPLE);
}

/* The parts go with their edition. */
static void
test_finalize (void)
{
  CodioEdition *edition = parse_house ();
  CodioPart *value = g_object_ref (codio_edition_get_value (edition, "v"));
  CodioPart *roof = codio_edition_get_roof (edition);

  g_object_add_weak_pointer (G_OBJECT (roof), (gpointer *) &roof);
  g_assert_finalize_object (edition);
  g_assert_null (roof);
  g_assert_finalize_object (value);
}

/* Every official name in the house: the broken name is the name again, with places to break. */
static void
test_labels (void)
{
  static const char * const languages[] = { "nl", "en" };
  GListModel *parts = codio_edition_get_parts (codio_edition_get (CODIO_EDITION_DEFAULT));

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (CodioCatalog) catalog = codio_catalog_new (languages[i]);

      for (guint j = 0; j < g_list_model_get_n_items (parts); j++)
        {
          g_autoptr (CodioPart) part = g_list_model_get_item (parts, j);
          g_autoptr (GString) label = NULL;
          g_autofree char *text = codio_part_dup_label (part, catalog);

          label = g_string_new (text);
          g_string_replace (label, "\302\255", "", 0);
          g_assert_cmpstr (label->str, ==, codio_part_get_name (part, catalog));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/part/texts", test_texts);
  g_test_add_func ("/codio/part/house", test_house);
  g_test_add_func ("/codio/part/properties", test_properties);
  g_test_add_func ("/codio/part/finalize", test_finalize);
  g_test_add_func ("/codio/part/labels", test_labels);

  return g_test_run ();
}
