/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-iama-row.h"

#include <glib/gi18n.h>

#include "codio-shortcuts.h"

/**
 * CodioIamaRow:
 *
 * A value that was chosen for the impact assessment IAMA. It can be dragged, moved and taken away, with the keyboard
 * too; what happens then is for whoever made it.
 */
struct _CodioIamaRow
{
  AdwActionRow parent_instance;

  GtkLabel *number;
  GtkWidget *up_button;
  GtkWidget *down_button;
  GtkWidget *remove_button;

  char *value;
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioIamaRow, codio_iama_row, ADW_TYPE_ACTION_ROW)

static void
up_cb (CodioIamaRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, TRUE);
}

static void
down_cb (CodioIamaRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, FALSE);
}

static void
remove_cb (CodioIamaRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVED], 0, g_variant_get_boolean (parameter));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  remove_cb (CODIO_IAMA_ROW (widget));
}

static GdkContentProvider *
prepare_cb (CodioIamaRow *self,
            double        x,
            double        y)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, self->value);
}

static void
drag_begin_cb (CodioIamaRow  *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static void
codio_iama_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_IAMA_ROW);

  G_OBJECT_CLASS (codio_iama_row_parent_class)->dispose (object);
}

static void
codio_iama_row_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_IAMA_ROW (object)->value, g_free);

  G_OBJECT_CLASS (codio_iama_row_parent_class)->finalize (object);
}

static void
codio_iama_row_class_init (CodioIamaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_iama_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_iama_row_finalize;

  /**
   * CodioIamaRow::moved:
   * @self: the row
   * @up: whether it is to become more important
   *
   * The user moves the value.
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * CodioIamaRow::removed:
   * @self: the row
   *
   * The user takes the value away.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "order.move", "b", move_action);
  gtk_widget_class_install_action (widget_class, "order.remove", NULL, remove_action);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_ORDER);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-iama-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioIamaRow, number);
  gtk_widget_class_bind_template_child (widget_class, CodioIamaRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, CodioIamaRow, down_button);
  gtk_widget_class_bind_template_child (widget_class, CodioIamaRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
codio_iama_row_init (CodioIamaRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

static void
set_label (GtkWidget  *widget,
           const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * codio_iama_row_new:
 * @value: the identifier of a value
 * @name: what it is called, to be shown as it is
 * @position: its place among those that were chosen, from 0
 * @n_chosen: how many these are
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
codio_iama_row_new (const char *value,
                    const char *name,
                    guint       position,
                    guint       n_chosen)
{
  CodioIamaRow *self;
  g_autofree char *number = NULL, *description = NULL, *up = NULL, *down = NULL, *away = NULL;

  g_return_val_if_fail (value != NULL && name != NULL, NULL);

  self = g_object_new (CODIO_TYPE_IAMA_ROW, NULL);
  self->value = g_strdup (value);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  number = g_strdup_printf ("%u", position + 1);
  gtk_label_set_text (self->number, number);
  gtk_widget_set_sensitive (self->up_button, position > 0);
  gtk_widget_set_sensitive (self->down_button, position + 1 < n_chosen);

  /* Translators: the name of a value; its place in an order and how many there are */
  description = g_strdup_printf (_("%s, %u of %u"), name, position + 1, n_chosen);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY); /* just the title */
  set_label (GTK_WIDGET (self), description);
  /* Translators: the name of a value */
  up = g_strdup_printf (_("%s: more important"), name);
  set_label (self->up_button, up);
  /* Translators: the name of a value */
  down = g_strdup_printf (_("%s: less important"), name);
  set_label (self->down_button, down);
  /* Translators: the name of a value */
  away = g_strdup_printf (_("%s: take away"), name);
  set_label (self->remove_button, away);

  return GTK_WIDGET (self);
}

/**
 * codio_iama_row_get_value:
 * @self: a row
 *
 * Returns: the identifier of the value
 */
const char *
codio_iama_row_get_value (CodioIamaRow *self)
{
  g_return_val_if_fail (CODIO_IS_IAMA_ROW (self), NULL);

  return self->value;
}
