/* SPDX-License-Identifier: EUPL-1.2 */
#include "codio-search.h"

#include <string.h>

#include "codio-records.h"
#include "codio-text.h"
#include "fuzz.h"

/* Words to look for (the first line of the input) in a reason (the rest). */

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *input = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_auto (GStrv) pieces = g_strsplit (input, "\n", 2);
  const char *words = pieces[0] ? pieces[0] : "";
  g_autofree char *reason = codio_text_make_storable (pieces[0] && pieces[1] ? pieces[1] : "", FALSE);
  const char * const texts[] = { reason, NULL };
  CodioEdition *edition = codio_edition_get (CODIO_EDITION_DEFAULT);
  CodioPart *value = codio_edition_get_value (edition, "privacy");
  g_autoptr (CodioProfile) profile = codio_profile_new (edition, "nl");
  g_autoptr (CodioCatalog) catalog = codio_catalog_new ("nl");
  g_autoptr (CodioSearch) search = codio_search_new (words, catalog);
  g_autoptr (CodioSearchMatch) match = NULL;

  codio_profile_set_string (profile, CODIO_RECORD (codio_profile_get_assessment (profile, "privacy")), "reason",
                            reason);
  match = codio_search_find (search, value, profile);
  if (match)
    {
      gsize length = strlen (match->snippet);

      g_assert_true (g_utf8_validate (match->snippet, -1, NULL));
      g_assert_cmpuint (match->start, <=, length);
      g_assert_cmpuint (match->length, <=, length - match->start);
      g_assert_true (g_utf8_validate (match->snippet + match->start, (gssize) match->length, NULL));
    }

  /* What is in the reason alone is in the value as well. */
  if (codio_search_fits (search, texts) && !codio_search_is_empty (search))
    g_assert_nonnull (match);

  return 0;
}
