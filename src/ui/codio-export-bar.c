/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-export-bar.h"

/**
 * CodioExportBar:
 *
 * Says at the foot of a window how far something is that takes long, and can stop it. What is done soon shows no bar.
 */
struct _CodioExportBar
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkProgressBar *progress_bar;

  GCancellable *cancellable;
  guint patience;
};

/* Who waits longer than this wants to know how long, in ms. */
#define PATIENCE 400

G_DEFINE_FINAL_TYPE (CodioExportBar, codio_export_bar, ADW_TYPE_BIN)

static void
stop_cb (CodioExportBar *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
show_cb (gpointer user_data)
{
  CodioExportBar *self = user_data;

  self->patience = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
codio_export_bar_dispose (GObject *object)
{
  CodioExportBar *self = CODIO_EXPORT_BAR (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CODIO_TYPE_EXPORT_BAR);

  G_OBJECT_CLASS (codio_export_bar_parent_class)->dispose (object);
}

static void
codio_export_bar_class_init (CodioExportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_export_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-export-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioExportBar, label);
  gtk_widget_class_bind_template_child (widget_class, CodioExportBar, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
codio_export_bar_init (CodioExportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->patience = g_timeout_add_once (PATIENCE, show_cb, self);
}

/**
 * codio_export_bar_new:
 * @text: what is being done
 * @cancellable: what stops it
 *
 * Returns: (transfer floating): a bar that shows itself if it is there for long
 */
GtkWidget *
codio_export_bar_new (const char   *text,
                      GCancellable *cancellable)
{
  CodioExportBar *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (G_IS_CANCELLABLE (cancellable), NULL);

  self = g_object_new (CODIO_TYPE_EXPORT_BAR, NULL);
  self->cancellable = g_object_ref (cancellable);
  gtk_label_set_text (self->label, text);

  return GTK_WIDGET (self);
}

/**
 * codio_export_bar_set_fraction:
 * @self: a bar
 * @fraction: how much is done, 0-1
 */
void
codio_export_bar_set_fraction (CodioExportBar *self,
                               double          fraction)
{
  g_return_if_fail (CODIO_IS_EXPORT_BAR (self));

  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}
