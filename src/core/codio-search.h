/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "codio-profile.h"

G_BEGIN_DECLS

/**
 * CodioSearchPlace:
 * @CODIO_SEARCH_NAME: the name of the value
 * @CODIO_SEARCH_OTHER_NAME: another spelling of it, or its name in another language
 * @CODIO_SEARCH_PRINCIPLE: the name of the principle it belongs to, in any spelling
 * @CODIO_SEARCH_FOUNDATION: the name of the foundation below that
 * @CODIO_SEARCH_DEFINITION: what the value asks
 * @CODIO_SEARCH_REASON: why a profile judges it so
 * @CODIO_SEARCH_NOTE: what else a profile says about it
 *
 * Where words are found, the place that matters most first.
 */
typedef enum
{
  CODIO_SEARCH_NAME,
  CODIO_SEARCH_OTHER_NAME,
  CODIO_SEARCH_PRINCIPLE,
  CODIO_SEARCH_FOUNDATION,
  CODIO_SEARCH_DEFINITION,
  CODIO_SEARCH_REASON,
  CODIO_SEARCH_NOTE,
  CODIO_N_SEARCH_PLACES,
} CodioSearchPlace;

/**
 * CodioSearchMatch:
 * @place: where it was found
 * @snippet: the text around it, in one line and fit to be shown
 * @start: where in @snippet a word begins that was found, in bytes
 * @length: how long it is there, in bytes
 *
 * What a search found.
 */
typedef struct
{
  CodioSearchPlace place;
  char *snippet;
  guint start;
  guint length;
} CodioSearchMatch;

void codio_search_match_free (CodioSearchMatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodioSearchMatch, codio_search_match_free)

#define CODIO_TYPE_SEARCH (codio_search_get_type ())
G_DECLARE_FINAL_TYPE (CodioSearch, codio_search, CODIO, SEARCH, GObject)

CodioSearch      *codio_search_new      (const char         *words,
                                         CodioCatalog       *catalog) G_GNUC_WARN_UNUSED_RESULT;
gboolean          codio_search_is_empty (CodioSearch        *self);
CodioSearchMatch *codio_search_find     (CodioSearch        *self,
                                         CodioPart          *value,
                                         CodioProfile       *profile) G_GNUC_WARN_UNUSED_RESULT;
gboolean          codio_search_fits     (CodioSearch        *self,
                                         const char * const *texts);

G_END_DECLS
