/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-pairs-group.h"

#include <glib/gi18n.h>
#include <math.h>

#include "codio-announce.h"
#include "codio-choices.h"
#include "codio-content-language.h"
#include "codio-pairs-words.h"
#include "codio-part.h"
#include "codio-weighing-words.h"

#define BAR_WIDTH 120 /* px */

/**
 * CodioPairsGroup:
 *
 * Comparisons of each two of a few parts of the code, and what follows from the answers. Answers may be lacking and may
 * contradict one another; a hint says so.
 *
 * Invariant: while `updating`, a choice is not the user's.
 */
struct _CodioPairsGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *answers_group;
  GtkListBox *answers; /* of rows, each with a choice, in the order of `pairs` */
  GtkLabel *hint_label;
  GtkListBox *weights;

  GListModel *parts;
  GArray *pairs; /* (element-type CodioPair) of each two parts; intensity 0: not answered */
  gboolean updating;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioPairsGroup, codio_pairs_group, ADW_TYPE_BIN)

static const char *
get_name (CodioPairsGroup *self,
          guint            position)
{
  g_autoptr (CodioPart) part = g_list_model_get_item (self->parts, position);

  return codio_part_get_name (part, codio_catalog_get_default ()); /* the edition keeps it alive */
}

/* The choices: nothing, and then from that the first matters extremely more to that the second does. */
static int
intensity_of (guint choice)
{
  const int step = CODIO_INTENSITY_MAX + 1 - (int) choice;

  return choice == 0 ? 0 : step >= 1 ? step : step - 2;
}

static guint
choice_of (int intensity)
{
  if (intensity == 0)
    return 0;

  return (guint) (CODIO_INTENSITY_MAX + 1 - (intensity > 0 ? intensity : intensity + 2));
}

static GArray *
list_answers (CodioPairsGroup *self)
{
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (CodioPair));

  for (guint i = 0; i < self->pairs->len; i++)
    if (g_array_index (self->pairs, CodioPair, i).intensity != 0)
      g_array_append_val (answers, g_array_index (self->pairs, CodioPair, i));

  return answers;
}

static char *
dup_hint (CodioPairsGroup *self,
          GArray          *answers)
{
  const CodioPair *pairs = (const CodioPair *) (gpointer) answers->data;
  CodioCatalog *catalog = codio_catalog_get_default ();
  g_autofree char *unlinked = codio_pairs_dup_unlinked (pairs, answers->len, self->parts, catalog);
  g_autofree char *odd = NULL;
  g_autofree char *ratio = NULL;
  double number;

  if (answers->len == 0)
    return g_strdup (_("Answer what you can; you need not answer all."));
  if (unlinked)
    /* Translators: the end of a sentence that says what is lacking */
    return g_strdup_printf (_("No weights follow yet: %s."), unlinked);

  odd = codio_pairs_dup_contradictions (pairs, answers->len, self->parts, catalog);
  number = codio_pairs_get_ratio (pairs, answers->len, g_list_model_get_n_items (self->parts));
  if (number >= 0)
    {
      g_autofree char *text = codio_weighing_dup_number (number, catalog);

      /* Translators: a number */
      ratio = g_strdup_printf (_("Consistency ratio: %s; up to 0.1 is customary."), text);
    }
  else
    {
      ratio = g_strdup (_("Not all pairs are answered: there is no consistency ratio yet."));
    }

  if (odd)
    return g_strdup_printf ("%s %s\n%s", ratio, _("You may look at an answer again, or leave it."), odd);

  return g_steal_pointer (&ratio);
}

static void
add_weight (CodioPairsGroup *self,
            guint            position,
            double           weight)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = g_object_new (GTK_TYPE_PROGRESS_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  /* Translators: a number of 100 */
  g_autofree char *text = g_strdup_printf (_("%d%%"), (int) lround (100 * weight));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_name (self, position));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), weight);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  gtk_list_box_append (self->weights, row);
}

static void
update (CodioPairsGroup *self)
{
  g_autoptr (GArray) answers = list_answers (self);
  g_autofree char *hint = dup_hint (self, answers);
  const guint n = g_list_model_get_n_items (self->parts);
  double weights[CODIO_PAIRS_MAX];
  gboolean linked = answers->len > 0 &&
                    codio_pairs_weigh ((const CodioPair *) (gpointer) answers->data, answers->len, n, weights);

  if (g_strcmp0 (hint, gtk_label_get_text (self->hint_label)) != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    codio_announce (GTK_WIDGET (self), hint);
  gtk_label_set_text (self->hint_label, hint);
  gtk_list_box_remove_all (self->weights);
  gtk_widget_set_visible (GTK_WIDGET (self->weights), linked);
  for (guint i = 0; linked && i < n; i++)
    add_weight (self, i, weights[i]);
}

static void
chosen_cb (CodioPairsGroup *self,
           GParamSpec      *pspec,
           AdwComboRow     *row)
{
  const int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (self->updating || position < 0)
    return;

  g_array_index (self->pairs, CodioPair, position).intensity = intensity_of (adw_combo_row_get_selected (row));
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Says of which two parts @row is, and what can be answered. */
static void
name_row (CodioPairsGroup *self,
          GtkWidget       *row,
          const CodioPair *pair)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *first = get_name (self, pair->first), *second = get_name (self, pair->second);
  /* Translators: the names of two principles of the code that are compared */
  g_autofree char *title = g_strdup_printf (_("%s and %s"), first, second);

  gtk_string_list_append (names, _("Not answered yet"));
  for (guint choice = 1; choice <= choice_of (-CODIO_INTENSITY_MAX); choice++)
    {
      g_autofree char *sentence = codio_intensity_dup_sentence (intensity_of (choice), first, second,
                                                                codio_catalog_get_default ());

      gtk_string_list_append (names, sentence);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  codio_choices_set (row, names);
}

static GtkWidget *
create_row (CodioPairsGroup *self,
            const CodioPair *pair)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  name_row (self, row, pair);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
codio_pairs_group_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CodioPairsGroup *self = CODIO_PAIRS_GROUP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, adw_preferences_group_get_title (self->answers_group));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_pairs_group_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CodioPairsGroup *self = CODIO_PAIRS_GROUP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      adw_preferences_group_set_title (self->answers_group, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_pairs_group_dispose (GObject *object)
{
  CodioPairsGroup *self = CODIO_PAIRS_GROUP (object);

  g_clear_object (&self->parts);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_PAIRS_GROUP);

  G_OBJECT_CLASS (codio_pairs_group_parent_class)->dispose (object);
}

static void
codio_pairs_group_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_PAIRS_GROUP (object)->pairs, g_array_unref);

  G_OBJECT_CLASS (codio_pairs_group_parent_class)->finalize (object);
}

static void
codio_pairs_group_class_init (CodioPairsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_pairs_group_dispose;
  object_class->finalize = codio_pairs_group_finalize;
  object_class->get_property = codio_pairs_group_get_property;
  object_class->set_property = codio_pairs_group_set_property;

  /**
   * CodioPairsGroup:title:
   *
   * What is compared.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * CodioPairsGroup::changed:
   * @self: the group
   *
   * The user answered something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-pairs-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioPairsGroup, answers_group);
  gtk_widget_class_bind_template_child (widget_class, CodioPairsGroup, answers);
  gtk_widget_class_bind_template_child (widget_class, CodioPairsGroup, hint_label);
  gtk_widget_class_bind_template_child (widget_class, CodioPairsGroup, weights);
}

static void
language_changed_cb (CodioPairsGroup *self)
{
  if (self->parts == NULL)
    return;

  self->updating = TRUE;
  for (guint i = 0; i < self->pairs->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->answers, (int) i);
      const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

      name_row (self, GTK_WIDGET (row), &g_array_index (self->pairs, CodioPair, i));
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
    }
  self->updating = FALSE;
  update (self);
}

static void
codio_pairs_group_init (CodioPairsGroup *self)
{
  self->pairs = g_array_new (FALSE, FALSE, sizeof (CodioPair));
  gtk_widget_init_template (GTK_WIDGET (self));
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));
}

/**
 * codio_pairs_group_set_parts:
 * @self: a group
 * @parts: a list of #CodioPart, at most %CODIO_PAIRS_MAX
 *
 * Asks about each two of @parts, from the beginning.
 */
void
codio_pairs_group_set_parts (CodioPairsGroup *self,
                             GListModel      *parts)
{
  const guint n = g_list_model_get_n_items (parts);

  g_return_if_fail (CODIO_IS_PAIRS_GROUP (self));
  g_return_if_fail (n <= CODIO_PAIRS_MAX);

  g_set_object (&self->parts, parts);
  g_array_set_size (self->pairs, 0);
  gtk_list_box_remove_all (self->answers);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const CodioPair pair = { i, j, 0 };

        g_array_append_val (self->pairs, pair);
        gtk_list_box_append (self->answers, create_row (self, &pair));
      }
  update (self);
}

/**
 * codio_pairs_group_load:
 * @self: a group with parts
 * @ballot: (nullable): a ballot with answers; %NULL to begin anew
 */
void
codio_pairs_group_load (CodioPairsGroup *self,
                        CodioBallot     *ballot)
{
  g_autoptr (GArray) answers = NULL;

  g_return_if_fail (CODIO_IS_PAIRS_GROUP (self));
  g_return_if_fail (self->parts != NULL);

  answers = ballot ? codio_ballot_get_pairs (ballot, self->parts) : g_array_new (FALSE, FALSE, sizeof (CodioPair));
  self->updating = TRUE;
  for (guint i = 0; i < self->pairs->len; i++)
    {
      CodioPair *pair = &g_array_index (self->pairs, CodioPair, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->answers, (int) i);

      pair->intensity = 0;
      for (guint j = 0; j < answers->len; j++)
        {
          const CodioPair *answer = &g_array_index (answers, CodioPair, j);

          if (answer->first == pair->first && answer->second == pair->second)
            pair->intensity = answer->intensity;
          else if (answer->first == pair->second && answer->second == pair->first)
            pair->intensity = ABS (answer->intensity) == 1 ? 1 : -answer->intensity;
        }
      if (pair->intensity == -1)
        pair->intensity = 1;
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), choice_of (pair->intensity));
    }
  self->updating = FALSE;
  update (self);
}

/**
 * codio_pairs_group_save:
 * @self: a group with parts
 * @ballot: a ballot that was not handed in yet
 *
 * Writes the answers into @ballot.
 */
void
codio_pairs_group_save (CodioPairsGroup *self,
                        CodioBallot     *ballot)
{
  g_return_if_fail (CODIO_IS_PAIRS_GROUP (self));
  g_return_if_fail (CODIO_IS_BALLOT (ballot));

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const CodioPair *pair = &g_array_index (self->pairs, CodioPair, i);
      g_autoptr (CodioPart) first = g_list_model_get_item (self->parts, pair->first);
      g_autoptr (CodioPart) second = g_list_model_get_item (self->parts, pair->second);

      if (pair->intensity != 0)
        codio_ballot_compare (ballot, codio_part_get_id (first), codio_part_get_id (second), pair->intensity);
    }
}

/**
 * codio_pairs_group_has_answers:
 * @self: a group
 *
 * Returns: whether anything is answered
 */
gboolean
codio_pairs_group_has_answers (CodioPairsGroup *self)
{
  g_autoptr (GArray) answers = NULL;

  g_return_val_if_fail (CODIO_IS_PAIRS_GROUP (self), FALSE);

  answers = list_answers (self);

  return answers->len > 0;
}
