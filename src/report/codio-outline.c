/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-outline.h"

#include <string.h>

#include "codio-language-mark.h"
#include "codio-text.h"

/**
 * CodioOutline:
 *
 * A document as headings, paragraphs, lists and tables, before it is known in what format. What is in it is said once,
 * for all formats in which people can go on writing.
 */
struct _CodioOutline
{
  GPtrArray *blocks;
};

static void
column_free (gpointer data)
{
  CodioColumn *column = data;

  g_free (column->title);
  g_free (column);
}

static void
block_free (gpointer data)
{
  CodioBlock *block = data;

  g_free (block->label);
  g_free (block->text);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->picture, codio_picture_free);
  g_free (block);
}

/**
 * codio_outline_new:
 *
 * Returns: (transfer full): a document without anything in it
 */
CodioOutline *
codio_outline_new (void)
{
  CodioOutline *self = g_new0 (CodioOutline, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);

  return self;
}

/**
 * codio_outline_free:
 * @self: (nullable): a document
 */
void
codio_outline_free (CodioOutline *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * codio_outline_get_n_blocks:
 * @self: a document
 *
 * Returns: of how many pieces it is made
 */
guint
codio_outline_get_n_blocks (CodioOutline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * codio_outline_get_block:
 * @self: a document
 * @position: which piece
 *
 * Returns: that piece
 */
const CodioBlock *
codio_outline_get_block (CodioOutline *self,
                         guint         position)
{
  g_return_val_if_fail (self != NULL && position < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, position);
}

/* Without empty lines and spaces around it; languages stay marked. */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);
  const char *language;
  char *piece;

  while ((piece = codio_language_mark_next (&text, &language)) != NULL)
    {
      g_autofree char *owned = piece, *clean = codio_text_clean (piece);
      g_autofree char *marked = language ? codio_language_mark (language, clean) : NULL;

      g_string_append (tidied, marked ? marked : clean);
    }

  return g_strstrip (g_string_free_and_steal (tidied));
}

/* Returns the new block, or NULL where there is no text to take. */
static CodioBlock *
take_block (CodioOutline   *self,
            CodioBlockKind  kind,
            char           *text,
            gboolean        own)
{
  CodioBlock *block;

  if (*text == '\0')
    {
      g_free (text);
      return NULL;
    }

  block = g_new0 (CodioBlock, 1);
  block->kind = kind;
  block->text = text;
  block->own = own;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * codio_outline_add_heading:
 * @self: a document
 * @level: from 1, the title, to 4
 * @text: the heading
 * @own: whether it is in the language of the profile
 */
void
codio_outline_add_heading (CodioOutline *self,
                           guint         level,
                           const char   *text,
                           gboolean      own)
{
  CodioBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 1 && level <= 4);

  block = take_block (self, CODIO_BLOCK_HEADING, tidy (text), own);
  if (block)
    block->level = level;
}

/**
 * codio_outline_add_text:
 * @self: a document
 * @text: text; an empty line separates paragraphs
 * @own: whether it is in the language of the profile
 */
void
codio_outline_add_text (CodioOutline *self,
                        const char   *text,
                        gboolean      own)
{
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line; line++)
    {
      gboolean empty = (*line)[strspn (*line, " \t\r")] == '\0';

      if (!empty)
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? "\n" : "", *line);
      if (empty || line[1] == NULL)
        {
          take_block (self, CODIO_BLOCK_TEXT, tidy (paragraph->str), own);
          g_string_truncate (paragraph, 0);
        }
    }
}

/**
 * codio_outline_add_fact:
 * @self: a document
 * @label: what it is about
 * @text: what it says
 * @own: whether @text is in the language of the profile
 */
void
codio_outline_add_fact (CodioOutline *self,
                        const char   *label,
                        const char   *text,
                        gboolean      own)
{
  CodioBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (label != NULL);

  block = take_block (self, CODIO_BLOCK_FACT, tidy (text), own);
  if (block)
    block->label = tidy (label);
}

/**
 * codio_outline_add_item:
 * @self: a document
 * @numbered: whether the list is numbered
 * @text: an item of a list
 * @own: whether it is in the language of the profile
 */
void
codio_outline_add_item (CodioOutline *self,
                        gboolean      numbered,
                        const char   *text,
                        gboolean      own)
{
  CodioBlock *block;

  g_return_if_fail (self != NULL);

  block = take_block (self, CODIO_BLOCK_ITEM, tidy (text), own);
  if (block)
    block->numbered = numbered;
}

/**
 * codio_outline_begin_table:
 * @self: a document
 *
 * Adds a table; what follows are its columns and then its rows.
 */
void
codio_outline_begin_table (CodioOutline *self)
{
  CodioBlock *block;

  g_return_if_fail (self != NULL);

  block = g_new0 (CodioBlock, 1);
  block->kind = CODIO_BLOCK_TABLE;
  block->columns = g_ptr_array_new_with_free_func (column_free);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (self->blocks, block);
}

static CodioBlock *
get_table (CodioOutline *self)
{
  CodioBlock *block = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;

  return block && block->kind == CODIO_BLOCK_TABLE ? block : NULL;
}

/**
 * codio_outline_add_column:
 * @self: a document of which the last piece is a table
 * @title: what stands above it
 * @share: how much of the width it gets, relative to the others
 * @own: whether its texts are in the language of the profile
 */
void
codio_outline_add_column (CodioOutline *self,
                          const char   *title,
                          guint         share,
                          gboolean      own)
{
  CodioBlock *table;
  CodioColumn *column;

  g_return_if_fail (self != NULL);

  table = get_table (self);
  g_return_if_fail (table != NULL && table->rows->len == 0);

  column = g_new0 (CodioColumn, 1);
  column->title = tidy (title);
  column->share = share;
  column->own = own;
  g_ptr_array_add (table->columns, column);
}

/**
 * codio_outline_add_row:
 * @self: a document of which the last piece is a table
 * @texts: (array zero-terminated=1): a text for each column
 */
void
codio_outline_add_row (CodioOutline  *self,
                       char         **texts)
{
  CodioBlock *table;
  GStrvBuilder *row;

  g_return_if_fail (self != NULL);

  table = get_table (self);
  g_return_if_fail (table != NULL && g_strv_length (texts) == table->columns->len);

  row = g_strv_builder_new ();
  for (; *texts; texts++)
    g_strv_builder_take (row, tidy (*texts));
  g_ptr_array_add (table->rows, g_strv_builder_unref_to_strv (row));
}

/**
 * codio_outline_add_picture:
 * @self: a document
 * @picture: (transfer full): a picture
 */
void
codio_outline_add_picture (CodioOutline *self,
                           CodioPicture *picture)
{
  CodioBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (picture != NULL);

  block = take_block (self, CODIO_BLOCK_PICTURE, tidy (codio_picture_get_description (picture)), FALSE);
  if (block)
    block->picture = picture;
  else
    codio_picture_free (picture);
}
