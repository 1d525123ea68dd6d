/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-ballot-results.h"

#include <glib/gi18n.h>

#include "codio-ballot.h"
#include "codio-ballot-chart.h"
#include "codio-pairs-words.h"
#include "codio-part-list.h"
#include "codio-text.h"
#include "codio-weighing-words.h"

/**
 * CodioBallotResults:
 *
 * What the ballots of a profile say together: a chart, the same in a list, and how firm the order is. It shows them as
 * they were when it was given the profile.
 */
struct _CodioBallotResults
{
  AdwBin parent_instance;

  GtkWidget *weights_box;
  AdwPreferencesGroup *agreement_group;
  CodioBallotChart *chart;
  GtkListBox *spreads;
  GtkListBox *order;
  GtkWidget *foundations_group;
  GtkListBox *foundations;
  GtkWidget *principles_group;
  GtkListBox *principles;
};

G_DEFINE_FINAL_TYPE (CodioBallotResults, codio_ballot_results, ADW_TYPE_BIN)

static char *
dup_name (CodioProfile      *profile,
          const CodioSpread *spread)
{
  g_autofree char *name = codio_profile_dup_value_name (profile, spread->value, codio_catalog_get_default ());

  return codio_text_clean (name);
}

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *clean = codio_text_clean (subtitle);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), clean);
  gtk_list_box_append (list, row);
}

static void
add_spread (CodioBallotResults *self,
            CodioProfile       *profile,
            CodioWeighing      *weighing,
            const CodioSpread  *spread)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autofree char *name = dup_name (profile, spread);
  g_autofree char *first = codio_weighing_dup_spread (weighing, spread, catalog);
  g_autoptr (GString) text = g_string_new (first);

  for (guint i = 0; i < spread->n_votes; i++)
    if (codio_spread_is_minority (spread, &spread->votes[i]))
      {
        const CodioVote *vote = &spread->votes[i];
        g_autofree char *view = codio_weighing_dup_vote (weighing, vote, vote->reason, catalog);

        g_string_append_printf (text, "\n%s", view);
      }
  add_row (self->spreads, name, text->str);
}

static void
add_step (CodioBallotResults *self,
          CodioProfile       *profile,
          CodioWeighing      *weighing,
          guint               position)
{
  g_autofree char *name = dup_name (profile, codio_weighing_get_ranked (weighing, position));
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (position + 1 < codio_weighing_get_n_values (weighing))
    text = codio_weighing_dup_step (weighing, codio_weighing_get_step (weighing, position),
                                    codio_catalog_get_default ());
  title = g_strdup_printf ("%u. %s", codio_weighing_get_rank (weighing, position), name);
  add_row (self->order, title, text ? text : "");
}

/* What those who compared parts in pairs come to; returns whether there are any. */
static gboolean
add_pairs (CodioProfile  *profile,
           CodioPartKind  kind,
           GtkListBox    *list,
           GtkWidget     *group)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  GListModel *ballots = codio_record_get_records (CODIO_RECORD (profile), "ballots");
  g_autoptr (CodioPartList) parts = codio_part_list_new_of_kind (codio_profile_get_edition (profile), kind);
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioBallot) ballot = g_list_model_get_item (ballots, i);
      g_autoptr (GArray) pairs = codio_ballot_get_pairs (ballot, G_LIST_MODEL (parts));
      const CodioPair *answers = (const CodioPair *) (gpointer) pairs->data;
      g_autofree char *name = NULL;
      g_autofree char *weights = NULL;
      g_autofree char *odd = NULL;
      g_autofree char *text = NULL;

      if (pairs->len == 0)
        continue;

      found = TRUE;
      name = *codio_ballot_get_name (ballot) ? codio_text_clean (codio_ballot_get_name (ballot))
                                             : g_strdup (_("Somebody without a name"));
      weights = codio_pairs_dup_weights (answers, pairs->len, G_LIST_MODEL (parts), catalog);
      odd = codio_pairs_dup_contradictions (answers, pairs->len, G_LIST_MODEL (parts), catalog);
      text = g_strjoin ("\n", weights, odd, NULL);
      add_row (list, name, text);
    }
  gtk_widget_set_visible (group, found);

  return found;
}

static void
show_weights (CodioBallotResults *self,
              CodioProfile       *profile,
              CodioWeighing      *weighing)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autofree char *concordance = codio_weighing_dup_concordance (weighing, catalog);
  g_autofree char *text = NULL;

  text = g_strjoin (" ", codio_agreement_get_label (codio_weighing_get_agreement (weighing), catalog), concordance,
                    NULL);
  adw_preferences_group_set_description (self->agreement_group, text);
  for (guint i = 0; i < codio_weighing_get_n_values (weighing); i++)
    {
      add_spread (self, profile, weighing, codio_weighing_get_spread (weighing, i));
      add_step (self, profile, weighing, i);
    }
}

static void
codio_ballot_results_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_BALLOT_RESULTS);

  G_OBJECT_CLASS (codio_ballot_results_parent_class)->dispose (object);
}

static void
codio_ballot_results_class_init (CodioBallotResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_ballot_results_dispose;

  g_type_ensure (CODIO_TYPE_BALLOT_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-ballot-results.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, weights_box);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, agreement_group);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, chart);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, spreads);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, order);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, foundations_group);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, foundations);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, principles_group);
  gtk_widget_class_bind_template_child (widget_class, CodioBallotResults, principles);
}

static void
codio_ballot_results_init (CodioBallotResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * codio_ballot_results_set_profile:
 * @self: results
 * @profile: (nullable): a profile whose ballots may be shown; %NULL to show nothing
 */
void
codio_ballot_results_set_profile (CodioBallotResults *self,
                                  CodioProfile       *profile)
{
  g_autoptr (CodioWeighing) weighing = NULL;
  gboolean has_weights, has_foundations, has_principles;

  g_return_if_fail (CODIO_IS_BALLOT_RESULTS (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  gtk_list_box_remove_all (self->spreads);
  gtk_list_box_remove_all (self->order);
  gtk_list_box_remove_all (self->foundations);
  gtk_list_box_remove_all (self->principles);
  weighing = profile ? codio_weighing_new (profile) : NULL;
  has_weights = weighing && codio_weighing_get_n_values (weighing) > 0;
  has_foundations = profile && add_pairs (profile, CODIO_PART_FOUNDATION, self->foundations, self->foundations_group);
  has_principles = profile && add_pairs (profile, CODIO_PART_PRINCIPLE, self->principles, self->principles_group);

  codio_ballot_chart_set_weighing (self->chart, has_weights ? profile : NULL, has_weights ? weighing : NULL);
  gtk_widget_set_visible (self->weights_box, has_weights);
  gtk_widget_set_visible (GTK_WIDGET (self), has_weights || has_foundations || has_principles);
  if (has_weights)
    show_weights (self, profile, weighing);
}
