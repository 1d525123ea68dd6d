/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-picture-private.h"

#include <cairo-svg.h>
#include <string.h>

#include "codio-i18n.h"
#include "codio-text.h"

/* A picture as the bytes of a file. */

#define PNG_SCALE 2
#define PNG_SIDE_MAX 32000 /* of what cairo can hold */

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _("it could not be drawn, probably because there is too little memory; close other programs "
                         "and try again"));
  return FALSE;
}

/* SVG 2, sections 5.7 and 5.11.2: what the picture is called and what it shows, and in what language. */
static GBytes *
add_description (GByteArray  *svg,
                 const char  *language,
                 const char  *title,
                 const char  *description)
{
  g_autofree char *clean_title = codio_text_make_xml (title);
  g_autofree char *spoken = codio_picture_dup_spoken (description);
  g_autofree char *clean_description = codio_text_make_xml (spoken);
  g_autofree char *head = NULL;
  const char *text = (const char *) svg->data;
  const char *start = g_strstr_len (text, svg->len, "<svg ");
  const char *end = start ? memchr (start, '>', svg->len - (gsize) (start - text)) : NULL;
  GByteArray *described;

  g_assert (end != NULL);

  head = g_markup_printf_escaped (" xml:lang=\"%s\" role=\"img\" aria-labelledby=\"title desc\">\n"
                                  "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>",
                                  language, clean_title, clean_description);
  described = g_byte_array_new ();
  g_byte_array_append (described, svg->data, (guint) (end - text));
  g_byte_array_append (described, (const guint8 *) head, (guint) strlen (head));
  g_byte_array_append (described, (const guint8 *) end + 1, (guint) (svg->len - (gsize) (end + 1 - text)));

  return g_byte_array_free_to_bytes (described);
}

/**
 * codio_picture_to_svg:
 * @self: a picture
 * @error: return location for an error
 *
 * The same picture gives the same bytes.
 *
 * Returns: (transfer full): an SVG document with a title and a description for those who cannot see it, or %NULL with a
 *   #GIOErrorEnum
 */
GBytes *
codio_picture_to_svg (CodioPicture  *self,
                      GError       **error)
{
  g_autoptr (GByteArray) svg = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  surface = cairo_svg_surface_create_for_stream (append_cb, svg, self->width, self->height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  codio_picture_draw (self, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;

  return add_description (svg, codio_catalog_get_language (self->catalog), self->title, self->description);
}

/**
 * codio_picture_to_png:
 * @self: a picture
 * @error: return location for an error
 *
 * The same picture gives the same bytes.
 *
 * Returns: (transfer full): a PNG image, or %NULL with a #GIOErrorEnum
 */
GBytes *
codio_picture_to_png (CodioPicture  *self,
                      GError       **error)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double scale;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  scale = MIN (PNG_SCALE, PNG_SIDE_MAX / MAX (self->width, self->height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (self->width * scale), (int) (self->height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  codio_picture_draw (self, cr);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}
