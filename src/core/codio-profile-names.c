/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile.h"

#include <string.h>

#include "codio-part-private.h"
#include "codio-text.h"

/* What people call the records of a profile. */

/* A title is for a menu or a list, to be shown as it is: longer is cut off, in characters. */
#define TITLE_LENGTH 60

static char *
shorten (const char *text)
{
  g_autofree char *clean = codio_text_clean (text);
  g_autofree char *line = g_strndup (clean, strcspn (clean, "\n"));

  if (g_utf8_strlen (line, -1) > TITLE_LENGTH)
    {
      g_autofree char *start = g_utf8_substring (line, 0, TITLE_LENGTH - 1);

      return g_strconcat (start, "…", NULL);
    }

  return g_strdup (g_strstrip (line));
}

/**
 * codio_profile_get_value_part:
 * @self: a profile
 * @value: the identifier of a value of the edition or of an additional value
 *
 * Returns: (transfer none) (nullable): the value as a part of the house; an additional value is one that belongs to
 *   its principle, without being one of the children of that
 */
CodioPart *
codio_profile_get_value_part (CodioProfile *self,
                              const char   *value)
{
  g_autofree char *name = NULL;
  g_autofree char *asks = NULL;
  CodioEdition *edition;
  CodioRecord *record;
  CodioPart *part;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  edition = codio_profile_get_edition (self);
  part = codio_edition_get_value (edition, value);
  if (part)
    return part;

  record = codio_profile_find (self, "additional-values", value);
  if (record == NULL)
    return NULL;

  part = g_object_get_data (G_OBJECT (record), "codio-part");
  if (part == NULL)
    {
      part = g_object_new (CODIO_TYPE_PART, NULL);
      part->kind = CODIO_PART_VALUE;
      part->id = g_strdup (value);
      part->in_figure = FALSE;
      part->own_words = TRUE;
      codio_part_seal (part);
      g_object_set_data_full (G_OBJECT (record), "codio-part", part, g_object_unref);
    }

  part->parent = codio_edition_get_part (edition, codio_record_get_string (record, "principle"));
  name = shorten (codio_record_get_string (record, "name"));
  g_set_str (&part->name, name);
  asks = codio_text_clean (codio_record_get_string (record, "definition"));
  g_set_str (&part->asks, asks);

  return part;
}

static void
add_additional (CodioProfile *self,
                CodioPart    *principle,
                GPtrArray    *parts)
{
  GListModel *records = codio_record_get_records (CODIO_RECORD (self), "additional-values");

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);

      if (g_strcmp0 (codio_record_get_string (record, "principle"), codio_part_get_id (principle)) == 0)
        g_ptr_array_add (parts, g_object_ref (codio_profile_get_value_part (self, codio_record_get_key (record))));
    }
}

/**
 * codio_profile_list_value_parts:
 * @self: a profile
 *
 * Returns: (transfer full) (element-type CodioPart): all values of its edition and all additional ones, in the order of
 *   the house: the additional ones after the others of their principle
 */
GPtrArray *
codio_profile_list_value_parts (CodioProfile *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);
  CodioPart *principle = NULL;
  GListModel *values;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), parts);

  values = codio_edition_get_values (codio_profile_get_edition (self));
  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      CodioPart *value = g_list_model_get_item (values, i);

      if (principle && codio_part_get_parent (value) != principle)
        add_additional (self, principle, parts);
      principle = codio_part_get_parent (value);
      g_ptr_array_add (parts, value);
    }
  if (principle)
    add_additional (self, principle, parts);

  return parts;
}

/**
 * codio_profile_dup_value_name:
 * @self: a profile
 * @value: the identifier of a value of its edition or of an additional value
 * @catalog: the language
 *
 * Returns: (transfer full): what the value is called; @value where it is none
 */
char *
codio_profile_dup_value_name (CodioProfile *self,
                              const char   *value,
                              CodioCatalog *catalog)
{
  CodioPart *part;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (value != NULL, NULL);

  /* A profile that is being read has no edition yet. */
  part = codio_profile_get_edition (self) ? codio_profile_get_value_part (self, value) : NULL;

  return g_strdup (part ? codio_part_get_name (part, catalog) : value);
}

/* A newer program may have more statements: their name is all there is then. */
static char *
dup_statement (CodioProfile *self,
               const char   *id,
               CodioCatalog *catalog)
{
  CodioEdition *edition = codio_profile_get_edition (self);
  const CodioStatement *statement = edition ? codio_edition_find_statement (edition, id) : NULL;

  return shorten (statement ? codio_catalog_content (catalog, statement->text) : id);
}

/**
 * codio_profile_dup_record_title:
 * @self: a profile
 * @record: a record in it
 * @catalog: the language
 *
 * Returns: (transfer full): a line that says which record it is: its title, else its values, else its kind
 */
char *
codio_profile_dup_record_title (CodioProfile *self,
                                CodioRecord  *record,
                                CodioCatalog *catalog)
{
  CodioRecordClass *klass;
  g_autofree char *text = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_RECORD (record), NULL);

  klass = CODIO_RECORD_GET_CLASS (record);
  text = klass->title ? codio_record_dup_text (record, klass->title) : NULL;
  if (text)
    {
      CodioMemberKind kind = codio_record_find_member (record, klass->title)->kind;

      if (kind == CODIO_MEMBER_VALUE)
        return codio_profile_dup_value_name (self, text, catalog);
      if (kind == CODIO_MEMBER_STATEMENT)
        return dup_statement (self, text, catalog);

      return shorten (text);
    }

  for (guint i = 0; i < klass->n_members; i++)
    if (klass->members[i].kind == CODIO_MEMBER_VALUES && klass->members[i].required)
      {
        const char * const *values = codio_record_get_strings (record, klass->members[i].name);
        g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
        g_auto (GStrv) all = NULL;

        for (; *values; values++)
          g_strv_builder_take (names, codio_profile_dup_value_name (self, *values, catalog));
        all = g_strv_builder_end (names);

        return g_strjoinv (" – ", all);
      }

  return g_strdup (codio_catalog_message (catalog, klass->noun));
}
