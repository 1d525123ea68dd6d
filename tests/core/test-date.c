/* SPDX-License-Identifier: EUPL-1.2 */
#include <locale.h>
#include <string.h>

#include "codio-date.h"
#include "codio-member-form.h"

#define DUTCH "%d-%m-%Y"
#define BRITISH "%d/%m/%Y"
#define AMERICAN "%m/%d/%Y"
#define SWEDISH "%Y-%m-%d"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *format;
    const char *date;
  } cases[] = {
    { "", DUTCH, "" },
    { "  ", DUTCH, "" },
    { "2026-12-31", DUTCH, "2026-12-31" },
    { "2026-12-31", AMERICAN, "2026-12-31" },
    { "2026-1-2", DUTCH, "2026-01-02" },
    { "2026/12/31", DUTCH, "2026-12-31" },
    { "31-12-2026", DUTCH, "2026-12-31" },
    { " 31-12-2026 ", DUTCH, "2026-12-31" },
    { "31/12/2026", DUTCH, "2026-12-31" },
    { "31.12.2026", DUTCH, "2026-12-31" },
    { "31 12 2026", DUTCH, "2026-12-31" },
    { "31. 12. 2026", DUTCH, "2026-12-31" },
    { "1-2-2026", DUTCH, "2026-02-01" },
    { "1-2-26", DUTCH, "2026-02-01" },
    { "29-02-2024", DUTCH, "2024-02-29" },
    { "1/2/2026", BRITISH, "2026-02-01" },
    { "1/2/2026", AMERICAN, "2026-01-02" },
    { "12/31/2026", AMERICAN, "2026-12-31" },
    { "31-12-9999", DUTCH, "9999-12-31" },
    { "2026-12-31", SWEDISH, "2026-12-31" },
    { "1 March 2027", DUTCH, "2027-03-01" },
    { "01 march 2027", AMERICAN, "2027-03-01" },
    { "1-Mar-2027", DUTCH, "2027-03-01" },
    { "1 Sept. 2027", DUTCH, "2027-09-01" },
    { "March 1, 2027", DUTCH, "2027-03-01" },
    { "31 May 2027", DUTCH, "2027-05-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *date = codio_date_parse (cases[i].text, cases[i].format, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_parse_dutch (void)
{
  static const char * const texts[] = { "1 maart 2027", "1 Maart 2027", "1 mrt 2027", "1 mrt. 2027", "1 maa 2027",
                                        "1 march 2027" };

  if (!setlocale (LC_TIME, "nl_NL.UTF-8"))
    {
      g_test_skip ("The locale nl_NL.UTF-8 is not here");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *date = codio_date_parse (texts[i], DUTCH, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (date, ==, "2027-03-01");
    }

  setlocale (LC_TIME, "C");
}

static void
test_parse_bad (void)
{
  static const struct
  {
    const char *text;
    const char *format;
    CodioDateError code;
  } cases[] = {
    { "31-02-2026", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "29-02-2026", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "2026-02-30", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "0-1-2026", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "1-0-2026", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "1-1-0000", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "12/31/2026", BRITISH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "31/12/2026", AMERICAN, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "31 June 2027", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "0 June 2027", DUTCH, CODIO_DATE_ERROR_NO_SUCH_DAY },
    { "1 Ma 2027", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "1 Marsh 2027", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "1 March 27", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "March 2027", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "1 March 2027 or so", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "March March 2027", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "2027 March 1", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "tomorrow", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "31-12", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "31-12-", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "31-12-226", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "31-12-20266", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "2026", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "-31-12-2026", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "31-12-2026x", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "31-12-2026-1", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "20261231", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "2026-12-2026", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "99999999999999999999-1-1", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
    { "\xe2\x80\xae" "2026-12-31", DUTCH, CODIO_DATE_ERROR_UNREADABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *date = codio_date_parse (cases[i].text, cases[i].format, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_null (date);
      g_assert_error (error, CODIO_DATE_ERROR, (int) cases[i].code);
      g_assert_null (strstr (error->message, "\xe2\x80\xae"));
    }
}

/* The sentence shows how the one who typed writes a date. */
static void
test_sentences (void)
{
  g_autoptr (GError) unreadable = NULL, no_day = NULL;

  g_assert_null (codio_date_parse ("soon", BRITISH, &unreadable));
  g_assert_cmpstr (unreadable->message, ==, "“soon” is not a date. Write the day, month and year as in 31/12/2026.");
  g_assert_null (codio_date_parse ("31-02-2026", BRITISH, &no_day));
  g_assert_cmpstr (no_day->message, ==, "The day 31-02-2026 does not exist. Correct the day, the month or the year.");
}

static void
test_format (void)
{
  static const struct
  {
    const char *date;
    const char *format;
    const char *text;
  } cases[] = {
    { "2026-12-31", DUTCH, "31-12-2026" },
    { "2026-01-02", AMERICAN, "01/02/2026" },
    { "0987-01-02", BRITISH, "02/01/0987" },
    { "2026-12-31", SWEDISH, "2026-12-31" },
    { "", DUTCH, "" },
    { "soon", DUTCH, "soon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = codio_date_format (cases[i].date, cases[i].format);

      g_assert_cmpstr (text, ==, cases[i].text);
      if (codio_form_is_date (cases[i].date))
        {
          g_autofree char *back = codio_date_parse (text, cases[i].format, NULL);

          g_assert_cmpstr (back, ==, cases[i].date);
        }
    }
}

static void
test_locale_format (void)
{
  static const struct
  {
    const char *locale;
    const char *format;
  } cases[] = {
    { "C", AMERICAN },
    { "nl_NL.UTF-8", DUTCH },
    { "en_US.UTF-8", AMERICAN },
    { "sv_SE.UTF-8", SWEDISH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (setlocale (LC_TIME, cases[i].locale))
      g_assert_cmpstr (codio_date_get_locale_format (), ==, cases[i].format);
    else
      g_test_message ("%s is not installed", cases[i].locale);
  setlocale (LC_TIME, "C");
}

/* The last hours of the calendar are after it where it is later. */
static void
test_moment (void)
{
  static const struct
  {
    const char *time, *text;
  } cases[] = {
    { "2026-03-09T13:05:00Z", "9 March 2026, 14:05" },
    { "9999-12-31T23:30:00Z", "31 December 9999, 23:30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (cases[i].time, NULL);
      g_autofree char *text = codio_date_dup_moment (time);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/codio/date/parse", test_parse);
  g_test_add_func ("/codio/date/parse-dutch", test_parse_dutch);
  g_test_add_func ("/codio/date/parse-bad", test_parse_bad);
  g_test_add_func ("/codio/date/sentences", test_sentences);
  g_test_add_func ("/codio/date/format", test_format);
  g_test_add_func ("/codio/date/locale-format", test_locale_format);
  g_test_add_func ("/codio/date/moment", test_moment);

  return g_test_run ();
}
