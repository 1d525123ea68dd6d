/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-plural.h"

#define RUSSIAN "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
#define ARABIC "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;\n"

static void
test_forms (void)
{
  static const struct {
    const char *rule;
    guint n;
    guint form;
  } cases[] = {
    { "nplurals=2; plural=(n != 1);", 0, 1 }, { "nplurals=2; plural=(n != 1);", 1, 0 },
    { "nplurals=2; plural=n>1;", 0, 0 }, { "nplurals=2; plural=n>1;", 2, 1 },
    { "nplurals=1; plural=0;", 1, 0 }, { "nplurals=1; plural=0", 5, 0 },
    { RUSSIAN, 1, 0 }, { RUSSIAN, 11, 2 }, { RUSSIAN, 21, 0 }, { RUSSIAN, 22, 1 }, { RUSSIAN, 12, 2 },
    { RUSSIAN, 111, 2 }, { RUSSIAN, 104, 1 }, { RUSSIAN, 0, 2 },
    { ARABIC, 0, 0 }, { ARABIC, 1, 1 }, { ARABIC, 2, 2 }, { ARABIC, 7, 3 }, { ARABIC, 99, 4 }, { ARABIC, 100, 5 },
    { "plural=7-n-2;", 3, 2 }, { "plural=n*2+1;", 3, 7 }, { "plural=1+n*2;", 3, 7 },
    { "plural=!n;", 0, 1 }, { "plural=!(n<5)+n/2;", 4, 2 }, { "plural=n/0;", 4, 0 }, { "plural=n%0;", 4, 0 },
    { "plural=1||0&&n;", 0, 1 }, { "plural=n<=2==1;", 2, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s” for %u", cases[i].rule, cases[i].n);
      g_assert_cmpuint (codio_plural_get_form (cases[i].rule, cases[i].n), ==, cases[i].form);
    }
}

/* As in English then. */
static void
test_wrong (void)
{
  static const char * const rules[] = {
    "", "nplurals=2;", "plural=", "plural=;", "plural=n!=", "plural=(n!=1", "plural=n!=1)", "plural=n ? 0",
    "plural=n ? 0 :;",
    "plural=m", "plural=n n", "plural=-1", "plural=n-5", "plural=system(1)",
  };
  g_autofree char *brackets = g_strnfill (100000, '(');
  g_autofree char *deep = g_strconcat ("plural=", brackets, NULL);
  g_auto (GStrv) choices = g_strsplit (brackets, "(", -1);
  g_autofree char *joined = g_strjoinv ("n?n:", choices);
  g_autofree char *many = g_strconcat ("plural=", joined, NULL);

  g_assert_cmpuint (codio_plural_get_form (NULL, 1), ==, 0);
  g_assert_cmpuint (codio_plural_get_form (NULL, 4), ==, 1);
  g_assert_cmpuint (codio_plural_get_form (deep, 4), ==, 1);
  g_assert_cmpuint (codio_plural_get_form (many, 4), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_test_message ("“%s”", rules[i]);
      g_assert_cmpuint (codio_plural_get_form (rules[i], 1), ==, 0);
      g_assert_cmpuint (codio_plural_get_form (rules[i], 4), ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/plural/forms", test_forms);
  g_test_add_func ("/codio/plural/wrong", test_wrong);

  return g_test_run ();
}
