/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-text.h"

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *clean;
  } cases[] = {
    { "", "" },
    { "gewoon é 🏛", "gewoon é 🏛" },
    { "regel\n\ttab", "regel\n\ttab" },
    { "\xe2\x80\xae" "om" "\xe2\x80\xac", "om" },
    { "\xe2\x81\xa6" "x" "\xe2\x81\xa9", "x" },
    { "a\x1b[2J\r", "a\xef\xbf\xbd[2J\xef\xbf\xbd" },
    { "a\xc2\x85" "b\x7f", "a\xef\xbf\xbd" "b\xef\xbf\xbd" },
    { "\xe2\x80\x8f" "mark", "\xe2\x80\x8f" "mark" }, /* of a language, not an override */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = codio_text_clean (cases[i].text);
      g_autofree char *again = codio_text_clean (clean);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpstr (again, ==, clean);
    }
}

static void
test_collapse (void)
{
  g_autofree char *nothing = codio_text_collapse (" \n\t");
  g_autofree char *words = codio_text_collapse ("\n      een  é\n      twee ");

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (words, ==, "een é twee");
}

static void
test_quote (void)
{
  g_autofree char *all = g_strnfill (CODIO_TEXT_QUOTE_MAX, 'x');
  g_autofree char *more = g_strnfill (CODIO_TEXT_QUOTE_MAX + 1, 'x');
  g_autofree char *cut = g_strconcat (all, "…", NULL);
  g_autofree char *kept = codio_text_quote (all);
  g_autofree char *shortened = codio_text_quote (more);
  g_autofree char *steered = codio_text_quote ("a\nb\xe2\x80\xae\t\xe2\x80\xa8");

  g_assert_cmpstr (kept, ==, all);
  g_assert_cmpstr (shortened, ==, cut);
  g_assert_cmpstr (steered, ==, "a\xef\xbf\xbd" "b\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
}

/* What may be in a file: the reader refuses the rest. */
static void
test_make_storable (void)
{
  static const struct {
    const char *text;
    const char *lines;
    const char *one_line;
  } cases[] = {
    { "", "", "" },
    { "gewoon é 🏛", "gewoon é 🏛", "gewoon é 🏛" },
    { "a\r\nb\rc\td", "a\nb\nc\td", "a b c d" },
    { "a\x1b[2J\x7f", "a[2J", "a[2J" },
    { "a\xe2\x80\xa8" "b", "a\xe2\x80\xa8" "b", "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = codio_text_make_storable (cases[i].text, FALSE);
      g_autofree char *one_line = codio_text_make_storable (cases[i].text, TRUE);

      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_cmpstr (one_line, ==, cases[i].one_line);
    }
}

static void
test_address (void)
{
  static const struct {
    const char *text;
    const char *address;
  } cases[] = {
    { "", NULL },
    { "www.example.org", NULL },
    { "https://", NULL },
    { "https:///etc", NULL },
    { "xhttps://example.org", NULL },
    { "ftp://example.org of javascript:https", NULL },
    { "https://example.org", "https://example.org" },
    { "Zie http://example.org/a.", "http://example.org/a" },
    { "hhttp https://example.org/?q=é#x!", "https://example.org/?q=é#x" },
    { "(https://example.org/a)", "https://example.org/a" },
    { "(https://example.org/a_(b))", "https://example.org/a_(b)" },
    { "https://example.org/a_(b), en", "https://example.org/a_(b)" },
    { "https://example.org/a(", "https://example.org/a" },
    { "“https://example.org/”", "https://example.org/" },
    { "<https://example.org/>", "https://example.org/" },
    { "https://example.org/a\nb", "https://example.org/a" },
    { "https://a.example https://b.example", "https://a.example" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *start, *end;
      gboolean found = codio_text_find_address (cases[i].text, &start, &end);
      g_autofree char *address = found ? g_strndup (start, (gsize) (end - start)) : NULL;

      g_assert_cmpstr (address, ==, cases[i].address);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/text/address", test_address);
  g_test_add_func ("/codio/text/clean", test_clean);
  g_test_add_func ("/codio/text/collapse", test_collapse);
  g_test_add_func ("/codio/text/make-storable", test_make_storable);
  g_test_add_func ("/codio/text/quote", test_quote);

  return g_test_run ();
}
