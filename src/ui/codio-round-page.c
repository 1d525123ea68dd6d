/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-round-page.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-ballot-results.h"
#include "codio-content-language.h"
#include "codio-editable.h"
#include "codio-labels.h"
#include "codio-menu-names.h"
#include "codio-profile-round.h"
#include "codio-text.h"

/**
 * CodioRoundPage:
 *
 * A round of ballots: who votes, who has handed in a ballot and who has not, and what the ballots say when that may be
 * shown.
 *
 * It follows the profile only while it is looked at.
 */
struct _CodioRoundPage
{
  AdwBin parent_instance;

  GtkListBox *list; /* of voters; the last row is to add one */
  AdwEntryRow *voter_row;
  GtkMenuButton *participants_button;
  GtkLabel *state_label;
  GtkActionable *fill_button;
  GtkWidget *fill_file_button;
  GtkWidget *take_button;
  GtkWidget *close_button;
  GtkWidget *open_button;
  CodioBallotResults *results;

  CodioProfile *profile;
  GSignalGroup *history_signals;
};

G_DEFINE_FINAL_TYPE (CodioRoundPage, codio_round_page, ADW_TYPE_BIN)

static gboolean
is_closed (CodioRoundPage *self)
{
  return codio_record_get_number (CODIO_RECORD (self->profile), "ballot-round") == CODIO_BALLOT_ROUND_CLOSED;
}

static void
add_button (GtkWidget  *row,
            const char *icon,
            const char *tooltip,
            const char *voter,
            const char *action,
            const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  /* Translators: what a button does, and for which voter */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), tooltip, voter);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_row (CodioRoundPage *self,
            const char     *voter,
            CodioBallot    *ballot)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = codio_accessible_create_icon (ballot ? "object-select-symbolic" : "content-loading-symbolic");
  g_autofree char *name = *voter ? codio_text_clean (voter) : g_strdup (_("Somebody without a name"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), ballot ? _("Handed in") : _("Not handed in yet"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  if (ballot)
    {
      add_button (row, "user-trash-symbolic", _("Take Out the Ballot"), name, "profile.take-out-ballot",
                  codio_ballot_get_id (ballot));
    }
  else
    {
      if (!is_closed (self))
        {
          add_button (row, "document-edit-symbolic", _("Fill In a Ballot"), name, "profile.fill-ballot", voter);
          add_button (row, "document-save-as-symbolic", _("Make Ballot File"), name, "profile.make-ballot", voter);
        }
      add_button (row, "user-trash-symbolic", _("Remove Voter"), name, "profile.remove-voter", voter);
    }

  return row;
}

/* Voters in their order, and then those who handed in a ballot that was not waited for. */
static int
insert_rows (CodioRoundPage *self)
{
  const char * const *voters = codio_record_get_strings (CODIO_RECORD (self->profile), "voters");
  GListModel *ballots = codio_record_get_records (CODIO_RECORD (self->profile), "ballots");
  int position = 0;

  for (; *voters; voters++)
    gtk_list_box_insert (self->list, create_row (self, *voters, codio_profile_find_ballot_of (self->profile, *voters)),
                         position++);

  for (guint i = 0; i < g_list_model_get_n_items (ballots); i++)
    {
      g_autoptr (CodioBallot) ballot = g_list_model_get_item (ballots, i);
      gboolean waited_for = FALSE;

      for (voters = codio_record_get_strings (CODIO_RECORD (self->profile), "voters"); *voters; voters++)
        waited_for = waited_for || codio_profile_find_ballot_of (self->profile, *voters) == ballot;
      if (!waited_for)
        gtk_list_box_insert (self->list, create_row (self, codio_ballot_get_name (ballot), ballot), position++);
    }

  return position;
}

/* Which row of a voter the keyboard is in; -1 where it is elsewhere. */
static int
find_focus (CodioRoundPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (row == NULL || row == GTK_WIDGET (self->voter_row) || gtk_widget_get_parent (row) != GTK_WIDGET (self->list))
    return -1;

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

/* The keyboard goes from a row to the one that takes its place, before it goes away and the keyboard anywhere. */
static void
update_list (CodioRoundPage *self)
{
  int index = find_focus (self);
  const int n = insert_rows (self);
  GtkListBoxRow *row;

  if (index >= n && !gtk_widget_get_visible (GTK_WIDGET (self->voter_row)))
    index = n - 1;
  if (index >= 0)
    gtk_widget_grab_focus (index < n ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, index))
                                     : GTK_WIDGET (self->voter_row));
  while ((row = gtk_list_box_get_row_at_index (self->list, n)) != GTK_LIST_BOX_ROW (self->voter_row))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static char *
dup_count (guint n)
{
  if (n == 0)
    return g_strdup (_("No ballots are in yet."));

  /* Translators: a number of ballots */
  return g_strdup_printf (ngettext ("%u ballot is in.", "%u ballots are in.", n), n);
}

static char *
dup_waiting (CodioRoundPage *self)
{
  g_auto (GStrv) missing = codio_profile_dup_missing_voters (self->profile);
  g_autofree char *names = codio_catalog_dup_list (codio_catalog_get_default (), (const char * const *) missing);
  g_autofree char *clean = codio_text_clean (names);

  if (*missing == NULL)
    return NULL;

  /* Translators: the names of voters */
  return g_strdup_printf (_("Waiting for %s."), clean);
}

static void
update_state (CodioRoundPage *self)
{
  const guint n = g_list_model_get_n_items (codio_record_get_records (CODIO_RECORD (self->profile), "ballots"));
  g_autofree char *count = dup_count (n);
  g_autofree char *waiting = NULL;
  g_autofree char *text = NULL;
  const char *when = NULL;

  if (is_closed (self))
    {
      when = _("The round is closed.");
    }
  else if (n > 0 && !codio_profile_can_show_ballots (self->profile))
    {
      waiting = dup_waiting (self);
      when = _("What they say is shown when all are in, or when you close the round.");
    }

  text = waiting ? g_strjoin (" ", count, waiting, when, NULL) : g_strjoin (" ", count, when, NULL);
  gtk_label_set_text (self->state_label, text);
}

/* The menu is made anew each time it is opened. */
static void
open_participants_cb (GtkMenuButton *button,
                      gpointer       user_data)
{
  CodioRoundPage *self = user_data;
  g_auto (GStrv) names = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (self->profile == NULL)
    return;

  names = codio_profile_dup_possible_voters (self->profile);
  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *name = codio_text_quote (names[i]);
      g_auto (GStrv) pieces = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", pieces); /* otherwise it would be a mnemonic */
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "profile.add-voter", "s", names[i]);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  codio_menu_names_repair_popover (gtk_menu_button_get_popover (button));
}

/* Those who take part in the project often vote, too. */
static void
update_participants (CodioRoundPage *self)
{
  g_auto (GStrv) names = codio_profile_dup_possible_voters (self->profile);
  GtkWidget *button = GTK_WIDGET (self->participants_button);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_menu_button_popdown (self->participants_button); /* it may be out of date */
  if (names[0] == NULL && focus && gtk_widget_is_ancestor (focus, button))
    gtk_widget_grab_focus (GTK_WIDGET (self->voter_row));
  gtk_widget_set_visible (button, names[0] != NULL);
}

static void
update (CodioRoundPage *self)
{
  gboolean shown, closed;

  if (self->profile == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  closed = is_closed (self);
  shown = codio_profile_can_show_ballots (self->profile);
  gtk_widget_set_visible (GTK_WIDGET (self->voter_row), !closed); /* who comes now cannot vote */
  update_list (self);
  update_participants (self);
  update_state (self);
  gtk_widget_set_visible (GTK_WIDGET (self->fill_button), !closed);
  gtk_widget_set_visible (self->fill_file_button, !closed);
  gtk_widget_set_visible (self->close_button, !closed);
  gtk_widget_set_visible (self->open_button, closed);
  codio_labels_set_tooltip (self->take_button, closed ? _("The round is closed. To take in more, open it again.") : "");
  codio_ballot_results_set_profile (self->results, shown ? self->profile : NULL);
}

static void
add_voter_cb (CodioRoundPage *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->voter_row)));

  codio_profile_add_voter (self->profile, name);
  /* To empty the row is nothing that is to be applied. */
  adw_entry_row_set_show_apply_button (self->voter_row, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->voter_row), "");
  adw_entry_row_set_show_apply_button (self->voter_row, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->voter_row));
}

static void
codio_round_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (codio_round_page_parent_class)->map (widget);

  update (CODIO_ROUND_PAGE (widget));
}

static void
codio_round_page_dispose (GObject *object)
{
  CodioRoundPage *self = CODIO_ROUND_PAGE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ROUND_PAGE);

  G_OBJECT_CLASS (codio_round_page_parent_class)->dispose (object);
}

static void
codio_round_page_class_init (CodioRoundPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_round_page_dispose;
  widget_class->map = codio_round_page_map;

  g_type_ensure (CODIO_TYPE_BALLOT_RESULTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-round-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, list);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, voter_row);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, participants_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, fill_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, fill_file_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, take_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, close_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, CodioRoundPage, results);
  gtk_widget_class_bind_template_callback (widget_class, add_voter_cb);
}

static void
codio_round_page_init (CodioRoundPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_entry (self->voter_row);
  gtk_menu_button_set_create_popup_func (self->participants_button, open_participants_cb, self, NULL);

  gtk_actionable_set_action_target (self->fill_button, "s", "");
  gtk_actionable_set_action_name (self->fill_button, "profile.fill-ballot");
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  codio_content_language_follow (self, G_CALLBACK (update));
}

/**
 * codio_round_page_set_profile:
 * @self: a page
 * @profile: (nullable): the profile to show
 */
void
codio_round_page_set_profile (CodioRoundPage *self,
                              CodioProfile   *profile)
{
  g_return_if_fail (CODIO_IS_ROUND_PAGE (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  codio_ballot_results_set_profile (self->results, NULL);
  codio_editable_bind (GTK_WIDGET (self->voter_row), profile);
  codio_editable_bind (GTK_WIDGET (self->participants_button), profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}
