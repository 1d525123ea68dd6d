/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "codio-edition.h"

static CodioEdition *
parse (const char  *xml,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return codio_edition_parse (bytes, error);
}

static CodioEdition *
parse_file (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "editions", "codio-2021.xml", NULL);
  g_autofree char *xml = NULL;
  g_autoptr (GError) error = NULL;
  CodioEdition *edition;

  g_file_get_contents (path, &xml, NULL, &error);
  g_assert_no_error (error);
  edition = parse (xml, &error);
  g_assert_no_error (error);

  return edition;
}

static void
test_get (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);

  g_assert_nonnull (edition);
  g_assert_true (codio_edition_get (CODIO_EDITION_DEFAULT) == edition);
  g_assert_cmpstr (codio_edition_get_id (edition), ==, CODIO_EDITION_DEFAULT);
  g_assert_cmpstr (codio_edition_get_report (edition)->date, ==, "2021-04");
  g_assert_nonnull (codio_edition_get_report (edition)->title);
  g_assert_nonnull (codio_edition_get_report (edition)->authors);
  g_assert_nonnull (codio_edition_get_report (edition)->publisher);
  g_assert_nonnull (codio_edition_get_report (edition)->client);

  g_assert_null (codio_edition_get (NULL));
  g_assert_null (codio_edition_get (""));
  g_assert_null (codio_edition_get ("codio-1999"));
  g_assert_null (codio_edition_get ("../editions/codio-2021"));
}

/* Chapter 1, figure 3 of the report: 3 foundations, 6 principles and 30 values; it describes one value more. */
static void
test_counts (void)
{
  CodioEdition *edition = parse_file ();
  GListModel *parts = codio_edition_get_parts (edition);
  GListModel *values = codio_edition_get_values (edition);
  guint count[CODIO_PART_VALUE + 1] = { 0 };
  guint in_figure = 0;

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);

      count[codio_part_get_kind (part)]++;
      in_figure += codio_part_get_kind (part) == CODIO_PART_VALUE && codio_part_get_in_figure (part);
    }

  g_assert_cmpuint (count[CODIO_PART_ROOF], ==, 1);
  g_assert_cmpuint (count[CODIO_PART_FOUNDATION], ==, 3);
  g_assert_cmpuint (count[CODIO_PART_PRINCIPLE], ==, 6);
  g_assert_cmpuint (count[CODIO_PART_VALUE], ==, 31);
  g_assert_cmpuint (in_figure, ==, 30);
  g_assert_cmpuint (g_list_model_get_n_items (values), ==, 31);

  g_assert_finalize_object (edition);
}

static void
test_ids (void)
{
  g_autoptr (CodioEdition) edition = parse_file ();
  GListModel *parts = codio_edition_get_parts (edition);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CodioPart) part = g_list_model_get_item (parts, i);
      const char *id = codio_part_get_id (part);
      gboolean is_value = codio_part_get_kind (part) == CODIO_PART_VALUE;

      g_test_message ("%s", id);
      g_assert_true (g_regex_match_simple ("^[a-z0-9]+(-[a-z0-9]+)*\\z", id, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT));
      g_assert_true (g_hash_table_add (seen, (gpointer) id));
      g_assert_true (codio_edition_get_part (edition, id) == part);
      g_assert_true (codio_edition_get_value (edition, id) == (is_value ? part : NULL));
    }

  g_assert_null (codio_edition_get_part (edition, "geen"));
}

/* Nobody should open a value in the app and find it empty. */
static void
test_values_are_explained (void)
{
  g_autoptr (CodioEdition) edition = parse_file ();
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  GListModel *values = codio_edition_get_values (edition);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioPart) value = g_list_model_get_item (values, i);
      const CodioExample *example = codio_part_get_example (value, 0);

      g_test_message ("%s", codio_part_get_id (value));
      g_assert_cmpstr (codio_part_get_asks (value, dutch), >, "");
      g_assert_cmpstr (codio_part_get_asks (value, english), !=, codio_part_get_asks (value, dutch));
      g_assert_cmpuint (g_strv_length ((char **) codio_part_get_questions (value)), >=, 2);
      g_assert_cmpstr (codio_part_get_chapter (value), >, "");
      g_assert_cmpstr (codio_part_get_pages (value), >, "");
      g_assert_nonnull (example);

      for (guint j = 0; (example = codio_part_get_example (value, j)); j++)
        {
          g_assert_cmpstr (example->text, >, "");
          g_assert_nonnull (example->category);
          g_assert_cmpstr (codio_edition_get_category (edition, example->category, dutch), >, "");
        }
    }

  g_assert_null (codio_edition_get_category (edition, "geen", dutch));
}

static void
test_tensions (void)
{
  g_autoptr (CodioEdition) edition = parse_file ();
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const CodioTension *tension;
  guint i;

  for (i = 0; (tension = codio_edition_get_tension (edition, i)); i++)
    {
      gboolean in_order = strcmp (tension->first, tension->second) < 0;

      g_test_message ("%s, %s", tension->first, tension->second);
      g_assert_nonnull (codio_edition_get_value (edition, tension->first));
      g_assert_nonnull (codio_edition_get_value (edition, tension->second));
      g_assert_cmpstr (codio_catalog_content (english, tension->text), !=, tension->text);
      /* No pair is there twice, in either order. */
      g_assert_true (g_hash_table_add (seen, g_strconcat (in_order ? tension->first : tension->second, " ",
                                                          in_order ? tension->second : tension->first, NULL)));
    }

  g_assert_cmpuint (i, ==, 20);
}

static void
test_statements (void)
{
  g_autoptr (CodioEdition) edition = parse_file ();
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  const CodioStatement *statement;
  guint i;

  for (i = 0; (statement = codio_edition_get_statement (edition, i)); i++)
    {
      g_test_message ("%s", statement->id);
      g_assert_true (codio_edition_find_statement (edition, statement->id) == statement);
      g_assert_null (codio_edition_get_part (edition, statement->id));
      g_assert_cmpstr (codio_catalog_content (english, statement->text), !=, statement->text);
      g_assert_cmpuint (g_strv_length (statement->values), >=, 2);
      for (guint j = 0; statement->values[j]; j++)
        {
          g_assert_nonnull (codio_edition_get_value (edition, statement->values[j]));
          g_assert_false (g_strv_contains ((const char * const *) &statement->values[j + 1], statement->values[j]));
        }
    }

  g_assert_cmpuint (i, ==, 14);
  g_assert_null (codio_edition_find_statement (edition, "geen"));
}

static void
test_names (void)
{
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");

  g_assert_cmpstr (codio_edition_get_name (edition, dutch), ==, "Code Goed Digitaal Openbaar Bestuur");
  g_assert_cmpstr (codio_edition_get_name (edition, english), ==, "Code for Good Digital Public Governance");
}

static void
test_broken (void)
{
#define HOUSE(inside) "<edition id='a'><roof id='r'/>" inside "</edition>"
#define SUGGESTIONS(inside) HOUSE ("<foundation id='f'><principle id='p'><value id='v'/><value id='w'/></principle>" \
                                   "</foundation><suggestions>" inside "</suggestions>")
  static const char * const cases[] = {
    "",
    "<edition",
    "<edition id='a'>",
    "<edition id='a'></edition>",
    "<edition><roof id='r'/></edition>",
    "<edition id='a'><roof/></edition>",
    "<edition id='a'><foundation id='f'/><roof id='r'/></edition>",
    "<edition id='a'><roof id='r'><value id='v'/></roof></edition>",
    HOUSE ("<roof id='s'/>"),
    HOUSE ("<value id='v'/>"),
    HOUSE ("<foundation id='f'><value id='v'/></foundation>"),
    HOUSE ("<foundation id='r'/>"),
    HOUSE ("<foundation id='f'/><foundation id='f'/>"),
    HOUSE ("<foundation id='f'><foundation id='g'/></foundation>"),
    HOUSE ("<foundation id='f'><topic><source/></topic>"),
    SUGGESTIONS ("<tension first='v' second='w'/>"),
    SUGGESTIONS ("<tension first='v' second='v'>a</tension>"),
    SUGGESTIONS ("<tension first='v' second='p'>a</tension>"),
    SUGGESTIONS ("<tension first='v'>a</tension>"),
    SUGGESTIONS ("<tension>a</tension>"),
    SUGGESTIONS ("<statement id='s' values='v'/>"),
    SUGGESTIONS ("<statement id='s'>a</statement>"),
    SUGGESTIONS ("<statement id='s' values=''>a</statement>"),
    SUGGESTIONS ("<statement id='s' values='v  w'>a</statement>"),
    SUGGESTIONS ("<statement id='s' values='v x'>a</statement>"),
    SUGGESTIONS ("<statement id='s' values='p'>a</statement>"),
    SUGGESTIONS ("<statement values='v'>a</statement>"),
    SUGGESTIONS ("<statement id='s' values='v'>a</statement><statement id='s' values='w'>b</statement>"),
    "<edition id='a'><name>n</name><roof id='r'><name> </name></roof></edition>",
    "<edition id='a'><roof id='r'><name>n</name></roof></edition>",
    "<?xml version='1.0'?><edition id='a'>\xff</edition>",
    "<?xml version='1.0'?><edition id='a'><\xe9/></edition>",
    "<category id='c'><category id='d'/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (parse (cases[i], &error));
      g_assert_true (error->domain == CODIO_EDITION_ERROR || error->domain == G_MARKUP_ERROR);
      g_assert_cmpstr (error->message, >, "");
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* Wherever the file is cut off or damaged, it is refused or read, never more. */
static void
test_damaged (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "editions", "codio-2021.xml", NULL);
  g_autofree char *xml = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &xml, &length, NULL));
  for (gsize cut = 0; cut < length - 12; cut += 211)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (xml, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (codio_edition_parse (bytes, &error));
      g_assert_nonnull (error);
    }

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *broken = g_memdup2 (xml, length);
      g_autoptr (CodioEdition) edition = NULL;
      g_autoptr (GBytes) bytes = NULL;

      broken[g_test_rand_int_range (0, (int) length)] = "<>/\"a&"[g_test_rand_int_range (0, 6)];
      bytes = g_bytes_new (broken, length);
      edition = codio_edition_parse (bytes, NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/edition/get", test_get);
  g_test_add_func ("/codio/edition/counts", test_counts);
  g_test_add_func ("/codio/edition/ids", test_ids);
  g_test_add_func ("/codio/edition/values-are-explained", test_values_are_explained);
  g_test_add_func ("/codio/edition/tensions", test_tensions);
  g_test_add_func ("/codio/edition/statements", test_statements);
  g_test_add_func ("/codio/edition/names", test_names);
  g_test_add_func ("/codio/edition/broken", test_broken);
  g_test_add_func ("/codio/edition/damaged", test_damaged);

  return g_test_run ();
}
