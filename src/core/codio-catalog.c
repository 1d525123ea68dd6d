/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-catalog.h"

#include <gio/gio.h>
#include <string.h>

#include "codio-plural.h"

#define MESSAGES_DOMAIN "codio"
#define MESSAGES_SOURCE "en"
#define CONTENT_DOMAIN "codio-content"
#define CONTENT_SOURCE "nl"
#define CONTEXT_END '\004' /* as in CODIO_CONTEXT() and in .mo files */

/**
 * CodioCatalog:
 *
 * The texts of the two gettext domains: the messages of the program (source text in English) and the content of
 * the editions (source text in Dutch), in one language or each in its own.
 *
 * A language may have no messages, and of the content perhaps only the names: all the rest is Dutch then, not a
 * mixture of three languages.
 *
 * Several catalogs can be used next to each other, which gettext() itself cannot do. A text without a
 * translation is given in its source language, as gettext() does.
 *
 * A catalog never changes and may be used in any thread.
 */
struct _CodioCatalog
{
  GObject parent_instance;

  char *language;         /* of the messages */
  char *content_language;
  GMappedFile *messages;
  GMappedFile *content;
};

G_DEFINE_FINAL_TYPE (CodioCatalog, codio_catalog, G_TYPE_OBJECT)

static char *
catalog_path (const char *language,
              const char *domain)
{
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);

  return g_build_filename (codio_catalog_get_folder (), language, "LC_MESSAGES", file, NULL);
}

static gboolean
has_catalog (const char *language,
             const char *domain)
{
  g_autofree char *path = NULL;

  if (*language == '\0' || strpbrk (language, "/.") != NULL)
    return FALSE;

  path = catalog_path (language, domain);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static GMappedFile *
open_catalog (const char *language,
              const char *domain)
{
  g_autofree char *path = catalog_path (language, domain);

  return g_mapped_file_new (path, FALSE, NULL);
}

static gboolean
read_word (const char *data,
           gsize       length,
           gsize       offset,
           guint32    *word)
{
  if (offset > length || length - offset < sizeof *word)
    return FALSE;

  memcpy (word, data + offset, sizeof *word);
  return TRUE;
}

/* The string that entry @index of the table at @table points at, or NULL where the file is damaged. */
static const char *
read_string (const char *data,
             gsize       length,
             guint32     table,
             guint32     index,
             guint32    *size)
{
  guint32 offset;

  if (!read_word (data, length, (gsize) table + (gsize) index * 8, size) ||
      !read_word (data, length, (gsize) table + (gsize) index * 8 + 4, &offset) ||
      offset >= length || *size >= length - offset || data[offset + *size] != '\0')
    return NULL;

  return data + offset;
}

/* GNU gettext manual, chapter "The Format of GNU MO Files": a sorted table of msgids and one of translations. Behind a
 * msgid may be a NUL and its plural, and behind a translation the others; @size is how long all of these are. */
static const char *
look_up_forms (GMappedFile *file,
               const char  *msgid,
               guint32     *size)
{
  const char *data;
  gsize length;
  guint32 magic, n, originals, translations, low = 0, high;

  if (file == NULL)
    return NULL;

  data = g_mapped_file_get_contents (file);
  length = g_mapped_file_get_length (file);

  if (!read_word (data, length, 0, &magic) || magic != 0x950412de ||
      !read_word (data, length, 8, &n) ||
      !read_word (data, length, 12, &originals) ||
      !read_word (data, length, 16, &translations))
    return NULL;

  high = n;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = read_string (data, length, originals, middle, size);
      int order;

      if (original == NULL)
        return NULL;

      order = strcmp (msgid, original);
      if (order == 0)
        return read_string (data, length, translations, middle, size);
      else if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

static const char *
look_up (GMappedFile *file,
         const char  *msgid)
{
  guint32 size;

  return look_up_forms (file, msgid, &size);
}

/* What the heading of @file says behind @name and a colon, or NULL. */
static char *
dup_heading (GMappedFile *file,
             const char  *name)
{
  const char *heading = look_up (file, "");
  g_auto (GStrv) lines = g_strsplit (heading ? heading : "", "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], name) && lines[i][strlen (name)] == ':')
      return g_strstrip (g_strdup (lines[i] + strlen (name) + 1));

  return NULL;
}

static void
codio_catalog_finalize (GObject *object)
{
  CodioCatalog *self = CODIO_CATALOG (object);

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->content_language, g_free);
  g_clear_pointer (&self->messages, g_mapped_file_unref);
  g_clear_pointer (&self->content, g_mapped_file_unref);

  G_OBJECT_CLASS (codio_catalog_parent_class)->finalize (object);
}

static void
codio_catalog_class_init (CodioCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_catalog_finalize;
}

static void
codio_catalog_init (CodioCatalog *self)
{
}

/**
 * codio_catalog_get_folder:
 *
 * The environment variable CODIO_LOCALEDIR names another one, for a translation that is being made.
 *
 * Returns: the folder with the translations, as bindtextdomain() takes it
 */
const char *
codio_catalog_get_folder (void)
{
  const char *folder = g_getenv ("CODIO_LOCALEDIR");

  return folder ? folder : LOCALEDIR;
}

/**
 * codio_catalog_new:
 * @language: an ISO 639 code, such as "nl"
 *
 * Returns: (transfer full): the texts in @language; where there is no translation, the source texts. The messages are
 *   in Dutch if only the content is translated.
 */
CodioCatalog *
codio_catalog_new (const char *language)
{
  gboolean content_only;

  g_return_val_if_fail (language != NULL, NULL);

  content_only = !codio_catalog_has_language (language) && codio_catalog_has_content (language);
  return codio_catalog_new_with_content (content_only ? CONTENT_SOURCE : language, language);
}

/**
 * codio_catalog_new_with_content:
 * @language: the ISO 639 code of the language of the messages
 * @content_language: the ISO 639 code of the language of the content
 *
 * Returns: (transfer full): the texts in these languages; where there is no translation, the source texts
 */
CodioCatalog *
codio_catalog_new_with_content (const char *language,
                                const char *content_language)
{
  CodioCatalog *self;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (content_language != NULL, NULL);

  self = g_object_new (CODIO_TYPE_CATALOG, NULL);
  self->language = g_strdup (language);
  self->content_language = g_strdup (content_language);
  if (!g_str_equal (language, MESSAGES_SOURCE))
    self->messages = open_catalog (language, MESSAGES_DOMAIN);
  if (!g_str_equal (content_language, CONTENT_SOURCE))
    self->content = open_catalog (content_language, CONTENT_DOMAIN);

  return self;
}

static CodioCatalog *default_catalog;

/* The texts of a catalog that was the default one may still be in use: none of these is ever let go. */
static GSList *former_defaults;

/**
 * codio_catalog_get_default:
 *
 * Returns: (transfer none): the catalog for messages to the user of this process; English until one is set
 */
CodioCatalog *
codio_catalog_get_default (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    {
      if (g_atomic_pointer_get (&default_catalog) == NULL)
        g_atomic_pointer_set (&default_catalog, codio_catalog_new (MESSAGES_SOURCE));
      g_once_init_leave (&once, 1);
    }

  return g_atomic_pointer_get (&default_catalog);
}

/**
 * codio_catalog_set_default:
 * @self: the catalog for messages to the user of this process
 *
 * To be called in the main thread. What others got before stays valid.
 */
void
codio_catalog_set_default (CodioCatalog *self)
{
  CodioCatalog *former;

  g_return_if_fail (CODIO_IS_CATALOG (self));

  former = g_atomic_pointer_exchange (&default_catalog, g_object_ref (self));
  if (former)
    former_defaults = g_slist_prepend (former_defaults, former);
}

/**
 * codio_catalog_has_language:
 * @language: an ISO 639 code
 *
 * Returns: whether the program speaks @language
 */
gboolean
codio_catalog_has_language (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  return g_str_equal (language, MESSAGES_SOURCE) || has_catalog (language, MESSAGES_DOMAIN);
}

/**
 * codio_catalog_has_content:
 * @language: an ISO 639 code
 *
 * Returns: whether the names of the code, at least, are there in @language
 */
gboolean
codio_catalog_has_content (const char *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  return g_str_equal (language, CONTENT_SOURCE) || has_catalog (language, CONTENT_DOMAIN);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * codio_catalog_list_languages:
 * @has: whether a language is one of them: codio_catalog_has_language(), codio_catalog_has_content()
 *
 * Returns: (transfer full) (array zero-terminated=1): the ISO 639 codes of the languages for which @has holds, in order
 */
char **
codio_catalog_list_languages (gboolean (*has) (const char *language))
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autoptr (GDir) folder = g_dir_open (codio_catalog_get_folder (), 0, NULL);
  static const char * const sources[] = { MESSAGES_SOURCE, CONTENT_SOURCE, NULL };
  const char *name;

  for (guint i = 0; sources[i]; i++)
    if (has (sources[i]))
      g_ptr_array_add (found, g_strdup (sources[i]));
  while (folder && (name = g_dir_read_name (folder)))
    if (!g_strv_contains (sources, name) && has (name))
      g_ptr_array_add (found, g_strdup (name));
  g_ptr_array_sort (found, compare_strings);

  return (char **) g_ptr_array_free (g_steal_pointer (&found), FALSE);
}

/**
 * codio_catalog_negotiate:
 * @wishes: (array zero-terminated=1): languages, the most wanted first, as g_get_language_names() gives them
 *
 * Returns: the first of @wishes in which there are messages, or "en"; to be copied if it must outlive @wishes
 */
const char *
codio_catalog_negotiate (const char * const *wishes)
{
  g_return_val_if_fail (wishes != NULL, MESSAGES_SOURCE);

  for (; *wishes; wishes++)
    if (codio_catalog_has_language (*wishes))
      return *wishes;

  return MESSAGES_SOURCE;
}

/**
 * codio_catalog_get_language:
 * @self: a catalog
 *
 * Returns: the ISO 639 code of the language of its messages
 */
const char *
codio_catalog_get_language (CodioCatalog *self)
{
  g_return_val_if_fail (CODIO_IS_CATALOG (self), NULL);

  return self->language;
}

/**
 * codio_catalog_get_content_language:
 * @self: a catalog
 *
 * Returns: the ISO 639 code of the language of its content
 */
const char *
codio_catalog_get_content_language (CodioCatalog *self)
{
  g_return_val_if_fail (CODIO_IS_CATALOG (self), NULL);

  return self->content_language;
}

/**
 * codio_catalog_dup_content_name:
 * @self: a catalog
 *
 * Returns: (transfer full): what those who speak the language of its content call that language
 */
char *
codio_catalog_dup_content_name (CodioCatalog *self)
{
  char *name;

  g_return_val_if_fail (CODIO_IS_CATALOG (self), NULL);

  if (g_str_equal (self->content_language, CONTENT_SOURCE))
    return g_strdup ("Nederlands");

  name = dup_heading (self->content, "X-Language-Name");
  return name ? name : g_strdup (self->content_language);
}

/**
 * codio_catalog_has_names_only:
 * @self: a catalog
 *
 * Returns: whether of its content only the names of the code are translated, and the rest is Dutch
 */
gboolean
codio_catalog_has_names_only (CodioCatalog *self)
{
  g_autofree char *scope = NULL;

  g_return_val_if_fail (CODIO_IS_CATALOG (self), FALSE);

  scope = dup_heading (self->content, "X-Scope");
  return g_strcmp0 (scope, "names") == 0;
}

/**
 * codio_catalog_get_source:
 * @msgid: a message of the program, in English, perhaps a CODIO_CONTEXT()
 *
 * Returns: @msgid without its context
 */
const char *
codio_catalog_get_source (const char *msgid)
{
  const char *context_end;

  g_return_val_if_fail (msgid != NULL, NULL);

  context_end = strchr (msgid, CONTEXT_END);
  return context_end ? context_end + 1 : msgid;
}

/**
 * codio_catalog_message:
 * @self: a catalog
 * @msgid: a message of the program, in English, perhaps a CODIO_CONTEXT()
 *
 * Returns: @msgid in the language of @self, or itself without the context; valid as long as @self and @msgid
 */
const char *
codio_catalog_message (CodioCatalog *self,
                       const char   *msgid)
{
  const char *translation;

  g_return_val_if_fail (CODIO_IS_CATALOG (self), msgid);
  g_return_val_if_fail (msgid != NULL, NULL);

  translation = look_up (self->messages, msgid);
  return translation ? translation : codio_catalog_get_source (msgid);
}

/**
 * codio_catalog_plural:
 * @self: a catalog
 * @msgid: a message of the program about one thing, in English
 * @msgid_plural: the same about several
 * @n: how many there are
 *
 * Returns: the form of the message that goes with @n in the language of @self; valid as long as @self and both messages
 */
const char *
codio_catalog_plural (CodioCatalog *self,
                      const char   *msgid,
                      const char   *msgid_plural,
                      guint         n)
{
  g_autofree char *rule = NULL;
  const char *text, *end;
  guint32 size;

  g_return_val_if_fail (CODIO_IS_CATALOG (self), msgid);
  g_return_val_if_fail (msgid != NULL && msgid_plural != NULL, NULL);

  text = look_up_forms (self->messages, msgid, &size);
  if (text == NULL)
    return n == 1 ? msgid : msgid_plural;

  rule = dup_heading (self->messages, "Plural-Forms");
  end = text + size;
  for (guint form = codio_plural_get_form (rule, n); form > 0 && text + strlen (text) < end; form--)
    text += strlen (text) + 1;

  return text;
}

/**
 * codio_catalog_content:
 * @self: a catalog
 * @text: (nullable): a text of an edition, in Dutch
 *
 * Returns: (nullable): @text in the language of @self, or @text itself; valid as long as both
 */
const char *
codio_catalog_content (CodioCatalog *self,
                       const char   *text)
{
  const char *translation;

  g_return_val_if_fail (CODIO_IS_CATALOG (self), text);

  if (text == NULL || *text == '\0')
    return text;

  translation = look_up (self->content, text);
  return translation ? translation : text;
}

/**
 * codio_catalog_dup_list:
 * @self: a catalog
 * @items: (array zero-terminated=1): what is listed in a sentence, such as names
 *
 * Returns: (transfer full): @items as the language of the messages lists them, such as "a, b and c"; empty if there
 *   are none
 */
char *
codio_catalog_dup_list (CodioCatalog       *self,
                        const char * const *items)
{
  g_autofree char *list = NULL;

  g_return_val_if_fail (CODIO_IS_CATALOG (self), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  list = g_strdup (*items ? *items++ : "");
  for (; *items; items++)
    {
      g_autofree char *before = g_steal_pointer (&list);

      if (items[1])
        /* Translators: the items of a list in a sentence, and the next of them, which is not the last */
        list = g_strdup_printf (codio_catalog_message (self, CODIO_CONTEXT ("list", "%1$s, %2$s")), before, *items);
      else
        /* Translators: all items of a list in a sentence but the last, such as “a, b”, and the last of them */
        list = g_strdup_printf (codio_catalog_message (self, CODIO_CONTEXT ("list", "%1$s and %2$s")), before, *items);
    }

  return g_steal_pointer (&list);
}
