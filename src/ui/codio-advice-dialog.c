/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-advice-dialog.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-announce.h"
#include "codio-author.h"
#include "codio-dialog-focus.h"
#include "codio-discard.h"
#include "codio-record-group.h"
#include "codio-records.h"
#include "codio-review.h"
#include "codio-shortcuts.h"
#include "codio-text-row.h"

/**
 * CodioAdviceDialog:
 *
 * Where a committee writes down its advice.
 *
 * What is filled in is about a record of `scratch`, which is thrown away; the advice comes into `profile` in one step,
 * when it is given. Invariant: each child of `conditions` but the last, `add_row`, is an entry for a condition.
 */
struct _CodioAdviceDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  CodioRecordGroup *group;
  GtkWidget *conditions_group;
  GtkListBox *conditions;
  GtkWidget *add_row;
  GtkWidget *back_group;
  GtkEditable *reason_row;
  AdwPreferencesGroup *author_group;
  GtkWidget *author_row;
  GtkWidget *role_row;

  CodioProfile *profile;
  CodioProfile *scratch;
  CodioRecord *advice;
};

enum
{
  SIGNAL_ADVISED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioAdviceDialog, codio_advice_dialog, ADW_TYPE_DIALOG)

static guint
count_conditions (CodioAdviceDialog *self)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->add_row));
}

static GtkEditable *
get_condition (CodioAdviceDialog *self,
               guint              position)
{
  return GTK_EDITABLE (gtk_list_box_get_row_at_index (self->conditions, (int) position));
}

static gboolean
has_text (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text != '\0';
}

static gboolean
is_conditional (CodioAdviceDialog *self)
{
  return codio_record_get_number (self->advice, "verdict") == CODIO_VERDICT_CONDITIONAL;
}

/* Conditions are passed on with an advice that has them; those that are empty are left out. */
static GStrv
list_conditions (CodioAdviceDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; is_conditional (self) && i < count_conditions (self); i++)
    if (has_text (get_condition (self, i)))
      g_strv_builder_add (builder, gtk_editable_get_text (get_condition (self, i)));

  return g_strv_builder_end (builder);
}

/* What a row is called says which of them it is. */
static void
number_conditions (CodioAdviceDialog *self)
{
  for (guint i = 0; i < count_conditions (self); i++)
    {
      /* Translators: the title of a row for one of several conditions */
      g_autofree char *title = g_strdup_printf (_("Condition %u"), i + 1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (get_condition (self, i)), title);
    }
}

static void
changed_cb (CodioAdviceDialog *self)
{
  adw_banner_set_revealed (self->banner, FALSE);
}

static void
remove_condition_cb (GtkWidget *button)
{
  CodioAdviceDialog *self = CODIO_ADVICE_DIALOG (gtk_widget_get_ancestor (button, CODIO_TYPE_ADVICE_DIALOG));
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  gtk_list_box_remove (self->conditions, row);
  number_conditions (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->conditions, position)));
  changed_cb (self);
}

static void entry_activated_cb (GtkWidget *row);

static void
add_condition (CodioAdviceDialog *self,
               int                position)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _("Remove Condition"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_condition_cb), NULL);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  codio_accessible_repair_entry (ADW_ENTRY_ROW (row));
  g_signal_connect (row, "entry-activated", G_CALLBACK (entry_activated_cb), NULL);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  gtk_list_box_insert (self->conditions, row, position);
  number_conditions (self);
}

/* Who has written a condition goes on with the next. */
static void
entry_activated_cb (GtkWidget *row)
{
  CodioAdviceDialog *self = CODIO_ADVICE_DIALOG (gtk_widget_get_ancestor (row, CODIO_TYPE_ADVICE_DIALOG));
  const int next = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1;

  if (next == (int) count_conditions (self))
    add_condition (self, next);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->conditions, next)));
}

static void
add_cb (CodioAdviceDialog *self)
{
  const int position = (int) count_conditions (self);

  add_condition (self, position);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->conditions, position)));
}

static void
update (CodioAdviceDialog *self)
{
  gtk_widget_set_visible (self->conditions_group, is_conditional (self));
  changed_cb (self);
}

/* Where the first thing is that is still to be filled in. */
static GtkWidget *
find_missing (CodioAdviceDialog *self)
{
  g_auto (GStrv) conditions = list_conditions (self);

  if (*codio_record_get_string (self->advice, "committee") == '\0')
    return codio_record_group_get_row (self->group, "committee");
  if (codio_record_get_number (self->advice, "verdict") == CODIO_VERDICT_NONE)
    return codio_record_group_get_row (self->group, "verdict");
  if (is_conditional (self) && *conditions == NULL)
    return GTK_WIDGET (gtk_list_box_get_row_at_index (self->conditions, 0));
  if (!is_conditional (self) && *codio_record_get_string (self->advice, "text") == '\0' &&
      codio_record_get_number (self->advice, "verdict") != CODIO_VERDICT_POSITIVE)
    return codio_text_row_get_text_view (CODIO_TEXT_ROW (codio_record_group_get_row (self->group, "text")));
  if (gtk_widget_get_visible (self->back_group) && has_text (GTK_EDITABLE (self->author_row)))
    return GTK_WIDGET (self->reason_row);

  return self->author_row;
}

static void
say_what_is_missing (CodioAdviceDialog *self,
                     const GError      *error)
{
  /* Translators: %s says what to do, as in “say which committee gives the advice” */
  g_autofree char *text = g_strdup_printf (_("The advice is not complete: %s."), error->message);

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
  codio_announce_problem (GTK_WIDGET (self), text);
  gtk_widget_grab_focus (find_missing (self));
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CodioAdviceDialog *self = CODIO_ADVICE_DIALOG (widget);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_auto (GStrv) conditions = list_conditions (self);
  g_autofree char *author = codio_author_dup_name ();
  CodioActor actor = {
    author, gtk_editable_get_text (GTK_EDITABLE (self->role_row)), gtk_editable_get_text (self->reason_row), now,
  };
  g_autoptr (GError) error = NULL;

  if (codio_profile_advise (self->profile, codio_record_get_string (self->advice, "committee"),
                            (CodioVerdict) codio_record_get_number (self->advice, "verdict"),
                            codio_record_get_string (self->advice, "text"),
                            (const char * const *) conditions, &actor, &error) == NULL)
    {
      say_what_is_missing (self, error);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_ADVISED], 0);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* Conditions count also while the verdict hides them. */
static gboolean
is_written (CodioAdviceDialog *self)
{
  for (guint i = 0; i < count_conditions (self); i++)
    if (has_text (get_condition (self, i)))
      return TRUE;

  return codio_history_get_can_undo (codio_profile_get_history (self->scratch)) || has_text (self->reason_row) ||
         has_text (GTK_EDITABLE (self->role_row));
}

static void
close_attempt_cb (CodioAdviceDialog *self)
{
  if (!is_written (self))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    codio_discard_ask (ADW_DIALOG (self), _("Discard This Advice?"), _("What you wrote was not given as advice."),
                       _("_Keep Writing"));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CodioHistory *history = codio_profile_get_history (CODIO_ADVICE_DIALOG (widget)->scratch);

  if (g_str_equal (name, "advice.undo") && codio_history_get_can_undo (history))
    codio_announce_undo (widget, history);
  else if (g_str_equal (name, "advice.redo") && codio_history_get_can_redo (history))
    codio_announce_redo (widget, history);
}

static void
codio_advice_dialog_dispose (GObject *object)
{
  CodioAdviceDialog *self = CODIO_ADVICE_DIALOG (object);

  g_clear_object (&self->advice);
  g_clear_object (&self->scratch);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_ADVICE_DIALOG);

  G_OBJECT_CLASS (codio_advice_dialog_parent_class)->dispose (object);
}

static void
codio_advice_dialog_class_init (CodioAdviceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_advice_dialog_dispose;

  /**
   * CodioAdviceDialog::advised:
   * @self: the dialog
   *
   * The advice is in the profile.
   */
  signals[SIGNAL_ADVISED] = g_signal_new ("advised", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, CODIO_SHORTCUTS_ACCEPT, NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "advice.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "advice.redo", NULL, undo_action);
  codio_shortcuts_add_to_dialog (widget_class, "advice.undo", "advice.redo");

  g_type_ensure (CODIO_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-advice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, group);
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, conditions_group);
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, conditions);
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, add_row);
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, back_group);
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, CodioAdviceDialog, author_group);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
codio_advice_dialog_init (CodioAdviceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_repair_banner (self->banner);
  codio_accessible_repair_entry (ADW_ENTRY_ROW (self->reason_row));
  codio_shortcuts_add_accept (GTK_WIDGET (self));

  self->author_row = GTK_WIDGET (codio_author_add_row (self->author_group));
  self->role_row = adw_entry_row_new ();
  codio_accessible_repair_entry (ADW_ENTRY_ROW (self->role_row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->role_row), _("In What Role (Optional)"));
  adw_preferences_group_add (self->author_group, self->role_row);
  g_signal_connect_object (self->author_row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* A committee that advised before probably advises again. */
static const char *
get_last_committee (CodioProfile *profile)
{
  GListModel *list = codio_record_get_records (CODIO_RECORD (profile), "advice");
  const guint n = g_list_model_get_n_items (list);
  g_autoptr (CodioRecord) advice = n > 0 ? g_list_model_get_item (list, n - 1) : NULL;

  return advice ? codio_record_get_string (advice, "committee") : ""; /* the list keeps it alive */
}

/**
 * codio_advice_dialog_new:
 * @profile: a profile
 *
 * Returns: (transfer floating): a dialog to write down an advice on @profile
 */
AdwDialog *
codio_advice_dialog_new (CodioProfile *profile)
{
  static const char * const members[] = { "committee", "verdict", "text", NULL };
  CodioAdviceDialog *self;
  const char *committee;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_ADVICE_DIALOG, NULL);
  self->profile = g_object_ref (profile);
  self->scratch = codio_profile_new_scratch (profile);
  committee = get_last_committee (profile);
  self->advice = codio_advice_new (committee);

  codio_record_group_set_members (self->group, codio_profile_get_edition (profile), CODIO_TYPE_ADVICE, members);
  codio_record_group_set_record (self->group, self->scratch, self->advice);
  gtk_widget_set_visible (self->back_group, codio_profile_get_review_state (profile) > CODIO_REVIEW_STATE_ADVISED);
  add_condition (self, 0);
  codio_dialog_begin_at (ADW_DIALOG (self),
                         codio_record_group_get_row (self->group, *committee ? "verdict" : "committee"));
  g_signal_connect_object (self->advice, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
