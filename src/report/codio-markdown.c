/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-markdown.h"

#include <string.h>

#include "codio-language-mark.h"
#include "codio-text.h"

/* An outline as Markdown: CommonMark 0.31 (https://spec.commonmark.org), which has no tables. So a table is a list: an
 * item for each row, and below it one for each other cell.
 *
 * Invariant: nothing in a text of the profile is markup. What could be has a backslash before it, also what is markup
 * only in widespread additions: tables and struck-out words.
 */

/* @line is the line that @c is in, or NULL where something stands before it. */
static gboolean
is_markup (const char *c,
           const char *line)
{
  gsize digits;

  if (strchr ("\\`*_[]<>&#|~", *c))
    return TRUE;

  if (line == NULL)
    return FALSE;

  /* Only at the start of a line. */
  if (c == line)
    return strchr ("+-=:", *c) != NULL;

  digits = strspn (line, "0123456789");
  return digits > 0 && c == line + digits && (*c == '.' || *c == ')');
}

static void
append_words (GString    *out,
              const char *words,
              const char *end,
              gboolean    starts)
{
  for (const char *c = words; c < end; c++)
    {
      if (is_markup (c, starts ? words : NULL))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c == '\t' ? ' ' : *c);
    }
}

/* @starts is whether the text begins a line. An address becomes a link. */
static void
append_line (GString    *out,
             const char *line,
             gboolean    starts)
{
  const char *rest = line, *start, *end;

  while (codio_text_find_address (rest, &start, &end))
    {
      append_words (out, rest, start, starts && rest == line);
      g_string_append_printf (out, "<%.*s>", (int) (end - start), start);
      rest = end;
    }
  append_words (out, rest, rest + strlen (rest), starts && rest == line);
}

/* Lines stay lines, with a hard line break after each but the last; @indent is where the text of a list begins. */
static void
append_text (GString    *out,
             guint       indent,
             const char *text)
{
  g_autofree char *plain = codio_language_mark_remove (text); /* Markdown has no languages */
  g_autofree char *clean = codio_text_clean (plain);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);
  gboolean begun = FALSE;

  for (char **line = lines; *line; line++)
    {
      g_strstrip (*line);
      if (**line == '\0')
        continue;
      if (begun)
        g_string_append_printf (out, "\\\n%*s", (int) indent, "");
      append_line (out, *line, TRUE);
      begun = TRUE;
    }
}

static void
append_heading (GString          *out,
                const CodioBlock *block)
{
  g_autofree char *line = g_strdelimit (g_strdup (block->text), "\n", ' ');

  for (guint i = 0; i < block->level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  append_line (out, line, FALSE);
  g_string_append_c (out, '\n');
}

static void
append_labelled (GString    *out,
                 guint       indent,
                 const char *label,
                 const char *text)
{
  g_string_append_printf (out, "%*s- **", (int) indent, "");
  append_line (out, label, FALSE);
  g_string_append (out, ":** ");
  append_text (out, indent + 2, text);
  g_string_append_c (out, '\n');
}

static void
append_item (GString          *out,
             const CodioBlock *block,
             guint             number)
{
  g_autofree char *marker = block->numbered ? g_strdup_printf ("%u. ", number) : g_strdup ("- ");

  g_string_append (out, marker);
  append_text (out, (guint) strlen (marker), block->text);
  g_string_append_c (out, '\n');
}

static void
append_table (GString          *out,
              const CodioBlock *block)
{
  for (guint i = 0; i < block->rows->len; i++)
    {
      char **row = g_ptr_array_index (block->rows, i);

      g_string_append (out, "- **");
      append_text (out, 2, *row[0] ? row[0] : "–");
      g_string_append (out, "**\n");
      for (guint j = 1; j < block->columns->len; j++)
        if (*row[j])
          append_labelled (out, 2, ((CodioColumn *) g_ptr_array_index (block->columns, j))->title, row[j]);
    }
}

static void
append_picture (GString          *out,
                const CodioBlock *block)
{
  g_string_append (out, "**");
  append_line (out, codio_picture_get_title (block->picture), FALSE);
  g_string_append (out, "**\\\n");
  append_text (out, 0, block->text);
  g_string_append_c (out, '\n');
}

/* Pieces of one list stand together. */
static gboolean
go_together (const CodioBlock *before,
             const CodioBlock *block)
{
  return before->kind == block->kind && (block->kind == CODIO_BLOCK_FACT || block->kind == CODIO_BLOCK_ITEM);
}

/**
 * codio_markdown_write:
 * @outline: a document
 *
 * Returns: (transfer full): it in Markdown, in UTF-8; of pictures what they show is told
 */
GBytes *
codio_markdown_write (CodioOutline *outline)
{
  GString *out;
  guint number = 0;

  g_return_val_if_fail (outline != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < codio_outline_get_n_blocks (outline); i++)
    {
      const CodioBlock *block = codio_outline_get_block (outline, i);

      if (i > 0 && !go_together (codio_outline_get_block (outline, i - 1), block))
        {
          g_string_append_c (out, '\n');
          number = 0;
        }

      switch (block->kind)
        {
        case CODIO_BLOCK_HEADING:
          append_heading (out, block);
          break;
        case CODIO_BLOCK_FACT:
          append_labelled (out, 0, block->label, block->text);
          break;
        case CODIO_BLOCK_ITEM:
          append_item (out, block, ++number);
          break;
        case CODIO_BLOCK_TABLE:
          append_table (out, block);
          break;
        case CODIO_BLOCK_PICTURE:
          append_picture (out, block);
          break;
        case CODIO_BLOCK_TEXT:
        default:
          append_text (out, 0, block->text);
          g_string_append_c (out, '\n');
          break;
        }
    }

  return g_string_free_to_bytes (out);
}
