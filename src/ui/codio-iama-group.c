/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-iama-group.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-content-language.h"
#include "codio-editable.h"
#include "codio-iama-row.h"
#include "codio-text.h"

/**
 * CodioIamaGroup:
 *
 * The answer to one question of the impact assessment IAMA: the values that were chosen, in their order, and those that
 * can be added. It follows the profile only while it is looked at.
 *
 * Invariant: what is shown of a value that is moved, added or taken away is made anew; the keyboard then goes on where
 * it was.
 */
struct _CodioIamaGroup
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *chosen;
  GtkLabel *state;
  GtkListBox *fitting;

  CodioIamaQuestion question;
  CodioProfile *profile;
  GSignalGroup *history_signals;
};

G_DEFINE_FINAL_TYPE (CodioIamaGroup, codio_iama_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_name (CodioIamaGroup *self,
          const char     *value)
{
  g_autofree char *name = codio_profile_dup_value_name (self->profile, value, codio_catalog_get_default ());

  return codio_text_clean (name);
}

static guint
find_position (CodioIamaGroup *self,
               const char     *value)
{
  const char * const *values = codio_profile_get_iama (self->profile, self->question);
  guint position = 0;

  while (values[position] && !g_str_equal (values[position], value))
    position++;

  return position;
}

/* The row of a list at @position or else the last, or nothing where there is none. */
static gboolean
focus_row (GtkListBox *list,
           guint       position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, (int) position);

  if (row == NULL && position > 0)
    row = gtk_list_box_get_row_at_index (list, (int) position - 1);

  return row && (gtk_widget_grab_focus (GTK_WIDGET (row)) ||
                 gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD));
}

static void
move_to (CodioIamaGroup *self,
         const char     *value,
         guint           position)
{
  g_autofree char *name = dup_name (self, value);
  g_autofree char *text = NULL;

  if (!codio_profile_move_iama (self->profile, self->question, value, position))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  position = find_position (self, value);
  focus_row (self->chosen, position);
  /* Translators: the name of a value; its place in an order and how many there are */
  text = g_strdup_printf (_("%s, %u of %u"), name, position + 1,
                          g_strv_length ((char **) codio_profile_get_iama (self->profile, self->question)));
  codio_announce (GTK_WIDGET (self), text);
}

static void
moved_cb (CodioIamaGroup *self,
          gboolean        up,
          CodioIamaRow   *row)
{
  g_autofree char *value = g_strdup (codio_iama_row_get_value (row));
  const guint position = find_position (self, value);

  move_to (self, value, up ? MAX (position, 1) - 1 : position + 1);
}

static void
removed_cb (CodioIamaGroup *self,
            CodioIamaRow   *row)
{
  g_autofree char *value = g_strdup (codio_iama_row_get_value (row));
  g_autofree char *name = dup_name (self, value);
  g_autofree char *text = NULL;
  const guint position = find_position (self, value);

  if (!codio_profile_remove_iama (self->profile, self->question, value))
    return;

  if (!focus_row (self->chosen, position))
    focus_row (self->fitting, 0);
  /* Translators: the name of a value */
  text = g_strdup_printf (_("%s is taken away"), name);
  codio_announce (GTK_WIDGET (self), text);
}

static void
add_cb (CodioIamaGroup *self,
        GtkWidget      *button)
{
  const char *value = g_object_get_data (G_OBJECT (button), "value");
  g_autofree char *name = dup_name (self, value);
  g_autofree char *text = NULL;
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const guint position = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (!codio_profile_add_iama (self->profile, self->question, value))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  if (!focus_row (self->fitting, position))
    focus_row (self->chosen, CODIO_IAMA_MAX - 1);
  /* Translators: the name of a value */
  text = g_strdup_printf (_("%s is added"), name);
  codio_announce (GTK_WIDGET (self), text);
}

/* What is dropped may come from elsewhere: only what was chosen moves. */
static gboolean
drop_cb (CodioIamaGroup *self,
         const GValue   *dropped,
         double          x,
         double          y,
         GtkDropTarget  *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const char *value = g_value_get_string (dropped);

  if (value == NULL || !g_strv_contains (codio_profile_get_iama (self->profile, self->question), value))
    return FALSE;

  move_to (self, value, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));

  return TRUE;
}

static GtkWidget *
create_chosen (CodioIamaGroup *self,
               const char     *value,
               guint           position,
               guint           n)
{
  CodioAssessment *assessment = codio_profile_get_assessment (self->profile, value);
  g_autofree char *name = dup_name (self, value);
  g_autofree char *summary = codio_assessment_dup_summary (assessment, codio_catalog_get_default ());
  GtkWidget *row = codio_iama_row_new (value, name, position, n);
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));

  return row;
}

static GtkWidget *
create_fitting (CodioIamaGroup  *self,
                CodioAssessment *assessment,
                gboolean         addable)
{
  const char *value = codio_assessment_get_value (assessment);
  g_autofree char *name = dup_name (self, value);
  g_autofree char *summary = codio_assessment_dup_summary (assessment, codio_catalog_get_default ());
  g_autofree char *label = NULL;
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  /* Translators: the name of a value */
  label = g_strdup_printf (_("Add %s"), name);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (button, addable);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_widget_set_focusable (row, FALSE); /* the button is enough */

  return row;
}

static const char *
get_state (CodioIamaGroup *self,
           guint           n_chosen,
           guint           n_fitting)
{
  if (n_chosen == CODIO_IAMA_MAX)
    return _("These are six, the most that the IAMA asks for. Take one away to add another.");
  if (n_fitting > 0)
    return _("These are at stake and touched so, the heaviest first:");
  if (self->question == CODIO_IAMA_SERVED)
    return _("No other value at stake is said to be served by the project. Say so beside the house, under “How it is "
             "touched”.");

  return _("No other value at stake is said to be under pressure. Say so beside the house, under “How it is touched”.");
}

/* gtk_list_box_remove_all() of GTK 4.18 takes the placeholder away too. */
static void
clear_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
update (CodioIamaGroup *self)
{
  const char * const *values;
  g_autoptr (GPtrArray) fitting = NULL;
  gboolean editable;
  guint n;

  if (self->profile == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  values = codio_profile_get_iama (self->profile, self->question);
  fitting = codio_profile_list_for_iama (self->profile, self->question);
  n = g_strv_length ((char **) values);

  clear_rows (self->chosen);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->chosen, create_chosen (self, values[i], i, n));

  clear_rows (self->fitting);
  for (guint i = 0; i < fitting->len; i++)
    gtk_list_box_append (self->fitting, create_fitting (self, g_ptr_array_index (fitting, i), n < CODIO_IAMA_MAX));
  editable = codio_profile_get_editable (self->profile);
  codio_editable_set (GTK_WIDGET (self->chosen), editable);
  codio_editable_set (GTK_WIDGET (self->fitting), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->fitting), fitting->len > 0);
  gtk_label_set_text (self->state, get_state (self, n, fitting->len));
}

static void
codio_iama_group_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (codio_iama_group_parent_class)->map (widget);

  update (CODIO_IAMA_GROUP (widget));
}

static void
codio_iama_group_dispose (GObject *object)
{
  CodioIamaGroup *self = CODIO_IAMA_GROUP (object);

  g_clear_object (&self->history_signals);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_IAMA_GROUP);

  G_OBJECT_CLASS (codio_iama_group_parent_class)->dispose (object);
}

static void
codio_iama_group_class_init (CodioIamaGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_iama_group_dispose;
  widget_class->map = codio_iama_group_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-iama-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioIamaGroup, chosen);
  gtk_widget_class_bind_template_child (widget_class, CodioIamaGroup, state);
  gtk_widget_class_bind_template_child (widget_class, CodioIamaGroup, fitting);
}

static void
codio_iama_group_init (CodioIamaGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  codio_content_language_follow (self, G_CALLBACK (update));
}

/**
 * codio_iama_group_set_profile:
 * @self: a group
 * @profile: (nullable): the profile of which values are chosen
 * @question: for which question
 */
void
codio_iama_group_set_profile (CodioIamaGroup    *self,
                              CodioProfile      *profile,
                              CodioIamaQuestion  question)
{
  const char *label;
  g_autofree char *title = NULL, *choices = NULL;

  g_return_if_fail (CODIO_IS_IAMA_GROUP (self));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  label = codio_iama_get_label (question, codio_catalog_get_default ());
  /* Translators: the number of a question, such as “1.2.1” */
  title = g_strdup_printf (_("Question %s"), codio_iama_get_number (question));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chosen), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* Translators: what can be chosen for an answer, such as “Values that the project serves” */
  choices = g_strdup_printf (_("To choose from: %s"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fitting), GTK_ACCESSIBLE_PROPERTY_LABEL, choices, -1);

  self->question = question;
  g_set_object (&self->profile, profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  update (self);
}
