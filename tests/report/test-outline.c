/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <string.h>

#include "codio-action.h"
#include "codio-comments.h"
#include "codio-export.h"
#include "codio-language-mark.h"
#include "codio-markdown.h"
#include "codio-review.h"
#include "codio-test.h"

static void
test_escape (void)
{
  static const struct
  {
    const char *text;
    const char *markdown;
  } cases[] = {
    { "gewoon, met (haakjes) en een punt.", "gewoon, met (haakjes) en een punt." },
    { "*vet* _schuin_ `code` ~~weg~~", "\\*vet\\* \\_schuin\\_ \\`code\\` \\~\\~weg\\~\\~" },
    { "[tekst](https://x.nl) ![beeld](y)", "\\[tekst\\](<https://x.nl>) !\\[beeld\\](y)" },
    { "<script>&amp;", "\\<script\\>\\&amp;" },
    { "# kop\n## kop #", "\\# kop\\\n\\#\\# kop \\#" },
    { "- punt\n+ punt\n1. een\n22) twee", "\\- punt\\\n\\+ punt\\\n1\\. een\\\n22\\) twee" },
    { "a - b + c 1. d", "a - b + c 1. d" },
    { "kop\n===\nkop\n---", "kop\\\n\\===\\\nkop\\\n\\---" },
    { "a | b\n--|--", "a \\| b\\\n\\--\\|--" },
    { "> aangehaald", "\\> aangehaald" },
    { "    ingesprongen\t", "ingesprongen" },
    { "eind met spaties  \nvolgende", "eind met spaties\\\nvolgende" },
    { "lege\n\n\nregels", "lege\n\nregels" },
    { "C:\\pad\\", "C:\\\\pad\\\\" },
    { "2026", "2026" },
    { "1.", "1\\." },
    { "omge\xe2\x80\xae" "draaid", "omgedraaid" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodioOutline) outline = codio_outline_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *expected = NULL;

      codio_outline_add_text (outline, cases[i].text, TRUE);
      bytes = codio_markdown_write (outline);
      expected = g_strconcat (cases[i].markdown, *cases[i].markdown != '\0' ? "\n" : NULL, NULL);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
    }
}

/* What is marked is words: empty lines stay empty, and part paragraphs. */
static void
test_mark (void)
{
  static const struct
  {
    const char *text;
    const char *marked;
  } cases[] = {
    { "een", "\x02nl\x1f" "een\x03" },
    { "een \n \n twee\t\n", "\x02nl\x1f" "een\x03\n\n \x02nl\x1ftwee\x03\n" },
    { " \n", "\n" },
    { "", "" },
  };
  g_autoptr (CodioOutline) outline = codio_outline_new ();
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = codio_language_mark ("nl", cases[i].text);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }

  sentence = codio_language_mark ("nl", "een\n \ntwee");
  codio_outline_add_text (outline, sentence, FALSE);
  g_assert_cmpuint (codio_outline_get_n_blocks (outline), ==, 2);
}

/* A line may be nothing but addresses, however many. */
static void
test_many_addresses (void)
{
  const guint n = 200000;
  g_autoptr (CodioOutline) outline = codio_outline_new ();
  g_autoptr (GString) text = g_string_new ("1. ");
  g_autoptr (GString) expected = g_string_new ("1\\. ");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, "https://x.nl *");
      g_string_append (expected, "<https://x.nl> \\*");
    }
  g_string_append_c (expected, '\n');

  codio_outline_add_text (outline, text->str, TRUE);
  bytes = codio_markdown_write (outline);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected->str, expected->len);
}

/* Pieces of each kind, of which some have nothing to say. */
static void
test_markdown (void)
{
  g_autoptr (CodioOutline) outline = codio_outline_new ();
  g_autoptr (GBytes) bytes = NULL;
  const char *row[] = { "Een\nwaarde", "", "*", NULL };
  const char *empty[] = { "", "x", "", NULL };
  const char *expected =
    "# Titel\n"
    "\n"
    "Eerste\\\nregel\n"
    "\n"
    "Tweede\n"
    "\n"
    "- **Feit:** a\\\n  b\n"
    "- **Feit\\*:** c\n"
    "\n"
    "- punt\n"
    "- punt\\\n  verder\n"
    "\n"
    "## Kop op twee regels\n"
    "\n"
    "1. een\n"
    "2. twee\n"
    "\n"
    "- **Een\\\n  waarde**\n"
    "  - **Derde:** \\*\n"
    "- **–**\n"
    "  - **Tweede:** x\n";

  codio_outline_add_heading (outline, 1, "Titel", TRUE);
  codio_outline_add_text (outline, "\n\nEerste\nregel\n \n\nTweede\n", TRUE);
  codio_outline_add_text (outline, "", TRUE);
  codio_outline_add_heading (outline, 2, "  ", TRUE);
  codio_outline_add_fact (outline, "Feit", "a\n\nb", FALSE);
  codio_outline_add_fact (outline, "Leeg", " ", FALSE);
  codio_outline_add_fact (outline, "Feit*", "c", FALSE);
  codio_outline_add_item (outline, FALSE, "punt", FALSE);
  codio_outline_add_item (outline, FALSE, "punt\nverder", FALSE);
  codio_outline_add_heading (outline, 2, "Kop\nop twee regels", FALSE);
  codio_outline_add_item (outline, TRUE, "een", FALSE);
  codio_outline_add_item (outline, TRUE, "twee", FALSE);
  codio_outline_begin_table (outline);
  codio_outline_add_column (outline, "Eerste", 1, FALSE);
  codio_outline_add_column (outline, "Tweede", 1, FALSE);
  codio_outline_add_column (outline, "Derde", 1, FALSE);
  codio_outline_add_row (outline, (char **) row);
  codio_outline_add_row (outline, (char **) empty);

  bytes = codio_markdown_write (outline);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static char *
export_as (CodioProfile      *profile,
           CodioExportFormat  format,
           CodioReportParts   parts,
           CodioAudience      audience)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  CodioExportOptions options = CODIO_EXPORT_OPTIONS_INIT (catalog);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  options.parts = parts;
  options.audience = audience;
  bytes = codio_export (profile, format, &options, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
export (CodioProfile     *profile,
        CodioReportParts  parts,
        CodioAudience     audience)
{
  return export_as (profile, CODIO_EXPORT_MARKDOWN, parts, audience);
}

/* Each part is there when it is asked for, and only then. */
static void
test_parts (void)
{
  static const struct
  {
    CodioReportParts part;
    const char *heading;
    const char *says;
  } cases[] = {
    { CODIO_REPORT_SUMMARY, "\n## Summary\n", "Mark-profile-summary" },
    { CODIO_REPORT_HOUSE, "\n## The house\n", "weight 4 of 4" },
    { CODIO_REPORT_AT_STAKE, "\n## Values at stake\n", "Mark-assessment-reason" },
    { CODIO_REPORT_NOT_AT_STAKE, "\n## Values not at stake\n", "Mark-assessment-other-reason" },
    { CODIO_REPORT_WEIGHING, "\n## Weighing\n", "Mark-ballot-other-reason" },
    { CODIO_REPORT_DILEMMAS, "\n## Dilemmas\n", "Mark-dilemma-remaining-harm" },
    { CODIO_REPORT_ACTIONS, "\n## Actions\n", "Mark-action-proposal" },
    { CODIO_REPORT_PARTICIPANTS, "\n## Participants\n", "Mark-participant-other-name" },
    { CODIO_REPORT_ADVICE, "\n## Advice and settling\n", "Mark-advice-condition" },
    { CODIO_REPORT_METHOD, "\n## Method and sources\n", "Made with Codio" },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "valid", "marked.codio", NULL);
  g_autofree char *json = NULL;
  g_autoptr (CodioProfile) profile = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  profile = codio_test_read (json);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *with = export (profile, cases[i].part, CODIO_AUDIENCE_INTERNAL);
      g_autofree char *without = export (profile, CODIO_REPORT_ALL_PARTS & ~cases[i].part, CODIO_AUDIENCE_INTERNAL);

      g_assert_nonnull (strstr (with, cases[i].heading));
      g_assert_nonnull (strstr (with, cases[i].says));
      g_assert_null (strstr (without, cases[i].heading));
      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        g_assert_true ((strstr (with, cases[j].heading) != NULL) == (i == j));
    }
}

static void
test_audience (void)
{
  g_autoptr (CodioProfile) profile = codio_test_example ();
  g_autofree char *internal = export (profile, CODIO_REPORT_ALL_PARTS, CODIO_AUDIENCE_INTERNAL);
  g_autofree char *public = export (profile, CODIO_REPORT_ALL_PARTS, CODIO_AUDIENCE_PUBLIC);
  g_autofree char *committee = export (profile, CODIO_REPORT_ALL_PARTS, CODIO_AUDIENCE_COMMITTEE);

  g_assert_nonnull (strstr (internal, "**For whom:** Internal"));
  g_assert_nonnull (strstr (public, "**For whom:** Public"));
  g_assert_nonnull (strstr (committee, "### Room for advice\n\n- **Committee:** …\n"));
  g_assert_null (strstr (internal, "Room for advice"));
  g_assert_null (strstr (public, "Room for advice"));
  g_assert_nonnull (strstr (internal, "**Responsible:** "));
  g_assert_null (strstr (public, "**Responsible:** "));
}

static guint
count (const char *text,
       const char *word)
{
  g_auto (GStrv) pieces = g_strsplit (text, word, -1);

  return g_strv_length (pieces) - 1;
}

/* What was said of a thing stands once, at the first point about it; a comment that is answered is not open twice. */
static void
test_minutes (void)
{
  static const char * const conditions[] = { "Wissen na een dag", "Een brief vooraf", NULL };
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);
  g_autofree char *empty = export_as (profile, CODIO_EXPORT_MINUTES_TEXT, 0, CODIO_AUDIENCE_INTERNAL);
  g_autofree char *internal = NULL, *public = NULL;
  g_autoptr (CodioRecord) action = codio_action_new (conditions[1], CODIO_CATEGORY_NONE, NULL, NULL);
  CodioActor actor = { "Joke", "Secretaris", NULL, now };
  CodioRecord *comment;

  g_assert_nonnull (strstr (empty, "\n## Agenda\n\nNothing is left to talk about.\n"));
  g_assert_nonnull (strstr (empty, "- **Present:** …\n"));

  codio_profile_weigh (profile, codio_profile_get_assessment (profile, "privacy"), 3);
  comment = codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_VALUE, "privacy", "Te scherp", "Lid 1", now);
  codio_profile_reply (profile, comment, "Klopt", "Lid 2", now);
  codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_PROFILE, NULL, "Wat kost het?", "Lid 1", now);
  codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_PROFILE, NULL, "En wat levert het op?", "Lid 2", now);
  codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
  g_assert_nonnull (codio_profile_advise (profile, "Ethische commissie", CODIO_VERDICT_CONDITIONAL, "Mits",
                                          conditions, &actor, NULL));

  internal = export_as (profile, CODIO_EXPORT_MINUTES_TEXT, 0, CODIO_AUDIENCE_INTERNAL);
  g_assert_nonnull (strstr (internal, "### Judgements without a reason\n\n#### Privacy\n\n"
                                      "- Lid 1, 1 June 2026, Open: Te scherp\n"
                                      "- Reply of Lid 2, 1 June 2026, Open: Klopt\n\n"
                                      "- **What was said:** …\n- **Decision:** …\n"));
  g_assert_nonnull (strstr (internal, "### Comments that are open\n\n#### The whole profile\n\n"
                                      "- Lid 1, 1 June 2026, Open: Wat kost het?\n"
                                      "- Lid 2, 1 June 2026, Open: En wat levert het op?\n"));
  g_assert_cmpuint (count (internal, "Te scherp"), ==, 1);
  g_assert_cmpuint (count (internal, "#### Privacy"), ==, 1);
  g_assert_cmpuint (count (internal, "#### The whole profile"), ==, 1);
  g_assert_nonnull (strstr (internal, "### Ethische commissie\n\n- **Date:** 1 June 2026\n"
                                      "- **Verdict:** Positive under conditions\n\nMits\n\n#### Conditions\n\n"
                                      "1. Wissen na een dag\n2. Een brief vooraf (is an action)\n"));
  g_assert_nonnull (strstr (internal, "  - **By:** Joke\n  - **Role:** Secretaris\n"));

  public = export_as (profile, CODIO_EXPORT_MINUTES_TEXT, 0, CODIO_AUDIENCE_PUBLIC);
  g_assert_nonnull (strstr (public, "### Ethische commissie\n"));
  g_assert_nonnull (strstr (public, "  - **Role:** Secretaris\n"));
  g_assert_null (strstr (public, "Joke"));
  g_assert_null (strstr (public, "Lid 1"));
  g_assert_null (strstr (public, "Te scherp"));
}

/* What was closed is no point on the agenda any more, and was talked about all the same. */
static void
test_minutes_closed (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "nl");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 6, 1, 10, 0, 0);
  g_autofree char *open = NULL, *closed = NULL, *public = NULL;
  CodioRecord *comment;

  comment = codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_VALUE, "privacy", "Te scherp", "Lid 1", now);
  codio_profile_reply (profile, comment, "Klopt", "Lid 2", now);
  open = export_as (profile, CODIO_EXPORT_MINUTES_TEXT, 0, CODIO_AUDIENCE_INTERNAL);
  g_assert_null (strstr (open, "Also discussed"));

  codio_profile_close_thread (profile, comment, TRUE, "Lid 1", now);
  comment = codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_PROFILE, NULL, "Wat kost het?", "Lid 1", now);
  codio_profile_close_comment (profile, comment, CODIO_COMMENT_STATE_WITHDRAWN, "Lid 1", now);
  codio_profile_add_comment (profile, CODIO_COMMENT_TARGET_VALUE, "kennis", "Wie leert er?", "Lid 1", now);
  closed = export_as (profile, CODIO_EXPORT_MINUTES_TEXT, 0, CODIO_AUDIENCE_INTERNAL);
  g_assert_nonnull (strstr (closed, "- **Decision:** …\n\n## Also discussed\n\n### Privacy\n\n"
                                    "- Lid 1, 1 June 2026, Resolved: Te scherp\n"
                                    "- Reply of Lid 2, 1 June 2026, Resolved: Klopt\n\n"
                                    "### The whole profile\n\n"
                                    "- Lid 1, 1 June 2026, Withdrawn: Wat kost het?\n\n## Advice\n"));
  g_assert_cmpuint (count (closed, "Te scherp"), ==, 1);
  g_assert_cmpuint (count (closed, "Wie leert er?"), ==, 1);

  public = export_as (profile, CODIO_EXPORT_MINUTES_TEXT, 0, CODIO_AUDIENCE_PUBLIC);
  g_assert_null (strstr (public, "Also discussed"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/outline/escape", test_escape);
  g_test_add_func ("/codio/outline/mark", test_mark);
  g_test_add_func ("/codio/outline/many-addresses", test_many_addresses);
  g_test_add_func ("/codio/outline/markdown", test_markdown);
  g_test_add_func ("/codio/outline/parts", test_parts);
  g_test_add_func ("/codio/outline/audience", test_audience);
  g_test_add_func ("/codio/outline/minutes", test_minutes);
  g_test_add_func ("/codio/outline/minutes-closed", test_minutes_closed);

  return g_test_run ();
}
