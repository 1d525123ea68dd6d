/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-part-details.h"

#include <glib/gi18n.h>

#include "codio-comments-group.h"
#include "codio-content-language.h"
#include "codio-detail-rows.h"
#include "codio-dilemma-list.h"
#include "codio-labels.h"
#include "codio-records.h"
#include "codio-text.h"
#include "codio-value-actions.h"

/* How long rows are made for one frame, in µs: one takes longer, and to lay it out and to draw it ten times that. */
#define SLICE 100

/**
 * CodioPartDetails:
 *
 * What there is to know about one part of the house, below its name and its judgement: its dilemmas, tensions, parts,
 * questions, examples, remarks, and for the roof what the code is.
 *
 * They come when there is nothing to draw, so that neither the first picture of the window nor a walk through the house
 * waits for them. About the roof there is so much that a row comes with each frame; elsewhere the keyboard may
 * come back to them at once. Invariant: unless `update_id` and `tick_id` are 0, there is still to come what item `item`
 * of `sections[section]` adds, and what comes after that; `group` is the one of that section, if it has one already.
 */
struct _CodioPartDetails
{
  AdwBin parent_instance;

  GtkBox *box;

  CodioPart *part;
  CodioProfile *profile;
  AdwPreferencesGroup *children_group; /* has a row for each part below this one; NULL: there are none */
  GPtrArray *child_rows;               /* these rows; the group owns them */
  AdwPreferencesGroup *reasons_group;  /* has a row for each statement that puts a value forward; NULL: it is none */
  GPtrArray *reason_rows;              /* these rows; the group owns them */
  GtkFilter *dilemmas_filter;          /* lets the dilemmas of the part through; NULL: none are shown */
  AdwActionRow *addition_row;          /* why an additional value was added */
  CodioCommentsGroup *comments_group;  /* NULL: there is none, or not yet */
  char *comment;                       /* the one to go to when that group is there */
  GSignalGroup *history_signals;
  GSignalGroup *value_signals; /* of the record of an additional value */
  guint update_id;
  guint tick_id;
  guint section;
  guint item;
  AdwPreferencesGroup *group;
};

enum
{
  SIGNAL_DILEMMA_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioPartDetails, codio_part_details, ADW_TYPE_BIN)

static void
dilemma_cb (CodioPartDetails *self,
            CodioDilemma     *dilemma)
{
  g_signal_emit (self, signals[SIGNAL_DILEMMA_ACTIVATED], 0, dilemma);
}

/* Returns the group of the section, which the first row makes. */
static AdwPreferencesGroup *
get_group (CodioPartDetails *self,
           const char       *title,
           const char       *description)
{
  if (self->group)
    return self->group;

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, title);
  adw_preferences_group_set_description (self->group, description);
  codio_labels_widen (GTK_WIDGET (self->group));
  gtk_box_append (self->box, GTK_WIDGET (self->group));

  return self->group;
}

static char *
describe_child (CodioPartDetails *self,
                CodioPart        *child)
{
  const char *id = codio_part_get_id (child);
  CodioAssessment *assessment = self->profile ? codio_profile_get_assessment (self->profile, id) : NULL;
  g_autofree char *summary = NULL;

  if (assessment == NULL)
    return g_strdup (codio_part_get_asks (child, codio_catalog_get_default ()));

  summary = codio_assessment_dup_summary (assessment, codio_catalog_get_default ());

  return codio_profile_find (self->profile, "additional-values", id)
           ? g_strjoin (" · ", _("Additional value"), summary, NULL)
           : g_steal_pointer (&summary);
}

/* The parts below this one, with the additional values of a principle. */
static GPtrArray *
list_children (CodioPartDetails *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *children = codio_part_get_children (self->part);
  GListModel *values = self->profile ? codio_record_get_records (CODIO_RECORD (self->profile), "additional-values")
                                     : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    g_ptr_array_add (list, g_list_model_get_item (children, i));

  for (guint i = 0; values && i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CodioRecord) value = g_list_model_get_item (values, i);

      if (g_str_equal (codio_record_get_string (value, "principle"), codio_part_get_id (self->part)))
        g_ptr_array_add (list, g_object_ref (codio_profile_get_value_part (self->profile,
                                                                           codio_record_get_key (value))));
    }

  return list;
}

static void
append_child (CodioPartDetails *self,
              CodioPart        *child)
{
  g_autofree char *description = describe_child (self, child);
  AdwActionRow *row = codio_detail_row_add_link (self->children_group, child, description);

  g_object_set_data_full (G_OBJECT (row), "part", g_object_ref (child), g_object_unref);
  g_ptr_array_add (self->child_rows, row);
}

/* Those that came meanwhile have a row already. */
static gboolean
add_child (CodioPartDetails *self,
           guint             n)
{
  static const char * const titles[] = { N_("Foundations"), N_("Principles"), N_("Values") };
  CodioPartKind kind = codio_part_get_kind (self->part);
  g_autoptr (GPtrArray) children = NULL;

  if (kind == CODIO_PART_VALUE)
    return FALSE;

  self->children_group = get_group (self, _(titles[kind]), NULL);
  if (n == 0 && self->profile && kind == CODIO_PART_PRINCIPLE)
    adw_preferences_group_set_header_suffix (self->children_group, codio_detail_row_create_button (
      "list-add-symbolic", _("Add Value"), "profile.add-value", g_variant_new_string (codio_part_get_id (self->part))));

  children = list_children (self);
  if (self->child_rows->len >= children->len)
    return FALSE;

  append_child (self, g_ptr_array_index (children, self->child_rows->len));

  return TRUE;
}

static gboolean
add_text (CodioPartDetails   *self,
          const char         *title,
          const char * const *texts,
          guint               n)
{
  if (n >= g_strv_length ((char **) texts))
    return FALSE;

  codio_detail_row_add (get_group (self, title, NULL),
                        codio_catalog_content (codio_catalog_get_default (), texts[n]), NULL);

  return TRUE;
}

static gboolean
add_question (CodioPartDetails *self,
              guint             n)
{
  return add_text (self, _("To talk about"), codio_part_get_questions (self->part), n);
}

static gboolean
add_remark (CodioPartDetails *self,
            guint             n)
{
  return add_text (self, _("Good to know"), codio_part_get_remarks (self->part), n);
}

static CodioEdition *
get_edition (CodioPartDetails *self)
{
  return self->profile ? codio_profile_get_edition (self->profile) : codio_edition_get (CODIO_EDITION_DEFAULT);
}

static gboolean
add_example (CodioPartDetails *self,
             guint             n)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  const CodioExample *example = codio_part_get_example (self->part, n);
  g_autofree char *source = NULL;
  g_autofree char *subtitle = NULL;
  AdwActionRow *row;

  if (example == NULL)
    return FALSE;

  source = codio_detail_row_describe_source (example->chapter, example->pages);
  subtitle = g_strjoin (" · ", codio_edition_get_category (get_edition (self), example->category, catalog), source,
                        NULL);
  row = codio_detail_row_add (get_group (self, _("For example"), NULL),
                              codio_catalog_content (catalog, example->text), subtitle);
  if (self->profile && codio_part_get_kind (self->part) == CODIO_PART_VALUE)
    adw_action_row_add_suffix (row, codio_detail_row_create_button (
      "list-add-symbolic", _("Take Over as Action"), "profile.take-over-example",
      g_variant_new ("(su)", codio_part_get_id (self->part), n)));

  return TRUE;
}

static gboolean
add_topic (CodioPartDetails *self,
           guint             n)
{
  const CodioTopic *topic = codio_part_get_topic (self->part, n);

  if (topic == NULL)
    return FALSE;

  codio_detail_row_add_topic (get_group (self, _("About the code"), NULL), topic);

  return TRUE;
}

/* The texts are long: the group is a piece of work by itself, with the number 0. */
static gboolean
add_disagreement (CodioPartDetails *self,
                  guint             n)
{
  const CodioDisagreement *disagreement = codio_part_get_disagreement (self->part, n > 0 ? n - 1 : 0);
  AdwPreferencesGroup *group;

  if (disagreement == NULL)
    return FALSE;

  group = get_group (self, _("Contradictions"), _("What the report says, and below it what this app does."));
  if (n > 0)
    codio_detail_row_add (group, codio_catalog_content (codio_catalog_get_default (), disagreement->report),
                          codio_catalog_content (codio_catalog_get_default (), disagreement->app));

  return TRUE;
}

/* What a profile says is about values. */
static gboolean
is_value_of_profile (CodioPartDetails *self)
{
  return self->profile && codio_part_get_kind (self->part) == CODIO_PART_VALUE;
}

static gboolean
has_value_cb (gpointer item,
              gpointer user_data)
{
  return codio_dilemma_has_value (item, user_data);
}

static gboolean
add_dilemmas (CodioPartDetails *self,
              guint             n)
{
  g_autoptr (GtkFilterListModel) model = NULL;
  AdwPreferencesGroup *group;
  GtkWidget *list;

  if (!is_value_of_profile (self))
    return FALSE;

  self->dilemmas_filter = GTK_FILTER (gtk_custom_filter_new (has_value_cb, g_strdup (codio_part_get_id (self->part)),
                                                             g_free));
  model = gtk_filter_list_model_new (g_object_ref (codio_profile_get_dilemmas (self->profile)), self->dilemmas_filter);
  list = codio_dilemma_list_new ();
  codio_dilemma_list_set_dilemmas (CODIO_DILEMMA_LIST (list), self->profile, G_LIST_MODEL (model));
  g_signal_connect_swapped (list, "dilemma-activated", G_CALLBACK (dilemma_cb), self);

  group = get_group (self, _("Dilemmas"), NULL);
  adw_preferences_group_set_header_suffix (group, codio_detail_row_create_button (
    "list-add-symbolic", _("New Dilemma"), "win.new-dilemma", NULL));
  adw_preferences_group_add (group, list);

  return FALSE;
}

static gboolean
add_actions (CodioPartDetails *self,
             guint             n)
{
  if (is_value_of_profile (self))
    gtk_box_append (self->box, codio_value_actions_new (self->profile, codio_part_get_id (self->part)));

  return FALSE;
}

static void
go_to_comment (CodioPartDetails *self)
{
  if (self->comments_group && self->comment)
    codio_comments_group_show_comment (self->comments_group, self->comment);
  if (self->comments_group)
    g_clear_pointer (&self->comment, g_free);
}

/* Comments are on values, and on the whole. */
static gboolean
add_comments (CodioPartDetails *self,
              guint             n)
{
  const CodioPartKind kind = codio_part_get_kind (self->part);

  if (self->profile == NULL || (kind != CODIO_PART_VALUE && kind != CODIO_PART_ROOF))
    return FALSE;

  self->comments_group = g_object_new (CODIO_TYPE_COMMENTS_GROUP, NULL);
  codio_comments_group_set_target (self->comments_group, self->profile,
                                   kind == CODIO_PART_VALUE ? CODIO_COMMENT_TARGET_VALUE : CODIO_COMMENT_TARGET_PROFILE,
                                   kind == CODIO_PART_VALUE ? codio_part_get_id (self->part) : NULL);
  gtk_box_append (self->box, GTK_WIDGET (self->comments_group));
  go_to_comment (self);

  return FALSE;
}

static gboolean
add_tension (CodioPartDetails *self,
             guint             n)
{
  CodioEdition *edition = get_edition (self);
  const CodioTension *tension = codio_edition_get_tension (edition, n);
  const char *id = codio_part_get_id (self->part);
  const char *other;
  AdwActionRow *row;

  if (tension == NULL)
    return FALSE;

  other = g_str_equal (tension->first, id) ? tension->second
          : g_str_equal (tension->second, id) ? tension->first : NULL;
  if (other == NULL)
    return TRUE;

  row = codio_detail_row_add_link (get_group (self, _("Tensions That Often Occur"),
                                              _("Suggestions of this app, not of the code. You can disregard them.")),
                                   codio_edition_get_value (edition, other),
                                   codio_catalog_content (codio_catalog_get_default (), tension->text));
  if (self->profile)
    {
      /* Translators: the button makes a dilemma between the value that is shown and this one */
      g_autofree char *tooltip = g_strdup_printf (_("New Dilemma with %s"),
                                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

      adw_action_row_add_suffix (row, codio_detail_row_create_button (
        "list-add-symbolic", tooltip, "win.new-dilemma-between", g_variant_new ("(ss)", id, other)));
    }

  return TRUE;
}

static void
update_addition (CodioPartDetails *self,
                 GParamSpec       *pspec,
                 CodioRecord      *value)
{
  g_autofree char *reason = codio_text_clean (codio_record_get_string (value, "reason"));

  if (self->addition_row)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->addition_row),
                                   *reason ? reason : _("It is not said yet why it was added."));
}

static gboolean
add_addition (CodioPartDetails *self,
              guint             n)
{
  const char *id = codio_part_get_id (self->part);
  CodioRecord *value = self->profile ? codio_profile_find (self->profile, "additional-values", id) : NULL;
  AdwPreferencesGroup *group;

  if (value == NULL)
    return FALSE;

  group = get_group (self, _("Additional Value"), _("This value is not in the code. It was added for this project."));
  adw_preferences_group_set_header_suffix (group, codio_detail_row_create_button (
    "document-edit-symbolic", _("Edit Value"), "profile.edit-value", g_variant_new_string (id)));
  self->addition_row = codio_detail_row_add (group, "", NULL);
  update_addition (self, NULL, value);

  return FALSE;
}

static const CodioStatement *
get_reason (CodioPartDetails *self,
            guint             n)
{
  return codio_profile_get_nth_reason (self->profile, codio_part_get_id (self->part), n);
}

static void
append_reason (CodioPartDetails     *self,
               const CodioStatement *reason)
{
  const char *text = codio_catalog_content (codio_catalog_get_default (), reason->text);
  AdwActionRow *row = codio_detail_row_add (self->reasons_group, text, NULL);

  g_object_set_data (G_OBJECT (row), "reason", (gpointer) reason);
  g_ptr_array_add (self->reason_rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons_group), TRUE);
}

/* What holds for the project and puts the value forward. There may be nothing yet. */
static gboolean
add_reason (CodioPartDetails *self,
            guint             n)
{
  const CodioStatement *reason;

  if (self->profile == NULL || codio_part_get_kind (self->part) != CODIO_PART_VALUE)
    return FALSE;

  if (n == 0)
    {
      self->reasons_group = get_group (self, _("From the Explorer"),
                                       _("For this project it was said that this holds:"));
      gtk_widget_set_visible (GTK_WIDGET (self->reasons_group), FALSE);
    }

  reason = get_reason (self, n);
  if (reason)
    append_reason (self, reason);

  return reason != NULL;
}

/* From the top down. Each adds its item with the number @n, counted from 0, and returns whether there may be more. */
static gboolean (* const sections[]) (CodioPartDetails *self,
                                      guint             n) = {
  add_addition,
  add_reason,
  add_dilemmas,
  add_actions,
  add_comments,
  add_tension,
  add_child,
  add_question,
  add_example,
  add_remark,
  add_topic,
  add_disagreement,
};

/* Makes rows until the time @end, and returns whether there are more to come. */
static gboolean
make_rows (CodioPartDetails *self,
           gint64            end)
{
  while (self->section < G_N_ELEMENTS (sections) && g_get_monotonic_time () < end)
    if (!sections[self->section] (self, self->item++))
      {
        self->section++;
        self->item = 0;
        self->group = NULL;
      }

  return self->section < G_N_ELEMENTS (sections);
}

static gboolean
update_tick_cb (GtkWidget     *widget,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  CodioPartDetails *self = CODIO_PART_DETAILS (widget);

  if (make_rows (self, g_get_monotonic_time () + SLICE))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
update_idle_cb (gpointer data)
{
  CodioPartDetails *self = data;

  self->update_id = 0;
  make_rows (self, G_MAXINT64);
}

static void
cancel_update (CodioPartDetails *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->tick_id > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

static void
update (CodioPartDetails *self)
{
  GtkWidget *child;

  cancel_update (self);
  g_ptr_array_set_size (self->child_rows, 0);
  g_ptr_array_set_size (self->reason_rows, 0);
  self->children_group = NULL;
  self->reasons_group = NULL;
  self->dilemmas_filter = NULL;
  self->addition_row = NULL;
  self->comments_group = NULL;
  self->group = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_box_remove (self->box, child);

  self->section = self->part ? 0 : G_N_ELEMENTS (sections);
  self->item = 0;
  if (self->part && codio_part_get_kind (self->part) == CODIO_PART_ROOF)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_tick_cb, NULL, NULL);
  else
    self->update_id = g_idle_add_once (update_idle_cb, self);
}

static void
update_child (CodioPartDetails *self,
              CodioPart        *child,
              AdwActionRow     *row)
{
  g_autofree char *description = describe_child (self, child);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), codio_part_get_name (child, codio_catalog_get_default ()));
  adw_action_row_set_subtitle (row, description);
}

static void
update_reasons (CodioPartDetails *self)
{
  const CodioStatement *reason;
  guint n = 0;

  while (n < self->reason_rows->len &&
         g_object_get_data (g_ptr_array_index (self->reason_rows, n), "reason") == get_reason (self, n))
    n++;

  for (guint i = n; i < self->reason_rows->len; i++)
    adw_preferences_group_remove (self->reasons_group, g_ptr_array_index (self->reason_rows, i));
  g_ptr_array_set_size (self->reason_rows, (int) n);
  for (guint i = n; (reason = get_reason (self, i)); i++)
    append_reason (self, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reasons_group), self->reason_rows->len > 0);
}

/* The values below this part come and go, and their judgements are shown too, and what puts a value forward, and
 * dilemmas get other values. That is all that changes: one types in other pages and is not to wait for rows that are
 * built again, and the keyboard stays on the button that adds a value. */
static void
history_changed_cb (CodioPartDetails *self)
{
  g_autoptr (GPtrArray) children = NULL;
  guint n = 0;

  if (self->dilemmas_filter)
    gtk_filter_changed (self->dilemmas_filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->part && self->reasons_group)
    update_reasons (self);
  if (self->part == NULL || self->children_group == NULL)
    return;

  children = list_children (self);
  while (n < MIN (children->len, self->child_rows->len) &&
         g_object_get_data (g_ptr_array_index (self->child_rows, n), "part") == g_ptr_array_index (children, n))
    {
      update_child (self, g_ptr_array_index (children, n), g_ptr_array_index (self->child_rows, n));
      n++;
    }

  for (guint i = n; i < self->child_rows->len; i++)
    adw_preferences_group_remove (self->children_group, g_ptr_array_index (self->child_rows, i));
  g_ptr_array_set_size (self->child_rows, (int) n);
  for (guint i = n; i < children->len; i++)
    append_child (self, g_ptr_array_index (children, i));
}

static void
codio_part_details_dispose (GObject *object)
{
  CodioPartDetails *self = CODIO_PART_DETAILS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->value_signals);
  g_clear_object (&self->part);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (codio_part_details_parent_class)->dispose (object);
}

static void
codio_part_details_finalize (GObject *object)
{
  CodioPartDetails *self = CODIO_PART_DETAILS (object);

  g_clear_pointer (&self->child_rows, g_ptr_array_unref);
  g_clear_pointer (&self->reason_rows, g_ptr_array_unref);
  g_clear_pointer (&self->comment, g_free);

  G_OBJECT_CLASS (codio_part_details_parent_class)->finalize (object);
}

static void
codio_part_details_class_init (CodioPartDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = codio_part_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_part_details_finalize;

  /**
   * CodioPartDetails::dilemma-activated:
   * @self: the details
   * @dilemma: a dilemma
   *
   * The user wants to work on @dilemma.
   */
  signals[SIGNAL_DILEMMA_ACTIVATED] = g_signal_new ("dilemma-activated", G_TYPE_FROM_CLASS (klass),
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                    G_TYPE_NONE, 1, CODIO_TYPE_DILEMMA);
}

static void
codio_part_details_init (CodioPartDetails *self)
{
  self->child_rows = g_ptr_array_new ();
  self->reason_rows = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (history_changed_cb), self);
  self->value_signals = g_signal_group_new (CODIO_TYPE_ADDITIONAL_VALUE);
  g_signal_group_connect_swapped (self->value_signals, "notify::reason", G_CALLBACK (update_addition), self);
  codio_content_language_follow (self, G_CALLBACK (update));
}

/**
 * codio_part_details_set_part:
 * @self: the details
 * @part: (nullable): the part to show
 * @profile: (nullable): the profile that says something about it, or %NULL to browse
 */
void
codio_part_details_set_part (CodioPartDetails *self,
                             CodioPart        *part,
                             CodioProfile     *profile)
{
  gboolean changed;

  g_return_if_fail (CODIO_IS_PART_DETAILS (self));
  g_return_if_fail (part == NULL || CODIO_IS_PART (part));
  g_return_if_fail (profile == NULL || CODIO_IS_PROFILE (profile));

  changed = g_set_object (&self->part, part);
  if (!g_set_object (&self->profile, profile) && !changed)
    return;

  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);
  g_signal_group_set_target (self->value_signals, part && profile ? codio_profile_find (profile, "additional-values",
                                                                                        codio_part_get_id (part))
                                                                  : NULL);
  update (self);
}

/**
 * codio_part_details_show_comment:
 * @self: the details of a part of a profile
 * @id: the identifier of a comment on that part
 *
 * Brings the keyboard to that comment as soon as it is to be seen.
 */
void
codio_part_details_show_comment (CodioPartDetails *self,
                                 const char       *id)
{
  g_return_if_fail (CODIO_IS_PART_DETAILS (self));

  g_set_str (&self->comment, id);
  go_to_comment (self);
}
