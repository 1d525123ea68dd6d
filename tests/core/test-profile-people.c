/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-people.h"
#include "codio-test.h"

#define HEAD "{\"format\":\"nl.codio.profile\",\"version\":\"1.0\",\"id\":\"7f4b1c36-2a8d-4e95-b0f7-d93e58a6c214\"," \
             "\"edition\":\"codio-2021\",\"language\":\"nl\""
#define ID "\"id\":\"6e3f3a2e-8d5f-4a0a-9b44-0c4b3a0f2b11\""

static const struct
{
  const char *members;
  gboolean names;
} cases[] = {
  { "", FALSE },
  { ",\"title\":\"Drones\",\"organisation\":\"Gemeente Voorbeeldstad\"", FALSE },
  { ",\"owner\":\"A. Jansen\"", TRUE },
  { ",\"voters\":[\"A. Jansen\"]", TRUE },
  { ",\"participants\":[{" ID ",\"role\":\"inspector\"}]", FALSE },
  { ",\"participants\":[{" ID ",\"name\":\"A. Jansen\"}]", TRUE },
  { ",\"dilemmas\":[{" ID ",\"values\":[\"privacy\",\"wendbaarheid\"],\"decidedBy\":\"A. Jansen\"}]", TRUE },
  { ",\"actions\":[{" ID ",\"text\":\"Doen\"}]", FALSE },
  { ",\"actions\":[{" ID ",\"text\":\"Laten\"},{\"id\":\"6e3f3a2e-8d5f-4a0a-9b44-0c4b3a0f2b12\",\"text\":\"Doen\","
    "\"owner\":\"A. Jansen\"}]", TRUE },
  { ",\"comments\":[{" ID ",\"on\":\"profile\",\"text\":\"Let op\",\"author\":\"A. Jansen\"}]", TRUE },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strconcat (HEAD, cases[i].members, "}", NULL);
      CodioProfile *profile = codio_test_read (json);

      g_test_message ("%s", cases[i].members);
      g_assert_cmpint (codio_profile_names_people (profile), ==, cases[i].names);
      g_assert_finalize_object (profile);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/profile-people/names", test_names);

  return g_test_run ();
}
