/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-search.h"

#include <string.h>

#include "codio-records.h"
#include "codio-test.h"

#define NOWHERE CODIO_N_SEARCH_PLACES

static CodioProfile *
new_profile (void)
{
  CodioProfile *profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");

  codio_profile_set_string (profile, CODIO_RECORD (privacy), "reason",
                            "De drone filmt ook cafés.\n"
                            "Gezichtsherkenning staat uit; Noël de Boer beoordeelt beelden.");
  codio_profile_set_string (profile, CODIO_RECORD (privacy), "note", "Vraag de FG naar de DPIA van Ĳburg (Straße 5).");

  return profile;
}

static CodioSearchPlace
find (const char   *words,
      const char   *value,
      const char   *language,
      CodioProfile *profile,
      char        **snippet)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new (language);
  g_autoptr (CodioSearch) search = codio_search_new (words, catalog);
  CodioPart *part = codio_edition_get_value (codio_edition_get (CODIO_EDITION_DEFAULT), value);
  g_autoptr (CodioSearchMatch) match = codio_search_find (search, part, profile);

  if (match == NULL)
    return NOWHERE;

  g_assert_true (g_utf8_validate (match->snippet, -1, NULL));
  g_assert_cmpuint (match->length, >, 0);
  g_assert_cmpuint (match->start + match->length, <=, strlen (match->snippet));
  if (snippet)
    *snippet = g_strndup (match->snippet + match->start, match->length);

  return match->place;
}

static void
test_texts (void)
{
  static const char * const texts[] = { "Een avond in het café", "Projectleider", "", NULL };
  static const struct
  {
    const char *words;
    gboolean fits;
  } cases[] = {
    { "", TRUE },
    { "cafe", TRUE },
    { "CAFÉ project", TRUE },
    { "leider avond", TRUE },
    { "avond ochtend", FALSE },
    { "ochtend", FALSE },
    { "ond", TRUE },
    { "nd", FALSE },
  };
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CodioSearch *search = codio_search_new (cases[i].words, catalog);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (codio_search_fits (search, texts), ==, cases[i].fits);
      g_assert_finalize_object (search);
    }
}

static void
test_places (void)
{
  static const struct
  {
    const char *words;
    const char *value;
    const char *language;
    CodioSearchPlace place;
    const char *found; /* NULL: not looked at */
  } cases[] = {
    { "privacy", "privacy", "nl", CODIO_SEARCH_NAME, "Privacy" },
    { "PRIVACY", "privacy", "nl", CODIO_SEARCH_NAME, "Privacy" },
    { "  pri  vacy ", "privacy", "nl", CODIO_SEARCH_NAME, NULL },
    { "pr\303\255v\303\240cy", "privacy", "nl", CODIO_SEARCH_NAME, "Privacy" },
    { "priv\302\255acy", "privacy", "nl", CODIO_SEARCH_NAME, NULL },
    { "waardigheid", "menselijke-waardigheid", "nl", CODIO_SEARCH_NAME, "waardigheid" },
    { "dignity", "menselijke-waardigheid", "nl", CODIO_SEARCH_OTHER_NAME, "dignity" },
    { "dignity", "menselijke-waardigheid", "en", CODIO_SEARCH_NAME, "dignity" },
    { "waardigheid menselijke", "menselijke-waardigheid", "en", CODIO_SEARCH_OTHER_NAME, NULL },
    /* Hyphens, however they are written. */
    { "non-discriminatie", "non-discriminatie", "nl", CODIO_SEARCH_NAME, NULL },
    { "non discriminatie", "non-discriminatie", "nl", CODIO_SEARCH_NAME, NULL },
    { "nondiscriminatie", "non-discriminatie", "nl", CODIO_SEARCH_NAME, "Non-discriminatie" },
    { "non\342\200\221discriminatie", "non-discriminatie", "nl", CODIO_SEARCH_NAME, NULL },
    /* The spellings that the report uses beside the official ones. */
    { "collectieve belang", "collectief-belang", "nl", CODIO_SEARCH_OTHER_NAME, "Collectieve" },
    { "collectief belang", "collectief-belang", "nl", CODIO_SEARCH_NAME, "Collectief" },
    { "rechtsstaat", "privacy", "nl", CODIO_SEARCH_FOUNDATION, "Rechtsstaat" },
    { "rechtsstaat", "privacy", "en", CODIO_SEARCH_FOUNDATION, "Rechtsstaat" },
    { "rechtstaat", "privacy", "en", CODIO_SEARCH_FOUNDATION, "Rechtstaat" },
    { "rule of law", "privacy", "en", CODIO_SEARCH_FOUNDATION, "Rule" },
    { "rechtsstaat", "veiligheid", "nl", NOWHERE, NULL },
    { "mensenrechten", "privacy", "en", CODIO_SEARCH_PRINCIPLE, "Mensenrechten" },
    { "human rights", "privacy", "en", CODIO_SEARCH_PRINCIPLE, "Human" },
    /* What is asked, in the language of the user. */
    { "nagaan", "controleerbaarheid", "nl", CODIO_SEARCH_DEFINITION, "nagaan" },
    { "nagaan", "controleerbaarheid", "en", NOWHERE, NULL },
    /* The profile; accents on either side make no difference. */
    { "cafes", "privacy", "nl", CODIO_SEARCH_REASON, "caf\303\251s" },
    { "caf\303\251s", "privacy", "nl", CODIO_SEARCH_REASON, "caf\303\251s" },
    { "cafe\314\201s", "privacy", "nl", CODIO_SEARCH_REASON, "caf\303\251s" },
    { "noel", "privacy", "en", CODIO_SEARCH_REASON, "No\303\253l" },
    { "herkenning", "privacy", "nl", CODIO_SEARCH_REASON, "herkenning" },
    { "gezichts-herkenning", "privacy", "nl", CODIO_SEARCH_REASON, NULL },
    { "uit beoordeelt", "privacy", "nl", CODIO_SEARCH_REASON, "uit" },
    { "ijburg", "privacy", "nl", CODIO_SEARCH_NOTE, "\304\262burg" },
    { "strasse", "privacy", "nl", CODIO_SEARCH_NOTE, "Stra\303\237e" },
    { "5", "privacy", "nl", CODIO_SEARCH_NOTE, "5" },
    /* All words, wherever they are; what is shown is the last place that was needed. */
    { "privacy drone", "privacy", "nl", CODIO_SEARCH_REASON, "drone" },
    { "drone dpia", "privacy", "nl", CODIO_SEARCH_NOTE, "DPIA" },
    { "drone privacy", "veiligheid", "nl", NOWHERE, NULL },
    { "privacy vliegtuig", "privacy", "nl", NOWHERE, NULL },
    /* Short words are found at the beginning of a word only. */
    { "pr", "privacy", "nl", CODIO_SEARCH_NAME, "Pr" },
    { "iv", "privacy", "nl", NOWHERE, NULL },
    /* Nothing to look for. */
    { "", "privacy", "nl", NOWHERE, NULL },
    { " - . ", "privacy", "nl", NOWHERE, NULL },
    { "\314\201", "privacy", "nl", NOWHERE, NULL },
  };
  g_autoptr (CodioProfile) profile = new_profile ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL;

      g_test_message ("“%s” in %s (%s)", cases[i].words, cases[i].value, cases[i].language);
      g_assert_cmpint (find (cases[i].words, cases[i].value, cases[i].language, profile, &found), ==, cases[i].place);
      if (cases[i].found)
        g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_without_profile (void)
{
  g_assert_cmpint (find ("privacy", "privacy", "nl", NULL, NULL), ==, CODIO_SEARCH_NAME);
  g_assert_cmpint (find ("drone", "privacy", "nl", NULL, NULL), ==, NOWHERE);
}

static void
test_empty (void)
{
  static const struct
  {
    const char *words;
    gboolean empty;
  } cases[] = { { "", TRUE }, { " \t ", TRUE }, { "--", TRUE }, { "\302\255", TRUE }, { "a", FALSE }, { "5", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CodioSearch *search = codio_search_new (cases[i].words, codio_catalog_get_default ());

      g_test_message ("“%s”", cases[i].words);
      g_assert_cmpint (codio_search_is_empty (search), ==, cases[i].empty);
      g_assert_finalize_object (search);
    }
}

/* A snippet is one line of whole words around what was found, whatever the text is. */
static void
test_snippet (void)
{
  static const struct
  {
    const char *reason;
    const char *words;
    const char *snippet;
  } cases[] = {
    { "Kort.", "kort", "Kort." },
    { "Een\nregel\tverder", "regel", "Een regel verder" },
    { "Links\342\200\256rechts", "linksrechts", "Linksrechts" },
    { "Hier staat een lange zin die voor het gezochte woord begint en daarna nog heel lang doorgaat zonder dat er iets "
      "van belang in staat, en dan nog meer.",
      "gezochte",
      "…een lange zin die voor het gezochte woord begint en daarna nog heel lang doorgaat zonder dat er iets van "
      "belang in…" },
    { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaazoek", "zoek",
      "…aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaazoek" },
  };
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");
  CodioPart *part = codio_profile_get_value_part (profile, "privacy");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioSearch) search = codio_search_new (cases[i].words, codio_catalog_get_default ());
      g_autoptr (CodioSearchMatch) match = NULL;

      g_test_message ("%s", cases[i].words);
      codio_profile_set_string (profile, CODIO_RECORD (privacy), "reason", cases[i].reason);
      match = codio_search_find (search, part, profile);
      g_assert_nonnull (match);
      g_assert_cmpstr (match->snippet, ==, cases[i].snippet);
    }
}

static void
test_additional_value (void)
{
  g_autoptr (CodioProfile) profile = new_profile ();
  g_autoptr (CodioCatalog) dutch = codio_catalog_new ("nl");
  g_autoptr (CodioSearch) by_name = codio_search_new ("stilte", dutch);
  g_autoptr (CodioSearch) by_definition = codio_search_new ("geluid", dutch);
  g_autoptr (CodioRecord) record = codio_record_new (CODIO_TYPE_ADDITIONAL_VALUE);
  g_autoptr (CodioSearchMatch) name = NULL;
  g_autoptr (CodioSearchMatch) definition = NULL;
  CodioPart *part;

  codio_profile_append (profile, CODIO_RECORD (profile), "additional-values", record);
  codio_profile_set_string (profile, record, "principle", "mensenrechten");
  codio_profile_set_string (profile, record, "name", "Stilte in de buurt");
  codio_profile_set_string (profile, record, "definition", "Weinig geluid van machines.");

  part = codio_profile_get_value_part (profile, codio_record_get_key (record));
  name = codio_search_find (by_name, part, profile);
  g_assert_cmpint (name->place, ==, CODIO_SEARCH_NAME);
  definition = codio_search_find (by_definition, part, profile);
  g_assert_cmpint (definition->place, ==, CODIO_SEARCH_DEFINITION);
  g_assert_cmpstr (definition->snippet, ==, "Weinig geluid van machines.");
}

/* Any text can be in a file or typed. */
static void
test_random (void)
{
  static const gunichar characters[] = { 'a', 'B', ' ', '-', '\n', 0x301, 0xdf, 0x132, 0x130, 0xfb03, 0x1f600, 0x202e,
                                         0x0, 0x3a3, 0xac00, 0x2028, 0xfffd, '5' };
  g_autoptr (CodioProfile) profile = new_profile ();
  CodioAssessment *privacy = codio_profile_get_assessment (profile, "privacy");

  for (guint i = 0; i < 2000; i++)
    {
      GString *texts[2];

      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          texts[j] = g_string_new (NULL);
          for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
            {
              gunichar c = characters[g_test_rand_int_range (0, G_N_ELEMENTS (characters))];

              if (c)
                g_string_append_unichar (texts[j], c);
            }
          if (j == 1 && texts[j]->len > 12)
            {
              g_string_truncate (texts[j], 12);
              while (!g_utf8_validate (texts[j]->str, -1, NULL))
                g_string_truncate (texts[j], texts[j]->len - 1);
            }
        }

      codio_profile_set_string (profile, CODIO_RECORD (privacy), "reason", texts[0]->str);
      find (texts[1]->str, "privacy", "nl", profile, NULL);
      g_string_free (texts[0], TRUE);
      g_string_free (texts[1], TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/search/texts", test_texts);
  g_test_add_func ("/codio/search/places", test_places);
  g_test_add_func ("/codio/search/without-profile", test_without_profile);
  g_test_add_func ("/codio/search/empty", test_empty);
  g_test_add_func ("/codio/search/snippet", test_snippet);
  g_test_add_func ("/codio/search/additional-value", test_additional_value);
  g_test_add_func ("/codio/search/random", test_random);

  return g_test_run ();
}
