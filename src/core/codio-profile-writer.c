/* SPDX-License-Identifier: EUPL-1.2 */
#include "config.h"

#include "codio-profile-file.h"

#include <json-glib/json-glib.h>

#include "codio-i18n.h"
#include "codio-json-object-private.h"
#include "codio-json-scanner.h"
#include "codio-profile-private.h"
#include "codio-record-private.h"

/* Writes a file by the description of its members, in their order. What was not given is left out, so the same
 * profile always gives the same bytes. */

static void write_members (JsonBuilder *builder,
                           CodioRecord *record);

static void
write_member (JsonBuilder       *builder,
              const CodioMember *member,
              const GValue      *value)
{
  switch (member->kind)
    {
    case CODIO_MEMBER_ENUM:
      {
        g_autoptr (GEnumClass) klass = g_type_class_ref (G_VALUE_TYPE (value));

        json_builder_add_string_value (builder, g_enum_get_value (klass, g_value_get_enum (value))->value_nick);
      }
      break;

    case CODIO_MEMBER_INTEGER:
      json_builder_add_int_value (builder, g_value_get_int (value));
      break;

    case CODIO_MEMBER_STRINGS:
    case CODIO_MEMBER_VALUES:
    case CODIO_MEMBER_REFERENCES:
      json_builder_begin_array (builder);
      for (char **id = g_value_get_boxed (value); *id; id++)
        json_builder_add_string_value (builder, *id);
      json_builder_end_array (builder);
      break;

    case CODIO_MEMBER_OBJECT:
      json_builder_add_value (builder, codio_json_object_dup (g_value_get_boxed (value)));
      break;

    case CODIO_MEMBER_RECORDS:
      {
        GListModel *list = g_value_get_object (value);

        json_builder_begin_array (builder);
        for (guint i = 0; i < g_list_model_get_n_items (list); i++)
          {
            g_autoptr (CodioRecord) item = g_list_model_get_item (list, i);

            json_builder_begin_object (builder);
            write_members (builder, item);
            json_builder_end_object (builder);
          }
        json_builder_end_array (builder);
      }
      break;

    case CODIO_MEMBER_STRING:
    case CODIO_MEMBER_TEXT:
    case CODIO_MEMBER_TIME:
    case CODIO_MEMBER_DATE:
    case CODIO_MEMBER_UUID:
    case CODIO_MEMBER_LANGUAGE:
    case CODIO_MEMBER_EDITION:
    case CODIO_MEMBER_PRINCIPLE:
    case CODIO_MEMBER_STATEMENT:
    case CODIO_MEMBER_VALUE:
    case CODIO_MEMBER_REFERENCE:
    default:
      json_builder_add_string_value (builder, g_value_get_string (value));
      break;
    }
}

static void
write_members (JsonBuilder *builder,
               CodioRecord *record)
{
  const CodioMember *members;
  JsonObject *unknown;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  guint n;

  members = codio_record_get_members (record, &n);
  for (guint i = 0; i < n; i++)
    {
      const GValue *value = codio_record_get_nth_value (record, i);

      if (!codio_member_is_default (&members[i], value))
        {
          g_autofree char *json_name = codio_member_get_json_name (&members[i]);

          json_builder_set_member_name (builder, json_name);
          write_member (builder, &members[i], value);
        }
    }

  unknown = codio_record_get_unknown (record);
  if (unknown == NULL)
    return;

  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_value (builder, codio_json_node_dup (node));
    }
}

/*< private >
 * codio_record_dup_json:
 * @self: a record
 *
 * Returns: (transfer full): @self as it is in a file, an object
 */
JsonNode *
codio_record_dup_json (CodioRecord *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  write_members (builder, self);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/*< private >
 * codio_record_dup_member_json:
 * @self: a record
 * @member: one of its members
 *
 * Returns: (transfer full) (nullable): what it holds as it is in a file; %NULL where it was not given
 */
JsonNode *
codio_record_dup_member_json (CodioRecord       *self,
                              const CodioMember *member)
{
  const GValue *value = codio_record_get_value (self, member->name);
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (codio_member_is_default (member, value))
    return NULL;

  builder = json_builder_new ();
  json_builder_begin_array (builder);
  write_member (builder, member, value);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_array_dup_element (json_node_get_array (root), 0);
}

/*< private >
 * codio_record_write:
 * @self: the record at the top of a file
 * @format: what kind of file it is
 * @version: the version of that format
 *
 * Returns: (transfer full): @self in JSON, with a newline at the end
 */
GBytes *
codio_record_write (CodioRecord *self,
                    const char  *format,
                    const char  *version)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  GString *text;

  g_return_val_if_fail (CODIO_IS_RECORD (self), NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, format);
  json_builder_set_member_name (builder, "version");
  json_builder_add_string_value (builder, version);
  write_members (builder, self);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = g_string_new (NULL);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (text);
}

/**
 * codio_profile_write:
 * @self: a profile
 *
 * Returns: (transfer full): @self in JSON, with a newline at the end
 */
GBytes *
codio_profile_write (CodioProfile *self)
{
  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  return codio_record_write (CODIO_RECORD (self), CODIO_PROFILE_FORMAT, codio_profile_get_version (self));
}

/**
 * codio_profile_write_checked:
 * @self: a profile
 * @error: return location for %CODIO_PROFILE_ERROR_TOO_LARGE
 *
 * Writes @self for a file that is to be opened again. A profile that was read can be too large for that: it may have
 * been written without indentation, and a moment keeps all of it once more, some levels deeper.
 *
 * Returns: (transfer full): what codio_profile_write() gives, or %NULL if codio_profile_read() would refuse it
 */
GBytes *
codio_profile_write_checked (CodioProfile  *self,
                             GError       **error)
{
  g_autoptr (GPtrArray) issues = codio_issues_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (CODIO_IS_PROFILE (self), NULL);

  bytes = codio_profile_write (self);
  if (g_bytes_get_size (bytes) > CODIO_PROFILE_MAX_SIZE)
    {
      g_set_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_TOO_LARGE,
                   _("the profile would become a file of more than %d MiB, which cannot be opened again: shorten its "
                     "texts or remove parts first"), CODIO_PROFILE_MAX_MIB);
      return NULL;
    }
  if (codio_json_scan (bytes, issues, NULL) != CODIO_JSON_SOUND)
    {
      const CodioIssue *issue = g_ptr_array_index (issues, 0);

      g_set_error (error, CODIO_PROFILE_ERROR, CODIO_PROFILE_ERROR_TOO_LARGE,
                   /* Translators: why a file would be refused, as the end of a sentence */
                   _("remove parts of the profile first, for it would become a file that cannot be opened again: %s"),
                   issue->message);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}
