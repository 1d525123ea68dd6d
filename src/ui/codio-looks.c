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

static gboolean
is_title (GtkWidget  *widget,
          const char *css_class,
          GType       of)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class) && gtk_widget_get_ancestor (widget, of);
}

/* The titles of groups and dialogs are one line that is cut. */
static gboolean
realize_hook (GSignalInvocationHint *hint,
              guint                  n_values,
              const GValue          *values,
              gpointer               data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (is_title (widget, "title", ADW_TYPE_HEADER_BAR) && gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_lines (GTK_LABEL (widget), 2);
      gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
    }
  else if (is_title (widget, "heading", ADW_TYPE_PREFERENCES_GROUP))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }

  return TRUE;
}

/**
 * codio_looks_install:
 *
 * Lets the titles of all groups take the lines that they need, and those of dialogs two, which libadwaita 1.7 does not.
 */
void
codio_looks_install (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realize_hook, NULL, NULL);
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
