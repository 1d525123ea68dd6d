/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "codio-action.h"
#include "codio-calendar.h"
#include "codio-test.h"

#define ID "00000000-0000-4000-8000-000000000001"
#define ACTION "11111111-0000-4000-8000-000000000001"
#define DILEMMA "22222222-0000-4000-8000-000000000001"

/* A profile with one action and one dilemma; their members come at the %s. */
#define PROFILE \
  "{ \"format\": \"nl.codio.profile\", \"version\": \"1.0\", \"id\": \"" ID "\", \"edition\": \"codio-2021\"," \
  "  \"title\": \"Drones\", \"modified\": \"2026-05-18T11:30:00+02:00\", %s \"assessments\": []," \
  "  \"dilemmas\": [ { \"id\": \"" DILEMMA "\", \"values\": [ \"privacy\", \"veiligheid\" ] %s } ]," \
  "  \"actions\": [ { \"id\": \"" ACTION "\" %s } ] }"

static CodioProfile *
read_profile (const char *profile,
              const char *dilemma,
              const char *action)
{
  g_autofree char *json = g_strdup_printf (PROFILE, profile, dilemma, action);

  return codio_test_read (json);
}

static char *
write_calendar (CodioProfile *profile,
                gboolean      with_owners)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("en");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = codio_calendar_write (profile, with_owners, catalog, &error);
  g_autoptr (GBytes) again = codio_calendar_write (profile, with_owners, catalog, NULL);

  if (bytes == NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      return NULL;
    }
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A line of content as in section 3.1: name *(";" param) ":" value, without control characters. */
static void
assert_content_line (const char *line)
{
  const char *c = line;

  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_true (g_ascii_isupper (*c));
  while (g_ascii_isupper (*c) || *c == '-')
    c++;
  while (*c == ';')
    for (c++; *c != ':' && *c != ';'; c++)
      g_assert_true (g_ascii_isalnum (*c) || *c == '=' || *c == '-');
  g_assert_cmpint (*c, ==, ':');
  for (; *c; c++)
    g_assert_true (((guchar) *c >= ' ' && *c != 0x7f) || *c == '\t');
}

/* Reads @text by the grammar of RFC 5545 and gives back its lines, no longer folded. */
static char **
parse_calendar (const char *text)
{
  g_auto (GStrv) folded = g_strsplit (text, "\r\n", -1);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  guint n = g_strv_length (folded);
  gboolean in_event = FALSE;

  g_assert_cmpstr (folded[n - 1], ==, ""); /* the last line ends too */
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_cmpuint (strlen (folded[i]), <=, 75);
      g_assert_null (strpbrk (folded[i], "\r\n"));
      g_assert_true (g_utf8_validate (folded[i], -1, NULL)); /* no character is cut in two */
      if (*folded[i] == ' ')
        {
          char **last = (char **) &lines->pdata[lines->len - 1];
          char *whole = g_strconcat (*last, folded[i] + 1, NULL);

          g_free (*last);
          *last = whole;
        }
      else
        {
          g_ptr_array_add (lines, g_strdup (folded[i]));
        }
    }

  g_assert_cmpuint (lines->len, >, 2);
  g_assert_cmpstr (lines->pdata[0], ==, "BEGIN:VCALENDAR");
  g_assert_cmpstr (lines->pdata[lines->len - 1], ==, "END:VCALENDAR");
  for (guint i = 0; i < lines->len; i++)
    {
      assert_content_line (lines->pdata[i]);
      if (g_str_equal (lines->pdata[i], "BEGIN:VEVENT") || g_str_equal (lines->pdata[i], "END:VEVENT"))
        {
          g_assert_cmpint (in_event, ==, g_str_has_prefix (lines->pdata[i], "END"));
          in_event = !in_event;
        }
    }
  g_assert_false (in_event);

  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

/* The value of the property in the events, as it was before it was escaped. */
static char *
dup_values (char       **lines,
            const char  *property)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (; *lines; lines++)
    if (g_str_has_prefix (*lines, property) && (*lines)[strlen (property)] == ':')
      {
        if (all->len > 0)
          g_string_append (all, " | ");
        for (const char *c = *lines + strlen (property) + 1; *c; c++)
          if (*c == '\\')
            g_string_append_c (all, *++c == 'n' ? '\n' : *c);
          else
            g_string_append_c (all, *c);
      }

  return g_string_free_and_steal (g_steal_pointer (&all));
}

static void
test_whole (void)
{
  CodioProfile *profile = read_profile ("", ", \"reviewOn\": \"2027-01-02\", \"choice\": \"Eerst vragen\"",
                                        ", \"text\": \"Doen\", \"owner\": \"Jan\", \"dueOn\": \"2026-09-30\","
                                        "\"values\": [ \"privacy\" ]");
  g_autofree char *text = write_calendar (profile, FALSE);
  g_auto (GStrv) lines = parse_calendar (text);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Codio//Codio//EN\r\n"
                   "CALSCALE:GREGORIAN\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:" ACTION "-00000000\r\n"
                   "DTSTAMP:20260518T093000Z\r\n"
                   "DTSTART;VALUE=DATE:20260930\r\n"
                   "SUMMARY:To be done: Doen\r\n"
                   "DESCRIPTION:Doen\\nValues: Privacy\\nProject: Drones\r\n"
                   "TRANSP:TRANSPARENT\r\n"
                   "END:VEVENT\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:" DILEMMA "-00000000\r\n"
                   "DTSTAMP:20260518T093000Z\r\n"
                   "DTSTART;VALUE=DATE:20270102\r\n"
                   "SUMMARY:To be reviewed: Privacy – Security\r\n"
                   "DESCRIPTION:Eerst vragen\\nValues: Privacy and Security\\nProject: Drones\r\n"
                   "TRANSP:TRANSPARENT\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");

  g_assert_finalize_object (profile);
}

static void
test_which_dates (void)
{
  static const struct
  {
    const char *profile;
    const char *dilemma;
    const char *action;
    gboolean with_owners;
    const char *property;
    const char *expected; /* NULL: there is no date */
  } cases[] = {
    { "", "", "", FALSE, NULL, NULL },
    { "", "", ", \"text\": \"Doen\"", FALSE, NULL, NULL },
    { "", "", ", \"dueOn\": \"2026-09-30\", \"status\": \"done\"", FALSE, NULL, NULL },
    { "", "", ", \"dueOn\": \"2026-09-30\", \"status\": \"dropped\"", FALSE, NULL, NULL },
    { "", "", ", \"dueOn\": \"0001-02-03\", \"status\": \"busy\"", FALSE, "DTSTART;VALUE=DATE", "00010203" },
    { "", "", ", \"dueOn\": \"2028-02-29\"", FALSE, "DTSTART;VALUE=DATE", "20280229" },
    { "", "", ", \"dueOn\": \"2028-02-29\"", FALSE, "SUMMARY", "To be done: an action" },
    { "", ", \"reviewOn\": \"2028-02-29\", \"status\": \"decided\"", "", FALSE, "SUMMARY",
      "To be reviewed: Privacy – Security" },
    { "", "", ", \"dueOn\": \"2028-02-29\", \"text\": \"Doen\", \"owner\": \"Jan\"", FALSE, "DESCRIPTION",
      "Doen\nProject: Drones" },
    { "", "", ", \"dueOn\": \"2028-02-29\", \"text\": \"Doen\", \"owner\": \"Jan\"", TRUE, "DESCRIPTION",
      "Doen\nResponsible: Jan\nProject: Drones" },
    { "", "", ", \"dueOn\": \"2028-02-29\", \"text\": \"a;b,c\\\\d:e\\nEND:VEVENT\"", FALSE, "DESCRIPTION",
      "a;b,c\\d:e\nEND:VEVENT\nProject: Drones" },
    { "", "", ", \"dueOn\": \"2028-02-29\"", FALSE, "CLASS", "" },
    { "\"confidentiality\": \"public\",", "", ", \"dueOn\": \"2028-02-29\"", FALSE, "CLASS", "PUBLIC" },
    { "\"confidentiality\": \"internal\",", "", ", \"dueOn\": \"2028-02-29\"", FALSE, "CLASS", "PRIVATE" },
    { "\"confidentiality\": \"confidential\",", "", ", \"dueOn\": \"2028-02-29\"", FALSE, "CLASS", "CONFIDENTIAL" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CodioProfile *profile = read_profile (cases[i].profile, cases[i].dilemma, cases[i].action);
      g_autofree char *text = write_calendar (profile, cases[i].with_owners);
      g_auto (GStrv) lines = text ? parse_calendar (text) : NULL;
      g_autofree char *values = text ? dup_values (lines, cases[i].property) : NULL;

      g_test_message ("%s %s", cases[i].dilemma, cases[i].action);
      g_assert_cmpstr (values, ==, cases[i].expected);
      g_assert_finalize_object (profile);
    }
}

/* Characters of one to four bytes, so that the end of a line comes at each place within one. */
static void
test_folding (void)
{
  static const char * const characters[] = { "a", "é", "€", "😀", ",", "\n" };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    for (guint length = 55; length < 180; length++)
      {
        g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "");
        g_autoptr (CodioRecord) action = NULL;
        g_autoptr (GString) long_text = g_string_new (NULL);
        g_autofree char *text = NULL;
        g_autofree char *found = NULL;
        g_auto (GStrv) lines = NULL;

        for (guint j = 0; j < length; j++)
          g_string_append (long_text, j == 0 ? "b" : characters[i]);
        action = codio_action_new (long_text->str, CODIO_CATEGORY_NONE, NULL, NULL);
        codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
        codio_profile_set_string (profile, action, "due-on", "2026-09-30");

        text = write_calendar (profile, FALSE);
        lines = parse_calendar (text);
        found = dup_values (lines, "DESCRIPTION");
        g_assert_cmpstr (found, ==, long_text->str);
      }
}

static void
test_hostile (void)
{
  g_autoptr (CodioProfile) profile = codio_profile_new (codio_edition_get (CODIO_EDITION_DEFAULT), "");
  g_autoptr (CodioRecord) action = codio_action_new ("x\r\nATTENDEE:mailto:a@b\t\342\200\256y", CODIO_CATEGORY_NONE,
                                                     NULL, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  codio_profile_append (profile, CODIO_RECORD (profile), "actions", action);
  codio_profile_set_string (profile, action, "due-on", "2026-09-30");
  text = write_calendar (profile, FALSE);
  g_assert_null (strstr (text, "\nATTENDEE"));
  g_assert_null (strstr (text, "\342\200\256"));
  lines = parse_calendar (text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/calendar/whole", test_whole);
  g_test_add_func ("/codio/calendar/which-dates", test_which_dates);
  g_test_add_func ("/codio/calendar/folding", test_folding);
  g_test_add_func ("/codio/calendar/hostile", test_hostile);

  return g_test_run ();
}
