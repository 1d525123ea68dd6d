/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-date.h"

#include <langinfo.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-member-form.h"
#include "codio-text.h"

/* Dates as people write them. In a profile a date is a full-date as in RFC 3339; here it gets the order of day, month
 * and year that somebody is used to. A format has %d, %m and %Y, each once, and what is between them. */

#define ISO_FORMAT "%Y-%m-%d"

static const char * const month_names[] = {
  /* Translators: a month in a date, as in "18 May 2026"; in small letters where your language does that */
  CODIO_CONTEXT ("month", "January"),
  CODIO_CONTEXT ("month", "February"),
  CODIO_CONTEXT ("month", "March"),
  CODIO_CONTEXT ("month", "April"),
  CODIO_CONTEXT ("month", "May"),
  CODIO_CONTEXT ("month", "June"),
  CODIO_CONTEXT ("month", "July"),
  CODIO_CONTEXT ("month", "August"),
  CODIO_CONTEXT ("month", "September"),
  CODIO_CONTEXT ("month", "October"),
  CODIO_CONTEXT ("month", "November"),
  CODIO_CONTEXT ("month", "December"),
};

G_DEFINE_QUARK (codio-date-error-quark, codio_date_error)

/* The numeric format of the locale with a year of four digits; NULL if it has another calendar or no numbers. */
static char *
make_format (const char *locale_format)
{
  g_autoptr (GString) format = g_string_new (NULL);
  guint n = 0;

  if (g_str_equal (locale_format, "%D"))
    locale_format = "%m/%d/%y";

  for (const char *c = locale_format; *c; c++)
    {
      if (*c != '%')
        {
          g_string_append_c (format, *c);
          continue;
        }

      if (c[1] == '-')
        c++;
      switch (*++c)
        {
        case 'd':
        case 'e':
          g_string_append (format, "%d");
          break;
        case 'm':
          g_string_append (format, "%m");
          break;
        case 'y':
        case 'Y':
          g_string_append (format, "%Y");
          break;
        default:
          return NULL;
        }
      n++;
    }

  if (n != 3 || !strstr (format->str, "%d") || !strstr (format->str, "%m") || !strstr (format->str, "%Y"))
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&format));
}

/**
 * codio_date_get_locale_format:
 *
 * Returns: how dates are written in numbers in the locale of the process, such as %d-%m-%Y
 */
const char *
codio_date_get_locale_format (void)
{
  g_autofree char *format = make_format (nl_langinfo (D_FMT));

  return format ? g_intern_string (format) : ISO_FORMAT;
}

/**
 * codio_date_dup_today:
 *
 * Returns: (transfer full): what day it is here, a full-date as in RFC 3339
 */
char *
codio_date_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * codio_date_dup_words:
 * @catalog: the language
 * @day: the day of the month
 * @month: the month, from 1
 * @year: the year
 *
 * Returns: (transfer full): the day, with the month in words
 */
char *
codio_date_dup_words (CodioCatalog *catalog,
                      int           day,
                      int           month,
                      int           year)
{
  g_return_val_if_fail (month >= 1 && month <= (int) G_N_ELEMENTS (month_names), NULL);

  /* Translators: a date: day, month in words, year */
  return g_strdup_printf (codio_catalog_message (catalog, "%1$d %2$s %3$d"), day,
                          codio_catalog_message (catalog, month_names[month - 1]), year);
}

/**
 * codio_date_dup_month:
 * @catalog: the language
 * @month: the month, from 1
 * @year: the year
 *
 * Returns: (transfer full): the month in words and the year
 */
char *
codio_date_dup_month (CodioCatalog *catalog,
                      int           month,
                      int           year)
{
  g_autofree char *number = g_strdup_printf ("%d", year);

  g_return_val_if_fail (month >= 1 && month <= (int) G_N_ELEMENTS (month_names), NULL);

  /* Translators: a date: month in words, year */
  return g_strdup_printf (codio_catalog_message (catalog, "%1$s %2$s"),
                          codio_catalog_message (catalog, month_names[month - 1]), number);
}

/**
 * codio_date_dup_moment:
 * @moment: a time, in any time zone
 *
 * Returns: (transfer full): the day and the time here, with the name of the month
 */
char *
codio_date_dup_moment (GDateTime *moment)
{
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL, *time = NULL;

  g_return_val_if_fail (moment != NULL, NULL);

  /* What is at the end of the calendar may be after it here. */
  local = g_date_time_to_local (moment);
  if (local == NULL)
    local = g_date_time_ref (moment);
  day = codio_date_dup_words (codio_catalog_get_default (), g_date_time_get_day_of_month (local),
                              g_date_time_get_month (local), g_date_time_get_year (local));
  time = g_date_time_format (local, "%H:%M");

  /* Translators: a day and a time, as in “9 March 2026, 14:05” */
  return g_strdup_printf (_("%1$s, %2$s"), day, time);
}

/**
 * codio_date_format:
 * @date: a full-date as in RFC 3339
 * @format: how to write it
 *
 * Returns: (transfer full): the date in that format; @date itself if it is no date
 */
char *
codio_date_format (const char *date,
                   const char *format)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (date != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (!codio_form_is_date (date))
    return g_strdup (date);

  for (const char *c = format; *c; c++)
    if (*c != '%')
      g_string_append_c (text, *c);
    else if (*++c == 'd')
      g_string_append_len (text, date + 8, 2);
    else if (*c == 'm')
      g_string_append_len (text, date + 5, 2);
    else
      g_string_append_len (text, date, 4);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Takes a number from the start of @text, with what is between it and the next; 0 if there is none, or a longer one. */
static int
take_number (const char **text,
             guint       *n_digits)
{
  const char *c = *text;
  int number = 0;

  for (*n_digits = 0; g_ascii_isdigit (*c) && *n_digits < 5; c++, (*n_digits)++)
    number = number * 10 + g_ascii_digit_value (*c);
  *text = c + strspn (c, "-/. ");

  return *n_digits > 4 ? 0 : number;
}

static gboolean
read_numbers (const char *text,
              const char *format,
              int        *year,
              int        *month,
              int        *day)
{
  gboolean month_first = strstr (format, "%m") < strstr (format, "%d");
  int numbers[3] = { 0 };
  guint lengths[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      numbers[i] = take_number (&text, &lengths[i]);
      if (lengths[i] == 0)
        return FALSE;
    }
  if (*text != '\0')
    return FALSE;

  if (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2)
    {
      *year = numbers[0];
      *month = numbers[1];
      *day = numbers[2];
      return TRUE;
    }

  if (lengths[0] > 2 || lengths[1] > 2 || (lengths[2] != 2 && lengths[2] != 4))
    return FALSE;

  *month = numbers[month_first ? 0 : 1];
  *day = numbers[month_first ? 1 : 0];
  *year = lengths[2] == 2 ? 2000 + numbers[2] : numbers[2];
  return TRUE;
}

/* Whether @word, in small letters, is this name or at least three letters from its start. */
static gboolean
begins_name (const char *name,
             const char *word)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (folded, word);
}

/* The month that @word names in the language of the interface, in that of the locale or in English; 0 if none. */
static int
find_month (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (month_names); i++)
    if (begins_name (_(month_names[i]), folded) ||
        begins_name (nl_langinfo (MON_1 + (nl_item) i), folded) ||
        begins_name (nl_langinfo (ABMON_1 + (nl_item) i), folded) ||
        begins_name (codio_catalog_get_source (month_names[i]), folded))
      return (int) i + 1;

  return 0;
}

/* A date with the month as a word: day, month, year or month, day, year. */
static gboolean
read_words (const char *text,
            int        *year,
            int        *month,
            int        *day)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " -/.,", -1);
  const char *words[3] = { NULL };
  guint n = 0, named, lengths[2] = { 0 };

  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      {
        if (n == G_N_ELEMENTS (words))
          return FALSE;
        words[n++] = parts[i];
      }
  if (n != G_N_ELEMENTS (words))
    return FALSE;

  named = g_ascii_isdigit (*words[0]) ? 1 : 0;
  *month = find_month (words[named]);
  *day = take_number (&words[1 - named], &lengths[0]);
  *year = take_number (&words[2], &lengths[1]);

  return *month > 0 && *words[1 - named] == '\0' && *words[2] == '\0' && lengths[0] <= 2 && lengths[1] == 4;
}

/**
 * codio_date_parse:
 * @text: what somebody typed
 * @format: how they are used to write a date
 * @error: return location for an error
 *
 * Reads a date with the year first, or with day and month in the order of @format and the year last. Between the
 * numbers hyphens, slashes, full stops or spaces can be; a year of two digits is one of this century. The month can be
 * a word, or the first three letters of it.
 *
 * Returns: (transfer full): the full-date as in RFC 3339; empty if @text is; %NULL with @error in the domain
 *   CODIO_DATE_ERROR if there is no such day or @text is something else
 */
char *
codio_date_parse (const char  *text,
                  const char  *format,
                  GError     **error)
{
  g_autofree char *stripped = NULL, *shown = NULL, *example = NULL;
  int year, month, day;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  if (*stripped == '\0')
    return g_steal_pointer (&stripped);

  shown = codio_text_quote (stripped);
  if (!read_numbers (stripped, format, &year, &month, &day) && !read_words (stripped, &year, &month, &day))
    {
      example = codio_date_format ("2026-12-31", format);
      /* Translators: the first %s is what was typed, the second is an example of a date */
      g_set_error (error, CODIO_DATE_ERROR, CODIO_DATE_ERROR_UNREADABLE,
                   _("“%s” is not a date. Write the day, month and year as in %s."), shown, example);
      return NULL;
    }

  if (year == 0 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    {
      /* Translators: %s is a date that was typed, such as 31-02-2026 */
      g_set_error (error, CODIO_DATE_ERROR, CODIO_DATE_ERROR_NO_SUCH_DAY,
                   _("The day %s does not exist. Correct the day, the month or the year."), shown);
      return NULL;
    }

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}
