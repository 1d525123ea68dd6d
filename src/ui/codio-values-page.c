/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-values-page.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-choices.h"
#include "codio-content-language.h"
#include "codio-part-list.h"
#include "codio-shortcuts.h"
#include "codio-value-row.h"

/**
 * CodioValuesPage:
 *
 * All values of an edition and of a profile as a list, to search, to filter and to sort.
 *
 * Invariants: `rows` has a row for each value, in the order of the house, once the page was looked at; those that do
 * not fit the search and the filters are not visible. While `updating`, choices and selections are not the user's.
 * While `stale`, the page is not looked at and shows something old.
 */
struct _CodioValuesPage
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkDropDown *show_choice;
  GtkDropDown *principle_choice;
  GtkDropDown *order_choice;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkListBox *list;

  CodioEdition *edition;
  CodioProfile *profile;
  GSignalGroup *history_signals;
  CodioPart *selected;
  GPtrArray *rows;
  gboolean stale;
  gboolean updating;
};

enum
{
  SIGNAL_PART_ACTIVATED,
  SIGNAL_PART_FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void page_iface_init (CodioPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CodioValuesPage, codio_values_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (CODIO_TYPE_PAGE, page_iface_init))

static const char * const show_names[CODIO_N_VALUE_SHOWS] = {
  N_("All values"), N_("Not judged"), N_("At stake"), N_("Not at stake"), N_("Incomplete"),
  CODIO_CONTEXT ("value", "Not secured"),
  N_("With a dilemma"),
};

static const char * const order_names[CODIO_N_VALUE_ORDERS] = {
  N_("As in the house"), N_("By name"), N_("Heaviest first"), N_("Least secured first"),
};

/* Without a profile. */
#define N_ORDERS_BROWSING CODIO_VALUE_ORDER_WEIGHT

/* The principle with this number, from 1 and in the order of the house. */
static CodioPart *
find_principle (CodioValuesPage *self,
                guint            number)
{
  g_autoptr (CodioPartList) principles = codio_part_list_new_of_kind (self->edition, CODIO_PART_PRINCIPLE);
  g_autoptr (CodioPart) principle = number > 0 ? g_list_model_get_item (G_LIST_MODEL (principles), number - 1) : NULL;

  return principle; /* the edition keeps it alive */
}

static int
compare_cb (GtkListBoxRow *a,
            GtkListBoxRow *b,
            gpointer       user_data)
{
  CodioValuesPage *self = user_data;

  return codio_value_row_compare (CODIO_VALUE_ROW (a), CODIO_VALUE_ROW (b),
                                  (CodioValueOrder) gtk_drop_down_get_selected (self->order_choice));
}

static GtkListBoxRow *
find_row (CodioValuesPage *self,
          CodioPart       *part)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (codio_value_row_get_part (g_ptr_array_index (self->rows, i)) == part)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

/* The row of the part that is shown beside the page is selected, if it is there. */
static void
select_row (CodioValuesPage *self)
{
  GtkListBoxRow *row = self->selected ? find_row (self, self->selected) : NULL;

  self->updating = TRUE;
  gtk_list_box_select_row (self->list, row && gtk_widget_get_visible (GTK_WIDGET (row)) ? row : NULL);
  self->updating = FALSE;
}

static GPtrArray *
list_parts (CodioValuesPage *self)
{
  GPtrArray *parts;
  GListModel *values;

  if (self->profile)
    return codio_profile_list_value_parts (self->profile);

  parts = g_ptr_array_new_with_free_func (g_object_unref);
  values = codio_edition_get_values (self->edition);
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    g_ptr_array_add (parts, g_list_model_get_item (values, i));

  return parts;
}

/* Makes the rows that are lacking, and takes away those of values that are no more. */
static void
update_rows (CodioValuesPage *self)
{
  g_autoptr (GPtrArray) parts = list_parts (self);
  g_autoptr (GHashTable) old = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer row;

  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (old, codio_value_row_get_part (g_ptr_array_index (self->rows, i)),
                         g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < parts->len; i++)
    {
      CodioPart *part = g_ptr_array_index (parts, i);

      row = g_hash_table_lookup (old, part);
      if (row == NULL)
        {
          row = codio_value_row_new (part, self->profile);
          gtk_list_box_append (self->list, row);
        }
      g_hash_table_remove (old, part);
      g_ptr_array_add (self->rows, row);
    }

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    gtk_list_box_remove (self->list, row);
}

/* Shows the rows that fit; returns how many these are. */
static guint
filter_rows (CodioValuesPage *self)
{
  g_autoptr (CodioSearch) search = codio_search_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                                     codio_catalog_get_default ());
  CodioPart *principle = find_principle (self, gtk_drop_down_get_selected (self->principle_choice));
  CodioValueShow show = (CodioValueShow) gtk_drop_down_get_selected (self->show_choice);
  guint n_shown = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      CodioValueRow *row = g_ptr_array_index (self->rows, i);
      CodioPart *part = codio_value_row_get_part (row);
      g_autoptr (CodioSearchMatch) match = codio_search_find (search, part, self->profile);
      gboolean fits = (match || codio_search_is_empty (search)) && codio_value_row_fits (row, show) &&
                      (principle == NULL || codio_part_get_parent (part) == principle);

      codio_value_row_update (row, i, match);
      gtk_widget_set_visible (GTK_WIDGET (row), fits);
      n_shown += fits;
    }

  return n_shown;
}

static void
update (CodioValuesPage *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  g_autofree char *count = NULL;
  guint n_shown;

  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;

  self->updating = TRUE;
  update_rows (self);
  n_shown = filter_rows (self);
  gtk_list_box_invalidate_sort (self->list);
  self->updating = FALSE;
  select_row (self);

  if (n_shown < self->rows->len)
    /* Translators: how many values of how many are shown */
    count = g_strdup_printf (_("%u of %u values"), n_shown, self->rows->len);
  else
    /* Translators: how many values there are */
    count = g_strdup_printf (ngettext ("%u value", "%u values", n_shown), n_shown);
  gtk_label_set_text (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "empty");

  if (focus && !gtk_widget_get_visible (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What the user asked for is also told to those who do not see the list. */
static void
update_and_tell (CodioValuesPage *self)
{
  if (self->updating)
    return;

  update (self);
  if (!self->stale)
    codio_announce (GTK_WIDGET (self), gtk_label_get_text (self->count_label));
}

static void
order_cb (CodioValuesPage *self)
{
  if (!self->updating)
    gtk_list_box_invalidate_sort (self->list);
}

/* Shows what fits @show, whatever was looked for before. */
static void
show_only (CodioValuesPage *self,
           CodioValueShow   show)
{
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->show_choice, show);
  gtk_drop_down_set_selected (self->principle_choice, 0);
  self->updating = FALSE;

  update_and_tell (self);
}

static void
show_all_cb (CodioValuesPage *self)
{
  show_only (self, CODIO_VALUE_SHOW_ALL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static GtkListBoxRow *
first_row (CodioValuesPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (row)))
      return row;

  return NULL;
}

/* From the search into what was found. */
static void
enter_list_cb (CodioValuesPage *self)
{
  GtkListBoxRow *row;

  /* The words are looked for a moment after typing, and this may be sooner. */
  update (self);
  row = first_row (self);
  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
entry_key_cb (CodioValuesPage *self,
              guint            key,
              guint            code,
              GdkModifierType  modifiers)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  enter_list_cb (self);
  return GDK_EVENT_STOP;
}

/* The first Escape gives up the words, the next one the search. */
static void
stop_search_cb (CodioValuesPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    enter_list_cb (self);
}

/* Above the first value is the search. */
static gboolean
keynav_failed_cb (CodioValuesPage  *self,
                  GtkDirectionType  direction)
{
  return direction == GTK_DIR_UP && gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
row_activated_cb (CodioValuesPage *self,
                  CodioValueRow   *row)
{
  g_signal_emit (self, signals[SIGNAL_PART_ACTIVATED], 0, codio_value_row_get_part (row));
}

static void
row_selected_cb (CodioValuesPage *self,
                 CodioValueRow   *row)
{
  if (!self->updating && row && codio_value_row_get_part (row) != self->selected)
    g_signal_emit (self, signals[SIGNAL_PART_FOCUSED], 0, codio_value_row_get_part (row));
}

static void
set_choices (GtkDropDown        *choice,
             const char * const *names,
             guint               n_names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_names; i++)
    gtk_string_list_append (list, codio_catalog_message (codio_catalog_get_default (), names[i]));
  codio_choices_set (choice, list);
}

static void
set_principles (CodioValuesPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  CodioPart *principle;

  gtk_string_list_append (list, _("All principles"));
  for (guint i = 1; (principle = find_principle (self, i)); i++)
    gtk_string_list_append (list, codio_part_get_name (principle, codio_catalog_get_default ()));
  codio_choices_set (self->principle_choice, list);
}

static void
codio_values_page_map (GtkWidget *widget)
{
  CodioValuesPage *self = CODIO_VALUES_PAGE (widget);

  GTK_WIDGET_CLASS (codio_values_page_parent_class)->map (widget);

  if (self->stale)
    update (self);
}

static gboolean
codio_values_page_grab_focus (GtkWidget *widget)
{
  CodioValuesPage *self = CODIO_VALUES_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return gtk_widget_grab_focus (row ? GTK_WIDGET (row) : GTK_WIDGET (self->entry));
}

static void
codio_values_page_dispose (GObject *object)
{
  CodioValuesPage *self = CODIO_VALUES_PAGE (object);

  self->updating = TRUE;
  g_clear_object (&self->history_signals);
  g_clear_object (&self->edition);
  g_clear_object (&self->profile);
  g_clear_object (&self->selected);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_VALUES_PAGE);

  G_OBJECT_CLASS (codio_values_page_parent_class)->dispose (object);
}

static void
codio_values_page_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_VALUES_PAGE (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (codio_values_page_parent_class)->finalize (object);
}

static void
codio_values_page_class_init (CodioValuesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_values_page_dispose;
  object_class->finalize = codio_values_page_finalize;
  widget_class->map = codio_values_page_map;
  widget_class->grab_focus = codio_values_page_grab_focus;

  /**
   * CodioValuesPage::part-activated:
   * @self: the page
   * @part: a value
   *
   * The user chose a value, to work on it beside the page.
   */
  signals[SIGNAL_PART_ACTIVATED] = g_signal_new ("part-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  /**
   * CodioValuesPage::part-focused:
   * @self: the page
   * @part: a value
   *
   * The user came to a value with the arrow keys.
   */
  signals[SIGNAL_PART_FOCUSED] = g_signal_new ("part-focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, CODIO_TYPE_PART);

  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_JUDGING);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-values-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioValuesPage, entry);
  gtk_widget_class_bind_template_child (widget_class, CodioValuesPage, show_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioValuesPage, principle_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioValuesPage, order_choice);
  gtk_widget_class_bind_template_child (widget_class, CodioValuesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, CodioValuesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioValuesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, update_and_tell);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
language_changed_cb (CodioValuesPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->principle_choice);

  if (self->edition == NULL)
    return;

  self->updating = TRUE;
  gtk_list_box_remove_all (self->list);
  g_ptr_array_set_size (self->rows, 0);
  set_principles (self);
  gtk_drop_down_set_selected (self->principle_choice, selected);
  self->updating = FALSE;

  update (self);
}

static void
codio_values_page_init (CodioValuesPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_choices (self->show_choice, show_names, CODIO_N_VALUE_SHOWS);
  self->updating = FALSE;

  gtk_list_box_set_sort_func (self->list, compare_cb, self, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  self->history_signals = g_signal_group_new (CODIO_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "changed", G_CALLBACK (update), self);
  codio_content_language_follow (self, G_CALLBACK (language_changed_cb));
}

static void
codio_values_page_set_profile (CodioPage    *page,
                               CodioProfile *profile)
{
  CodioValuesPage *self = CODIO_VALUES_PAGE (page);
  CodioEdition *edition;


  edition = profile ? codio_profile_get_edition (profile) : codio_edition_get (CODIO_EDITION_DEFAULT);
  if (self->edition == edition && self->profile == profile)
    return;

  g_set_object (&self->edition, edition);
  g_set_object (&self->profile, profile);
  g_signal_group_set_target (self->history_signals, profile ? codio_profile_get_history (profile) : NULL);

  self->updating = TRUE;
  gtk_list_box_remove_all (self->list);
  g_ptr_array_set_size (self->rows, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  set_principles (self);
  set_choices (self->order_choice, order_names, profile ? CODIO_N_VALUE_ORDERS : N_ORDERS_BROWSING);
  gtk_drop_down_set_selected (self->show_choice, CODIO_VALUE_SHOW_ALL);
  gtk_widget_set_visible (GTK_WIDGET (self->show_choice), profile != NULL);
  self->updating = FALSE;

  update (self);
}

static void
codio_values_page_set_selected (CodioPage *page,
                                CodioPart *part)
{
  CodioValuesPage *self = CODIO_VALUES_PAGE (page);

  if (g_set_object (&self->selected, part))
    select_row (self);
}

static gboolean
codio_values_page_search (CodioPage *page)
{
  CodioValuesPage *self = CODIO_VALUES_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);

  return TRUE;
}

/**
 * codio_values_page_show_incomplete:
 * @self: a page with a profile
 *
 * Shows the values that lack a judgement, a weight or a reason, and no others.
 */
void
codio_values_page_show_incomplete (CodioValuesPage *self)
{
  g_return_if_fail (CODIO_IS_VALUES_PAGE (self));
  g_return_if_fail (self->profile != NULL);

  show_only (self, CODIO_VALUE_SHOW_INCOMPLETE);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
page_iface_init (CodioPageInterface *iface)
{
  iface->set_profile = codio_values_page_set_profile;
  iface->set_selected = codio_values_page_set_selected;
  iface->search = codio_values_page_search;
}
