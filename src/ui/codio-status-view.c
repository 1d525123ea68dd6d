/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-status-view.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-arrow.h"
#include "codio-review-words.h"
#include "codio-review.h"
#include "codio-text.h"

/**
 * CodioStatusView:
 *
 * How far a profile is, on the way from preparing it to settling it: where it can go from there, what was settled, and
 * who said so when. It follows the profile only while it is looked at.
 */
struct _CodioStatusView
{
  AdwBin parent_instance;

  GtkListBox *path;
  GtkWidget *settlement_group;
  AdwActionRow *settled_row;
  AdwActionRow *check_row;
  GtkImage *check_image;
  AdwActionRow *digest_row;
  AdwActionRow *now_row;
  AdwActionRow *moment_row;
  GtkWidget *history_group;
  GtkListBox *history;

  CodioProfile *profile;
  GSignalGroup *history_signals;
};

G_DEFINE_FINAL_TYPE (CodioStatusView, codio_status_view, ADW_TYPE_BIN)

static const char *
get_label (int state)
{
  return codio_enum_get_label (CODIO_TYPE_REVIEW_STATE, state, codio_catalog_get_default ());
}

/* Why @state cannot be reached, whoever says so; %NULL where it can. */
static char *
dup_refusal (CodioStatusView  *self,
             CodioReviewState  state)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const CodioActor anybody = { "…", NULL, "…", now };
  g_autoptr (GError) error = NULL;

  if (codio_profile_check_step (self->profile, state, &anybody, &error))
    return NULL;

  /* Translators: what is to be done first */
  return g_strdup_printf (_("Not yet: %s."), error->message);
}

/* On, or back; where one goes on to is what one does most. */
static GtkWidget *
create_button (CodioReviewState state,
               CodioReviewState now)
{
  GtkWidget *button = gtk_button_new_with_label (state > now ? _("Go On…") : _("Go Back…"));
  g_autoptr (GEnumClass) states = g_type_class_ref (CODIO_TYPE_REVIEW_STATE);
  /* Translators: what a button does, and with which state of the profile */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), state > now ? _("Go On…") : _("Go Back…"),
                                           get_label ((int) state));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY); /* it would prevail */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (state == now + 1)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", g_enum_get_value (states, (int) state)->value_nick);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "profile.go-to");

  return button;
}

/* To be advised on is more than a step; see CodioAgendaView for a further advice. */
static GtkWidget *
create_advise_button (CodioReviewState now)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Give Advice…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (now == CODIO_REVIEW_STATE_SUBMITTED)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "profile.advise");

  return button;
}

/* Whether the profile was in @state once; all begin in preparation. */
static gboolean
was_in (CodioStatusView  *self,
        CodioReviewState  state)
{
  GListModel *steps = codio_record_get_records (CODIO_RECORD (self->profile), "steps");

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CodioRecord) step = g_list_model_get_item (steps, i);

      if (codio_record_get_number (step, "state") == (int) state)
        return TRUE;
    }

  return state == CODIO_REVIEW_STATE_PREPARATION;
}

static GtkWidget *
create_state (CodioStatusView  *self,
              CodioReviewState  state,
              CodioReviewState  now)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = codio_accessible_create_icon (state == now ? "go-next-symbolic" : "object-select-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_label ((int) state));
  gtk_widget_set_opacity (image, state == now || (state < now && was_in (self, state)) ? 1 : 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);

  if (state == now)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("The profile is here now"));
    }
  else if (state == CODIO_REVIEW_STATE_ADVISED)
    {
      if (now < CODIO_REVIEW_STATE_ADVISED && !codio_profile_get_frozen (self->profile))
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_advise_button (now));
    }
  else if (!codio_profile_get_frozen (self->profile))
    {
      GtkWidget *button = create_button (state, now);
      g_autofree char *refusal = dup_refusal (self, state);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      gtk_widget_set_visible (button, refusal == NULL);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), refusal ? refusal : "");
    }

  return row;
}

/* When, who, and what came of it or why. */
static char *
describe_step (CodioStatusView *self,
               CodioRecord     *step)
{
  CodioRecord *advice = codio_profile_find (self->profile, "advice", codio_record_get_string (step, "advice"));
  g_autofree char *time = codio_review_dup_time (step);
  g_autofree char *actor = codio_review_dup_actor (step);
  g_autofree char *reason = codio_text_clean (codio_record_get_string (step, "reason"));
  GString *text = g_string_new (time);

  if (*actor)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", actor);
  if (advice)
    g_string_append_printf (text, "\n%s", codio_enum_get_label (CODIO_TYPE_VERDICT,
                                                                codio_record_get_number (advice, "verdict"),
                                                                codio_catalog_get_default ()));
  if (*reason)
    g_string_append_printf (text, "\n%s", reason);

  return g_string_free_and_steal (text);
}

static GtkWidget *
create_step (CodioStatusView *self,
             CodioRecord     *step)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = describe_step (self, step);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_label (codio_record_get_number (step, "state")));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);

  return row;
}

static void
show_check (CodioStatusView *self,
            CodioSettlement  settlement)
{
  g_autofree char *digest = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->check_row), codio_settlement_describe (settlement));
  gtk_image_set_from_icon_name (self->check_image, settlement == CODIO_SETTLEMENT_SAME ? "object-select-symbolic"
                                                                                       : "dialog-warning-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->now_row), settlement == CODIO_SETTLEMENT_CHANGED);
  if (settlement != CODIO_SETTLEMENT_CHANGED)
    return;

  digest = codio_profile_dup_digest (self->profile);
  adw_action_row_set_subtitle (self->now_row, digest);
}

static void
update_settlement (CodioStatusView *self)
{
  CodioRecord *step;
  CodioSettlement settlement = codio_profile_check_settlement (self->profile, &step);
  g_autofree char *time = NULL;
  g_autofree char *actor = NULL;
  g_autofree char *who = NULL;
  g_autofree char *digest = NULL;
  const char *moment;

  gtk_widget_set_visible (self->settlement_group, settlement != CODIO_SETTLEMENT_NONE);
  if (settlement == CODIO_SETTLEMENT_NONE)
    return;

  time = codio_review_dup_time (step);
  actor = codio_review_dup_actor (step);
  who = g_strjoin (*actor && *time ? "\n" : "", actor, time, NULL);
  adw_action_row_set_subtitle (self->settled_row, who);
  digest = codio_text_clean (codio_record_get_string (step, "digest"));
  adw_action_row_set_subtitle (self->digest_row, digest);
  show_check (self, settlement);

  moment = codio_record_get_string (step, "moment");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->moment_row), "s", moment);
  gtk_widget_set_visible (GTK_WIDGET (self->moment_row), codio_profile_find (self->profile, "moments", moment) != NULL);
}

/* The keyboard stays in the row where it was. */
static void
update_path (CodioStatusView *self)
{
  const CodioReviewState now = codio_profile_get_review_state (self->profile);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->path));
  const int index = focus ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;

  gtk_list_box_remove_all (self->path);
  for (CodioReviewState state = CODIO_REVIEW_STATE_PREPARATION; state <= CODIO_REVIEW_STATE_SETTLED; state++)
    gtk_list_box_append (self->path, create_state (self, state, now));
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->path, index)));
}

/* To see whether it is what was settled takes as long as to write the profile. */
static void
update (CodioStatusView *self)
{
  GListModel *steps;
  guint n;

  if (self->profile == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  update_path (self);
  update_settlement (self);

  steps = codio_record_get_records (CODIO_RECORD (self->profile), "steps");
  n = g_list_model_get_n_items (steps);
  gtk_widget_set_visible (self->history_group, n > 0);
  gtk_list_box_remove_all (self->history);
  for (guint i = n; i > 0; i--)
    {
      g_autoptr (CodioRecord) step = g_list_model_get_item (steps, i - 1);

      gtk_list_box_append (self->history, create_step (self, step));
    }
}

static void
codio_status_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (codio_status_view_parent_class)->map (widget);

  update (CODIO_STATUS_VIEW (widget));
}

static void
codio_status_view_dispose (GObject *object)
{
  CodioStatusView *self = CODIO_STATUS_VIEW (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_STATUS_VIEW);

  G_OBJECT_CLASS (codio_status_view_parent_class)->dispose (object);
}

static void
codio_status_view_class_init (CodioStatusViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_status_view_dispose;
  widget_class->map = codio_status_view_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-status-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, path);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, settlement_group);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, settled_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, check_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, check_image);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, digest_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, now_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, moment_row);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, history_group);
  gtk_widget_class_bind_template_child (widget_class, CodioStatusView, history);
}

static void
codio_status_view_init (CodioStatusView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  codio_arrow_add (self->moment_row);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->moment_row), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->moment_row), "profile.show-moment");
  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
}

/**
 * codio_status_view_new:
 *
 * Returns: a view without a profile
 */
GtkWidget *
codio_status_view_new (void)
{
  return g_object_new (CODIO_TYPE_STATUS_VIEW, NULL);
}

/**
 * codio_status_view_set_profile:
 * @self: a view
 * @profile: (nullable): the profile to show
 */
void
codio_status_view_set_profile (CodioStatusView *self,
                               CodioProfile    *profile)
{
  g_return_if_fail (CODIO_IS_STATUS_VIEW (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}
