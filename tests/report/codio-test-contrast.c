/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-test-contrast.h"

gboolean
codio_test_is_dark (CodioScheme scheme)
{
  return scheme == CODIO_SCHEME_DARK || scheme == CODIO_SCHEME_DARK_HIGH_CONTRAST;
}

gboolean
codio_test_is_high_contrast (CodioScheme scheme)
{
  return scheme == CODIO_SCHEME_LIGHT_HIGH_CONTRAST || scheme == CODIO_SCHEME_DARK_HIGH_CONTRAST;
}

/* The least that a text in that scheme is to stand out from what is behind it. */
double
codio_test_get_text_contrast (CodioScheme scheme)
{
  return codio_test_is_high_contrast (scheme) ? CODIO_TEST_HIGH_TEXT_CONTRAST : CODIO_TEST_TEXT_CONTRAST;
}

/* What is drawn has eight bits for each channel. */
static CodioColor
as_drawn (CodioColor color)
{
  return (CodioColor) {
    (int) (color.red * 255 + 0.5) / 255.0,
    (int) (color.green * 255 + 0.5) / 255.0,
    (int) (color.blue * 255 + 0.5) / 255.0,
  };
}

/* How much one colour stands out from another where both are drawn. */
double
codio_test_get_contrast (CodioColor a,
                         CodioColor b)
{
  return codio_color_get_contrast (as_drawn (a), as_drawn (b));
}

/* The colour of a pixel of a picture. */
CodioColor
codio_test_get_color (cairo_surface_t *surface,
                      int              x,
                      int              y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  const guint32 pixel = ((const guint32 *) (gconstpointer) row)[x];

  return (CodioColor) { (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0 };
}
