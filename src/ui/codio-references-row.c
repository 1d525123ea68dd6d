/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-references-row.h"

#include <glib/gi18n.h>

#include "codio-announce.h"
#include "codio-editable.h"

/**
 * CodioReferencesRow:
 *
 * A row in which values, or other records of the profile, are added to a member of a record and taken away.
 *
 * What can be added is looked up each time that the list of it opens. Invariant: what is shown, a chip for each, are
 * the first children of `chips`, in the order of the member; the button to add is the last one.
 */
struct _CodioReferencesRow
{
  AdwPreferencesRow parent_instance;

  AdwWrapBox *chips;
  GtkWidget *add_button;
  GtkPopover *popover;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListView *list;

  const CodioMember *member;
  CodioProfile *profile;
  CodioRecord *record;
  gulong notify_id;
  GListStore *choices;
  GtkFilter *filter;
  GListModel *found;
};

G_DEFINE_FINAL_TYPE (CodioReferencesRow, codio_references_row, ADW_TYPE_PREFERENCES_ROW)

static const char * const nothing[] = { NULL };

static const char * const *
get_keys (CodioReferencesRow *self)
{
  return self->record ? codio_record_get_strings (self->record, self->member->name) : nothing;
}

/* The choices are parts of the house or records. */
static const char *
get_key (gpointer item)
{
  return CODIO_IS_PART (item) ? codio_part_get_id (item) : codio_record_get_key (item);
}

static char *
dup_choice_name (CodioReferencesRow *self,
                 gpointer            item)
{
  CodioCatalog *catalog = codio_catalog_get_default ();

  return CODIO_IS_PART (item) ? g_strdup (codio_part_get_name (item, catalog))
                              : codio_profile_dup_record_title (self->profile, item, catalog);
}

static char *
dup_name (CodioReferencesRow *self,
          const char         *key)
{
  CodioRecord *record;

  if (self->member->kind == CODIO_MEMBER_VALUES)
    return codio_profile_dup_value_name (self->profile, key, codio_catalog_get_default ());

  record = codio_profile_find (self->profile, self->member->target, key);

  return record ? codio_profile_dup_record_title (self->profile, record, codio_catalog_get_default ()) : g_strdup (key);
}

static void
fill_choices (CodioReferencesRow *self)
{
  g_list_store_remove_all (self->choices);
  if (self->profile == NULL)
    return;

  if (self->member->kind == CODIO_MEMBER_VALUES)
    {
      g_autoptr (GPtrArray) parts = codio_profile_list_value_parts (self->profile);

      g_list_store_splice (self->choices, 0, 0, parts->pdata, parts->len);
    }
  else
    {
      GListModel *records = codio_record_get_records (CODIO_RECORD (self->profile), self->member->target);

      for (guint i = 0; i < g_list_model_get_n_items (records); i++)
        {
          g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);

          g_list_store_append (self->choices, record);
        }
    }
}

static gboolean
is_found_cb (gpointer item,
             gpointer user_data)
{
  CodioReferencesRow *self = user_data;
  const char *words = gtk_editable_get_text (self->search_entry);
  g_autofree char *name = NULL;

  if (g_strv_contains (get_keys (self), get_key (item)))
    return FALSE;
  if (*words == '\0')
    return TRUE;

  name = dup_choice_name (self, item);

  return g_str_match_string (words, name, TRUE);
}

static void
remove_cb (CodioReferencesRow *self,
           GtkWidget          *button)
{
  const char *key = g_object_get_data (G_OBJECT (button), "key");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  for (const char * const *k = get_keys (self); *k; k++)
    if (!g_str_equal (*k, key))
      g_strv_builder_add (builder, *k);
  keys = g_strv_builder_end (builder);

  codio_profile_set_strings (self->profile, self->record, self->member->name, (const char * const *) keys);
}

static GtkWidget *
create_chip (CodioReferencesRow *self,
             const char         *key,
             gboolean            removable)
{
  g_autofree char *name = dup_name (self, key);
  /* Translators: %s is the name of a value or the title of a dilemma */
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), name);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, name);
  gtk_widget_set_tooltip_text (button, remove);
  gtk_widget_set_visible (button, removable);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (chip, "chip");
  if (removable)
    gtk_widget_add_css_class (chip, "removable");
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (key), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  codio_editable_bind (button, self->profile);

  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);

  return chip;
}

/* The place of the chip with the keyboard, or -1. */
static int
get_focus_position (CodioReferencesRow *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->chips));
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (int i = 0; focus && chip && chip != self->add_button; i++, chip = gtk_widget_get_next_sibling (chip))
    if (chip == focus)
      return i;

  return -1;
}

/* After one was taken away, the keyboard is on the next. */
static void
focus_chip (CodioReferencesRow *self,
            int                 position)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (int i = 0; i < position && chip != self->add_button; i++)
    chip = gtk_widget_get_next_sibling (chip);

  if (!gtk_widget_child_focus (chip, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->add_button);
}

static void
update (CodioReferencesRow *self)
{
  const char * const *keys = get_keys (self);
  int n = (int) g_strv_length ((char **) keys);
  int focus = get_focus_position (self);
  GtkWidget *last = NULL;

  /* The keyboard waits at the button, so that it does not get lost with a chip. */
  if (focus >= 0)
    gtk_widget_grab_focus (self->add_button);
  while (gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != self->add_button)
    adw_wrap_box_remove (self->chips, gtk_widget_get_first_child (GTK_WIDGET (self->chips)));

  for (; *keys; keys++)
    {
      GtkWidget *chip = create_chip (self, *keys, n > self->member->minimum || self->member->minimum == 0);

      adw_wrap_box_insert_child_after (self->chips, chip, last);
      last = chip;
    }

  gtk_widget_set_visible (self->add_button, self->record && (self->member->maximum == 0 || n < self->member->maximum));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (focus >= 0)
    focus_chip (self, focus);
}

static void
add_cb (CodioReferencesRow *self,
        guint               position)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->found, position);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  if (item == NULL)
    return;

  gtk_popover_popdown (self->popover);
  g_strv_builder_addv (builder, (const char **) get_keys (self));
  g_strv_builder_add (builder, get_key (item));
  keys = g_strv_builder_end (builder);
  codio_profile_set_strings (self->profile, self->record, self->member->name, (const char * const *) keys);
}

static void
add_first_cb (CodioReferencesRow *self)
{
  add_cb (self, 0);
}

static void
search_cb (CodioReferencesRow *self)
{
  g_autofree char *text = NULL;
  guint n;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->found == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->search_entry)))
    return;

  n = g_list_model_get_n_items (self->found);
  /* Translators: how many things were found */
  text = g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  codio_announce (GTK_WIDGET (self), text);
}

static void
found_changed_cb (CodioReferencesRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->found) > 0 ? "choices" : "nothing");
}

static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  CodioReferencesRow *self = user_data;

  gtk_editable_set_text (self->search_entry, "");
  fill_choices (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         CodioReferencesRow       *self)
{
  g_autofree char *name = dup_choice_name (self, gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_list_item_set_accessible_label (item, name);
}

static void
codio_references_row_dispose (GObject *object)
{
  CodioReferencesRow *self = CODIO_REFERENCES_ROW (object);

  if (self->record)
    g_clear_signal_handler (&self->notify_id, self->record);
  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->found);
  g_clear_object (&self->choices);
  g_clear_object (&self->record);
  g_clear_object (&self->profile);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_REFERENCES_ROW);

  G_OBJECT_CLASS (codio_references_row_parent_class)->dispose (object);
}

static void
codio_references_row_class_init (CodioReferencesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_references_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-references-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioReferencesRow, chips);
  gtk_widget_class_bind_template_child (widget_class, CodioReferencesRow, add_button);
  gtk_widget_class_bind_template_child (widget_class, CodioReferencesRow, popover);
  gtk_widget_class_bind_template_child (widget_class, CodioReferencesRow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CodioReferencesRow, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioReferencesRow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
codio_references_row_init (CodioReferencesRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->choices = g_list_store_new (G_TYPE_OBJECT);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found_cb, self, NULL));
  self->found = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->choices)), self->filter));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  selection = gtk_no_selection_new (g_object_ref (self->found));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add_button), open_cb, self, NULL);
}

/**
 * codio_references_row_new:
 * @member: the member of a record that is edited, which holds several values or references
 *
 * Returns: (transfer floating): a row without a record
 */
GtkWidget *
codio_references_row_new (const CodioMember *member)
{
  CodioReferencesRow *self;
  g_autofree char *add_name = NULL, *search_name = NULL;
  const char *title;

  g_return_val_if_fail (member != NULL, NULL);
  g_return_val_if_fail (member->kind == CODIO_MEMBER_VALUES || member->kind == CODIO_MEMBER_REFERENCES, NULL);

  title = codio_catalog_message (codio_catalog_get_default (), member->label);
  self = g_object_new (CODIO_TYPE_REFERENCES_ROW, "title", title, NULL);
  self->member = member;

  /* Translators: for a screen reader; %s is what is added, such as Values */
  add_name = g_strdup_printf (_("%s: Add"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add_name, -1);
  /* Translators: for a screen reader; %s is what is searched, such as Values */
  search_name = g_strdup_printf (_("%s: Search"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, search_name, -1);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * codio_references_row_set_record:
 * @self: a row
 * @profile: (nullable): a profile
 * @record: (nullable): @profile or a record in it
 */
void
codio_references_row_set_record (CodioReferencesRow *self,
                                 CodioProfile       *profile,
                                 CodioRecord        *record)
{
  g_autofree char *detail = NULL;

  g_return_if_fail (CODIO_IS_REFERENCES_ROW (self));
  g_return_if_fail ((profile == NULL) == (record == NULL));

  if (self->record)
    g_clear_signal_handler (&self->notify_id, self->record);

  g_set_object (&self->profile, profile);
  g_set_object (&self->record, record);
  codio_editable_bind (self->add_button, profile);

  if (record)
    {
      detail = g_strconcat ("notify::", self->member->name, NULL);
      self->notify_id = g_signal_connect_swapped (record, detail, G_CALLBACK (update), self);
    }
  update (self);
}
