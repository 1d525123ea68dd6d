/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-edition.h"
#include "codio-part-list.h"

G_BEGIN_DECLS

/* What only the reader may do: fill an edition that nobody has seen yet. */
struct _CodioEdition
{
  GObject parent_instance;

  char *id;
  char *name;
  CodioReport report;
  CodioPart *roof;
  CodioPartList *parts;
  CodioPartList *values;
  GHashTable *by_id;
  GHashTable *categories;
  GPtrArray *tensions;
  GPtrArray *statements;
};

G_END_DECLS
