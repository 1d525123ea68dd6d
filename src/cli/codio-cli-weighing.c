/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include <math.h>

#include "codio-cli-file.h"
#include "codio-cli-pairs.h"
#include "codio-cli-text.h"
#include "codio-i18n.h"
#include "codio-profile-ballots.h"
#include "codio-weighing.h"

/* The account of the ballots that `codio-cli weighing` prints. */

typedef struct
{
  CodioProfile *profile;
  CodioCatalog *catalog;
  CodioWeighing *weighing;
  GString *out;
} Account;

/* Whole numbers without decimals, others with one or two. */
static char *
dup_number (Account *self,
            double   number)
{
  const int hundredths = (int) lround (number * 100);

  if (hundredths % 100 == 0)
    return g_strdup_printf ("%d", hundredths / 100);
  if (hundredths % 10 == 0)
    /* Translators: a number with one decimal */
    return g_strdup_printf (codio_catalog_message (self->catalog, "%d.%d"), hundredths / 100, hundredths / 10 % 10);

  /* Translators: a number with two decimals */
  return g_strdup_printf (codio_catalog_message (self->catalog, "%d.%02d"), hundredths / 100, hundredths % 100);
}

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

static const char *
get_voter (Account *self,
           guint    voter)
{
  const char *name = codio_weighing_get_voter (self->weighing, voter);

  return *name ? name : codio_catalog_message (self->catalog, "Somebody without a name");
}

static void
add_agreement (Account *self)
{
  double concordance;

  add_line (self, 0, codio_agreement_get_label (codio_weighing_get_agreement (self->weighing), self->catalog));
  if (codio_weighing_get_concordance (self->weighing, &concordance))
    {
      g_autofree char *number = dup_number (self, concordance);
      g_autofree char *text = NULL;

      text = g_strdup_printf (
        /* Translators: a number from 0 to 1, then a number of values */
        codio_catalog_message (self->catalog, "Kendall’s W is %s, from 0 (no agreement) to 1 (the same order). "
                                              "Values that all voters weighed: %u."),
        number, codio_weighing_get_n_common (self->weighing));
      add_line (self, 0, text);
    }
}

static char *
dup_spread (Account           *self,
            const CodioSpread *spread)
{
  const guint n_voters = codio_weighing_get_n_voters (self->weighing);
  g_autofree char *median = dup_number (self, spread->median);
  g_autofree char *lower = dup_number (self, spread->lower_quartile);
  g_autofree char *upper = dup_number (self, spread->upper_quartile);
  g_autofree char *deviation = dup_number (self, spread->deviation);
  GString *text = g_string_new (NULL);

  if (spread->minimum == spread->maximum)
    /* Translators: the weight that all voters gave */
    g_string_printf (text, codio_catalog_message (self->catalog, "all %d"), spread->minimum);
  else
    g_string_printf (text,
                     /* Translators: the median of the weights, the lowest and the highest, between which half of them
                      * lie, and the mean distance to the median */
                     codio_catalog_message (self->catalog, "median %s, from %d to %d, the middle half from %s to %s, "
                                                           "on average %s from the median"),
                     median, spread->minimum, spread->maximum, lower, upper, deviation);
  if (spread->n_votes < n_voters)
    {
      g_string_append (text, ", ");
      /* Translators: how many voters gave a weight and how many voters there are */
      g_string_append_printf (text, codio_catalog_message (self->catalog, "%u of %u voters"),
                              spread->n_votes, n_voters);
    }

  return g_string_free_and_steal (text);
}

static void
add_spreads (Account *self)
{
  codio_cli_add_heading (self->out, codio_catalog_message (self->catalog, "Most disagreement first"), '-');
  for (guint i = 0; i < codio_weighing_get_n_values (self->weighing); i++)
    {
      const CodioSpread *spread = codio_weighing_get_spread (self->weighing, i);
      g_autofree char *name = codio_profile_dup_value_name (self->profile, spread->value, self->catalog);
      g_autofree char *text = dup_spread (self, spread);

      codio_cli_add_field (self->out, self->catalog, 0, name, text);
      for (guint j = 0; j < spread->n_votes; j++)
        {
          const CodioVote *vote = &spread->votes[j];
          g_autofree char *view = NULL;

          if (!codio_spread_is_minority (spread, vote))
            continue;
          /* Translators: the name of a voter and the weight they gave */
          view = g_strdup_printf (codio_catalog_message (self->catalog, "%s, weight %d"), get_voter (self, vote->voter),
                                  vote->weight);
          if (*vote->reason)
            codio_cli_add_field (self->out, self->catalog, 2, view, vote->reason);
          else
            add_line (self, 2, view);
        }
    }
}

static void
add_step (Account         *self,
          const CodioStep *step)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < step->n_voters; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", get_voter (self, step->voters[i]));

  if (step->tied)
    add_line (self, 3, codio_catalog_message (self->catalog, "weighs as much as the next"));
  else if (step->n_voters == 0)
    add_line (self, 3, codio_catalog_message (self->catalog, "weighs more than the next, whoever is left out"));
  else
    codio_cli_add_field (self->out, self->catalog, 3,
                         codio_catalog_message (self->catalog,
                                                "would not weigh more than the next if one of these were left out"),
                         names->str);
}

static void
add_order (Account *self)
{
  const guint n = codio_weighing_get_n_values (self->weighing);
  guint rank = 1;

  codio_cli_add_heading (self->out, codio_catalog_message (self->catalog, "How firm the order is"), '-');
  for (guint i = 0; i < n; i++)
    {
      const CodioSpread *spread = codio_weighing_get_ranked (self->weighing, i);
      g_autofree char *name = codio_profile_dup_value_name (self->profile, spread->value, self->catalog);
      g_autofree char *line = NULL;

      if (i > 0 && !codio_weighing_get_step (self->weighing, i - 1)->tied)
        rank = i + 1;
      line = g_strdup_printf ("%u. %s", rank, name);
      add_line (self, 0, line);
      if (i + 1 < n)
        add_step (self, codio_weighing_get_step (self->weighing, i));
    }
}

static void
add_waiting (Account *self)
{
  g_auto (GStrv) missing = codio_profile_dup_missing_voters (self->profile);
  g_autofree char *names = g_strjoinv (", ", missing);

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
