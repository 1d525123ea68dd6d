/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-house-image.h"

#include <cairo-svg.h>
#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "codio-house-painter.h"
#include "codio-text.h"

#define WIDTH 1240 /* px */
#define HEIGHT 800 /* or more, for a house with many additional values */
#define TYPE_SIZE 14
#define PNG_SCALE 2
#define PNG_SIDE_MAX 32000 /* of what cairo can hold */

/* The font of GNOME, or what is nearest to it. */
#define FONT "Adwaita Sans, Inter, Cantarell, Noto Sans, Sans"

static CodioHousePainter *
painter_new (CodioProfile *profile,
             CodioCatalog *catalog,
             double       *height)
{
  CodioHousePainter *painter = codio_house_painter_new (codio_profile_get_edition (profile), catalog);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Not what the screen of this computer wants: the picture is the same everywhere. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (codio_catalog_get_language (catalog)));

  codio_house_painter_set_profile (painter, profile);
  codio_house_painter_set_scheme (painter, CODIO_SCHEME_PAPER);
  codio_house_painter_set_font (painter, context, TYPE_SIZE);
  g_clear_object (&context);
  codio_house_painter_measure (painter, WIDTH, NULL, height, NULL);
  *height = MAX (HEIGHT, ceil (*height));
  codio_house_painter_allocate (painter, WIDTH, *height);

  return painter;
}

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

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return FALSE;
}

/* XML 1.0, production 2: some characters cannot be in XML at all. */
static char *
replace_forbidden (const char *written)
{
  g_autofree char *steady = codio_text_clean (written);
  const char *text = steady;
  GString *clean = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      gboolean allowed = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xfffe && c != 0xffff);

      g_string_append_unichar (clean, allowed ? c : 0xfffd);
    }

  return g_string_free_and_steal (clean);
}

/* SVG 2, section 5.7: what the picture is called and what it shows. */
static GBytes *
add_description (GByteArray  *svg,
                 const char  *title,
                 const char  *description)
{
  g_autofree char *clean_title = replace_forbidden (title);
  g_autofree char *clean_description = replace_forbidden (description);
  g_autofree char *head = NULL;
  const char *text = (const char *) svg->data;
  const char *start = g_strstr_len (text, svg->len, "<svg ");
  const char *end = start ? memchr (start, '>', svg->len - (start - text)) : NULL;
  GByteArray *described;

  g_assert (end != NULL);

  head = g_markup_printf_escaped (" role=\"img\" aria-labelledby=\"title desc\">\n"
                                  "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>",
                                  clean_title, clean_description);
  described = g_byte_array_new ();
  g_byte_array_append (described, svg->data, end - text);
  g_byte_array_append (described, (const guint8 *) head, strlen (head));
  g_byte_array_append (described, (const guint8 *) end + 1, svg->len - (end + 1 - text));

  return g_byte_array_free_to_bytes (described);
}

/**
 * codio_house_image_to_svg:
 * @profile: a profile
 * @catalog: the language
 * @error: return location for an error
 *
 * The picture has a title and a description for those who cannot see it. The same profile gives the same
 * bytes.
 *
 * Returns: (transfer full): the house as an SVG document, or %NULL with a #GIOErrorEnum
 */
GBytes *
codio_house_image_to_svg (CodioProfile  *profile,
                          CodioCatalog  *catalog,
                          GError       **error)
{
  g_autoptr (CodioHousePainter) painter = NULL;
  g_autoptr (GByteArray) svg = g_byte_array_new ();
  g_autofree char *description = NULL;
  const char *title;
  double height;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  painter = painter_new (profile, catalog, &height);

  surface = cairo_svg_surface_create_for_stream (append_cb, svg, WIDTH, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  codio_house_painter_draw (painter, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;

  title = codio_profile_get_title (profile);
  if (*title == '\0')
    title = codio_edition_get_name (codio_profile_get_edition (profile), catalog);
  description = codio_house_painter_describe (painter);

  return add_description (svg, title, description);
}

/**
 * codio_house_image_to_png:
 * @profile: a profile
 * @catalog: the language
 * @error: return location for an error
 *
 * The same profile gives the same bytes.
 *
 * Returns: (transfer full): the house as a PNG image, or %NULL with a #GIOErrorEnum
 */
GBytes *
codio_house_image_to_png (CodioProfile  *profile,
                          CodioCatalog  *catalog,
                          GError       **error)
{
  g_autoptr (CodioHousePainter) painter = NULL;
  g_autoptr (GByteArray) png = g_byte_array_new ();
  double height, scale;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (CODIO_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (CODIO_IS_CATALOG (catalog), NULL);

  painter = painter_new (profile, catalog, &height);

  scale = MIN (PNG_SCALE, PNG_SIDE_MAX / height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (WIDTH * scale), (int) (height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  codio_house_painter_draw (painter, cr);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}
