/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pdf-finish-private.h"

#include <string.h>

/* Content streams (ISO 32000-1, 7.8.2): what is painted outside of all marked content is marked as an artifact.
 * Cairo marks text only, so these are lines, fills and the forms of running headers and footers. */

#define LAYOUT "/Artifact <</Type /Layout>> BDC\n"

typedef struct
{
  const char *data;
  gsize length;
  gsize start; /* of the token */
  gsize end;
} Scanner;

static gboolean
is_space (char c)
{
  return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static void
skip_string (Scanner *scanner)
{
  int depth = 0;

  do
    {
      char c = scanner->data[scanner->end++];

      if (c == '\\')
        scanner->end++;
      else if (c == '(')
        depth++;
      else if (c == ')')
        depth--;
    }
  while (depth > 0 && scanner->end < scanner->length);
}

/* Goes to the next token. Arrays and dictionaries are several tokens. */
static gboolean
next_token (Scanner *scanner)
{
  const char *data = scanner->data;
  char c;

  while (scanner->end < scanner->length && is_space (data[scanner->end]))
    scanner->end++;
  if (scanner->end >= scanner->length)
    return FALSE;

  scanner->start = scanner->end;
  c = data[scanner->start];
  if (c == '(')
    {
      skip_string (scanner);
    }
  else if (c == '%')
    {
      while (scanner->end < scanner->length && data[scanner->end] != '\n' && data[scanner->end] != '\r')
        scanner->end++;
    }
  else if (is_delimiter (c) && c != '/')
    {
      scanner->end++;
    }
  else
    {
      do
        scanner->end++;
      while (scanner->end < scanner->length && !is_space (data[scanner->end]) && !is_delimiter (data[scanner->end]));
    }
  scanner->end = MIN (scanner->end, scanner->length);

  return TRUE;
}

static gboolean
is_operator (Scanner *scanner)
{
  char c = scanner->data[scanner->start];

  return !is_delimiter (c) && !g_ascii_isdigit (c) && c != '+' && c != '-' && c != '.';
}

/* Whether the token is one of @list, in which there are spaces around each. */
static gboolean
is_one_of (Scanner    *scanner,
           const char *list)
{
  gsize length = scanner->end - scanner->start;
  char word[8];

  if (length > sizeof word - 3)
    return FALSE;

  word[0] = ' ';
  memcpy (word + 1, scanner->data + scanner->start, length);
  word[length + 1] = ' ';
  word[length + 2] = '\0';

  return strstr (list, word) != NULL;
}

static gboolean
shows_text (Scanner *scanner)
{
  return is_one_of (scanner, " Tj TJ ' \" ");
}

/*< private >
 * codio_pdf_finish_has_text:
 * @content: a content stream
 * @length: how many bytes it has
 *
 * Returns: whether text is shown in it
 */
gboolean
codio_pdf_finish_has_text (const char *content,
                           gsize       length)
{
  Scanner scanner = { content, length, 0, 0 };

  while (next_token (&scanner))
    if (is_operator (&scanner) && shows_text (&scanner))
      return TRUE;

  return FALSE;
}

/*< private >
 * codio_pdf_finish_mark:
 * @self: a document
 * @content: the content stream of a page
 * @length: how many bytes it has
 * @resources: what the names in it stand for
 * @mark: says how an external object that is no part of the structure is marked
 *
 * Marks what is painted outside of marked content. Text there is a problem: it would not be read aloud.
 *
 * Returns: (transfer full): the content in which everything is marked
 */
GString *
codio_pdf_finish_mark (CodioPdfFinish   *self,
                       const char       *content,
                       gsize             length,
                       qpdf_oh           resources,
                       CodioPdfMarkFunc  mark)
{
  Scanner scanner = { content, length, 0, 0 };
  GString *marked = g_string_sized_new (length + length / 8);
  g_autofree char *name = NULL; /* the last name before the operator */
  gsize copied = 0, operands = 0, path = 0;
  gboolean has_operands = FALSE, has_path = FALSE;
  guint depth = 0;

  while (next_token (&scanner))
    {
      const char *artifact = NULL;
      gsize start;

      if (!is_operator (&scanner))
        {
          if (!has_operands)
            operands = scanner.start;
          has_operands = TRUE;
          if (content[scanner.start] == '/')
            {
              g_free (name);
              name = g_strndup (content + scanner.start, scanner.end - scanner.start);
            }
          continue;
        }

      start = has_operands ? operands : scanner.start;
      if (is_one_of (&scanner, " BDC BMC "))
        depth++;
      else if (is_one_of (&scanner, " EMC "))
        depth -= depth > 0;
      else if (is_one_of (&scanner, " BI "))
        codio_pdf_finish_complain (self, "an image within the content of a page");
      else if (depth == 0 && shows_text (&scanner))
        codio_pdf_finish_complain (self, "text that is no part of the structure");
      else if (depth == 0 && !has_path && is_one_of (&scanner, " m re "))
        has_path = TRUE, path = start;
      else if (is_one_of (&scanner, " n "))
        has_path = FALSE;
      else if (has_path && is_one_of (&scanner, " S s f F f* B B* b b* "))
        artifact = LAYOUT, start = path;
      else if (depth == 0 && is_one_of (&scanner, " sh "))
        artifact = LAYOUT;
      else if (depth == 0 && is_one_of (&scanner, " Do "))
        artifact = mark (self, resources, name ? name : "");

      if (artifact)
        {
          g_string_append_len (marked, content + copied, (gssize) (start - copied));
          g_string_append (marked, artifact);
          g_string_append_len (marked, content + start, (gssize) (scanner.end - start));
          g_string_append (marked, "\nEMC");
          copied = scanner.end;
          has_path = FALSE;
        }
      has_operands = FALSE;
    }
  g_string_append_len (marked, content + copied, (gssize) (length - copied));

  if (depth > 0)
    codio_pdf_finish_complain (self, "marked content without an end");

  return marked;
}
