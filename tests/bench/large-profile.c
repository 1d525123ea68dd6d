/* SPDX-License-Identifier: EUPL-1.2 */
#include "large-profile.h"

#define N_DILEMMAS 5000
#define N_ACTIONS 10000

static void
append_texts (GString            *json,
              const char * const *names,
              guint               number)
{
  for (; *names; names++)
    g_string_append_printf (json, ",\n      \"%s\" : \"Wat er bij %u speelt: “%s”, in een alinea van gewone lengte, "
                            "met een voorbeeld erbij en een tweede zin.\"", *names, number, *names);
}

/* A profile larger than any that people make. */
GBytes *
codio_large_profile_new_bytes (void)
{
  static const char * const texts[] = { "issue", "choice", "justification", "remainingHarm", NULL };
  GString *json = g_string_new ("{\n  \"format\" : \"nl.codio.profile\",\n  \"version\" : \"1.0\",\n"
                                "  \"id\" : \"0f8fad5b-d9cb-469f-a165-70867728950e\",\n"
                                "  \"edition\" : \"codio-2021\",\n  \"dilemmas\" : [\n");

  for (guint i = 0; i < N_DILEMMAS; i++)
    {
      g_string_append_printf (json, "%s    {\n      \"id\" : \"5e7a2d90-f3b4-4c18-b6c9-%012x\",\n"
                              "      \"title\" : \"Dilemma %u\",\n"
                              "      \"values\" : [ \"privacy\", \"transparantie\", \"kennis\" ]",
                              i > 0 ? ",\n" : "", i, i);
      append_texts (json, texts, i);
      g_string_append (json, "\n    }");
    }
  g_string_append (json, "\n  ],\n  \"actions\" : [\n");
  for (guint i = 0; i < N_ACTIONS; i++)
    g_string_append_printf (json, "%s    {\n      \"id\" : \"7f4b1c36-2a8d-4e95-b0f7-%012x\",\n"
                            "      \"text\" : \"Actie %u: doen wat er is afgesproken en het vastleggen.\",\n"
                            "      \"values\" : [ \"privacy\" ],\n"
                            "      \"dilemmas\" : [ \"5e7a2d90-f3b4-4c18-b6c9-%012x\" ],\n"
                            "      \"dueOn\" : \"2026-09-01\",\n      \"necessity\" : 3\n    }",
                            i > 0 ? ",\n" : "", i, i, i % N_DILEMMAS);
  g_string_append (json, "\n  ]\n}\n");

  return g_string_free_to_bytes (json);
}
