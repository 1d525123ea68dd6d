/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-edition-private.h"

#include "codio-core-resources.h"

#define EDITIONS_PATH "/nl/codio/Codio/editions/"

/**
 * CodioEdition:
 *
 * One edition of the code: its house of parts and what is known about the report.
 *
 * An edition never changes. A profile names the edition it was made with, so editions stay for ever.
 */
G_DEFINE_FINAL_TYPE (CodioEdition, codio_edition, G_TYPE_OBJECT)
G_DEFINE_QUARK (codio-edition-error-quark, codio_edition_error)

static void
tension_free (gpointer data)
{
  CodioTension *tension = data;

  g_free (tension->first);
  g_free (tension->second);
  g_free (tension->text);
  g_free (tension);
}

static void
statement_free (gpointer data)
{
  CodioStatement *statement = data;

  g_free (statement->id);
  g_free (statement->text);
  g_strfreev (statement->values);
  g_free (statement);
}

static void
codio_edition_finalize (GObject *object)
{
  CodioEdition *self = CODIO_EDITION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->report.title, g_free);
  g_clear_pointer (&self->report.authors, g_free);
  g_clear_pointer (&self->report.publisher, g_free);
  g_clear_pointer (&self->report.client, g_free);
  g_clear_pointer (&self->report.date, g_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->categories, g_hash_table_unref);
  g_clear_pointer (&self->tensions, g_ptr_array_unref);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_object (&self->values);
  g_clear_object (&self->parts);

  G_OBJECT_CLASS (codio_edition_parent_class)->finalize (object);
}

static void
codio_edition_class_init (CodioEditionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = codio_edition_finalize;
}

static void
codio_edition_init (CodioEdition *self)
{
  self->parts = codio_part_list_new ();
  self->values = codio_part_list_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tensions = g_ptr_array_new_with_free_func (tension_free);
  self->statements = g_ptr_array_new_with_free_func (statement_free);
}

/**
 * codio_edition_get:
 * @id: (nullable): the identifier of an edition
 *
 * Returns: (transfer none) (nullable): the edition, or %NULL where the program has none of that name
 */
CodioEdition *
codio_edition_get (const char *id)
{
  static GMutex mutex;
  static GHashTable *editions;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  CodioEdition *edition;

  if (id == NULL)
    return NULL;

  if (editions == NULL)
    editions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  edition = g_hash_table_lookup (editions, id);
  if (edition)
    return edition;

  path = g_strconcat (EDITIONS_PATH, id, ".xml", NULL);
  bytes = g_resource_lookup_data (codio_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    return NULL;

  edition = codio_edition_parse (bytes, &error);
  if (edition == NULL) /* an edition is part of the program */
    g_error ("%s: %s", path, error->message);

  g_hash_table_insert (editions, g_strdup (id), edition);

  return edition;
}

/**
 * codio_edition_get_id:
 * @self: an edition
 *
 * Returns: its identifier, as used in profile files
 */
const char *
codio_edition_get_id (CodioEdition *self)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return self->id;
}

/**
 * codio_edition_get_name:
 * @self: an edition
 * @catalog: the language
 *
 * Returns: the name of the code
 */
const char *
codio_edition_get_name (CodioEdition *self,
                        CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return codio_catalog_content (catalog, self->name);
}

/**
 * codio_edition_get_original_name:
 * @self: an edition
 * @catalog: the language
 *
 * Returns: (nullable): the official Dutch name of the code, where @catalog calls it otherwise
 */
const char *
codio_edition_get_original_name (CodioEdition *self,
                                 CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return g_str_equal (codio_edition_get_name (self, catalog), self->name) ? NULL : self->name;
}

/**
 * codio_edition_get_report:
 * @self: an edition
 *
 * Returns: the report in which it was published
 */
const CodioReport *
codio_edition_get_report (CodioEdition *self)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return &self->report;
}

/**
 * codio_edition_get_roof:
 * @self: an edition
 *
 * Returns: (transfer none): the roof of its house, whose children are the foundations
 */
CodioPart *
codio_edition_get_roof (CodioEdition *self)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return self->roof;
}

/**
 * codio_edition_get_part:
 * @self: an edition
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): that part of the house
 */
CodioPart *
codio_edition_get_part (CodioEdition *self,
                        const char   *id)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * codio_edition_get_value:
 * @self: an edition
 * @id: an identifier
 *
 * Returns: (transfer none) (nullable): that value; %NULL also where @id is another kind of part
 */
CodioPart *
codio_edition_get_value (CodioEdition *self,
                         const char   *id)
{
  CodioPart *part = codio_edition_get_part (self, id);

  return part && codio_part_get_kind (part) == CODIO_PART_VALUE ? part : NULL;
}

/**
 * codio_edition_get_parts:
 * @self: an edition
 *
 * Returns: (transfer none): a list of all #CodioPart: a part comes after the one it belongs to
 */
GListModel *
codio_edition_get_parts (CodioEdition *self)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return G_LIST_MODEL (self->parts);
}

/**
 * codio_edition_get_values:
 * @self: an edition
 *
 * Returns: (transfer none): a list of the values, as #CodioPart, in the order of the figure
 */
GListModel *
codio_edition_get_values (CodioEdition *self)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return G_LIST_MODEL (self->values);
}

/**
 * codio_edition_get_category:
 * @self: an edition
 * @id: the identifier of a category of organisational action
 * @catalog: the language
 *
 * Returns: (nullable): its name
 */
const char *
codio_edition_get_category (CodioEdition *self,
                            const char   *id,
                            CodioCatalog *catalog)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return codio_catalog_content (catalog, g_hash_table_lookup (self->categories, id));
}

/**
 * codio_edition_get_tension:
 * @self: an edition
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): a tension between values that often occurs, or %NULL after the last. It is a
 *   suggestion of this app, and is to be shown as such
 */
const CodioTension *
codio_edition_get_tension (CodioEdition *self,
                           guint         position)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return position < self->tensions->len ? g_ptr_array_index (self->tensions, position) : NULL;
}

/**
 * codio_edition_get_statement:
 * @self: an edition
 * @position: from 0
 *
 * Returns: (transfer none) (nullable): an exploring statement, or %NULL after the last. It is a suggestion of this app,
 *   and is to be shown as such
 */
const CodioStatement *
codio_edition_get_statement (CodioEdition *self,
                             guint         position)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);

  return position < self->statements->len ? g_ptr_array_index (self->statements, position) : NULL;
}

/**
 * codio_edition_find_statement:
 * @self: an edition
 * @id: the identifier of a statement
 *
 * Returns: (transfer none) (nullable): that statement. A profile can have an answer to one that this version of the
 *   program does not know
 */
const CodioStatement *
codio_edition_find_statement (CodioEdition *self,
                              const char   *id)
{
  g_return_val_if_fail (CODIO_IS_EDITION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->statements->len; i++)
    {
      const CodioStatement *statement = g_ptr_array_index (self->statements, i);

      if (g_str_equal (statement->id, id))
        return statement;
    }

  return NULL;
}
