/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-export-options.h"
#include "codio-picture.h"

G_BEGIN_DECLS

/**
 * CodioBlockKind:
 * @CODIO_BLOCK_HEADING: a heading
 * @CODIO_BLOCK_TEXT: a paragraph
 * @CODIO_BLOCK_FACT: a label and what it says
 * @CODIO_BLOCK_ITEM: an item of a list; items that follow each other are one list
 * @CODIO_BLOCK_TABLE: a table
 * @CODIO_BLOCK_PICTURE: a picture
 *
 * What a document is made of.
 */
typedef enum
{
  CODIO_BLOCK_HEADING,
  CODIO_BLOCK_TEXT,
  CODIO_BLOCK_FACT,
  CODIO_BLOCK_ITEM,
  CODIO_BLOCK_TABLE,
  CODIO_BLOCK_PICTURE,
} CodioBlockKind;

/**
 * CodioColumn:
 * @title: what stands above it
 * @share: how much of the width it gets, relative to the others
 * @own: whether its texts are in the language of the profile
 */
typedef struct
{
  char *title;
  guint share;
  gboolean own;
} CodioColumn;

/**
 * CodioBlock:
 * @kind: what it is
 * @level: of a heading: 1 is the title of the document, 2 a chapter, 3 a section, 4 a subject
 * @own: whether the text is of those who made the profile, in the language of the profile
 * @numbered: of an item: whether it is one of a numbered list
 * @label: (nullable): of a fact: what it is about
 * @text: (nullable): what it says, with line feeds between lines; of a picture, what it shows
 * @columns: (nullable) (element-type CodioColumn): of a table
 * @rows: (nullable) (element-type GStrv): of a table: a text for each column
 * @picture: (nullable): of a picture
 *
 * A piece of a document. All texts are clean and not empty, except those in a table. Words in them may be marked as
 * being in another language, as codio_language_mark() does.
 */
typedef struct
{
  CodioBlockKind kind;
  guint level;
  gboolean own;
  gboolean numbered;
  char *label;
  char *text;
  GPtrArray *columns;
  GPtrArray *rows;
  CodioPicture *picture;
} CodioBlock;

typedef struct _CodioOutline CodioOutline;

CodioOutline     *codio_outline_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void              codio_outline_free         (CodioOutline         *self);
guint             codio_outline_get_n_blocks (CodioOutline         *self);
const CodioBlock *codio_outline_get_block    (CodioOutline         *self,
                                              guint                 position);

/* To fill it. What has no text is left out. */
void              codio_outline_add_heading  (CodioOutline         *self,
                                              guint                 level,
                                              const char           *text,
                                              gboolean              own);
void              codio_outline_add_text     (CodioOutline         *self,
                                              const char           *text,
                                              gboolean              own);
void              codio_outline_add_fact     (CodioOutline         *self,
                                              const char           *label,
                                              const char           *text,
                                              gboolean              own);
void              codio_outline_add_item     (CodioOutline         *self,
                                              gboolean              numbered,
                                              const char           *text,
                                              gboolean              own);
void              codio_outline_begin_table  (CodioOutline         *self);
void              codio_outline_add_column   (CodioOutline         *self,
                                              const char           *title,
                                              guint                 share,
                                              gboolean              own);
void              codio_outline_add_row      (CodioOutline         *self,
                                              char                **texts);
void              codio_outline_add_picture  (CodioOutline         *self,
                                              CodioPicture         *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioOutline, codio_outline_free)

G_END_DECLS
