/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-member-form.h"

#include <string.h>

/* The forms that texts of some kinds of member must have. They are compared as a whole: an expression that ends in
 * $ lets a line feed pass. */

static gboolean
has_pattern (const char *string,
             const char *pattern)
{
  for (; *pattern; pattern++, string++)
    if (*pattern == '0' ? !g_ascii_isdigit (*string) : *string != *pattern)
      return FALSE;

  return TRUE;
}

static int
number_at (const char *string,
           guint       digits)
{
  int number = 0;

  for (guint i = 0; i < digits; i++)
    number = number * 10 + g_ascii_digit_value (string[i]);

  return number;
}

static gboolean
begins_with_date (const char *string)
{
  int year;

  if (!has_pattern (string, "0000-00-00"))
    return FALSE;

  year = number_at (string, 4);
  return year > 0 && g_date_valid_dmy ((GDateDay) number_at (string + 8, 2), (GDateMonth) number_at (string + 5, 2),
                                       (GDateYear) year);
}

/**
 * codio_form_is_date:
 * @string: a text
 *
 * Returns: whether it is a full-date as in RFC 3339 section 5.6, of a day that there is
 */
gboolean
codio_form_is_date (const char *string)
{
  g_return_val_if_fail (string != NULL, FALSE);

  return begins_with_date (string) && string[10] == '\0';
}

/**
 * codio_form_is_time:
 * @string: a text
 *
 * Returns: whether it is a date-time as in RFC 3339 section 5.6, with capital letters and without leap seconds
 */
gboolean
codio_form_is_time (const char *string)
{
  const char *c;

  g_return_val_if_fail (string != NULL, FALSE);

  if (!begins_with_date (string) || !has_pattern (string + 10, "T00:00:00") || number_at (string + 11, 2) > 23 ||
      number_at (string + 14, 2) > 59 || number_at (string + 17, 2) > 59)
    return FALSE;

  c = string + 19;
  if (*c == '.')
    {
      if (!g_ascii_isdigit (*++c))
        return FALSE;
      while (g_ascii_isdigit (*c))
        c++;
    }

  if (*c == 'Z')
    return c[1] == '\0';

  return (*c == '+' || *c == '-') && has_pattern (c + 1, "00:00") && c[6] == '\0' &&
         number_at (c + 1, 2) <= 23 && number_at (c + 4, 2) <= 59;
}

/**
 * codio_form_is_uuid:
 * @string: a text
 *
 * Returns: whether it is a UUID as in RFC 9562 section 4, in small letters
 */
gboolean
codio_form_is_uuid (const char *string)
{
  g_return_val_if_fail (string != NULL, FALSE);

  for (guint i = 0; i < 36; i++)
    if (i == 8 || i == 13 || i == 18 || i == 23 ? string[i] != '-'
                                                : !g_ascii_isxdigit (string[i]) || g_ascii_isupper (string[i]))
      return FALSE;

  return string[36] == '\0';
}

static gboolean
is_subtag (const char *tag,
           gsize       least,
           gsize       most,
           gboolean  (*is_char) (char c))
{
  gsize length = strlen (tag);

  for (gsize i = 0; i < length; i++)
    if (!is_char (tag[i]))
      return FALSE;

  return length >= least && length <= most;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c);
}

static gboolean
is_digit (char c)
{
  return g_ascii_isdigit (c);
}

static gboolean
is_alphanumeric (char c)
{
  return g_ascii_isalnum (c);
}

/* Extensions and what is private: a single character and then subtags. */
static gboolean
are_extensions (char **tags)
{
  while (*tags)
    {
      gboolean is_private = g_ascii_strcasecmp (*tags, "x") == 0;
      guint n = 0;

      if (!is_subtag (*tags, 1, 1, is_alphanumeric))
        return FALSE;
      for (tags++; *tags && is_subtag (*tags, is_private ? 1 : 2, 8, is_alphanumeric); tags++)
        n++;
      if (n == 0 || (is_private && *tags))
        return FALSE;
    }

  return TRUE;
}

/**
 * codio_form_is_language:
 * @string: a text
 *
 * Returns: whether it has the form of a language tag as in RFC 5646 section 2.1 (BCP 47), such as nl or zh-Hant-TW;
 *   the irregular tags of before 2006 have not
 */
gboolean
codio_form_is_language (const char *string)
{
  g_auto (GStrv) tags = NULL;
  char **tag;

  g_return_val_if_fail (string != NULL, FALSE);

  tags = g_strsplit (string, "-", -1);
  tag = tags;
  if (*tag == NULL)
    return FALSE;
  if (g_ascii_strcasecmp (*tag, "x") == 0)
    return are_extensions (tag);
  if (!is_subtag (*tag, 2, 8, is_letter))
    return FALSE;

  /* The extended language, the script, the region and the variants; each can be left out. */
  if (strlen (*tag++) <= 3)
    for (guint i = 0; i < 3 && *tag && is_subtag (*tag, 3, 3, is_letter); i++)
      tag++;
  if (*tag && is_subtag (*tag, 4, 4, is_letter))
    tag++;
  if (*tag && (is_subtag (*tag, 2, 2, is_letter) || is_subtag (*tag, 3, 3, is_digit)))
    tag++;
  while (*tag && (is_subtag (*tag, 5, 8, is_alphanumeric) ||
                  (g_ascii_isdigit (**tag) && is_subtag (*tag, 4, 4, is_alphanumeric))))
    tag++;

  return are_extensions (tag);
}

/**
 * codio_form_is_slug:
 * @string: a text
 *
 * Returns: whether it is small letters and digits in groups with a hyphen between
 */
gboolean
codio_form_is_slug (const char *string)
{
  g_return_val_if_fail (string != NULL, FALSE);

  for (const char *c = string; ; c++)
    if (*c == '-' || *c == '\0')
      {
        if (c == string || c[-1] == '-')
          return FALSE;
        if (*c == '\0')
          return TRUE;
      }
    else if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c))
      {
        return FALSE;
      }
}

static const char *
skip_number (const char *string)
{
  const char *c = string;

  if (*c == '0')
    return c + 1;
  while (g_ascii_isdigit (*c) && c - string < 9)
    c++;

  return c > string ? c : NULL;
}

/**
 * codio_form_is_version:
 * @string: a text
 *
 * Returns: whether it is two numbers, without zeros in front, with a dot between
 */
gboolean
codio_form_is_version (const char *string)
{
  const char *c;

  g_return_val_if_fail (string != NULL, FALSE);

  c = skip_number (string);
  if (c == NULL || *c != '.')
    return FALSE;

  c = skip_number (c + 1);
  return c != NULL && *c == '\0';
}
