/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "codio-file-name.h"

static void
test_propose (void)
{
  static const struct {
    const char *title;
    const char *name;
  } cases[] = {
    { "Drones voor bouwinspecties", "drones-voor-bouwinspecties.pdf" },
    { "  A/B: <C>? \"D\"* | \\E ", "a-b-c-d-e.pdf" },
    { "Regel\nen\ttab\x01", "regel-en-tab.pdf" },
    { "../../etc/passwd", "etc-passwd.pdf" },
    { "Einde...", "einde.pdf" },
    { ".verborgen", "verborgen.pdf" },
    { "", "profiel.pdf" },
    { "…!?", "profiel.pdf" },
    { "CON", "con-profiel.pdf" },
    { "nul.", "nul-profiel.pdf" },
    { "Aux", "aux-profiel.pdf" },
    { "COM1", "com1-profiel.pdf" },
    { "lpt²", "lpt²-profiel.pdf" },
    { "Com", "com.pdf" },
    { "com10", "com10.pdf" },
    { "console", "console.pdf" },
    { "NUL.txt", "nul-txt.pdf" },
    { " prn . ", "prn-profiel.pdf" },
    { "a\xe2\x80\xae" "fdp.exe", "a-fdp-exe.pdf" },
    { "C:\\a$b%c~d", "c-a-b-c-d.pdf" },
    { "ÉÉN café", "één-café.pdf" },
    { "e\xcc\x81\xc3\xa9n", "één.pdf" }, /* the letter and its accent apart */
    { "हिन्दी", "हिन्दी.pdf" },
    { "Αθήνα 2", "αθήνα-2.pdf" },
    { "omge\xe2\x80\xae" "draaid", "omge-draaid.pdf" },
    { "🏛 huis", "huis.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = codio_file_name_propose (cases[i].title, "profiel", ".pdf");

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* Long titles are cut between characters, and not such that a dash is at the end. */
static void
test_length (void)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GString) title = g_string_new_len ("aaaa", i);
      g_autofree char *name = NULL;

      for (guint j = 0; j < 200; j++)
        g_string_append (title, "ééé ");
      name = codio_file_name_propose (title->str, "profiel", ".pdf");

      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_cmpuint (strlen (name), <=, 84);
      g_assert_cmpuint (strlen (name), >, 76);
      g_assert_null (strstr (name, "-.pdf"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/file-name/propose", test_propose);
  g_test_add_func ("/codio/file-name/length", test_length);

  return g_test_run ();
}
