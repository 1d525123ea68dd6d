/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-text-view.h"

/**
 * CodioTextView:
 *
 * A text that is always as high as what is written in it.
 *
 * GtkTextView of GTK 4.18 learns how high it is for a width only when it has that width, and what it asks for
 * then is lost, because it is being allocated.
 */
struct _CodioTextView
{
  GtkTextView parent_instance;

  int width;
};

G_DEFINE_FINAL_TYPE (CodioTextView, codio_text_view, GTK_TYPE_TEXT_VIEW)

static gboolean
resize_tick_cb (GtkWidget     *widget,
                GdkFrameClock *frame_clock,
                gpointer       user_data)
{
  gtk_widget_queue_resize (widget);

  return G_SOURCE_REMOVE;
}

static void
codio_text_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  CodioTextView *self = CODIO_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (codio_text_view_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_add_tick_callback (widget, resize_tick_cb, NULL, NULL);
}

static void
codio_text_view_class_init (CodioTextViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->size_allocate = codio_text_view_size_allocate;
}

static void
codio_text_view_init (CodioTextView *self)
{
}
