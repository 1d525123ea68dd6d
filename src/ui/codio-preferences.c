/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-preferences.h"

#include <glib/gi18n.h>

#include "codio-choices.h"
#include "codio-content-language.h"

/**
 * CodioPreferences:
 *
 * The dialog with what the user prefers.
 *
 * Invariant: entry 0 of `language_row` is the language of the interface, entry n is `languages[n - 1]`.
 */
struct _CodioPreferences
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *language_row;

  char **languages;
};

G_DEFINE_FINAL_TYPE (CodioPreferences, codio_preferences, ADW_TYPE_PREFERENCES_DIALOG)

static void
language_cb (CodioPreferences *self)
{
  const guint selected = adw_combo_row_get_selected (self->language_row);

  codio_content_language_set_language (codio_content_language_get_default (),
                                       selected > 0 ? self->languages[selected - 1] : "");
}

static void
codio_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CODIO_TYPE_PREFERENCES);

  G_OBJECT_CLASS (codio_preferences_parent_class)->dispose (object);
}

static void
codio_preferences_finalize (GObject *object)
{
  CodioPreferences *self = CODIO_PREFERENCES (object);

  g_clear_pointer (&self->languages, g_strfreev);

  G_OBJECT_CLASS (codio_preferences_parent_class)->finalize (object);
}

static void
codio_preferences_class_init (CodioPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = codio_preferences_dispose;
  object_class->finalize = codio_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/codio/Codio/ui/codio-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CodioPreferences, language_row);
}

static void
codio_preferences_init (CodioPreferences *self)
{
  const char *chosen = codio_content_language_get_language (codio_content_language_get_default ());
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_string_list_append (names, _("Same as the program"));
  self->languages = codio_catalog_list_languages (codio_catalog_has_content);
  for (guint i = 0; self->languages[i]; i++)
    {
      gtk_string_list_take (names, codio_content_language_dup_name (self->languages[i]));
      if (g_str_equal (self->languages[i], chosen))
        selected = i + 1;
    }
  codio_choices_set (self->language_row, names);
  adw_combo_row_set_selected (self->language_row, selected);
  g_signal_connect_object (self->language_row, "notify::selected", G_CALLBACK (language_cb), self, G_CONNECT_SWAPPED);
}

/**
 * codio_preferences_new:
 *
 * Returns: (transfer floating): the dialog with what the user prefers
 */
AdwDialog *
codio_preferences_new (void)
{
  return g_object_new (CODIO_TYPE_PREFERENCES, NULL);
}
