/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-text.h"

#include <string.h>

#include "codio-text.h"

/* Text from a file on its way to a terminal: it must not be able to move the cursor, change colours or turn
 * the reading direction, and it is folded into lines of CODIO_CLI_COLUMNS. */

#define REPLACEMENT 0xfffd

static gboolean
is_dangerous (gunichar c)
{
  return g_unichar_iscntrl (c) ||
         (c >= 0x202a && c <= 0x202e) || /* embedding and overriding of the direction */
         (c >= 0x2066 && c <= 0x2069) || /* isolation of the direction */
         c == 0x2028 || c == 0x2029;     /* line and paragraph separator */
}

static guint
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * codio_cli_clean:
 * @text: text in any encoding
 *
 * Returns: (transfer full): @text as one line that a terminal only shows: what would steer the terminal is
 *   replaced by U+FFFD
 */
char *
codio_cli_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *c = valid; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '\t')
        g_string_append_c (clean, ' ');
      else
        g_string_append_unichar (clean, is_dangerous (character) ? REPLACEMENT : character);
    }

  return g_string_free_and_steal (clean);
}

/**
 * codio_cli_width:
 * @text: text in UTF-8
 *
 * Returns: how many columns of a terminal it takes
 */
guint
codio_cli_width (const char *text)
{
  guint width = 0;

  for (; *text; text = g_utf8_next_char (text))
    width += char_width (g_utf8_get_char (text));

  return width;
}

static void
append_spaces (GString *out,
               guint    n)
{
  g_string_append_printf (out, "%*s", (int) n, "");
}

/* A word is never broken: an address must remain one. */
static void
wrap_line (GString    *out,
           guint       indent,
           const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint column = 0;

  for (guint i = 0; words[i]; i++)
    {
      guint width = codio_cli_width (words[i]);

      if (*words[i] == '\0')
        continue;

      if (column > 0 && column + 1 + width > CODIO_CLI_COLUMNS)
        {
          g_string_append_c (out, '\n');
          column = 0;
        }

      if (column == 0)
        {
          append_spaces (out, indent);
          column = indent;
        }
      else
        {
          g_string_append_c (out, ' ');
          column++;
        }

      g_string_append (out, words[i]);
      column += width;
    }

  g_string_append_c (out, '\n');
}

/**
 * codio_cli_wrap:
 * @out: what to append to
 * @indent: how many columns to leave free on the left
 * @text: text of any number of lines
 *
 * Appends @text in lines of at most %CODIO_CLI_COLUMNS columns, without what would steer a terminal.
 */
void
codio_cli_wrap (GString    *out,
                guint       indent,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *steady = NULL;
      g_autofree char *clean = NULL;

      if (g_str_has_suffix (lines[i], "\r"))
        lines[i][strlen (lines[i]) - 1] = '\0';
      steady = codio_text_clean (lines[i]);
      clean = codio_cli_clean (steady);
      wrap_line (out, indent, clean);
    }
}

/**
 * codio_cli_add_heading:
 * @out: what to append to
 * @text: the heading
 * @line: what to underline it with
 *
 * Appends a heading, with an empty line before it where it is not the first.
 */
void
codio_cli_add_heading (GString    *out,
                       const char *text,
                       char        line)
{
  g_autofree char *steady = codio_text_clean (text);
  g_autofree char *clean = codio_cli_clean (steady);
  guint width = MIN (codio_cli_width (clean), CODIO_CLI_COLUMNS);

  if (out->len > 0)
    g_string_append_c (out, '\n');
  codio_cli_wrap (out, 0, clean);
  for (guint i = 0; i < width; i++)
    g_string_append_c (out, line);
  g_string_append_c (out, '\n');
}

/**
 * codio_cli_add_field:
 * @out: what to append to
 * @catalog: the language
 * @indent: how many columns to leave free on the left
 * @label: what is told
 * @text: what that is; nothing is appended where it is empty
 */
void
codio_cli_add_field (GString      *out,
                     CodioCatalog *catalog,
                     guint         indent,
                     const char   *label,
                     const char   *text)
{
  g_autofree char *field = NULL;

  if (*text == '\0')
    return;

  /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
  field = g_strdup_printf (codio_catalog_message (catalog, "%s: %s"), label, text);
  codio_cli_wrap (out, indent, field);
}

/**
 * codio_cli_print_json:
 * @node: what to tell another program
 *
 * Prints JSON. What would steer a terminal is escaped in it, so that it says the same.
 */
void
codio_cli_print_json (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character != '\n' && is_dangerous (character))
        g_string_append_printf (out, "\\u%04x", character);
      else
        g_string_append_unichar (out, character);
    }
  g_print ("%s\n", out->str);
}
