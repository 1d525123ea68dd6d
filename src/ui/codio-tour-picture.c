/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-tour-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "codio-house-painter.h"
#include "codio-looks.h"

/* The house is laid out as in a window that it fits well, and then made as small as the picture. */
#define HOUSE_WIDTH 860
#define LEAST_HEIGHT 560

/**
 * CodioTourPicture:
 *
 * A small drawing of the whole house, to see what it looks like; too small to read.
 */
struct _CodioTourPicture
{
  GtkWidget parent_instance;

  CodioHousePainter *painter;
  double height; /* of the house as it is laid out */
};

G_DEFINE_FINAL_TYPE (CodioTourPicture, codio_tour_picture, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
codio_tour_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
codio_tour_picture_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  CodioTourPicture *self = CODIO_TOUR_PICTURE (widget);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = HOUSE_WIDTH / 2;
  else
    *natural = (int) ((for_size < 0 ? HOUSE_WIDTH / 2 : MIN (for_size, HOUSE_WIDTH)) * self->height / HOUSE_WIDTH);
}

static void
codio_tour_picture_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CodioTourPicture *self = CODIO_TOUR_PICTURE (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = MIN (width / HOUSE_WIDTH, height / self->height);
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, (float) width, (float) height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, (width - HOUSE_WIDTH * scale) / 2, (height - self->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  codio_house_painter_set_scheme (self->painter, codio_looks_find_scheme (widget));
  codio_house_painter_draw (self->painter, cr);
  cairo_destroy (cr);
}

static void
codio_tour_picture_dispose (GObject *object)
{
  g_clear_object (&CODIO_TOUR_PICTURE (object)->painter);

  G_OBJECT_CLASS (codio_tour_picture_parent_class)->dispose (object);
}

static void
codio_tour_picture_class_init (CodioTourPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = codio_tour_picture_dispose;
  widget_class->get_request_mode = codio_tour_picture_get_request_mode;
  widget_class->measure = codio_tour_picture_measure;
  widget_class->snapshot = codio_tour_picture_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
codio_tour_picture_init (CodioTourPicture *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("House of values"), -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * codio_tour_picture_new:
 * @profile: (nullable): what is judged; %NULL for an empty house
 * @colouring: what the fills tell
 * @arcs: whether arcs join the values of each dilemma
 *
 * Returns: (transfer floating): a drawing of the house
 */
GtkWidget *
codio_tour_picture_new (CodioProfile   *profile,
                        CodioColouring  colouring,
                        gboolean        arcs)
{
  CodioTourPicture *self = g_object_new (CODIO_TYPE_TOUR_PICTURE, NULL);

  self->painter = codio_house_painter_new (codio_edition_get (CODIO_EDITION_DEFAULT), codio_catalog_get_default ());
  codio_house_painter_set_profile (self->painter, profile);
  codio_house_painter_set_colouring (self->painter, colouring);
  codio_house_painter_set_arcs (self->painter, arcs);
  codio_house_painter_set_font (self->painter, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                codio_looks_get_text_size (GTK_WIDGET (self)));
  codio_house_painter_measure (self->painter, HOUSE_WIDTH, NULL, &self->height, NULL);
  self->height = MAX (ceil (self->height), LEAST_HEIGHT);
  codio_house_painter_allocate (self->painter, HOUSE_WIDTH, self->height);

  return GTK_WIDGET (self);
}
