/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-advice-group.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-arrow.h"
#include "codio-date.h"
#include "codio-review.h"
#include "codio-review-words.h"
#include "codio-text.h"

/**
 * CodioAdviceGroup:
 *
 * An advice that was given: by whom and when, what it comes down to, and which of its conditions are actions.
 *
 * Invariant: rows are made anew only where what they say has changed, so that the keyboard stays where it is.
 */
struct _CodioAdviceGroup
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;

  CodioProfile *profile;
  CodioRecord *advice;
  GStrv shown; /* what the rows say */
};

G_DEFINE_FINAL_TYPE (CodioAdviceGroup, codio_advice_group, ADW_TYPE_PREFERENCES_GROUP)

/* The step in which the advice was written down; there is none where it comes from another program. */
static CodioRecord *
find_step (CodioAdviceGroup *self)
{
  GListModel *steps = codio_record_get_records (CODIO_RECORD (self->profile), "steps");

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CodioRecord) step = g_list_model_get_item (steps, i);

      if (g_str_equal (codio_record_get_string (step, "advice"), codio_record_get_key (self->advice)))
        return step; /* the list keeps it alive */
    }

  return NULL;
}

static void
add_unless_empty (GStrvBuilder *builder,
                  const char   *text)
{
  if (*text)
    g_strv_builder_add (builder, text);
}

/* When it was given, and who wrote it down. */
static char *
dup_description (CodioAdviceGroup *self)
{
  CodioRecord *step = find_step (self);
  g_autofree char *who = step ? codio_review_dup_actor (step) : NULL;
  g_autofree char *date = codio_date_format (codio_record_get_string (self->advice, "date"),
                                             codio_date_get_locale_format ());
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pieces = NULL;
  g_autofree char *text = NULL;

  add_unless_empty (builder, date);
  if (who)
    add_unless_empty (builder, who);
  pieces = g_strv_builder_end (builder);
  text = g_strjoinv (" · ", pieces);

  return codio_text_clean (text);
}

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/* A label and what it says. */
static void
add_property (CodioAdviceGroup *self,
              const char       *title,
              const char       *text)
{
  g_autofree char *clean = codio_text_clean (text);
  GtkWidget *row;

  if (*clean == '\0')
    return;

  row = create_row (title, clean);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (self->list, row);
}

static void
add_condition (CodioAdviceGroup *self,
               const char       *condition,
               CodioRecord      *action)
{
  g_autofree char *clean = codio_text_clean (condition);
  GtkWidget *row = create_row (clean, action ? _("Condition, is an action") : _("Condition, not an action yet"));
  GtkWidget *icon = codio_accessible_create_icon (action ? "object-select-symbolic" : "list-add-symbolic");

  gtk_widget_set_opacity (icon, action ? 1 : 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (action)
    {
      codio_arrow_add (ADW_ACTION_ROW (row));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", codio_record_get_key (action));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "profile.edit-action");
    }
  gtk_list_box_append (self->list, row);
}

static void
add_button (CodioAdviceGroup *self,
            guint             n)
{
  GtkWidget *row = adw_button_row_new ();
  /* Translators: what a button does: how many conditions of an advice become actions */
  g_autofree char *title = g_strdup_printf (ngettext ("Make an Action of %u Condition", "Make Actions of %u Conditions",
                                                      n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", codio_record_get_key (self->advice));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "profile.adopt-conditions");
  gtk_list_box_append (self->list, row);
}

static void
show_rows (CodioAdviceGroup *self)
{
  const int verdict = codio_record_get_number (self->advice, "verdict");
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int focus = focused ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  guint n_missing = 0;

  gtk_list_box_remove_all (self->list);
  add_property (self, _("Verdict"), verdict == CODIO_VERDICT_NONE ? "" :
                codio_enum_get_label (CODIO_TYPE_VERDICT, verdict, codio_catalog_get_default ()));
  add_property (self, _("Advice"), codio_record_get_string (self->advice, "text"));
  for (const char * const *condition = codio_record_get_strings (self->advice, "conditions"); *condition; condition++)
    {
      CodioRecord *action = codio_profile_find_condition (self->profile, *condition);

      add_condition (self, *condition, action);
      n_missing += action == NULL;
    }
  if (n_missing > 0 && codio_profile_get_editable (self->profile))
    add_button (self, n_missing);

  for (; focus >= 0; focus--)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, focus);

      if (row && gtk_widget_grab_focus (GTK_WIDGET (row)))
        break;
    }
}

/* All on which the rows depend. */
static GStrv
list_texts (CodioAdviceGroup *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_take (builder, g_strdup_printf ("%d", codio_record_get_number (self->advice, "verdict")));
  g_strv_builder_add (builder, codio_record_get_string (self->advice, "text"));
  g_strv_builder_add (builder, codio_profile_get_editable (self->profile) ? "editable" : "");
  for (const char * const *condition = codio_record_get_strings (self->advice, "conditions"); *condition; condition++)
    {
      CodioRecord *action = codio_profile_find_condition (self->profile, *condition);

      g_strv_builder_add (builder, *condition);
      g_strv_builder_add (builder, action ? codio_record_get_key (action) : "");
    }

  return g_strv_builder_end (builder);
}

static void
codio_advice_group_dispose (GObject *object)
{
  CodioAdviceGroup *self = CODIO_ADVICE_GROUP (object);

  g_clear_object (&self->advice);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->shown, g_strfreev);

  G_OBJECT_CLASS (codio_advice_group_parent_class)->dispose (object);
}

static void
codio_advice_group_class_init (CodioAdviceGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_advice_group_dispose;
}

static void
codio_advice_group_init (CodioAdviceGroup *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/**
 * codio_advice_group_new:
 *
 * Returns: (transfer floating): a group without an advice
 */
GtkWidget *
codio_advice_group_new (void)
{
  return g_object_new (CODIO_TYPE_ADVICE_GROUP, NULL);
}

/**
 * codio_advice_group_set_advice:
 * @self: a group
 * @profile: a profile
 * @advice: an advice in it
 *
 * Shows @advice as it is now. It does not change by itself when @profile does.
 */
void
codio_advice_group_set_advice (CodioAdviceGroup *self,
                               CodioProfile     *profile,
                               CodioRecord      *advice)
{
  const char *committee;
  g_autofree char *description = NULL, *description_markup = NULL;
  g_autofree char *title = NULL, *title_markup = NULL;
  g_auto (GStrv) texts = NULL;
  gboolean other;

  g_return_if_fail (CODIO_IS_ADVICE_GROUP (self));
  g_return_if_fail (CODIO_IS_PROFILE (profile));
  g_return_if_fail (CODIO_IS_ADVICE (advice));

  g_set_object (&self->profile, profile);
  other = g_set_object (&self->advice, advice);

  committee = codio_record_get_string (advice, "committee");
  title = codio_text_clean (*committee ? committee : _("Advice"));
  description = dup_description (self);
  title_markup = g_markup_escape_text (title, -1);
  description_markup = g_markup_escape_text (description, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title_markup);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description_markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);

  texts = list_texts (self);
  if (!other && self->shown && g_strv_equal ((const char * const *) self->shown, (const char * const *) texts))
    return;

  g_strfreev (self->shown);
  self->shown = g_steal_pointer (&texts);
  show_rows (self);
}
