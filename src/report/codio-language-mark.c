/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-language-mark.h"

#include <string.h>

/* A sentence of the program may have words of the authors in it, in another language. Until it is set, these stand
 * between characters that no profile has: control characters are refused in a file, and taken out of what is typed. A
 * sentence may be cut off where it has no room, so that the last mark has no end, or not even a middle. */

#define BEGIN '\x02'
#define MIDDLE '\x1f' /* after the language, before the text */
#define END '\x03'

/*< private >
 * codio_language_mark:
 * @language: a BCP 47 tag
 * @text: a text without marks
 *
 * Returns: (transfer full): @text, each line of it marked as being in @language, for a sentence in another one; white
 *   space around a line stays outside, or is left out at its end
 */
char *
codio_language_mark (const char *language,
                     const char *text)
{
  GString *marked = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line; line++)
    {
      const char *start;

      if (line > lines)
        g_string_append_c (marked, '\n');
      g_strchomp (*line);
      start = *line + strspn (*line, " \t");
      g_string_append_len (marked, *line, start - *line);
      if (*start != '\0')
        g_string_append_printf (marked, "%c%s%c%s%c", BEGIN, language, MIDDLE, start, END);
    }

  return g_string_free_and_steal (marked);
}

/*< private >
 * codio_language_mark_next:
 * @text: (inout): a text with marks
 * @language: (out) (nullable): return location for the language of what is returned, a BCP 47 tag that stays; %NULL
 *   where it is that of the text around it
 *
 * Returns: (transfer full) (nullable): what comes next, up to where the language becomes another; %NULL after the last
 */
char *
codio_language_mark_next (const char **text,
                          const char **language)
{
  const char *start = *text;
  gsize length;

  *language = NULL;
  if (*start == BEGIN)
    {
      g_autofree char *tag = NULL;

      length = strcspn (++start, "\x1f");
      tag = g_strndup (start, length);
      *language = g_intern_string (tag);
      start += length + (start[length] == MIDDLE);
      length = strcspn (start, "\x03");
      *text = start + length + (start[length] == END);
    }
  else
    {
      length = strcspn (start, "\x02");
      *text = start + length;
    }

  return length > 0 ? g_strndup (start, length) : NULL;
}

/*< private >
 * codio_language_mark_remove:
 * @text: a text with marks
 *
 * Returns: (transfer full): @text without them
 */
char *
codio_language_mark_remove (const char *text)
{
  GString *plain = g_string_new (NULL);
  const char *language;
  char *piece;

  while ((piece = codio_language_mark_next (&text, &language)) != NULL)
    {
      g_string_append (plain, piece);
      g_free (piece);
    }

  return g_string_free_and_steal (plain);
}
