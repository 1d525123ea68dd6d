/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cli-file.h"
#include "codio-cli-pairs.h"
#include "codio-cli-text.h"
#include "codio-i18n.h"
#include "codio-profile-ballots.h"
#include "codio-weighing-words.h"

/* The account of the ballots that `codio-cli weighing` prints. */

typedef struct
{
  CodioProfile *profile;
  CodioCatalog *catalog;
  CodioWeighing *weighing;
  GString *out;
} Account;

static void
add_line (Account    *self,
          guint       indent,
          const char *text)
{
  codio_cli_wrap (self->out, indent, text);
}

static void
add_count (Account    *self,
           const char *label,
           guint       count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);

  codio_cli_add_field (self->out, self->catalog, 0, label, number);
}

static void
add_agreement (Account *self)
{
  g_autofree char *concordance = codio_weighing_dup_concordance (self->weighing, self->catalog);

  add_line (self, 0, codio_agreement_get_label (codio_weighing_get_agreement (self->weighing), self->catalog));
  if (concordance)
    add_line (self, 0, concordance);
}

static void
add_spreads (Account *self)
{
  codio_cli_add_heading (self->out, codio_catalog_message (self->catalog, "Most disagreement first"), '-');
  for (guint i = 0; i < codio_weighing_get_n_values (self->weighing); i++)
    {
      const CodioSpread *spread = codio_weighing_get_spread (self->weighing, i);
      g_autofree char *name = codio_profile_dup_value_name (self->profile, spread->value, self->catalog);
      g_autofree char *text = codio_weighing_dup_spread (self->weighing, spread, self->catalog);

      codio_cli_add_field (self->out, self->catalog, 0, name, text);
      for (guint j = 0; j < spread->n_votes; j++)
        {
          const CodioVote *vote = &spread->votes[j];
          g_autofree char *view = NULL;

          if (!codio_spread_is_minority (spread, vote))
            continue;
          view = codio_weighing_dup_vote (self->weighing, vote, vote->reason, self->catalog);
          add_line (self, 2, view);
        }
    }
}

static void
add_order (Account *self)
{
  const guint n = codio_weighing_get_n_values (self->weighing);

  codio_cli_add_heading (self->out, codio_catalog_message (self->catalog, "How firm the order is"), '-');
  for (guint i = 0; i < n; i++)
    {
      const CodioSpread *spread = codio_weighing_get_ranked (self->weighing, i);
      g_autofree char *name = codio_profile_dup_value_name (self->profile, spread->value, self->catalog);
      g_autofree char *line = NULL;

      line = g_strdup_printf ("%u. %s", codio_weighing_get_rank (self->weighing, i), name);
      add_line (self, 0, line);
      if (i + 1 < n)
        {
          const CodioRankStep *step = codio_weighing_get_step (self->weighing, i);
          g_autofree char *text = codio_weighing_dup_step (self->weighing, step, self->catalog);

          add_line (self, 3, text);
        }
    }
}

static void
add_waiting (Account *self)
{
  g_auto (GStrv) missing = codio_profile_dup_missing_voters (self->profile);
  g_autofree char *names = codio_catalog_dup_list (self->catalog, (const char * const *) missing);

  codio_cli_add_field (self->out, self->catalog, 0, codio_catalog_message (self->catalog, "Waiting for"), names);
  add_line (self, 0, codio_catalog_message (self->catalog, "What blind ballots say is shown when all voters have "
                                                           "handed in theirs, or when the round is closed."));
}

static char *
describe (CodioProfile *profile,
          CodioCatalog *catalog)
{
  g_autoptr (CodioWeighing) weighing = codio_weighing_new (profile);
  Account self = { profile, catalog, weighing, g_string_new (NULL) };
  const char *title = codio_profile_get_title (profile);
  const guint n_empty = codio_weighing_get_n_empty (weighing);

  codio_cli_add_heading (self.out, *title ? title : codio_catalog_message (catalog, "Untitled project"), '=');
  add_count (&self, codio_catalog_message (catalog, "Ballots"), codio_weighing_get_n_voters (weighing));
  if (n_empty > 0)
    add_count (&self, codio_catalog_message (catalog, "Ballots without weights, not counted"), n_empty);

  if (!codio_profile_can_show_ballots (profile))
    {
      add_waiting (&self);
    }
  else
    {
      if (codio_weighing_get_n_voters (weighing) > 0)
        {
          add_agreement (&self);
          add_spreads (&self);
          add_order (&self);
        }
      codio_cli_describe_pairs (self.out, profile, catalog);
    }

  return g_string_free_and_steal (self.out);
}

/**
 * codio_cli_weighing:
 * @file: the name of a file
 *
 * Prints what the ballots of the profile have in common and where they differ, or what is waited for.
 *
 * Returns: the status
 */
CodioCliStatus
codio_cli_weighing (const char *file)
{
  CodioCliStatus status = CODIO_CLI_STATUS_FINE;
  g_autoptr (CodioProfile) profile = codio_cli_load (file, &status);

  if (profile)
    {
      g_autofree char *text = describe (profile, codio_catalog_get_default ());

      g_print ("%s", text);
    }

  return status;
}
