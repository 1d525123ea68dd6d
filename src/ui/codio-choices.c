/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-choices.h"

#include <glib/gi18n.h>

#include "codio-accessible.h"
#include "codio-profile.h"

/* What the choices are for, an array of texts. */
#define USES_KEY "codio-uses"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *use = gtk_label_new (NULL);
  GtkWidget *check = codio_accessible_create_icon ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (use), 0);
  gtk_label_set_wrap (GTK_LABEL (use), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (use), 36);
  gtk_widget_add_css_class (use, "caption");
  gtk_widget_add_css_class (use, "dimmed");
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), use);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

/* What is chosen is part of the row, and nothing that one comes to by itself. */
static void
setup_chosen_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_focusable (item, FALSE);
}

static void
bind_chosen_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_label_set_width_chars (GTK_LABEL (gtk_list_item_get_child (item)), (int) MIN (g_utf8_strlen (name, -1), 12));
  gtk_list_item_set_accessible_label (item, name);
}

static void
update_check (GtkListItem *item,
              GParamSpec  *pspec,
              GObject     *chooser)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_autoptr (GObject) selected = NULL;

  g_object_get (chooser, "selected-item", &selected, NULL);
  gtk_widget_set_opacity (check, selected == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         GObject                  *chooser)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const char * const *uses = g_object_get_data (chooser, USES_KEY);
  const char *use = uses ? uses[gtk_list_item_get_position (item)] : "";
  GtkWidget *texts = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (texts)), name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (texts)), use);
  gtk_widget_set_visible (gtk_widget_get_last_child (texts), *use != '\0');
  gtk_list_item_set_accessible_label (item, name);
  gtk_list_item_set_accessible_description (item, use);
  g_signal_connect_object (chooser, "notify::selected-item", G_CALLBACK (update_check), item, G_CONNECT_SWAPPED);
  update_check (item, NULL, chooser);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           GObject                  *chooser)
{
  g_signal_handlers_disconnect_by_func (chooser, update_check, item);
}

static GtkWidget *
find_inside (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_inside (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static void
choose_first_cb (GtkListView *list)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) > 0)
    g_signal_emit_by_name (list, "activate", 0);
}

/* A row of libadwaita 1.7 tells its title and subtitle, and not what is chosen in it. */
static void
describe_row (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_autofree char *description = NULL;

  if (adw_combo_row_get_use_subtitle (row))
    subtitle = NULL; /* it is what is chosen */
  if (chosen == NULL)
    description = g_strdup (subtitle ? subtitle : "");
  else
    description = g_strjoin (". ", gtk_string_object_get_string (chosen),
                             subtitle && *subtitle ? subtitle : NULL, NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * codio_choices_set:
 * @chooser: (type GObject.Object): a #AdwComboRow or a #GtkDropDown
 * @names: what can be chosen
 *
 * Fills @chooser. The lists that GTK 4.18 and libadwaita 1.7 make by themselves have no names for a screen reader.
 */
void
codio_choices_set (gpointer       chooser,
                   GtkStringList *names)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (chooser) || GTK_IS_DROP_DOWN (chooser));
  g_return_if_fail (GTK_IS_STRING_LIST (names));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), chooser, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), chooser, G_CONNECT_DEFAULT);
  g_signal_connect (chosen, "setup", G_CALLBACK (setup_chosen_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_chosen_cb), NULL);
  g_object_set (chooser, "factory", chosen, "list-factory", factory, "model", names, NULL);

  if (ADW_IS_COMBO_ROW (chooser))
    {
      g_signal_handlers_disconnect_by_func (chooser, describe_row, NULL);
      g_signal_connect (chooser, "notify::selected-item", G_CALLBACK (describe_row), NULL);
      g_signal_connect (chooser, "notify::subtitle", G_CALLBACK (describe_row), NULL);
      describe_row (chooser);
    }
}

/**
 * codio_choices_set_phases:
 * @row: a row
 *
 * Fills @row with the phases of a project, in the order of #CodioPhase.
 */
void
codio_choices_set_phases (AdwComboRow *row)
{
  g_autoptr (GEnumClass) phases = g_type_class_ref (CODIO_TYPE_PHASE);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  for (int phase = 0; phase <= phases->maximum; phase++)
    gtk_string_list_append (names, codio_enum_get_label (CODIO_TYPE_PHASE, phase, codio_catalog_get_default ()));
  codio_choices_set (row, names);
}

/**
 * codio_choices_search:
 * @row: a row that was filled
 *
 * Lets one search in the list of @row. In libadwaita 1.7 the entry for it has no name, Enter does nothing there, and
 * Escape shows all but leaves the words.
 */
void
codio_choices_search (AdwComboRow *row)
{
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *popover, *entry, *list;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  adw_combo_row_set_expression (row, expression);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (row, TRUE);

  popover = find_inside (GTK_WIDGET (row), GTK_TYPE_POPOVER);
  entry = popover ? find_inside (popover, GTK_TYPE_SEARCH_ENTRY) : NULL;
  list = popover ? find_inside (popover, GTK_TYPE_LIST_VIEW) : NULL;
  if (entry && list)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
      g_signal_connect_object (entry, "activate", G_CALLBACK (choose_first_cb), list, G_CONNECT_SWAPPED);
      g_signal_connect_object (entry, "stop-search", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
    }
}

/**
 * codio_choices_set_uses:
 * @chooser: (type GObject.Object): what codio_choices_set() filled
 * @uses: (array zero-terminated=1): as many texts as there are choices
 *
 * Says in the list what each of the choices is for.
 */
void
codio_choices_set_uses (gpointer            chooser,
                        const char * const *uses)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (chooser) || GTK_IS_DROP_DOWN (chooser));
  g_return_if_fail (uses != NULL);

  g_object_set_data_full (chooser, USES_KEY, g_strdupv ((char **) uses), (GDestroyNotify) g_strfreev);
}
