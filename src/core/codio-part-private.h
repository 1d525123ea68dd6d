/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-part-list.h"
#include "codio-part.h"

G_BEGIN_DECLS

/* What only the reader of an edition may do: fill a part that nobody has seen yet. */
struct _CodioPart
{
  GObject parent_instance;

  CodioPartKind kind;
  CodioPart *parent; /* unowned; an edition keeps all of its parts alive */
  CodioPartList *children;

  char *id;
  char *name;
  char *broken_name;
  char *asks;
  char *chapter;
  char *pages;
  gboolean in_figure;
  gboolean own_words; /* the name and what it asks are a user's, in one language */
  GStrvBuilder *aliases;
  GStrvBuilder *questions;
  GStrvBuilder *remarks;
  char **alias_list;
  char **question_list;
  char **remark_list;
  GPtrArray *examples;
  GPtrArray *topics;
  GPtrArray *disagreements;
};

CodioPart *codio_part_new  (CodioPartKind  kind,
                            const char    *id,
                            CodioPart     *parent) G_GNUC_WARN_UNUSED_RESULT;
void       codio_part_seal (CodioPart     *self);

G_END_DECLS
