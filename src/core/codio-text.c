/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text.h"

#include <string.h>

/* Text from a file on its way to people. What somebody else wrote must not be able to make a text look different
 * from what it is: see Unicode Technical Report 36 on bidirectional spoofing. */

#define REPLACEMENT 0xfffd

/**
 * codio_text_is_control:
 * @character: a character
 *
 * Returns: whether it is a control character (C0, C1 or delete), also for a tab or a line feed
 */
gboolean
codio_text_is_control (gunichar character)
{
  return character < 0x20 || (character >= 0x7f && character <= 0x9f);
}

/**
 * codio_text_is_direction:
 * @character: a character
 *
 * Returns: whether it embeds, overrides or isolates the direction of the text after it
 */
gboolean
codio_text_is_direction (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

/**
 * codio_text_clean:
 * @text: text in UTF-8 from a profile
 *
 * Returns: (transfer full): @text as it may be shown and exported: without what steers its direction, and with
 *   U+FFFD for each control character other than tab and line feed
 */
char *
codio_text_clean (const char *text)
{
  GString *clean;

  g_return_val_if_fail (text != NULL, NULL);

  clean = g_string_new (NULL);
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (codio_text_is_control (character) && character != '\n' && character != '\t')
        g_string_append_unichar (clean, REPLACEMENT);
      else if (!codio_text_is_direction (character))
        g_string_append_unichar (clean, character);
    }

  return g_string_free_and_steal (clean);
}

/**
 * codio_text_collapse:
 * @text: text of an XML file of this program
 *
 * White space is as in the extraction of the texts for translators: runs count as one space.
 *
 * Returns: (transfer full): @text with one space for each run of white space, and none around it
 */
char *
codio_text_collapse (const char *text)
{
  GString *collapsed;

  g_return_val_if_fail (text != NULL, NULL);

  collapsed = g_string_new (NULL);
  for (; *text; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (collapsed, *text);
    else if (collapsed->len > 0 && collapsed->str[collapsed->len - 1] != ' ')
      g_string_append_c (collapsed, ' ');

  if (collapsed->len > 0 && collapsed->str[collapsed->len - 1] == ' ')
    g_string_truncate (collapsed, collapsed->len - 1);

  return g_string_free_and_steal (collapsed);
}

/**
 * codio_text_make_xml:
 * @text: text in UTF-8 from a profile
 *
 * Returns: (transfer full): @text as codio_text_clean() leaves it, without what cannot be in XML at all (XML 1.0,
 *   production 2); not escaped
 */
char *
codio_text_make_xml (const char *text)
{
  char *clean = codio_text_clean (text);

  for (char *c = clean; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == 0xfffe || character == 0xffff)
        c[2] = '\xbd'; /* U+FFFD differs in its last byte only */
    }

  return clean;
}

/**
 * codio_text_make_storable:
 * @text: text in UTF-8 that somebody typed or pasted
 * @one_line: whether it is to be one line
 *
 * Returns: (transfer full): what a file may hold of @text: no control characters but tabs and line feeds, and spaces
 *   for these in a single line
 */
char *
codio_text_make_storable (const char *text,
                          gboolean    one_line)
{
  GString *result;

  g_return_val_if_fail (text != NULL, NULL);

  result = g_string_new (NULL);
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\r')
        {
          if (c[1] == '\n')
            continue;
          character = '\n';
        }

      if (one_line && (character == '\n' || character == '\t' || character == 0x2028 || character == 0x2029))
        g_string_append_c (result, ' ');
      else if (character == '\n' || character == '\t' || !codio_text_is_control (character))
        g_string_append_unichar (result, character);
    }

  return g_string_free_and_steal (result);
}

/**
 * codio_text_quote:
 * @text: text in UTF-8 from a file
 *
 * Returns: (transfer full): the first %CODIO_TEXT_QUOTE_MAX characters of @text for a message, with U+FFFD for
 *   what could steer a terminal or turn the direction, and an ellipsis where something was left off
 */
char *
codio_text_quote (const char *text)
{
  GString *quote;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  quote = g_string_new (NULL);
  for (; *text && n < CODIO_TEXT_QUOTE_MAX; text = g_utf8_next_char (text), n++)
    {
      gunichar character = g_utf8_get_char (text);

      if (codio_text_is_control (character) || codio_text_is_direction (character) ||
          character == 0x2028 || character == 0x2029)
        character = REPLACEMENT;
      g_string_append_unichar (quote, character);
    }
  if (*text)
    g_string_append (quote, "…");

  return g_string_free_and_steal (quote);
}

/**
 * codio_text_dup_end:
 * @text: the end of a sentence, or one or more sentences, such as the message of an error
 *
 * Returns: (transfer full): @text without a full stop at its end, to be the end of a sentence
 */
char *
codio_text_dup_end (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strndup (text, strlen (text) - g_str_has_suffix (text, "."));
}

/* Whether an address goes on with it (RFC 3986, 2.2 and 2.3; letters of any script as in RFC 3987). */
static gboolean
is_in_address (gunichar character)
{
  return g_unichar_isalnum (character) || (character > 0 && character < 0x80 && strchr ("-._~:/?#[]@!$&'()*+,;=%",
                                                                                      (int) character) != NULL);
}

/* What stands after an address in a sentence is not part of it, nor a bracket that was opened before it. */
static const char *
trim_address (const char *start,
              const char *end)
{
  int depth = 0;

  for (const char *c = start; c < end; c++)
    depth += (*c == '(' || *c == '[') - (*c == ')' || *c == ']');

  while (end > start && strchr (".,;:!?'([)]", end[-1]))
    {
      if (end[-1] == ')' || end[-1] == ']')
        {
          if (depth >= 0)
            break;
          depth++;
        }
      else if (end[-1] == '(' || end[-1] == '[')
        {
          depth--;
        }
      end--;
    }

  return end;
}

/**
 * codio_text_find_address:
 * @text: text in UTF-8
 * @start: (out): where an address begins
 * @end: (out): where it ends
 *
 * Finds the first address of a page on the web, such as "https://example.org/page": only what is written out in full.
 *
 * Returns: whether there is one
 */
gboolean
codio_text_find_address (const char  *text,
                         const char **start,
                         const char **end)
{
  static const char * const schemes[] = { "https://", "http://" };

  g_return_val_if_fail (text != NULL && start != NULL && end != NULL, FALSE);

  for (const char *c = strchr (text, 'h'); c; c = strchr (c + 1, 'h'))
    for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
      {
        const char *host = c + strlen (schemes[i]), *last = host;

        if (!g_str_has_prefix (c, schemes[i]) || (c > text && g_ascii_isalnum (c[-1])) ||
            !g_unichar_isalnum (g_utf8_get_char (host)))
          continue;

        while (is_in_address (g_utf8_get_char (last)))
          last = g_utf8_next_char (last);
        *start = c;
        *end = trim_address (c, last);
        return TRUE;
      }

  return FALSE;
}
