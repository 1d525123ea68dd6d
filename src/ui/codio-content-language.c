/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-content-language.h"

#include <glib/gi18n.h>

/**
 * CodioContentLanguage:
 *
 * In which language the program shows the texts of the code, while it runs. What shows them follows it with
 * codio_content_language_follow(); a dialog that is open keeps the language in which it was opened.
 *
 * Invariant: the default catalog has the messages in the language of the interface, and the content in this one.
 */
struct _CodioContentLanguage
{
  GObject parent_instance;

  char *interface_language;
  char *language;
};

enum
{
  PROP_0,
  PROP_LANGUAGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (CodioContentLanguage, codio_content_language, G_TYPE_OBJECT)

static void
codio_content_language_finalize (GObject *object)
{
  CodioContentLanguage *self = CODIO_CONTENT_LANGUAGE (object);

  g_clear_pointer (&self->interface_language, g_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (codio_content_language_parent_class)->finalize (object);
}

static void
codio_content_language_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CodioContentLanguage *self = CODIO_CONTENT_LANGUAGE (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_string (value, codio_content_language_get_language (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_content_language_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  CodioContentLanguage *self = CODIO_CONTENT_LANGUAGE (object);

  switch (prop_id)
    {
    case PROP_LANGUAGE:
      codio_content_language_set_language (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
codio_content_language_class_init (CodioContentLanguageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = codio_content_language_finalize;
  object_class->get_property = codio_content_language_get_property;
  object_class->set_property = codio_content_language_set_property;

  /**
   * CodioContentLanguage:language:
   *
   * An ISO 639 code, or an empty text: that of the interface.
   */
  props[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "",
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
codio_content_language_init (CodioContentLanguage *self)
{
  self->interface_language = g_strdup (codio_catalog_get_language (codio_catalog_get_default ()));
  self->language = g_strdup ("");
}

/**
 * codio_content_language_get_default:
 *
 * To be called in the main thread, for the first time after the catalog of the interface became the default one.
 *
 * Returns: (transfer none): the language of the texts of the code in this program
 */
CodioContentLanguage *
codio_content_language_get_default (void)
{
  static CodioContentLanguage *content_language;

  if (content_language == NULL)
    content_language = g_object_new (CODIO_TYPE_CONTENT_LANGUAGE, NULL);

  return content_language;
}

/**
 * codio_content_language_get_language:
 * @self: a language
 *
 * Returns: the ISO 639 code that was chosen; empty for that of the interface
 */
const char *
codio_content_language_get_language (CodioContentLanguage *self)
{
  g_return_val_if_fail (CODIO_IS_CONTENT_LANGUAGE (self), NULL);

  return self->language;
}

/**
 * codio_content_language_set_language:
 * @self: a language
 * @language: (nullable): an ISO 639 code, or an empty text for that of the interface
 *
 * A language that Codio does not have is taken for that of the interface.
 */
void
codio_content_language_set_language (CodioContentLanguage *self,
                                     const char           *language)
{
  g_autoptr (CodioCatalog) catalog = NULL;

  g_return_if_fail (CODIO_IS_CONTENT_LANGUAGE (self));

  if (language == NULL || !codio_catalog_has_content (language))
    language = "";
  if (!g_set_str (&self->language, language))
    return;

  catalog = codio_catalog_new_with_content (self->interface_language,
                                            *self->language ? self->language : self->interface_language);
  codio_catalog_set_default (catalog);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * codio_content_language_follow:
 * @object: something that shows texts of the code
 * @update: called with @object when these are to be shown in another language, for as long as @object is there
 */
void
codio_content_language_follow (gpointer  object,
                               GCallback update)
{
  g_return_if_fail (G_IS_OBJECT (object));

  g_signal_connect_object (codio_content_language_get_default (), "notify::language", update, object,
                           G_CONNECT_SWAPPED);
}

/**
 * codio_content_language_dup_name:
 * @language: an ISO 639 code
 *
 * Returns: (transfer full): what those who speak it call that language, and whether it has only the names of the code
 */
char *
codio_content_language_dup_name (const char *language)
{
  g_autoptr (CodioCatalog) catalog = codio_catalog_new (language);
  g_autofree char *name = codio_catalog_dup_content_name (catalog);

  if (!codio_catalog_has_names_only (catalog))
    return g_steal_pointer (&name);

  /* Translators: a language in which only the names of foundations, principles and values are translated */
  return g_strdup_printf (_("%s (names only)"), name);
}

/* Tells screen readers and the font in which language the text is. */
static void
show (GtkLabel   *label,
      const char *text,
      const char *language)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (language)
    pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_text (label, text);
  pango_attr_list_unref (attributes);
}

/**
 * codio_content_language_show_part:
 * @name_label: shows the name of @part
 * @original_label: shows the official name, if that is another; else it is hidden
 * @part: a part of the house
 */
void
codio_content_language_show_part (GtkLabel  *name_label,
                                  GtkLabel  *original_label,
                                  CodioPart *part)
{
  CodioCatalog *catalog = codio_catalog_get_default ();
  const char *original, *name;

  g_return_if_fail (GTK_IS_LABEL (name_label));
  g_return_if_fail (GTK_IS_LABEL (original_label));
  g_return_if_fail (CODIO_IS_PART (part));

  name = codio_part_get_name (part, catalog);
  original = codio_part_get_original_name (part, catalog);
  show (name_label, name, codio_part_get_name_language (part, catalog));
  show (original_label, original ? original : "", "nl");
  gtk_widget_set_visible (GTK_WIDGET (original_label), original != NULL);
}
