/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-preview-page.h"

#include <math.h>

/**
 * CodioPreviewPage:
 *
 * One page of a report on the screen. It is white in any style, as paper is.
 *
 * Invariant: `texture` is the drawing at the size at which it was shown last, and is only made when the page is seen.
 */
struct _CodioPreviewPage
{
  GtkWidget parent_instance;

  cairo_surface_t *drawing;
  cairo_rectangle_t paper; /* in points */
  int width;               /* in px, 0 for what fits */
  GdkTexture *texture;
};

/* How wide a page is that fits, in px. */
#define LEAST_WIDTH 120
#define MOST_WIDTH 860

#define MARGIN 12

/* How many px are drawn of a page, 64 MiB: what is larger on the screen is stretched. */
#define MOST_PIXELS (16 * 1000 * 1000)

G_DEFINE_FINAL_TYPE (CodioPreviewPage, codio_preview_page, GTK_TYPE_WIDGET)

static double
get_ratio (CodioPreviewPage *self)
{
  return self->paper.width > 0 ? self->paper.height / self->paper.width : M_SQRT2;
}

static int
get_page_width (CodioPreviewPage *self,
                int               room)
{
  return self->width > 0 ? self->width : codio_preview_page_fit (room);
}

/* Returns %NULL where that cannot be drawn. */
static GdkTexture *
draw (CodioPreviewPage *self,
      int               width,
      int               height)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (image);
  gsize stride;

  if (cairo_surface_status (image) != CAIRO_STATUS_SUCCESS) /* no memory */
    {
      cairo_destroy (cr);
      cairo_surface_destroy (image);
      return NULL;
    }

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->drawing)
    {
      cairo_scale (cr, width / self->paper.width, height / self->paper.height);
      cairo_set_source_surface (cr, self->drawing, 0, 0);
      cairo_paint (cr);
    }
  cairo_destroy (cr);

  cairo_surface_flush (image);
  stride = cairo_image_surface_get_stride (image);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (image), stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, image);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
codio_preview_page_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CodioPreviewPage *self = CODIO_PREVIEW_PAGE (widget);
  int room = gtk_widget_get_width (widget);
  int width = get_page_width (self, room);
  int height = (int) ceil (width * get_ratio (self));
  double scale = MIN (gtk_widget_get_scale_factor (widget), sqrt (MOST_PIXELS / ((double) width * height)));
  int columns = MAX ((int) (width * scale), 1);
  int left = MAX (room - width, 0) / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) left, MARGIN, (float) width, (float) height);
  GskRoundedRect outline;

  if (self->texture == NULL || gdk_texture_get_width (self->texture) != columns)
    {
      g_clear_object (&self->texture);
      self->texture = draw (self, columns, MAX ((int) (height * scale), 1));
    }

  gsk_rounded_rect_init_from_rect (&outline, &area, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 1, 1, 4);
  if (self->texture)
    gtk_snapshot_append_texture (snapshot, self->texture, &area);
  else
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &area);
}

static GtkSizeRequestMode
codio_preview_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
codio_preview_page_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  CodioPreviewPage *self = CODIO_PREVIEW_PAGE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (self->width > 0 ? self->width : LEAST_WIDTH) + 2 * MARGIN;
      *natural = (self->width > 0 ? self->width : MOST_WIDTH) + 2 * MARGIN;
    }
  else
    {
      int width = get_page_width (self, for_size < 0 ? MOST_WIDTH : for_size);

      *minimum = *natural = (int) ceil (width * get_ratio (self)) + 2 * MARGIN;
    }
}

static void
codio_preview_page_finalize (GObject *object)
{
  CodioPreviewPage *self = CODIO_PREVIEW_PAGE (object);

  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (codio_preview_page_parent_class)->finalize (object);
}

static void
codio_preview_page_class_init (CodioPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = codio_preview_page_finalize;
  widget_class->get_request_mode = codio_preview_page_get_request_mode;
  widget_class->measure = codio_preview_page_measure;
  widget_class->snapshot = codio_preview_page_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
codio_preview_page_init (CodioPreviewPage *self)
{
}

/**
 * codio_preview_page_new:
 *
 * Returns: (transfer floating): an empty page that fits
 */
GtkWidget *
codio_preview_page_new (void)
{
  return g_object_new (CODIO_TYPE_PREVIEW_PAGE, NULL);
}

/**
 * codio_preview_page_set_paper:
 * @self: a page
 * @drawing: (nullable): what is on it, a recording in points as large as the page
 */
void
codio_preview_page_set_paper (CodioPreviewPage *self,
                              cairo_surface_t  *drawing)
{
  g_return_if_fail (CODIO_IS_PREVIEW_PAGE (self));

  if (self->drawing == drawing)
    return;

  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  g_clear_object (&self->texture);
  if (drawing)
    {
      self->drawing = cairo_surface_reference (drawing);
      cairo_recording_surface_get_extents (drawing, &self->paper);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * codio_preview_page_set_width:
 * @self: a page
 * @width: how wide the paper is on the screen, in px, or 0 for what fits
 */
void
codio_preview_page_set_width (CodioPreviewPage *self,
                              int               width)
{
  g_return_if_fail (CODIO_IS_PREVIEW_PAGE (self));

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * codio_preview_page_fit:
 * @room: how wide the place for a page is, in px
 *
 * Returns: how wide a page that fits there is, in px
 */
int
codio_preview_page_fit (int room)
{
  return CLAMP (room - 2 * MARGIN, LEAST_WIDTH, MOST_WIDTH);
}
