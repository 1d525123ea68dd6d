/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-member-words.h"

#include "codio-record-private.h"

/* What a member of a record holds, in words for people. */

static char *
dup_reference (CodioProfile      *self,
               const CodioMember *member,
               const char        *key,
               CodioCatalog      *catalog)
{
  CodioRecord *record = codio_profile_find (self, member->target, key);

  return record ? codio_profile_dup_record_title (self, record, catalog) : g_strdup ("");
}

static char *
join (CodioProfile      *self,
      const CodioMember *member,
      char             **keys,
      CodioCatalog      *catalog)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; *keys; keys++)
    {
      g_autofree char *name = member->kind == CODIO_MEMBER_VALUES ? codio_profile_dup_value_name (self, *keys, catalog)
                            : member->kind == CODIO_MEMBER_REFERENCES ? dup_reference (self, member, *keys, catalog)
                            : g_strdup (*keys);

      g_string_append_printf (text, "%s%s", text->len > 0 && *name ? "; " : "", name);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * codio_profile_list_texts:
 * @self: a profile
 * @records: (element-type CodioRecord): records in it
 * @change: (nullable) (scope call): what is done to each text first
 * @user_data: data for @change
 * @catalog: the language
 *
 * Returns: (transfer full) (array zero-terminated=1): each text of @records that says something, behind what the record
 *   is called
 */
char **
codio_profile_list_texts (CodioProfile  *self,
                          GListModel    *records,
                          CodioTextFunc  change,
                          gpointer       user_data,
                          CodioCatalog  *catalog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CodioRecord) record = g_list_model_get_item (records, i);
      g_autofree char *title = codio_profile_dup_record_title (self, record, catalog);
      const CodioMember *members;
      guint n;

      members = codio_record_get_members (record, &n);
      for (guint j = 0; j < n; j++)
        if (members[j].kind == CODIO_MEMBER_TEXT && *codio_record_get_string (record, members[j].name))
          {
            const char *text = codio_record_get_string (record, members[j].name);
            g_autofree char *changed = change ? change (text, user_data) : NULL;

            /* Translators: a label and what it says, such as “Organisation: City of Utrecht” */
            g_strv_builder_take (builder, g_strdup_printf (codio_catalog_message (catalog, "%s: %s"), title,
                                                           changed ? changed : text));
          }
    }

  return g_strv_builder_end (builder);
}

static char *
join_records (CodioProfile *self,
              GListModel   *list,
              CodioCatalog *catalog)
{
  g_auto (GStrv) texts = codio_profile_list_texts (self, list, NULL, NULL, catalog);

  return g_strjoinv ("\n", texts);
}

/**
 * codio_profile_dup_member_words:
 * @self: a profile
 * @record: a record in it
 * @member: one of its members
 * @catalog: the language
 *
 * Values and records are called by their names, words of the format are translated, and dates stay as they are.
 *
 * Returns: (transfer full): what @member holds; empty where it was not given
 */
char *
codio_profile_dup_member_words (CodioProfile      *self,
                                CodioRecord       *record,
                                const CodioMember *member,
                                CodioCatalog      *catalog)
{
  const GValue *value;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);
  g_return_val_if_fail (CODIO_IS_RECORD (record), NULL);
  g_return_val_if_fail (member != NULL, NULL);

  value = codio_record_get_value (record, member->name);
  if (codio_member_is_default (member, value))
    return g_strdup ("");

  switch (member->kind)
    {
    case CODIO_MEMBER_ENUM:
      return g_strdup (codio_enum_get_label (member->get_type (), g_value_get_enum (value), catalog));

    case CODIO_MEMBER_INTEGER:
      return g_strdup_printf ("%d", g_value_get_int (value));

    case CODIO_MEMBER_VALUE:
      return codio_profile_dup_value_name (self, g_value_get_string (value), catalog);

    case CODIO_MEMBER_REFERENCE:
      return dup_reference (self, member, g_value_get_string (value), catalog);

    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      return join (self, member, g_value_get_boxed (value), catalog);

    case CODIO_MEMBER_RECORDS:
      return join_records (self, g_value_get_object (value), catalog);

    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_TEXT:
    case CODIO_MEMBER_TIME:
    case CODIO_MEMBER_DATE:
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_LANGUAGE:
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_PRINCIPLE:
    case CODIO_MEMBER_STATEMENT:
    case CODIO_MEMBER_OBJECT:
    default:
      return codio_record_dup_text (record, member->name);
    }
}
