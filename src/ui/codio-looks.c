/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-looks.h"

#include <adwaita.h>

/**
 * codio_looks_find_scheme:
 * @widget: what is drawn in
 *
 * Returns: the colours that the user wants
 */
CodioScheme
codio_looks_find_scheme (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? CODIO_SCHEME_DARK_HIGH_CONTRAST : CODIO_SCHEME_LIGHT_HIGH_CONTRAST;

  return dark ? CODIO_SCHEME_DARK : CODIO_SCHEME_LIGHT;
}

/**
 * codio_looks_get_text_size:
 * @widget: what is drawn in
 *
 * Returns: the size of its text, in px
 */
double
codio_looks_get_text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return size;
}
