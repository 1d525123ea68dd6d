/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-agenda-view.h"

#include <glib/gi18n.h>

#include "codio-advice-group.h"
#include "codio-agenda.h"
#include "codio-arrow.h"
#include "codio-content-language.h"
#include "codio-text.h"

/* A row is made for each point that is shown, so of very many on one topic only some are shown at first. */
#define STEP 50

/**
 * CodioAgendaView:
 *
 * What a committee has to talk about in a profile, and the advice that was given.
 *
 * Invariants: a topic keeps its list, and rows are made anew only where what they say has changed, so that the keyboard
 * stays where it is. While `stale`, the view is not looked at and shows something old.
 */
typedef struct
{
  GtkWidget *group;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *more_button;
  GPtrArray *points; /* of Point */
  guint n_wanted;
} Topic;

struct _CodioAgendaView
{
  AdwBin parent_instance;

  GtkBox *advice_box;
  GtkWidget *empty_page;
  GtkBox *topics_box;
  GtkLabel *count_label;

  CodioProfile *profile;
  GSignalGroup *history_signals;
  Topic topics[CODIO_N_AGENDA_TOPICS];
  guint update_source;
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (CodioAgendaView, codio_agenda_view, ADW_TYPE_BIN)

/* What a row says, and of what. */
typedef struct
{
  CodioRecord *record;
  char *title;
  char *details;
} Point;

static void
point_free (gpointer data)
{
  Point *point = data;

  g_object_unref (point->record);
  g_free (point->title);
  g_free (point->details);
  g_free (point);
}

static gboolean
is_same (GPtrArray *points,
         GPtrArray *others)
{
  if (points->len != others->len)
    return FALSE;

  for (guint i = 0; i < points->len; i++)
    {
      const Point *a = g_ptr_array_index (points, i), *b = g_ptr_array_index (others, i);

      if (a->record != b->record || !g_str_equal (a->title, b->title) || !g_str_equal (a->details, b->details))
        return FALSE;
    }

  return TRUE;
}

static void
add_label (GStrvBuilder *builder,
           CodioRecord  *record,
           const char   *member)
{
  const CodioMember *description = codio_record_find_member (record, member);
  const int value = codio_record_get_number (record, member);

  if (value > 0)
    g_strv_builder_add (builder, codio_enum_get_label (description->get_type (), value, codio_catalog_get_default ()));
}

static void
add_string (GStrvBuilder *builder,
            CodioRecord  *record,
            const char   *member)
{
  const char *string = codio_record_get_string (record, member);

  if (*string)
    g_strv_builder_add (builder, string);
}

/* What helps to see at a glance what the point is about. */
static char *
dup_details (const CodioAgendaItem *item)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;
  g_autofree char *text = NULL;

  if (CODIO_IS_DILEMMA (item->record))
    add_label (builder, item->record, "status");
  else if (CODIO_IS_COMMENT (item->record))
    add_string (builder, item->record, "author");
  else if (CODIO_IS_PARTICIPANT (item->record))
    {
      if (*codio_record_get_string (item->record, "name"))
        add_string (builder, item->record, "role");
      add_label (builder, item->record, "perspective");
    }
  else
    {
      const int weight = codio_record_get_number (item->record, "weight");

      if (weight > 0)
        g_strv_builder_take (builder, g_strdup_printf (_("Weight %d of %d"), weight, CODIO_WEIGHT_MAX));
      else
        add_label (builder, item->record, "judgement");
      add_label (builder, item->record, "secured");
    }

  pieces = g_strv_builder_end (builder);
  text = g_strjoinv (" · ", pieces);

  return codio_text_clean (text);
}

static Point *
point_new (CodioAgendaView       *self,
           const CodioAgendaItem *item)
{
  g_autofree char *title = codio_agenda_item_dup_title (item, self->profile, codio_catalog_get_default ());
  Point *point = g_new0 (Point, 1);

  point->record = g_object_ref (item->record);
  point->title = codio_text_clean (title);
  point->details = dup_details (item);

  return point;
}

static GtkWidget *
create_row (const Point *point)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), point->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), point->details);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  codio_arrow_add (ADW_ACTION_ROW (row));

  return row;
}

static void
show_rows (Topic *topic)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (topic->list));
  const int focus = focused ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  const guint n = MIN (topic->points->len, topic->n_wanted);

  gtk_list_box_remove_all (topic->list);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (topic->list, create_row (g_ptr_array_index (topic->points, i)));
  gtk_widget_set_visible (topic->more_button, n < topic->points->len);

  if (focus >= 0 && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (topic->list, MIN (focus, (int) n - 1))));
}

static void
show_points (Topic     *topic,
             GPtrArray *points)
{
  g_autofree char *count = g_strdup_printf ("%u", points->len);
  g_autofree char *description = g_strdup_printf (ngettext ("%u point", "%u points", points->len), points->len);

  gtk_widget_set_visible (topic->group, points->len > 0);
  if (is_same (topic->points, points))
    return;

  g_clear_pointer (&topic->points, g_ptr_array_unref);
  topic->points = g_ptr_array_ref (points);
  gtk_label_set_text (topic->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (topic->count), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  show_rows (topic);
}

static guint
show_agenda (CodioAgendaView *self)
{
  g_autoptr (GPtrArray) items = codio_agenda_make (self->profile);
  guint n = 0;

  for (CodioAgendaTopic topic = 0; topic < CODIO_N_AGENDA_TOPICS; topic++)
    {
      g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (point_free);

      for (; n < items->len && ((CodioAgendaItem *) g_ptr_array_index (items, n))->topic == topic; n++)
        g_ptr_array_add (points, point_new (self, g_ptr_array_index (items, n)));
      show_points (&self->topics[topic], points);
    }

  return items->len;
}

/* The newest first; what was shown before goes on being shown by the same group. */
static void
show_advice (CodioAgendaView *self)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (self->profile), "advice");
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->advice_box));

  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (CodioRecord) advice = g_list_model_get_item (list, i - 1);
      GtkWidget *added;

      if (group)
        {
          codio_advice_group_set_advice (CODIO_ADVICE_GROUP (group), self->profile, advice);
          group = gtk_widget_get_next_sibling (group);
          continue;
        }

      added = codio_advice_group_new ();
      codio_advice_group_set_advice (CODIO_ADVICE_GROUP (added), self->profile, advice);
      gtk_box_append (self->advice_box, added);
    }

  while (group)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (group);

      gtk_box_remove (self->advice_box, group);
      group = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->advice_box), g_list_model_get_n_items (list) > 0);
}

static void
update (CodioAgendaView *self)
{
  const gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  g_autofree char *count = NULL;
  guint n;

  g_clear_handle_id (&self->update_source, g_source_remove);
  self->stale = self->profile == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;

  show_advice (self);
  n = show_agenda (self);
  /* Translators: how many points there are on an agenda */
  count = g_strdup_printf (ngettext ("%u point to discuss", "%u points to discuss", n), n);
  gtk_label_set_text (self->count_label, count);
  gtk_widget_set_visible (self->empty_page, n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->topics_box), n > 0);

  if (focused && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
update_source_cb (gpointer user_data)
{
  CodioAgendaView *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Somebody may be typing in a dialog: the agenda is made when there is a moment for it. */
static void
history_changed_cb (CodioAgendaView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_source_cb, self);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  Topic         *topic)
{
  const Point *point = g_ptr_array_index (topic->points, (guint) gtk_list_box_row_get_index (row));
  const char *key = codio_record_get_key (point->record);
  GtkWidget *widget = GTK_WIDGET (list);

  if (CODIO_IS_DILEMMA (point->record))
    gtk_widget_activate_action (widget, "profile.edit-dilemma", "s", key);
  else if (CODIO_IS_PARTICIPANT (point->record))
    gtk_widget_activate_action (widget, "profile.edit-participant", "s", key);
  else if (CODIO_IS_COMMENT (point->record))
    gtk_widget_activate_action (widget, "profile.show-comment", "s", key);
  else
    gtk_widget_activate_action (widget, "win.show-part", "s", key);
}

static void
more_cb (GtkWidget *button,
         Topic     *topic)
{
  const guint n = topic->n_wanted;

  topic->n_wanted += STEP;
  show_rows (topic);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (topic->list, (int) n)));
}

static void
add_topic (CodioAgendaView  *self,
           CodioAgendaTopic  number)
{
  Topic *topic = &self->topics[number];
  const char *label = codio_agenda_topic_get_label (number, codio_catalog_get_default ());
  GtkWidget *list = gtk_list_box_new ();

  topic->group = adw_preferences_group_new ();
  topic->list = GTK_LIST_BOX (list);
  topic->count = GTK_LABEL (gtk_label_new (NULL));
  topic->more_button = gtk_button_new_with_mnemonic (_("Show _More"));
  topic->points = g_ptr_array_new ();
  topic->n_wanted = STEP;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (topic->group), label);
  gtk_widget_add_css_class (GTK_WIDGET (topic->count), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (topic->count), "numeric");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (topic->group), GTK_WIDGET (topic->count));

  gtk_list_box_set_selection_mode (topic->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), topic);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (topic->group), list);

  gtk_widget_set_halign (topic->more_button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (topic->more_button, 12);
  gtk_widget_add_css_class (topic->more_button, "pill");
  g_signal_connect (topic->more_button, "clicked", G_CALLBACK (more_cb), topic);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (topic->group), topic->more_button);

  gtk_widget_set_visible (topic->group, FALSE);
  gtk_box_append (self->topics_box, topic->group);
}

static void
codio_agenda_view_map (GtkWidget *widget)
{
  CodioAgendaView *self = CODIO_AGENDA_VIEW (widget);

  GTK_WIDGET_CLASS (codio_agenda_view_parent_class)->map (widget);

  if (self->stale)
    update (self);
}

static void
codio_agenda_view_dispose (GObject *object)
{
  CodioAgendaView *self = CODIO_AGENDA_VIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_AGENDA_VIEW);
  for (guint i = 0; i < CODIO_N_AGENDA_TOPICS; i++)
    g_clear_pointer (&self->topics[i].points, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_agenda_view_parent_class)->dispose (object);
}

static void
codio_agenda_view_class_init (CodioAgendaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_agenda_view_dispose;
  widget_class->map = codio_agenda_view_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-agenda-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioAgendaView, advice_box);
  gtk_widget_class_bind_template_child (widget_class, CodioAgendaView, empty_page);
  gtk_widget_class_bind_template_child (widget_class, CodioAgendaView, topics_box);
  gtk_widget_class_bind_template_child (widget_class, CodioAgendaView, count_label);
}

static void
codio_agenda_view_init (CodioAgendaView *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (CodioAgendaTopic topic = 0; topic < CODIO_N_AGENDA_TOPICS; topic++)
    add_topic (self, topic);

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
  codio_content_language_follow (self, G_CALLBACK (update));
}

/**
 * codio_agenda_view_new:
 *
 * Returns: (transfer floating): a view without a profile
 */
GtkWidget *
codio_agenda_view_new (void)
{
  return g_object_new (CODIO_TYPE_AGENDA_VIEW, NULL);
}

/**
 * codio_agenda_view_set_profile:
 * @self: a view
 * @profile: (nullable): the profile to talk about
 */
void
codio_agenda_view_set_profile (CodioAgendaView *self,
                               CodioProfile    *profile)
{
  g_return_if_fail (CODIO_IS_AGENDA_VIEW (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  if (!g_set_object (&self->profile, profile))
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}
