/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-date-row.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "codio-date.h"
#include "codio-editable.h"
#include "codio-field.h"

/**
 * CodioDateRow:
 *
 * A row in which a date is typed, chosen from a calendar or cleared.
 *
 * A date that is typed is taken when it is written in full, and otherwise when one has finished typing; one that
 * cannot be read or does not exist stays there with a sentence, and changes nothing. A dialog that is closed with one
 * stays the first time. Invariant: while `updating`, changes of the entry are not the user's.
 */
struct _CodioDateRow
{
  AdwPreferencesRow parent_instance;

  GtkEditable *entry;
  GtkWidget *calendar_button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkWidget *clear_button;
  GtkLabel *error_label;

  const CodioMember *member;
  CodioProfile *profile;
  CodioRecord *record;
  gulong notify_id;
  gboolean updating;
  gboolean warned; /* the dialog stayed for what is in the entry now */
};

G_DEFINE_FINAL_TYPE (CodioDateRow, codio_date_row, ADW_TYPE_PREFERENCES_ROW)

static const char *
get_date (CodioDateRow *self)
{
  return self->record ? codio_record_get_string (self->record, self->member->name) : "";
}

static gboolean
is_wrong (CodioDateRow *self)
{
  g_autofree char *date = codio_date_parse (gtk_editable_get_text (self->entry), codio_date_get_locale_format (), NULL);

  return self->record && date == NULL;
}

static void
show_error (CodioDateRow *self,
            const char   *sentence)
{
  gtk_label_set_text (self->error_label, sentence ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), sentence != NULL);
  if (sentence)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
update (CodioDateRow *self)
{
  g_autofree char *text = codio_date_format (get_date (self), codio_date_get_locale_format ());

  self->updating = TRUE;
  if (!g_str_equal (gtk_editable_get_text (self->entry), text))
    {
      gtk_editable_set_text (self->entry, text);
      gtk_editable_set_position (self->entry, -1);
    }
  self->updating = FALSE;
  show_error (self, NULL);
  gtk_widget_set_visible (self->clear_button, *text != '\0');
}

static void
set_date (CodioDateRow *self,
          const char   *date)
{
  if (self->record && !g_str_equal (date, get_date (self)))
    codio_profile_set_string (self->profile, self->record, self->member->name, date);
}

/* The sentence may be below what is shown, but where it is follows from a layout that is still to come. */
static gboolean
scroll_tick_cb (GtkWidget     *label,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (label, GTK_TYPE_VIEWPORT);

  if (gtk_widget_get_visible (label) && gtk_widget_get_height (label) == 0)
    return G_SOURCE_CONTINUE;

  if (viewport && gtk_widget_get_visible (label))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), label, NULL);

  return G_SOURCE_REMOVE;
}

static void
show_sentence (CodioDateRow *self,
               const char   *sentence)
{
  show_error (self, sentence);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->error_label), scroll_tick_cb, NULL, NULL);
}

/* Half a date is no mistake yet; in a year of four digits the first two are no year. */
static void
changed_cb (CodioDateRow *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autofree char *date = NULL, *full = NULL;

  if (self->updating)
    return;

  self->warned = FALSE;
  show_error (self, NULL);
  gtk_widget_set_visible (self->clear_button, *text != '\0');

  date = codio_date_parse (text, codio_date_get_locale_format (), NULL);
  full = date ? codio_date_format (date, codio_date_get_locale_format ()) : NULL;
  if (g_strcmp0 (text, full) == 0 && *full)
    set_date (self, date);
}

static void
take_cb (CodioDateRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;

  if (self->record == NULL)
    return;

  date = codio_date_parse (gtk_editable_get_text (self->entry), codio_date_get_locale_format (), &error);
  if (date == NULL)
    {
      show_sentence (self, error->message);
      return;
    }

  set_date (self, date);
  update (self);
}

static void
show_calendar_cb (CodioDateRow *self)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day;

  if (sscanf (get_date (self), "%4d-%2d-%2d", &year, &month, &day) == 3)
    date = g_date_time_new_local (year, month, day, 0, 0, 0);
  else
    date = g_date_time_new_now_local ();

  gtk_calendar_select_day (self->calendar, date);
}

static void
choose_cb (CodioDateRow *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (chosen, "%Y-%m-%d");

  gtk_popover_popdown (self->popover);
  set_date (self, date);
  update (self);
}

static void
clear_cb (CodioDateRow *self)
{
  /* The button goes away; who works with the keyboard is to stay here. */
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  set_date (self, "");
  update (self);
}

static void
codio_date_row_dispose (GObject *object)
{
  CodioDateRow *self = CODIO_DATE_ROW (object);

  if (self->record)
    g_clear_signal_handler (&self->notify_id, self->record);
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_DATE_ROW);

  G_OBJECT_CLASS (codio_date_row_parent_class)->dispose (object);
}

static void
codio_date_row_class_init (CodioDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_date_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioDateRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CodioDateRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, CodioDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, CodioDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, CodioDateRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, CodioDateRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
codio_date_row_init (CodioDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_field_leave_undo (self->entry);
}

/* Several such rows are in a dialog; a screen reader is to tell their buttons apart. */
static void
name_buttons (CodioDateRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  /* Translators: for a screen reader; %s is what the date says, such as Due date */
  g_autofree char *calendar_name = g_strdup_printf (_("%s: Choose From a Calendar"), title);
  /* Translators: for a screen reader; %s is what the date says, such as Due date */
  g_autofree char *clear_name = g_strdup_printf (_("%s: Clear the Date"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar_button), GTK_ACCESSIBLE_PROPERTY_LABEL, calendar_name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear_button), GTK_ACCESSIBLE_PROPERTY_LABEL, clear_name, -1);
}

/**
 * codio_date_row_new:
 * @member: the member of a record that is edited, which holds a date
 *
 * Returns: (transfer floating): a row without a record
 */
GtkWidget *
codio_date_row_new (const CodioMember *member)
{
  CodioDateRow *self;

  g_return_val_if_fail (member != NULL && member->kind == CODIO_MEMBER_DATE, NULL);

  self = g_object_new (CODIO_TYPE_DATE_ROW,
                       "title", codio_catalog_message (codio_catalog_get_default (), member->label),
                       NULL);
  self->member = member;
  name_buttons (self);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * codio_date_row_set_record:
 * @self: a row
 * @profile: (nullable): a profile
 * @record: (nullable): @profile or a record in it
 */
void
codio_date_row_set_record (CodioDateRow *self,
                           CodioProfile *profile,
                           CodioRecord  *record)
{
  g_autofree char *detail = NULL;

  g_return_if_fail (CODIO_IS_DATE_ROW (self));
  g_return_if_fail ((profile == NULL) == (record == NULL));

  if (self->record)
    g_clear_signal_handler (&self->notify_id, self->record);

  g_set_object (&self->profile, profile);
  g_set_object (&self->record, record);
  codio_editable_bind (GTK_WIDGET (self->entry), profile);
  codio_editable_bind (self->calendar_button, profile);
  codio_editable_bind (self->clear_button, profile);

  if (record)
    {
      detail = g_strconcat ("notify::", self->member->name, NULL);
      self->notify_id = g_signal_connect_swapped (record, detail, G_CALLBACK (update), self);
    }
  update (self);
}

/* Takes the dates that are typed in @within; returns the first row of which that cannot be taken. */
static CodioDateRow *
take_all (GtkWidget *within)
{
  CodioDateRow *wrong = NULL;

  if (CODIO_IS_DATE_ROW (within))
    {
      take_cb (CODIO_DATE_ROW (within));
      return is_wrong (CODIO_DATE_ROW (within)) ? CODIO_DATE_ROW (within) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (within); child && wrong == NULL;
       child = gtk_widget_get_next_sibling (child))
    wrong = take_all (child);

  return wrong;
}

/**
 * codio_date_row_take_all:
 * @within: a widget
 *
 * Takes the dates that are typed in rows in @within, and brings the keyboard to the first that cannot be read or does
 * not exist.
 *
 * Returns: whether there is no such date
 */
gboolean
codio_date_row_take_all (GtkWidget *within)
{
  CodioDateRow *wrong;

  g_return_val_if_fail (GTK_IS_WIDGET (within), FALSE);

  wrong = take_all (within);
  if (wrong)
    gtk_widget_grab_focus (GTK_WIDGET (wrong->entry));

  return wrong == NULL;
}

/**
 * codio_date_row_close:
 * @dialog: a dialog that cannot be closed otherwise
 *
 * Closes @dialog; where a date in it cannot be taken it stays once, with the keyboard there.
 */
void
codio_date_row_close (AdwDialog *dialog)
{
  CodioDateRow *wrong;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  wrong = take_all (GTK_WIDGET (dialog));
  if (wrong == NULL || wrong->warned)
    {
      adw_dialog_force_close (dialog);
      return;
    }

  wrong->warned = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (wrong->entry));
}
