/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-json-scanner-private.h"

#include <math.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-text.h"

/* Texts, numbers and words in JSON, by RFC 8259 sections 3, 6 and 7. */

/* Whether the four hexadecimal digits of an escape are there. */
static gboolean
read_hex (CodioJsonScanner *self,
          const char       *at,
          guint            *number)
{
  *number = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (at + i >= self->end || !g_ascii_isxdigit (at[i]))
        return FALSE;
      *number = *number * 16 + (guint) g_ascii_xdigit_value (at[i]);
    }

  return TRUE;
}

static gboolean
scan_unicode_escape (CodioJsonScanner *self,
                     GString          *decoded)
{
  const char *start = self->at; /* the backslash */
  guint number, low;
  gunichar character;

  if (self->end - start < 6)
    {
      self->at = self->end;
      return codio_json_scanner_stop_at_end (self);
    }
  if (!read_hex (self, start + 2, &number))
    return codio_json_scanner_stop_at_damage (self, start);

  self->at += 6;
  character = number;
  if (number >= 0xd800 && number <= 0xdbff && self->end - self->at >= 6 && self->at[0] == '\\' &&
      self->at[1] == 'u' && read_hex (self, self->at + 2, &low) && low >= 0xdc00 && low <= 0xdfff)
    {
      self->at += 6;
      character = 0x10000 + ((number - 0xd800) << 10) + (low - 0xdc00);
    }
  else if (number >= 0xd800 && number <= 0xdfff)
    {
      codio_json_scanner_report (self, start,
                                 /* Translators: %.6s is an escape from a file, such as \ud83d */
                                 _("“%.6s” is half of a character; take it away"), start);
      codio_json_scanner_mend (self, start, 6, "\\ufffd");
      character = 0xfffd;
    }
  else if (number == 0)
    {
      codio_json_scanner_report (self, start, _("“\\u0000” cannot be in a text; take it away"));
      codio_json_scanner_mend (self, start, 6, "\\ufffd");
      character = 0xfffd;
    }

  if (decoded)
    g_string_append_unichar (decoded, character);

  return TRUE;
}

static gboolean
scan_escape (CodioJsonScanner *self,
             GString          *decoded)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char characters[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (self->end - self->at < 2)
    {
      self->at = self->end;
      return codio_json_scanner_stop_at_end (self);
    }
  if (self->at[1] == 'u')
    return scan_unicode_escape (self, decoded);

  found = self->at[1] ? strchr (escapes, self->at[1]) : NULL;
  if (found == NULL)
    return codio_json_scanner_stop_at_damage (self, self->at);

  if (decoded)
    g_string_append_c (decoded, characters[found - escapes]);
  self->at += 2;

  return TRUE;
}

/* Whether nothing has to be done about a byte in a text: most are like that. */
static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && (guchar) c < 0x80 && c != '"' && c != '\\';
}

/*< private >
 * codio_json_scan_text:
 * @self: a scanner at an opening quotation mark
 * @decoded: (nullable): where the text is appended
 * @escaped: (out) (optional): whether there are escapes in the text
 *
 * Returns: %FALSE where the scan cannot go on
 */
gboolean
codio_json_scan_text (CodioJsonScanner *self,
                      GString          *decoded,
                      gboolean         *escaped)
{
  const char *run;
  gboolean steered = FALSE;

  run = ++self->at;
  if (escaped)
    *escaped = FALSE;

  while (self->at < self->end)
    {
      guchar c = (guchar) *self->at;

      if (c == '"')
        {
          if (decoded)
            g_string_append_len (decoded, run, self->at - run);
          self->at++;
          return TRUE;
        }
      else if (c == '\\')
        {
          if (decoded)
            g_string_append_len (decoded, run, self->at - run);
          if (escaped)
            *escaped = TRUE;
          if (!scan_escape (self, decoded))
            return FALSE;
          run = self->at;
        }
      else if (c == '\n')
        {
          return codio_json_scanner_stop_at_damage (self, self->at);
        }
      else if (c < 0x20)
        {
          if (!steered)
            codio_json_scanner_report (self, self->at, _("a control character cannot be in a text; take it away"));
          steered = TRUE;
          codio_json_scanner_mend (self, self->at, 1, " ");
          self->at++;
        }
      else if (c < 0x80)
        {
          const char *at = self->at + 1; /* not written for each byte */

          while (at < self->end && is_plain (*at))
            at++;
          self->at = at;
        }
      else
        {
          gunichar character = g_utf8_get_char_validated (self->at, self->end - self->at);

          if (character == (gunichar) -1 || character == (gunichar) -2)
            return codio_json_scanner_stop (self, self->at,
                                            /* Translators: the number is of a byte in the file, the first is 1 */
                                            _("the file is not text in UTF-8, see byte %zu; save it in UTF-8"),
                                            (gsize) (self->at - self->start) + 1);
          self->at += g_unichar_to_utf8 (character, NULL);
        }
    }

  return codio_json_scanner_stop_at_end (self);
}

static gboolean
is_word_char (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '+' || c == '-' || c == '.';
}

static const char *
word_end (CodioJsonScanner *self)
{
  const char *end = self->at;

  while (end < self->end && is_word_char (*end))
    end++;

  return end;
}

static gboolean
word_is (const char *word,
         gsize       length,
         const char *other)
{
  return length == strlen (other) && strncmp (word, other, length) == 0;
}

/* Whether the digits and signs between are a number as in RFC 8259 section 6. */
static gboolean
is_number (const char *c,
           const char *end,
           gboolean   *is_integer)
{
  *is_integer = TRUE;

  if (c < end && *c == '-')
    c++;
  if (c == end || !g_ascii_isdigit (*c))
    return FALSE;
  if (*c == '0')
    c++;
  else
    while (c < end && g_ascii_isdigit (*c))
      c++;

  if (c < end && *c == '.')
    {
      *is_integer = FALSE;
      c++;
      if (c == end || !g_ascii_isdigit (*c))
        return FALSE;
      while (c < end && g_ascii_isdigit (*c))
        c++;
    }

  if (c < end && (*c == 'e' || *c == 'E'))
    {
      *is_integer = FALSE;
      c++;
      if (c < end && (*c == '+' || *c == '-'))
        c++;
      if (c == end || !g_ascii_isdigit (*c))
        return FALSE;
      while (c < end && g_ascii_isdigit (*c))
        c++;
    }

  return c == end;
}

/* Whether a number can be kept as it is, in 64 bits. */
static gboolean
is_in_range (const char *number,
             gsize       length,
             gboolean    is_integer)
{
  g_autofree char *text = g_strndup (number, length);

  if (is_integer)
    {
      gint64 ignored;

      return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &ignored, NULL);
    }
  else
    {
      double value = g_ascii_strtod (text, NULL);

      /* What is too small for a double becomes 0. */
      return isfinite (value) && (fpclassify (value) != FP_ZERO || strcspn (text, "123456789") >= strcspn (text, "eE"));
    }
}

/*< private >
 * codio_json_scan_word:
 * @self: a scanner at anything but a text, list or object
 *
 * Returns: %FALSE where the scan cannot go on
 */
gboolean
codio_json_scan_word (CodioJsonScanner *self)
{
  const char *start = self->at;
  const char *end = word_end (self);
  gsize length = (gsize) (end - start);
  gboolean is_integer;

  if (length == 0)
    return codio_json_scanner_stop_at_damage (self, start);

  self->at = end;
  if (word_is (start, length, "true") || word_is (start, length, "false") || word_is (start, length, "null"))
    return TRUE;

  if (is_number (start, end, &is_integer))
    {
      /* Short numbers are in range: no need to copy each. */
      if ((is_integer && length <= 18) || is_in_range (start, length, is_integer))
        return TRUE;

      codio_json_scanner_report (self, start,
                                 _("this number is out of the range that can be kept; make it smaller or write it as "
                                   "text"));
      codio_json_scanner_mend (self, start, length, "null");
      return TRUE;
    }

  if (word_is (start, length, "NaN") || word_is (start, length, "Infinity") || word_is (start, length, "-Infinity"))
    {
      /* Translators: one of NaN, Infinity and -Infinity */
      codio_json_scanner_report (self, start, _("“%.*s” is not a number that can be in a file"), (int) length, start);
      codio_json_scanner_mend (self, start, length, length < 4 ? "\"\"" : "null");
      return TRUE;
    }

  if (end == self->end && length < 6)
    return codio_json_scanner_stop_at_end (self);
  if (g_ascii_isdigit (*start) || *start == '-' || *start == '+' || *start == '.')
    return codio_json_scanner_stop (self, start,
                                    /* Translators: a piece of a file that looks like a number, such as 007 */
                                    _("“%.*s” is not a number that can be in a file"),
                                    (int) MIN (length, CODIO_TEXT_QUOTE_MAX), start);

  return codio_json_scanner_stop_at_damage (self, start);
}
