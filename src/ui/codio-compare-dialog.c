/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-compare-dialog.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-changes-view.h"
#include "codio-date.h"
#include "codio-dialog-focus.h"
#include "codio-house-view.h"
#include "codio-text.h"

/**
 * CodioCompareDialog:
 *
 * What is different between two states of a profile: any of its moments, how it is now, or other files.
 *
 * Invariant: `states` has an entry for each line of `names`, in the same order.
 */
struct _CodioCompareDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  AdwComboRow *before_row;
  AdwComboRow *after_row;
  AdwViewStack *views;
  GtkStack *stack;
  CodioHouseView *house;
  CodioChangesView *changes;
  GtkLabel *counts;

  CodioProfile *profile;
  GtkStringList *names;
  GPtrArray *states;
};

G_DEFINE_FINAL_TYPE (CodioCompareDialog, codio_compare_dialog, ADW_TYPE_DIALOG)

/* One of what can be compared: either a moment, or a profile that is there already. */
typedef struct
{
  CodioMoment *moment;
  CodioProfile *profile;
} State;

static void
state_free (gpointer data)
{
  State *state = data;

  g_clear_object (&state->moment);
  g_clear_object (&state->profile);
  g_free (state);
}

static void
add_state (CodioCompareDialog *self,
           const char         *name,
           CodioMoment        *moment,
           CodioProfile       *profile)
{
  State *state = g_new0 (State, 1);

  g_set_object (&state->moment, moment);
  g_set_object (&state->profile, profile);
  g_ptr_array_add (self->states, state);
  gtk_string_list_append (self->names, name);
}

/* Reads it where that was not done yet. What was changed afterwards is compared all the same, and @problem says so. */
static CodioProfile *
get_profile (CodioCompareDialog *self,
             guint               position,
             GError            **problem)
{
  State *state = g_ptr_array_index (self->states, position);

  if (state->moment)
    codio_profile_check_moment (self->profile, state->moment, problem);
  if (state->profile == NULL)
    state->profile = codio_profile_read_moment (self->profile, state->moment, *problem ? NULL : problem);

  return state->profile;
}

static void
set_problem (CodioCompareDialog *self,
             const char         *text)
{
  if (text)
    adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, text != NULL);
}

/* As a sentence of its own. */
static char *
dup_sentence (const GError *error)
{
  const char *rest = g_utf8_next_char (error->message);
  g_autofree char *first = g_utf8_strup (error->message, rest - error->message);

  return g_strconcat (first, rest, ".", NULL);
}

static void
show_comparison (CodioCompareDialog *self,
                 CodioProfile       *before,
                 CodioProfile       *after)
{
  g_autoptr (CodioComparison) comparison = codio_comparison_new (before, after);
  g_autofree char *counts = NULL;

  /* Translators: how many values became what */
  counts = g_strdup_printf (_("Values now at stake: %1$u. No longer at stake: %2$u. Changed in another way: %3$u."),
                            codio_comparison_count (comparison, CODIO_VALUE_NEW),
                            codio_comparison_count (comparison, CODIO_VALUE_GONE),
                            codio_comparison_count (comparison, CODIO_VALUE_CHANGED));
  gtk_label_set_label (self->counts, counts);
  codio_house_view_set_comparison (self->house, comparison);
  codio_changes_view_set_comparison (self->changes, comparison);
}

static void
update (CodioCompareDialog *self)
{
  const guint first = adw_combo_row_get_selected (self->before_row);
  const guint second = adw_combo_row_get_selected (self->after_row);
  CodioProfile *before, *after;
  g_autoptr (GError) before_problem = NULL;
  g_autoptr (GError) after_problem = NULL;
  g_autofree char *sentence = NULL;

  if (first >= self->states->len || second >= self->states->len)
    return;

  before = get_profile (self, first, &before_problem);
  after = get_profile (self, second, &after_problem);
  gtk_stack_set_visible_child_name (self->stack, before && after ? "views" : "unreadable");
  if (before_problem || after_problem)
    sentence = dup_sentence (before_problem ? before_problem : after_problem);
  else if (codio_profile_get_edition (before) != codio_profile_get_edition (after))
    sentence = g_strdup (_("These were made with different editions of the code and cannot be compared."));
  else if (g_strcmp0 (codio_profile_get_id (before), codio_profile_get_id (after)) != 0)
    sentence = g_strdup (_("These are two different profiles, not two states of one."));
  set_problem (self, sentence);

  if (before && after && codio_profile_get_edition (before) == codio_profile_get_edition (after))
    show_comparison (self, before, after);
  else
    gtk_stack_set_visible_child_name (self->stack, "unreadable");
}

static void
swap_cb (CodioCompareDialog *self)
{
  const guint before = adw_combo_row_get_selected (self->before_row);

  adw_combo_row_set_selected (self->before_row, adw_combo_row_get_selected (self->after_row));
  adw_combo_row_set_selected (self->after_row, before);
}

/* From a value in the house to what is different about it. */
static void
part_activated_cb (CodioCompareDialog *self,
                   CodioPart          *part)
{
  adw_view_stack_set_visible_child_name (self->views, "changes");
  if (!codio_changes_view_show_value (self->changes, codio_part_get_id (part)))
    gtk_widget_grab_focus (GTK_WIDGET (self->changes));
}

static void
codio_compare_dialog_dispose (GObject *object)
{
  CodioCompareDialog *self = CODIO_COMPARE_DIALOG (object);

  g_clear_pointer (&self->states, g_ptr_array_unref);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_COMPARE_DIALOG);

  G_OBJECT_CLASS (codio_compare_dialog_parent_class)->dispose (object);
}

static void
codio_compare_dialog_class_init (CodioCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_compare_dialog_dispose;

  g_type_ensure (CODIO_TYPE_CHANGES_VIEW);
  g_type_ensure (CODIO_TYPE_HOUSE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, before_row);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, after_row);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, views);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, house);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, CodioCompareDialog, names);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
}

static void
codio_compare_dialog_init (CodioCompareDialog *self)
{
  self->states = g_ptr_array_new_with_free_func (state_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_accessible_name_unnamed (GTK_WIDGET (self->stack), adw_dialog_get_title (ADW_DIALOG (self)));
  codio_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->before_row));
  codio_accessible_repair_banner (self->banner);
}

static char *
dup_name (CodioRecord *moment)
{
  const char *time = codio_record_get_string (moment, "time");
  g_autofree char *name = codio_text_clean (codio_record_get_string (moment, "name"));
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (time, NULL);
  g_autofree char *date = then ? codio_date_dup_moment (then) : NULL;

  if (date == NULL)
    return g_steal_pointer (&name);

  /* Translators: the name of a moment, and its date */
  return g_strdup_printf (_("%s (%s)"), name, date);
}

/**
 * codio_compare_dialog_new:
 * @profile: the profile that is worked on
 *
 * Returns: (transfer floating): a dialog that compares the last moment of @profile with how it is now
 */
AdwDialog *
codio_compare_dialog_new (CodioProfile *profile)
{
  CodioCompareDialog *self;
  GListModel *moments;
  guint n;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);

  self = g_object_new (CODIO_TYPE_COMPARE_DIALOG, NULL);
  self->profile = g_object_ref (profile);

  moments = codio_record_get_records (CODIO_RECORD (profile), "moments");
  n = g_list_model_get_n_items (moments);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CodioRecord) moment = g_list_model_get_item (moments, i);
      g_autofree char *name = dup_name (moment);

      add_state (self, name, CODIO_MOMENT (moment), NULL);
    }
  /* Translators: the state of the profile that is worked on */
  add_state (self, _("This profile as it is now"), NULL, profile);
  adw_combo_row_set_selected (self->before_row, n > 0 ? n - 1 : 0);
  adw_combo_row_set_selected (self->after_row, n);
  update (self);

  return ADW_DIALOG (self);
}

static guint
find_moment (CodioCompareDialog *self,
             const char         *id)
{
  for (guint i = 0; i < self->states->len; i++)
    {
      State *state = g_ptr_array_index (self->states, i);

      if (id == NULL ? state->profile == self->profile
                     : state->moment && g_strcmp0 (codio_record_get_key (CODIO_RECORD (state->moment)), id) == 0)
        return i;
    }

  return 0;
}

/**
 * codio_compare_dialog_set_moments:
 * @self: a dialog
 * @before: the identifier of a moment
 * @after: (nullable): that of another; %NULL for how the profile is now
 *
 * Compares those.
 */
void
codio_compare_dialog_set_moments (CodioCompareDialog *self,
                                  const char         *before,
                                  const char         *after)
{
  g_return_if_fail (CODIO_IS_COMPARE_DIALOG (self));
  g_return_if_fail (before != NULL);

  adw_combo_row_set_selected (self->before_row, find_moment (self, before));
  adw_combo_row_set_selected (self->after_row, find_moment (self, after));
}

/**
 * codio_compare_dialog_add_file:
 * @self: a dialog
 * @profile: the profile in another file
 * @name: what that file is called
 *
 * Compares the profile that is worked on with it: the one that was saved first comes first.
 */
void
codio_compare_dialog_add_file (CodioCompareDialog *self,
                               CodioProfile       *profile,
                               const char         *name)
{
  gboolean older;
  guint now;

  g_return_if_fail (CODIO_IS_COMPARE_DIALOG (self));
  g_return_if_fail (CODIO_IS_PROFILE (profile));
  g_return_if_fail (name != NULL);

  add_state (self, name, NULL, profile);
  now = find_moment (self, NULL);
  older = g_strcmp0 (codio_profile_get_modified (profile), codio_profile_get_modified (self->profile)) <= 0;
  adw_combo_row_set_selected (self->before_row, older ? self->states->len - 1 : now);
  adw_combo_row_set_selected (self->after_row, older ? now : self->states->len - 1);
}
