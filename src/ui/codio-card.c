/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-card.h"

#include <glib/gi18n.h>

#include "codio-shortcuts.h"

/**
 * CodioCard:
 *
 * A value as a card that can be dragged, and moved with the keyboard or two buttons. Where it goes is for whoever made
 * it.
 */
struct _CodioCard
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkWidget *up_button;
  GtkWidget *down_button;

  char *value;
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CodioCard, codio_card, ADW_TYPE_BIN)

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVED], 0, g_variant_get_boolean (parameter));
}

static void
up_cb (CodioCard *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, TRUE);
}

static void
down_cb (CodioCard *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, FALSE);
}

static GdkContentProvider *
prepare_cb (CodioCard *self,
            double     x,
            double     y)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, self->value);
}

static void
drag_begin_cb (CodioCard     *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

/* One stop for the keyboard, which does what the buttons do. */
static gboolean
codio_card_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  return !gtk_widget_is_focus (widget) && gtk_widget_grab_focus (widget);
}

static gboolean
codio_card_grab_focus (GtkWidget *widget)
{
  gtk_root_set_focus (gtk_widget_get_root (widget), widget);

  return TRUE;
}

static void
codio_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_CARD);

  G_OBJECT_CLASS (codio_card_parent_class)->dispose (object);
}

static void
codio_card_finalize (GObject *object)
{
  g_clear_pointer (&CODIO_CARD (object)->value, g_free);

  G_OBJECT_CLASS (codio_card_parent_class)->finalize (object);
}

static void
codio_card_class_init (CodioCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = codio_card_finalize;
  widget_class->focus = codio_card_focus;
  widget_class->grab_focus = codio_card_grab_focus;

  /**
   * CodioCard::moved:
   * @self: the card
   * @up: whether it is to become heavier
   *
   * The user moves the card.
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "order.move", "b", move_action);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_ORDER);
  codio_shortcuts_add (widget_class, CODIO_SHORTCUTS_ENDS);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioCard, label);
  gtk_widget_class_bind_template_child (widget_class, CodioCard, up_button);
  gtk_widget_class_bind_template_child (widget_class, CodioCard, down_button);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
}

static void
codio_card_init (CodioCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

/**
 * codio_card_new:
 * @value: the identifier of a value
 * @name: what it is called, to be shown as it is
 * @description: its name and where the card lies, for a screen reader
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
codio_card_new (const char *value,
                const char *name,
                const char *description)
{
  CodioCard *self;
  g_autofree char *heavier = NULL;
  g_autofree char *lighter = NULL;

  g_return_val_if_fail (value != NULL && name != NULL && description != NULL, NULL);

  self = g_object_new (CODIO_TYPE_CARD, NULL);
  self->value = g_strdup (value);
  gtk_label_set_text (self->label, name);
  /* Translators: the name of a value */
  heavier = g_strdup_printf (_("%s: heavier"), name);
  /* Translators: the name of a value */
  lighter = g_strdup_printf (_("%s: lighter"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->up_button), GTK_ACCESSIBLE_PROPERTY_LABEL, heavier, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->down_button), GTK_ACCESSIBLE_PROPERTY_LABEL, lighter, -1);

  return GTK_WIDGET (self);
}

/**
 * codio_card_get_value:
 * @self: a card
 *
 * Returns: the identifier of the value
 */
const char *
codio_card_get_value (CodioCard *self)
{
  g_return_val_if_fail (CODIO_IS_CARD (self), NULL);

  return self->value;
}
