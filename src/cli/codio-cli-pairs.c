/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-pairs.h"

#include "codio-ballot.h"
#include "codio-cli-text.h"
#include "codio-i18n.h"
#include "codio-pairs-words.h"
#include "codio-part-list.h"

/* What follows from the comparisons of foundations and of principles. */

static const struct
{
  CodioPartKind kind;
  const char *title;
} kinds[] = {
  { CODIO_PART_FOUNDATION, N_("Foundations compared") },
  { CODIO_PART_PRINCIPLE, N_("Principles compared") },
};

static void
describe_ballot (GString      *out,
                 CodioBallot  *ballot,
                 GListModel   *parts,
                 GArray       *pairs,
                 CodioCatalog *catalog)
{
  const CodioPair *answers = (const CodioPair *) (gpointer) pairs->data;
  const char *name = codio_ballot_get_name (ballot);
  g_autofree char *weights = codio_pairs_dup_weights (answers, pairs->len, parts, catalog);
  g_autofree char *odd = codio_pairs_dup_contradictions (answers, pairs->len, parts, catalog);

  if (*name == '\0')
    name = codio_catalog_message (catalog, "Somebody without a name");
  codio_cli_add_field (out, catalog, 0, name, weights);
  if (odd)
    {
      g_auto (GStrv) lines = g_strsplit (odd, "\n", -1);

      for (guint i = 0; lines[i]; i++)
        codio_cli_wrap (out, i == 0 ? 2 : 4, lines[i]);
    }
}

/**
 * codio_cli_describe_pairs:
 * @out: what to append to
 * @profile: a profile of which the ballots may be shown
 * @catalog: the language
 *
 * Appends how each voter who compared foundations or principles in pairs weighs them.
 */
void
codio_cli_describe_pairs (GString      *out,
                          CodioProfile *profile,
                          CodioCatalog *catalog)
{
  GListModel *ballots = codio_record_get_records (CODIO_RECORD (profile), "ballots");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (CodioPartList) parts =
        codio_part_list_new_of_kind (codio_profile_get_edition (profile), kinds[i].kind);
      gboolean first = TRUE;

      for (guint j = 0; j < g_list_model_get_n_items (ballots); j++)
        {
          g_autoptr (CodioBallot) ballot = g_list_model_get_item (ballots, j);
          g_autoptr (GArray) pairs = codio_ballot_get_pairs (ballot, G_LIST_MODEL (parts));

          if (pairs->len == 0)
            continue;
          if (first)
            codio_cli_add_heading (out, codio_catalog_message (catalog, kinds[i].title), '-');
          first = FALSE;
          describe_ballot (out, ballot, G_LIST_MODEL (parts), pairs, catalog);
        }
    }
}
