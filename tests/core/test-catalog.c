/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "codio-edition.h"

#define ROOF "Goed digitaal openbaar bestuur"

static void
test_content (void)
{
  CodioCatalog *english = codio_catalog_new ("en");
  CodioCatalog *dutch = codio_catalog_new ("nl");

  g_assert_cmpstr (codio_catalog_get_language (english), ==, "en");
  g_assert_cmpstr (codio_catalog_content (english, ROOF), ==, "Good digital public governance");
  g_assert_cmpstr (codio_catalog_content (dutch, ROOF), ==, ROOF);
  g_assert_cmpstr (codio_catalog_content (english, "niet in de code"), ==, "niet in de code");
  g_assert_cmpstr (codio_catalog_content (english, ""), ==, "");
  g_assert_null (codio_catalog_content (english, NULL));

  g_assert_finalize_object (english);
  g_assert_finalize_object (dutch);
}

static void
test_messages (void)
{
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");

  g_assert_cmpstr (codio_catalog_message (english, "the file is empty"), ==, "the file is empty");
  g_assert_cmpstr (codio_catalog_message (dutch, "the file is empty"), !=, "the file is empty");
  g_assert_cmpstr (codio_catalog_message (dutch, "no message of the program"), ==, "no message of the program");
  g_assert_cmpstr (codio_catalog_message (english, CODIO_CONTEXT ("action", "Done")), ==, "Done");
  g_assert_cmpstr (codio_catalog_message (dutch, CODIO_CONTEXT ("action", "Done")), ==, "Klaar");
  g_assert_cmpstr (codio_catalog_message (dutch, CODIO_CONTEXT ("nothing", "Done")), ==, "Done");
}

static void
test_plurals (void)
{
  static const char one[] = "hangs on one ballot: without that one it would not weigh more than the next";
  static const char many[] = "hangs on %u ballots: without any one of these it would not weigh more than the next";
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autoptr (CodioCatalog) frisian = codio_catalog_new ("fy");

  g_assert_cmpstr (codio_catalog_plural (english, one, many, 1), ==, one);
  g_assert_cmpstr (codio_catalog_plural (english, one, many, 0), ==, many);
  g_assert_cmpstr (codio_catalog_plural (english, one, many, 2), ==, many);
  g_assert_true (g_str_has_prefix (codio_catalog_plural (dutch, one, many, 1), "hangt af van één weging:"));
  g_assert_true (g_str_has_prefix (codio_catalog_plural (dutch, one, many, 0), "hangt af van %u wegingen:"));
  g_assert_true (g_str_has_prefix (codio_catalog_plural (dutch, one, many, 2), "hangt af van %u wegingen:"));
  g_assert_true (g_str_has_prefix (codio_catalog_plural (frisian, one, many, 1), "hangt af van één weging:"));

  /* One of which there is no plural, and one that there is not at all. */
  g_assert_cmpstr (codio_catalog_plural (dutch, "the file is empty", "the files are empty", 2), ==,
                   "het bestand is leeg");
  g_assert_cmpstr (codio_catalog_plural (dutch, "no message", "no messages", 1), ==, "no message");
  g_assert_cmpstr (codio_catalog_plural (dutch, "no message", "no messages", 2), ==, "no messages");
}

static void
test_two_languages (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new_with_content ("en", "nl");
  g_autoptr (CodioCatalog) other = codio_catalog_new_with_content ("nl", "en");

  g_assert_cmpstr (codio_catalog_get_language (catalog), ==, "en");
  g_assert_cmpstr (codio_catalog_get_content_language (catalog), ==, "nl");
  g_assert_cmpstr (codio_catalog_content (catalog, ROOF), ==, ROOF);
  g_assert_cmpstr (codio_catalog_message (catalog, "the file is empty"), ==, "the file is empty");
  g_assert_cmpstr (codio_catalog_content (other, ROOF), ==, "Good digital public governance");
  g_assert_cmpstr (codio_catalog_message (other, "the file is empty"), ==, "het bestand is leeg");
}

static void
test_list (void)
{
  static const struct {
    const char *items[5];
    const char *english;
    const char *dutch;
  } cases[] = {
    { { NULL }, "", "" },
    { { "Privacy" }, "Privacy", "Privacy" },
    { { "a", "b" }, "a and b", "a en b" },
    { { "a", "b", "c" }, "a, b and c", "a, b en c" },
    { { "100 %s", "b, c", "", "%n" }, "100 %s, b, c,  and %n", "100 %s, b, c,  en %n" },
  };
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autoptr (CodioCatalog) dutch_names = codio_catalog_new_with_content ("en", "nl");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *in_english = codio_catalog_dup_list (english, cases[i].items);
      g_autofree char *in_dutch = codio_catalog_dup_list (dutch, cases[i].items);
      g_autofree char *of_dutch_names = codio_catalog_dup_list (dutch_names, cases[i].items);

      g_assert_cmpstr (in_english, ==, cases[i].english);
      g_assert_cmpstr (in_dutch, ==, cases[i].dutch);
      g_assert_cmpstr (of_dutch_names, ==, cases[i].english);
    }
}

/* All that is not a name is Dutch then, the messages too. */
static void
test_names_only (void)
{
  g_autoptr (CodioCatalog) frisian = codio_catalog_new ("fy");
  g_autoptr (CodioCatalog) english = codio_catalog_new ("en");
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  CodioPart *part = codio_edition_get_part (edition, "burgerbetrokkenheid");
  CodioPart *privacy = codio_edition_get_part (edition, "privacy");
  g_autofree char *frisian_name = codio_catalog_dup_content_name (frisian);
  g_autofree char *english_name = codio_catalog_dup_content_name (english);
  g_autofree char *dutch_name = codio_catalog_dup_content_name (dutch);
  g_auto (GStrv) languages = codio_catalog_list_languages (codio_catalog_has_content);

  g_assert_cmpstr (frisian_name, ==, "Frysk");
  g_assert_cmpstr (english_name, ==, "English");
  g_assert_cmpstr (dutch_name, ==, "Nederlands");
  g_assert_true (codio_catalog_has_names_only (frisian));
  g_assert_false (codio_catalog_has_names_only (english));
  g_assert_false (codio_catalog_has_names_only (dutch));
  g_assert_true (codio_catalog_has_content ("fy") && !codio_catalog_has_language ("fy"));
  g_assert_false (codio_catalog_has_content ("xx") || codio_catalog_has_content ("") ||
                  codio_catalog_has_content ("../fy"));
  g_assert_cmpstrv (languages, ((const char *[]) { "en", "fy", "nl", NULL }));

  g_assert_cmpstr (codio_catalog_get_language (frisian), ==, "nl");
  g_assert_cmpstr (codio_part_get_name (part, frisian), ==, "Boargerbelutsenens");
  g_assert_cmpstr (codio_part_get_original_name (part, frisian), ==, "Burgerbetrokkenheid");
  g_assert_null (codio_part_get_original_name (part, dutch));
  g_assert_null (codio_part_get_original_name (privacy, english));
  g_assert_cmpstr (codio_part_get_name_language (part, frisian), ==, "fy");
  g_assert_cmpstr (codio_part_get_name_language (part, dutch), ==, "nl");
  g_assert_cmpstr (codio_part_get_name_language (privacy, english), ==, "en");
  g_assert_cmpstr (codio_part_get_asks (part, frisian), ==, codio_part_get_asks (part, dutch));
  g_assert_cmpstr (codio_catalog_message (frisian, "the file is empty"), ==, "het bestand is leeg");
}

static void
test_unknown_language (void)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("xx");

  g_assert_cmpstr (codio_catalog_message (catalog, "the file is empty"), ==, "the file is empty");
  g_assert_cmpstr (codio_catalog_content (catalog, ROOF), ==, ROOF);
}

static void
test_has_language (void)
{
  static const struct {
    const char *language;
    gboolean has;
  } cases[] = {
    { "en", TRUE }, { "nl", TRUE }, { "xx", FALSE }, { "", FALSE }, { "NL", FALSE }, { "../nl", FALSE },
    { "nl/", FALSE }, { "nl_NL.UTF-8", FALSE }, { "C", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].language);
      g_assert_cmpint (codio_catalog_has_language (cases[i].language), ==, cases[i].has);
    }
}

static void
test_negotiate (void)
{
  static const struct {
    const char *wishes[4];
    const char *language;
  } cases[] = {
    { { "nl_NL.UTF-8", "nl_NL", "nl" }, "nl" },
    { { "de", "nl", "en" }, "nl" },
    { { "de", "C" }, "en" },
    { { "en_GB", "en", "nl" }, "en" },
    /* There are names in Frisian, and no messages. */
    { { "fy_NL", "fy", "nl" }, "nl" },
    { { "fy", "en" }, "en" },
    { { NULL }, "en" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (codio_catalog_negotiate (cases[i].wishes), ==, cases[i].language);
}

static void
test_default (void)
{
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");

  g_assert_cmpstr (codio_catalog_get_language (codio_catalog_get_default ()), ==, "en");
  codio_catalog_set_default (dutch);
  g_assert_true (codio_catalog_get_default () == dutch);
}

static gboolean
try_content (const char *path,
             const char *data,
             gsize       length,
             const char *text)
{
  g_autoptr (CodioCatalog) catalog = NULL;
  const char *found;

  g_unlink (path); /* never change a file that a catalog may have mapped */
  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  catalog = codio_catalog_new ("qaa");
  found = codio_catalog_content (catalog, text);
  g_assert_nonnull (found);

  return strlen (found) > 0 && found != text;
}

/* A language of private use (ISO 639-2), of which there is only a catalog of content: codio_catalog_has_language()
 * does not know it, so other tests do not see it. */
static void
test_damaged (void)
{
  g_autofree char *dir = g_build_filename (LOCALEDIR, "qaa", "LC_MESSAGES", NULL);
  g_autofree char *parent = g_path_get_dirname (dir);
  g_autofree char *path = g_build_filename (dir, "codio-content.mo", NULL);
  g_autofree char *sound = g_build_filename (LOCALEDIR, "en", "LC_MESSAGES", "codio-content.mo", NULL);
  g_autofree char *data = NULL;
  gsize length;

  if (g_mkdir_with_parents (dir, 0755) != 0)
    {
      g_test_skip ("there is no permission to write where the catalogs are installed");
      return;
    }

  g_assert_true (g_file_get_contents (sound, &data, &length, NULL));
  g_assert_true (try_content (path, data, length, ROOF));

  for (gsize cut = 0; cut < length; cut += cut < 64 ? 1 : 509)
    try_content (path, data, cut, ROOF);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *broken = g_memdup2 (data, length);

      /* Mostly where the numbers are. */
      for (guint j = 0; j < 4; j++)
        broken[g_test_rand_int_range (0, i % 2 ? 28 : (int) length)] = (char) g_test_rand_int ();
      try_content (path, broken, length, ROOF);
    }

  g_unlink (path);
  g_rmdir (dir);
  g_rmdir (parent);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/catalog/content", test_content);
  g_test_add_func ("/codio/catalog/messages", test_messages);
  g_test_add_func ("/codio/catalog/plurals", test_plurals);
  g_test_add_func ("/codio/catalog/two-languages", test_two_languages);
  g_test_add_func ("/codio/catalog/list", test_list);
  g_test_add_func ("/codio/catalog/names-only", test_names_only);
  g_test_add_func ("/codio/catalog/unknown-language", test_unknown_language);
  g_test_add_func ("/codio/catalog/has-language", test_has_language);
  g_test_add_func ("/codio/catalog/negotiate", test_negotiate);
  g_test_add_func ("/codio/catalog/default", test_default);
  g_test_add_func ("/codio/catalog/damaged", test_damaged);

  return g_test_run ();
}
