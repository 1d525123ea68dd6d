/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-cards-page.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-card.h"
#include "codio-card-order.h"
#include "codio-content-language.h"
#include "codio-editable.h"
#include "codio-ends.h"
#include "codio-keep-group.h"
#include "codio-profile-round.h"
#include "codio-text.h"
#include "codio-weighing-words.h"

/**
 * CodioCardsPage:
 *
 * Where somebody orders the values at stake as cards, and sees which weights follow. The order is theirs until they
 * keep it as a ballot or take over its weights.
 *
 * It follows the profile only while it is looked at. Invariant: `order` has a card for each value that a ballot asks
 * about, as soon as it was looked at.
 */
struct _CodioCardsPage
{
  AdwBin parent_instance;

  GtkBox *table;
  AdwSpinRow *ratio_row;
  GtkListBox *weights;
  GtkWidget *take_over_button;
  CodioKeepGroup *keep_group;

  CodioProfile *profile;
  CodioCardOrder *order;
  GSignalGroup *history_signals;
};

G_DEFINE_FINAL_TYPE (CodioCardsPage, codio_cards_page, ADW_TYPE_BIN)

static char *
dup_name (CodioCardsPage *self,
          const char     *value)
{
  g_autofree char *name = codio_profile_dup_value_name (self->profile, value, codio_catalog_get_default ());

  return codio_text_clean (name);
}

/* Ranks are counted from the heaviest, without blank cards. */
static char *
describe (CodioCardsPage *self,
          const char     *value)
{
  g_autofree char *name = dup_name (self, value);
  guint level = 0, rank = 0, n_ranks = 0;

  codio_card_order_find (self->order, value, &level);
  for (guint i = 0; i < codio_card_order_get_n_levels (self->order); i++)
    {
      g_auto (GStrv) values = codio_card_order_dup_level (self->order, i);

      n_ranks += *values != NULL;
      if (i == level)
        rank = n_ranks;
    }

  /* Translators: the name of a value; its place in the order, from the heaviest, and how many places there are */
  return g_strdup_printf (_("%s, rank %u of %u"), name, rank, n_ranks);
}

static CodioCard *
find_card (GtkWidget  *widget,
           const char *value)
{
  if (CODIO_IS_CARD (widget))
    return g_str_equal (codio_card_get_value (CODIO_CARD (widget)), value) ? CODIO_CARD (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      CodioCard *card = find_card (child, value);

      if (card)
        return card;
    }

  return NULL;
}

/* The cards were made anew: the one that was moved has the keyboard again, and its name says where it is. */
static void
follow (CodioCardsPage *self,
        const char     *value)
{
  CodioCard *card = find_card (GTK_WIDGET (self->table), value);

  if (card)
    gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
moved_cb (CodioCardsPage *self,
          gboolean        up,
          CodioCard      *card)
{
  g_autofree char *value = g_strdup (codio_card_get_value (card));
  gboolean moved = up ? codio_card_order_raise (self->order, value) : codio_card_order_lower (self->order, value);

  if (moved)
    follow (self, value);
  else
    gtk_widget_error_bell (GTK_WIDGET (card));
}

/* What is dropped may come from elsewhere: the order takes only values that it has. */
static gboolean
drop_cb (CodioCardsPage *self,
         const GValue   *dropped,
         double          x,
         double          y,
         GtkDropTarget  *target)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const guint level = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "level"));
  const gboolean between = g_object_get_data (G_OBJECT (widget), "between") != NULL;
  g_autofree char *value = g_value_dup_string (dropped);
  guint from;

  if (value == NULL || !codio_card_order_find (self->order, value, &from))
    return FALSE;

  if (between)
    codio_card_order_put_between (self->order, value, level);
  else
    codio_card_order_join (self->order, value, level);
  follow (self, value);

  return TRUE;
}

static void
accept_drops (CodioCardsPage *self,
              GtkWidget      *widget,
              guint           level,
              gboolean        between)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  g_object_set_data (G_OBJECT (widget), "level", GUINT_TO_POINTER (level));
  g_object_set_data (G_OBJECT (widget), "between", GUINT_TO_POINTER ((guint) between));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

static void
add_blank_cb (CodioCardsPage *self,
              GtkWidget      *button)
{
  const guint level = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (gtk_widget_get_parent (button)), "level"));
  g_auto (GStrv) values = codio_card_order_dup_level (self->order, level);

  if (!codio_card_order_add_blank (self->order, level))
    {
      codio_announce (GTK_WIDGET (self), _("There are as many blank cards here as there can be"));
      return;
    }

  codio_announce (GTK_WIDGET (self), _("Blank card added"));
  follow (self, *values);
}

static void
remove_blank_cb (CodioCardsPage *self,
                 GtkWidget      *button)
{
  const guint level = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (gtk_widget_get_parent (button)), "level"));
  guint above = level;
  g_auto (GStrv) values = NULL;

  /* The first has cards. */
  do
    {
      g_clear_pointer (&values, g_strfreev);
      values = codio_card_order_dup_level (self->order, --above);
    }
  while (*values == NULL);

  codio_card_order_remove_blank (self->order, level);
  codio_announce (GTK_WIDGET (self), _("Blank card removed"));
  follow (self, *values);
}

static void
add_button (CodioCardsPage *self,
            GtkWidget      *row,
            const char     *icon,
            const char     *tooltip,
            GCallback       clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
}

static GtkWidget *
create_level (CodioCardsPage *self,
              guint           level)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cards = adw_wrap_box_new ();
  g_auto (GStrv) values = codio_card_order_dup_level (self->order, level);

  accept_drops (self, row, level, FALSE);
  gtk_widget_add_css_class (row, "level");
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (cards), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (cards), 6);
  gtk_widget_set_hexpand (cards, TRUE);
  gtk_box_append (GTK_BOX (row), cards);
  for (char **value = values; *value; value++)
    {
      g_autofree char *name = dup_name (self, *value);
      g_autofree char *description = describe (self, *value);
      GtkWidget *card = codio_card_new (*value, name, description);

      g_signal_connect_object (card, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (cards), card);
    }

  if (*values == NULL)
    {
      GtkWidget *label = gtk_label_new (_("Blank card"));

      gtk_widget_add_css_class (row, "blank");
      gtk_widget_add_css_class (label, "dimmed");
      adw_wrap_box_append (ADW_WRAP_BOX (cards), label);
      add_button (self, row, "list-remove-symbolic", _("Remove This Blank Card"), G_CALLBACK (remove_blank_cb));
    }
  else if (level + 1 < codio_card_order_get_n_levels (self->order))
    {
      add_button (self, row, "list-add-symbolic", _("Add a Blank Card Below"), G_CALLBACK (add_blank_cb));
    }

  return row;
}

static GtkWidget *
create_gap (CodioCardsPage *self,
            guint           level)
{
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (gap, "gap");
  accept_drops (self, gap, level, TRUE);

  return gap;
}

static void
update_weights (CodioCardsPage *self)
{
  g_autofree double *percentages = NULL;
  g_autofree int *suggestions = NULL;
  g_auto (GStrv) values = codio_card_order_weigh (self->order, &percentages, &suggestions);

  gtk_list_box_remove_all (self->weights);
  for (guint i = g_strv_length (values); i-- > 0;)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *name = dup_name (self, values[i]);
      g_autofree char *number = codio_weighing_dup_number (percentages[i], codio_catalog_get_default ());
      g_autofree char *text = NULL;

      if (suggestions)
        /* Translators: a number of 100, and a weight from 1 to 4 */
        text = g_strdup_printf (_("%s of 100, suggested weight %d"), number, suggestions[i]);
      else
        /* Translators: a number of 100 */
        text = g_strdup_printf (_("%s of 100"), number);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      gtk_list_box_append (self->weights, row);
    }
  gtk_widget_set_sensitive (self->take_over_button,
                            suggestions != NULL && codio_profile_get_editable (self->profile));
}

static void
order_changed_cb (CodioCardsPage *self)
{
  const guint n = codio_card_order_get_n_levels (self->order);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))))
    gtk_box_remove (self->table, child);
  if (self->profile == NULL)
    return;

  for (guint i = 0; i < n; i++)
    {
      gtk_box_append (self->table, create_gap (self, i));
      gtk_box_append (self->table, create_level (self, i));
    }
  gtk_box_append (self->table, create_gap (self, n));
  update_weights (self);
}

/* Lays a card for each value that is asked about. */
static void
update (CodioCardsPage *self)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  if (self->profile == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  parts = codio_profile_list_weighed (self->profile);
  for (guint i = 0; i < parts->len; i++)
    g_strv_builder_add (builder, codio_part_get_id (g_ptr_array_index (parts, i)));
  values = g_strv_builder_end (builder);
  codio_card_order_set_values (self->order, (const char * const *) values);
}

/* One goes on with the order that one kept, if nobody else is to begin anew. */
static void
begin (CodioCardsPage *self)
{
  CodioBallot *ballot = self->profile ? codio_profile_find_open_ballot (self->profile, CODIO_BALLOT_METHOD_CARDS)
                                      : NULL;

  codio_card_order_set_values (self->order, (const char * const[]) { NULL });
  codio_keep_group_set_name (self->keep_group, ballot ? codio_ballot_get_name (ballot) : "");
  if (ballot)
    codio_card_order_load (self->order, ballot);
  update (self);
}

static void
take_over_cb (CodioCardsPage *self)
{
  g_autofree double *percentages = NULL;
  g_autofree int *suggestions = NULL;
  g_auto (GStrv) values = codio_card_order_weigh (self->order, &percentages, &suggestions);

  if (suggestions == NULL)
    return;

  codio_profile_take_cards (self->profile, (const char * const *) values, suggestions);
  codio_announce (GTK_WIDGET (self), _("The weights are taken over"));
}

static void
keep_cb (CodioCardsPage *self)
{
  g_autoptr (CodioBallot) ballot = codio_keep_group_create_ballot (self->keep_group, self->profile,
                                                                   CODIO_BALLOT_METHOD_CARDS);

  codio_card_order_save (self->order, ballot);
  if (codio_keep_group_hand_in (self->keep_group, self->profile, ballot) &&
      codio_record_get_number (CODIO_RECORD (ballot), "mode") == CODIO_BALLOT_MODE_BLIND)
    {
      codio_card_order_set_values (self->order, (const char * const[]) { NULL });
      update (self);
    }
}

static void
codio_cards_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (codio_cards_page_parent_class)->map (widget);

  update (CODIO_CARDS_PAGE (widget));
}

static void
codio_cards_page_dispose (GObject *object)
{
  CodioCardsPage *self = CODIO_CARDS_PAGE (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->order);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_CARDS_PAGE);

  G_OBJECT_CLASS (codio_cards_page_parent_class)->dispose (object);
}

static void
codio_cards_page_class_init (CodioCardsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_cards_page_dispose;
  widget_class->map = codio_cards_page_map;

  codio_ends_install (widget_class);
  g_type_ensure (CODIO_TYPE_KEEP_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-cards-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioCardsPage, table);
  gtk_widget_class_bind_template_child (widget_class, CodioCardsPage, ratio_row);
  gtk_widget_class_bind_template_child (widget_class, CodioCardsPage, weights);
  gtk_widget_class_bind_template_child (widget_class, CodioCardsPage, take_over_button);
  gtk_widget_class_bind_template_child (widget_class, CodioCardsPage, keep_group);
  gtk_widget_class_bind_template_callback (widget_class, take_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
codio_cards_page_init (CodioCardsPage *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->order = codio_card_order_new ();
  g_signal_connect_object (self->order, "changed", G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED);
  codio_content_language_follow (self, G_CALLBACK (order_changed_cb));
  adjustment = adw_spin_row_get_adjustment (self->ratio_row);
  gtk_adjustment_set_lower (adjustment, CODIO_CARD_ORDER_RATIO_MIN);
  gtk_adjustment_set_upper (adjustment, CODIO_CARD_ORDER_RATIO_MAX);
  g_object_bind_property (self->order, "ratio", self->ratio_row, "value",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
}

/**
 * codio_cards_page_set_profile:
 * @self: a page
 * @profile: (nullable): the profile whose values are ordered
 */
void
codio_cards_page_set_profile (CodioCardsPage *self,
                              CodioProfile   *profile)
{
  g_return_if_fail (CODIO_IS_CARDS_PAGE (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  codio_editable_bind (GTK_WIDGET (self->keep_group), profile);
  begin (self);
}
