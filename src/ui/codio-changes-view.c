/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-changes-view.h"

#include <glib/gi18n.h>

/**
 * CodioChangesView:
 *
 * What is different between two states of a profile, in words: for each part what it is called, and a line for each
 * difference.
 */
struct _CodioChangesView
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListView *list;
  GListStore *changes;
};

G_DEFINE_FINAL_TYPE (CodioChangesView, codio_changes_view, ADW_TYPE_BIN)

/* What is in the list: what changed in one part. */
#define CODIO_TYPE_CHANGED_PART (codio_changed_part_get_type ())
G_DECLARE_FINAL_TYPE (CodioChangedPart, codio_changed_part, CODIO, CHANGED_PART, GObject)

struct _CodioChangedPart
{
  GObject parent_instance;

  char *title;
  char *text;
  char *key; /* of the record, or NULL */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioChangedPart, codio_changed_part, G_TYPE_OBJECT)

static void
codio_changed_part_finalize (GObject *object)
{
  CodioChangedPart *self = CODIO_CHANGED_PART (object);

  g_free (self->title);
  g_free (self->text);
  g_free (self->key);

  G_OBJECT_CLASS (codio_changed_part_parent_class)->finalize (object);
}

static void
codio_changed_part_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CodioChangedPart *self = CODIO_CHANGED_PART (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_changed_part_class_init (CodioChangedPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = codio_changed_part_finalize;
  object_class->get_property = codio_changed_part_get_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
codio_changed_part_init (CodioChangedPart *self)
{
}

static CodioChangedPart *
changed_part_new (const CodioChanges *changes)
{
  CodioChangedPart *self = g_object_new (CODIO_TYPE_CHANGED_PART, NULL);

  self->title = g_strdup (changes->title);
  self->text = g_strjoinv ("\n", changes->lines);
  self->key = changes->part ? g_strdup (codio_record_get_key (changes->part)) : NULL;

  return self;
}

static gboolean
codio_changes_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CODIO_CHANGES_VIEW (widget)->list));
}

static void
codio_changes_view_dispose (GObject *object)
{
  /* Of a child that is in the template GTK 4.18 lets go itself, and AdwBin would do so again. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_CHANGES_VIEW);

  G_OBJECT_CLASS (codio_changes_view_parent_class)->dispose (object);
}

static void
codio_changes_view_class_init (CodioChangesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_changes_view_dispose;
  widget_class->grab_focus = codio_changes_view_grab_focus;

  g_type_ensure (CODIO_TYPE_CHANGED_PART);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-changes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioChangesView, stack);
  gtk_widget_class_bind_template_child (widget_class, CodioChangesView, list);
  gtk_widget_class_bind_template_child (widget_class, CodioChangesView, changes);
}

static void
codio_changes_view_init (CodioChangesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * codio_changes_view_set_comparison:
 * @self: a view
 * @comparison: (nullable): what to tell
 */
void
codio_changes_view_set_comparison (CodioChangesView *self,
                                   CodioComparison  *comparison)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (CODIO_IS_CHANGES_VIEW (self));
  g_return_if_fail (comparison == NULL || CODIO_IS_COMPARISON (comparison));

  g_list_store_remove_all (self->changes);
  if (comparison)
    all = codio_comparison_describe (comparison, codio_catalog_get_default ());
  for (guint i = 0; all && i < all->len; i++)
    {
      g_autoptr (CodioChangedPart) part = changed_part_new (g_ptr_array_index (all, i));

      g_list_store_append (self->changes, part);
    }

  gtk_stack_set_visible_child_name (self->stack, all && all->len > 0 ? "list" : "same");
}

/**
 * codio_changes_view_show_value:
 * @self: a view
 * @value: the identifier of a value
 *
 * Scrolls to what is different about @value.
 *
 * Returns: whether that is there
 */
gboolean
codio_changes_view_show_value (CodioChangesView *self,
                               const char       *value)
{
  g_return_val_if_fail (CODIO_IS_CHANGES_VIEW (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->changes)); i++)
    {
      g_autoptr (CodioChangedPart) part = g_list_model_get_item (G_LIST_MODEL (self->changes), i);

      if (g_strcmp0 (part->key, value) != 0)
        continue;

      gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_FOCUS, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
      return TRUE;
    }

  return FALSE;
}
